"""The journal in SQL: its tables, the statements, the values of a row, and the address of the file."""

import os
from pathlib import PurePath
from typing import Any

from .entry import FIELDS, Entry

APPLICATION = 0x6E756D62
"""``numb`` in ASCII: whose file it is, in the header where ``file`` and other tools look."""
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE entry (id TEXT PRIMARY KEY NOT NULL, instant INTEGER NOT NULL, kind TEXT NOT NULL,"
        " at TEXT NOT NULL, word TEXT, energy TEXT, feel INTEGER, note TEXT, practice TEXT, form TEXT, noticed TEXT)",
        # The last 30 of 100,000 are found as fast as those of 100.
        "CREATE INDEX entry_by_instant ON entry (instant, id)",
    ),
    # At the end of a row, so that no row has to be written anew: those of before have none, and SQLite says NULL.
    ("ALTER TABLE entry ADD COLUMN how TEXT",),
)
"""Statements of each version. Each runs in one transaction that also counts ``user_version`` on."""
OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_master LIMIT 1000"
"""Whatever a file holds, but no more than ours could."""
# As bytes, cast to text: what a terminal hands over need not be valid Unicode, and is kept as it came.
_VALUES = ", ".join(f"CAST(:{name} AS TEXT)" if name in ("word", "note") else f":{name}" for name in FIELDS)
INSERT = f"INSERT INTO entry (instant, {', '.join(FIELDS)}) VALUES (:instant, {_VALUES})"
INSERT_AT = f"INSERT INTO entry (rowid, instant, {', '.join(FIELDS)}) VALUES (:rowid, :instant, {_VALUES})"
SELECT = f"SELECT {', '.join(FIELDS)} FROM entry"
_PLAIN = b"/.-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""Written out: ``string`` takes half a millisecond to load."""
OFTEN = "SELECT practice FROM entry WHERE noticed = ? AND practice IS NOT NULL GROUP BY practice HAVING count(*) >= ?"
"""Practices with one answer so many times or more."""
LAST_NOTICED = (
    "SELECT noticed FROM entry WHERE practice = ? AND noticed IS NOT NULL ORDER BY instant DESC, id DESC LIMIT ?"
)
IN_ORDER = "ORDER BY instant, id"


def row(entry: Entry) -> dict[str, Any]:
    """The values that INSERT takes."""
    own = {name: None if text is None else text.encode("utf-8", "surrogatepass") for name, text in _own(entry)}
    return {**entry.row(), **own, "instant": entry.instant}


def address(path: PurePath, mode: str) -> str:
    """A path as SQLite wants it in an address. ``Path.as_uri`` loads a module for networks from Python 3.13 on."""
    data = os.fsencode(path.as_posix())
    escaped = "".join(chr(c) if c in _PLAIN else f"%{c:02x}" for c in data)
    # After the two slashes a host could stand. There is none: a path that begins with two keeps them.
    return f"file://{'' if data.startswith(b'/') else '/'}{escaped}?mode={mode}"


def _own(entry: Entry) -> tuple[tuple[str, str | None], ...]:
    return ("word", entry.word), ("note", entry.note)
