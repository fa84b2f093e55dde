"""Single keys with a deadline, and a terminal that is as it was on every way out."""

import os
import select
import signal
from collections import deque
from collections.abc import Callable
from enum import Enum, auto
from typing import Any, Protocol, TypeVar

from ..clock import Clock
from .decoder import END_OF_INPUT, Decoder
from .keymap import Keymap
from .signals import Signals

Done = TypeVar("Done")


class World(Enum):
    """What the world does to a session besides pressing keys."""

    RESIZED = auto()
    SUSPENDED = auto()
    CONTINUED = auto()


class Keys(Protocol):
    """Where keys come from."""

    keymap: Keymap
    """What they mean where nothing is typed."""

    def enter(self) -> None:
        """Take over the terminal; entering twice does no harm."""
        ...

    def leave(self) -> None:
        """Give it back as it was; leaving twice does no harm."""
        ...

    def wait(self, until: float | None) -> str | World | None:
        """The next key's name, or None when the clock says ``until``. None as ``until`` waits as long as it takes."""
        ...

    def has_letter(self) -> bool:
        """The next key has come already, and is a character."""
        ...

    def drain(self) -> None:
        """Forget what was typed and not yet read."""
        ...

    def stop_until_continued(self) -> None:
        """Stop the process, with the terminal given back, and return once it goes on."""
        ...


class TerminalKeys:
    """Keys of a real terminal: no echo, no line editing, Ctrl-C as ever."""

    def __init__(
        self, fd: int, clock: Clock, signals: Signals, encoding: str = "utf-8", keymap: Keymap | None = None
    ) -> None:
        self.keymap = keymap or Keymap()
        self._fd = fd
        self._clock = clock
        self._signals = signals
        self._encoding = encoding
        self._decoder = Decoder(encoding)
        self._found: deque[str] = deque()
        self._before: list[Any] | None = None

    def enter(self) -> None:
        import termios

        # In the background (``&``, ``bg``) this stops the process until ``fg``. Without it the modes read below would
        # be those in which the shell reads its next line.
        _retry(lambda: termios.tcdrain(self._fd))
        before = termios.tcgetattr(self._fd)
        if self._before is None:
            self._before = list(before)
        now = list(before)
        # With IXON, Ctrl-S would freeze the session until Ctrl-Q.
        now[0] &= ~termios.IXON
        now[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
        now[6] = [*before[6]]
        now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
        # FLUSH: what was typed at the shell meanwhile is not meant for a screen that nobody has seen.
        _retry(lambda: termios.tcsetattr(self._fd, termios.TCSAFLUSH, now))

    def leave(self) -> None:
        import termios

        if self._before is not None:
            before, self._before = self._before, None
            try:
                _retry(lambda: termios.tcsetattr(self._fd, termios.TCSAFLUSH, before))
            except termios.error:
                pass  # the terminal is gone, and with it what could be restored

    def has_letter(self) -> bool:
        return bool(self._found) and (len(self._found[0]) == 1 or self._found[0] == "space")

    def drain(self) -> None:
        import termios

        self._found.clear()
        self._decoder = Decoder(self._encoding)
        try:
            _retry(lambda: termios.tcflush(self._fd, termios.TCIFLUSH))
        except termios.error:
            pass  # the terminal is gone: the next read says so

    def stop_until_continued(self) -> None:
        self._signals.stop_until_continued()

    def wait(self, until: float | None) -> str | World | None:
        while not self._found:
            left = None if until is None else max(0.0, self._clock.real_seconds(until - self._clock.now()))
            patience = self._decoder.patience
            settles = patience is not None and (left is None or patience < left)
            ready = select.select([self._fd, self._signals.fd], [], [], patience if settles else left)[0]
            world = _world(self._signals) if self._signals.fd in ready else None
            if world is not None:
                return world
            if self._fd in ready:
                self._read()
            elif not ready and settles:
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
        self.keymap = Keymap()
        self._clock = clock
        self._signals = signals

    def enter(self) -> None:
        pass

    def leave(self) -> None:
        pass

    def has_letter(self) -> bool:
        return False

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


def _retry(call: Callable[[], Done]) -> Done:
    """Do a call of termios again where a signal came in between: unlike those of os, they do not do so themselves.

    A process that is stopped in one (``bg`` stops it where it sets modes) meets SIGCONT there.
    """
    import errno
    import termios

    while True:
        try:
            return call()
        except termios.error as error:
            if error.args[0] != errno.EINTR:
                raise
