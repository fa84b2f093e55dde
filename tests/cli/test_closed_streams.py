"""Standard streams that are closed or full, as a real shell hands them over."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.command import run
from numbcli.words import journal as words

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="descriptors are closed by a POSIX shell")
Environ = dict[str, str]
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")


def shell(line: str, environ: Environ) -> "subprocess.CompletedProcess[str]":
    """A line for a shell in which ``numbcli`` is the program."""
    program = f'numbcli() {{ {shlex.quote(sys.executable)} -m numbcli "$@"; }}; {line}'
    done = subprocess.run(["sh", "-c", program], env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("closed", ["2>&-", "<&-", "<&- 2>&-"])
def test_people_to_talk_to_are_printed_whatever_else_is_closed(closed: str, environ: Environ) -> None:
    done = shell(f"numbcli support {closed}", environ)
    assert (done.returncode, done.stderr) == (0, "")
    assert "999" in done.stdout


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_check_in_is_kept_whatever_is_closed(closed: str, environ: Environ) -> None:
    # A journal opened in the place of a closed stream would have sentences written into it.
    assert shell(f"numbcli check-in --word flat {closed}", environ).returncode == 0
    (entry,) = json.loads(run("history", "--json", environ=environ).stdout)["entries"]
    assert entry["word"] == "flat"
    assert run("data", "check", environ=environ).returncode == 0


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["steps", "step name --short", "no-such-command", "settings plain on"])
def test_any_command_ends_as_ever(command: str, closed: str, environ: Environ) -> None:
    environ = {**environ, "NUMBCLI_RATE": "100000"}
    assert shell(f"numbcli {command} {closed}", environ).returncode == (2 if command == "no-such-command" else 0)


@FULL
@pytest.mark.parametrize("form", ["", "--json"])
def test_a_full_output_does_not_hide_that_a_check_in_was_kept(form: str, environ: Environ) -> None:
    done = shell(f"numbcli check-in --word flat {form} > /dev/full", environ)
    assert done.returncode == 1
    assert list(words.KEPT_NOT_PRINTED) == done.stderr.splitlines()[-2:]
    assert len(json.loads(run("history", "--json", environ=environ).stdout)["entries"]) == 1


@FULL
def test_a_full_output_claims_nothing_where_nothing_was_kept(environ: Environ) -> None:
    done = shell("numbcli check-in --word flat --no-save > /dev/full", environ)
    assert done.returncode == 1 and "kept" not in done.stderr


@FULL
def test_a_full_error_stream_hides_no_numbers(environ: Environ) -> None:
    done = shell("numbcli support 2> /dev/full", environ)
    assert done.returncode == 0 and "999" in done.stdout
