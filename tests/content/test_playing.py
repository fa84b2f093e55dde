"""Every shipped practice, played: with Enter alone, by the clock, and by each key that a screen names."""

import itertools

import pytest

from drivers.walker import SHELF, Walker
from numbcli.practice.model import Practice
from numbcli.practice.pace import pace, reading_seconds
from numbcli.practice.question import DIGITS
from numbcli.practice.state import Opening, SessionOptions
from numbcli.practice.views import AwayView, BranchView, ClosingView, OpeningView, PartView
from numbcli.practice.vocabulary import FULL, IN_BED, SHORT
from numbcli.terminal.screens import screen_of

STEPS, EXERCISES = SHELF.steps(), SHELF.exercises()
PRACTICES = [*STEPS, *EXERCISES]
EVERY = [(practice, form) for practice in PRACTICES for form in (FULL, SHORT, IN_BED) if form in practice.forms]
IDS = [f"{practice.id} {form}" for practice, form in EVERY]
WAIT = SessionOptions(wait=True)


def walk(practice: Practice, form: str, options: SessionOptions | None = None) -> list[Walker]:
    """A session at each of its screens, to the closing, with Enter alone."""
    walker = Walker(practice, options, form)
    seen = [walker]
    for _ in range(200):
        if isinstance(walker.view, ClosingView):
            return seen
        walker = walker.fork().key("enter")
        seen.append(walker)
    raise AssertionError("Enter alone never led to the closing")


def branches(at: Walker) -> list[Walker]:
    """The ways that each digit of a question leads, where it is not the next part."""
    found = []
    for digit in DIGITS:
        other = at.fork().key(digit)
        if isinstance(other.view, BranchView | OpeningView) or len(other.state.splices) > len(at.state.splices):
            found.append(other)
    return found


def places(practice: Practice, form: str) -> list[Walker]:
    """Every screen of a form, those of its branches and of the exercises that it plays among them."""
    found, ways = [], [walk(practice, form)[0]]
    while ways:
        walker = ways.pop()
        while not isinstance(walker.view, ClosingView):
            found.append(walker)
            if isinstance(walker.view, PartView) and not (walker.part.question and walker.part.question.typing):
                ways += branches(walker)
            walker = walker.fork().key("enter")
        found.append(walker)
    return found


@pytest.mark.parametrize(("practice", "form"), EVERY, ids=IDS)
def test_s_leads_from_every_part_to_the_quiet_end_and_starts_nothing(practice: Practice, form: str) -> None:
    for walker in places(practice, form):
        if isinstance(walker.view, OpeningView):
            other = walker.fork().key("s")
            assert isinstance(other.view, OpeningView) and other.wake is None
            assert other.see(OpeningView).form.name == SHORT
        if isinstance(walker.view, PartView):
            for before in ((), ("space",), ("down",)) if walker.part.question is None else ((), ("down",)):
                left = walker.fork()
                if left.part.question is not None and left.part.question.typing:
                    left.key("esc")
                left.key(*before)
                rest, last = left.part.part.rest, left.part.number == left.part.count
                left.key("s")
                if last:
                    assert isinstance(left.view, ClosingView)
                    continue
                assert (left.part.number, left.part.rest) == (left.part.count, rest)
                assert left.part.left == left.part.seconds or left.part.left is None
                assert left.key("s").see(ClosingView)


@pytest.mark.parametrize(("practice", "form"), EVERY, ids=IDS)
def test_every_key_that_a_screen_names_does_something(practice: Practice, form: str) -> None:
    for walker in places(practice, form):
        for press in (press for group in screen_of(walker.view).keys(walker.view, True) for press in group):
            other = walker.fork()
            other.key(press.key)
            assert other.end is not None or len(other.views) > len(walker.views), (walker.view, press)


@pytest.mark.parametrize(("practice", "form"), EVERY, ids=IDS)
def test_it_can_be_left_at_each_of_its_screens(practice: Practice, form: str) -> None:
    for walker in places(practice, form):
        other = walker.fork()
        if isinstance(other.view, PartView) and other.part.typing:
            other.key("esc")
        assert other.key("q").ended.left


@pytest.mark.parametrize(("practice", "form"), EVERY, ids=IDS)
def test_with_enter_alone_each_part_and_each_second_line_is_shown_without_a_clock(
    practice: Practice, form: str
) -> None:
    walkers = walk(practice, form, WAIT)
    parts = [walker.part for walker in walkers if isinstance(walker.view, PartView)]
    if practice.away:
        assert any(isinstance(walker.view, AwayView) and walker.see(AwayView).waiting for walker in walkers)
        return
    shown = [view.part for view in parts]
    assert all(part in shown for part in walkers[-1].state.form.parts)
    assert {view.part.then for view in parts if view.then} == {part.then for part in shown if part.then}


@pytest.mark.parametrize(("practice", "form"), EVERY, ids=IDS)
def test_by_the_clock_it_lasts_the_sum_of_its_parts(practice: Practice, form: str) -> None:
    walker = Walker(practice, SessionOptions(attended=False, beats=0), form)
    begun = walker.at
    walker.to_end()
    assert walker.at - begun == pytest.approx(practice.forms[form].seconds, abs=1e-6)


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.id)
def test_any_minutes_leave_time_to_read_and_fixed_parts_alone(practice: Practice) -> None:
    for name, minutes in itertools.product({FULL, IN_BED} & practice.forms.keys(), range(2, 11)):
        parts = practice.forms[name].parts
        lengths = pace(parts, minutes * 60)
        assert sum(lengths) >= minutes * 60
        for part, length in zip(parts, lengths, strict=True):
            assert length == part.seconds if part.fixed else length >= reading_seconds(part.say)


def test_every_branch_is_reached_and_left() -> None:
    for practice in PRACTICES:
        named = practice.forms.keys() - {FULL, SHORT, IN_BED}
        seen = {part for form in (FULL, IN_BED) if form in practice.forms for part in _parts(practice, form)}
        assert all(set(practice.forms[name].parts) <= seen for name in named), practice.id


def _parts(practice: Practice, form: str) -> set[object]:
    return {walker.part.part for walker in places(practice, form) if isinstance(walker.view, PartView)}


def test_the_last_part_of_every_form_looks_round_or_names_the_place_and_asks_nothing() -> None:
    for practice in PRACTICES:
        for form in practice.forms.values():
            assert form.parts[-1].ask is None, f"{practice.id} {form.name}"


def test_a_walk_with_enter_alone_goes_through_every_step_without_a_closing() -> None:
    for number, step in enumerate(STEPS, 1):
        walker = Walker(step, opening=Opening(step=(number, len(STEPS))))
        assert walker.see(OpeningView).step == (number, 6)
        for _ in range(60):
            if walker.end is None:
                walker.key("enter")
        assert not walker.ended.left
        assert not any(isinstance(view, ClosingView) for view in walker.views)
