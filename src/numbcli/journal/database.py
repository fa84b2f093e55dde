"""SQLite for the journal: how its file is opened, brought to the newest version and written, and why that can fail.

A rollback journal with ``synchronous=EXTRA``, so that what is kept survives a power cut; ``secure_delete``, so that
what is deleted leaves no byte. Reading opens the file read-only, and makes none. No file is used that holds anything
but our own tables: a view or a trigger would run what somebody else has written.
"""

import contextlib
import errno
import sqlite3
import time
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from ..files import FOLDER, SPECIAL, FileError, reason_for
from .rows import APPLICATION, MIGRATIONS, OBJECTS, address

PATIENCE = 10.0
"""Seconds to wait for another process. One write takes some milliseconds, on a slow disk a tenth of a second."""
STEP = 0.1
"""Seconds that SQLite waits by itself. No Ctrl-C is heard meanwhile."""
_LOOK = 100_000
"""Steps of SQLite's machine, about a millisecond, after which Ctrl-C is looked for."""
FAILURES = (sqlite3.Error, OSError, UnicodeDecodeError, FileError)
"""What the disk, SQLite and a file that cannot be used raise."""

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


def open_reader(path: Path, patience: float, side_file: bool) -> Connection:
    """A connection inside a transaction for reading: nobody changes anything before it is closed."""
    try:
        connection = _begin_reading(path, "ro", patience)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        # A writer was cut off half way. Only a connection that may write can take its half back.
        connection = _begin_reading(path, "rw", patience)
    if 0 < read_version(connection) < len(MIGRATIONS):
        connection.close()
        open_writer(path, patience, side_file).close()
        connection = _begin_reading(path, "ro", patience)
    return connection


def _begin_reading(path: Path, mode: str, patience: float) -> Connection:
    connection = connect(path, mode, patience)
    try:
        connection.execute("BEGIN")
        read_version(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_writer(path: Path, patience: float, side_file: bool) -> Connection:
    """A connection that writes, with every migration done."""
    connection = connect(path, "rw", patience)
    try:
        # First of all, so that nothing is set in a file that is not ours.
        read_version(connection)
        mode = "TRUNCATE" if side_file else "DELETE"
        # fullfsync has the drive of a Mac write its own cache too; elsewhere it changes nothing.
        for pragma in (f"journal_mode={mode}", "synchronous=EXTRA", "fullfsync=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}").close()
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, mode: str, patience: float) -> Connection:
    """A connection to a file that is there, with nothing done on it yet."""
    step = min(patience, STEP)
    connection = sqlite3.connect(address(path, mode), timeout=step, isolation_level=None, uri=True, factory=_Patient)
    connection.patience = patience
    connection.set_progress_handler(_go_on, _LOOK)
    connection.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
    return connection


class _Patient(sqlite3.Connection):
    """Waits for another process in short steps, between which Ctrl-C is heard."""

    patience = PATIENCE

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        begun = time.monotonic()
        while True:
            try:
                return super().execute(sql, parameters)
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() - begun >= self.patience:
                    raise
            # SQLite does not always wait its step.
            time.sleep(STEP / 10)


def _go_on() -> int:
    """Let SQLite go on. As Python is entered for it, Ctrl-C is raised here, and then SQLite stops."""
    return 0


def is_interrupt(error: Exception) -> bool:
    """Whether SQLite stopped because of Ctrl-C."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT


def name_reason(error: Exception) -> str:
    """The reason, by its name in words/journal.py, for which the disk or SQLite refused."""
    match error:
        case FileError(reason=reason):
            return "place" if reason in (FOLDER, SPECIAL) else reason
        case UnicodeDecodeError():
            return "damaged"
        case sqlite3.Error():
            # The last eight bits are the kind of failure, those before it its details.
            return _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, "other")
        case OSError(errno=number) if number in (errno.ELOOP, errno.EISDIR):
            return "place"
        case OSError(errno=number) if number in (errno.ENOTDIR, errno.EEXIST):
            return "not-a-folder"
    return reason_for(error)


def fetch_one(connection: Connection, question: str) -> Any:
    """The first value of the first row."""
    return connection.execute(question).fetchone()[0]


def read_version(connection: Connection) -> int:
    """How many migrations it has seen; 0 for a file with nothing in it. Raises FileError for what is not ours."""
    # All of it is of one moment: another process may be making the file meanwhile.
    alone = not connection.in_transaction
    if alone:
        connection.execute("BEGIN")
    try:
        version, owner = fetch_one(connection, "PRAGMA user_version"), fetch_one(connection, "PRAGMA application_id")
        there = frozenset(connection.execute(OBJECTS))
    finally:
        if alone and connection.in_transaction:
            connection.execute("ROLLBACK")
    if owner == APPLICATION:
        if version > len(MIGRATIONS):
            raise FileError("newer")
        ours = _objects(MIGRATIONS[: max(0, version)])
        if there != ours:
            raise FileError("altered" if there - ours else "damaged")
        return int(version)
    if version or owner or there:
        raise FileError("foreign")
    return 0


@cache
def _objects(migrations: tuple[tuple[str, ...], ...]) -> frozenset[Any]:
    """The tables and indexes that these migrations make, with the statements that SQLite remembers of them."""
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        for statement in (statement for statements in migrations for statement in statements):
            connection.execute(statement)
        return frozenset(connection.execute(OBJECTS))


def _migrate(connection: Connection) -> None:
    for number, statements in enumerate(MIGRATIONS, 1):
        if read_version(connection) >= number:
            continue
        with Transaction(connection):
            # Another process may have been first.
            if read_version(connection) >= number:
                continue
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={number}")


class Transaction:
    """All or nothing. It asks for the right to write at once: asking half way fails where two do it.

    No generator: one that Ctrl-C leaves behind would speak to its connection after that was closed.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
