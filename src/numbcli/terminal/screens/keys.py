"""What the keys of the screen below do, and on an opening what else to be careful with."""

from typing import TYPE_CHECKING

from ...practice.views import PeopleView
from ...text import width
from ...words import keys as key_words
from ..key_hints import ENTER, Press, Presses, key_aloud, key_name, press_leave, press_people
from ..rows import Look, Row, beside, join_with_gaps, wrapped
from .people import keys_in_the_page

if TYPE_CHECKING:
    from ...practice.views import KeysView
    from . import Voice


def keys(view: "KeysView", roomy: bool) -> list[Presses]:
    return [[Press(ENTER, key_words.GO_BACK), press_people(), press_leave()]]


def rows(view: "KeysView", look: Look) -> list[Row]:
    pressed = _presses(view)
    cells = 2 + max(width(key_name(press.key)) for press in pressed)
    table = [
        line
        for press in pressed
        for line in beside(key_name(press.key), key_words.key_says(press.word), look, cells, "quiet", "said")
    ]
    more = [line for said in view.more for line in wrapped(said, look, "quiet")]
    rest = wrapped(view.rest, look) if view.rest else []
    return join_with_gaps([rest, wrapped(key_words.KEYS_TITLE, look), table, more], look)


def speak(view: "KeysView", voice: "Voice") -> None:
    said = (f"{key_aloud(press.key)}: {key_words.key_says(press.word)}." for press in _presses(view))
    voice.say(view.rest, key_words.KEYS_TITLE_SAID, *said, *view.more)
    voice.say_keys(view)


def _presses(view: "KeysView") -> list[Press]:
    from . import screen_of  # the table of screens names this one

    named = [press for group in screen_of(view.below).keys(view.below, True) for press in group]
    return [*named, *keys_in_the_page(view.below)] if isinstance(view.below, PeopleView) else named
