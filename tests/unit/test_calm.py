"""The calm presenter: what it writes for one view after another."""

import io
import os
from dataclasses import replace

import pytest

from numbcli.practice.model import Part
from numbcli.practice.views import PartView
from numbcli.terminal.calm import Calm
from numbcli.terminal.glyphs import UNICODE

LONG = Part("Look round, slowly. Find the furthest wall. Follow its edge to where it ends.", 30)
BEGUN = PartView(LONG, (LONG.say,), 1, 1, 30, 30, "start", (LONG,))


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def calm(out: io.StringIO) -> Calm:
    """On a screen with room for a part of this length on two pages."""
    return Calm(out, lambda: os.terminal_size((20, 4)), UNICODE, color=False)


def test_a_page_turns_after_a_second_has_gone_by(calm: Calm, out: io.StringIO) -> None:
    calm.show(BEGUN)
    calm.show(replace(BEGUN, left=29, moment="tick"))
    assert "ends." not in out.getvalue()
    assert calm.turn()
    assert "ends." in out.getvalue()


def test_a_screen_that_was_lost_is_drawn_whole(calm: Calm, out: io.StringIO) -> None:
    calm.show(BEGUN)
    calm.enter()
    calm.redraw(replace(BEGUN, left=29, moment="tick"))
    assert out.getvalue().count("Look round") == 2
