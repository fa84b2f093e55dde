"""How long ``numbcli history`` takes: with 365 entries against ``python -c pass``, and with 100,000 against 100.

Ratios of medians of one run.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from numbcli.journal.entry import Entry, check_in
from numbcli.journal.store import Journal

ROUNDS = 15
PROMISE, PROMISE_OF_SIZE = 9.0, 1.3
FEW, YEAR, MANY = 100, 365, 100_000
HISTORY = [sys.executable, "-m", "numbcli", "history"]
NOTHING = [sys.executable, "-c", "pass"]


def seconds(command: list[str], environ: dict[str, str]) -> float:
    """The time of one whole process, on the wall."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def entries(count: int) -> list[Entry]:
    """One every eight hours, each with a word, a number and a line."""
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        check_in(begin + timedelta(hours=8 * place), "tired", "a-little", place % 11, "The wall is warm on one side.")
        for place in range(count)
    ]


def main() -> None:
    # As after an installation: every module is compiled already, whatever this shell says about bytecode.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        homes = {}
        for count in (FEW, YEAR, MANY):
            homes[count] = environ | {"NUMBCLI_HOME": str(Path(folder) / str(count))}
            Journal(Path(homes[count]["NUMBCLI_HOME"])).keep(*entries(count))
        seconds(NOTHING, environ)
        seconds(HISTORY, homes[FEW])
        # By turns: all meet the same load.
        times = [
            (seconds(NOTHING, environ), *(seconds(HISTORY, homes[count]) for count in (FEW, YEAR, MANY)))
            for _ in range(ROUNDS)
        ]
    nothing, few, year, many = (statistics.median(each) for each in zip(*times, strict=True))
    print(f"python -c pass            {nothing * 1000:6.1f} ms")
    print(f"history of {YEAR}            {year * 1000:6.1f} ms")
    print(f"ratio                     {year / nothing:6.1f}   promised: {PROMISE:g} at most")
    print(f"history of {FEW:,}            {few * 1000:6.1f} ms")
    print(f"history of {MANY:,}        {many * 1000:6.1f} ms")
    print(f"ratio                     {many / few:6.2f}   promised: {PROMISE_OF_SIZE:g} at most")


if __name__ == "__main__":
    main()
