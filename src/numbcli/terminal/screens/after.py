"""What follows a check-in: that it is kept, and one practice that fits."""

from typing import TYPE_CHECKING

from ...words import keys as key_words
from ...words import session as session_words
from ..key_hints import ENTER, Press, Presses, always
from ..rows import Look, Row, paragraphs

if TYPE_CHECKING:
    from ...practice.views import AfterView
    from . import Voice


def keys(view: "AfterView", roomy: bool) -> list[Presses]:
    go = [] if view.fits is None else [Press("g", key_words.GO_TO_IT)]
    return [[Press(ENTER, key_words.CLOSE), *go], always()]


def rows(view: "AfterView", look: Look) -> list[Row]:
    return paragraphs(_lines(view), look)


def speak(view: "AfterView", voice: "Voice") -> None:
    voice.say("", *_lines(view))
    voice.say_keys(view)


def _lines(view: "AfterView") -> list[str]:
    said = [session_words.KEPT] if view.kept else [session_words.NOTHING_KEPT]
    if view.fits is not None:
        title, form = view.fits
        said.append(session_words.one_that_fits(title, form.seconds, form.name))
    return said
