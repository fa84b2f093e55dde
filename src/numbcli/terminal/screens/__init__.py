"""The screens of a session: one file a kind, with its keys, its rows on a calm screen and its plain lines.

A new kind of screen is a view in ``practice/views.py``, a file here, and a row in this table.
"""

from collections.abc import Callable
from typing import Any, Protocol

from ...practice.views import (
    AfterView,
    AwayView,
    BranchView,
    ClosingView,
    CountryView,
    KeysView,
    MenuView,
    OpeningView,
    PartView,
    PeopleView,
    ReplyView,
    TextView,
    View,
)
from ...structs import Struct
from ..key_hints import Presses
from ..rows import Look, Row
from . import after, away, closing, country, keys, menu, opening, part, people, text


class Voice(Protocol):
    """What a screen needs to say its plain lines."""

    def say(self, *lines: str | None) -> None:
        """Say lines, each cleaned and wrapped where a sentence ends; None is left out."""
        ...

    def say_keys(self, view: View) -> None:
        """Say the keys of a view, where somebody can press them."""
        ...

    def echo(self, typed: str, hint: str | None, keys: Presses, full: bool = False) -> None:
        """Say what is being typed, letter by letter."""
        ...


class Screen(Struct):
    """A kind of screen.

    ``keys``: its keys in groups, each for a row of its own; an empty group is a gap. The second argument says whether
    there is room for all of them. ``rows``: its words on a calm screen. ``speak``: says its plain lines.
    ``last``: what stands below the keys.
    """

    keys: Callable[[Any, bool], list[Presses]]
    rows: Callable[[Any, Look], list[Row]]
    speak: Callable[[Any, Any], None]
    last: Callable[[Any, Look], list[Row]] = lambda view, look: []


_SCREENS: dict[type, Screen] = {
    OpeningView: Screen(opening.keys, opening.rows, opening.speak),
    BranchView: Screen(opening.branch_keys, opening.branch_rows, opening.speak_branch),
    PartView: Screen(part.keys, part.rows, part.speak),
    AwayView: Screen(away.keys, away.rows, away.speak),
    PeopleView: Screen(people.keys, people.rows, people.speak),
    KeysView: Screen(keys.keys, keys.rows, keys.speak),
    CountryView: Screen(country.keys, country.rows, country.speak),
    ClosingView: Screen(closing.keys, closing.rows, closing.speak),
    ReplyView: Screen(closing.reply_keys, closing.reply_rows, closing.speak_reply),
    AfterView: Screen(after.keys, after.rows, after.speak),
    MenuView: Screen(menu.keys, menu.rows, menu.speak, menu.last),
    TextView: Screen(text.keys, text.rows, text.speak),
}


def screen_of(view: View) -> Screen:
    """The screen that shows a view."""
    return _SCREENS[type(view)]
