"""A journal and an export of an earlier version go up unharmed; whether a practice was picked is kept from now on."""

import contextlib
import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drivers.old_journal import write_old_journal
from numbcli.errors import NumbError
from numbcli.journal import exchange, upkeep
from numbcli.journal.entry import Entry, check_in, closing, problems
from numbcli.journal.rows import MIGRATIONS
from numbcli.journal.salvage import salvaged
from numbcli.journal.store import Journal

MOMENT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def old_entries() -> list[Entry]:
    made = []
    for hour in range(60):
        moment = MOMENT + timedelta(hours=hour)
        made.append(check_in(moment, "like fog", "some", hour % 11, "é" * 300))
        made.append(closing(moment + timedelta(minutes=1), "slow-look", "short", "further-away"))
    return made


ENTRIES = old_entries()


@pytest.fixture
def old(tmp_path: Path) -> Journal:
    """A journal of version 1 with some pages in it."""
    write_old_journal(tmp_path / "journal.db", ENTRIES)
    return Journal(tmp_path)


def version(journal: Journal) -> int:
    with contextlib.closing(sqlite3.connect(journal.path)) as connection:
        found: tuple[int] = connection.execute("PRAGMA user_version").fetchone()
        return found[0]


def test_reading_an_old_journal_finds_every_entry_and_brings_it_up(old: Journal) -> None:
    assert old.all() == ENTRIES
    assert version(old) == len(MIGRATIONS) == 2
    assert old.path.stat().st_mode & 0o777 == 0o600
    assert upkeep.examine(old) == (len(ENTRIES), [])


def test_keeping_in_an_old_journal_loses_none_and_keeps_how(old: Journal) -> None:
    new = closing(MOMENT + timedelta(days=9), "sounds", "full", "something", "picked")
    old.keep(new)
    assert old.all() == [*ENTRIES, new]
    assert old.newest() == [new]
    assert [entry.how for entry in old.last(2)] == [None, "picked"]


def test_an_empty_old_journal_goes_up_too(tmp_path: Path) -> None:
    write_old_journal(tmp_path / "journal.db", [])
    empty = Journal(tmp_path)
    assert empty.all() == []
    assert version(empty) == 2


def test_old_and_new_rows_of_one_damaged_file_are_both_saved(old: Journal) -> None:
    new = [closing(MOMENT + timedelta(days=9, hours=hour), "sounds", "full", None, "named") for hour in range(5)]
    old.keep(*new)
    assert salvaged(old.path.read_bytes()) == [*ENTRIES, *new]


def test_what_an_old_journal_had_deleted_leaves_no_byte(old: Journal) -> None:
    upkeep.forget(old, ENTRIES)
    assert "é".encode() * 20 not in old.path.read_bytes()
    assert old.all() == []


def test_a_newer_journal_and_a_newer_export_are_refused_and_left_alone(old: Journal) -> None:
    old.all()
    with contextlib.closing(sqlite3.connect(old.path)) as connection:
        connection.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    before = old.path.read_bytes()
    for act in (old.all, lambda: old.keep(check_in(MOMENT))):
        with pytest.raises(NumbError, match="a newer numbcli"):
            act()
    assert old.path.read_bytes() == before
    with pytest.raises(NumbError, match="newer numbcli"):
        exchange.entries_in(b'{"format": "numbcli-journal", "version": 3, "entries": []}')


def test_an_export_says_how_and_one_of_version_1_is_read() -> None:
    picked = closing(MOMENT, "sounds", "short", "nothing", "picked")
    exported = json.loads(exchange.exported([picked], "json"))
    assert exported["version"] == 2
    assert exported["entries"][0]["how"] == "picked"
    assert exchange.entries_in(json.dumps(exported).encode()) == [picked]
    exported["version"] = 1
    del exported["entries"][0]["how"]
    assert exchange.entries_in(json.dumps(exported).encode()) == [picked._replace(how=None)]


@pytest.mark.parametrize("how", ["guessed", "", 1, True, ["picked"]])
def test_how_is_picked_or_named_and_nothing_else(how: object) -> None:
    row = {**closing(MOMENT, "sounds", "short", "nothing").row(), "how": how}
    assert problems(row) == ["Its how is neither picked nor named."]
