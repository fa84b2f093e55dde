"""Every shipped practice, played: with Enter alone, by the clock, and left at each of its screens."""

from pathlib import Path

import pytest

from drivers.walker import Walker
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.model import Practice
from numbcli.practice.pace import pace, reading_seconds
from numbcli.practice.state import Manner
from numbcli.practice.views import AwayView, ClosingView, OpeningView, PartView

SHELF = Shelf(shipped(), Path("/nowhere"))
STEPS, EXERCISES = SHELF.steps(), SHELF.exercises()
EVERY = [(practice, form) for practice in (*STEPS, *EXERCISES) for form in ("full", "short", "in-bed")]
IDS = [f"{practice.id} {form}" for practice, form in EVERY]


def enter_to_the_closing(walker: Walker) -> int:
    """Press Enter until the closing; how often that was."""
    for presses in range(200):
        if isinstance(walker.view, ClosingView):
            return presses
        walker.key("enter")
    raise AssertionError("Enter alone never led to the closing")


@pytest.mark.parametrize(("practice", "form"), EVERY, ids=IDS)
def test_with_enter_alone_and_left_at_each_screen(practice: Practice, form: str) -> None:
    walker = Walker(practice, form=form, shelf=tuple(EXERCISES))
    presses = enter_to_the_closing(walker)
    walker.key("enter")
    assert walker.end is not None
    for count in range(presses + 1):
        left = Walker(practice, form=form, shelf=tuple(EXERCISES)).key(*["enter"] * count)
        if left.state.question is not None and left.state.question.typing:
            left.key("esc")
        assert left.key("q").end is not None


@pytest.mark.parametrize(("practice", "form"), EVERY, ids=IDS)
def test_by_the_clock_it_lasts_the_sum_of_its_parts(practice: Practice, form: str) -> None:
    walker = Walker(practice, Manner(attended=False, beats=0), form=form, shelf=tuple(EXERCISES))
    begun = walker.at
    walker.to_end()
    assert walker.at - begun == pytest.approx(practice.forms[form].seconds, abs=1e-6)


@pytest.mark.parametrize("practice", [p for p in (*STEPS, *EXERCISES) if not p.away], ids=lambda practice: practice.id)
def test_smaller_from_every_part_leads_to_a_later_part_of_the_short_form(practice: Practice) -> None:
    for count in range(1, len(practice.forms["full"].parts) + 1):
        walker = Walker(practice, shelf=tuple(EXERCISES)).key(*["enter"] * count)
        while isinstance(walker.view, PartView) and walker.state.question is not None and walker.state.question.typing:
            walker.key("esc")
        if isinstance(walker.view, OpeningView | ClosingView | AwayView):
            continue
        walker.key("s")
        assert walker.state.form.name == "short"
        assert walker.part.number > 1


@pytest.mark.parametrize("practice", EXERCISES, ids=lambda practice: practice.id)
@pytest.mark.parametrize("minutes", range(2, 11))
def test_any_minutes_leave_time_to_read_and_fixed_parts_alone(practice: Practice, minutes: int) -> None:
    for name in ("full", "in-bed"):
        parts = practice.forms[name].parts
        lengths = pace(parts, minutes * 60)
        assert sum(lengths) >= minutes * 60
        for part, length in zip(parts, lengths, strict=True):
            assert length == part.seconds if part.fixed else length >= reading_seconds(part.say)


def test_every_branch_is_reached_and_left() -> None:
    for practice in (*STEPS, *EXERCISES):
        for name in practice.forms.keys() - {"full", "short", "in-bed"}:
            walker = Walker(practice, form=name)
            enter_to_the_closing(walker)
            assert practice.forms[name].parts[-1].seconds <= 60
