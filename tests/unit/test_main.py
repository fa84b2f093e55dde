"""Ctrl-C is never lost."""

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
