"""Files and folders of a person: reading a file that may be anything, writing one whole, making a private folder.

Whatever goes wrong is a FileError with a reason; the sentence for each reason stands in words/files.py.
"""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

GONE, FOLDER, SPECIAL, LARGE, UNREADABLE = "gone", "folder", "special", "large", "unreadable"
"""Why a file cannot be read. SPECIAL is a pipe, a device or a socket."""
THERE, NO_FOLDER, FULL, DISK, REFUSED, OTHER = "there", "no-folder", "full", "disk", "refused", "other"
"""Why a file cannot be written. THERE: a file is in its place, and nobody said to replace it."""
NOT_A_FOLDER = "not-a-folder"
"""Something that is no folder is in the place of a folder."""

_REASONS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), FULL),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), REFUSED),
    errno.EIO: DISK,
}
_CHUNK = 1 << 20
# A symlink in the file's place is not followed where a file is created, and nothing waits at a pipe that lies there.
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FileError(Exception):
    """A file cannot be used. ``most``: the bytes that are read at most, where that is the reason."""

    def __init__(self, reason: str, most: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.most = most


def reason_for(error: Exception) -> str:
    """The reason for which the system refused: FULL, REFUSED, DISK or OTHER."""
    return _REASONS.get(getattr(error, "errno", None) or 0, OTHER)


def read(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file, at most so many. Symlinks are followed. Raises FileError."""
    try:
        # Looked at before it is opened: opening can act on a device, and on Windows opening a folder is refused.
        _refuse_special(path.stat().st_mode)
        opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            _refuse_special(os.fstat(opened).st_mode)
            data = b"".join(_chunks(opened, most + 1))
        finally:
            os.close(opened)
    except (FileNotFoundError, NotADirectoryError):
        raise FileError(GONE) from None
    except (OSError, ValueError):
        raise FileError(UNREADABLE) from None
    if len(data) > most:
        raise FileError(LARGE, most)
    return data


def _refuse_special(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise FileError(FOLDER)
    if not stat.S_ISREG(mode):
        raise FileError(SPECIAL)


def _chunks(opened: int, most: int) -> Iterator[bytes]:
    # One read need not give all that is there.
    while most > 0 and (chunk := os.read(opened, min(most, _CHUNK))):
        most -= len(chunk)
        yield chunk


def write(path: Path, data: bytes, replace: bool) -> None:
    """Write a file whole or not at all, for its owner alone; it is on the disk when this returns. Raises FileError.

    Nothing is ever half there: it is written beside its place and then put into it. Without ``replace``, a file that
    is there stays, even one that came to be there meanwhile.
    """
    temporary = path.with_name(f".numbcli-{os.urandom(8).hex()}")
    try:
        try:
            opened = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFE, 0o600)
            with os.fdopen(opened, "wb") as file:
                file.write(data)
                file.flush()
                sync(file.fileno())
            _put(temporary, path, replace)
        finally:
            # After a rename it is gone. Where this fails, what failed before it says more.
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    except FileExistsError:
        raise FileError(THERE) from None
    except (FileNotFoundError, NotADirectoryError):
        raise FileError(NO_FOLDER) from None
    except (OSError, ValueError) as error:
        raise FileError(reason_for(error)) from None
    sync_folder(path.parent)


def _put(temporary: Path, path: Path, replace: bool) -> None:
    if not replace:
        try:
            # Unlike a rename, this never replaces a file that came to be there since.
            path.hardlink_to(temporary)
            return
        except OSError as error:
            # A disk without links, such as a memory stick. EINVAL is how Windows says it.
            if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS, errno.EINVAL):
                raise
        if os.path.lexists(path):
            raise FileExistsError
    temporary.replace(path)


def make_private_folder(folder: Path) -> None:
    """Make a folder and those above it that are not there, each 0700 and its name on the disk. Raises FileError.

    A folder that is there stays as it is.
    """
    if os.path.isdir(folder):  # noqa: PTH112  # Path.is_dir raises where the folder above may not be looked into
        return
    if folder.parent == folder:  # a drive that is not there
        raise FileError(NOT_A_FOLDER)
    make_private_folder(folder.parent)
    try:
        folder.mkdir(0o700)
    except FileExistsError:
        pass  # another process was first, or it is no folder
    except NotADirectoryError:
        raise FileError(NOT_A_FOLDER) from None
    except OSError as error:
        raise FileError(reason_for(error)) from None
    if not os.path.isdir(folder):  # noqa: PTH112
        raise FileError(NOT_A_FOLDER)
    sync_folder(folder.parent)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone, and close one that is there to everybody else. Raises OSError, FileError.

    Symlinks are not followed.
    """
    opened = os.open(path, os.O_RDWR | os.O_CREAT | _SAFE, 0o600)
    try:
        mode = os.fstat(opened).st_mode
        _refuse_special(mode)
        if os.name == "posix" and mode & 0o077:
            os.fchmod(opened, 0o600)
    finally:
        os.close(opened)


def erase(path: Path) -> None:
    """Overwrite a file with zeros and delete it; it is gone from the disk when this returns. Raises OSError.

    A symlink, pipe or device is deleted and what lies behind it is left alone. So is what cannot be written to.
    """
    if stat.S_ISREG(path.lstat().st_mode):
        with contextlib.suppress(OSError):
            opened = os.open(path, os.O_WRONLY | _SAFE)
            try:
                left = os.fstat(opened).st_size
                while left > 0:
                    left -= os.write(opened, bytes(min(left, _CHUNK)))
                sync(opened)
            finally:
                os.close(opened)
    path.unlink()
    sync_folder(path.parent)


def sync(opened: int) -> None:
    """Wait until what was written to a file is on the disk."""
    os.fsync(opened)
    # On macOS fsync leaves it in the drive's own cache.
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # a disk that does not know the call
            fcntl.fcntl(opened, fcntl.F_FULLFSYNC)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk, where the system can: not every one opens a folder or can sync one."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
