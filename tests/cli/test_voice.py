"""The system's voice: what it is given, that nothing is cut off, and that a session goes on without one."""

import io
import os
import time
from pathlib import Path

import pytest

from drivers.command import run
from drivers.manual_clock import ManualClock
from drivers.terminal import PATIENCE, Terminal
from drivers.walker import Walker, practice
from numbcli.practice.events import End, Tick, Wait
from numbcli.practice.views import OpeningView
from numbcli.terminal.voice import SLOWEST, START, Voice, voice_command

Environ = dict[str, str]

RECORD = """#!/bin/sh
printf '%s\\n' "$*" >> {folder}/arguments
{{ cat; echo; }} >> {folder}/heard
sleep {seconds}
exit {code}
"""


def a_voice(folder: Path, seconds: int = 0, code: int = 0) -> str:
    """A voice that writes down what it is given, into files of this folder; the folder comes first on the PATH."""
    (folder / "heard").touch()
    program = folder / "spd-say"
    program.write_text(RECORD.format(folder=folder, seconds=seconds, code=code))
    program.chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def given(folder: Path) -> list[str]:
    """The lines that the voice was given, in order."""
    return (folder / "heard").read_text().splitlines()


def test_it_reads_every_line_of_a_session_once_and_in_order(environ: Environ, tmp_path: Path) -> None:
    words = ("step", "name", "--short")
    path = a_voice(tmp_path)
    spoken = run(*words, "--voice", environ={**environ, "PATH": path, "NUMBCLI_RATE": "200"})
    plain = run(*words, environ={**environ, "NUMBCLI_RATE": "1000"})
    assert spoken.stdout == plain.stdout and not spoken.stderr
    until = time.monotonic() + PATIENCE
    while "Closed." not in given(tmp_path) and time.monotonic() < until:
        time.sleep(0.01)  # nobody waits for the last line to be spoken, but this test does
    # What the voice is given is not wrapped for a screen.
    assert " ".join(given(tmp_path)).split() == plain.stdout.split()
    # No word of it is an argument, which others on the machine could see.
    assert set((tmp_path / "arguments").read_text().splitlines()) == {"--wait --pipe-mode --language en"}


def test_on_a_screen_it_reads_what_plain_mode_says_and_a_key_cuts_it_short(environ: Environ, tmp_path: Path) -> None:
    path = a_voice(tmp_path, seconds=60)
    with Terminal("step", "name", "--voice", environ={**environ, "PATH": path}).see("Enter start") as terminal:
        wait_for(terminal, tmp_path, "Name what is here. Two minutes. Your eyes stay open.")
        terminal.press("enter").see("Find one thing")
        wait_for(terminal, tmp_path, "Part 1 of 5, looking round. 15 seconds.")
        assert terminal.press("q").wait() == 0
        terminal.restored()
        assert terminal.ordinary.strip() == "Closed."
    assert "Enter start, s short, l lying down." in given(tmp_path)


def wait_for(terminal: Terminal, folder: Path, line: str) -> None:
    terminal.wait_for(lambda: line in given(folder), lambda: f"{line!r} was never given to the voice")


def test_without_a_voice_one_line_says_so_and_it_goes_on(environ: Environ, tmp_path: Path) -> None:
    done = run("step", "name", "--short", "--voice", environ={**environ, "PATH": str(tmp_path), "NUMBCLI_RATE": "1000"})
    assert done.returncode == 0
    assert done.stdout.endswith("Closed.\n")
    assert done.stdout.startswith("No voice was found on this machine. It goes on without one.\n")


@pytest.mark.parametrize("broken", ["fails", "never ends", "is gone"])
def test_a_voice_that_does_not_work_holds_nobody_up(broken: str, tmp_path: Path) -> None:
    a_voice(tmp_path, seconds=600 if broken == "never ends" else 0, code=1)
    clock = ManualClock()
    err = io.StringIO()
    voice = Voice((str(tmp_path / ("nothing" if broken == "is gone" else "spd-say")),), clock, attended=True, err=err)
    voice.show(Walker(practice()).see(OpeningView))
    until = time.monotonic() + PATIENCE
    while voice.speaking and time.monotonic() < until:
        clock.at = voice.due() or clock.at
        if broken == "never ends" and given(tmp_path):
            clock.at += START + 1000 * SLOWEST
        voice.go_on()
    assert not voice.speaking
    voice.show(Walker(practice()).key("enter", "space").view)
    assert not voice.speaking
    voice.end(End())
    assert err.getvalue() == "The voice of this machine did not work this time.\n"


@pytest.mark.parametrize(
    ("platform", "there", "name"),
    [
        ("darwin", {"say", "espeak"}, "say"),
        ("win32", {"powershell"}, "powershell"),
        ("linux", {"espeak-ng", "spd-say", "say"}, "spd-say"),
        ("freebsd14", {"espeak"}, "espeak"),
        ("linux", {"say"}, None),
    ],
)
def test_the_voice_of_each_system(platform: str, there: set[str], name: str | None) -> None:
    command = voice_command("en", platform, lambda word: f"/bin/{word}" if word in there else None)
    assert (command[0] if command else None) == (name and f"/bin/{name}")


def test_a_part_whose_lines_are_still_read_aloud_waits_for_them() -> None:

    walker = Walker(practice()).key("enter")
    walker.wait(14)
    walker.at += 1
    walker.send(Tick(walker.at, speaking=True))
    assert walker.part.number == 1 and walker.effects[-1] == Wait(None)
    walker.at += 7
    walker.send(Tick(walker.at))
    assert walker.part.number == 2
    walker.wait(29.9)
    assert walker.part.number == 2, "the time that the voice took is not taken from the next part"
    walker.wait(0.2)
    assert walker.part.number == 3
