"""Questions of a practice: their answers, the ways back to them, branches and exercises that a step plays."""

from pathlib import Path

import pytest

from drivers.walker import (
    ANSWERING,
    CHOOSING,
    COLD,
    NAMING,
    PICKING,
    PLAIN,
    PLAYING,
    WRITING,
    Walker,
    exercise,
    practice,
    step,
    with_parts,
)
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.model import Choose, Option, Part, Practice, Scale
from numbcli.practice.pace import pace
from numbcli.practice.state import SessionOptions
from numbcli.practice.views import BranchView, ClosingView, OpeningView, PartView
from numbcli.structs import replace

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


# A step that plays an exercise


def ground() -> Walker:
    return Walker(step("ground")).key("enter")


def test_the_picked_exercise_is_played_whole_after_its_opening() -> None:
    walker = ground().key("2").wait(10_000)
    opening = walker.see(OpeningView)
    assert opening.practice.id == "sounds" and opening.inside and opening.form.careful
    parts = exercise("sounds").forms["full"].parts
    assert walker.key("enter").part.part is parts[0]
    assert walker.part.count == 1 + len(parts)
    begun = walker.at
    assert walker.to_end().at - begun == sum(part.seconds for part in parts)
    walker.see(ClosingView)


@pytest.mark.parametrize("digit", range(1, 9))
def test_each_exercise_that_a_step_offers_is_the_one_that_is_played(digit: int) -> None:
    for form in ("full", "in-bed"):
        ask = step("ground").forms[form].parts[0].ask
        assert isinstance(ask, Choose)
        walker = Walker(step("ground"), form=form).key("enter", str(digit))
        assert walker.see(OpeningView).practice.id == ask.options[digit - 1].exercise
        assert walker.see(OpeningView).form.name == form, "in the same form"


def test_another_exercise_can_be_picked_on_the_way_back() -> None:
    walker = ground().key("2", "enter", "enter", "b", "b")
    assert walker.part.question is not None and walker.part.question.marked == 1
    assert walker.fork().key("enter").see(OpeningView).practice.id == "sounds"
    assert walker.fork().key("backspace", "enter").see(OpeningView).practice.id == "slow-look"
    walker.key("3", "enter")
    assert walker.part.count == 1 + len(exercise("texture").forms["full"].parts)


@pytest.mark.parametrize("keys", [("enter",), ("enter", "down"), ("enter", "space")])
def test_s_before_the_pick_is_the_quiet_end_of_the_exercise_and_never_its_opening(keys: tuple[str, ...]) -> None:
    walker = Walker(step("ground")).key(*keys, "s")
    assert walker.part.part is exercise("slow-look").forms["full"].parts[-1]
    assert walker.part.number == walker.part.count


def test_s_inside_a_played_exercise_is_the_end_of_that_exercise_after_its_rest_line() -> None:
    walker = ground().key("4", "enter", "enter")
    cool = exercise("cool-object").forms["full"].parts
    assert walker.part.part is cool[1]
    walker.key("s")
    assert (walker.part.part, walker.part.rest) == (cool[-1], cool[1].rest)


def test_an_exercise_played_inside_keeps_its_fixed_parts_and_its_rest_lines() -> None:
    walker = Walker(step("ground"), SessionOptions(wait=True)).key("enter", "4", "enter", "enter", "enter")
    cool = exercise("cool-object").forms["full"].parts[1]
    assert walker.part.part is cool and walker.wake is not None
    walker.wait(cool.seconds + 1)
    assert (walker.part.lines, walker.part.rest) == ((), cool.rest)


def test_by_the_clock_the_first_exercise_is_played() -> None:
    walker = Walker(step("ground"), SessionOptions(attended=False))
    begun = walker.at
    walker.to_end()
    assert walker.at - begun == step("ground").seconds
    assert any(isinstance(view, OpeningView) and view.practice.id == "slow-look" for view in walker.views)


def test_two_exercises_in_one_form_are_each_played_and_each_can_be_picked_anew() -> None:
    of = with_parts(PICKING, PLAYING, PICKING, PLAYING, PLAIN)
    look, sounds = (len(exercise(name).forms["full"].parts) for name in ("slow-look", "sounds"))
    walker = Walker(of).key("enter", "1", "enter", *["enter"] * look)
    assert walker.part.lines == ("Which sense?",)
    walker.key("2", "enter")
    assert walker.part.count == 3 + look + sounds
    walker.key("b", "1", "enter")
    assert walker.part.count == 3 + look + look
    walker.key("s").see(PartView)
    assert walker.part.lines == ("Look at the wall.",)


def test_a_branching_exercise_that_is_played_goes_on_in_its_own_branch_and_then_in_the_step() -> None:
    living = Part("Which?", 20, ask=Choose((Option("something alive", exercise="living-thing"), Option("x"))))
    walker = Walker(with_parts(living, PLAYING, PLAIN)).key("enter", "1", "enter")
    animal = next(option for option in _options(walker) if option.form is not None)
    assert animal.form is not None
    branch = exercise("living-thing").forms[animal.form]
    walker.key(str(_options(walker).index(animal) + 1))
    if isinstance(walker.view, BranchView):
        walker.key("enter")
    assert walker.part.part is branch.parts[0]
    walker.wait(sum(pace(branch.parts)))
    assert walker.part.lines == ("Look at the wall.",)


def _options(walker: Walker) -> tuple[Option, ...]:
    ask = walker.part.part.ask
    assert isinstance(ask, Choose)
    return ask.options


# What a person's own file may hold


OWN = """\
id: ground
kind: step
order: 2
title: Mine
purpose: One thing.
senses: [see]
energy: none
ready: []
careful: ["Stop if you are tired."]
hazards: [light]
instead: sounds
why: Looking rests.
evidence: common-practice
sources: []
forms:
  full:
    - {say: Look round., seconds: 30}
    - say: Which way?
      seconds: 30
      ask: {choose: {options: [stay, {say: other, form: other}]}}
    - {say: Look up., seconds: 240}
  short:
    - {say: Look round., seconds: 45}
  other:
    - say: Which one?
      seconds: 30
      ask: {choose: {options: [{say: a look, exercise: slow-look}, {say: sounds, exercise: sounds}]}}
    - {play: exercise, seconds: 300}
    - {say: Look up., seconds: 30}
"""


@pytest.fixture
def own(tmp_path: Path) -> tuple[Practice, Shelf]:
    """A step of a person's own, with a branch that plays an exercise, and the shelf it stands on."""
    (tmp_path / "ground.yaml").write_text(OWN, encoding="utf-8")
    shelf = Shelf(shipped(), tmp_path)
    return shelf.find("step", "ground"), shelf


def test_an_exercise_is_played_inside_a_branch(own: tuple[Practice, Shelf]) -> None:
    mine, shelf = own
    walker = Walker(mine, shelf=shelf).key("enter", "enter", "2", "2")
    assert walker.see(OpeningView).practice.id == "sounds"
    assert walker.key("enter").part.part == exercise("sounds").forms["full"].parts[0]
    assert walker.key("s").part.lines == ("Look up.",)
    assert walker.key("s").see(ClosingView)


def test_an_exercise_that_is_gone_by_the_time_it_is_played_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "ground.yaml").write_text(OWN.replace("exercise: sounds", "exercise: mine"), encoding="utf-8")
    (tmp_path / "mine.yaml").write_text("title: [", encoding="utf-8")
    shelf = Shelf(shipped(), tmp_path)
    walker = Walker(shelf.find("step", "ground"), shelf=shelf).key("enter", "enter", "2", "2")
    assert walker.part.lines == ("Look up.",)


def test_where_the_end_is_an_exercise_that_is_gone_the_closing_leads_back_to_its_pick() -> None:
    gone = replace(PICKING, ask=Choose((Option("a", exercise="nowhere"), Option("b", exercise="sounds"))))
    walker = Walker(with_parts(PLAIN, gone, PLAYING)).key("enter", "enter", "1")
    walker.see(ClosingView)
    assert walker.key("b").part.lines == ("Which sense?",)
    Walker(with_parts(PLAIN, gone, PLAYING)).key("enter", "s").see(ClosingView)


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
