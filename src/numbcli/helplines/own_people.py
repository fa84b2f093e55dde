"""People of one's own: up to three names and how to reach them, in a file that only the person can read."""

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .. import files, settings
from ..files import FileError
from ..text import clean

MOST = 3
LONGEST = 60
"""Characters of a name, or of how to reach somebody. Longer is refused: half a number is a wrong one."""


class Person(NamedTuple):
    """A name, which may be one letter, and how to reach that person."""

    name: str
    reach: str


class OwnPeople(NamedTuple):
    """What is kept. ``hidden``: a page begins without them."""

    people: tuple[Person, ...] = ()
    hidden: bool = False

    @property
    def shown(self) -> tuple[Person, ...]:
        """Those that a page begins with."""
        return () if self.hidden else self.people


def read(path: Path) -> OwnPeople:
    """What the file holds, nothing where there is none. Raises FileError, also for what is no such file."""
    held = settings.load(path)
    rows = held.get("people", [])
    found = tuple(filter(None, map(person_of, rows))) if isinstance(rows, list) else ()
    if not isinstance(rows, list) or len(found) != len(rows) or len(found) > MOST:
        raise FileError("object")
    return OwnPeople(found, held.get("hidden") is True)


def write(path: Path, kept: OwnPeople) -> None:
    """Keep these whole, 0600, or change nothing. What was there before is overwritten on the disk. Raises FileError."""
    with contextlib.ExitStack() as stack:
        before = None
        # Windows replaces no file that is open.
        with contextlib.suppress(OSError):
            before = None if os.name == "nt" else stack.enter_context(path.open("r+b", buffering=0))
        rows = [person._asdict() for person in kept.people]
        settings.write(path, {"people": rows, "hidden": kept.hidden})
        # The file has been replaced: what is still open here is the old one, without a name.
        if before is not None and os.fstat(before.fileno()).st_nlink == 0:
            with contextlib.suppress(OSError):
                before.write(bytes(os.fstat(before.fileno()).st_size))
                files.sync(before.fileno())


def merge(kept: OwnPeople, brought: Sequence[Person]) -> tuple[OwnPeople, int, int]:
    """With those that are not there yet, up to the most; how many are new, and how many were left out."""
    fresh = [person for person in dict.fromkeys(brought) if person not in kept.people]
    room = fresh[: MOST - len(kept.people)]
    return kept._replace(people=(*kept.people, *room)), len(room), len(fresh) - len(room)


def person_of(row: Any) -> Person | None:
    """A person from a row of a file; None where it is none."""
    if not isinstance(row, dict):
        return None
    name, reach = row.get("name"), row.get("reach")
    if not isinstance(name, str) or not isinstance(reach, str):
        return None
    person = Person(clean(name), clean(reach))
    return person if all(0 < len(said) <= LONGEST for said in person) else None
