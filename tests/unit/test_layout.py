"""A view as rows, for screens of any size: nothing that matters is cut off, and what stands still does."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.people import page_of
from drivers.walker import (
    ANSWERING,
    CHOOSING,
    COLD,
    NAMING,
    PLAIN,
    TWO_LINES,
    WRITING,
    Walker,
    exercise,
    practice,
    step,
    with_parts,
)
from numbcli.practice import menu
from numbcli.practice.model import Part, Practice, Scale
from numbcli.practice.state import SessionOptions
from numbcli.practice.views import MenuView, View
from numbcli.terminal.glyphs import ASCII, UNICODE
from numbcli.terminal.key_hints import key_name, more_row
from numbcli.terminal.layout import TIGHTEST, Page, pages
from numbcli.terminal.rows import Look, Span, wrapped, wrapped_spans
from numbcli.terminal.screens import screen_of
from numbcli.text import width
from numbcli.words import keys as key_words
from numbcli.words import lists as list_words
from numbcli.words import session as session_words

PEOPLE = ("People to talk to.", "", "Emergency      999", "               111, then select option 2")
LONG = Part(
    "Follow the outer edge with your eyes. Go round it once, slowly. Is there a seam? Find its end, or a corner.", 60
)
SCALING = Part("How loud?", 20, ask=Scale(0, 10, "nothing", "a lot"))
OF = with_parts(LONG, CHOOSING, ANSWERING, NAMING, SCALING, WRITING, PLAIN)
WAYS = {
    "opening": (),
    "part": ("enter",),
    "pause": ("enter", "space"),
    "people": ("h",),
    "keys": ("?",),
    "choose": ("enter", "enter"),
    "choose, marked": ("enter", "enter", "down"),
    "own words": ("enter", "enter", "3", *"words of my own"),
    "own words, Esc": ("enter", "enter", "3", *"own", "esc"),
    "answer": ("enter", "enter", "1"),
    "dots": ("enter",) * 5,
    "scale": ("enter",) * 8,
    "write": ("enter",) * 9,
    "closing": ("enter",) * 11,
}
STANDARD = Look(80, 24, UNICODE)
SIZES = [(80, 24), (56, 20), (40, 12), (20, 10), (20, 6), (200, 60)]


def view_after(keys: tuple[str, ...]) -> Walker:
    return Walker(OF, SessionOptions(people=page_of(*PEOPLE))).key(*("space" if key == " " else key for key in keys))


def home() -> View:
    entries = tuple(menu.Entry(name, *said) for name, said in list_words.HOME.items())
    return menu.Menu(list_words.HOME_TITLE, entries, last=list_words.HOME_LAST, home=True).view


def words(shown: list[Page]) -> str:
    """What stands on some pages, without the rows that turn them."""
    return " ".join(row.words.strip() for page in shown for row in page.rows if row != more_row())


VIEWS = {name: view_after(keys).view for name, keys in WAYS.items()} | {"home": home()}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(VIEWS)), st.integers(20, 200), st.integers(3, 60), st.booleans(), st.booleans())
def test_no_row_is_wider_and_no_page_higher_than_the_screen(
    name: str, columns: int, rows: int, unicode: bool, digits: bool
) -> None:
    look = Look(columns, rows, UNICODE if unicode else ASCII, digits)
    for page in pages(VIEWS[name], look):
        assert page.top >= 0 and len(page.rows) + page.top <= rows
        assert all(width(row.words) <= page.column <= columns for row in page.rows)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_word_that_is_said_is_lost_and_every_key_is_named(size: tuple[int, int]) -> None:
    for name, view in VIEWS.items():
        seen = words(pages(view, Look(*size, UNICODE)))
        said = screen_of(view).rows(view, Look(200, 60, UNICODE, tight=TIGHTEST))
        # What stands beside an entry of home only helps to choose: a very narrow screen has no room for it.
        beside = " ".join(getattr(view, "beside", ())).split() if size[0] < 40 else ()
        for word in " ".join(row.words for row in said).split():
            assert word in seen or word in beside, (name, word)
        for press in (press for group in screen_of(view).keys(view, False) for press in group):
            assert key_name(press.key) in seen, (name, press)


def test_the_line_and_the_keys_stand_still_from_part_to_part_also_with_a_second_line() -> None:
    walker = Walker(with_parts(PLAIN, TWO_LINES, PLAIN)).key("enter")
    places = set()
    for keys in ((), ("enter",), (), ("enter",)):
        walker.key(*keys)
        (page,) = pages(walker.view, STANDARD)
        line = next(place for place, row in enumerate(page.rows) if row.moving)
        places.add((page.top, page.top + line, len(page.rows)))
        walker.wait(10.5)
    assert any(view.then for view in walker.views if hasattr(view, "then"))
    assert len(places) == 1


def test_the_words_do_not_move_while_one_writes() -> None:
    walker = view_after(("enter", "enter"))
    before = pages(walker.view, STANDARD)[0]
    after = pages(walker.key("3").view, STANDARD)[0]
    assert (before.top, before.rows[0]) == (after.top, after.rows[0])


def test_the_line_fills_from_nothing_to_all_and_says_which_part_of_how_many() -> None:
    walker = Walker(practice()).key("enter")
    filled = []
    for _ in range(15):
        row = next(row for row in pages(walker.view, STANDARD)[0].rows if row.moving)
        filled.append(row.words.count(UNICODE.done))
        assert row.words.endswith("1 of 3") and row.spans[-1].tone == "quiet"
        walker.wait(1)
    assert filled[0] == 0 and filled == sorted(filled) and 36 <= filled[-1] <= 40


def test_digits_say_what_is_left() -> None:
    walker = Walker(practice()).key("enter").wait(4)
    (page,) = pages(walker.view, Look(80, 24, UNICODE, digits=True))
    assert any(row.words.startswith("0:11") for row in page.rows)


def test_space_and_b_are_named_from_sixty_columns_on() -> None:
    view = view_after(("enter",)).view
    assert "space pause · b back" in words(pages(view, Look(60, 24, UNICODE)))
    narrow = words(pages(view, Look(59, 24, UNICODE)))
    assert "space" not in narrow
    for key in ("Enter next", "s to the end", "h people", "q leave", "? keys"):
        assert key in narrow


def test_a_pause_keeps_the_words_and_has_its_own_line_and_keys() -> None:
    walker = Walker(with_parts(COLD, PLAIN)).key("enter", "space")
    seen = words(pages(walker.view, STANDARD))
    assert seen.index("Put it down.") < seen.index("Hold the tin.") < seen.index(session_words.PAUSED)
    assert "space goes on" in seen and "Enter" not in seen


def test_the_second_line_stands_below_the_first() -> None:
    walker = Walker(with_parts(TWO_LINES, PLAIN)).key("enter").wait(21)
    seen = words(pages(walker.view, STANDARD))
    assert seen.index(TWO_LINES.say) < seen.index(TWO_LINES.then or "")


@pytest.mark.parametrize(
    ("keys", "named", "unnamed"),
    [
        (("enter", "enter"), "Enter pass", "Backspace"),
        (("enter", "enter", "down"), "Enter take this", "Backspace"),
        (("enter", "enter", "1", "b"), "Enter keep this · Backspace take away", "write on"),
        (("enter", "enter", "3", *"own", "enter", "b"), "Enter keep this · Backspace take away · w write on", "pass"),
        (("enter", "enter", "3", *"own"), f"Enter done · Esc {key_words.ESC_THEN}", "Backspace"),
        (("enter",) * 8 + ("7", "enter", "esc", "b"), "Enter keep this · Backspace take away", "write on"),
    ],
)
def test_the_key_line_says_what_enter_does_with_an_answer(keys: tuple[str, ...], named: str, unnamed: str) -> None:
    seen = words(pages(view_after(keys).view, STANDARD))
    assert named in seen and unnamed not in seen


def test_a_scale_shows_its_ends_and_its_number_in_a_line() -> None:
    seen = words(pages(view_after((*("enter",) * 8, "1", "0")).view, STANDARD))
    assert "0" in seen and "nothing" in seen and "a lot" in seen and "› 10_" in seen


def test_the_page_of_people_keeps_its_columns() -> None:
    (page,) = pages(view_after(("h",)).view, Look(80, 24, UNICODE))
    assert [row.words for row in page.rows][: len(PEOPLE)] == list(PEOPLE)


def test_home_is_one_screen_with_every_door_and_its_last_line() -> None:
    view = home()
    assert isinstance(view, MenuView)
    seen = words(pages(view, STANDARD))
    for digit, (name, beside) in enumerate(list_words.HOME.values(), 1):
        assert f"{digit}" in seen and name in seen and beside in seen
    for line in (*list_words.HOME_TITLE, "? the rest", "q leave", list_words.HOME_LAST):
        assert " ".join(line.split()) in " ".join(seen.split())


@pytest.mark.parametrize("columns", [30, 40, 56, 80])
@pytest.mark.parametrize(
    "doors",
    [
        (("anotar cómo estás", "sesenta segundos, más o menos"), ("personas con quien hablar esta noche", "")),
        (("festhalten, wie es gerade ist", "etwa eine Minute"), ("eine Übung", "anderthalb Minuten")),
        (("今の様子を書く", "一分ほど"), ("もっと小さなもの", "一分、横になっても")),
    ],
)
def test_what_stands_beside_doors_lines_up_or_is_left_out(doors: tuple[tuple[str, str], ...], columns: int) -> None:
    entries = tuple(menu.Entry(name, name, note) for name, note in doors)
    (page,) = pages(menu.Menu(("Home.",), entries, home=True).view, Look(columns, 20, UNICODE))
    rows = [row.words for row in page.rows]
    seen = " ".join(" ".join(rows).split())
    begin = [note.split()[0] for _, note in doors if note]
    places = [width(row[: row.index(word)]) for row in rows for word in begin if word in row]
    assert all(name in seen for name, _ in doors) and len(set(places)) <= 1
    assert len(places) in ((len(begin),) if columns == 80 else (0, len(begin)))


def test_spans_with_a_no_break_space_keep_their_weights() -> None:
    spans = (Span("am 3.\u00a0November", "title"), Span(" und gut", "quiet"))
    rows = wrapped_spans(spans, Look(12, 20, UNICODE))
    assert [(span.words.strip(), span.tone) for row in rows for span in row.spans if span.words.strip()] == [
        ("am", "title"),
        ("3. November", "title"),
        ("und gut", "quiet"),
    ]


def test_no_word_is_broken_to_make_rows_equally_long() -> None:
    rows = wrapped("anderthalb Minuten", Look(12, 20, UNICODE))
    assert [row.words for row in rows] == ["anderthalb", "Minuten"]


def test_the_keys_page_says_each_key_of_the_screen_below() -> None:
    for walker in (Walker(step("name")), Walker(exercise("slow-look")).key("enter"), view_after(("enter", "enter"))):
        named = [key_name(press.key) for group in screen_of(walker.view).keys(walker.view, True) for press in group]
        rows = [row.words for page in pages(walker.key("?").view, STANDARD) for row in page.rows]
        for key in named:
            assert any(row.startswith(f"{key} ") for row in rows), key


def test_hostile_words_of_a_file_are_cleaned() -> None:
    hostile: Practice = practice(
        title="\x1b[31mRed", purpose="a\u202eb", careful=("Stop if \x1b]0;x\x07it hurts.",), ready=("\x9bcup",)
    )
    for keys, look in itertools.product(((), ("enter",), ("?",)), (STANDARD, Look(20, 10, ASCII))):
        for page in pages(Walker(hostile).key(*keys).view, look):
            assert all(row.words.isprintable() for row in page.rows)
