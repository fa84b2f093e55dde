"""The last line of a session, on the ordinary screen: the same for every presenter."""

from ..practice.events import End
from ..words import en


def last_line(end: End) -> str:
    """What a session ends with."""
    return f"{en.KEPT} {en.CLOSED}" if end.kept else en.CLOSED
