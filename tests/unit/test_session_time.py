"""How a session goes on by itself, by a clock that nobody waits for."""

import pytest

from drivers.walker import ANSWERING, CHOOSING, COLD, NAMING, PLAIN, TWO_LINES, WRITING, Walker, practice, with_parts
from numbcli.practice.events import Ask, Keep, Resized, Tick
from numbcli.practice.model import Breathe, Part
from numbcli.practice.session import LATE
from numbcli.practice.state import HANDS_OFF, SessionOptions
from numbcli.practice.views import ClosingView, PartView, PeopleView
from numbcli.structs import replace

WAIT = SessionOptions(wait=True)
PLAYED = SessionOptions(attended=False)
THEN = (str(TWO_LINES.then),)


def test_untouched_it_lasts_the_sum_of_its_parts_to_the_closing() -> None:
    walker = Walker(practice()).key("enter")
    begun = walker.at
    walker.to_end().see(ClosingView)
    assert walker.at - begun == pytest.approx(60, abs=1e-6)


def test_late_wakeups_do_not_add_up() -> None:
    walker = Walker(practice()).key("enter")
    begun = walker.at
    while not isinstance(walker.view, ClosingView):
        assert walker.wake is not None
        walker.at = walker.wake + 0.3
        walker.send(Tick(walker.at))
    assert walker.at - begun == pytest.approx(60, abs=0.31)


def test_it_wakes_at_most_twice_a_second_and_plain_only_at_start_half_and_end() -> None:
    assert Walker(practice()).key("enter").to_end().ticks <= 2 * 60
    assert Walker(practice(), SessionOptions(beats=0)).key("enter").to_end().ticks == 2 * 3


def test_with_nobody_at_the_keys_it_plays_to_its_end_asks_nothing_and_keeps_nothing() -> None:
    walker = Walker(with_parts(PLAIN, CHOOSING, WRITING, PLAIN), SessionOptions(attended=False, wait=True, save=True))
    begun = walker.at
    walker.to_end()
    assert not walker.ended.left
    assert walker.at - begun == pytest.approx(80)
    assert not any(isinstance(effect, Ask | Keep) for effect in walker.effects)
    assert not any(isinstance(view, ClosingView) for view in walker.views)


def test_a_part_never_goes_on_by_itself_right_after_a_key() -> None:
    walker = Walker(practice()).key("enter").wait(14.5).key("x").wait(HANDS_OFF - 0.1)
    assert walker.part.number == 1
    assert walker.wait(0.2).part.number == 2


def test_a_pause_stops_the_clock_keeps_the_words_and_goes_on_where_it_was() -> None:
    walker = Walker(practice()).key("enter").wait(5).key("space")
    assert walker.part.paused and walker.part.lines == ("Look round.", "Your eyes are open.")
    assert walker.wake is None
    walker.wait(3600).key("space")
    assert (walker.part.number, walker.part.left, walker.part.paused) == (1, 10, False)


@pytest.mark.parametrize("keys", [["h", "enter"], ["?", "enter"], ["h", "?", "b", "b"], ["?", "h", "h", "esc"]])
def test_a_pause_is_still_there_behind_people_and_keys(keys: list[str]) -> None:
    walker = Walker(practice()).key("enter").wait(5).key("space", *keys)
    assert walker.part.paused
    walker.wait(1000).key("space")
    assert (walker.part.number, walker.part.left) == (1, 10)


def test_people_to_talk_to_wait_with_the_clock() -> None:
    walker = Walker(practice()).key("enter").wait(5).key("h")
    assert walker.wake is None
    assert walker.wait(900).key("enter").part.left == 10


def test_back_is_the_part_before_from_its_beginning() -> None:
    walker = Walker(practice()).key("enter").wait(15 + 7).key("b")
    assert (walker.part.number, walker.part.left) == (1, 15)
    walker.wait(7).key("b")
    assert (walker.part.number, walker.part.left) == (1, 15)


def test_sleep_of_the_machine_counts_as_a_pause() -> None:
    walker = Walker(practice()).key("enter").wait(5)
    walker.at += 3600
    walker.send(Tick(walker.at))
    assert walker.part.number == 1
    assert walker.part.left == pytest.approx(10, abs=LATE)


def test_stopped_and_continued_it_goes_on_where_it_was() -> None:
    walker = Walker(practice()).key("enter").wait(5)
    walker.at += 10
    for _ in range(50):
        walker.send(Resized(walker.at))
    assert walker.part.left == pytest.approx(10, abs=LATE)


def test_a_stop_that_is_known_counts_as_a_pause_to_the_second_however_long_nothing_was_due() -> None:
    walker = Walker(practice(), SessionOptions(beats=0)).key("enter").wait(2)
    for seconds in (3, 3600):
        walker.at += seconds
        walker.send(Resized(walker.at, stopped=seconds))
    assert walker.part.left == 13


# Parts with a limit


def test_under_wait_nothing_goes_on_by_itself() -> None:
    walker = Walker(with_parts(PLAIN, CHOOSING, PLAIN), WAIT).key("enter")
    for number in (1, 2, 3):
        assert walker.wake is None
        assert walker.wait(10_000).part.number == number and walker.part.left is None
        walker.key("enter")
    walker.see(ClosingView)


def test_under_wait_a_fixed_part_keeps_its_seconds_and_then_only_its_rest_line_stands_until_enter() -> None:
    walker = Walker(with_parts(COLD, PLAIN), WAIT).key("enter").wait(29.9)
    assert "Hold the tin." in walker.part.lines and not walker.part.rest
    walker.wait(0.2)
    assert (walker.part.lines, walker.part.then, walker.part.rest) == ((), (), "Put it down.")
    assert walker.part.left is None and walker.part.breath is None
    assert walker.wait(10_000).part.number == 1
    walker.key("h", "enter")
    assert (walker.part.lines, walker.part.rest) == ((), "Put it down.")
    assert walker.key("enter").part.number == 2


def test_a_fixed_part_without_a_rest_line_is_never_an_empty_screen() -> None:
    walker = Walker(with_parts(replace(COLD, rest=None), PLAIN), WAIT).key("enter").wait(100)
    assert walker.part.number == 1 and walker.part.lines == ("Hold the tin.",)
    assert walker.key("enter").part.number == 2


def test_in_a_pause_the_rest_line_stands_at_once_beside_the_words() -> None:
    walker = Walker(with_parts(COLD, PLAIN)).key("enter", "space")
    assert (walker.part.rest, walker.part.lines) == ("Put it down.", ("Hold the tin.",))
    assert walker.key("h").see(PeopleView).rest == "Put it down."
    assert walker.key("enter", "space").part.rest is None


def test_on_the_way_to_the_end_the_rest_line_of_the_part_just_left_comes_first() -> None:
    walker = Walker(with_parts(COLD, PLAIN, replace(PLAIN, say="Look round."))).key("enter", "s")
    assert (walker.part.number, walker.part.rest, walker.part.lines) == (3, "Put it down.", ("Look round.",))
    assert walker.part.left == 20
    assert Walker(with_parts(COLD, PLAIN)).key("enter", "space", "s").part.rest == "Put it down."
    assert Walker(with_parts(COLD, PLAIN)).key("enter", "enter").part.rest is None


def test_minutes_stretch_every_part_but_the_short_form() -> None:
    of = with_parts(PLAIN, COLD, PLAIN)
    walker = Walker(of, SessionOptions(minutes=3)).key("enter")
    assert walker.state.lengths == (75, 30, 75)
    assert walker.to_end().at == 1000 + 180
    assert Walker(of, SessionOptions(minutes=3), form="short").state.lengths == (10, 10, 10)


# Breathing


def test_breathing_words_end_with_the_last_whole_breath() -> None:
    breathing = Part("The air moves.", 25, fixed=True, breathe=Breathe(4, 6))
    walker = Walker(with_parts(breathing, PLAIN)).key("enter")
    words = []
    for _ in range(25):
        words.append(walker.part.breath)
        walker.wait(1)
    assert words == ["in"] * 4 + ["out"] * 6 + ["in"] * 4 + ["out"] * 6 + [None] * 5
    plain = Walker(with_parts(breathing, PLAIN), SessionOptions(beats=0)).key("enter").wait(24)
    said = [view.breath for view in plain.views if isinstance(view, PartView) and view.moment == "breath"]
    assert said == ["out", "in", "out", None]


def test_a_breath_that_turns_at_half_time_is_said_as_well() -> None:
    breathing = Part("The air moves.", 60, fixed=True, breathe=Breathe(4, 6))
    walker = Walker(with_parts(breathing, PLAIN), SessionOptions(beats=0)).key("enter").wait(59)
    said = [view.breath for view in walker.views if isinstance(view, PartView) and view.moment in ("start", "breath")]
    assert said == ["in", "out"] * 6


# Questions and the clock


def test_a_question_is_passed_over_when_its_part_ends() -> None:
    walker = Walker(with_parts(CHOOSING, ANSWERING)).key("enter").wait(20)
    assert (walker.part.number, walker.part.lines) == (2, ("That is all.",))


def test_a_marked_question_waits_for_its_person() -> None:
    walker = Walker(with_parts(CHOOSING, ANSWERING)).key("enter", "down").wait(600)
    assert walker.part.number == 1
    assert walker.key("enter").part.lines == ("You said flat.", "That is all.")


def test_dots_never_hold_a_part() -> None:
    walker = Walker(with_parts(NAMING, PLAIN)).key("enter", "enter", "enter").wait(20.1)
    assert walker.part.number == 2


def test_the_clock_stands_from_the_first_letter_on() -> None:
    walker = Walker(with_parts(WRITING, PLAIN)).key("enter").wait(5).write("a").wait(900)
    assert (walker.part.number, walker.part.left) == (1, 15)
    assert walker.key("backspace").wait(15).part.number == 2


# Away from the screen


def test_the_wait_of_a_practice_done_away_from_the_screen_goes_on_behind_people_and_keys() -> None:
    walker = Walker(practice(away=True)).key("enter").wait(600).key("enter")
    walker.wait(30).key("h").wait(20)
    assert walker.key("?").wait(5).key("b", "b").wake == 1000 + 600 + 60
    walker.wait(5).see(ClosingView)


def test_a_wait_that_ends_behind_a_page_leads_to_the_closing() -> None:
    walker = Walker(practice(away=True)).key("enter", "enter", "h").wait(100)
    walker.see(PeopleView)
    walker.key("enter").see(ClosingView)


def test_without_time_limits_the_wait_still_ends_with_enter() -> None:
    Walker(practice(away=True), WAIT).key("enter", "enter", "enter").see(ClosingView)


def test_the_last_line_of_the_wait_leads_back_to_the_page_and_on_to_the_closing() -> None:
    walker = Walker(practice(away=True)).key("enter", "enter", "s")
    assert walker.part.lines == ("Look up.", "Say which day it is.")
    assert type(walker.fork().key("b").view).__name__ == "AwayView"
    walker.key("enter").see(ClosingView)
    assert type(walker.key("b").view).__name__ == "AwayView"


def test_with_nobody_there_the_page_is_shown_and_its_wait_takes_its_time() -> None:
    walker = Walker(practice(away=True), PLAYED).to_end()
    assert walker.at - 1000 == pytest.approx(60)
