"""A file that is handed out: whole or not there at all, and for its owner alone."""

import contextlib
import stat
from pathlib import Path

from ..errors import NumbError
from ..files import NO_FOLDER, THERE, FileError
from ..files import write as write_file
from ..words import data as words
from ..words import files


def check_place(path: Path, force: bool, journal: Path) -> None:
    """Raise NumbError where a file cannot come to stand. The journal itself is never replaced."""
    try:
        mode = path.lstat().st_mode
    except OSError:  # not there, or not to be seen: writing says more
        return
    if not stat.S_ISREG(mode):
        raise NumbError(*words.LINK_OR_DEVICE)
    with contextlib.suppress(OSError):
        if path.samefile(journal):
            raise NumbError(*words.THE_JOURNAL)
    if not force:
        raise NumbError(*words.THERE_ALREADY)


def write(path: Path, data: bytes, force: bool) -> None:
    """Write a file that is handed out, whole or not at all. Raises NumbError."""
    try:
        write_file(path, data, replace=force)
    except FileError as error:
        if error.reason == THERE:
            raise NumbError(*words.THERE_ALREADY) from None
        if error.reason == NO_FOLDER:
            raise NumbError(*words.NO_FOLDER) from None
        reason, hint = files.WRITE[error.reason]
        raise NumbError(words.not_written(reason), hint) from None
