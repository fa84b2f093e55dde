"""People to talk to, over any screen."""

from typing import TYPE_CHECKING

from ...text import width, wrap
from ...words import keys as key_words
from ...words import session as session_words
from ..key_hints import ENTER, KEYS, LEAVE, Press, Presses
from ..rows import Look, Row, join_with_gaps, row, wrapped

if TYPE_CHECKING:
    from ...practice.views import PeopleView
    from . import Voice


def keys(view: "PeopleView", roomy: bool) -> list[Presses]:
    keep = [] if view.taken else [Press("c", key_words.KEEP_PAGE)]
    return [[Press(ENTER, key_words.GO_BACK), *keep, KEYS, LEAVE]]


def rows(view: "PeopleView", look: Look) -> list[Row]:
    # The page is laid out already: what fits stands as it is.
    page = [
        row(words)
        for line in view.lines
        for words in ([line] if width(line) <= look.column else wrap(line, look.column))
    ]
    rest = wrapped(view.rest, look) if view.rest else []
    taken = wrapped(session_words.PEOPLE_TAKEN, look, "quiet") if view.taken else []
    return join_with_gaps([rest, page, taken], look)


def speak(view: "PeopleView", voice: "Voice") -> None:
    if view.taken:
        voice.say(session_words.PEOPLE_TAKEN)
        return
    voice.say(view.rest, *view.lines)
    voice.say_keys(view)
