"""Every opening and every part of each language on the screens there are: nothing is cut, nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.walker import Walker
from numbcli.language import Language, available, speak
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.state import Opening, SessionOptions
from numbcli.practice.views import OpeningView, PartView
from numbcli.practice.vocabulary import FULL, IN_BED, SHORT
from numbcli.terminal.glyphs import UNICODE
from numbcli.terminal.key_hints import more_row
from numbcli.terminal.layout import pages
from numbcli.terminal.rows import Look
from numbcli.text import width, with_plain_spaces
from numbcli.words import safety

STANDARD, SMALL = Look(80, 24, UNICODE), Look(40, 20, UNICODE)
WAIT = SessionOptions(wait=True)


@pytest.fixture(params=available()[1:])
def shelf(request: pytest.FixtureRequest) -> Iterator[Shelf]:
    """The shelf in a language that is no longer spoken afterwards."""
    speak(Language(request.param))
    yield Shelf(shipped(), Path("nowhere"))
    speak(None)


def words(view: OpeningView | PartView, look: Look) -> str:
    rows = [row for page in pages(view, look) for row in page.rows if row != more_row()]
    assert all(width(row.words) <= look.columns for row in rows)
    return " ".join(row.words.strip() for row in rows if row.words).replace("· ", "")


def test_an_opening_is_one_screen_and_loses_no_caution_on_a_small_one(shelf: Shelf) -> None:
    exercises = shelf.exercises()
    for practice in (*shelf.steps(), *exercises):
        for form in (FULL, SHORT, IN_BED):
            if form not in practice.forms:
                continue
            whole = shelf.find(practice.kind, practice.id)
            opening = Opening((whole, *exercises[:3]), picked=True, from_menu=True)
            view = Walker(whole, form=form, opening=opening, shelf=shelf).see(OpeningView)
            (page,) = pages(view, STANDARD)
            stop = safety.AWAY_STOP_LINE if practice.away else safety.STOP_LINE
            assert stop in [row.words for row in page.rows], f"{practice.id}: the stop line is one row"
            things = [view.form.purpose, *view.form.careful, stop]
            for look in (STANDARD, SMALL, Look(20, 10, UNICODE)):
                seen = words(view, look)
                assert all(with_plain_spaces(said) in seen for said in things), (practice.id, form, look.columns)


def test_a_part_is_one_screen_even_on_a_small_one(shelf: Shelf) -> None:
    for practice in (*shelf.steps(), *shelf.exercises()):
        if practice.away:
            continue
        whole = shelf.find(practice.kind, practice.id)
        for form in whole.forms:
            walker = Walker(whole, WAIT, form, shelf=shelf).key("enter")
            while isinstance(walker.view, PartView):
                shown = pages(walker.view, SMALL)
                assert len(shown) == 1, (practice.id, form, walker.part.part.say)
                seen = words(walker.view, SMALL)
                assert all(with_plain_spaces(said) in seen for said in walker.part.lines), (practice.id, form)
                walker.key("enter")
