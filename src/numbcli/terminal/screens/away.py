"""A practice done away from the screen: all its lines on one page, and the quiet wait."""

from typing import TYPE_CHECKING

from ...words import keys as key_words
from ...words import session as session_words
from ..key_hints import ENTER, Press, Presses, always, press_back
from ..rows import Look, Row, join_with_gaps, wrapped

if TYPE_CHECKING:
    from ...practice.views import AwayView
    from . import Voice


def keys(view: "AwayView", roomy: bool) -> list[Presses]:
    enter = Press(ENTER, key_words.END_WAIT if view.waiting else key_words.START_WAIT)
    return [[enter, Press("s", key_words.LAST_LINE), press_back()], always()]


def rows(view: "AwayView", look: Look) -> list[Row]:
    lines = [row for line in view.lines for row in wrapped(line, look)]
    return join_with_gaps([wrapped(_hint(view), look, "quiet"), lines], look)


def speak(view: "AwayView", voice: "Voice") -> None:
    voice.say(_hint(view), *(() if view.waiting else view.lines))
    voice.say_keys(view)


def _hint(view: "AwayView") -> str:
    return session_words.away_waiting(view.seconds) if view.waiting else session_words.AWAY_HINT
