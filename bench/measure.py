"""What the benchmarks of whole processes share: their time on the wall, and medians of runs that met the same load."""

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

NOTHING = [sys.executable, "-c", "pass"]
"""What every ratio is taken to."""
Run = tuple[list[str], dict[str, str]]
"""A command and its environment."""


def seconds(run: Run) -> float:
    """The time of one whole process, on the wall."""
    command, environ = run
    begin = time.perf_counter()
    subprocess.run(command, check=True, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def medians(runs: list[Run], rounds: int) -> list[float]:
    """The median of each run in seconds. They take turns, so that all of them meet the same load."""
    for run in runs:
        seconds(run)
    times = [[seconds(run) for run in runs] for _ in range(rounds)]
    return [statistics.median(each) for each in zip(*times, strict=True)]


@contextlib.contextmanager
def compiled() -> Iterator[dict[str, str]]:
    """An environment as after an installation: modules are compiled already, whatever this shell says of bytecode."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        yield {**environ, "PYTHONPYCACHEPREFIX": folder}
