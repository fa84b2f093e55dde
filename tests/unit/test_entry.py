"""An entry: its id, its time, its answers, and what is wrong with one that is brought in."""

import uuid
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numbcli.journal import entry as entries
from numbcli.journal.entry import FIELDS, Entry, check_in, closing, from_row, problems, uuid7

MOMENT = datetime(2026, 11, 21, 9, 30, 0, 123_987, timezone(timedelta(hours=1)))
LINES = st.text().filter(lambda text: "\n" not in text and "\r" not in text)
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2900, 1, 1), timezones=OFFSETS)
SECRET = "the words of one person"


def row(**changes: Any) -> dict[str, Any]:
    return {**check_in(MOMENT, "tired", "a-little", 3, "a line").row(), **changes}


def test_the_id_is_laid_out_as_the_standard_says() -> None:
    # The example of RFC 9562, appendix A.6: its 12 bits 0xCC3 are here that part of a millisecond.
    nanoseconds = 0x017F22E279B0 * 1_000_000 + -(-0xCC3 * 1_000_000 // 4096)
    noise = (0x18C4DC0C0C07398F << 2).to_bytes(8)
    assert uuid7(nanoseconds, noise) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(st.integers(0, 2**48 * 1_000_000 - 1), st.binary(min_size=8, max_size=8))
def test_every_id_is_one_and_begins_with_its_millisecond(nanoseconds: int, noise: bytes) -> None:
    found = uuid.UUID(uuid7(nanoseconds, noise))
    assert (found.version, found.variant) == (7, uuid.RFC_4122)
    assert found.int >> 80 == nanoseconds // 1_000_000
    assert problems(row(id=str(found))) == []


@given(st.integers(0, 10**19), st.integers(1000, 10**12))
def test_ids_sort_by_time_from_a_microsecond_on(nanoseconds: int, later: int) -> None:
    assert uuid7(nanoseconds, b"\xff" * 8) < uuid7(nanoseconds + later, b"\x00" * 8)


def test_ids_of_one_moment_differ() -> None:
    assert len({check_in(MOMENT).id for _ in range(1000)}) == 1000


def test_a_clock_before_1970_gives_an_id_all_the_same() -> None:
    assert problems(check_in(datetime(1960, 1, 1, tzinfo=UTC)).row()) == []


def test_the_time_is_local_with_its_offset_in_milliseconds() -> None:
    made = check_in(MOMENT)
    assert made.at == "2026-11-21T09:30:00.123+01:00"
    assert made.day == "2026-11-21"
    assert made.instant == 1_795_249_800_123_000
    assert check_in(MOMENT.astimezone(UTC)).at == "2026-11-21T08:30:00.123+00:00"


def test_a_moment_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        check_in(datetime(2026, 11, 21))


def test_an_offset_with_seconds_is_written_in_minutes() -> None:
    made = check_in(datetime(1971, 1, 1, 12, tzinfo=timezone(-timedelta(minutes=44, seconds=30))))
    assert made.at == "1971-01-01T12:00:30.000-00:44"
    assert problems(made.row()) == []


@given(MOMENTS, LINES | st.none(), LINES | st.none(), st.sampled_from([None, *range(11)]))
def test_what_is_made_is_an_entry_and_comes_back_from_its_row(
    moment: datetime, word: str | None, note: str | None, feel: int | None
) -> None:
    made = check_in(moment, word=word, feel=feel, note=note)
    assert problems(made.row()) == []
    assert from_row(made.row()) == made
    assert made.instant == entries.instant(moment) // 1000 * 1000


def test_every_answer_may_be_missing() -> None:
    assert problems(check_in(MOMENT).row()) == []
    assert problems(closing(MOMENT, "slow-look", "short", None).row()) == []
    bare = {name: value for name, value in check_in(MOMENT).row().items() if value is not None}
    assert problems(bare) == []
    assert from_row(bare).row() == {**dict.fromkeys(FIELDS), **bare}


def test_the_fields_stand_in_the_order_of_an_export() -> None:
    assert FIELDS == ("id", "kind", "at", "word", "energy", "feel", "note", "practice", "form", "noticed", "how")
    assert tuple(check_in(MOMENT).row()) == FIELDS


def test_own_words_are_never_in_a_repr() -> None:
    shown = repr(check_in(MOMENT, word=SECRET, note=SECRET))
    assert SECRET not in shown and "word" not in shown and "note" not in shown


WRONG: list[tuple[str, Any]] = [
    ("id", None),
    ("id", SECRET),
    ("id", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f"),
    ("id", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F"),
    ("id", 7),
    ("kind", None),
    ("kind", SECRET),
    ("kind", []),
    ("at", None),
    ("at", SECRET),
    ("at", "2026-11-21T09:30:00.123"),
    ("at", "2026-11-21T09:30:00+01:00"),
    ("at", "2026-11-21 09:30:00.123+01:00"),
    ("at", "2026-13-21T09:30:00.123+01:00"),
    ("at", "2026-11-21T09:30:00.123+25:00"),
    ("at", "٢٠٢٦-11-21T09:30:00.123+01:00"),
    ("at", "2026-11-21T09:30:00.123+01:00\n"),
    ("word", 3),
    ("word", f"{SECRET}\nand more"),
    ("energy", "lots"),
    ("energy", True),
    ("feel", 11),
    ("feel", -1),
    ("feel", 3.0),
    ("feel", "3"),
    ("feel", True),
    ("feel", {}),
    ("note", [SECRET]),
    ("note", f"{SECRET}\r"),
    ("practice", "Slow Look"),
    ("practice", "slow-look\n"),
    ("practice", ""),
    ("form", f"{SECRET}\x1b"),
    ("noticed", "worse"),
    (SECRET, 1),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_what_is_wrong_is_one_sentence_that_repeats_nothing(name: str, value: Any) -> None:
    found = problems(row(**{name: value}))
    assert len(found) == 1
    assert found[0].endswith(".") and len(found[0].split()) <= 20
    assert SECRET not in found[0]


def test_every_problem_is_told_at_once() -> None:
    assert len(problems({"feel": 12, "note": 4, "other": None})) == 6


@given(st.dictionaries(st.sampled_from(FIELDS), st.none() | st.booleans() | st.integers() | st.text() | st.binary()))
def test_any_row_is_told_about_or_is_an_entry(given_row: dict[str, Any]) -> None:
    if not problems(given_row):
        assert isinstance(from_row(given_row), Entry)
