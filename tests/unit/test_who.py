"""Who step 5 asks for: one's own people stand first, where a session shows them, and stay nowhere."""

from pathlib import Path

import pytest

from drivers.people import keep_people, people_pages
from drivers.walker import Walker, step, with_parts
from numbcli.commands.people_pages import PeoplePages
from numbcli.practice.model import Choose, Option, Part
from numbcli.practice.state import SessionOptions
from numbcli.practice.views import PartView


@pytest.fixture
def pages(tmp_path: Path) -> PeoplePages:
    keep_people(tmp_path, (("M", "07700 900123"), ("Anna \x1b[2Jfrom work", "knock"), ("Mo", "signal")))
    return people_pages(tmp_path)


def says(view: PartView) -> list[str]:
    assert view.question is not None and isinstance(view.question.ask, Choose)
    return [option.say for option in view.question.ask.options]


def who(pages: PeoplePages, form: str = "full") -> Walker:
    """At the question who it is."""
    walker = Walker(step("connect"), SessionOptions(save=False), form, people=pages).key("enter")
    while not (walker.part.part.ask and isinstance(walker.part.part.ask, Choose) and walker.part.part.ask.people):
        walker.key("enter")
    return walker


@pytest.mark.parametrize("form", ["full", "in-bed"])
def test_own_people_stand_first_where_step_5_asks_who(form: str, pages: PeoplePages) -> None:
    walker = who(pages, form)
    options = says(walker.part)
    assert options[:4] == ["M", "Anna from work", "Mo", "somebody I know well"] and len(options) <= 9
    # The last of the file is reached by its digit too.
    assert options[-1] == "rather not say"
    for digit, place in (("1", 1), ("3", 1), ("4", 1), (str(len(options)), 1)):
        number = walker.part.number
        assert walker.fork().key(digit).part.number == number + place
    nobody = walker.fork().key(str(options.index("nobody comes to mind") + 1))
    assert "Nobody is an answer too." in nobody.part.lines


@pytest.mark.parametrize("form", ["full", "in-bed"])
def test_picking_a_name_goes_on_as_somebody_i_know_well_does(form: str, pages: PeoplePages) -> None:
    named, known = who(pages, form).key("1"), who(pages, form).key("4")
    assert named.part.lines == known.part.lines
    named.key("2"), known.key("2")
    assert named.part.lines == known.part.lines
    assert named.key("s", "s", "q").ended.take_along == known.key("s", "s", "q").ended.take_along == ("hi",)


def test_name_that_was_picked_is_repeated_nowhere(pages: PeoplePages) -> None:
    walker = who(pages).key("2", "enter")
    # No words were picked: the answer before them is a name, and its sentence is left out.
    assert "Words that you pick stay on your screen at the end, to copy." in walker.part.lines
    assert not any("Anna" in line for line in (*walker.part.lines, *walker.part.then))
    assert walker.key("s", "s", "q").ended.take_along == ()


def test_answer_stands_marked_for_whoever_comes_back(pages: PeoplePages) -> None:
    view = who(pages).key("2", "b").part
    assert view.question is not None and (view.question.marked, view.question.earlier) == (1, True)


def test_people_hidden_on_the_way_are_gone_from_the_question_and_from_an_answer(pages: PeoplePages) -> None:
    walker = who(pages)
    assert says(walker.key("h", "p", "enter").part)[0] == "somebody I know well"
    assert says(walker.key("h", "p", "enter").part)[0] == "M"
    back = walker.key("2", "h", "p", "enter", "b").part
    assert says(back)[0] == "somebody I know well" and back.question is not None and back.question.marked is None


def test_hidden_list_and_a_pipe_offer_nobody(tmp_path: Path) -> None:
    keep_people(tmp_path, hidden=True)
    keep = people_pages(tmp_path)
    assert says(who(keep).part)[0] == "somebody I know well"
    keep_people(tmp_path)
    assert says(who(people_pages(tmp_path, terminal=False)).part)[0] == "somebody I know well"


def test_names_fill_up_to_nine_answers_and_no_more(pages: PeoplePages) -> None:
    for count, own in ((9, False), (8, False), (7, True), (6, False), (2, True)):
        options = tuple(Option(f"option {place}") for place in range(count))
        part = Part("Who?", 20, ask=Choose(options, own, people=True))
        walker = Walker(with_parts(part), people=pages).key("enter")
        found = says(walker.part)
        assert len(found) + own <= 9 and found[-count:] == [option.say for option in options]
        assert len(found) - count == min(3, 9 - count - own)


def test_question_that_does_not_ask_who_names_nobody(pages: PeoplePages) -> None:
    walker = Walker(step("name"), people=pages).key("enter", "enter")
    assert "M" not in says(walker.part)


def test_words_that_are_being_written_outlast_hiding_the_names(pages: PeoplePages) -> None:
    asking = Part("Who?", 20, ask=Choose((Option("somebody"), Option("nobody")), own=True, people=True))
    walker = Walker(with_parts(asking, asking), people=pages).key("enter", "6", "x", "y", "esc", "h", "p", "enter")
    assert says(walker.part) == ["somebody", "nobody"]
    assert walker.part.question is not None and walker.part.question.typed == "xy"
