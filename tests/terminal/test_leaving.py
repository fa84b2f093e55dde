"""However a session is left, the terminal is as it was, one short line stands there, and the exit code is right."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drivers import interruptions
from drivers.interruptions import assert_kept, assert_left_well
from drivers.screens import SCREENS, entries, leave, reach
from drivers.terminal import ALT_ON, Terminal

COMMON = (
    "home",
    "the rest",
    "opening",
    "picked",
    "part",
    "paused",
    "people",
    "keys",
    "dots",
    "away",
    "waiting",
    "closing",
)
"""Those that every key and signal is tried on; bench/every_signal.py tries all of them."""
ANSWERED = ("energy", "scale", "note", "writing", "after")
"""Screens of a check-in, of which something is answered by then."""


@pytest.mark.parametrize("name", SCREENS)
def test_q_from_every_screen(name: str, environ: dict[str, str]) -> None:
    with reach(name, environ) as terminal:
        leave(terminal, name)
        assert terminal.wait() == 0
        assert_left_well(terminal, name, plain=False)
    assert_kept(environ, name)


@pytest.mark.parametrize("name", [*COMMON, *ANSWERED])
def test_ctrl_c(name: str, environ: dict[str, str]) -> None:
    with reach(name, environ) as terminal:
        assert terminal.press("ctrl-c").wait() == 130
        assert_left_well(terminal, name, plain=False)
    assert_kept(environ, name)


@pytest.mark.parametrize("name", ["home", "opening", "part", "closing", "energy", "writing"])
def test_end_of_input(name: str, environ: dict[str, str]) -> None:
    with reach(name, environ) as terminal:
        assert terminal.press("ctrl-d").wait() == 0
        assert_left_well(terminal, name, plain=False)
    assert_kept(environ, name)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
@pytest.mark.parametrize(
    ("name", "plain"), [("part", False), ("part", True), ("scale", False), ("scale", True), ("writing", True)]
)
def test_signals_that_end_it(number: signal.Signals, name: str, plain: bool, environ: dict[str, str]) -> None:
    interruptions.send_signal(name, environ, plain, number)
    assert_kept(environ, name)


@pytest.mark.parametrize("end", ["q", "ctrl-c", "ctrl-d", "signal"])
def test_what_was_answered_in_a_check_in_is_kept_as_it_was_answered(end: str, environ: dict[str, str]) -> None:
    with reach("writing", environ) as terminal:
        if end == "signal":
            terminal.process.send_signal(signal.SIGHUP)
        else:
            terminal.press(*(["esc"] if end == "q" else [])).read_for(0.2).press(end)
        terminal.wait()
    (entry,) = entries(environ)
    # The line of the note was not ended by Enter: it is no answer.
    assert (entry["word"], entry["energy"], entry["feel"], entry["note"]) == ("flat", "none", 7, None)


@pytest.mark.parametrize("plain", [False, True])
def test_without_keeping_an_ended_check_in_keeps_nothing_and_does_not_say_so(
    plain: bool, environ: dict[str, str]
) -> None:
    with reach("scale", environ, plain, options=("--no-save",)) as terminal:
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.wait() == 143
        assert "Kept" not in terminal.ordinary
    assert entries(environ) == []


def test_a_signal_after_an_answer_leaves_the_answer_and_nothing_else(environ: dict[str, str]) -> None:
    interruptions.send_signal("reply", environ, plain=False, number=signal.SIGTERM)
    assert_kept(environ, "reply")


def test_ctrl_z_while_writing_and_a_storm_of_sizes_end_nothing(environ: dict[str, str]) -> None:
    interruptions.suspend("writing", environ, plain=False)
    interruptions.resize("dots", environ, plain=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel for the orphan")
def test_the_shell_over_it_is_killed(environ: dict[str, str]) -> None:
    interruptions.kill_shell("choose", environ, plain=False)


def test_two_signals_at_once_restore_it_all_the_same(environ: dict[str, str]) -> None:
    with reach("part", environ) as terminal:
        for _ in range(5):
            terminal.process.send_signal(signal.SIGTERM)
            terminal.process.send_signal(signal.SIGINT)
        assert terminal.wait() in (143, 130)
        assert_left_well(terminal, "part", plain=False)


def test_an_error_nobody_thought_of_restores_it_and_is_told_calmly(environ: dict[str, str], tmp_path: Path) -> None:
    broken = tmp_path / "sitecustomize.py"
    broken.write_text(
        "import numbcli.terminal.calm as calm\n"
        "def fail(self, view):\n"
        "    raise RuntimeError('a word by ada')\n"
        "calm.Calm.show = fail\n"
    )
    with Terminal("step", "name", environ={**environ, "PYTHONPATH": str(tmp_path)}) as terminal:
        assert terminal.wait() == 1
        terminal.restored()
        assert "numbcli support" in terminal.ordinary
        assert "NUMBCLI_DEBUG" in terminal.ordinary
        assert "Traceback" not in terminal.ordinary
        assert "by ada" not in terminal.ordinary


def test_the_terminal_closed_ends_it(environ: dict[str, str]) -> None:
    with reach("part", environ) as terminal:
        terminal.hang_up()
        assert terminal.process.wait(timeout=20) == 129


def test_the_shell_is_left_clean_after_a_whole_session(environ: dict[str, str]) -> None:
    with reach("closing", environ) as terminal:
        terminal.press("1").see("Nothing is a whole answer.").press("enter")
        assert terminal.wait() == 0
        terminal.restored()
        assert terminal.ordinary.startswith("Kept. Closed.\r\nIt is kept on this machine alone")
        assert ALT_ON in terminal.raw


def test_a_reader_that_closes_half_way_is_no_error(environ: dict[str, str]) -> None:
    for words in (["steps"], ["--help"], ["step", "name"]):
        command = subprocess.Popen(
            [sys.executable, "-m", "numbcli", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**environ, "NUMBCLI_RATE": "1000"},
        )
        assert command.stdout is not None and command.stderr is not None
        command.stdout.close()
        assert command.stderr.read() == b""
        assert command.wait() == 0
        command.stderr.close()
