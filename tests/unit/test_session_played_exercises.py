"""A step that plays an exercise, also out of a person's own file."""

from pathlib import Path

import pytest

from drivers.walker import (
    PICKING,
    PLAIN,
    PLAYING,
    Walker,
    exercise,
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
