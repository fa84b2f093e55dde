"""What follows a check-in: that it is kept, and one practice that fits."""

from typing import TYPE_CHECKING

from ...words import en
from ..key_hints import ENTER, KEYS, LEAVE, PEOPLE, Press, Presses
from ..rows import Look, Row, paragraphs

if TYPE_CHECKING:
    from ...practice.views import AfterView
    from . import Voice


def keys(view: "AfterView", roomy: bool) -> list[Presses]:
    go = [] if view.fits is None else [Press("g", en.GO_TO_IT)]
    return [[Press(ENTER, en.CLOSE), *go], [PEOPLE, KEYS, LEAVE]]


def rows(view: "AfterView", look: Look) -> list[Row]:
    return paragraphs(_lines(view), look)


def speak(view: "AfterView", voice: "Voice") -> None:
    voice.say("", *_lines(view))
    voice.say_keys(view)


def _lines(view: "AfterView") -> list[str]:
    said = [en.KEPT] if view.kept else [en.NOTHING_KEPT]
    if view.fits is not None:
        title, form = view.fits
        said.append(en.one_that_fits(title, form.seconds, form.name))
    return said
