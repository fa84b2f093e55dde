"""A real process on a real terminal, as a person has it."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import pyte

KEYS = {
    "enter": "\r",
    "space": " ",
    "esc": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "ctrl-c": "\x03",
    "ctrl-d": "\x04",
}
PATIENCE = 20.0
"""Real seconds after which something that is waited for will not come any more."""
QUIET = 0.03
"""Real seconds without a byte, after which what was written at once has come."""
ALT_ON, ALT_OFF = b"\x1b[?1049h", b"\x1b[?1049l"
CURSOR_ON, CURSOR_OFF = b"\x1b[?25h", b"\x1b[?25l"


def _begin() -> None:
    """In the new process: the terminal is its own, and signals do what they do under a terminal.

    What a shell starts with ``&`` or ``nohup`` ignores Ctrl-C or hanging up, and would hand that down.
    """
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    fcntl.ioctl(1, termios.TIOCSCTTY, 0)


class Terminal:
    """``python -m numbcli`` with these words, or another command, on a terminal of this size."""

    def __init__(
        self,
        *words: str,
        environ: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        stdin: int | None = None,
        command: list[str] | None = None,
    ) -> None:
        self.raw = b""
        self._pressed_at = self._moved_at = 0
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, self.slave = pty.openpty()
        self._open = [self._master, self.slave]
        self._resize(columns, rows)
        self.before: list[Any] = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            command or [sys.executable, "-m", "numbcli", *words],
            stdin=self.slave if stdin is None else stdin,
            stdout=self.slave,
            stderr=self.slave,
            env=dict(environ),
            start_new_session=True,
            preexec_fn=_begin,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()

    def hang_up(self) -> None:
        """Close the terminal, as its window does."""
        while self._open:
            os.close(self._open.pop())

    def press(self, *keys: str) -> Self:
        """Press keys by name, or type text."""
        return self.send(*(KEYS.get(key, key).encode() for key in keys))

    def send(self, *data: bytes) -> Self:
        """Send bytes, as keys of a terminal in another encoding or as what a terminal says by itself."""
        self._pressed_at = self._moved_at = len(self.raw)
        for piece in data:
            os.write(self._master, piece)
        return self

    def see(self, text: str) -> Self:
        """Wait until this text stands on the screen."""
        return self.wait_for(lambda: text in self.screen, lambda: f"{text!r} never stood on the screen:\n{self.screen}")

    def see_raw(self, data: bytes, times: int = 1) -> Self:
        """Wait until these bytes have come so often."""
        return self.wait_for(lambda: self.raw.count(data) >= times, lambda: f"{data!r} never came {times} times")

    def wait_for(self, done: Callable[[], bool], complaint: Callable[[], str]) -> Self:
        """Wait until this is so."""
        until = time.monotonic() + PATIENCE
        while not done():
            self.read(0.05)
            assert time.monotonic() < until, complaint()
        return self

    def wait_for_more(self) -> Self:
        """Wait until something more is written than there was at the last key or change of size."""
        return self.wait_for(lambda: len(self.raw) > self._moved_at, lambda: f"nothing changed:\n{self.screen}")

    def settle(self, quiet: float = QUIET) -> Self:
        """Wait until nothing comes for so long: a screen is written at once."""
        while self.read(quiet):
            pass
        return self

    @property
    def since(self) -> str:
        """What was written since the last key."""
        return self.raw[self._pressed_at :].decode("utf-8", "replace").replace("\r\n", "\n")

    def read(self, seconds: float) -> bool:
        """Take in what is written, if something comes within so long; whether it did."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        data = os.read(self._master, 65536)
        self.raw += data
        self._stream.feed(data)
        return True

    def read_for(self, seconds: float) -> Self:
        """Take in for so long what is written."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.read(left)
        return self

    def modes(self) -> list[Any]:
        """What the terminal driver does now: echo, line editing, and the rest."""
        return termios.tcgetattr(self.slave)

    def resize(self, columns: int, rows: int) -> None:
        self._moved_at = len(self.raw)
        self._resize(columns, rows)
        self._screen.resize(rows, columns)
        self.process.send_signal(signal.SIGWINCH)

    def _resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait(self) -> int:
        """Read to the end, and give the exit code."""
        self.wait_for(lambda: self.process.poll() is not None, lambda: f"it never ended:\n{self.screen}")
        while self.read(0.05):
            pass
        return self.process.wait()

    @property
    def screen(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def ordinary(self) -> str:
        """What was written to the ordinary screen: all that was not between the alternate one's on and off."""
        text = b""
        for place, piece in enumerate(self.raw.split(ALT_ON)):
            text += piece if place == 0 else piece.partition(ALT_OFF)[2]
        return text.replace(CURSOR_ON, b"").replace(CURSOR_OFF, b"").decode()

    def restored(self) -> None:
        """Assert that the terminal is as it was before."""
        assert self.modes() == self.before, "echo or line editing differ"
        assert self.raw.rfind(ALT_OFF) >= self.raw.rfind(ALT_ON), "the alternate screen is still there"
        assert self.raw.rfind(CURSOR_ON) >= self.raw.rfind(CURSOR_OFF), "the cursor is hidden"
