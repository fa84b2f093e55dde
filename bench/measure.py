"""What the benchmarks of whole processes share: a home that is filled, runs that take turns, and a table."""

import contextlib
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal

NUMBCLI = str(Path(sys.executable).with_name("numbcli"))
"""The program as a person starts it: the script that an installation writes."""
LINE = "The wall is warm on one side."
"""The note of every entry, here and in what is compared."""
PASS = "python -c pass"
"""What every ratio is taken to, if not to another row."""
LATEST = datetime(2026, 11, 21, 20, tzinfo=UTC)
PATIENCE = 60.0
"""Seconds after which something that is waited for will not come any more."""


class Run(NamedTuple):
    """A command with its environment. ``says`` is part of what it prints: an error page is soon there, too.

    ``drawn``: it is started on a terminal, and its time ends where that text has come.
    """

    command: list[str]
    environ: dict[str, str]
    says: str = ""
    drawn: bool = False


def nothing(environ: dict[str, str]) -> Run:
    """A Python that starts and ends."""
    return Run([sys.executable, "-c", "pass"], environ)


def says(run: Run) -> bool:
    """Whether it does what is to be measured. Afterwards its modules are compiled and its files read once."""
    if run.drawn:
        times(run)
        return True
    done = subprocess.run(run.command, env=run.environ, stdin=subprocess.DEVNULL, capture_output=True)
    return done.returncode == 0 and run.says in done.stdout.decode()


class Times(NamedTuple):
    """Seconds on the wall, and of processor time: those say the same on a machine that has much else to do."""

    wall: float
    processor: float


def times(run: Run) -> Times:
    """What one whole process takes, or a drawn one to its text."""
    if run.drawn:
        return _until_drawn(run)
    begin = time.perf_counter()
    process = subprocess.Popen(run.command, env=run.environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, run.command)
    return Times(wall, used.ru_utime + used.ru_stime)


def _until_drawn(run: Run) -> Times:
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, 80))
    begin = time.perf_counter()
    process = subprocess.Popen(run.command, env=run.environ, stdin=slave, stdout=slave, stderr=slave)
    try:
        shown = b""
        while run.says.encode() not in shown:
            if not select.select([master], [], [], PATIENCE)[0]:
                raise TimeoutError(f"{run.command[0]} never drew {run.says!r}")
            shown += os.read(master, 65536)
        wall = time.perf_counter() - begin
    finally:
        process.kill()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        os.close(slave)
        os.close(master)
    return Times(wall, used.ru_utime + used.ru_stime)


def medians(runs: Sequence[Run], rounds: int) -> list[Times]:
    """The medians of each run. They take turns, so that all of them meet the same load."""
    for run in runs:
        if not says(run):
            raise SystemExit(f"{' '.join(run.command)} does not say {run.says!r}")
    taken = [[times(run) for run in runs] for _ in range(rounds)]
    return [Times(*map(statistics.median, zip(*each, strict=True))) for each in zip(*taken, strict=True)]


@contextlib.contextmanager
def installed() -> Iterator[tuple[Path, dict[str, str]]]:
    """A folder for homes, and an environment as after an installation.

    Modules are compiled already, whatever this shell says of bytecode, and nothing is set for numbcli.
    """
    with tempfile.TemporaryDirectory() as folder:
        told = ("PYTHONDONTWRITEBYTECODE", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        environ = {name: value for name, value in os.environ.items() if not name.startswith(("NUMBCLI_", *told))}
        yield Path(folder), {**environ, "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}


def at_home(home: Path, environ: dict[str, str], count: int = 0) -> dict[str, str]:
    """The environment of a person whose folders are all below one, with so many check-ins in the journal.

    ``NUMBCLI_HOME`` would make every run faster than it is for a person, who has not set it.
    """
    home.mkdir(exist_ok=True)
    if count:
        kept = (check_in(moment, "tired", "a-little", place % 11, LINE) for place, moment in enumerate(moments(count)))
        Journal(home / "numbcli").keep(*kept)
    return {**environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}


def moments(count: int) -> list[datetime]:
    """So many moments, one every two hours, the latest last."""
    return [LATEST - timedelta(hours=2 * place) for place in reversed(range(count))]


def table(*rows: Sequence[str]) -> str:
    """Rows in columns, the first of them to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        name, *cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("   ".join([name, *(cell.strip().rjust(len(cell)) for cell in cells)]).rstrip())
    return "\n".join(lines)


def milliseconds(time: float) -> str:
    return f"{time * 1000:,.1f} ms"
