"""The sentence of the history, the numbers behind it, the table, and the closing answers."""

import csv
import io
import json
import random
import statistics
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from math import comb, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numbcli.authoring.style import find_slips
from numbcli.journal.entry import FIELDS, Entry, check_in, closing
from numbcli.journal.summary import (
    closings,
    closings_json,
    feel,
    history_csv,
    history_json,
    likely_of_ten,
    sentences,
    spans_years,
)
from numbcli.text import clean

BEGIN = datetime(2026, 11, 3, 9, tzinfo=UTC)
FEELS = st.lists(st.integers(0, 10) | st.none(), min_size=1, max_size=40)


def on(day: str, feel: int | None = None) -> Entry:
    return check_in(datetime.fromisoformat(f"{day}T12:00:00+00:00"), feel=feel)


def test_the_sentence_of_six_entries() -> None:
    days = [3, 5, 9, 11, 12, 18]
    entries = [on(f"2026-11-{day:02d}", feel) for day, feel in zip(days, [2, 0, 5, None, 1, 3], strict=True)]
    said = " ".join(sentences(entries))
    assert said == "Six entries, from 3 to 18 November. Your numbers were between 0 and 5."


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2026-11-03"], "One entry, on 3 November."),
        (["2026-11-03", "2026-11-03"], "Two entries, on 3 November."),
        (["2026-10-28", "2026-11-03"], "Two entries, from 28 October to 3 November."),
        (["2025-11-03", "2026-11-03"], "Two entries, from 3 November 2025 to 3 November 2026."),
        # Flown over the date line: the local dates are not in the order of the instants.
        (["2026-11-04", "2026-11-03"], "Two entries, from 3 to 4 November."),
        (["2026-11-03"] * 11, "11 entries, on 3 November."),
    ],
)
def test_the_dates_of_the_sentence(days: list[str], said: str) -> None:
    assert sentences([on(day) for day in days]) == [said]


def test_it_says_where_there_are_older_ones() -> None:
    assert sentences([on("2026-11-03")] * 30, older=True) == ["The last 30 entries, on 3 November."]


@pytest.mark.parametrize("value", range(11))
def test_one_number_gets_the_same_sentence_whatever_it_is(value: int) -> None:
    assert sentences([on("2026-11-03", value)])[1] == f"Your number was {value}."


@given(FEELS, st.integers(0, 400), st.randoms())
def test_gaps_are_neither_seen_nor_said(feels: list[int | None], days: int, chance: random.Random) -> None:
    """Only the first and the last date are said: however the others lie between them, the words are the same."""
    inner = [chance.randint(0, days) for _ in feels]

    def made(between: list[int]) -> list[Entry]:
        places = [0, *between, days]
        return [
            check_in(BEGIN + timedelta(days=place), feel=feel)
            for place, feel in zip(places, [1, *feels, 1], strict=True)
        ]

    assert sentences(made(inner)) == sentences(made([0] * len(feels)))


@given(FEELS)
def test_the_numbers_are_those_of_the_answers(feels: list[int | None]) -> None:
    found = feel([check_in(BEGIN, feel=value) for value in feels])
    known = [value for value in feels if value is not None]
    assert found["count"] == len(known)
    if known:
        assert (found["from"], found["middle"], found["to"]) == (min(known), statistics.median(known), max(known))
    else:
        assert (found["from"], found["middle"], found["to"]) == (None, None, None)


def test_a_middle_that_is_whole_is_written_so() -> None:
    assert json.dumps(feel([on("2026-11-03", value) for value in (2, 4)])["middle"]) == "3"
    assert json.dumps(feel([on("2026-11-03", value) for value in (2, 5)])["middle"]) == "3.5"


@given(FEELS)
def test_the_words_keep_the_rules(feels: list[int | None]) -> None:
    for said in sentences([check_in(BEGIN, feel=value) for value in feels]):
        assert find_slips(said, "interface") == []
        assert len(said.split()) <= 20


def test_the_json_has_entries_and_numbers() -> None:
    entry = check_in(BEGIN, "tired", "some", 4, "a line")
    assert history_json([entry]) == {
        "entries": [entry.row()],
        "feel": {"count": 1, "from": 4, "middle": 4, "to": 4},
    }
    assert history_json([]) == {"entries": [], "feel": {"count": 0, "from": None, "middle": None, "to": None}}


def table(*entries: Entry) -> list[list[str]]:
    return list(csv.reader(io.StringIO(history_csv(entries))))


def test_the_table_has_a_head_even_when_empty() -> None:
    assert table() == [list(FIELDS)]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\x1b[1m=", " =", "\u202e="])
def test_no_cell_begins_a_formula(begin: str) -> None:
    note = f"{begin}cmd|' /C calc'"
    cell = table(check_in(BEGIN, note=note))[1][FIELDS.index("note")]
    assert cell == "'" + clean(note)


@given(st.text(st.characters(exclude_characters="\r\n")))
def test_a_row_is_always_one_row_of_clean_cells(text: str) -> None:
    rows = table(check_in(BEGIN, word=text, feel=0, note=text))
    assert len(rows) == 2 and len(rows[1]) == len(FIELDS)
    cell = rows[1][FIELDS.index("note")]
    assert cell.removeprefix("'") == clean(text).removeprefix("'")
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert rows[1][FIELDS.index("feel")] == "0"


def test_each_practice_has_its_answers_in_order() -> None:
    answers = [("sounds", "nothing"), ("cool-object", "something"), ("sounds", "further-away"), ("sounds", "nothing")]
    entries = [closing(BEGIN, practice, "full", noticed) for practice, noticed in answers]
    entries += [check_in(BEGIN, feel=3), closing(BEGIN, "texture", "full", None)]
    assert closings(entries) == [("cool-object", ["something"]), ("sounds", ["nothing", "further-away", "nothing"])]
    assert closings_json(entries)[0] == {"practice": "cool-object", "noticed": ["something"]}


def test_a_date_gets_its_year_where_there_are_several() -> None:
    assert not spans_years([on("2026-01-01"), on("2026-12-31")])
    assert spans_years([on("2025-12-31"), on("2026-01-01")])
    # Both in the old year where they were made.
    west = datetime(2025, 12, 31, 23, tzinfo=timezone(-timedelta(hours=8)))
    assert not spans_years([on("2025-12-31"), check_in(west)])


def test_a_range_is_said_from_twelve_answers_on() -> None:
    assert likely_of_ten(["nothing"] * 11 + ["rather-not-say"] * 9) is None
    assert likely_of_ten(["nothing"] * 12) == (0, 2)


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_range_holds_eighty_in_a_hundred_and_no_more_than_it_must(some: int, none: int) -> None:
    """Against the distribution by its own definition, in fractions."""
    if some + none < 12:
        return
    lowest, highest = likely_of_ten(["a-little"] * some + ["further-away"] * none) or (0, 0)

    def beta(a: int, b: int) -> Fraction:
        return Fraction(factorial(a - 1) * factorial(b - 1), factorial(a + b - 1))

    chance = [
        comb(10, more) * beta(some + 1 + more, none + 1 + 10 - more) / beta(some + 1, none + 1) for more in range(11)
    ]
    assert sum(chance) == 1
    assert sum(chance[:lowest]) <= Fraction(1, 10) < sum(chance[: lowest + 1])
    assert sum(chance[highest + 1 :]) <= Fraction(1, 10) < sum(chance[highest:])
