"""Ctrl-C is never lost."""

import os
import signal
import subprocess
import sys

import pytest

# A weak reference whose object goes away calls back; whatever that raises, Python drops.
DROPPED = """
import sys, weakref
from numbcli import interrupts
from numbcli.errors import StoppedBySignalError
sys.unraisablehook = interrupts.raise_again
class Thing: pass
def drop(reference):
    raise {raised}
thing = Thing()
reference = weakref.ref(thing, drop)
try:
    del thing
    {then}
except BaseException as error:
    print("raised again", type(error).__name__, getattr(error, "number", ""))
"""


def dropped(raised: str, then: str) -> "subprocess.CompletedProcess[str]":
    code = DROPPED.format(raised=raised, then=then)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=20)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no timer that raises")
@pytest.mark.parametrize(
    ("raised", "told"),
    [("KeyboardInterrupt", "KeyboardInterrupt "), ("StoppedBySignalError(15)", "StoppedBySignalError 15")],
)
def test_what_asks_the_program_to_end_is_raised_again_where_python_drops_it(raised: str, told: str) -> None:
    done = dropped(raised, then="while True: pass")
    assert (done.stdout, done.stderr) == (f"raised again {told}\n", "")


def test_any_other_error_is_told_as_ever() -> None:
    done = dropped("ValueError", then="pass")
    assert not done.stdout and "ValueError" in done.stderr


# Presses at the moment at which each of these is called, which is after the first press or at the end of a run.
PRESSED = """
import os, signal, sys
sys.argv = ["numbcli", "steps"]
from numbcli import __main__ as program, interrupts
def press():
    os.kill(os.getpid(), signal.SIGINT)
def run(words):
    if {first}:
        try:
            press()
        finally:
            press()
            press()
    return 0
end = interrupts.end
def ended():
    press()
    end()
    press()
program._run = run
interrupts.end = ended
program.main()
"""


@pytest.mark.skipif(os.name == "nt", reason="os.kill ends a process there")
@pytest.mark.parametrize(("first", "code"), [(True, 130), (False, 0)])
def test_a_second_ctrl_c_cuts_nothing_off(first: bool, code: int) -> None:
    # Where nothing was interrupted, the one press at the end comes before the first.
    script = (
        PRESSED.format(first=first)
        if first
        else PRESSED.format(first=first).replace("    press()\n    end()", "    end()")
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=20)
    assert (done.returncode, done.stderr) == (code, "")


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="sends signals to itself")
def test_presses_in_a_session_are_one_and_none_is_told_of_as_a_race() -> None:
    script = (
        "import os, signal\n"
        "from numbcli.terminal.signals import Signals\n"
        "from numbcli.interrupts import begin\n"
        "begin()\n"
        "setting = signal.signal\n"
        "def signal_again(number, handler):\n"
        "    before = setting(number, handler)\n"
        "    if pressed: os.kill(os.getpid(), signal.SIGINT)\n"
        "    return before\n"
        "pressed = False\n"
        "try:\n"
        "    with Signals():\n"
        "        signal.signal = signal_again\n"
        "        pressed = True\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "except KeyboardInterrupt:\n"
        "    pressed = False\n"
        "    print('one')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=20)
    assert (done.returncode, done.stdout, done.stderr) == (0, "one\n", "")
