"""Check-ins of eight processes at once into one journal that is not there yet: none is lost, nobody sees an error.

Each is a process of its own. ``--full``: eight times 250 into one journal, and 50 journals that eight begin at once;
else eight times 25, and 5.
"""

import argparse
import contextlib
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from numbcli.words.journal import kept_in

AT_ONCE = 8
COMMAND = [sys.executable, "-m", "numbcli", "check-in", "--word", "flat", "--note", "-"]


class Run(NamedTuple):
    """One check-in: its note, its time on the wall in seconds, and whether it said no more than it had to."""

    note: str
    seconds: float
    calm: bool
    said: bytes


def check_in(home: str, note: str) -> Run:
    begun = time.perf_counter()
    environ = {**os.environ, "NUMBCLI_HOME": home}
    done = subprocess.run(COMMAND, env=environ, input=note.encode(), capture_output=True, check=False)
    seconds = time.perf_counter() - begun
    # Only the first entry of a journal says where it is kept.
    expected = done.stderr in (b"", f"{kept_in(home)}\n".encode())
    return Run(note, seconds, done.returncode == 0 and done.stdout == b"Kept.\n" and expected, done.stderr)


def together(home: str, each: int) -> list[Run]:
    """The runs of eight that begin in the same moment and each check in so often."""
    runs: list[Run] = []
    start = threading.Barrier(AT_ONCE)

    def one(number: int) -> None:
        start.wait()
        for count in range(each):
            runs.append(check_in(home, f"note {count} of {number}"))

    threads = [threading.Thread(target=one, args=(number,)) for number in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return runs


class Outcome(NamedTuple):
    """What became of one journal."""

    runs: list[Run]
    lost: int
    sound: bool
    """As many entries as check-ins, no side file left, and SQLite finds nothing wrong."""


def outcome(each: int) -> Outcome:
    with tempfile.TemporaryDirectory() as home:
        runs = together(home, each)
        with contextlib.closing(sqlite3.connect(Path(home) / "journal.db")) as journal:
            notes = [note for (note,) in journal.execute("SELECT note FROM entry")]
            whole = journal.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        alone = [path.name for path in Path(home).iterdir()] == ["journal.db"]
    lost = len({run.note for run in runs} - set(notes))
    return Outcome(runs, lost, whole and alone and len(notes) == len(runs))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="8 x 250, and 50 new journals")
    each, fresh = (250, 50) if parser.parse_args().full else (25, 5)
    found = [outcome(each), *(outcome(1) for _ in range(fresh))]
    runs = [run for one in found for run in one.runs]
    troubled = [run for run in runs if not run.calm]
    lost, unsound = sum(one.lost for one in found), sum(not one.sound for one in found)
    times = sorted(run.seconds for run in found[0].runs)
    print(f"check-ins, {AT_ONCE} at once    {len(runs):6}")
    print(f"lost                    {lost:6}   promised: 0")
    print(f"saw an error            {len(troubled):6}   promised: 0")
    print(f"journals                {len(found):6}")
    print(f"not sound of these      {unsound:6}   promised: 0")
    print(f"seconds, usual          {statistics.median(times):6.2f}")
    print(f"seconds, the longest    {times[-1]:6.2f}")
    for run in troubled[:10]:
        print(run)
    return 1 if troubled or lost or unsound else 0


if __name__ == "__main__":
    sys.exit(main())
