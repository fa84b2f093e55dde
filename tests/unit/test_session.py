"""A session as a person lives it, by a clock that nobody waits for."""

import pytest

from drivers.walker import (
    ANSWERING,
    CHOOSING,
    LOUD,
    NAMING,
    PICKING,
    PLAIN,
    PLAYING,
    WRITING,
    Walker,
    practice,
    with_parts,
)
from numbcli.practice.events import Ask, Fetch, Keep, Key, Resized, Tick
from numbcli.practice.model import Breathe, Choose, Option, Part, Scale
from numbcli.practice.session import LATE
from numbcli.practice.state import HANDS_OFF, Manner
from numbcli.practice.views import (
    AwayView,
    ClosingView,
    KeysView,
    OpeningView,
    PartView,
    PausedView,
    PeopleView,
    ReplyView,
)


def test_enter_alone_goes_from_the_opening_to_the_end() -> None:
    walker = Walker(practice())
    walker.see(OpeningView)
    for number in (1, 2, 3):
        walker.key("enter")
        assert walker.part.number == number
    walker.key("enter").see(ClosingView)
    walker.key("enter")
    assert walker.end is not None and not walker.end.kept


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
    walker = Walker(practice()).key("enter").to_end()
    assert walker.ticks <= 2 * 60
    plain = Walker(practice(), Manner(beats=0)).key("enter").to_end()
    assert plain.ticks == 2 * 3


def test_with_nobody_at_the_keys_it_plays_to_its_end_and_asks_nothing() -> None:
    walker = Walker(with_parts(PLAIN, CHOOSING, WRITING, PLAIN), Manner(attended=False))
    begun = walker.at
    walker.to_end()
    assert walker.end is not None
    assert walker.at - begun == pytest.approx(80)
    assert not any(isinstance(effect, Ask | Keep) for effect in walker.effects)
    assert not any(isinstance(view, ClosingView) for view in walker.views)


@pytest.mark.parametrize(
    "keys", [[], ["enter"], ["enter", "space"], ["h"], ["enter", "?"], ["enter"] * 4, ["enter", "h", "c"]]
)
def test_q_leaves_at_once_from_every_screen(keys: list[str]) -> None:
    walker = Walker(practice()).key(*keys, "q")
    assert walker.end is not None


def test_the_end_of_input_leaves_even_where_letters_are_letters() -> None:
    walker = Walker(with_parts(WRITING, PLAIN)).key("enter").write("quiet")
    assert walker.end is None
    walker.key("end-of-input")
    assert walker.end is not None


def test_a_part_never_goes_on_by_itself_right_after_a_key() -> None:
    walker = Walker(practice()).key("enter").wait(14.5).key("x").wait(HANDS_OFF - 0.1)
    assert walker.part.number == 1
    walker.wait(0.2)
    assert walker.part.number == 2


def test_a_pause_stops_the_clock_and_the_part_goes_on_where_it_was() -> None:
    walker = Walker(practice()).key("enter").wait(5).key("space")
    walker.see(PausedView)
    walker.wait(3600).key("space")
    assert walker.part.number == 1
    assert walker.part.left == pytest.approx(10)


@pytest.mark.parametrize("keys", [["h", "enter"], ["?", "enter"], ["h", "?", "b"], ["?", "h", "h"]])
def test_a_pause_is_still_there_behind_people_and_keys(keys: list[str]) -> None:
    walker = Walker(practice()).key("enter")
    walker.wait(5)
    walker.key("space", *keys).see(PausedView)
    walker.wait(1000)
    walker.key("space")
    assert walker.part.number == 1 and walker.part.left == 10
    walker.key("h", "enter")
    assert walker.part.number == 1, "without a pause it goes on"


def test_the_rest_line_stands_in_a_pause_of_a_part_with_a_limit() -> None:
    cold = Part("Hold the tin.", 30, fixed=True, rest="Put it down while you wait.")
    walker = Walker(with_parts(cold, PLAIN)).key("enter", "space")
    assert walker.see(PausedView).rest == "Put it down while you wait."
    waiting = Walker(with_parts(cold, PLAIN), Manner(untimed=True)).key("enter")
    assert waiting.part.rest_first


def test_without_time_limits_nothing_goes_on_by_itself() -> None:
    walker = Walker(with_parts(PLAIN, CHOOSING, PLAIN), Manner(untimed=True)).key("enter")
    for _ in range(3):
        assert walker.wake is None and walker.part.left is None
        walker.key("enter")
    walker.see(ClosingView)


def test_back_is_the_part_before_from_its_beginning() -> None:
    walker = Walker(practice()).key("enter").wait(15 + 7).key("b")
    assert (walker.part.number, walker.part.left) == (1, 15)
    walker.wait(7).key("b")
    assert (walker.part.number, walker.part.left) == (1, 15)


@pytest.mark.parametrize(
    ("seconds", "line"), [(1, "One edge."), (20, "One edge."), (44, "Look up now."), (59, "Look up now.")]
)
def test_smaller_is_the_same_share_of_the_short_form_and_never_arriving(seconds: float, line: str) -> None:
    walker = Walker(practice()).key("enter").wait(seconds).key("s")
    assert walker.part.lines == (line,)
    assert walker.part.left == 10


def test_smaller_in_the_short_form_is_its_last_part() -> None:
    walker = Walker(practice(), form="short").key("enter", "s")
    assert walker.part.number == walker.part.count
    assert walker.key("s").part.number == walker.part.count


def test_the_opening_offers_short_and_lying_down_and_another_one() -> None:
    short = Walker(practice()).key("s")
    assert short.part.lines == ("Look round now.",)
    lying = Walker(practice()).key("l")
    assert lying.state.form.name == "in-bed"
    other = practice("other", title="Other")
    walker = Walker(practice(), shelf=(other,)).key("o")
    assert walker.see(OpeningView).practice is other
    assert walker.key("o").see(OpeningView).practice is other, "nothing left: it stays"


def test_what_was_passed_over_is_named_when_another_is_wanted() -> None:
    walker = Walker(practice(), shelf=(practice("a"), practice("b"))).key("o", "o")
    fetches = [effect for effect in walker.effects if isinstance(effect, Fetch)]
    assert [[known.id for known in fetch.passed] for fetch in fetches] == [["slow"], ["slow", "a"]]


def test_people_to_talk_to_wait_with_the_clock_and_can_be_taken_along() -> None:
    walker = Walker(practice(), Manner(people=("Emergency 999",))).key("enter").wait(5).key("h")
    assert walker.see(PeopleView).lines == ("Emergency 999",)
    assert walker.wake is None
    assert walker.wait(900).key("c").see(PeopleView).taken
    walker.key("enter")
    assert walker.part.left == pytest.approx(10)
    walker.key("q")
    assert walker.end is not None and walker.end.take_along == ("Emergency 999",)


@pytest.mark.parametrize(
    "keys", [[], ["enter"], ["enter", "space"], ["enter"] * 4, ["enter", "enter", "enter", "enter", "1"]]
)
def test_help_and_keys_are_one_key_away_on_every_screen(keys: list[str]) -> None:
    Walker(practice()).key(*keys, "h").see(PeopleView)
    Walker(practice()).key(*keys, "?").see(KeysView)


@pytest.mark.parametrize("digit", ["1", "2", "3", "4", "5"])
def test_every_closing_answer_gets_a_line_and_then_it_is_over(digit: str) -> None:
    walker = Walker(practice()).key(*["enter"] * 4, digit)
    walker.see(ReplyView)
    walker.key("enter")
    assert walker.end is not None


def test_a_closing_answer_is_kept_where_answers_are_kept() -> None:
    walker = Walker(practice(), Manner(keeps=True)).key(*["enter"] * 4, "4")
    assert [effect.answers for effect in walker.effects if isinstance(effect, Keep)] == [(("noticed", "further-away"),)]
    walker.key("enter")
    assert walker.end is not None and walker.end.kept


def test_a_question_is_passed_over_when_its_part_ends() -> None:
    walker = Walker(with_parts(CHOOSING, PLAIN)).key("enter").wait(20)
    assert walker.part.number == 2


def test_a_marked_question_waits_for_its_person() -> None:
    walker = Walker(with_parts(CHOOSING, ANSWERING)).key("enter", "down").wait(600)
    assert walker.part.number == 1
    walker.key("enter")
    assert walker.part.lines == ("You said flat.", "That is all.")


def test_a_digit_answers_at_once_and_without_an_answer_its_sentence_is_left_out() -> None:
    answered = Walker(with_parts(CHOOSING, ANSWERING)).key("enter", "2")
    assert answered.part.lines == ("You said nothing.", "That is all.")
    passed = Walker(with_parts(CHOOSING, ANSWERING)).key("enter", "enter")
    assert passed.part.lines == ("That is all.",)


def test_enter_marks_the_dots_and_goes_on_after_the_last() -> None:
    walker = Walker(with_parts(NAMING, PLAIN)).key("enter")
    for marked in (1, 2, 3):
        walker.key("enter")
        assert walker.part.question is not None and walker.part.question.marked == marked
    assert walker.key("enter").part.number == 2


def test_words_of_ones_own_may_hold_every_key() -> None:
    walker = Walker(with_parts(CHOOSING, ANSWERING)).key("enter", "3").write("b s h q ?").key("enter")
    assert walker.part.lines == ("You said b s h q ?.", "That is all.")


def test_esc_gives_the_keys_back_and_w_goes_on_writing() -> None:
    walker = Walker(with_parts(WRITING, ANSWERING)).key("enter").write("so").key("esc", "h")
    walker.see(PeopleView)
    walker.key("enter", "w").write("ft").key("enter")
    assert walker.part.lines[0] == "You said soft."


def test_the_clock_stands_from_the_first_letter_on() -> None:
    walker = Walker(with_parts(WRITING, PLAIN)).key("enter").wait(5).write("a").wait(900)
    assert walker.part.number == 1
    assert walker.part.left == pytest.approx(15)
    walker.key("backspace").wait(15)
    assert walker.part.number == 2


def test_a_scale_takes_digits_and_a_slip_begins_anew() -> None:
    scale = Part("How loud?", 20, ask=Scale(0, 10, "nothing", "a lot"))
    walker = Walker(with_parts(scale, ANSWERING)).key("enter", "1", "0", "enter")
    assert walker.part.lines[0] == "You said 10."
    walker = Walker(with_parts(scale, ANSWERING)).key("enter", "9", "7", "enter")
    assert walker.part.lines[0] == "You said 7."


def test_a_digit_beyond_a_small_scale_is_not_taken() -> None:
    walker = Walker(with_parts(Part("How heavy is it?", 30, ask=Scale(0, 5, "light", "heavy")), PLAIN)).key("enter")
    walker.key("9")
    assert walker.part.question is not None and walker.part.question.typed == ""
    walker.key("3", "9")
    assert walker.part.question.typed == ""
    walker.key("4", "enter")
    assert walker.part.number == 2


def test_a_branch_goes_on_with_its_own_parts_and_back_leads_to_the_question() -> None:
    asking = Part("Who?", 20, ask=Choose((Option("someone"), Option("nobody", form="nobody"))))
    walker = Walker(with_parts(PLAIN, asking, PLAIN, nobody=(Part("A tree will do.", 20), PLAIN)))
    walker.key("enter", "enter", "2")
    assert walker.part.lines == ("A tree will do.",)
    walker.key("b")
    assert walker.part.lines == ("Who?",)
    assert walker.key("enter").part.lines == ("Look at the wall.",)


def test_the_picked_exercise_is_played_after_its_careful_lines() -> None:
    step = with_parts(PLAIN, PICKING, PLAYING, PLAIN)
    walker = Walker(step, shelf=(practice(), LOUD)).key("enter", "enter", "2")
    assert walker.see(OpeningView).practice is LOUD and walker.see(OpeningView).inside
    assert walker.key("enter").part.lines == ("Hear it.",)
    assert walker.wait(30).part.lines == ("Look at the wall.",)
    walker.wait(20).see(ClosingView)


def test_another_exercise_can_be_picked_on_the_way_back() -> None:
    step = with_parts(PLAIN, PICKING, PLAYING, PLAIN)
    walker = Walker(step, shelf=(practice(), LOUD)).key("enter", "enter", "2", "enter", "b", "1")
    assert walker.see(OpeningView).practice.id == "slow"
    assert walker.key("enter").part.count == 3 + 3


def test_where_nothing_was_picked_the_first_is_played_and_by_the_clock_it_takes_its_time() -> None:
    step = with_parts(PLAIN, PICKING, PLAYING, PLAIN)
    walker = Walker(step, Manner(attended=False), shelf=(practice(), LOUD))
    begun = walker.at
    walker.to_end()
    assert walker.at - begun == pytest.approx(20 + 20 + 60 + 20)


def test_chosen_words_are_taken_along_and_their_part_has_no_clock() -> None:
    words = Choose((Option("hi"), Option("not now", take=False)), own=True)
    walker = Walker(with_parts(Part("Words?", 20, ask=words, take=True), PLAIN)).key("enter").wait(3600)
    assert walker.part.number == 1
    walker.key("1", "q")
    assert walker.end is not None and walker.end.take_along == ("hi",)
    other = Walker(with_parts(Part("Words?", 20, ask=words, take=True), PLAIN)).key("enter", "2", "q")
    assert other.end is not None and other.end.take_along == ()


def test_away_stands_as_one_page_and_any_key_ends_its_wait() -> None:
    walker = Walker(practice(away=True)).key("enter")
    assert not walker.see(AwayView).waiting
    walker.wait(600).key("h", "enter").see(AwayView)
    walker.key("enter")
    assert walker.see(AwayView).waiting
    walker.wait(30).key("x").see(ClosingView)
    whole = Walker(practice(away=True)).key("enter", "enter").wait(60)
    whole.see(ClosingView)
    nobody = Walker(practice(away=True), Manner(attended=False)).to_end()
    pages = [view for view in nobody.views if isinstance(view, AwayView)]
    assert [page.waiting for page in pages] == [False, True]
    assert nobody.at - 1000 == pytest.approx(60)


def test_breathing_words_end_with_the_last_whole_breath() -> None:
    breathing = Part("The air moves.", 25, fixed=True, breathe=Breathe(4, 6))
    walker = Walker(with_parts(breathing, PLAIN)).key("enter")
    words = []
    for _ in range(25):
        words.append(walker.part.breath)
        walker.wait(1)
    assert words == ["in"] * 4 + ["out"] * 6 + ["in"] * 4 + ["out"] * 6 + [None] * 5
    plain = Walker(with_parts(breathing, PLAIN), Manner(beats=0)).key("enter").wait(24)
    assert [view.breath for view in plain.views if isinstance(view, PartView) and view.moment == "breath"] == [
        "out",
        "in",
        "out",
        None,
    ]


def test_a_breath_that_turns_at_half_time_is_said_as_well() -> None:
    breathing = Part("The air moves.", 60, fixed=True, breathe=Breathe(4, 6))
    walker = Walker(with_parts(breathing, PLAIN), Manner(beats=0)).key("enter").wait(59)
    said = [view.breath for view in walker.views if isinstance(view, PartView) and view.moment in ("start", "breath")]
    assert said == ["in", "out"] * 6


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


def test_in_a_walk_o_passes_over_and_there_is_no_closing() -> None:
    over = Walker(practice(), Manner(walk=True)).key("o")
    assert over.end is not None and not over.end.left
    done = Walker(practice(), Manner(walk=True)).key("enter").to_end()
    assert done.end is not None and not done.end.left
    left = Walker(practice(), Manner(walk=True)).key("enter", "q")
    assert left.end is not None and left.end.left


def test_events_after_the_end_do_nothing() -> None:
    walker = Walker(practice()).key("q")
    shown = len(walker.views)
    walker.send(Key("enter", walker.at))
    walker.send(Tick(walker.at))
    assert len(walker.views) == shown
