"""Ctrl-C while the journal is written, and what a write that was cut off leaves beside it."""

import contextlib
import gc
import itertools
import os
import sqlite3
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import FrameType

import pytest

from drivers.journal_checks import MOMENT, SECRET, find_mode, posix, refused, secret
from numbcli.journal import database
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal


@posix
@pytest.mark.parametrize("lock", ["EXCLUSIVE", "IMMEDIATE"])
def test_ctrl_c_is_heard_while_another_program_keeps_it_locked(
    kept: Journal, lock: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = list[float]()

    def interrupted(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", interrupted)
    monkeypatch.setattr(database, "STEP", 0.01)
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: pytest.fail(str(unraisable.exc_value)))
    before = kept.path.read_bytes()
    with contextlib.closing(sqlite3.connect(kept.path, isolation_level=None)) as other:
        other.execute(f"BEGIN {lock}")
        with pytest.raises(KeyboardInterrupt):
            kept.keep(secret())
        gc.collect()
        other.execute("ROLLBACK")
    assert len(waits) == 3 and kept.path.read_bytes() == before


def test_ctrl_c_is_heard_while_the_database_works(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(database, "_go_on", interrupted)
    monkeypatch.setattr(database, "_LOOK", 1)
    with pytest.raises(KeyboardInterrupt):
        kept.write_anew()
    monkeypatch.undo()
    assert kept.count() == 60


# From Python 3.13 on, a connection that Ctrl-C left open is a ResourceWarning. A run shows none; tests make errors of
# them.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_transaction_that_is_left_behind_says_nothing_to_a_closed_connection(
    kept: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C can come between any two steps: at each call in turn, and nothing is said but that."""
    unraisable = list[object]()
    monkeypatch.setattr(sys, "unraisablehook", unraisable.append)
    # Then a collection looks at what came since, and not at all that the tests have loaded: a hundredth of the time.
    gc.freeze()
    for moment in itertools.count(1):
        calls = itertools.count(1)

        def interrupt(
            frame: FrameType, event: str, arg: object, moment: int = moment, calls: Iterator[int] = calls
        ) -> None:
            if event != "call" or frame.f_globals.get("__name__") not in (
                "numbcli.journal.store",
                "numbcli.journal.database",
                "contextlib",
            ):
                return
            if next(calls) == moment:
                sys.setprofile(None)
                raise KeyboardInterrupt

        entry = check_in(MOMENT + timedelta(days=moment))
        sys.setprofile(interrupt)
        try:
            kept.keep(entry)
            break
        except KeyboardInterrupt:
            pass
        finally:
            sys.setprofile(None)
        gc.collect()
        assert unraisable == []
    gc.unfreeze()
    assert moment > 20 and 60 < kept.count() <= 60 + moment


@pytest.mark.parametrize("folder", [False, True])
def test_one_side_file_can_stay_empty_for_systems_where_a_deleted_one_may_come_back(
    tmp_path: Path, folder: bool
) -> None:
    journal = Journal(tmp_path / "numbcli", side_file=folder)
    for hour in range(3):
        journal.keep(check_in(MOMENT + timedelta(hours=hour), note=SECRET))
    with contextlib.closing(journal._open_writer()) as connection:
        mode_now = connection.execute("PRAGMA journal_mode").fetchone()[0]
        assert (mode_now, connection.execute("PRAGMA fullfsync").fetchone()) == (
            "truncate" if folder else "delete",
            (1,),
        )
    side = journal.path.with_name("journal.db-journal")
    assert side.exists() == folder
    if folder:
        assert side.stat().st_size == 0 and (os.name != "posix" or find_mode(side) == 0o600)
    # An empty one is no write that was cut off: what is damaged without it is damaged with it.
    assert journal.count() == 3
    data = journal.path.read_bytes()
    journal.path.write_bytes(data[:-7])
    refused(journal.all, "damaged")
