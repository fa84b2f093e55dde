"""The journal on a real disk: modes, order, and what comes back."""

import contextlib
import os
import random
import sqlite3
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.journal_checks import MOMENT, find_mode, posix, refused, secret
from numbcli.journal.entry import check_in, closing
from numbcli.journal.rows import APPLICATION, MIGRATIONS
from numbcli.journal.store import Journal

# What is kept


def test_reading_where_nothing_is_makes_nothing(journal: Journal, tmp_path: Path) -> None:
    assert (journal.all(), journal.last(30), journal.noticed(), journal.count()) == ([], [], [], 0)
    assert journal.since(MOMENT) == []
    assert list(tmp_path.iterdir()) == []


HARD = (
    "[/x] [link=a]b[/link] {0} %s",
    "\x1b]0;title\x07\x1b[31mred",
    "nul \0 in it",
    "🫖👩‍👩‍👧 and ﷽",
    "\u202eمرحبا\u202c שלום",
    "'; DROP TABLE entry; --",
    "not valid \udce9\udcff, and half a pair \ud83d",
    "x" * 10_000,
    " spaces around \t",
    "",
)


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_own_words_come_back_exactly(journal: Journal, text: str) -> None:
    entry = check_in(MOMENT, word=text, note=text)
    journal.keep(entry)
    assert journal.all() == [entry]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(text=st.text(st.characters(exclude_characters="\r\n")))
def test_any_text_comes_back_exactly(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        entry = check_in(MOMENT, word=text, note=text)
        Journal(Path(folder)).keep(entry)
        assert Journal(Path(folder)).all() == [entry]


def test_every_answer_comes_back(journal: Journal) -> None:
    entries = [
        check_in(MOMENT, "far-away", "a-little", 0, "a line"),
        check_in(MOMENT + timedelta(seconds=1)),
        closing(MOMENT + timedelta(seconds=2), "slow-look", "in-bed", "further-away"),
        closing(MOMENT + timedelta(seconds=3), "slow-look", "in-bed", None),
    ]
    journal.keep(*entries)
    assert journal.all() == entries
    assert journal.noticed() == [entries[2]]
    assert journal.count() == 4


def test_what_is_no_entry_is_refused_before_the_disk_is_touched(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not an entry"):
        journal.keep(check_in(MOMENT, note="two\nlines"))
    assert list(tmp_path.iterdir()) == []


def test_several_are_kept_or_none(kept: Journal) -> None:
    again = kept.last(1)[0]
    refused(lambda: kept.keep(secret(), again), "other")
    assert kept.count() == 60 and kept.last(1) == [again]


# Order


def test_order_around_midnight_and_in_other_zones(journal: Journal) -> None:
    east, west = timezone(timedelta(hours=13)), timezone(-timedelta(hours=11))
    moments = [
        datetime(2026, 11, 22, 12, 0, tzinfo=east),  # 23:00 the day before in UTC
        datetime(2026, 11, 21, 23, 59, 59, 999_000, tzinfo=UTC),
        datetime(2026, 11, 22, 0, 0, tzinfo=UTC),
        datetime(2026, 11, 21, 13, 0, 0, 1_000, tzinfo=west),  # a millisecond later
    ]
    entries = [check_in(moment) for moment in moments]
    journal.keep(*random.Random(1).sample(entries, len(entries)))
    assert journal.all() == entries
    assert [entry.day for entry in journal.all()] == ["2026-11-22", "2026-11-21", "2026-11-22", "2026-11-21"]
    assert journal.last(2) == entries[2:]
    assert journal.since(moments[2]) == entries[2:]
    assert journal.since(moments[3].astimezone(east)) == entries[3:]


def test_the_hour_that_comes_twice_is_in_order(journal: Journal) -> None:
    london = ZoneInfo("Europe/London")
    first = check_in(datetime(2026, 10, 25, 1, 50, tzinfo=london, fold=0))
    second = check_in(datetime(2026, 10, 25, 1, 10, tzinfo=london, fold=1))
    journal.keep(second, first)
    assert journal.all() == [first, second]
    assert [entry.at[11:] for entry in journal.all()] == ["01:50:00.000+01:00", "01:10:00.000+00:00"]


def test_one_instant_is_ordered_by_id(journal: Journal) -> None:
    entries = [check_in(MOMENT) for _ in range(20)]
    journal.keep(*entries)
    assert journal.all() == sorted(entries, key=lambda entry: entry.id)
    assert journal.last(5) == journal.all()[-5:]


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
NEAR = st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 3), timezones=ZONES)


@settings(max_examples=20, deadline=None)
@given(moments=st.lists(NEAR, max_size=30), count=st.integers(0, 40))
def test_order_is_by_instant_then_id(moments: list[datetime], count: int) -> None:
    entries = [check_in(moment) for moment in moments]
    ordered = sorted(entries, key=lambda entry: (entry.instant, entry.id))
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        journal.keep(*entries)
        assert journal.all() == ordered
        assert journal.last(count) == ordered[len(ordered) - min(count, len(ordered)) :]


def test_the_last_are_found_through_the_index(kept: Journal) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection:
        for which in ("ORDER BY instant DESC, id DESC LIMIT 30", "WHERE instant >= 5 ORDER BY instant, id"):
            plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT * FROM entry {which}").fetchall()
            assert "entry_by_instant" in str(plan) and "TEMP B-TREE" not in str(plan)


# The file


@posix
def test_folder_and_file_are_for_their_owner_alone(journal: Journal, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        journal.keep(secret())
    finally:
        os.umask(before)
    assert find_mode(journal.path) == 0o600
    assert find_mode(journal.path.parent) == find_mode(tmp_path / "home") == 0o700
    assert [path.name for path in journal.path.parent.iterdir()] == ["journal.db"]


@posix
def test_a_file_that_others_could_read_is_closed_to_them(kept: Journal) -> None:
    kept.path.chmod(0o644)
    kept.keep(secret())
    assert find_mode(kept.path) == 0o600


@posix
def test_the_rollback_journal_is_for_its_owner_alone(kept: Journal) -> None:
    with contextlib.closing(kept._open_writer()) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM entry")
        assert find_mode(kept.path.with_name("journal.db-journal")) == 0o600
        connection.execute("ROLLBACK")


def test_it_is_written_as_safely_as_sqlite_can(journal: Journal) -> None:
    journal.keep(secret())
    with contextlib.closing(journal._open_writer()) as connection:
        pragmas = ("journal_mode", "synchronous", "secure_delete", "application_id", "user_version")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert found == ["delete", 3, 1, APPLICATION, len(MIGRATIONS)]


def test_reading_changes_nothing(kept: Journal) -> None:
    before = (kept.path.read_bytes(), kept.path.stat().st_mtime_ns)
    kept.all(), kept.last(3), kept.noticed(), kept.count(), kept.since(MOMENT)
    assert (kept.path.read_bytes(), kept.path.stat().st_mtime_ns) == before
    assert [path.name for path in kept.path.parent.iterdir()] == ["journal.db"]


def test_an_empty_file_is_a_journal_with_nothing_in_it(journal: Journal) -> None:
    journal.path.parent.mkdir(parents=True)
    journal.path.touch()
    assert journal.all() == []
    journal.keep(secret())
    assert journal.count() == 1


def test_a_relative_folder_with_odd_letters_in_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    journal = Journal(Path("a ?mode=memory#%20 ü"))
    journal.keep(secret())
    assert journal.count() == 1 and (tmp_path / "a ?mode=memory#%20 ü" / "journal.db").is_file()


@pytest.mark.parametrize("name", ["a b", "a?mode=memory", "a#b", "a%20b", "é", "100%"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    journal = Journal(tmp_path / name)
    journal.keep(check_in(MOMENT))
    assert journal.count() == 1
    assert [path.name for path in (tmp_path / name).iterdir()] == ["journal.db"]
