"""The opening of every shipped practice, as it stands on a screen."""

import pytest

from drivers.walker import SHELF, Walker, picked
from numbcli.practice.model import Practice
from numbcli.practice.state import Opening
from numbcli.practice.views import OpeningView
from numbcli.practice.vocabulary import EXERCISE, FULL, IN_BED, SHORT
from numbcli.terminal.glyphs import UNICODE
from numbcli.terminal.key_hints import more_row
from numbcli.terminal.layout import Page, pages
from numbcli.terminal.rows import Look
from numbcli.words import keys as key_words
from numbcli.words import safety
from numbcli.words import session as session_words

STANDARD = Look(80, 24, UNICODE)
PRACTICES = [*SHELF.steps(), *SHELF.exercises()]
OPENINGS = [(one, form) for one in PRACTICES for form in (FULL, SHORT, IN_BED) if form in one.forms]
IDS = [f"{one.id} {form}" for one, form in OPENINGS]


def words(shown: list[Page]) -> str:
    """What stands on some pages, without the rows that turn them."""
    rows = [row for page in shown for row in page.rows if row != more_row()]
    return " ".join(row.words.strip() for row in rows if row.words).replace("· ", "")


@pytest.mark.parametrize(("practice", "form"), OPENINGS, ids=IDS)
def test_what_is_done_and_what_to_be_careful_with_stand_on_one_screen_in_this_order(
    practice: Practice, form: str
) -> None:
    offers = (practice, *picked().offers[:9])
    view = Walker(practice, form=form, opening=Opening(offers, picked=True, from_menu=True)).see(OpeningView)
    (page,) = pages(view, STANDARD)
    seen = words([page])
    stop = safety.AWAY_STOP_LINE if practice.away else safety.STOP_LINE
    things = [practice.title, view.form.purpose, *view.form.ready, *view.form.careful, stop]
    places = [seen.index(said) for said in things]
    assert places == sorted(places)
    assert stop in [row.words for row in page.rows], "the stop line is one row"


@pytest.mark.parametrize(("practice", "form"), OPENINGS, ids=IDS)
def test_on_a_small_screen_no_careful_line_is_left_out_and_enter_starts_on_the_last_page_alone(
    practice: Practice, form: str
) -> None:
    view = Walker(practice, form=form).see(OpeningView)
    for size in ((56, 12), (40, 20), (20, 10)):
        shown = pages(view, Look(*size, UNICODE))
        for said in (
            view.form.purpose,
            *view.form.careful,
            safety.AWAY_STOP_LINE if practice.away else safety.STOP_LINE,
        ):
            assert said in words(shown)
        for page in shown[:-1]:
            assert page.rows[-1] == more_row()
        assert shown[-1].rows[-1] != more_row()


@pytest.mark.parametrize("one", PRACTICES, ids=lambda one: one.id)
def test_a_brief_opening_has_at_most_nine_rows_and_no_other_titles(one: Practice) -> None:
    offers = (one, *picked().offers) if one.offered and one.kind == EXERCISE else ()
    view = Walker(one, form=SHORT, opening=Opening(offers, picked=bool(offers), brief=True, from_menu=True)).see(
        OpeningView
    )
    (page,) = pages(view, STANDARD)
    assert len(page.rows) <= 9
    assert all(row.words for row in page.rows)
    seen = words([page])
    assert all(said in seen for said in (view.form.purpose, *view.form.ready, *view.form.careful))
    assert (f"o {key_words.OTHERS}" in seen) == bool(offers)


def test_a_brief_opening_gives_nothing_up_where_nine_rows_cannot_hold_it() -> None:
    one = SHELF.find("exercise", "far-away")
    view = Walker(one, form=SHORT, opening=Opening(brief=True)).see(OpeningView)
    (page,) = pages(view, Look(56, 24, UNICODE))
    assert len(page.rows) > 9
    assert session_words.EYES_OPEN in words([page])
