"""A terminal on which the robot sits: it sends any byte, and knows when the program waits for a key. Linux only."""

import fcntl
import os
import signal
import struct
import sys
import termios
import time
from pathlib import Path

from .robot_setup import Setup
from .terminal import PATIENCE, Terminal

# A shell leaves the loop that it is in where a job is stopped: hence no loop.
_SHELL = "set -m; again() {{ code=$?; if [ $code -eq 148 ]; then fg >/dev/null; again; fi; }}; {}; again; exit $code"
BYTES = {
    "Enter": b"\r",
    "space": b" ",
    "Esc": b"\x1b",
    "Backspace": b"\x7f",
    "Tab": b"\t",
    "Up": b"\x1b[A",
    "Down": b"\x1b[B",
    "Left": b"\x1b[D",
    "Right": b"\x1b[C",
    "F1": b"\x1bOP",
    "F5": b"\x1b[15~",
    "PageDown": b"\x1b[6~",
    "Delete": b"\x1b[3~",
    "^C": b"\x03",
    "^D": b"\x04",
    "^Z": b"\x1a",
    "^U": b"\x15",
    "^W": b"\x17",
    "^L": b"\x0c",
    "Alt-q": b"\x1bq",
}
HARMLESS = [byte for byte in range(1, 256) if byte not in (0x03, 0x04, 0x11, 0x13, 0x1A, 0x1C)]
"""Every byte but those that the terminal driver takes for itself, and the end of input."""


class WatchedTerminal(Terminal):
    """A terminal that knows when the program waits for a key."""

    def __init__(self, setup: Setup, environ: dict[str, str]) -> None:
        line = f"{sys.executable} -m numbcli {' '.join(setup.words)}"
        command = ["bash", "-c", _SHELL.format(line)] if setup.shell else None
        super().__init__(*setup.words, environ=environ, size=setup.size, command=command)
        self._shell = setup.shell
        self._hung_up = False

    @property
    def pid(self) -> int:
        """The process of the program itself."""
        if self._shell:
            children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
            if children:
                return int(children[0])
        return self.process.pid

    @property
    def size(self) -> tuple[int, int]:
        return self._screen.columns, self._screen.lines

    @property
    def ended(self) -> bool:
        return self.process.poll() is not None

    def change_size(self, columns: int, rows: int) -> None:
        self._resize(columns, rows)
        self._screen.resize(rows, columns)
        os.kill(self.pid, signal.SIGWINCH)

    def come_to_rest(self, longest: float) -> bool:
        """Take in what comes until the program waits: it sleeps, and has read every key. Whether it did."""
        until = time.monotonic() + longest
        calm = 0
        while calm < 3 and time.monotonic() < until:
            if self.ended:
                self.settle(0.001)
                return True
            calm = 0 if self.read(0.002) or self._busy() else calm + 1
        return calm >= 3

    def _busy(self) -> bool:
        waiting = struct.unpack("i", fcntl.ioctl(self.slave, termios.FIONREAD, b"\0" * 4))[0]
        return bool(waiting) or _state(self.pid) != "S"


def wait_for_end(pid: int) -> None:
    """Wait for a process that is no longer a child of anything here: a shell ends before what it started."""
    until = time.monotonic() + PATIENCE
    while _state(pid) not in ("Z", None):
        assert time.monotonic() < until, "it did not end after its window was closed"
        time.sleep(0.01)


def _state(pid: int) -> str | None:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return None
