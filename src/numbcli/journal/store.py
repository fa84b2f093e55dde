"""The journal on the disk: one SQLite file that only its owner can read.

A rollback journal with ``synchronous=EXTRA``, so that what is kept survives a power cut; ``secure_delete``, so that
what is deleted leaves no byte. Reading opens the file read-only, and makes none. No file is used that holds anything
but our own tables: a view or a trigger would run what somebody else has written.
"""

import contextlib
import errno
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from ..errors import NumbError
from ..files import FOLDER, SPECIAL, FileError, make_private_file, make_private_folder, reason_for
from ..places import JOURNAL
from ..practice.vocabulary import FURTHER_AWAY
from ..words import journal as words
from .entry import Entry, instant, problems
from .files import SIDE_FILE, is_file
from .rows import APPLICATION, IN_ORDER, INSERT, LAST_NOTICED, MIGRATIONS, OBJECTS, OFTEN, SELECT, address, row

PATIENCE = 10.0
"""Seconds to wait for another process. One write takes some milliseconds, on a slow disk a tenth of a second."""
STEP = 0.1
"""Seconds that SQLite waits by itself. No Ctrl-C is heard meanwhile."""
TIMES, OF_LAST = 3, 5
"""So many times "further away" of the last so many answers."""
_LOOK = 100_000
"""Steps of SQLite's machine, about a millisecond, after which Ctrl-C is looked for."""

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

    def __init__(self, folder: Path, patience: float = PATIENCE, side_file: bool = SIDE_FILE) -> None:
        self.path = folder.absolute() / JOURNAL
        self.patience = patience
        self._side_file = side_file

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

    def newest(self) -> list[Entry]:
        """The one that was made last, by the order in which they were kept: a clock can have been wrong."""
        return self._entries("ORDER BY rowid DESC LIMIT ?", 1)

    def since(self, moment: datetime) -> list[Entry]:
        """Those from a moment on that knows its offset, the oldest first."""
        return self._entries(f"WHERE instant >= ? {IN_ORDER}", instant(moment))

    def all(self) -> list[Entry]:
        """Every one, the oldest first."""
        return self._entries(IN_ORDER)

    def noticed(self) -> list[Entry]:
        """Those with a closing answer, the oldest first."""
        return self._entries(f"WHERE practice IS NOT NULL AND noticed IS NOT NULL {IN_ORDER}")

    def took_away(self) -> set[str]:
        """Practices of whose last five closing answers three or more are "further away"."""
        with self.reading() as connection:
            if connection is None:
                return set()
            # Seldom any: one look through the answers, and no second one.
            often = [name for (name,) in connection.execute(OFTEN, (FURTHER_AWAY, TIMES))]
            return {
                name
                for name in often
                if [noticed for (noticed,) in connection.execute(LAST_NOTICED, (name, OF_LAST))].count(FURTHER_AWAY)
                >= TIMES
            }

    def count(self) -> int:
        with self.reading() as connection:
            return 0 if connection is None else int(_one(connection, "SELECT count(*) FROM entry"))

    def _entries(self, which: str, *wanted: int) -> list[Entry]:
        with self.reading() as connection:
            if connection is None:
                return []
            found = [Entry(*values) for values in connection.execute(f"{SELECT} {which}", wanted)]
            if any(problems(entry.row()) for entry in found):
                raise FileError("damaged")
            return found

    def write_anew(self) -> None:
        """Write the whole file anew: between its pages, too, nothing is left of what was deleted."""
        with self.told(words.not_cleared), contextlib.closing(self._writer()) as connection:
            # What stays is private too: no copy of it goes to a folder for temporary files.
            connection.execute("PRAGMA temp_store=MEMORY").close()
            connection.execute("VACUUM").close()

    @contextlib.contextmanager
    def changing(self, say: Callable[[str], str]) -> Iterator[Connection]:
        """A connection that writes. What is done with it is done as a whole, and is on the disk afterwards."""
        with self.told(say):
            make_private_folder(self.path.parent)
            is_file(self.path)
            # Before SQLite makes one that everybody can read.
            make_private_file(self.path)
            with contextlib.closing(self._writer()) as connection, _Transaction(connection):
                yield connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection | None]:
        """A connection that sees one moment of the journal; None where nothing was ever kept."""
        with self.told(words.not_read):
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
            mode = "TRUNCATE" if self._side_file else "DELETE"
            # fullfsync has the drive of a Mac write its own cache too; elsewhere it changes nothing.
            for pragma in (f"journal_mode={mode}", "synchronous=EXTRA", "fullfsync=ON", "secure_delete=ON"):
                connection.execute(f"PRAGMA {pragma}").close()
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connected(self, mode: str) -> "_Patient":
        there = address(self.path, mode)
        step = min(self.patience, STEP)
        connection = sqlite3.connect(there, timeout=step, isolation_level=None, uri=True, factory=_Patient)
        connection.patience = self.patience
        connection.set_progress_handler(_go_on, _LOOK)
        connection.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
        return connection

    @contextlib.contextmanager
    def told(self, say: Callable[[str], str]) -> Iterator[None]:
        """Turn what fails inside into one sentence. What was meant to be written is no part of it."""
        try:
            yield
        except (sqlite3.Error, OSError, UnicodeDecodeError, FileError) as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise KeyboardInterrupt from None
            name = why(error)
            reason, hint = words.REASONS[name]
            kind = DamagedError if name in ("damaged", "altered") else NumbError
            raise kind(say(reason), words.place(hint, str(self.path))) from None


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


def why(error: Exception) -> str:
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


def _one(connection: Connection, question: str) -> Any:
    return connection.execute(question).fetchone()[0]


def _version(connection: Connection) -> int:
    """How many migrations it has seen; 0 for a file with nothing in it. Raises FileError for what is not ours."""
    # All of it is of one moment: another process may be making the file meanwhile.
    alone = not connection.in_transaction
    if alone:
        connection.execute("BEGIN")
    try:
        version, owner = _one(connection, "PRAGMA user_version"), _one(connection, "PRAGMA application_id")
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
        if _version(connection) >= number:
            continue
        with _Transaction(connection):
            # Another process may have been first.
            if _version(connection) >= number:
                continue
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={number}")


class _Transaction:
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
