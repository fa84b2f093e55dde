"""Processes killed at a random moment: whatever said "Kept." is there, and the journal is whole.

``--full`` kills 1,000 check-ins, else 200. Half of the notes are long, so that many moments fall into the writing.
A fifth as many are killed while they open a journal of version 1 for the first time: none of its entries is lost. And
a fifth each while they write people of one's own anew, and a page over an older one: one of the two is there, whole.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.old_journal import write_old_journal
from numbcli.errors import NumbError
from numbcli.journal import entry
from numbcli.journal.store import Journal

COMMAND = [sys.executable, "-m", "numbcli"]


def check_in(environ: dict[str, str], note: str, seconds: float | None) -> bool:
    """One check-in with a note, killed after so many seconds; whether it said that it is kept."""
    process = subprocess.Popen(
        [*COMMAND, "check-in", "--note", "-"],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(note.encode())
    process.stdin.close()
    if seconds is not None:
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
    said = process.stdout.read()
    process.stdout.close()
    process.wait()
    return said == b"Kept.\n"


def upgrades_that_lose(count: int, environ: dict[str, str], usual: float) -> int:
    """How many of so many runs, killed while they brought up a journal of version 1, lost an entry of it."""
    first = datetime(2026, 11, 3, tzinfo=UTC)
    entries = [entry.check_in(first + timedelta(minutes=minute), note="x" * 500) for minute in range(300)]
    lost = 0
    for _ in range(count):
        with tempfile.TemporaryDirectory() as home:
            journal = Journal(Path(home))
            write_old_journal(journal.path, entries)
            check_in({**environ, "NUMBCLI_HOME": home}, "another", random.uniform(0.5, 1.3) * usual)
            try:
                lost += journal.all()[: len(entries)] != entries
            except NumbError:
                lost += 1
    return lost


def half_written(count: int, environ: dict[str, str], words: list[str], name: str, files: dict[str, bytes]) -> int:
    """How many of so many runs of these words, killed, left something else of a file than it was or is to be.

    ``files`` lie in the home before each run.
    """
    half = 0
    with tempfile.TemporaryDirectory() as place:

        def begin(number: int) -> tuple[Path, subprocess.Popen[bytes]]:
            home = Path(place, str(number))
            home.mkdir(0o700)
            for each, data in files.items():
                (home / each).write_bytes(data)
                (home / each).chmod(0o600)
            environment = {**environ, "NUMBCLI_HOME": str(home)}
            quiet = subprocess.DEVNULL
            command = [*COMMAND, *words]
            return home, subprocess.Popen(command, env=environment, cwd=home, stdin=quiet, stdout=quiet, stderr=quiet)

        begun = time.perf_counter()
        home, process = begin(0)
        assert process.wait() == 0
        usual = time.perf_counter() - begun
        wanted = (home / name).read_bytes()
        assert wanted != files[name]
        for number in range(1, count + 1):
            home, process = begin(number)
            time.sleep(random.uniform(0.5, 1.1) * usual)
            process.kill()
            process.wait()
            half += (home / name).read_bytes() not in (files[name], wanted)
    return half


def people_and_pages(count: int, environ: dict[str, str]) -> int:
    """How many people files and how many pages of so many each were left half."""
    rows = [{"name": f"Somebody {number}", "reach": "020 7946 0000"} for number in range(3)]
    brought = {"format": "numbcli-journal", "version": 2, "entries": [], "people": rows}
    files = {"people.json": {"people": rows[:1], "hidden": False}, "brought.json": brought}
    written = {name: json.dumps(data).encode() for name, data in files.items()}
    half = half_written(count, environ, ["data", "import", "brought.json"], "people.json", written)
    with tempfile.TemporaryDirectory() as home:
        Journal(Path(home)).keep(entry.check_in(datetime(2026, 11, 3, tzinfo=UTC), note="rain"))
        kept = {"journal.db": (Path(home) / "journal.db").read_bytes(), "page.html": b"an older page"}
    export = ["data", "export", "--format", "html", "-o", "page.html", "--force"]
    return half + half_written(count, environ, export, "page.html", kept)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="1,000 of them")
    count = 1000 if parser.parse_args().full else 200
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "NUMBCLI_HOME": home}
        times = []
        for number in range(5):
            begun = time.perf_counter()
            check_in(environ, f"warm-up {number}", None)
            times.append(time.perf_counter() - begun)
        usual = statistics.median(times)
        said = []
        for number in range(count):
            note = f"note {number} " + "x" * (20_000 if number % 2 else 0)
            # Late rather than early: the writing is in the last part of a run.
            if check_in(environ, note, random.uniform(0.5, 1.3) * usual):
                said.append(note)
        shown = subprocess.run([*COMMAND, "history", "--all", "--json"], env=environ, capture_output=True, check=True)
        there = {entry["note"] for entry in json.loads(shown.stdout)["entries"]}
        missing = [note for note in said if note not in there]
        with sqlite3.connect(Path(home) / "journal.db") as journal:
            integrity = journal.execute("PRAGMA integrity_check").fetchone()[0]
    lost = upgrades_that_lose(count // 5, environ, usual)
    half = people_and_pages(count // 5, dict(os.environ))
    print(f"killed            {count:5}")
    print(f'said "Kept."      {len(said):5}')
    print(f"missing of these  {len(missing):5}   promised: 0")
    print(f"integrity         {integrity:>5}   promised: ok")
    print(f"upgrades that lost an entry {lost:5}, of {count // 5}   promised: 0")
    print(f"people files and pages left half {half:5}, of {count // 5 * 2}   promised: 0")
    return 1 if missing or lost or half or integrity != "ok" else 0


if __name__ == "__main__":
    sys.exit(main())
