"""A robot at a terminal: it presses what the screen names, now and then anything at all, and says what went wrong."""

import os
import random
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from numbcli.words import keys as key_words
from numbcli.words import session as session_words

from .robot_answers import Answers
from .robot_eyes import Look, look
from .robot_rules import (
    CODES,
    RULES,
    ends_only_by,
    goes_back,
    has_exit_code,
    has_no_escapes,
    is_drawn_alike,
    is_typed_on,
    may_change_nothing,
    must_end,
    says_nothing_forbidden,
    says_what_is_kept,
    shows_what_is_typed,
    takes_digit,
)
from .robot_setup import SIZES, Setup, draw
from .robot_terminal import BYTES, HARMLESS, WatchedTerminal, wait_for_end
from .screens import entries

LONGEST = 30
"""Keys of one run before it is ended."""
_GRACE = 1.5
"""Real seconds that a named key has to be answered in, on a machine with other things to do."""
_TYPED = ("rain", "q", "b s h", "über", "x" * 30, "見える", "   ", "a line, and one more", "999", "-", "e\u0301")
_EVERY = (*"123456789bshqolgcwp?", "Enter", "Enter", "Enter", "Enter", "space")
_RARE = {"q": 0.06, "h": 0.3, "?": 0.3, "c": 0.3}
"""Keys that stand on almost every screen, and lead away from it."""
_ENDS = ("q", "q", "^C", "^D", "signal:TERM", "signal:HUP", "hang-up")


class Run(NamedTuple):
    """What was done, and what was wrong with it."""

    seed: int
    setup: Setup
    keys: tuple[str, ...]
    faults: tuple[str, ...]
    answered: bool
    """Whether a check-in had an answer, and the journal was looked at for it."""

    @property
    def replay(self) -> str:
        return f"--replay '{self.seed}: {' '.join(map(quote, self.keys))}'"


class _Robot:
    """One run. ``fixed`` are keys to press in place of its own."""

    def __init__(self, seed: int, fixed: tuple[str, ...] | None, folder: Path) -> None:
        self.seed, self.setup = seed, draw(seed)
        self.keys, self.faults = list[str](), list[str]()
        self._fixed = fixed
        self._chance = random.Random(f"keys {seed}")
        self._environ = self.setup.prepare(folder)
        self._before = len(entries(self._environ))
        self._answers = Answers(self.setup.check_in(Path(self._environ["NUMBCLI_HOME"])))
        self._gone = False
        self._hung_up: int | None = None
        self._said_from = 0
        self._looked_at = (-1, 0, (0, 0))

    def run(self) -> Run:
        with WatchedTerminal(self.setup, self._environ) as self.terminal:
            try:
                self._play()
            except AssertionError as error:
                self.faults.append(f"it did not end or was not restored: {error}")
        known = not self._gone or self._hung_up is not None
        if known:
            self.faults += self._answers.faults(entries(self._environ)[self._before :], self.setup.keeps)
        answered = known and any(answer is not None for answer in self._answers.check_in.values())
        return Run(self.seed, self.setup, tuple(self.keys), tuple(self.faults), answered)

    def _play(self) -> None:
        self._first_screen()
        for key in self._choose():
            if self.terminal.ended or self.faults:
                break
            self.keys.append(key)
            self._press(key)
        if not self.terminal.ended and not self._gone:
            if not self.faults and self._fixed is None:
                self.faults.append(f"{self.keys[-1]} did not end it:\n{self.terminal.screen}")
            self._gone = True  # nothing is known of what would be kept
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
            return str(chance.choice(_EVERY))
        leaving = "q" in offer.keys and not any(
            f"Enter {word}" in seen.text for word in ("start", "next", "one", "more")
        )
        if offer.scale is not None and chance.random() < 0.5:
            return str(chance.randint(0, 9))
        rare = {**_RARE, **({"Enter": 0.3} if leaving else {})}
        weights = [rare.get(key, 1.0) for key in offer.keys]
        return chance.choices(offer.keys, weights)[0]

    def _anything(self) -> str:
        chance = self._chance
        match chance.randint(0, 7):
            case 0:
                return "bytes:" + bytes(chance.choice(HARMLESS) for _ in range(chance.randint(1, 12))).hex()
            case 1:
                return f"paste:{chance.choice(_TYPED)}"
            case 2:
                return "size:{}x{}".format(*chance.choice(SIZES))
            case 3:
                return "redraw"
            case 4 if self.setup.shell:
                return "^Z"
            case 5 if not self._exact:
                return "wait:0.2"
            case 6:
                return f"type:{chance.choice(_TYPED)}"
        return str(chance.choice([key for key in BYTES if key not in ("^C", "^D", "^Z")]))

    # Pressing, and what is checked after each key

    def _press(self, key: str) -> None:
        before = self._look()
        mark = self._send(key, before)
        if self._gone:
            return
        if not self._answered(key, before, mark):
            # The screen may have changed on its own just before the key came.
            self.keys.append(key)
            before = self._look()
            mark = self._send(key, before)
            if not self._answered(key, before, mark):
                self.faults.append(f"{key} is named and does nothing:\n{self._look().text}")
        self._answers.press(key, before)
        if self.terminal.ended:
            self._check(ends_only_by(key, before), has_exit_code(self.terminal.process.returncode, CODES.get(key, 0)))
            return
        after = self._look()
        self._check(f"{key} did not end it:\n{after.text}" if must_end(key, before) else None)
        if key == "redraw" and self._exact:
            self._check(is_drawn_alike(before, after))
        if self._exact and not self.setup.has_branches:
            self._check(goes_back(key, before, after))
        if not self.setup.plain:
            self._check(takes_digit(key, before, after), shows_what_is_typed(key, before, after))
        # A further page of a screen names only what is below it.
        if after.still != before.still and not before.offer.more:
            self._check(*(rule(after, self.setup) for rule in RULES))
        if not is_typed_on(key, before) and self.terminal.raw[mark:].strip():
            self._said_from = mark

    def _send(self, key: str, before: Look) -> int:
        """Press a key and wait until the program has seen it; where in what was written that was."""
        terminal, mark = self.terminal, len(self.terminal.raw)
        self._perform(key)
        if self._gone:
            return mark
        if key == "Esc":
            terminal.read_for(0.08)  # a lone Esc may be the beginning of an arrow key
        if not terminal.come_to_rest(10.0 if self._exact else _GRACE) and self._exact:
            self.faults.append(f"after {key} it never came to rest")
        until = time.monotonic() + _GRACE
        while must_end(key, before) and not terminal.ended and time.monotonic() < until:
            terminal.read(0.02)
        return mark

    def _answered(self, key: str, before: Look, mark: int) -> bool:
        """Whether a key that is named has brought something to be seen."""
        if key not in before.offer.keys or may_change_nothing(key, before, float(self.setup.rate)):
            return True
        until = time.monotonic() + _GRACE
        while not self.terminal.ended and not self._differs(before, mark):
            if time.monotonic() > until:
                return False
            self.terminal.read(0.05)
        return True

    def _differs(self, before: Look, mark: int) -> bool:
        return bool(self.terminal.raw[mark:].strip()) if self.setup.plain else self._look().still != before.still

    def _check(self, *faults: str | None) -> None:
        self.faults += [fault for fault in faults if fault is not None]

    @property
    def _exact(self) -> bool:
        """Nothing changes between two keys, but the line that fills."""
        return self.setup.rate == "1"

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
        # A part and a question begin with an empty line; the page about keys stands below that. Several keys sent at
        # once can have opened a page and left it: what is named there is no longer offered.
        said = said.rpartition("\n\n")[2].rpartition(session_words.GOES_ON)[2]
        return look(said[max(0, said.rfind(key_words.KEYS_TITLE)) :])

    def _text(self) -> str:
        return self.terminal.raw.decode("utf-8", "replace")

    def _first_screen(self) -> None:
        until = time.monotonic() + 20
        while not self.terminal.ended and not self._look().offer.keys:
            self.terminal.read(0.05)
            if time.monotonic() > until:
                self.faults.append(f"no screen came:\n{self.terminal.screen}")
                return
        self.terminal.come_to_rest(10.0 if self._exact else _GRACE)
        if not self.terminal.ended:
            self._check(*(rule(self._look(), self.setup) for rule in RULES))

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
                self._gone, self._hung_up = True, terminal.pid
                terminal.hang_up()
            case _:
                terminal.send(BYTES.get(key, key.encode()))

    def _after_end(self) -> None:
        if self._hung_up is not None:
            code = self.terminal.process.wait(timeout=20)
            wait_for_end(self._hung_up)
            # A shell in between has its own.
            self._check(None if self.setup.shell else has_exit_code(code, CODES["hang-up"]))
            return
        code = self.terminal.wait()
        if not self.keys:
            self._check(None if code in (0, 2, 3) else f"exit code {code}:\n{self.terminal.screen}")
        self.terminal.restored()
        text = self.terminal.raw.decode("utf-8", "replace")
        self._check(says_nothing_forbidden(text), has_no_escapes(text, self.setup))
        self._check(says_what_is_kept(text, len(entries(self._environ)) > self._before) if self.keys else None)


def play(seed: int, fixed: tuple[str, ...] | None = None) -> Run:
    """One run of the robot, in a home of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return _Robot(seed, fixed, Path(folder)).run()


def replay(line: str) -> Run:
    """A run again, from what stands behind ``--replay``."""
    seed, _, keys = line.partition(":")
    return play(int(seed), tuple(map(unquote, keys.split())))
