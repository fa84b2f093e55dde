"""Bytes of a terminal into keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numbcli.guide.keys import Decoder


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
        (b"\x1b[1;5C", ["other"]),
        (b"\x1b[200~", ["other"]),
        (b"\x1bs", ["other"]),
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
    assert decoder.unsure
    assert decoder.settle() == ["esc"]
    assert not decoder.unsure


def test_an_arrow_key_may_come_in_pieces() -> None:
    decoder = Decoder()
    assert decoder.feed(b"\x1b") == []
    assert decoder.feed(b"[") == []
    assert decoder.feed(b"A") == ["up"]


@given(st.binary(max_size=40))
def test_any_bytes_give_names_that_are_safe(data: bytes) -> None:
    decoder = Decoder()
    for name in [*decoder.feed(data), *decoder.settle()]:
        assert name.isprintable()
