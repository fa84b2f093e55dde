"""The journal where a process has no room, no right, or no time to end what it writes."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from drivers.journal_checks import MOMENT, SECRET, posix, secret
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal

SMALL_DISK = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from numbcli.errors import NumbError
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    Journal(Path(sys.argv[1])).keep(check_in(datetime.now(UTC), note="the words of one person" * 10_000))
except NumbError as error:
    print(error.sentence, error.hint, int(error.code), error.args)
else:
    print("Kept.")
"""


@posix
@pytest.mark.parametrize("room", ["none", "a little", "what it has"])
def test_a_disk_without_room_leaves_the_journal_as_it_was(kept: Journal, room: str) -> None:
    before = kept.path.read_bytes()
    limit = {"none": 0, "a little": 4096, "what it has": len(before)}[room]
    said = run(SMALL_DISK, str(kept.path.parent), str(limit))
    assert said.startswith("This could not be kept: the disk")
    assert SECRET not in said and "Kept." not in said
    assert kept.path.read_bytes() == before
    assert kept.count() == 60
    kept.keep(secret())
    assert kept.count() == 61


# Whoever is root may do all of it: there it is done as nobody.
NOT_ROOT = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from numbcli.errors import NumbError
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal
if os.getuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
journal = Journal(Path(sys.argv[1]))
for act in (lambda: journal.keep(check_in(datetime.now(UTC), note="the words of one person")), journal.count):
    try:
        print(act())
    except NumbError as error:
        print(error.sentence, int(error.code), error.args)
"""


@pytest.fixture
def theirs() -> Iterator[Path]:
    """A folder that nobody, the user, can get at."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.iterdir()):
        path.chmod(0o700)
    shutil.rmtree(folder)


READ_ONLY = [(0o500, 0o600, True), (0o700, 0o400, True), (0o700, 0o000, False), (0o000, 0o600, False)]


@posix
@pytest.mark.parametrize(("folder_mode", "file_mode", "readable"), READ_ONLY)
def test_what_may_not_be_written_can_be_read_where_it_may(
    theirs: Path, folder_mode: int, file_mode: int, readable: bool
) -> None:
    journal = Journal(theirs / "numbcli")
    journal.keep(check_in(MOMENT))
    before = journal.path.read_bytes()
    if os.getuid() == 0:
        for path in (journal.path, journal.path.parent):
            os.chown(path, 65534, 65534)
    journal.path.chmod(file_mode)
    journal.path.parent.chmod(folder_mode)
    kept, read = run(NOT_ROOT, str(journal.path.parent)).splitlines()
    journal.path.parent.chmod(0o700)
    journal.path.chmod(0o600)
    assert kept.startswith("This could not be kept: the file or its folder does not allow it. 1")
    assert read == "1" if readable else read.startswith("What is kept could not be read: the file or its folder")
    assert SECRET not in kept + read
    assert journal.path.read_bytes() == before
    assert [path.name for path in journal.path.parent.iterdir()] == ["journal.db"]


@posix
def test_a_folder_that_cannot_be_made(theirs: Path) -> None:
    theirs.chmod(0o555 if os.getuid() == 0 else 0o500)
    kept, read = run(NOT_ROOT, str(theirs / "numbcli")).splitlines()
    assert kept.startswith("This could not be kept: the file or its folder does not allow it.")
    assert read == "0"


CUT_OFF = """
import os, signal, sys
from pathlib import Path
from numbcli.journal.store import Journal
connection = Journal(Path(sys.argv[1]))._open_writer()
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE entry SET note = hex(zeroblob(20000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
def test_half_of_a_write_that_was_cut_off_is_taken_back_by_a_reader(kept: Journal) -> None:
    before = kept.all()
    done = subprocess.run([sys.executable, "-c", CUT_OFF, str(kept.path.parent)], timeout=30, check=False)
    assert done.returncode == -9
    assert kept.path.with_name("journal.db-journal").stat().st_size > 0, "the write was not half done"
    assert kept.all() == before
    assert [path.name for path in kept.path.parent.iterdir()] == ["journal.db"]


@posix
def test_a_write_that_was_cut_off_beside_a_side_file_that_stays_is_taken_back(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "numbcli", side_file=True)
    journal.keep(*(check_in(MOMENT + timedelta(hours=hour), note="a line " * 40) for hour in range(60)))
    before = journal.all()
    code = CUT_OFF.replace("Path(sys.argv[1])", "Path(sys.argv[1]), side_file=True")
    done = subprocess.run([sys.executable, "-c", code, str(journal.path.parent)], timeout=30, check=False)
    assert done.returncode == -9
    assert journal.path.with_name("journal.db-journal").stat().st_size > 0, "the write was not half done"
    assert journal.all() == before


def run(code: str, *words: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
