"""However a session is left, the terminal is as it was, one short line stands there, and the exit code is right."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drivers import places
from drivers.places import PLACES
from drivers.terminal import ALT_ON, Terminal

COMMON = ("home", "opening", "part", "paused", "people", "keys", "writing", "closing")
"""Those that the sample goes through; bench/every_signal.py goes through all of them."""


def at(place: str, environ: dict[str, str]) -> Terminal:
    return places.reach(PLACES[place], environ)


def calm(terminal: Terminal) -> None:
    places.left_well(terminal, plain=False)


@pytest.mark.parametrize("place", COMMON)
def test_q_from_every_screen(place: str, environ: dict[str, str]) -> None:
    with at(place, environ) as terminal:
        places.leave(terminal, PLACES[place])
        assert terminal.wait() == 0
        calm(terminal)
    assert places.kept(environ) == 0


@pytest.mark.parametrize("place", COMMON)
def test_ctrl_c_from_every_screen(place: str, environ: dict[str, str]) -> None:
    with at(place, environ) as terminal:
        assert terminal.press("ctrl-c").wait() == 130
        assert terminal.ordinary.replace("^C", "").strip() == "Closed."
        terminal.restored()


@pytest.mark.parametrize("place", ["opening", "part", "closing"])
def test_end_of_input(place: str, environ: dict[str, str]) -> None:
    with at(place, environ) as terminal:
        assert terminal.press("ctrl-d").wait() == 0
        calm(terminal)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGQUIT, 131)]
)
@pytest.mark.parametrize("plain", [False, True])
def test_signals_that_end_it(number: signal.Signals, code: int, plain: bool, environ: dict[str, str]) -> None:
    with places.reach(PLACES["part"], environ, plain) as terminal:
        terminal.process.send_signal(number)
        assert terminal.wait() == code
        places.left_well(terminal, plain)


def test_a_signal_after_an_answer_leaves_the_answer_and_nothing_else(environ: dict[str, str]) -> None:
    places.signalled(PLACES["reply"], environ, plain=False, number=signal.SIGTERM)
    assert places.kept(environ) == 1


def test_ctrl_z_while_writing_and_a_storm_of_sizes_end_nothing(environ: dict[str, str]) -> None:
    places.suspended(PLACES["writing"], environ, plain=False)
    places.resized(PLACES["scale"], environ, plain=True)
    assert places.kept(environ) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel for the orphan")
def test_the_shell_over_it_is_killed(environ: dict[str, str]) -> None:
    places.orphaned(PLACES["choose"], environ, plain=False)


def test_two_signals_at_once_restore_it_all_the_same(environ: dict[str, str]) -> None:
    with at("part", environ) as terminal:
        for _ in range(5):
            terminal.process.send_signal(signal.SIGTERM)
            terminal.process.send_signal(signal.SIGINT)
        assert terminal.wait() in (143, 130)
        calm(terminal)


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
    with at("part", environ) as terminal:
        terminal.hang_up()
        assert terminal.process.wait(timeout=20) == 129


def test_the_shell_is_left_clean_after_a_whole_session(environ: dict[str, str]) -> None:
    with at("closing", environ) as terminal:
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
