"""A view as pages for a screen of so many cells: what stands where."""

from ..practice.views import CountryView, OpeningView, PartView, PeopleView, TextView, View
from ..structs import Struct, replace
from ..text import width
from .key_hints import key_rows, letters_rows, more_row
from .rows import BLANK, WIDE, Look, Row
from .screens import screen_of
from .screens.part import line_rows, tallest

ROOMY = 60
"""Columns from which on all keys of a part are named."""
TIGHTEST = 4
"""The most that can be left out of a screen."""
BRIEF_ROWS = 9
"""The most rows of a short opening, where they can hold its words."""


class Page(Struct):
    """What fits on a screen at once; ``top`` rows of it stay free above, and its rows take at most ``column`` cells."""

    rows: list[Row]
    top: int
    column: int


def pages(view: View, look: Look) -> list[Page]:
    """A view as one page, as airy as the screen allows, or as several where it is too small even for the bare words."""
    screen = screen_of(view)
    groups = screen.keys(view, look.columns >= ROOMY)
    body: list[Row] = []
    brief = isinstance(view, OpeningView) and view.brief
    if brief or isinstance(view, PeopleView) or (isinstance(view, TextView) and view.wide):
        look = replace(look, widest=WIDE)
    attempts = [(look.rows, tight) for tight in range(1 if brief else 0, TIGHTEST + 1)]
    if brief:
        # To be short it gives up a sentence about the time, nothing to have ready, and nothing at all in vain.
        attempts = [(min(BRIEF_ROWS, look.rows), tight) for tight in range(1, TIGHTEST)] + attempts
    for room, tight in attempts:
        look = replace(look, tight=tight)
        body = screen.rows(view, look)
        foot = line_rows(view, look) if isinstance(view, PartView) else []
        foot += [*look.gap, *key_rows(groups, look), *screen.last(view, look)]
        spare = look.rows - len(body) - len(foot)
        if len(body) + len(foot) <= room and all(width(row.words) <= look.columns for row in foot):
            if isinstance(view, PartView) and not tight:
                # As high as the tallest words of the form: all stands still from part to part, and while one writes.
                still = min(spare, max(0, tallest(view, look) - len(body)))
                body += [BLANK] * still
                spare -= still
            return [Page([*body, *foot], spare // 3, look.column)]
    letters = letters_rows(screen.keys(view, False), look)
    if isinstance(view, PartView) and view.paused:
        body = [*body, *line_rows(view, look)]
    if isinstance(view, CountryView) or (isinstance(view, PartView) and view.holds_words):
        # Enter and space are for the words and turn no page: their end and the keys stand on the only one.
        return [Page([*body[-max(1, look.rows - len(letters)) :], *letters], 0, look.column)]
    return _split(body, letters, look)


def _split(body: list[Row], letters: list[Row], look: Look) -> list[Page]:
    """The bare words in pages: Enter turns each of them, and the keys stand below the last."""
    room = max(1, look.rows - len(letters))
    starts = range(0, max(1, len(body)), room)
    cut = [[*body[start : start + room], *([more_row()] if start + room < len(body) else letters)] for start in starts]
    return [Page(rows, 0, look.column) for rows in cut]
