"""Where the journal cannot be used: what is said, and that nothing of it changes."""

import contextlib
import os
import sqlite3
from pathlib import Path

import pytest

from drivers.journal_checks import assert_unusable, posix, refused, secret
from numbcli.journal import database
from numbcli.journal.rows import MIGRATIONS
from numbcli.journal.store import Journal

# Migrations


def test_a_migration_runs_once_for_writers_and_for_readers(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    more = ("CREATE TABLE other (name TEXT)", "INSERT INTO other VALUES ('x')")
    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, more))
    assert kept.count() == 60
    kept.keep(secret())
    with contextlib.closing(sqlite3.connect(kept.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert connection.execute("SELECT count(*) FROM other").fetchone() == (1,)


def test_a_migration_that_fails_leaves_what_was_there(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept.path.read_bytes()
    wrong = ("CREATE TABLE other (name TEXT)", "DELETE FROM entry", "INSERT INTO nowhere VALUES (1)")
    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", (*MIGRATIONS, wrong))
        refused(lambda: kept.keep(secret()), "damaged")
    assert kept.path.read_bytes() == before
    assert kept.count() == 60


# What can go wrong


@pytest.mark.parametrize("data", [b"not a database, " * 600, b"\0" * 5000, b"SQLite format 3\0", b"x"])
def test_a_file_that_is_no_database_is_damaged(journal: Journal, data: bytes) -> None:
    journal.path.parent.mkdir(parents=True)
    journal.path.write_bytes(data)
    assert_unusable(journal, "damaged")


@pytest.mark.parametrize("size", [100, 4096, 8192 + 13, -4096])
def test_a_journal_that_was_cut_is_damaged(kept: Journal, size: int) -> None:
    data = kept.path.read_bytes()
    kept.path.write_bytes(data[:size])
    assert_unusable(kept, "damaged")


def test_pages_overwritten_in_the_middle_are_damage(kept: Journal) -> None:
    data = kept.path.read_bytes()
    kept.path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    assert_unusable(kept, "damaged")


@pytest.mark.parametrize(
    "change",
    [
        "at = 'yesterday'",
        "feel = 40",
        "note = x'00ff'",
        "note = CAST(x'ff' AS TEXT)",
        "id = 'x' || rowid",
        "kind = 'other'",
    ],
)
def test_a_row_that_is_no_entry_is_damage(kept: Journal, change: str) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute(f"UPDATE entry SET {change} WHERE rowid = 7")
    refused(kept.all, "damaged")


def test_tables_that_are_gone_are_damage(kept: Journal) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute("DROP TABLE entry")
    assert_unusable(kept, "damaged")


def test_a_newer_version_is_left_alone(kept: Journal) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
    assert_unusable(kept, "newer")


@pytest.mark.parametrize("change", ["CREATE TABLE theirs (x)", "PRAGMA user_version = 1", "PRAGMA application_id = 7"])
def test_the_file_of_another_program_is_left_alone(journal: Journal, change: str) -> None:
    journal.path.parent.mkdir(parents=True)
    with contextlib.closing(sqlite3.connect(journal.path)) as connection, connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(change)
    assert_unusable(journal, "foreign")


def test_a_folder_in_its_place(journal: Journal) -> None:
    journal.path.mkdir(parents=True)
    assert_unusable(journal, "place")


@posix
@pytest.mark.parametrize("there", [True, False])
def test_a_link_in_its_place_is_not_followed(journal: Journal, tmp_path: Path, there: bool) -> None:
    journal.path.parent.mkdir(parents=True)
    target = tmp_path / "elsewhere"
    if there:
        target.write_text("a file of theirs")
    journal.path.symlink_to(target)
    refused(lambda: journal.keep(secret()), "place")
    refused(journal.all, "place")
    assert target.exists() == there and (not there or target.read_text() == "a file of theirs")


@posix
def test_a_pipe_in_its_place_keeps_nobody_waiting(journal: Journal) -> None:
    journal.path.parent.mkdir(parents=True)
    os.mkfifo(journal.path)
    refused(lambda: journal.keep(secret()), "place")
    refused(journal.all, "place")


@posix
def test_a_file_in_the_place_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        refused(lambda folder=folder: Journal(folder).keep(secret()), "not-a-folder")  # type: ignore[misc]
        refused(Journal(folder).all, "not-a-folder")


def test_another_program_that_keeps_it_locked(kept: Journal) -> None:
    hurried = Journal(kept.path.parent, patience=0.05)
    with contextlib.closing(sqlite3.connect(kept.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert_unusable(hurried, "busy")
        other.execute("ROLLBACK")
        other.execute("BEGIN IMMEDIATE")
        refused(lambda: hurried.keep(secret()), "busy")
        assert hurried.count() == 60, "a writer that is not done keeps nobody from reading"
        other.execute("ROLLBACK")
    hurried.keep(secret())
    assert hurried.count() == 61


def test_a_full_disk_has_its_own_sentence(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "small.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("CREATE TABLE entry (note)")
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("INSERT INTO entry VALUES (zeroblob(100000))")
    assert database.name_reason(caught.value) == "full"
