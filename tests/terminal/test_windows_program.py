"""The whole program on a Python that looks like one on Windows (``tests/windows``): nothing else of POSIX is needed."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.command import run
from drivers.terminal import ALT_OFF, ALT_ON, CURSOR_OFF, CURSOR_ON, Terminal

WINDOWS = str(Path(__file__).resolve().parent.parent / "windows")
MODES = "0x01f7 0x0003"
"""Of input and output, as a console is made."""


@pytest.fixture
def windows(environ: dict[str, str], tmp_path: Path) -> dict[str, str]:
    environ = {name: value for name, value in environ.items() if name not in ("LANG", "TERM", "TZ")}
    return {**environ, "PYTHONPATH": WINDOWS, "CONSOLE_MODES": str(tmp_path / "modes")}


def restored(terminal: Terminal, windows: dict[str, str]) -> None:
    assert Path(windows["CONSOLE_MODES"]).read_text() == MODES, "the console's modes differ"
    assert terminal.raw.rfind(ALT_OFF) >= terminal.raw.rfind(ALT_ON), "the alternate screen is still there"
    assert terminal.raw.rfind(CURSOR_ON) >= terminal.raw.rfind(CURSOR_OFF), "the cursor is hidden"
    assert "Closed." in terminal.ordinary
    assert "Traceback" not in terminal.ordinary


def test_a_session_is_left_with_q_after_a_change_of_size(windows: dict[str, str]) -> None:
    with Terminal("step", "name", environ=windows).see("Enter start").press("enter") as terminal:
        terminal.see("Find one thing").see("─")
        terminal.resize(40, 24)  # the signal that comes with it is not known there
        terminal.see_raw(b"\x1b[2J", times=2).see("Find one thing")
        assert terminal.press("q").wait() == 0
        restored(terminal, windows)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGUSR1, 129), (None, 130)]
)
def test_signals_that_end_it(number: signal.Signals | None, code: int, windows: dict[str, str]) -> None:
    with Terminal("step", "name", environ=windows).see("Enter start").press("enter") as terminal:
        terminal.see("Find one thing")
        if number is None:
            terminal.press("ctrl-c")
        else:
            terminal.process.send_signal(number)
        assert terminal.wait() == code
        restored(terminal, windows)


def test_a_session_played_to_its_end_is_kept(windows: dict[str, str]) -> None:
    fast = {**windows, "NUMBCLI_RATE": "1000"}
    with Terminal("exercise", "slow-look", "--short", environ=fast).see("Enter start").press("enter") as terminal:
        terminal.see("Did you notice anything?").press("1").see("Nothing is a whole answer.").press("enter")
        assert terminal.wait() == 0
        restored(terminal, windows)
        assert "Kept." in terminal.ordinary
    (kept,) = json.loads(run("history", "--json", environ=windows).stdout)["entries"]
    assert (kept["practice"], kept["noticed"]) == ("slow-look", "nothing")


def test_a_console_that_takes_no_escapes_gets_lines(windows: dict[str, str]) -> None:
    old = {**windows, "CONSOLE_OLD": "1"}
    with Terminal("step", "name", environ=old).see("Enter start").press("enter") as terminal:
        assert terminal.see("Find one thing").press("q").wait() == 0
        assert b"\x1b" not in terminal.raw
        restored(terminal, windows)


def test_people_to_talk_to_on_a_low_console(windows: dict[str, str]) -> None:
    with Terminal("support", "--country", "GB", environ=windows, size=(60, 10)).see("Enter") as terminal:
        assert "999" in terminal.screen
        assert terminal.press("q").wait() == 0
        assert Path(windows["CONSOLE_MODES"]).read_text() == MODES


def test_what_is_kept_is_kept_taken_out_and_deleted(windows: dict[str, str], tmp_path: Path) -> None:
    out = str(tmp_path / "out.json")
    for words in (
        ["check-in", "--word", "flat", "--feel", "3"],
        ["history"],
        ["data", "export", "-o", out],
        ["data", "export", "-o", out, "--force"],
        ["data", "import", out],
        ["data", "check"],
        ["data", "forget", "--all", "--yes"],
        ["settings", "wait", "on"],
        ["settings"],
        ["new", "my-window"],
        ["check"],
        ["support"],
        ["step", "name", "--short"],
    ):
        done = run(*words, environ={**windows, "NUMBCLI_RATE": "1000"})
        assert done.returncode == 0, (words, done.stderr)
    assert json.loads(Path(out).read_text())["entries"][0]["word"] == "flat"
    done = run("data", "export", "-o", out, environ=windows)
    assert done.returncode == 1 and "Traceback" not in done.stderr, "a file that is there stays"


def test_a_reader_that_closes_half_way_is_no_error(windows: dict[str, str]) -> None:
    command = subprocess.Popen(
        [sys.executable, "-m", "numbcli", "steps"], env=windows, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout is not None and command.stderr is not None
    command.stdout.close()
    assert command.stderr.read() == b""
    assert command.wait() == 0
    command.stderr.close()
