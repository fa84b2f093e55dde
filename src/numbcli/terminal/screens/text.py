"""A page to read, opened from home."""

from typing import TYPE_CHECKING

from ...text import clean, width, wrap
from ...words import keys as key_words
from ..key_hints import ENTER, Press, Presses, press_keys, press_leave, press_people
from ..rows import Look, Row, row

if TYPE_CHECKING:
    from ...practice.views import TextView
    from . import Voice


def keys(view: "TextView", roomy: bool) -> list[Presses]:
    return [[Press(ENTER, key_words.GO_BACK), press_people(), press_keys(), press_leave()]]


def rows(view: "TextView", look: Look) -> list[Row]:
    # Columns of a list are laid out already: what fits stands as it is.
    return [
        row(words)
        for line in view.lines
        for words in ([line] if width(line) <= look.column else wrap(clean(line), look.column))
    ]


def speak(view: "TextView", voice: "Voice") -> None:
    voice.say("", *view.lines)
    voice.say_keys(view)
