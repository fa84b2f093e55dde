"""On the path of a process, this makes its Python look like one on Windows, as far as numbcli can tell.

What Windows lacks is taken away, and what only Windows has stands in its place: msvcrt and kernel32, whose keys and
size are those of the real terminal. ``CONSOLE_MODES`` names a file that the console's modes are written to at the end,
``CONSOLE_OLD`` makes it one that takes no escape sequences. SIGUSR1 plays SIGBREAK.
"""

import atexit
import codecs
import contextlib
import ctypes
import dataclasses
import errno
import io
import os
import pathlib
import select
import signal
import subprocess
import sys
import termios
import tty
from types import ModuleType, SimpleNamespace
from typing import Any

INPUT, OUTPUT = -10, -11
SEQUENCES_OUT = 0x0004
modes = {INPUT: 0x01F7, OUTPUT: 0x0003}
descriptors = {INPUT: 0, OUTPUT: 1}

ready, read, opened = select.select, os.read, os.open
letters: list[str] = []
decoder = codecs.getincrementaldecoder("utf-8")()


def kbhit() -> int:
    """A key waits; whether the second unit of a special key does, the real one cannot tell either."""
    return bool(ready([0], [], [], 0)[0])


def getwch() -> str:
    while not letters:
        letters.extend(decoder.decode(read(0, 1)))
    return letters.pop(0)


def get_mode(handle: Any, found: Any) -> bool:
    which = ctypes.c_int32(handle.value).value
    found._obj.value = modes[which]
    return os.isatty(descriptors[which])


def set_mode(handle: Any, mode: int) -> bool:
    able = not (mode & SEQUENCES_OUT and "CONSOLE_OLD" in os.environ)
    if able:
        modes[ctypes.c_int32(handle.value).value] = mode
    return able


def flush_input(handle: Any) -> bool:
    while ready([0], [], [], 0)[0]:
        read(0, 1024)
    return True


def open_file(path: Any, *how: Any, **more: Any) -> int:
    """A folder cannot be opened."""
    if pathlib.Path(path).is_dir():
        raise PermissionError(errno.EACCES, "Permission denied", path)
    return opened(path, *how, **more)


def link(*paths: Any, **more: Any) -> None:
    """A memory stick without links."""
    raise OSError(errno.EINVAL, "Incorrect function")


class Pipe(io.FileIO):
    """Standard output: that nobody reads it any more is called an invalid argument."""

    def write(self, data: Any) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise OSError(errno.EINVAL, "Invalid argument") from None


def _transform() -> None:
    signal.SIGBREAK = signal.SIGUSR1  # type: ignore[attr-defined, unused-ignore]
    for module, names in {
        signal: "SIGHUP SIGQUIT SIGWINCH SIGTSTP SIGCONT SIGUSR1 pthread_sigmask",
        select: "select poll epoll",
        os: "fchmod set_blocking pipe fork getuid geteuid mkfifo O_NOFOLLOW O_NONBLOCK O_DIRECTORY",
    }.items():
        for name in names.split():
            with contextlib.suppress(AttributeError):
                delattr(module, name)
    os.open, os.link = open_file, link
    if os.isatty(0):
        tty.setraw(0, termios.TCSANOW)
        # Carriage returns and the like go on as ever: it is the keys alone that come singly.
        now = termios.tcgetattr(0)
        now[1] |= termios.OPOST
        termios.tcsetattr(0, termios.TCSANOW, now)
    sys.modules.update(dict.fromkeys(("termios", "tty", "fcntl", "pty", "resource", "pwd", "grp")))  # type: ignore[arg-type]
    msvcrt = ModuleType("msvcrt")
    vars(msvcrt).update(kbhit=kbhit, getwch=getwch)
    sys.modules["msvcrt"] = msvcrt
    kernel32 = SimpleNamespace(
        # A function of its own: ctypes sets what it returns.
        GetStdHandle=lambda which: which,
        GetConsoleMode=get_mode,
        SetConsoleMode=set_mode,
        FlushConsoleInputBuffer=flush_input,
    )
    vars(ctypes)["WinDLL"] = {"kernel32": kernel32}.__getitem__
    if not os.isatty(1):
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(Pipe(1, "w", closefd=False)), encoding="utf-8")
    if "CONSOLE_MODES" in os.environ:
        kept = pathlib.Path(os.environ["CONSOLE_MODES"])
        atexit.register(lambda: kept.write_text(f"{modes[INPUT]:#06x} {modes[OUTPUT]:#06x}"))
    assert dataclasses and pathlib and subprocess  # loaded before: they ask for these things, too
    # Only while the program asks for it: the library's paths would be those of Windows.
    os.name = "nt"
    import numbcli.app

    os.name = "posix"
    assert numbcli.app.App.windows


_transform()
