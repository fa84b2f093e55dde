"""A journal as version 1 wrote it: without ``how``. Its SQL is a copy, so that no change of today's reaches it."""

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from numbcli.journal.entry import Entry

_APPLICATION = 0x6E756D62
_STATEMENTS = (
    "CREATE TABLE entry (id TEXT PRIMARY KEY NOT NULL, instant INTEGER NOT NULL, kind TEXT NOT NULL,"
    " at TEXT NOT NULL, word TEXT, energy TEXT, feel INTEGER, note TEXT, practice TEXT, form TEXT, noticed TEXT)",
    "CREATE INDEX entry_by_instant ON entry (instant, id)",
)


def write_old_journal(path: Path, entries: Iterable[Entry]) -> None:
    """Write a journal of version 1 into a folder that is there already."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in (*_STATEMENTS, f"PRAGMA application_id={_APPLICATION}", "PRAGMA user_version=1", "BEGIN"):
            connection.execute(statement).close()
        for entry in entries:
            id_, *rest = entry[:10]
            connection.execute(f"INSERT INTO entry VALUES ({', '.join('?' * 11)})", (id_, entry.instant, *rest))
        connection.execute("COMMIT")
    path.chmod(0o600)
