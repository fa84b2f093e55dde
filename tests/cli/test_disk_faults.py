"""A disk that fails: what was kept stays, what could not be kept is shown to copy, and one calm sentence says why.

A sample. The whole of it, every call of every command with each error, is bench/disk_faults.py.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from drivers import disk, failing_calls, journal_states

Environ = dict[str, str]

# Calls that decide something: where half of it is on the disk, and where the rest can fail too.
FAILS = {
    "check-in-note": ("pwrite64",),
    "settings": ("rename",),
    "export-force": ("fsync",),
    "forget": ("unlink",),
}


@pytest.fixture
def own(tmp_path: Path) -> disk.Disk:
    return disk.disk(tmp_path / "disk")


@pytest.mark.skipif(
    failing_calls.why_not() is not None, reason=f"no call can be made to fail: {failing_calls.why_not()}"
)
@pytest.mark.parametrize("name", FAILS)
def test_what_fails_half_way_loses_nothing_and_claims_nothing(name: str, own: disk.Disk, environ: Environ) -> None:
    calls = disk.run(name, own, environ).calls
    for which, error in zip(FAILS[name], disk.ERRORS, strict=False):
        # The last of its name: by then the most is on the disk.
        last = [call for call in calls if call.name == which][-1]
        done = disk.run(name, own, environ, f"{which}:error={error}:when={last.number}")
        assert disk.broken(name, own, done) == []


def test_a_file_that_cannot_be_used_is_left_alone(own: disk.Disk, environ: Environ) -> None:
    # Each command meets one of them.
    for name, (state, change) in zip(journal_states.COMMANDS, journal_states.states(0, 0), strict=True):
        assert journal_states.left_alone(name, state, change, own, environ) == []


def test_a_journal_that_lost_one_byte_is_not_written_over(own: disk.Disk, environ: Environ) -> None:
    # SQLite would take the missing byte for a zero, and write on.
    for name in ("check-in", "history"):
        assert journal_states.left_alone(name, "cut", journal_states.cut(16_383), own, environ) == []


@pytest.mark.skipif(journal_states.ordinary() is None, reason="modes do not hold for root without setpriv")
def test_a_folder_that_may_not_be_written(own: disk.Disk, environ: Environ) -> None:
    assert journal_states.not_allowed("check-in", (0o500, 0o600), own, environ) == []


@pytest.mark.skipif(not journal_states.mounts(), reason="no file system can be mounted here")
def test_a_disk_with_little_room(own: disk.Disk, environ: Environ) -> None:
    found, done = journal_states.small("check-in", 8192, own, environ)
    assert (found, done.code) == ([], 1)
    assert [entry.note for entry in disk.kept(own)[0]] == [disk.OLD] * 3


def test_answers_that_could_not_be_kept_stay_off_the_error_stream_and_a_closed_pipe_hides_nothing(
    own: disk.Disk, environ: Environ
) -> None:
    (own.home / "journal.db").write_bytes(b"this is no journal" * 100)
    command = subprocess.Popen(
        [sys.executable, "-m", "numbcli", "check-in", "--note", "-"],
        env={**environ, "NUMBCLI_HOME": str(own.home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert command.stdin is not None and command.stdout is not None and command.stderr is not None
    command.stdout.close()
    command.stdin.write(disk.NOTE.encode())
    command.stdin.close()
    said = command.stderr.read().decode()
    command.stderr.close()
    assert command.wait() == 1
    assert said.startswith("This could not be kept") and disk.NOTE not in said


@pytest.mark.skipif(journal_states.ordinary() is None, reason="modes do not hold for root without setpriv")
def test_a_home_that_may_not_be_looked_into_takes_no_practice_away(own: disk.Disk, environ: Environ) -> None:
    own.home.chmod(0)
    done = subprocess.run(
        [*(journal_states.ordinary() or ()), sys.executable, "-m", "numbcli", "steps"],
        env={**environ, "NUMBCLI_HOME": str(own.home)},
        capture_output=True,
        text=True,
        check=False,
    )
    own.home.chmod(0o700)
    assert done.returncode == 0 and "name, 2 minutes" in done.stdout
    folder, settings = done.stderr.splitlines()
    assert "This folder cannot be read." in folder and "settings.json" in settings
