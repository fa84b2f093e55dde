"""What only somebody who writes a practice needs: `check` and `new` load it, no session does."""
