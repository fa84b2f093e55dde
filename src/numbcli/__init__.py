"""Short, timed practices for noticing what is around you, in a terminal."""

__version__ = "0.1.0"
