"""The journal on the disk: one SQLite file that only its owner can read.

What it is kept in, and how safely: journal/database.py.
"""

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from ..errors import NumbError
from ..files import FileError, make_private_file, make_private_folder
from ..places import JOURNAL
from ..practice.vocabulary import FURTHER_AWAY
from ..words import journal as words
from . import database
from .database import PATIENCE, Connection, Transaction
from .entry import Entry, instant, problems
from .files import SIDE_FILE, is_file
from .rows import IN_ORDER, INSERT, LAST_NOTICED, OFTEN, SELECT, row

TIMES, OF_LAST = 3, 5
"""So many times "further away" of the last so many answers."""


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
            return 0 if connection is None else int(database.fetch_one(connection, "SELECT count(*) FROM entry"))

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
        with (
            self.told(words.not_cleared),
            contextlib.closing(self._open_writer()) as connection,
        ):
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
            with (
                contextlib.closing(self._open_writer()) as connection,
                Transaction(connection),
            ):
                yield connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection | None]:
        """A connection that sees one moment of the journal; None where nothing was ever kept."""
        with self.told(words.not_read):
            if not is_file(self.path):
                yield None
                return
            with contextlib.closing(self._open_reader()) as connection:
                yield connection if database.read_version(connection) else None

    def _open_reader(self) -> Connection:
        return database.open_reader(self.path, self.patience, self._side_file)

    def _open_writer(self) -> Connection:
        return database.open_writer(self.path, self.patience, self._side_file)

    @contextlib.contextmanager
    def told(self, say: Callable[[str], str]) -> Iterator[None]:
        """Turn what fails inside into one sentence. What was meant to be written is no part of it."""
        try:
            yield
        except database.FAILURES as error:
            if database.is_interrupt(error):
                raise KeyboardInterrupt from None
            name = database.name_reason(error)
            reason, hint = words.REASONS[name]
            kind = DamagedError if name in ("damaged", "altered") else NumbError
            raise kind(say(reason), words.place(hint, str(self.path))) from None
