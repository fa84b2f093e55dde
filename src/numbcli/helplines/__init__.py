"""Numbers to call or text. Standard library, words and text alone: this room opens when nothing else does."""
