"""What a practice is and how it unfolds. Pure: no input, no output, no clock of its own."""
