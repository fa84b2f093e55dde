"""The console of Windows, by what its functions and msvcrt are documented to do: modes, single keys, size."""

import os
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from ..clock import Clock
from .decoder import END_OF_INPUT, named
from .keymap import Keymap
from .keys import World

LOOK_SECONDS = 0.05
"""How often to look for a key: msvcrt cannot wait for one with a deadline. A delay is felt from a tenth of a second on.

The loop's own share of that was measured at 2 µs a look, 10 ms of processor time in five minutes.
"""

_INPUT, _OUTPUT = -10, -11
_PROCESSED_INPUT, _SEQUENCES_IN = 0x0001, 0x0200
_PROCESSED_OUTPUT, _SEQUENCES_OUT = 0x0001, 0x0004
_CHANGES = {
    # Ctrl-C is a signal, and arrows are what _ARROWS says.
    _INPUT: (_PROCESSED_INPUT, _SEQUENCES_IN),
    _OUTPUT: (_PROCESSED_OUTPUT | _SEQUENCES_OUT, 0),
}
"""Of each mode, the bits to turn on and those to turn off."""

_NAMES = {"\x1a": END_OF_INPUT, "\x1b": "esc"}
_ARROWS = {"H": "up", "P": "down", "K": "left", "M": "right"}
_SPECIAL = {*_ARROWS, *"GIOQRSstuvw", *map(chr, range(0x85, 0x94))}
"""What follows ``\\xe0`` where it is no letter: arrows, the keys around them, F11 and F12, also with Ctrl or Shift."""


class Keyboard(Protocol):
    """What msvcrt knows of the keys."""

    def kbhit(self) -> int:
        """Whether a key waits to be read."""
        ...

    def getwch(self) -> str:
        """The next UTF-16 unit; waits for one."""
        ...


class Console:
    """The console that this process is on. ``kernel32`` is the library of that name, as ctypes loads it."""

    def __init__(self, kernel32: Any, keyboard: Keyboard, size: Callable[[], os.terminal_size]) -> None:
        self.keyboard = keyboard
        self.size = size
        self._kernel32 = kernel32
        self._before: dict[int, int] = {}

    def enter(self) -> None:
        """Let it take escape sequences; entering twice does no harm."""
        for which, (on, off) in _CHANGES.items():
            mode = self._mode(which)
            if mode is not None:
                self._before.setdefault(which, mode)
                self._set(which, (mode | on) & ~off)

    def leave(self) -> None:
        """Give it its modes back; leaving twice does no harm."""
        while self._before:
            self._set(*self._before.popitem())

    def has_keys(self) -> bool:
        """Standard input is the console. The null device calls itself a terminal as well."""
        return self._mode(_INPUT) is not None

    def draws_escapes(self) -> bool:
        """Standard output takes escape sequences; consoles before Windows 10 do not."""
        mode = self._mode(_OUTPUT)
        if mode is None:
            return False
        able = self._set(_OUTPUT, mode | _CHANGES[_OUTPUT][0])
        self._set(_OUTPUT, mode)
        return able

    def forget_keys(self) -> None:
        """Empty the queue of what was typed and not yet read."""
        self._kernel32.FlushConsoleInputBuffer(self._handle(_INPUT))

    def _handle(self, which: int) -> Any:
        from ctypes import c_void_p

        return c_void_p(self._kernel32.GetStdHandle(which))

    def _mode(self, which: int) -> int | None:
        """The mode of one side; None where it is no console."""
        from ctypes import byref, c_uint32

        mode = c_uint32()
        return mode.value if self._kernel32.GetConsoleMode(self._handle(which), byref(mode)) else None

    def _set(self, which: int, mode: int) -> bool:
        return bool(self._kernel32.SetConsoleMode(self._handle(which), mode))


class ConsoleKeys:
    """Keys of a console. Where it is not ``attended``, nobody is at the keys and only the clock goes on."""

    def __init__(
        self, console: Console, clock: Clock, attended: bool = True, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.keymap = Keymap()
        self._console = console
        self._clock = clock
        self._attended = attended
        self._sleep = sleep
        self._found: deque[str] = deque()
        self._half = ""
        self._size = console.size()

    def enter(self) -> None:
        self._console.enter()
        self._size = self._console.size()
        # What was typed at the shell meanwhile is not meant for a screen that nobody has seen.
        self.drain()

    def leave(self) -> None:
        self._console.leave()

    def has_letter(self) -> bool:
        if not self._found and self._attended and self._console.keyboard.kbhit():
            self._read()
        return bool(self._found) and (len(self._found[0]) == 1 or self._found[0] == "space")

    def drain(self) -> None:
        self._found.clear()
        self._half = ""
        if self._attended:
            self._console.forget_keys()

    def stop_until_continued(self) -> None:
        """Nothing stops a process of Windows from its keys."""

    def wait(self, until: float | None) -> str | World | None:
        if until is None and not self._attended:
            return END_OF_INPUT  # no key will ever come
        while not self._found:
            if self._attended and self._console.keyboard.kbhit():
                self._read()
                continue
            # No signal tells of it.
            before, self._size = self._size, self._console.size()
            if self._size != before:
                return World.RESIZED
            left = LOOK_SECONDS if until is None else self._clock.real_seconds(until - self._clock.now())
            if left <= 0:
                return None
            self._sleep(min(left, LOOK_SECONDS))
        return self._found.popleft()

    def _read(self) -> None:
        unit = self._console.keyboard.getwch()
        while unit in ("\0", "\xe0"):
            # The second unit of a special key is there at once, but kbhit() does not see it. After the letter à
            # there is none: then this waits for the next key.
            second = self._console.keyboard.getwch()
            if unit == "\0" or second in _SPECIAL:
                self._found.append(_ARROWS.get(second, "other"))
                return
            self._found.append(unit)
            unit = second
        if unit == "\x03":
            raise KeyboardInterrupt
        if "\ud800" <= unit <= "\udbff":
            self._half = unit
            return
        # A half without its other half is passed over.
        char = (self._half + unit).encode("utf-16", "surrogatepass").decode("utf-16", "replace")[-1]
        self._half = ""
        self._found.append(_NAMES.get(char) or named(char))


def system_console(size: Callable[[], os.terminal_size]) -> Console:
    """The console of a process on Windows."""
    import ctypes
    from importlib import import_module

    # A copy of its own: what is set on it is set for nobody else.
    kernel32 = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    kernel32.GetStdHandle.restype = ctypes.c_void_p
    msvcrt: Any = import_module("msvcrt")
    return Console(kernel32, msvcrt, size)
