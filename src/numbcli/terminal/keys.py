"""Single keys with a deadline, and a terminal that is as it was on every way out."""

import codecs
import os
import select
import signal
from collections import deque
from enum import Enum, auto
from typing import Any, Protocol

from ..clock import Clock
from .signals import Signals

ESC_SECONDS = 0.05
"""How long a lone Esc may be the beginning of an arrow key."""

END_OF_INPUT = "end-of-input"
_NAMES = {
    "\r": "enter",
    "\n": "enter",
    " ": "space",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x17": "erase-word",
    "\x15": "erase-line",
    "\x04": END_OF_INPUT,
}
_ARROWS = {"A": "up", "B": "down", "C": "right", "D": "left"}


class World(Enum):
    """What the world does to a session besides pressing keys."""

    RESIZED = auto()
    SUSPENDED = auto()
    CONTINUED = auto()


class Keys(Protocol):
    """Where keys come from."""

    def enter(self) -> None:
        """Take over the terminal; entering twice does no harm."""
        ...

    def leave(self) -> None:
        """Give it back as it was; leaving twice does no harm."""
        ...

    def wait(self, until: float | None) -> str | World | None:
        """The next key's name, or None when the clock says ``until``. None as ``until`` waits as long as it takes."""
        ...

    def drain(self) -> None:
        """Forget what was typed and not yet read."""
        ...

    def stop_until_continued(self) -> None:
        """Stop the process, with the terminal given back, and return once it goes on."""
        ...


def named(char: str) -> str:
    """The name of the key that gives a character: itself where it can be printed."""
    return _NAMES.get(char) or (char if char.isprintable() else "other")


class Decoder:
    """Bytes of a terminal into names of keys. An incomplete character or sequence waits for its rest."""

    def __init__(self) -> None:
        self._utf8 = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._escape = ""

    @property
    def unsure(self) -> bool:
        """What came so far may be a lone Esc or the beginning of something longer."""
        return bool(self._escape)

    def settle(self) -> list[str]:
        """Nothing more came: a lone Esc is the Esc key, half a sequence is nothing known."""
        begun, self._escape = self._escape, ""
        return [] if not begun else ["esc" if begun == "\x1b" else "other"]

    def feed(self, data: bytes) -> list[str]:
        found: list[str] = []
        for char in self._utf8.decode(data):
            if not self._escape:
                if char == "\x1b":
                    self._escape = char
                else:
                    found.append(named(char))
            elif len(self._escape) == 1:
                if char in "[O":
                    self._escape += char
                else:  # Alt and a key, or Esc twice
                    self._escape = ""
                    found.append("esc" if char == "\x1b" else "other")
            elif "@" <= char <= "~":
                name = _ARROWS.get(char) if len(self._escape) == 2 else None
                found.append(name or "other")
                self._escape = ""
            else:
                self._escape += char
        return found


class TerminalKeys:
    """Keys of a real terminal: no echo, no line editing, Ctrl-C as ever."""

    def __init__(self, fd: int, clock: Clock, signals: Signals) -> None:
        self._fd = fd
        self._clock = clock
        self._signals = signals
        self._decoder = Decoder()
        self._found: deque[str] = deque()
        self._before: list[Any] | None = None

    def enter(self) -> None:
        import termios

        before = termios.tcgetattr(self._fd)
        if self._before is None:
            self._before = list(before)
        now = list(before)
        now[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
        now[6] = [*before[6]]
        now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
        # FLUSH: what was typed at the shell meanwhile is not meant for a screen that nobody has seen.
        termios.tcsetattr(self._fd, termios.TCSAFLUSH, now)

    def leave(self) -> None:
        import termios

        if self._before is not None:
            before, self._before = self._before, None
            try:
                termios.tcsetattr(self._fd, termios.TCSAFLUSH, before)
            except termios.error:
                pass  # the terminal is gone, and with it what could be restored

    def drain(self) -> None:
        import termios

        self._found.clear()
        self._decoder = Decoder()
        try:
            termios.tcflush(self._fd, termios.TCIFLUSH)
        except termios.error:
            pass  # the terminal is gone: the next read says so

    def stop_until_continued(self) -> None:
        self._signals.stop_until_continued()

    def wait(self, until: float | None) -> str | World | None:
        while not self._found:
            sources = [self._fd, self._signals.fd]
            if self._decoder.unsure:
                seconds: float | None = ESC_SECONDS
            else:
                seconds = None if until is None else max(0.0, self._clock.real_seconds(until - self._clock.now()))
            ready = select.select(sources, [], [], seconds)[0]
            world = _world(self._signals) if self._signals.fd in ready else None
            if world is not None:
                return world
            if self._fd in ready:
                self._read()
            elif not ready and self._decoder.unsure:
                self._found.extend(self._decoder.settle())
            elif not ready:
                return None
        return self._found.popleft()

    def _read(self) -> None:
        try:
            data = os.read(self._fd, 1024)
        except OSError:  # EIO: the terminal was closed
            data = b""
        self._found.extend(self._decoder.feed(data) if data else [END_OF_INPUT])


class NoKeys:
    """Nobody at the keys: only the clock goes on."""

    def __init__(self, clock: Clock, signals: Signals) -> None:
        self._clock = clock
        self._signals = signals

    def enter(self) -> None:
        pass

    def leave(self) -> None:
        pass

    def drain(self) -> None:
        pass

    def stop_until_continued(self) -> None:
        self._signals.stop_until_continued()

    def wait(self, until: float | None) -> str | World | None:
        while until is not None:
            seconds = max(0.0, self._clock.real_seconds(until - self._clock.now()))
            if not select.select([self._signals.fd], [], [], seconds)[0]:
                return None
            world = _world(self._signals)
            if world is not None:
                return world
        return END_OF_INPUT  # no key will ever come


def _world(signals: Signals) -> World | None:
    arrived = signals.arrived()
    for name, world in (
        ("SIGTSTP", World.SUSPENDED),
        ("SIGCONT", World.CONTINUED),
        ("SIGWINCH", World.RESIZED),
    ):
        if getattr(signal, name, None) in arrived:
            return world
    return None
