"""A robot at a terminal: it presses what the screen names, now and then anything at all, and says what went wrong."""

import fcntl
import os
import random
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from .robot_answers import Answers, read_entries
from .robot_eyes import Look, look
from .robot_setup import SIZES, Setup, draw
from .terminal import Terminal

SHELL = "set -m; {}; code=$?; while [ $code -eq 148 ]; do fg >/dev/null; code=$?; done; exit $code"
LONGEST = 22
"""Keys of one run before it is ended."""
_GRACE = 1.5
"""Real seconds that a named key has to be answered in, on a machine with other things to do."""
_BYTES = {
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
_TYPED = ("rain", "q", "b s h", "über", "x" * 30, "見える", "   ", "a line, and one more", "999", "-", "e\u0301")
_EVERY = (*"123456789bshqolgcwp?", "Enter", "space")
_ENDS = ("q", "q", "^C", "^D", "signal:TERM", "signal:HUP", "hang-up")
_CODES = {"^C": 130, "signal:TERM": 143, "signal:HUP": 129, "hang-up": 129}
_MAY_END = ("q", "Enter", "space", "s", "b", "g", "^D", *_CODES)
_FORBIDDEN = ("went wrong", "Traceback", "Aborted", "Exception")


class Run(NamedTuple):
    """What was done, and what was wrong with it."""

    seed: int
    setup: Setup
    keys: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def replay(self) -> str:
        return f"--replay '{self.seed}: {' '.join(map(quote, self.keys))}'"


class _Watched(Terminal):
    """A terminal that knows when the program waits for a key."""

    def __init__(self, setup: Setup, environ: dict[str, str]) -> None:
        line = f"{sys.executable} -m numbcli {' '.join(setup.words)}"
        command = ["bash", "-c", SHELL.format(line)] if setup.shell else None
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

    def send(self, data: bytes) -> None:
        self._pressed_at = self._moved_at = len(self.raw)
        os.write(self._master, data)

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
        try:
            state = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return True
        return bool(waiting) or state != "S"


class _Robot:
    """One run. ``fixed`` are keys to press in place of its own."""

    def __init__(self, seed: int, fixed: tuple[str, ...] | None, folder: Path) -> None:
        self.seed, self.setup = seed, draw(seed)
        self.keys: list[str] = []
        self.faults: list[str] = []
        self._fixed = fixed
        self._chance = random.Random(f"keys {seed}")
        self._environ = self.setup.prepare(folder)
        self._home = Path(self._environ["NUMBCLI_HOME"])
        self._before = len(read_entries(self._home))
        self._answers = Answers(self.setup.check_in(self._home))
        self._gone = False
        self._said_from = 0
        self._looked_at = (-1, 0, (0, 0))

    def run(self) -> Run:
        with _Watched(self.setup, self._environ) as self.terminal:
            try:
                self._play()
            except AssertionError as error:
                self.faults.append(f"it did not end or was not restored: {error}")
        if not self._gone:
            self.faults += self._answers.faults(self._home, self._before, self.setup.keeps)
        return Run(self.seed, self.setup, tuple(self.keys), tuple(self.faults))

    def _play(self) -> None:
        self._first_screen()
        for key in self._choose():
            if self.terminal.ended or self.faults:
                break
            self.keys.append(key)
            self._press(key)
        if not self.terminal.ended and not self._gone:
            if not self.faults:
                self.faults.append(f"{self.keys[-1]} did not end it:\n{self.terminal.screen}")
            return
        self._after_end()

    def _choose(self) -> Iterator[str]:
        if self._fixed is not None:
            yield from self._fixed
            return
        for _ in range(self._chance.randint(1, LONGEST)):
            yield self._next(self._look())
        if self._look().offer.typing:
            yield "Esc"
        end = self._chance.choice(_ENDS)
        yield end if end != "q" or "q" in self._look().offer.keys else "^C"

    def _next(self, seen: Look) -> str:
        chance, offer = self._chance, seen.offer
        if chance.random() < 0.08:
            return self._anything()
        if offer.typing:
            return chance.choice(["Enter", "Enter", "Esc", "Backspace", *(f"type:{words}" for words in _TYPED)])
        if chance.random() < 0.06 or not offer.keys:
            return chance.choice(_EVERY)
        leaving = "q" in offer.keys and not any(
            f"Enter {word}" in seen.text for word in ("start", "next", "one", "more")
        )
        weights = [0.1 if key == "q" else 0.3 if key == "Enter" and leaving else 1.0 for key in offer.keys]
        return chance.choices(offer.keys, weights)[0]

    def _anything(self) -> str:
        chance = self._chance
        match chance.randint(0, 7):
            case 0:
                return "bytes:" + bytes(chance.choice(_HARMLESS) for _ in range(chance.randint(1, 12))).hex()
            case 1:
                return f"paste:{chance.choice(_TYPED)}"
            case 2:
                return "size:{}x{}".format(*chance.choice(SIZES))
            case 3:
                return "redraw"
            case 4 if self.setup.shell:
                return "^Z"
            case 5 if self.setup.rate != "1":
                return "wait:0.2"
            case 6:
                return f"type:{chance.choice(_TYPED)}"
        return chance.choice([key for key in _BYTES if key not in ("^C", "^D", "^Z")])

    # Pressing, and what is checked after each key

    def _press(self, key: str) -> None:
        before = self._look()
        mark = len(self.terminal.raw)
        self._perform(key)
        if self._gone:
            return
        self._rest(key)
        if self.terminal.ended:
            self._answers.press(key, before)
            self._check("ends", key, ends_only_by(key))
            self._check("exit code", key, has_exit_code(self.terminal.process.returncode, _CODES.get(key, 0)))
            return
        after = self._look()
        if key in before.offer.keys and not self._answered(key, before, after, mark):
            before = after
            self.keys.append(key)
            mark = len(self.terminal.raw)
            self._perform(key)
            self.terminal.read_for(0.2)
            after = self._look()
            if not self.terminal.ended and not self._answered(key, before, after, mark):
                self._check("named", key, f"{key} is named and does nothing:\n{after.text}")
        self._answers.press(key, before)
        if key in ("q", "^C", "^D", "hang-up") or key.startswith("signal:"):
            named = key != "q" or (key in before.offer.keys and not before.offer.typing)
            self._check("leaves", key, f"{key} did not end it:\n{after.text}" if named else None)
        if key == "redraw" and self.setup.rate == "1":
            self._check("drawing", key, is_drawn_alike(before, after))
        # A further page of a screen names only what is below it.
        if after.still != before.still and not before.offer.more:
            self._look_over(after)
        if not is_typed_on(key, before):
            self._said_from = mark

    def _look_over(self, seen: Look) -> None:
        for rule in RULES:
            self._check("screen", "-", rule(seen, self.setup))

    def _rest(self, key: str) -> None:
        longest = 10.0 if self.setup.rate == "1" else 0.06
        if key == "Esc":
            self.terminal.read_for(0.08)  # a lone Esc may be the beginning of an arrow key
        ending = key in ("q", *_CODES)
        if not self.terminal.come_to_rest(10.0 if ending else longest) and self.setup.rate == "1":
            self.faults.append(f"after {key} it never came to rest")

    def _answered(self, key: str, before: Look, after: Look, mark: int) -> bool:
        if self._differs(before, after, mark) or self._excepted(key, before):
            return True
        until = time.monotonic() + _GRACE
        while time.monotonic() < until and not self.terminal.ended:
            self.terminal.read(0.05)
            if self._differs(before, self._look(), mark):
                return True
        return self.terminal.ended

    def _differs(self, before: Look, after: Look, mark: int) -> bool:
        if self.setup.plain:
            return len(self.terminal.raw) > mark
        return before.still != after.still

    def _excepted(self, key: str, before: Look) -> bool:
        return goes_to_where_it_is(key, before) or types_what_stands_there(key, before)

    def _check(self, rule: str, key: str, fault: str | None) -> None:
        if fault is not None:
            self.faults.append(f"[{rule}] {fault}")

    def _look(self) -> Look:
        # Reading all cells of a screen costs more than anything else here.
        now = (len(self.terminal.raw), self._said_from, self.terminal.size)
        if now != self._looked_at:
            self._looked_at, self._seen = now, self._read()
        return self._seen

    def _read(self) -> Look:
        if not self.setup.plain:
            return look(self.terminal.screen)
        said = self.terminal.raw[self._said_from :].decode("utf-8", "replace").replace("\r\n", "\n")
        # A part and a question begin with an empty line.
        return look(said.rpartition("\n\n")[2])

    def _text(self) -> str:
        return self.terminal.raw.decode("utf-8", "replace")

    def _first_screen(self) -> None:
        until = time.monotonic() + 20
        while not self.terminal.ended and not self._look().offer.keys:
            self.terminal.read(0.05)
            if time.monotonic() > until:
                self.faults.append(f"no screen came:\n{self.terminal.screen}")
                return
        self.terminal.come_to_rest(10.0 if self.setup.rate == "1" else 0.06)
        if not self.terminal.ended:
            self._look_over(self._look())

    def _perform(self, key: str) -> None:
        name, _, value = key.partition(":")
        terminal = self.terminal
        match name:
            case "type" | "paste" if value:
                terminal.send(value.encode() if name == "type" else f"\x1b[200~{value}\r\x1b[201~".encode())
            case "bytes":
                terminal.send(bytes.fromhex(value))
            case "size":
                columns, rows = map(int, value.split("x"))
                terminal.change_size(columns, rows)
            case "redraw":
                os.kill(terminal.pid, signal.SIGWINCH)
            case "signal":
                os.kill(terminal.pid, signal.Signals[f"SIG{value}"])
            case "wait":
                terminal.read_for(float(value))
            case "hang-up":
                terminal.hang_up()
                self._gone = True
            case _:
                terminal.send(_BYTES.get(key, key.encode()))

    def _after_end(self) -> None:
        if self._gone:
            code = self.terminal.process.wait(timeout=20)
            # A shell in between has its own.
            self._check("exit code", "hang-up", None if self.setup.shell else has_exit_code(code, 129))
            return
        code = self.terminal.wait()
        if not self.keys:
            self._check("exit code", "-", None if code in (0, 2, 3) else f"exit code {code}:\n{self.terminal.screen}")
        self.terminal.restored()
        text = self._text()
        for word in _FORBIDDEN:
            self._check("words", "-", f"{word!r} stands there:\n{self.terminal.ordinary}" if word in text else None)
        if self.setup.plain and "\x1b" in text:
            self._check("plain", "-", "an escape byte in plain")
        kept = len(read_entries(self._home)) > self._before
        if "Kept." in text and not kept:
            self._check("kept", "-", "it says Kept. and nothing is in the journal")


# The rules, each a small one: a sentence where it is broken


def ends_only_by(key: str) -> str | None:
    """Nothing ends the program but a key that leaves."""
    wild = key.startswith(("bytes:", "paste:", "type:"))
    return None if wild or key in _MAY_END else f"{key} ended it"


def has_exit_code(code: int, wanted: int) -> str | None:
    return None if code == wanted else f"exit code {code} and not {wanted}"


def is_drawn_alike(before: Look, after: Look) -> str | None:
    """Drawn anew, a screen is the one that was drawn piece by piece."""
    if before.still == after.still:
        return None
    return f"drawn anew it is another screen:\n{before.text}\nand then\n{after.text}"


def shows_something(seen: Look, setup: Setup) -> str | None:
    return None if seen.text.strip() or setup.plain else "the screen is empty"


def names_people(seen: Look, setup: Setup) -> str | None:
    """``h`` on every screen, but where words are typed and on the page of people itself."""
    if setup.plain or not seen.offer.keys or seen.offer.typing or seen.offer.more:
        return None
    people = "c" in seen.offer.keys
    known = (
        people
        or "h" in seen.offer.keys
        or any(map(seen.says, ("findahelpline", "people to talk to", "shows more. q leaves")))
    )
    return None if known else f"h is not named:\n{seen.text}"


def names_a_way_out(seen: Look, setup: Setup) -> str | None:
    if setup.plain or seen.offer.more or set(seen.offer.keys) & {"q", "Enter", "Esc", "b", "space"}:
        return None
    return f"no way on is named:\n{seen.text}"


RULES: tuple[Callable[[Look, Setup], str | None], ...] = (shows_something, names_people, names_a_way_out)


def is_typed_on(key: str, seen: Look) -> bool:
    """What a key brings stands beside what was typed before it, and the same keys are named."""
    return (seen.offer.typing and key not in ("Enter", "Esc")) or (seen.offer.scale and (key.isdecimal() or ":" in key))


def goes_to_where_it_is(key: str, seen: Look) -> bool:
    """``b`` on the first part begins that one anew."""
    return key == "b"


def types_what_stands_there(key: str, seen: Look) -> bool:
    """A digit of a scale that stands there already."""
    return seen.offer.scale and key.isdecimal()


_HARMLESS = [byte for byte in range(1, 256) if byte not in (0x03, 0x04, 0x11, 0x13, 0x1A, 0x1C)]
"""Every byte but those that the terminal driver takes for itself, and the end of input."""


def play(seed: int, fixed: tuple[str, ...] | None = None) -> Run:
    """One run of the robot, in a home of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return _Robot(seed, fixed, Path(folder)).run()


def replay(line: str) -> Run:
    """A run again, from what stands behind ``--replay``."""
    seed, _, keys = line.partition(":")
    return play(int(seed), tuple(map(unquote, keys.split())))
