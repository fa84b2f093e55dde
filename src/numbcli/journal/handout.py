"""A file that is handed out: whole or not there at all, and for its owner alone."""

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path

from ..errors import NumbError
from ..words import data as words
from ..words import journal as said
from .files import sync_folder
from .store import why


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
    """Write a file beside its place and on the disk, then put it there. Raises NumbError."""
    temporary = None
    try:
        # Made for its owner alone.
        opened, name = tempfile.mkstemp(prefix=".numbcli-", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(opened, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _put(temporary, path, force)
    except FileExistsError:
        raise NumbError(*words.THERE_ALREADY) from None
    except (FileNotFoundError, NotADirectoryError):
        raise NumbError(*words.NO_FOLDER) from None
    except (OSError, ValueError) as error:
        reason, hint = said.REASONS[_reason(error)]
        raise NumbError(words.not_written(reason), hint) from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _put(temporary: Path, path: Path, force: bool) -> None:
    if force:
        temporary.replace(path)
    else:
        try:
            # Unlike a rename, this never replaces a file that came to be there since.
            path.hardlink_to(temporary)
        except OSError as error:
            # A disk without links, such as a memory stick. EINVAL is how Windows says it.
            if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS, errno.EINVAL):
                raise
            if path.exists():
                raise FileExistsError from None
            temporary.replace(path)
    sync_folder(path.parent)


def _reason(error: Exception) -> str:
    reason = why(error)
    return reason if reason in ("full", "refused") else "other"
