"""The journal's file and those beside it, looked at before SQLite opens any of them."""

import contextlib
import stat
import sys
from pathlib import Path

from ..files import FileError

_HEADER = 100
"""Bytes that every SQLite file begins with."""
_PAGE = 512
"""Bytes of SQLite's smallest page. The size of every file is a multiple of its pages, and so of this."""
SIDE_FILE = sys.platform in ("darwin", "win32")
"""Whether the rollback journal is emptied and stays, or is deleted.

A deleted file can be there again after a power cut where the folder is not written with it, as on Windows: then SQLite
takes back what it holds, and with it an entry of which "Kept." was said. Emptied it is written to the disk itself.
"""
_SIDES = ("-journal", "-wal", "-shm")


def side_file(path: Path) -> Path:
    """The rollback journal of SQLite: there while something is written, empty or gone afterwards."""
    return path.with_name(path.name + _SIDES[0])


def side_files(path: Path) -> list[Path]:
    """Every file that SQLite may open beside the journal, whoever made it, whether it is there or not."""
    return [path.with_name(path.name + side) for side in _SIDES]


def is_file(path: Path) -> bool:
    """Whether a journal is there. Raises FileError where SQLite would wait, go elsewhere or write over something."""
    for side in side_files(path):
        # At a pipe it would wait for ever, and a symlink would have it read or delete another file.
        with contextlib.suppress(FileNotFoundError):
            if not stat.S_ISREG(side.lstat().st_mode):
                raise FileError("beside")
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(found.st_mode):
        raise FileError("place")
    # SQLite takes a file of one byte for an empty one, and would write over it.
    if 0 < found.st_size < _HEADER:
        raise FileError("damaged")
    # What is missing of the last page SQLite takes for zeros. Beside a rollback journal with something in it, that is
    # a write that was cut off, and SQLite takes it back.
    if found.st_size % _PAGE and not _size(side_file(path)):
        raise FileError("damaged")
    return True


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
