"""One entry of the journal: when it was made, and what was answered. Every answer may be missing."""

import os
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, NamedTuple, TypedDict

from ..practice.vocabulary import CHECK_IN, CHECK_IN_ENERGIES, FEEL, HOW, NOTICED
from ..text import ID
from ..words import journal as words

PRACTICE = "practice"
KINDS = (CHECK_IN, PRACTICE)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.ASCII)
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d", re.ASCII)
_NAME = re.compile(ID)
_LINE_BREAK = re.compile(r"[\r\n]")


class Entry(NamedTuple):
    """What is kept of one moment. Own words stand here exactly as they were typed: clean them before they are shown.

    ``at`` is RFC 3339: the local time with its offset, in milliseconds. The fields stand in the order of an export.
    """

    id: str
    kind: str
    at: str
    word: str | None = None
    energy: str | None = None
    feel: int | None = None
    note: str | None = None
    practice: str | None = None
    form: str | None = None
    noticed: str | None = None
    how: str | None = None

    def __repr__(self) -> str:
        # Nobody's own words in a traceback.
        return f"Entry({self.id})"

    @property
    def instant(self) -> int:
        """Microseconds since 1970 in UTC: what entries are ordered by, wherever they were made."""
        return instant(datetime.fromisoformat(self.at))

    @property
    def day(self) -> str:
        """The local date where it was made, as 2026-11-21."""
        return self.at[:10]

    @property
    def time(self) -> str:
        """The local time of day where it was made, as 09:30."""
        return self.at[11:16]

    def row(self) -> dict[str, Any]:
        """The entry as an export has it."""
        return self._asdict()


class CheckIn(TypedDict):
    """The answers of a check-in."""

    word: str | None
    energy: str | None
    feel: int | None
    note: str | None


FIELDS = Entry._fields


def check_in(
    moment: datetime,
    word: str | None = None,
    energy: str | None = None,
    feel: int | None = None,
    note: str | None = None,
) -> Entry:
    """A check-in made at a moment that knows its offset."""
    return Entry(_id(moment), CHECK_IN, _at(moment), word=word, energy=energy, feel=feel, note=note)


def closing(moment: datetime, practice: str, form: str, noticed: str | None, how: str | None = None) -> Entry:
    """The closing answer of a practice, given at a moment that knows its offset. ``how``: it was picked or named."""
    return Entry(_id(moment), PRACTICE, _at(moment), practice=practice, form=form, noticed=noticed, how=how)


def uuid7(nanoseconds: int, noise: bytes) -> str:
    """An id from nanoseconds since 1970 and 8 random bytes, as RFC 9562 lays out version 7.

    The 12 bits after the version hold the part of a millisecond, so that ids of one machine sort by time.
    """
    milliseconds, rest = divmod(max(nanoseconds, 0), 1_000_000)
    high = (milliseconds & (1 << 48) - 1) << 16 | 7 << 12 | (rest << 12) // 1_000_000
    low = 0b10 << 62 | int.from_bytes(noise[:8]) >> 2
    digits = f"{high << 64 | low:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def problems(row: Mapping[str, object]) -> list[str]:
    """What keeps a row of an export from being an entry, as sentences. They repeat nothing that the row holds."""
    found = [] if set(row) <= set(FIELDS) else [words.UNKNOWN_FIELD]
    for name, fits in _CHECKS.items():
        value = row.get(name)
        if value is None and name not in _NEEDED:
            continue
        if not fits(value):
            found.append(words.PROBLEMS[name])
    return found


def from_row(row: Mapping[str, Any]) -> Entry:
    """The entry that a row without problems stands for."""
    return Entry(**row)


def _id(moment: datetime) -> str:
    return uuid7(instant(moment) * 1000, os.urandom(8))


def _at(moment: datetime) -> str:
    # Local mean times have seconds in their offset, which RFC 3339 cannot write.
    minutes = timezone(timedelta(minutes=round(_offset(moment) / timedelta(minutes=1))))
    return moment.astimezone(minutes).isoformat(timespec="milliseconds")


def instant(moment: datetime) -> int:
    """Microseconds since 1970 in UTC."""
    since = moment.replace(tzinfo=UTC) - _EPOCH - _offset(moment)
    return since // timedelta(microseconds=1)


def _offset(moment: datetime) -> timedelta:
    """How far its clock is from UTC. Raises ValueError where the moment does not say."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment without an offset")
    return offset


def _is_moment(value: object) -> bool:
    if not isinstance(value, str) or not _AT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_line(value: object) -> bool:
    return isinstance(value, str) and not _LINE_BREAK.search(value)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(_NAME.fullmatch(value))


_NEEDED = ("id", "kind", "at")
_CHECKS: dict[str, Callable[[object], bool]] = {
    "id": lambda value: isinstance(value, str) and bool(_ID.fullmatch(value)),
    "kind": lambda value: value in KINDS,
    "at": _is_moment,
    "word": _is_line,
    "energy": lambda value: value in CHECK_IN_ENERGIES,
    # True is a 1 to Python.
    "feel": lambda value: type(value) is int and value in FEEL,
    "note": _is_line,
    "practice": _is_name,
    "form": _is_name,
    "noticed": lambda value: value in NOTICED,
    "how": lambda value: value in HOW,
}
