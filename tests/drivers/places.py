"""Every kind of screen that a person can be on when something happens to the terminal, and the way to it."""

import ctypes
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .terminal import ALT_ON, PATIENCE, Terminal

SIZE = (80, 60)
"""Columns and rows, enough for the page of a practice that is done away from the screen."""
PYTHON = f"{sys.executable} -m numbcli"


class Place(NamedTuple):
    """A screen: the command, and the way to it as keys and the words that each of them brings, calm or plain."""

    words: tuple[str, ...]
    first: str
    """Words of the first screen."""
    way: tuple[tuple[str, str], ...] = ()
    leave: tuple[str, ...] = ("q",)
    kept: int = 0
    """Entries that the way to it has kept."""

    @property
    def seen(self) -> str:
        """Words of this screen."""
        return self.way[-1][1] if self.way else self.first


_STEP = ("step", "name")
_OPENING = "Enter start"
_PART = ("enter", "Your eyes are open.")
_CHOOSE = ("enter", "Is there a word for right now?")
_SMALL = ("step", "name", "--short")
_CLOSING = (("enter", "Look round"), ("enter", "Point at"), ("enter", "once more"), ("enter", "Did you notice"))
_SAFE = (("enter", "Look round"), ("enter", "safe enough"), ("enter", "hard time"))
_WORD, _ENERGY, _FEEL, _NOTE = "Which word", "How much energy", "can you feel right now", "One line for yourself"

PLACES = {
    "home": Place((), "You can stop at any time."),
    "opening": Place(_STEP, _OPENING),
    "part": Place(_STEP, _OPENING, (_PART,)),
    "paused": Place(_STEP, _OPENING, (_PART, ("space", "Paused."))),
    "people": Place(_STEP, _OPENING, (_PART, ("h", "999"))),
    "keys": Place(_STEP, _OPENING, (("?", "What the keys do"),)),
    "choose": Place(_STEP, _OPENING, (_PART, _CHOOSE)),
    "own words": Place(("step", "connect"), _OPENING, (*_SAFE, ("6", "Esc back"), ("b q", "b q")), ("esc", "q")),
    "name": Place(("exercise", "five-things"), _OPENING, (("enter", "Find the nearest"), ("enter", "Enter for each"))),
    "away": Place(("exercise", "warm-shower"), _OPENING, (("enter", "Press your hands"),)),
    "waiting": Place(("exercise", "warm-shower"), _OPENING, (("enter", "Press your hands"), ("enter", "Any key ends"))),
    "closing": Place(_SMALL, _OPENING, _CLOSING),
    "reply": Place(_SMALL, _OPENING, (*_CLOSING, ("1", "Nothing is a whole answer.")), kept=1),
    "which step": Place(("step",), "Which step?"),
    "word": Place(("check-in",), _WORD),
    "energy": Place(("check-in",), _WORD, (("3", _ENERGY),)),
    "scale": Place(("check-in",), _WORD, (("3", _ENERGY), ("1", _FEEL))),
    "note": Place(("check-in",), _WORD, (("3", _ENERGY), ("1", _FEEL), ("enter", _NOTE)), ("esc", "q")),
    "writing": Place(
        ("check-in",), _WORD, (("3", _ENERGY), ("1", _FEEL), ("enter", _NOTE), ("as q", "as q")), ("esc", "q")
    ),
}


def surroundings(home: str) -> dict[str, str]:
    """An environment with nothing in it that a developer may have set."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "NUMBCLI_HOME": home,
        "LANG": "en_GB.UTF-8",
        "TERM": "xterm-256color",
        "TZ": "Europe/London",
        "PYTHONUTF8": "1",
    }


def reach(place: Place, environ: Mapping[str, str], plain: bool = False, shell: str | None = None) -> Terminal:
    """A terminal on which somebody has come to this place; ``shell`` is a script around the command in it, as {}."""
    words = [*(["--plain"] if plain else []), *place.words]
    command = None if shell is None else ["bash", "-c", shell.format(" ".join([PYTHON, *words]))]
    terminal = Terminal(*words, environ=environ, command=command, size=SIZE)
    try:
        terminal.see(place.first)
        for key, seen in place.way:
            terminal.press(key).see(seen)
    except BaseException:
        terminal.__exit__(None, None, None)
        raise
    return terminal


def kept(environ: Mapping[str, str]) -> int:
    """Entries in the journal."""
    path = Path(environ["NUMBCLI_HOME"]) / "journal.db"
    if not path.exists():
        return 0
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    finally:
        connection.close()


def left_well(terminal: Terminal, plain: bool) -> None:
    """Assert that the terminal is as it was, and that the last line is the one short line."""
    terminal.restored()
    said = terminal.ordinary
    assert "Traceback" not in said and "Abort" not in said, said
    if plain:
        assert said.rstrip().endswith("Closed."), said
    else:
        assert said.strip() == "Closed.", said


def leave(terminal: Terminal, place: Place) -> None:
    """Press what leaves this place."""
    for key in place.leave:
        # Esc and a letter in one breath are Alt and that letter.
        terminal.press(key).read_for(0.2)


# What happens to it


def signalled(place: Place, environ: Mapping[str, str], plain: bool, number: signal.Signals) -> None:
    """A signal that ends it."""
    with reach(place, environ, plain) as terminal:
        terminal.process.send_signal(number)
        assert terminal.wait() == 128 + number
        left_well(terminal, plain)


def resized(place: Place, environ: Mapping[str, str], plain: bool) -> None:
    """A storm of new sizes. It goes on."""
    with reach(place, environ, plain) as terminal:
        for columns in (*range(20, 120, 2), SIZE[0]):
            terminal.resize(columns, SIZE[1])
        terminal.read_for(0.2)
        assert terminal.process.poll() is None, "a change of size has ended it"
        leave(terminal, place)
        assert terminal.wait() == 0
        terminal.restored()
        assert "Closed.\r\n" in terminal.ordinary, terminal.ordinary
        assert "Traceback" not in terminal.ordinary


def suspended(place: Place, environ: Mapping[str, str], plain: bool) -> None:
    """Ctrl-Z in a shell with job control, and ``fg``. The shell has its terminal meanwhile; then it goes on."""
    with reach(place, environ, plain, "set -m; {}; echo stopped; read answer; fg; echo code $?") as terminal:
        terminal.press("\x1a").see_raw(b"stopped")
        terminal.restored()
        back = terminal.raw.count(ALT_ON) + 1
        terminal.press("so", "enter")
        if not plain:
            terminal.see_raw(ALT_ON, times=back)
        # Keys that are pressed right after it are not meant for the session yet, and go.
        until = time.monotonic() + PATIENCE
        while terminal.process.poll() is None:
            assert time.monotonic() < until, f"it is still there:\n{terminal.screen}"
            leave(terminal, place)
        terminal.wait()
        terminal.restored()
        assert "code 0" in terminal.ordinary, terminal.ordinary
        assert "Traceback" not in terminal.ordinary
        assert "Closed.\r\n" in terminal.ordinary


def orphaned(place: Place, environ: Mapping[str, str], plain: bool) -> None:
    """The shell that started it is killed. Linux only: this process takes in the orphan, to see its exit code."""
    ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER
    with reach(place, environ, plain, "set -m; {}; true") as terminal:
        shell = terminal.process
        (pid,) = Path(f"/proc/{shell.pid}/task/{shell.pid}/children").read_text().split()
        shell.kill()
        code = os.waitstatus_to_exitcode(_reaped(int(pid)))
        terminal.read_for(0.1)
        assert code == 129, code
        left_well(terminal, plain)


def hung_up(place: Place, environ: Mapping[str, str], plain: bool) -> None:
    """The window of the terminal is closed."""
    with reach(place, environ, plain) as terminal:
        terminal.hang_up()
        assert terminal.process.wait(timeout=PATIENCE) == 129


def _reaped(pid: int) -> int:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found, status = os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:  # not handed over yet
            found, status = 0, 0
        if found:
            return status
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    raise AssertionError("it outlived its shell")
