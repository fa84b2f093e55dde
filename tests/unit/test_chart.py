"""One mark on a line of eleven places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numbcli.journal.chart import PLACES, row, rows

VALUES = st.integers(0, 10)


@given(VALUES, st.booleans(), st.booleans())
def test_one_same_mark_at_every_place(value: int, unicode: bool, close: bool) -> None:
    line = row(value, unicode, close)
    mark, place = ("●", "·") if unicode else ("o", ".")
    places = list(line) if close else line.split(" ")
    assert len(places) == PLACES
    assert places.index(mark) == value
    assert sorted(places) == sorted([mark, *[place] * (PLACES - 1)])


def test_the_ends_look_like_the_middle() -> None:
    assert row(0, unicode=True) == "● · · · · · · · · · ·"
    assert row(5, unicode=True) == "· · · · · ● · · · · ·"
    assert row(10, unicode=False) == ". . . . . . . . . . o"
    assert row(10, unicode=False, close=True) == "..........o"


@given(st.lists(VALUES | st.none()))
def test_one_row_an_entry_and_nothing_drawn_where_nothing_was_answered(values: list[int | None]) -> None:
    drawn = rows(values, unicode=False)
    assert len(drawn) == len(values)
    assert [not line for line in drawn] == [value is None for value in values]


@pytest.mark.parametrize("close", [True, False])
def test_the_width_is_known(close: bool) -> None:
    assert {len(row(value, True, close)) for value in range(PLACES)} == {11 if close else 21}
