"""People to talk to, over any screen."""

from typing import TYPE_CHECKING

from ...words import keys as key_words
from ...words import people
from ...words import session as session_words
from ..key_hints import ENTER, Press, Presses, press_keys, press_leave
from ..rows import Look, Row, Span, Tone, join_with_gaps, wrapped, wrapped_spans

if TYPE_CHECKING:
    from ...practice.people import Weight
    from ...practice.views import PeopleView
    from . import Voice


_TONES: "dict[Weight, Tone]" = {"said": "said", "strong": "title", "quiet": "quiet"}


def keys(view: "PeopleView", roomy: bool) -> list[Presses]:
    keep = [] if view.taken else [Press("c", key_words.KEEP_PAGE)]
    return [[Press(ENTER, key_words.GO_BACK), *keep, press_keys(), press_leave()]]


def keys_in_the_page(view: "PeopleView") -> Presses:
    """The keys that stand beside what they change, in the page itself."""
    own = [Press("p", people.SHOWS if view.page.hidden else people.HIDES)] if view.page.own else []
    return [Press("o", people.ANOTHER_COUNTRY), *own]


def rows(view: "PeopleView", look: Look) -> list[Row]:
    # The page is laid out already: what fits stands as it is.
    lines = [tuple(Span(words, _TONES[weight]) for words, weight in line) for line in view.page.rows]
    # Of its empty rows those below the numbers go first, and only as many as the screen asks for.
    empty = [place for place, line in enumerate(lines) if not line]
    gone = set(empty[-look.tight :] if look.tight else ())
    page = [row for place, line in enumerate(lines) if place not in gone for row in wrapped_spans(line, look)]
    rest = wrapped(view.rest, look) if view.rest else []
    taken = wrapped(session_words.PEOPLE_TAKEN, look, "quiet") if view.taken else []
    return join_with_gaps([rest, page, taken], look)


def speak(view: "PeopleView", voice: "Voice") -> None:
    if view.taken:
        voice.say(session_words.PEOPLE_TAKEN)
        return
    voice.say(view.rest, *view.page.lines)
    voice.say_keys(view)
