"""A view as rows, for screens of any size."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.walker import ANSWERING, CHOOSING, NAMING, PLAIN, WRITING, Walker, practice, with_parts
from numbcli.terminal.frame import Look, pages
from numbcli.terminal.glyphs import ASCII, UNICODE
from numbcli.terminal.keyline import presses
from numbcli.practice.model import Part, Practice, Scale
from numbcli.practice.state import Manner
from numbcli.text import width

PEOPLE = ("People to talk to.", "", "Emergency      999", "               111, then select option 2")
LONG = Part(
    "Follow the outer edge with your eyes. Go round it once, slowly. Is there a seam? Find its end, or a corner.", 60
)
SCALING = Part("How loud?", 20, ask=Scale(0, 10, "nothing", "a lot"))
OF = with_parts(LONG, CHOOSING, ANSWERING, NAMING, SCALING, WRITING, PLAIN)
WAYS = [
    (),
    ("enter",),
    ("enter", "space"),
    ("h",),
    ("?",),
    ("enter", "enter"),
    ("enter", "enter", "down"),
    ("enter", "enter", "3", *"words of my own"),
    ("enter", "enter", "3", *"own", "esc"),
    ("enter", "enter", "1"),
    ("enter",) * 4,
    ("enter",) * 8,
    ("enter",) * 9,
]


def view_after(keys: tuple[str, ...]) -> Walker:
    return Walker(OF, Manner(people=PEOPLE)).key(*("space" if key == " " else key for key in keys))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(WAYS), st.integers(20, 200), st.integers(10, 60), st.booleans(), st.booleans())
def test_no_row_is_wider_and_no_page_higher_than_the_screen(
    keys: tuple[str, ...], columns: int, rows: int, unicode: bool, digits: bool
) -> None:
    look = Look(columns, rows, UNICODE if unicode else ASCII, digits)
    for page in pages(view_after(keys).view, look):
        assert len(page.rows) + page.top <= rows
        assert page.top >= 0
        assert all(width(row.words) <= look.column for row in page.rows)
        if not unicode:
            assert all(row.words.isascii() for row in page.rows)


@pytest.mark.parametrize(("keys", "size"), list(itertools.product(WAYS, [(20, 10), (40, 20), (80, 24)])))
def test_every_word_and_every_key_can_be_seen(keys: tuple[str, ...], size: tuple[int, int]) -> None:
    walker = view_after(keys)
    look = Look(*size, UNICODE)
    seen = " ".join(row.words for page in pages(walker.view, look) for row in page.rows)
    roomy = pages(walker.view, Look(200, 60, UNICODE))
    for word in " ".join(row.words for page in roomy for row in page.rows if row.tone in ("said", "title")).split():
        assert word.strip("›.") in seen.replace("› ", ""), word
    for key, _ in (press for group in presses(walker.view, roomy=False) for press in group):
        assert key in seen.split() or f"{key}" in seen


def test_the_line_and_the_keys_stand_still_from_part_to_part() -> None:
    walker = Walker(practice()).key("enter")
    look = Look(80, 24, UNICODE)
    places = set()
    for _ in range(3):
        (page,) = pages(walker.view, look)
        line = next(place for place, row in enumerate(page.rows) if row.tone == "line")
        places.add((page.top, page.top + line))
        walker.key("enter")
    assert len(places) == 1


def test_the_words_do_not_move_while_one_writes() -> None:
    walker = view_after(("enter", "enter"))
    look = Look(80, 24, UNICODE)
    before = pages(walker.view, look)[0]
    after = pages(walker.key("3").view, look)[0]
    assert (before.top, before.rows[0]) == (after.top, after.rows[0])


def test_the_line_fills_from_nothing_to_all() -> None:
    walker = Walker(practice()).key("enter")
    filled = []
    for _ in range(15):
        (page,) = pages(walker.view, Look(80, 24, UNICODE))
        filled.append(next(row.done for row in page.rows if row.tone == "line"))
        walker.wait(1)
    assert filled[0] == 0
    assert filled == sorted(filled)
    assert 36 <= filled[-1] <= 40


def test_digits_say_what_is_left() -> None:
    walker = Walker(practice()).key("enter").wait(4)
    (page,) = pages(walker.view, Look(80, 24, UNICODE, digits=True))
    assert "0:11" in [row.words for row in page.rows]


def test_the_page_of_people_keeps_its_columns() -> None:
    (page,) = pages(view_after(("h",)).view, Look(80, 24, UNICODE))
    assert [row.words for row in page.rows][: len(PEOPLE)] == list(PEOPLE)


def test_hostile_words_of_a_file_are_cleaned() -> None:
    hostile: Practice = practice(
        title="\x1b[31mRed", purpose="a\u202eb", careful=("Stop if \x1b]0;x\x07it hurts.",), ready=("\x9bcup",)
    )
    for way in ((), ("enter",)):
        walker = Walker(hostile).key(*way)
        for page in pages(walker.view, Look(80, 24, UNICODE)):
            assert all(row.words.isprintable() for row in page.rows)
