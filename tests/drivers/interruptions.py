"""What can happen to the terminal while somebody is on a screen, and what is to be so afterwards."""

import ctypes
import os
import signal
import time
from collections.abc import Mapping
from pathlib import Path

from .screens import SCREENS, SIZE, entries, leave, reach
from .terminal import ALT_ON, PATIENCE, Terminal


def assert_left_well(terminal: Terminal, name: str, plain: bool) -> None:
    """Assert that the terminal is as it was, and that the last line is the one short line."""
    terminal.restored()
    said = terminal.ordinary.replace("^C", "")
    assert "Traceback" not in said and "Abort" not in said, said
    last = "Kept. Closed." if SCREENS[name].stop.kept else "Closed."
    if plain:
        assert last in said.splitlines(), said
    else:
        # What stands behind it is where it is kept, said the first time.
        assert said.lstrip().splitlines()[0] == last, said


def assert_kept(environ: Mapping[str, str], name: str) -> None:
    """Assert that what was answered on the way to this screen is kept, once."""
    kept = entries(environ)
    assert len(kept) == SCREENS[name].stop.kept, kept


def send_signal(name: str, environ: Mapping[str, str], plain: bool, number: signal.Signals) -> None:
    """A signal that ends it."""
    with reach(name, environ, plain) as terminal:
        terminal.process.send_signal(number)
        assert terminal.wait() == 128 + number
        assert_left_well(terminal, name, plain)


def resize(name: str, environ: Mapping[str, str], plain: bool) -> None:
    """A storm of new sizes. It goes on."""
    with reach(name, environ, plain) as terminal:
        for columns in (*range(20, 120, 2), SIZE[0]):
            terminal.resize(columns, SIZE[1])
        terminal.read_for(0.2)
        assert terminal.process.poll() is None, "a change of size has ended it"
        leave(terminal, name)
        assert terminal.wait() == 0
        terminal.restored()
        assert "Closed.\r\n" in terminal.ordinary, terminal.ordinary
        assert "Traceback" not in terminal.ordinary


def suspend(name: str, environ: Mapping[str, str], plain: bool) -> None:
    """Ctrl-Z in a shell with job control, and ``fg``. The shell has its terminal meanwhile; then it goes on."""
    with reach(name, environ, plain, "set -m; {}; echo stopped; read answer; fg; echo code $?") as terminal:
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
            leave(terminal, name)
        terminal.wait()
        terminal.restored()
        assert "code 0" in terminal.ordinary, terminal.ordinary
        assert "Traceback" not in terminal.ordinary
        assert "Closed.\r\n" in terminal.ordinary


def kill_shell(name: str, environ: Mapping[str, str], plain: bool) -> None:
    """The shell that started it is killed. Linux only: this process takes in the orphan, to see its exit code."""
    ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER
    with reach(name, environ, plain, "set -m; {}; true") as terminal:
        shell = terminal.process
        (pid,) = Path(f"/proc/{shell.pid}/task/{shell.pid}/children").read_text().split()
        shell.kill()
        code = os.waitstatus_to_exitcode(_reap(int(pid)))
        terminal.read_for(0.1)
        assert code == 129, code
        assert_left_well(terminal, name, plain)


def hang_up(name: str, environ: Mapping[str, str], plain: bool) -> None:
    """The window of the terminal is closed."""
    with reach(name, environ, plain) as terminal:
        terminal.hang_up()
        assert terminal.process.wait(timeout=PATIENCE) == 129


def _reap(pid: int) -> int:
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
