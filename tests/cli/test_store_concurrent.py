"""Many processes that write at once, and many that are killed while they write."""

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from numbcli.errors import NumbError
from numbcli.journal import database
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal
journal = Journal(Path(sys.argv[1]))
for _ in range(int(sys.argv[2])):
    entry = check_in(datetime.now(UTC), "tired", note="a line " * 300)
    journal.keep(entry)
    print("Kept.", entry.id, flush=True)
"""


def writer(folder: Path, count: int, out: Path) -> "subprocess.Popen[bytes]":
    # To a file: what was printed is there whatever becomes of the process.
    with out.open("wb") as stream:
        command = [sys.executable, "-c", WRITER, str(folder), str(count)]
        return subprocess.Popen(command, stdout=stream, stderr=subprocess.PIPE)


def said(out: Path) -> set[str]:
    """The ids of the whole lines."""
    whole, _, _ = out.read_text().rpartition("\n")
    return {line.removeprefix("Kept. ") for line in whole.splitlines()}


def sound(journal: Journal) -> bool:
    with contextlib.closing(sqlite3.connect(journal.path)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)])


def test_eight_processes_lose_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "numbcli")
    outs = [tmp_path / str(place) for place in range(8)]
    writers = [writer(journal.path.parent, 25, out) for out in outs]
    for process in writers:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    ids = [entry.id for entry in journal.all()]
    assert len(ids) == 200 and set(ids) == set.union(*map(said, outs))
    assert sound(journal)


def test_a_journal_that_another_process_makes_at_this_moment_is_no_foreign_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment, made = datetime.now(UTC), list[str]()

    def meanwhile(statement: str) -> None:
        if "sqlite_master" in statement and not made:
            made.append(statement)
            with contextlib.suppress(NumbError):  # it may have to wait, and here nobody can go on until it has
                Journal(tmp_path, patience=0).keep(check_in(moment, "flat"))

    def connect_watched(path: Path, mode: str, patience: float) -> database.Connection:
        connection = connect(path, mode, patience)
        connection.set_trace_callback(meanwhile)
        return connection

    connect = database.connect
    monkeypatch.setattr(database, "connect", connect_watched)
    Journal(tmp_path).keep(check_in(moment, "tired"))
    assert made and "tired" in {entry.word for entry in Journal(tmp_path).all()}


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_whatever_was_said_to_be_kept_is_there_after_a_kill(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "numbcli")
    chance = random.Random(20261121)
    outs = [tmp_path / str(place) for place in range(24)]
    waiting = list(outs)
    running: dict[Path, subprocess.Popen[bytes]] = {}
    due: dict[Path, float] = {}
    while waiting or running:
        while waiting and len(running) < 4:
            out = waiting.pop()
            running[out] = writer(journal.path.parent, 100_000, out)
        time.sleep(0.002)
        for out, process in list(running.items()):
            # The moment counts from its first word: a busy machine takes its time to come so far.
            if out not in due and out.stat().st_size:
                due[out] = time.monotonic() + chance.uniform(0, 0.2)
            if time.monotonic() >= due.get(out, float("inf")):
                del running[out]
                process.kill()
                _, errors = process.communicate(timeout=60)
                assert process.returncode == -9, errors
            assert process.poll() in (None, -9), "it ended by itself"
    promised = set.union(*map(said, outs))
    ids = {entry.id for entry in journal.all()}
    assert promised <= ids
    # Each may have been killed between the disk and the word.
    assert len(ids) <= len(promised) + len(outs)
    assert sound(journal)
