"""The calm presenter: what it writes for one view after another."""

import io
import os
import re

import pytest

from drivers.walker import PLAIN, TWO_LINES, WRITING, Walker, practice, with_parts
from numbcli.practice.events import End
from numbcli.practice.model import Part
from numbcli.practice.views import PartView
from numbcli.structs import replace
from numbcli.terminal.calm import Calm
from numbcli.terminal.glyphs import UNICODE
from numbcli.words import session as session_words

LONG = Part("Look round, slowly. Find the furthest wall. Follow its edge to where it ends.", 30)
BEGUN = PartView(LONG, (LONG.say,), 1, 1, 30, 30, "start", (LONG,))


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def calm(out: io.StringIO) -> Calm:
    """On a screen with room for a part of this length on two pages."""
    return Calm(out, lambda: os.terminal_size((20, 4)), UNICODE, color=False)


@pytest.fixture
def roomy(out: io.StringIO) -> Calm:
    return Calm(out, lambda: os.terminal_size((80, 24)), UNICODE, color=True)


def test_a_page_turns_after_a_second_has_gone_by(calm: Calm, out: io.StringIO) -> None:
    calm.show(BEGUN)
    calm.show(replace(BEGUN, left=29, moment="tick"))
    assert "ends." not in out.getvalue()
    assert calm.turn()
    assert "ends." in out.getvalue()


def test_the_last_page_does_not_turn_and_the_next_view_begins_at_its_first(calm: Calm, out: io.StringIO) -> None:
    calm.show(BEGUN)
    turns = 0
    while calm.turn():
        turns += 1
    assert turns
    out.truncate(0)
    calm.show(replace(BEGUN, number=1))
    assert "Look round" in out.getvalue() and calm.turn()


def test_while_words_are_typed_no_page_turns_and_their_line_is_in_sight(calm: Calm, out: io.StringIO) -> None:
    walker = Walker(with_parts(replace(WRITING, say=LONG.say), PLAIN)).key("enter").write("a warm cup")
    calm.show(walker.view)
    assert "cup_" in out.getvalue()
    assert not calm.turn()


def test_a_screen_that_was_lost_is_drawn_whole(calm: Calm, out: io.StringIO) -> None:
    calm.show(BEGUN)
    calm.enter()
    calm.redraw(replace(BEGUN, left=29, moment="tick"))
    assert out.getvalue().count("Look round") == 2


def test_a_second_that_goes_by_writes_no_more_than_the_line(roomy: Calm, out: io.StringIO) -> None:
    walker = Walker(practice()).key("enter")
    roomy.show(walker.view)
    for _ in range(10):
        out.seek(0)
        out.truncate()
        roomy.show(walker.wait(1).view)
        assert "Look round" not in out.getvalue() and "Enter" not in out.getvalue()
        assert len(re.findall(r"\x1b\[\d+;\d+H", out.getvalue())) <= 1


def test_the_second_line_is_drawn_without_drawing_the_first_again(roomy: Calm, out: io.StringIO) -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN)).key("enter")
    roomy.show(walker.view)
    out.seek(0)
    out.truncate()
    for view in walker.wait(21).views[2:]:
        roomy.show(view)
    assert "warmth drops" in out.getvalue() and "Lay your hands" not in out.getvalue()


def test_the_screen_is_given_back_as_it_was_also_twice(roomy: Calm, out: io.StringIO) -> None:
    roomy.enter()
    roomy.leave()
    roomy.leave()
    assert out.getvalue().count("\x1b[?1049l") == 1 and out.getvalue().endswith("\x1b[?1049l")
    assert "\x1b[?25h" in out.getvalue()


def test_only_the_last_line_and_what_was_taken_along_stay_on_the_ordinary_screen(roomy: Calm, out: io.StringIO) -> None:
    roomy.end(End(("hi",), kept=True))
    assert out.getvalue().splitlines() == ["hi", f"{session_words.KEPT} {session_words.CLOSED}"]


def test_without_colour_nothing_is_coloured(out: io.StringIO) -> None:
    walker = Walker(practice()).key("enter").wait(9)
    for color in (True, False):
        out.seek(0)
        out.truncate()
        Calm(out, lambda: os.terminal_size((80, 24)), UNICODE, color=color).show(walker.view)
        assert bool(re.search(r"\x1b\[[\d;]*3\dm", out.getvalue())) == color
