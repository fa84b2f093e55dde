"""The last line of a session, on the ordinary screen: the same for every presenter."""

from ..practice.events import End
from ..words import session as session_words


def last_line(end: End) -> str:
    """What a session ends with."""
    return f"{session_words.KEPT} {session_words.CLOSED}" if end.kept else session_words.CLOSED
