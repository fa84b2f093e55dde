"""Two letters of another country, typed on the page of people to talk to."""

from typing import TYPE_CHECKING

from ...words import keys as key_words
from ...words import people
from ..key_hints import ENTER, ESC, Press, Presses
from ..rows import Look, Row, join_with_gaps, row, wrapped

if TYPE_CHECKING:
    from ...practice.views import CountryView
    from . import Voice


def _presses() -> Presses:
    return [Press(ENTER, key_words.DONE), Press(ESC, key_words.GO_BACK)]


def keys(view: "CountryView", roomy: bool) -> list[Presses]:
    return [_presses()]


def rows(view: "CountryView", look: Look) -> list[Row]:
    return join_with_gaps(
        [
            wrapped(view.rest, look) if view.rest else [],
            wrapped(people.WHICH_COUNTRY, look),
            wrapped(people.no_country(view.unknown), look) if view.unknown else [],
            [row(f"{look.glyphs.mark} {view.letters}_")],
        ],
        look,
    )


def speak(view: "CountryView", voice: "Voice") -> None:
    if view.unknown:
        voice.say(people.no_country(view.unknown))
    voice.echo(view.letters, people.WHICH_COUNTRY, _presses())
