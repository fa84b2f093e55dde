"""Keys and modes of a Windows console, with its functions and msvcrt replaced by what they are documented to do."""

import io
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.manual_clock import ManualClock
from drivers.people import people_pages
from drivers.walker import practice
from numbcli.app import App
from numbcli.errors import StoppedBySignalError
from numbcli.journal.entry import Entry
from numbcli.journal.rows import address
from numbcli.journal.store import Journal
from numbcli.practice import session
from numbcli.practice.events import End
from numbcli.practice.state import SessionOptions
from numbcli.terminal.calm import Calm
from numbcli.terminal.decoder import END_OF_INPUT
from numbcli.terminal.glyphs import ASCII
from numbcli.terminal.keys import World
from numbcli.terminal.player import Presenter, SessionCallbacks, held, play
from numbcli.terminal.signals import Signals, shielded
from numbcli.terminal.sound import Sounds
from numbcli.terminal.windows import LOOK_SECONDS, Console, ConsoleKeys

MODES = {-10: 0x01F7, -11: 0x0003}
"""Of input and output, as a console is made."""
WANTED = {-10: 0x01F7, -11: 0x0007}
ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name)]
UP, F5, CTRL_LEFT = "\xe0H", "\0?", "\xe0s"


class Windows(ManualClock):
    """A console, the keys that are pressed on it, and time, which goes by only where somebody sleeps."""

    def __init__(self, modes: dict[int, int] | None = None, able: bool = True) -> None:
        super().__init__()
        self.modes = dict(MODES if modes is None else modes)
        self.able = able
        self.sleeps: list[float] = []
        self.columns = 80
        self._units: list[tuple[float, str]] = []
        self._second = ""
        self._later: list[tuple[float, Callable[[], None]]] = []
        self.console = Console(self, self, lambda: os.terminal_size((self.columns, 24)))
        self.keys = ConsoleKeys(self.console, self, sleep=self.sleep)

    def press(self, *keys: str, after: float = 0.0) -> None:
        """A key, as the units that msvcrt gives for it, so many seconds from now."""
        self._units += [(self.at + after, key) for key in keys]

    def happens(self, after: float, what: Callable[[], None]) -> None:
        self._later.append((self.at + after, what))

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.at += seconds
        for due in [due for due in self._later if due[0] <= self.at]:
            self._later.remove(due)
            due[1]()

    # msvcrt

    def kbhit(self) -> int:
        # It does not see the second unit of a special key.
        return bool(self._units) and self._units[0][0] <= self.at

    def getwch(self) -> str:
        if self._second:
            unit, self._second = self._second, ""
            return unit
        assert self._units, "it would wait for ever"
        due, key = self._units.pop(0)
        self.at = max(self.at, due)
        self._second = key[1:]
        return key[0]

    # kernel32

    def GetStdHandle(self, which: int) -> int:  # noqa: N802
        return which & 0xFFFFFFFF

    def GetConsoleMode(self, handle: Any, found: Any) -> int:  # noqa: N802
        which = (handle.value & 0xFFFFFFFF) - (1 << 32)
        found._obj.value = self.modes.get(which, 0)
        return which in self.modes

    def SetConsoleMode(self, handle: Any, mode: int) -> int:  # noqa: N802
        if mode & 0x0004 and handle.value == -11 & 0xFFFFFFFF and not self.able:
            return 0
        self.modes[(handle.value & 0xFFFFFFFF) - (1 << 32)] = mode
        return 1

    def FlushConsoleInputBuffer(self, handle: Any) -> int:  # noqa: N802
        self._units = [unit for unit in self._units if unit[0] > self.at]
        return 1

    def heard(self) -> list[str | World]:
        """Everything that is heard within ten seconds."""
        until = self.at + 10
        return list(iter(lambda: self.keys.wait(until), None))


@pytest.mark.parametrize(
    ("pressed", "names"),
    [
        (["\r", " ", "\x08", "s", "S"], ["enter", "space", "backspace", "s", "S"]),
        (["\x1b"], ["esc"]),
        (["\x04", "\x1a"], [END_OF_INPUT, END_OF_INPUT]),
        ([UP, "\xe0P", "\xe0K", "\xe0M"], ["up", "down", "left", "right"]),
        (["\0H", F5, CTRL_LEFT, "\xe0\x86", "q"], ["up", "other", "other", "other", "q"]),
        (["é", "ł", "\x01"], ["é", "ł", "other"]),
        # The letter à begins like a special key.
        (["\xe0", " ", "l", "\xe0", "\r", "\xe0", UP, "q"], ["à", "space", "l", "à", "enter", "à", "up", "q"]),
        (["\ud83c", "\udf19", "q"], ["\N{CRESCENT MOON}", "q"]),
        (["\ud83c", "q", "\udf19"], ["q", "\ufffd"]),
        (["\u202e", "\x9b"], ["other", "other"]),
    ],
)
def test_units_are_named(pressed: list[str], names: list[str]) -> None:
    windows = Windows()
    windows.press(*pressed)
    assert windows.heard() == names


@given(st.lists(st.characters(categories=None, exclude_characters="\x03\xe0\0")))
def test_any_units_give_names_that_are_safe(units: list[str]) -> None:
    windows = Windows()
    windows.press(*units)
    for name in windows.heard():
        assert isinstance(name, str) and name.isprintable()


def test_ctrl_c_interrupts_even_after_the_letter_that_begins_like_a_special_key() -> None:
    for pressed in (["\x03"], ["\xe0", "\x03"]):
        windows = Windows()
        windows.press(*pressed)
        with pytest.raises(KeyboardInterrupt):
            windows.heard()


def test_a_deadline_is_met_and_no_look_is_late() -> None:
    windows = Windows()
    until = windows.at + 7.23
    assert windows.keys.wait(until) is None
    assert windows.at == pytest.approx(until)
    assert max(windows.sleeps) <= LOOK_SECONDS
    assert windows.keys.wait(until - 1) is None
    assert windows.at == pytest.approx(until), "what is past needs no sleep"


def test_a_key_is_waited_for_as_long_as_it_takes() -> None:
    windows = Windows()
    windows.press("q", after=300)
    assert windows.keys.wait(None) == "q"


def test_a_change_of_size_is_noticed_once() -> None:
    windows = Windows()
    windows.keys.enter()
    windows.happens(1, lambda: setattr(windows, "columns", 40))
    assert windows.keys.wait(windows.at + 10) is World.RESIZED
    assert windows.keys.wait(windows.at + 1) is None


def test_what_was_typed_ahead_is_forgotten_whole() -> None:
    windows = Windows()
    windows.press(UP, "q")
    windows.press("s", after=1)
    windows.keys.enter()
    assert windows.heard() == ["s"], "no second unit of an arrow is left as a letter"
    windows.press("\xe0", "x")
    assert windows.keys.wait(None) == "à"
    windows.press("\ud83c")
    windows.keys.drain()
    assert windows.keys.wait(windows.at) is None


def test_without_a_keyboard_only_the_clock_goes_on() -> None:
    windows = Windows(modes={-11: 0x0003})
    keys = ConsoleKeys(windows.console, windows, attended=False, sleep=windows.sleep)
    windows.press("q")
    keys.enter()
    until = windows.at + 5
    assert keys.wait(until) is None and windows.at == pytest.approx(until)
    assert keys.wait(None) == END_OF_INPUT
    assert windows.modes == {-11: 0x0007}, "what is drawn is drawn all the same"


@pytest.mark.parametrize("found", [MODES, {-10: 0x03F6, -11: 0x0001}, {-10: 0x01F7}, {}])
def test_the_modes_are_given_back(found: dict[int, int]) -> None:
    windows = Windows(modes=found)
    windows.console.enter()
    windows.console.enter()
    for which, bits in ((-10, 0x0001), (-11, 0x0005)):
        assert which not in found or windows.modes[which] == (found[which] | bits) & ~0x0200
    windows.console.leave()
    windows.console.leave()
    assert windows.modes == found


@pytest.mark.parametrize(("modes", "able", "draws"), [(MODES, True, True), (MODES, False, False), ({}, True, False)])
def test_whether_it_draws_is_asked_without_a_trace(modes: dict[int, int], able: bool, draws: bool) -> None:
    windows = Windows(modes, able)
    assert windows.console.draws_escapes() is draws
    assert windows.modes == modes


def test_a_console_that_takes_no_escapes_keeps_its_mode() -> None:
    windows = Windows(able=False)
    windows.console.enter()
    assert windows.modes == MODES
    windows.console.leave()
    assert windows.modes == MODES


# A whole session


@pytest.fixture
def handlers() -> Iterator[None]:
    """Signals that are handled afterwards as they were: one that has ended a run leaves the others ignored."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, *ENDING)}
    # Tests that run in the background of a script have SIGINT ignored: the session would wait for ever.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def played(windows: Windows) -> tuple[End, str]:
    """A practice of 60 s, played on the calm presenter; how it ended, and what was written."""
    out = io.StringIO()
    presenter: Presenter = Calm(out, windows.console.size, ASCII, color=False)
    turn = session.begin(practice(), SessionOptions(beats=1), windows.now())
    callbacks = SessionCallbacks(lambda _: None, lambda _: None, lambda _: None, people_pages().find)
    try:
        with held(presenter, windows.keys, Sounds()):
            assert windows.modes == WANTED
            end = play(turn, session.advance, presenter, windows.keys, windows, callbacks, Sounds())
    finally:
        assert windows.modes == MODES, "the console is as it was"
        assert out.getvalue().endswith("\x1b[?25h\x1b[?1049l"), "the screen too"
    return end, out.getvalue()


def test_a_session_to_its_end() -> None:
    windows = Windows()
    begun = windows.at
    windows.press("\r", after=5)
    windows.press("1", after=5 + 60 + 4)
    windows.press("\r", after=5 + 60 + 6)
    end, written = played(windows)
    assert not end.left
    assert "Say which day it is." in written and "Did you notice anything?" in written
    # The opening waits for Enter, then the parts last 60 s; each key is heard at the next look.
    assert windows.at - begun == pytest.approx(71, abs=3 * LOOK_SECONDS)


def test_a_session_left_with_q() -> None:
    windows = Windows()
    begun = windows.at
    windows.press("\r", after=1)
    windows.press("q", after=8)
    end, _ = played(windows)
    assert end.left
    assert windows.at - begun == pytest.approx(8, abs=LOOK_SECONDS)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_session_left_with_ctrl_c(by_key: bool, handlers: None) -> None:
    windows = Windows()
    windows.press("\r", after=1)
    if by_key:
        windows.press("\x03", after=8)
    else:
        windows.happens(8, lambda: signal.raise_signal(signal.SIGINT))
    with pytest.raises(KeyboardInterrupt), Signals():
        played(windows)


def test_a_change_of_size_draws_it_anew() -> None:
    windows = Windows()
    windows.press("\r", after=1)
    windows.happens(10, lambda: setattr(windows, "columns", 40))
    windows.press("q", after=12)
    _, written = played(windows)
    before, _, after = written.rpartition("\x1b[2J")
    assert "Look round." in before
    assert "Look round." in after
    wide, narrow = (text.split("Look round.")[0].rpartition("\x1b")[2] for text in (before, after))
    assert wide.count(" ") > narrow.count(" "), "the column stands in the middle of the new width"


# Signals


def test_an_ending_signal_comes_after_the_lines_that_restore(handlers: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)
    done = []
    with pytest.raises(StoppedBySignalError) as stopped, Signals(), shielded():
        signal.raise_signal(signal.SIGTERM)
        done.append("restored")
    assert done == ["restored"]
    assert stopped.value.number == signal.SIGTERM


# Where the journal lies


def test_paths_of_windows_are_what_sqlite_wants_in_an_address() -> None:
    own, share = PureWindowsPath("C:\\Users\\A b\\journal.db"), PureWindowsPath("\\\\server\\share\\journal.db")
    assert address(own, "rw") == "file:///C%3a/Users/A%20b/journal.db?mode=rw"
    assert address(share, "ro") == "file:////server/share/journal.db?mode=ro"


@pytest.mark.skipif(os.name == "nt", reason="there two slashes name another machine")
def test_a_journal_whose_path_begins_with_two_slashes(tmp_path: Path) -> None:
    journal = Journal(Path(f"/{tmp_path}"))
    assert str(journal.path).startswith("//")
    journal.keep(Entry("018f0000-0000-7000-8000-000000000000", "check-in", "2026-03-01T10:00:00.000+00:00"))
    assert journal.count() == 1


# The surroundings


def app(encoding: str, environ: dict[str, str], windows: Windows | None) -> App:
    stdin, stdout = io.StringIO(), io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    for stream in (stdin, stdout):
        stream.isatty = lambda: True  # type: ignore[method-assign]
    made = App(stdin, stdout, io.StringIO(), {"NUMBCLI_HOME": "/nowhere", **environ}, windows=windows is not None)
    made.__dict__["console"] = None if windows is None else windows.console
    return made


def test_what_can_be_shown_is_decided_by_the_encoding_alone() -> None:
    assert app("utf-8", {}, Windows()).unicode
    assert not app("cp1252", {}, Windows()).unicode
    assert not app("utf-8", {"LC_ALL": "C"}, Windows()).unicode
    assert not app("utf-8", {}, None).unicode, "elsewhere no locale is the locale C"


def test_the_plain_presenter_where_the_console_takes_no_escapes() -> None:
    assert app("utf-8", {}, Windows()).draws
    assert not app("utf-8", {}, Windows(able=False)).draws
    assert not app("utf-8", {}, Windows(modes={-10: 0x01F7})).draws
    assert not app("utf-8", {"NUMBCLI_PLAIN": "1"}, Windows()).draws


def test_the_null_device_is_nobody() -> None:
    assert app("utf-8", {}, Windows()).attended
    assert not app("utf-8", {}, Windows(modes={-11: 0x0003})).attended
    assert app("utf-8", {}, None).attended


def test_elsewhere_there_is_no_console() -> None:
    streams = SimpleNamespace(isatty=lambda: False)
    if os.name == "posix":
        assert App(None, streams, streams, {}).console is None  # type: ignore[arg-type]
