"""Structs behave as the frozen dataclasses that they are written like."""

from typing import Any

import pytest

from numbcli.structs import Struct, replace


class Note(Struct, hidden=("words",)):
    at: float
    words: str = ""


class Mark(Struct):
    at: float
    words: str = ""


def test_fields_are_given_by_place_or_name_and_have_defaults() -> None:
    assert Note(1.0) == Note(at=1.0, words="")
    assert Note(1.0, "warm").words == "warm"


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1.0,), {"worsd": ""}), ((1.0, "", 3), {})])
def test_a_missing_or_unknown_field_is_an_error(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Note(*values, **named)


def test_equal_are_structs_of_one_class_alone() -> None:
    assert Note(1.0) != Mark(1.0)
    assert Note(1.0) != Note(2.0)
    assert {Note(1.0), Note(1.0), Mark(1.0)} == {Note(1.0), Mark(1.0)}


def test_nothing_changes_but_in_a_copy() -> None:
    note = Note(1.0, "warm")
    with pytest.raises(AttributeError):
        note.words = "cold"  # type: ignore[misc]
    with pytest.raises(TypeError):
        replace(note, worsd="cold")  # type: ignore[call-arg]
    assert (replace(note, words="cold"), note) == (Note(1.0, "cold"), Note(1.0, "warm"))


def test_fields_are_matched_by_place() -> None:
    match Note(1.0, "warm"):
        case Note(at, words):
            assert (at, words) == (1.0, "warm")


def test_hidden_fields_are_in_no_message() -> None:
    assert repr(Note(1.0, "warm")) == "Note(at=1.0)"
