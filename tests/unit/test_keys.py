"""Bytes of a terminal into keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numbcli.terminal.decoder import ESC_SECONDS, Decoder


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"\r", ["enter"]),
        (b"\n", ["enter"]),
        (b" ", ["space"]),
        (b"\x7f", ["backspace"]),
        (b"\x04", ["end-of-input"]),
        (b"\x1b[A\x1b[B", ["up", "down"]),
        (b"\x1bOA", ["up"]),
        (b"\x1bs", ["other"]),
        (b"\x1b\x1b", ["esc"]),
        ("\u3000".encode(), ["space"]),
        ("é".encode(), ["é"]),
        (b"sq", ["s", "q"]),
        (b"\x01", ["other"]),
        (b"\xff", ["�"]),
        ("\u202e".encode(), ["other"]),
    ],
)
def test_bytes_are_named(data: bytes, names: list[str]) -> None:
    assert Decoder().feed(data) == names


def test_a_character_may_come_in_pieces() -> None:
    decoder = Decoder()
    assert decoder.feed("é".encode()[:1]) == []
    assert decoder.feed("é".encode()[1:]) == ["é"]


def test_a_lone_esc_is_known_once_nothing_follows() -> None:
    decoder = Decoder()
    assert decoder.feed(b"\x1b") == []
    assert decoder.patience == ESC_SECONDS
    assert decoder.settle() == ["esc"]
    assert decoder.patience is None


def test_an_arrow_key_may_come_in_pieces() -> None:
    decoder = Decoder()
    assert decoder.feed(b"\x1b") == []
    assert decoder.feed(b"[") == []
    assert decoder.feed(b"A") == ["up"]


SAID = {
    "background colour, ended by BEL": b"\x1b]11;rgb:1e1e/2e2e/3e3e\x07",
    "title, ended by ST": "\x1b]lqué sh\x1b\\".encode(),
    "terminal name": b"\x1bP>|xterm(379)\x1b\\",
    "terminfo": b"\x1bP1+r436f=323536\x1b\\",
    "graphics": b"\x1b_Gi=31;OK\x1b\\",
    "privacy message": b"\x1b^sq\x1b\\",
    "place of the cursor": b"\x1b[24;80R",
    "kind of terminal": b"\x1b[?64;1;2;6c",
    "mode": b"\x1b[?2026;2$y",
    "mouse of X10": b"\x1b[M !q",
    "mouse of X10, far right": b"\x1b[M \xff\xf1",
    "mouse of SGR": b"\x1b[<0;12;7M\x1b[<0;12;7m",
    "focus": b"\x1b[I\x1b[O",
    "F1 to F4": b"\x1bOP\x1bOQ\x1bOR\x1bOS",
    "F5 and F12": b"\x1b[15~\x1b[24~",
    "F1 of the Linux console": b"\x1b[[A",
    "Delete and Home": b"\x1b[3~\x1b[H",
    "Ctrl and an arrow": b"\x1b[1;5C",
    "Shift and Tab": b"\x1b[Z",
    "marks of a paste": b"\x1b[200~\x1b[201~",
}
"""What terminals send that nobody has meant for this program."""


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_what_a_terminal_says_by_itself_presses_nothing_however_it_comes(said: bytes) -> None:
    assert Decoder().feed(said + b"h") == ["h"]
    for place in range(1, len(said)):
        decoder = Decoder()
        assert decoder.feed(said[:place]) + decoder.feed(said[place:] + b"h") == ["h"], place


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_a_report_that_breaks_off_leaves_the_keys_alive(said: bytes) -> None:
    for place in range(2, len(said)):
        decoder = Decoder()
        decoder.feed(said[:place])
        decoder.settle()
        assert decoder.feed(b"h") == ["h"], place


def test_a_report_whose_esc_comes_long_before_it_is_no_row_of_keys() -> None:
    decoder = Decoder()
    decoder.feed(b"\x1b")
    assert decoder.settle() == ["esc"]
    assert decoder.feed(b"]11;rgb:1e1e/2e2e/3e3e\x07h") == ["h"]


def test_enter_ends_what_alt_and_a_bracket_have_begun() -> None:
    decoder = Decoder()
    assert decoder.feed(b"\x1b]") == []
    assert decoder.feed(b"hh\rq") == ["q"]


@pytest.mark.parametrize(
    ("encoding", "data", "names"),
    [
        ("iso8859-1", b"caf\xe9", ["c", "a", "f", "é"]),
        ("koi8-r", b"\xd2", ["р"]),
        ("euc_jp", b"\xb4\xc1", ["漢"]),
        ("ascii", "é".encode(), ["é"]),
    ],
)
def test_letters_come_in_the_encoding_of_the_terminal(encoding: str, data: bytes, names: list[str]) -> None:
    assert Decoder(encoding).feed(data) == names


@given(st.binary(max_size=40))
def test_any_bytes_give_names_that_are_safe(data: bytes) -> None:
    decoder = Decoder()
    for name in [*decoder.feed(data), *decoder.settle()]:
        assert name.isprintable()
