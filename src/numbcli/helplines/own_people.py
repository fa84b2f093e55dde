"""People of one's own: up to three names and how to reach them."""

from typing import NamedTuple


class Person(NamedTuple):
    """A name, which may be one letter, and how to reach that person."""

    name: str
    reach: str
