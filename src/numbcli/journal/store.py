"""The journal on the disk: one SQLite file that only its owner can read.

A rollback journal and no side files that stay; ``synchronous=EXTRA``, so that what is kept survives a power cut;
``secure_delete``, so that what is deleted leaves no byte. Reading opens the file read-only, and makes none.
"""

import contextlib
import errno
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from ..errors import NumbError
from ..words import journal as words
from .entry import Entry, instant, problems
from .files import UnusableError, is_file, make_file, make_folder
from .rows import IN_ORDER, INSERT, SELECT, address, row

NAME = "journal.db"
APPLICATION = 0x6E756D62
"""``numb`` in ASCII: whose file it is, in the header where ``file`` and other tools look."""
PATIENCE = 10.0
"""Seconds to wait for another process. One write takes some milliseconds, on a slow disk a tenth of a second."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE entry (id TEXT PRIMARY KEY NOT NULL, instant INTEGER NOT NULL, kind TEXT NOT NULL,"
        " at TEXT NOT NULL, word TEXT, energy TEXT, feel INTEGER, note TEXT, practice TEXT, form TEXT, noticed TEXT)",
        # The last 30 of 100,000 are found as fast as those of 100.
        "CREATE INDEX entry_by_instant ON entry (instant, id)",
    ),
)
"""Statements of each version. Each runs in one transaction that also counts ``user_version`` on."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_REASONS = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "disk",
    sqlite3.SQLITE_READONLY: "refused",
    sqlite3.SQLITE_CANTOPEN: "refused",
    sqlite3.SQLITE_PERM: "refused",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    # No statement here is wrong by itself: then the tables are not what they were.
    sqlite3.SQLITE_ERROR: "damaged",
}

Connection = sqlite3.Connection


class DamagedError(NumbError):
    """The journal is damaged. Some of it may still be read: journal/salvage.py."""


class Journal:
    """The entries in one folder. Raises NumbError where they cannot be read or kept; it repeats nothing of them."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self.path = folder.absolute() / NAME
        self._patience = patience

    def keep(self, *entries: Entry) -> None:
        """Keep these, all or none. When this returns they are on the disk. Raises ValueError for what is no entry."""
        if any(problems(entry.row()) for entry in entries):
            raise ValueError("not an entry")
        rows = [row(entry) for entry in entries]
        with self.changing(words.not_kept) as connection:
            connection.executemany(INSERT, rows)

    def last(self, count: int) -> list[Entry]:
        """The last so many, the oldest of them first."""
        return self._entries("ORDER BY instant DESC, id DESC LIMIT ?", count)[::-1]

    def since(self, moment: datetime) -> list[Entry]:
        """Those from a moment on that knows its offset, the oldest first."""
        return self._entries(f"WHERE instant >= ? {IN_ORDER}", instant(moment))

    def all(self) -> list[Entry]:
        """Every one, the oldest first."""
        return self._entries(IN_ORDER)

    def noticed(self) -> list[Entry]:
        """Those with a closing answer, the oldest first."""
        return self._entries(f"WHERE practice IS NOT NULL AND noticed IS NOT NULL {IN_ORDER}")

    def count(self) -> int:
        with self.reading() as connection:
            return 0 if connection is None else int(_one(connection, "SELECT count(*) FROM entry"))

    def _entries(self, which: str, *wanted: int) -> list[Entry]:
        with self.reading() as connection:
            if connection is None:
                return []
            found = [Entry(*values) for values in connection.execute(f"{SELECT} {which}", wanted)]
            if any(problems(entry.row()) for entry in found):
                raise UnusableError("damaged")
            return found

    def write_anew(self) -> None:
        """Write the whole file anew: between its pages, too, nothing is left of what was deleted."""
        with self._told(words.not_cleared), contextlib.closing(self._writer()) as connection:
            # What stays is private too: no copy of it goes to a folder for temporary files.
            connection.execute("PRAGMA temp_store=MEMORY").close()
            connection.execute("VACUUM").close()

    @contextlib.contextmanager
    def changing(self, say: Callable[[str], str]) -> Iterator[Connection]:
        """A connection that writes. What is done with it is done as a whole, and is on the disk afterwards."""
        with self._told(say):
            make_folder(self.path.parent)
            make_file(self.path)
            with contextlib.closing(self._writer()) as connection, _transaction(connection):
                yield connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection | None]:
        """A connection that sees one moment of the journal; None where nothing was ever kept."""
        with self._told(words.not_read):
            if not is_file(self.path):
                yield None
                return
            with contextlib.closing(self._reader()) as connection:
                yield connection if _version(connection) else None

    def _reader(self) -> Connection:
        try:
            connection = self._begun("ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            # A writer was cut off half way. Only a connection that may write can take its half back.
            connection = self._begun("rw")
        if 0 < _version(connection) < len(MIGRATIONS):
            connection.close()
            self._writer().close()
            connection = self._begun("ro")
        return connection

    def _begun(self, mode: str) -> Connection:
        """A connection inside a transaction for reading: nobody changes anything before it is closed."""
        connection = self._connected(mode)
        try:
            connection.execute("BEGIN")
            _version(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _writer(self) -> Connection:
        """A connection that writes, with every migration done."""
        connection = self._connected("rw")
        try:
            # First of all, so that nothing is set in a file that is not ours.
            _version(connection)
            for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON"):
                connection.execute(f"PRAGMA {pragma}").close()
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connected(self, mode: str) -> Connection:
        there = address(self.path, mode)
        connection = sqlite3.connect(there, timeout=self._patience, isolation_level=None, uri=True)
        connection.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
        return connection

    @contextlib.contextmanager
    def _told(self, say: Callable[[str], str]) -> Iterator[None]:
        """Turn what fails inside into one sentence. What was meant to be written is no part of it."""
        try:
            yield
        except (sqlite3.Error, OSError, UnicodeDecodeError, UnusableError) as error:
            name = why(error)
            reason, hint = words.REASONS[name]
            kind = DamagedError if name == "damaged" else NumbError
            raise kind(say(reason), words.place(hint, str(self.path))) from None


def why(error: Exception) -> str:
    """The reason, by its name in words/journal.py, for which the disk or SQLite refused."""
    match error:
        case UnusableError():
            return str(error)
        case UnicodeDecodeError():
            return "damaged"
        case sqlite3.Error():
            # The last eight bits are the kind of failure, those before it its details.
            return _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, "other")
        case OSError(errno=number):
            if number in (errno.ELOOP, errno.EISDIR):
                return "place"
            if number in (errno.ENOTDIR, errno.EEXIST):
                return "folder"
            return "full" if number in _FULL else "refused" if number in _REFUSED else "other"
    return "other"


def _one(connection: Connection, question: str) -> Any:
    return connection.execute(question).fetchone()[0]


def _version(connection: Connection) -> int:
    """How many migrations it has seen; 0 for a file with nothing in it."""
    with _one_moment(connection):
        version, owner = _one(connection, "PRAGMA user_version"), _one(connection, "PRAGMA application_id")
        tables = _one(connection, "SELECT count(*) FROM sqlite_master")
    if owner == APPLICATION:
        if version > len(MIGRATIONS):
            raise UnusableError("newer")
        return int(version)
    if version or owner or tables:
        raise UnusableError("foreign")
    return 0


@contextlib.contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    """All that is read inside is of one moment: another process may be making the file meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _migrate(connection: Connection) -> None:
    for number, statements in enumerate(MIGRATIONS, 1):
        if _version(connection) >= number:
            continue
        with _transaction(connection):
            # Another process may have been first.
            if _version(connection) >= number:
                continue
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={number}")


@contextlib.contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    """All or nothing. It asks for the right to write at once: asking half way fails where two do it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise
