"""A session in a terminal."""
