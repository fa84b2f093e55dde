"""However a session is left, the terminal is as it was, one short line stands there, and the exit code is right."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.terminal import ALT_ON, Terminal

PLACES = {
    "opening": [],
    "part": ["enter"],
    "paused": ["enter", "space"],
    "people": ["enter", "h"],
    "keys": ["?"],
    "question": ["enter", "enter"],
    "closing": ["enter"] * 6,
}
SEEN = {
    "opening": "Enter start",
    "part": "Enter next",
    "paused": "Paused.",
    "people": "go back",
    "keys": "What the keys do",
    "question": "let it pass",
    "closing": "Did you notice anything?",
}


def at(place: str, environ: dict[str, str]) -> Terminal:
    terminal = Terminal("step", "name", "--no-save", environ=environ).see("Enter start")
    for key in PLACES[place]:
        before = len(terminal.raw)
        terminal.press(key)
        terminal._read_until(lambda before=before: len(terminal.raw) > before, "nothing changed")
    return terminal.see(SEEN[place])


def calm(terminal: Terminal) -> None:
    terminal.restored()
    assert "Traceback" not in terminal.ordinary
    assert "Abort" not in terminal.ordinary
    assert terminal.ordinary.strip() == "Closed."


@pytest.mark.parametrize("place", PLACES)
def test_q_from_every_screen(place: str, environ: dict[str, str]) -> None:
    with at(place, environ) as terminal:
        assert terminal.press("q").wait() == 0
        calm(terminal)


@pytest.mark.parametrize("place", PLACES)
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
    words = ["--plain"] if plain else []
    with Terminal(*words, "step", "name", environ=environ).see("Enter start").press("enter") as terminal:
        terminal.see("Your eyes are open.").process.send_signal(number)
        assert terminal.wait() == code
        terminal.restored()
        assert terminal.ordinary.rstrip().endswith("Closed.")
        assert "Traceback" not in terminal.ordinary


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
        "import numbcli.guide.calm as calm\n"
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
        calm(terminal)
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
