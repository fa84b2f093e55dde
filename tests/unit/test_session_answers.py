"""Questions of a practice: their answers, the ways back to them, and branches."""

import pytest

from drivers.walker import (
    ANSWERING,
    CHOOSING,
    COLD,
    NAMING,
    PLAIN,
    WRITING,
    Walker,
    exercise,
    practice,
    with_parts,
)
from numbcli.practice.model import Choose, Option, Part, Scale
from numbcli.practice.state import SessionOptions
from numbcli.practice.views import BranchView, ClosingView, PartView

SCALE = Part("How loud?", 20, ask=Scale(0, 10, "nothing", "a lot"))
BRANCHING = Part("Who?", 20, ask=Choose((Option("someone"), Option("nobody", form="nobody"))))


def test_a_digit_answers_at_once_and_without_an_answer_its_sentence_is_left_out() -> None:
    of = with_parts(CHOOSING, ANSWERING)
    assert Walker(of).key("enter", "2").part.lines == ("You said nothing.", "That is all.")
    assert Walker(of).key("enter", "enter").part.lines == ("That is all.",)


def test_arrows_mark_and_enter_takes_what_is_marked() -> None:
    of = with_parts(CHOOSING, ANSWERING)
    assert Walker(of).key("enter", "down", "down", "enter").part.lines[0] == "You said nothing."
    assert Walker(of).key("enter", "up", "up", "enter").part.lines[0] == "You said nothing."
    assert Walker(of).key("enter", "down", "backspace", "enter").part.lines == ("That is all.",)


def test_enter_marks_the_dots_and_goes_on_after_the_last() -> None:
    walker = Walker(with_parts(NAMING, PLAIN)).key("enter")
    for marked in (1, 2, 3):
        walker.key("enter")
        assert walker.part.question is not None and walker.part.question.marked == marked
    assert walker.key("enter").part.number == 2


def test_words_of_ones_own_may_hold_every_key() -> None:
    walker = Walker(with_parts(CHOOSING, ANSWERING)).key("enter", "3").write("b s h q ? o 1").key("enter")
    assert walker.part.lines == ("You said b s h q ? o 1.", "That is all.")


def test_an_empty_line_passes() -> None:
    assert Walker(with_parts(WRITING, ANSWERING)).key("enter").write("  ").key("enter").part.lines == ("That is all.",)


def test_esc_gives_the_keys_back_and_w_goes_on_writing() -> None:
    walker = Walker(with_parts(WRITING, ANSWERING)).key("enter").write("so").key("esc", "h", "enter", "w")
    assert walker.write("ft").key("enter").part.lines[0] == "You said soft."
    empty = Walker(with_parts(WRITING, ANSWERING)).key("enter", "esc", "w").write("x").key("enter")
    assert empty.part.lines[0] == "You said x."


@pytest.mark.parametrize(
    ("keys", "said"), [("10", "10"), ("7", "7"), ("07", "7"), ("0", "0"), ("97", "9"), ("110", "1")]
)
def test_a_scale_takes_no_number_beyond_its_ends(keys: str, said: str) -> None:
    walker = Walker(with_parts(SCALE, ANSWERING)).key("enter", *keys)
    if keys == "110":
        assert walker.part.question is not None and walker.part.question.typed == "10", "a digit too many is not taken"
        return
    assert walker.key("enter").part.lines[0] == f"You said {said}."


# Coming back


ASKS: dict[str, tuple[Part, tuple[str, ...]]] = {
    "choose": (CHOOSING, ("2",)),
    "own words": (CHOOSING, ("3", *"warm", "enter")),
    "scale": (SCALE, ("1", "0", "enter")),
    "write": (WRITING, (*"warm", "enter")),
}
SAID = {"choose": "nothing", "own words": "warm", "scale": "10", "write": "warm"}


def back(name: str) -> Walker:
    """A question that was answered, and that the person has come back to."""
    part, keys = ASKS[name]
    walker = Walker(with_parts(part, ANSWERING)).key("enter", *keys)
    assert walker.part.lines[0] == f"You said {SAID[name]}."
    return walker.key("b")


@pytest.mark.parametrize("name", ASKS)
def test_an_earlier_answer_stands_there_and_enter_keeps_it(name: str) -> None:
    walker = back(name)
    question = walker.part.question
    assert question is not None and question.earlier
    assert question.marked is not None or question.typed == SAID[name]
    assert walker.key("enter").part.lines[0] == f"You said {SAID[name]}."


@pytest.mark.parametrize(
    ("name", "keys", "said"),
    [
        ("choose", ("1",), "flat"),
        ("choose", ("up", "enter"), "flat"),
        ("own words", ("1",), "flat"),
        ("own words", ("w", "th", "enter"), "warm"),
        ("scale", ("7", "enter"), "7"),
        ("write", ("t", "h", "enter"), "warmth"),
    ],
)
def test_another_answer_takes_its_place(name: str, keys: tuple[str, ...], said: str) -> None:
    assert back(name).key(*keys).part.lines[0] == f"You said {said}."


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("choose", ("backspace",)),
        ("own words", ("backspace",)),
        ("scale", ("backspace",)),
        ("write", ("esc", "backspace")),
        ("write", ("backspace",) * 4),
        ("write", ("erase-line",)),
    ],
)
def test_backspace_takes_it_away_and_then_enter_passes(name: str, keys: tuple[str, ...]) -> None:
    walker = back(name).key(*keys)
    assert walker.state.replies == (), "it is gone also for whoever leaves now"
    assert walker.key("enter").part.lines == ("That is all.",)


# Branches


def test_a_branch_goes_on_after_the_part_that_picked_it_and_back_leads_to_the_question() -> None:
    of = with_parts(PLAIN, BRANCHING, PLAIN, nobody=(Part("A tree will do.", 20), PLAIN))
    walker = Walker(of).key("enter", "enter", "2")
    assert (walker.part.lines, walker.part.number, walker.part.count) == (("A tree will do.",), 3, 4)
    walker.key("b")
    assert walker.part.lines == ("Who?",)
    assert walker.part.question is not None and walker.part.question.marked == 1
    assert walker.fork().key("enter").part.lines == ("A tree will do.",)
    assert walker.fork().key("1").part.lines == ("Look at the wall.",)
    assert walker.key("backspace", "enter").part.lines == ("Look at the wall.",)


def test_what_was_answered_in_a_branch_goes_with_it() -> None:
    of = with_parts(BRANCHING, ANSWERING, nobody=(CHOOSING, ANSWERING))
    walker = Walker(of).key("enter", "2", "1")
    assert walker.part.lines[0] == "You said flat."
    walker.key("b", "b")
    assert walker.fork().key("enter", "enter").part.lines[0] == "You said flat.", "the same way keeps it"
    assert walker.key("1").part.lines[0] == "You said someone."


def test_a_branch_of_a_branch_leads_back_step_by_step() -> None:
    deeper = Part("Near?", 20, ask=Choose((Option("yes"), Option("no", form="further"))))
    of = with_parts(BRANCHING, PLAIN, nobody=(PLAIN, deeper, PLAIN), further=(Part("Far off.", 20), PLAIN))
    walker = Walker(of).key("enter", "2", "enter", "2")
    assert walker.part.lines == ("Far off.",)
    said = [walker.key("b").part.lines[0] for _ in range(3)]
    assert said == ["Near?", "Look at the wall.", "Who?"]
    assert walker.key("1").part.count == 2


def test_careful_lines_of_a_branch_wait_for_enter_where_they_differ() -> None:
    walker = Walker(exercise("slow-steps")).key("enter", "3").wait(10_000)
    careful = exercise("slow-steps").forms["outside"].careful
    assert walker.see(BranchView).careful == careful
    first = exercise("slow-steps").forms["outside"].parts[0]
    assert walker.key("enter").part.part is first
    assert walker.part.left == first.seconds
    same = Walker(exercise("slow-steps")).key("enter", "2")
    assert same.part.part is exercise("slow-steps").forms["chair"].parts[0], "the same lines are not said twice"


def test_s_before_the_careful_lines_of_a_branch_are_read_goes_to_its_quiet_end() -> None:
    walker = Walker(exercise("slow-steps")).key("enter", "3", "s")
    assert walker.part.part is exercise("slow-steps").forms["outside"].parts[-1]
    assert walker.part.rest is None


def test_minutes_hold_for_the_whole_of_a_practice_with_a_branch() -> None:
    walker = Walker(exercise("living-thing"), SessionOptions(minutes=8)).key("enter", "2")
    if not isinstance(walker.view, PartView):
        walker.key("enter")
    assert sum(walker.state.lengths) == 8 * 60


# Words to take along


def test_chosen_words_are_taken_along_and_their_part_has_no_clock() -> None:
    words = Choose((Option("hi"), Option("not now", take=False)), own=True)
    of = with_parts(Part("Words?", 20, ask=words, take=True), PLAIN)
    assert Walker(of).key("enter").wait(3600).part.number == 1
    assert Walker(of).key("enter", "1", "q").ended.take_along == ("hi",)
    assert Walker(of).key("enter", "2", "q").ended.take_along == ()
    own_words = Walker(of).key("enter", "3").write("\x1b[31mred").key("enter", "q")
    assert own_words.ended.take_along and "\x1b" not in own_words.ended.take_along[0]
    assert Walker(of).key("enter", "1", "b", "backspace", "q").ended.take_along == ()


def test_in_the_smallest_practice_s_still_ends_quietly() -> None:
    walker = Walker(with_parts(COLD)).key("enter", "s")
    walker.see(ClosingView)
    assert walker.key("b").part.lines == ("Hold the tin.",)
    assert practice().forms["short"].parts
