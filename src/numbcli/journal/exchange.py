"""The journal taken out as text, and what was taken out as JSON read again. Nothing here touches the journal."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import ExitCode, NumbError
from ..files import GONE, UNREADABLE, FileError
from ..files import read as read_file
from ..text import encoding_of, spelled_out
from ..words import data as words
from ..words import files
from .entry import Entry, from_row, problems
from .summary import history_csv

FORMAT, VERSION = "numbcli-journal", 2
_OLDEST = 1
"""Its entries have no ``how``."""
FORMATS = ("json", "csv", "md", "html")
PAGES = ("md", "html")
"""Formats that journal/page.py writes."""
LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read: some 250,000 entries. Whatever is larger is no journal of one person."""


def exported(
    entries: Sequence[Entry], form: str, ascii_only: bool = False, people: Sequence[Mapping[str, str]] | None = None
) -> str:
    """The entries, the oldest first, as json or csv. ``people`` go into JSON alone."""
    return history_csv(entries) if form == "csv" else _json(entries, ascii_only, people)


def _json(entries: Sequence[Entry], ascii_only: bool, people: Sequence[Mapping[str, str]] | None) -> str:
    """Exact, one entry a line. No character in it can do anything to a terminal: those are spelled out."""
    rows = spelled_out(",\n".join(json.dumps(entry.row(), ensure_ascii=ascii_only) for entry in entries))
    between = "\n" if rows else ""
    own = "" if people is None else spelled_out(f'"people": {json.dumps(list(people), ensure_ascii=ascii_only)}, ')
    return f'{{"format": "{FORMAT}", "version": {VERSION}, {own}"entries": [{between}{rows}{between}]}}\n'


def read(path: Path) -> bytes:
    """The bytes of an ordinary file of a sensible size. Nothing waits at a pipe. Raises NumbError."""
    try:
        return read_file(path, LARGEST)
    except FileError as error:
        # What is there and no file of ours is not valid; one that cannot be had is a failure.
        invalid = error.reason not in (GONE, UNREADABLE)
        sentence, hint = files.not_read(error.reason, error.most, words.NOT_OURS_HINT if invalid else "")
        code = ExitCode.INVALID if invalid else ExitCode.FAILED
        raise NumbError(sentence, f"{words.NOT_BROUGHT_IN} {hint}", code) from None


def people_in(data: bytes) -> list[Any]:
    """The rows of people of an export that was read already; none where it has none."""
    rows = json.loads(data.decode(encoding_of(data))).get("people", [])
    return rows if isinstance(rows, list) else []


def entries_in(data: bytes) -> list[Entry]:
    """The entries of an export. One that is none refuses all of them. Raises NumbError, which repeats nothing."""
    try:
        found = json.loads(data.decode(encoding_of(data)), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise NumbError(*words.NOT_JSON, code=ExitCode.INVALID) from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise NumbError(*words.NOT_OURS, code=ExitCode.INVALID)
    version, rows = found.get("version"), found.get("entries")
    if type(version) is int and version > VERSION:
        raise NumbError(*words.NEWER, code=ExitCode.INVALID)
    # True is a 1 to Python.
    if type(version) is not int or version < _OLDEST or not isinstance(rows, list):
        raise NumbError(*words.NOT_OURS, code=ExitCode.INVALID)
    for place, row in enumerate(rows, 1):
        wrong = problems(row) if isinstance(row, dict) else [words.NO_FIELDS]
        if wrong:
            raise NumbError(words.bad_entry(place, wrong), words.NOT_BROUGHT_IN, ExitCode.INVALID)
    return [from_row(row) for row in rows]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys each stand once: of two, JSON does not say which one holds."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def plan(known: Mapping[str, Entry], brought: Sequence[Entry]) -> list[Entry]:
    """Those to keep. Raises NumbError where an id is taken by other content: it cannot be known which one holds."""
    fresh: dict[str, Entry] = {}
    for place, entry in enumerate(brought, 1):
        there = known.get(entry.id) or fresh.setdefault(entry.id, entry)
        if there != entry:
            raise NumbError(words.other_content(place), words.OTHER_CONTENT_HINT, ExitCode.INVALID)
    return list(fresh.values())
