"""What is done with the journal as a whole: entries deleted for good, entries of another machine, a look for damage."""

import contextlib
from collections.abc import Sequence

from ..files import erase
from ..words import data as said
from ..words import journal as words
from .entry import Entry, problems
from .exchange import plan
from .files import side_files
from .rows import IN_ORDER, INSERT_AT, SELECT, row
from .store import DamagedError, Journal


def forget(journal: Journal, entries: Sequence[Entry]) -> None:
    """Delete these for good. No byte of them is left in the file when this returns."""
    with journal.changing(words.not_deleted) as connection:
        connection.executemany("DELETE FROM entry WHERE id = ?", [(entry.id,) for entry in entries])
    # What is deleted is overwritten already. Moving entries between pages can have left copies behind.
    journal.write_anew()


def delete_file(journal: Journal) -> None:
    """Delete the journal's file and those beside it, whatever is in them. Raises NumbError."""
    with journal.told(words.not_deleted):
        # The journal last: a new one must not meet what was to be taken back in the old one.
        for path in (*side_files(journal.path), journal.path):
            with contextlib.suppress(FileNotFoundError):
                erase(path)


def merge(journal: Journal, brought: Sequence[Entry]) -> int:
    """Keep those that are not kept yet, all or none, and say how many those were. Raises NumbError."""
    if not plan({entry.id: entry for entry in journal.all()}, brought):
        return 0
    with journal.changing(words.not_brought_in) as connection:
        # Once more: another process may have kept something since.
        known = {found.id: found for found in (Entry(*values) for values in connection.execute(SELECT))}
        fresh = plan(known, brought)
        fresh.sort(key=lambda entry: (entry.instant, entry.id))
        # Below those that are there: what was made here last keeps the highest number, and is the newest one.
        (lowest,) = connection.execute("SELECT coalesce(min(rowid), 1) FROM entry").fetchone()
        numbered = enumerate(fresh, lowest - len(fresh))
        connection.executemany(INSERT_AT, [{**row(entry), "rowid": number} for number, entry in numbered])
    return len(fresh)


def examine(journal: Journal) -> tuple[int, list[str]]:
    """How many entries there are, and what is damaged, a sentence each. They repeat nothing of an entry."""
    found = _structure(journal)
    try:
        with journal.reading() as connection:
            if connection is None:
                return 0, []
            connection.text_factory = _text
            rows = connection.execute(f"{SELECT.replace(' FROM', ', instant FROM')} {IN_ORDER}").fetchall()
    except DamagedError:
        if not found:
            raise
        # It cannot be read to its end. What was found up to there has a name.
        return 0, found
    for place, (*values, instant) in enumerate(rows, 1):
        entry = Entry(*values)
        wrong = problems(entry.row())
        if not wrong and entry.instant != instant:
            wrong = [said.WRONG_ORDER]
        if wrong:
            found.append(said.entry_wrong(place, wrong))
    return len(rows), found


def _structure(journal: Journal) -> list[str]:
    """What the database finds wrong with the file as a whole."""
    # A look at everything can break off half way and say nothing. One that ends at the first finding names that.
    for most in (100, 1):
        with contextlib.suppress(DamagedError), journal.reading() as connection:
            if connection is None:
                return []
            messages = [str(message) for (message,) in connection.execute(f"PRAGMA integrity_check({most})")]
            lines = [line for message in messages for line in message.splitlines()]
            return [said.database_says(line) for line in lines if line != "ok" and not line.startswith("*")]
    return []


def _text(data: bytes) -> str | bytes:
    """A text; as bytes where it is none, which no field of an entry takes."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data
