"""Text from outside is made safe, and wrapped by its cells."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numbcli import text as module
from numbcli.text import clean, height, nearest, pad, sentences, width, with_plain_spaces, wrap


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("\x9d0;title\x9ctext", "text"),
        ("\x1bPq#0\x1b\\text", "text"),
        ("a\u202eb\u2066c", "abc"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("one\ntwo\tthree\r\nfour", "one two three four"),
        ("nul\x00bell\x07", "nulbell"),
        ("[/x] [link=y]", "[/x] [link=y]"),
        ("  much   space ", "much space"),
        ("\u00a021.\u00a0\u00a0November\u202f?\u00a0 x", "21.\u00a0November\u202f? x"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩", "👨👩"),
        ("\udce9", ""),
    ],
)
def test_nothing_that_moves_colours_or_hides_gets_through(hostile: str, safe: str) -> None:
    assert clean(hostile) == safe


@given(st.text())
def test_cleaned_text_is_one_printable_line_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert all(unicodedata.category(char)[0] != "C" or char in "\u200c\u200d" for char in cleaned)
    assert clean(cleaned) == cleaned


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=200), st.integers(4, 80))
def test_no_line_is_wider_than_its_cells_and_no_letter_is_lost(text: str, cells: int) -> None:
    text = clean(text)
    lines = wrap(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join(lines).replace(" ", "") == with_plain_spaces(text).replace(" ", "")


@pytest.mark.parametrize("note", ["é", "é " * 7, "é\u00a0", "手を見る", "「", "a\u0301"])
def test_a_long_note_is_measured_once_a_letter(note: str, monkeypatch: pytest.MonkeyPatch) -> None:
    measured = list[str]()
    one = module._char_width

    def measure(char: str) -> int:
        measured.append(char)
        return one(char)

    monkeypatch.setattr(module, "_char_width", measure)
    for count in (1000, 2000):
        measured.clear()
        wrap((note * count).strip(), 77)
        assert len(measured) <= 3 * len(note * count)


def test_wide_letters_take_two_cells() -> None:
    assert width("手を見る") == 8
    assert wrap("手を見る", 4) == ["手を", "見る"]


def test_columns_are_padded_by_cells() -> None:
    assert {width(pad(month, 5)) for month in ("juil.", "März", "1月", "Sept.")} == {5}


def test_a_line_is_split_into_its_sentences() -> None:
    assert sentences("Look. Where are you? Here.") == ["Look.", "Where are you?", "Here."]


def test_the_nearest_word_is_named_and_a_far_one_is_not() -> None:
    assert nearest("grond", ["ground", "move"]) == "ground"
    assert nearest("qqqq", ["ground", "move"]) is None


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("breath", ["reach", "longer-breath-out"], "longer-breath-out"),
        ("cup", ["cool-object", "warm-cup"], "warm-cup"),
        ("ther", ["doctor", "therapy"], "therapy"),
        ("setings", ["settings", "steps"], "settings"),
        ("sntec", ["scent"], None),
        ("happy", ["heavy", "flat"], None),
        ("lost", ["flat", "tired"], None),
        ("panic", ["noticed", "data"], None),
        ("tired", ["noticed", "walk"], None),
        ("fear", ["heat", "breath"], None),
        ("maybe", ["yes", "no"], None),
        ("to", ["to-do", "touch"], None),
        ("w" * 200, ["w" * 199], None),
    ],
)
def test_near_is_a_slip_of_the_finger_or_a_part_of_an_id(word: str, known: list[str], near: str | None) -> None:
    assert nearest(word, known) == near


def test_bold_and_dim_take_no_rows() -> None:
    assert height(["\x1b[1m" + "a" * 10 + "\x1b[22m"], 10) == 1
