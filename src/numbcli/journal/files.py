"""The journal's folder and its file, made for their owner alone."""

import contextlib
import os
import stat
from pathlib import Path

_HEADER = 100
"""Bytes that every SQLite file begins with."""
_PAGE = 512
"""Bytes of SQLite's smallest page. The size of every file is a multiple of its pages, and so of this."""


class UnusableError(Exception):
    """The journal cannot be used, for the reason in words/journal.py that this names."""


def is_file(path: Path) -> bool:
    """Whether a file is there; raises where it is no file, or one that was cut within a page."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(found.st_mode):
        raise UnusableError("place")
    # SQLite takes a file of one byte for an empty one, and would write over it.
    if 0 < found.st_size < _HEADER:
        raise UnusableError("damaged")
    # What is missing of the last page SQLite takes for zeros. Beside a rollback journal it is a write that was
    # cut off, and SQLite takes that back.
    if found.st_size % _PAGE and not path.with_name(f"{path.name}-journal").exists():
        raise UnusableError("damaged")
    return True


def make_folder(folder: Path) -> None:
    """Make a folder for its owner alone, its name safe on the disk. One that is there stays as it is."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(0o700)
    if not folder.is_dir():
        raise UnusableError("folder")
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk, where the system can: not every one opens a folder or can sync one."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def make_file(path: Path) -> None:
    """Make the file for its owner alone, before SQLite would make one that everybody reads."""
    is_file(path)
    # No link is followed, and nothing waits at a pipe that lies in its place.
    safe = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    opened = os.open(path, os.O_RDWR | os.O_CREAT | safe, 0o600)
    try:
        mode = os.fstat(opened).st_mode
        if not stat.S_ISREG(mode):
            raise UnusableError("place")
        if os.name == "posix" and mode & 0o077:
            os.fchmod(opened, 0o600)
    finally:
        os.close(opened)
