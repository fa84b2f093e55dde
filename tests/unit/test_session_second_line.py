"""The second line of a part: it comes below the first at half time, or with Enter."""

import pytest

from drivers.walker import CHOOSING, NAMING, PLAIN, TWO_LINES, Walker, with_parts
from numbcli.practice.events import Tick, Wait
from numbcli.practice.state import HANDS_OFF, SessionOptions
from numbcli.practice.views import PartView
from numbcli.structs import replace

WAIT = SessionOptions(wait=True)
PLAYED = SessionOptions(attended=False)
THEN = (str(TWO_LINES.then),)


def test_the_second_line_comes_below_the_first_at_the_half_of_its_part() -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN)).key("enter").wait(19.9)
    assert not walker.part.then
    walker.wait(0.2)
    assert walker.part.lines == (TWO_LINES.say,) and walker.part.then == THEN
    assert [view.moment for view in walker.views if isinstance(view, PartView)].count("then") == 1
    assert walker.wait(19.8).part.number == 1
    assert walker.wait(0.2).part.number == 2


def test_the_second_line_never_comes_within_two_seconds_of_a_key() -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN)).key("enter").wait(19).key("x").wait(HANDS_OFF - 0.1)
    assert not walker.part.then
    assert walker.wait(0.2).part.then == THEN
    assert walker.wait(40 - 19 - HANDS_OFF).part.number == 2, "the part is no longer for it"


@pytest.mark.parametrize(("key", "number"), [("enter", 3), ("s", 3), ("b", 1)])
def test_by_the_clock_a_key_skips_the_second_line(key: str, number: int) -> None:
    walker = Walker(with_parts(PLAIN, TWO_LINES, PLAIN)).key("enter", "enter").wait(5).key(key)
    assert walker.part.number == number
    assert not any(view.then for view in walker.views if isinstance(view, PartView))


def test_after_a_pause_the_second_line_comes_where_it_would_have() -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN)).key("enter").wait(15).key("space").wait(500).key("space").wait(4.9)
    assert not walker.part.then
    assert walker.wait(0.2).part.then == THEN


@pytest.mark.parametrize("key", ["space", "h", "?"])
def test_a_second_line_that_stands_stays_through_a_pause_and_behind_a_page(key: str) -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN)).key("enter").wait(25).key(key).key("space" if key == "space" else "b")
    assert walker.part.then == THEN
    assert walker.part.left == 15


def test_without_a_clock_the_first_enter_shows_the_second_line_and_the_second_goes_on() -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN), WAIT).key("enter").wait(1000)
    assert not walker.part.then
    assert walker.key("enter").part.number == 1 and walker.part.then == THEN
    assert walker.key("enter").part.number == 2
    assert Walker(with_parts(TWO_LINES, PLAIN), WAIT).key("enter", "s").part.number == 2


def test_without_a_clock_the_second_line_also_comes_before_a_question_is_passed_over() -> None:
    both = replace(CHOOSING, then="None of them is right.")
    walker = Walker(with_parts(both, PLAIN), WAIT).key("enter", "enter")
    assert (walker.part.number, walker.part.then) == (1, ("None of them is right.",))
    assert walker.key("enter").part.number == 2
    assert Walker(with_parts(both, PLAIN), WAIT).key("enter", "1").part.number == 2, "an answer goes on at once"
    dots = replace(NAMING, then="Which is furthest?")
    walker = Walker(with_parts(dots, PLAIN), WAIT).key("enter", *["enter"] * 3)
    assert not walker.part.then
    assert walker.key("enter").part.then == ("Which is furthest?",)
    assert walker.key("enter").part.number == 2


def test_a_voice_finishes_the_first_line_before_the_second_and_the_second_before_the_next_part() -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN)).key("enter")
    for due in (20, 40):
        walker.wait(1000 + due - walker.at - 0.5)
        walker.at = 1000.0 + due
        walker.send(Tick(walker.at, speaking=True))
        assert walker.effects[-1] == Wait(None) and walker.part.number == 1
        assert walker.part.then == (() if due == 20 else THEN)
        walker.at += 1
        walker.send(Tick(walker.at))
        if due == 20:
            assert walker.part.then == THEN
    assert walker.part.number == 2
