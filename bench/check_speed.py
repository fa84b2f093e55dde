"""How long ``numbcli check`` of 1,000 files takes against ``python -c pass``: the ratio of the medians of one run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = 1000
ROUNDS = 5
PROMISE = 450.0
CHECK = [sys.executable, "-m", "numbcli", "check"]
NOTHING = [sys.executable, "-c", "pass"]


def seconds(command: list[str], environ: dict[str, str]) -> float:
    """The time of one whole process, on the wall."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def fill(folder: Path) -> None:
    """Write the shipped exercises over and over, each with an id of its own."""
    shipped = sorted((ROOT / "exercises" / "en" / "senses").glob("*.yaml"))
    for number in range(FILES):
        path = shipped[number % len(shipped)]
        name = f"{path.stem}-{number}"
        text = path.read_text(encoding="utf-8").replace(f"id: {path.stem}\n", f"id: {name}\n", 1)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def main() -> None:
    # As after an installation: every module is compiled already, whatever this shell says about bytecode.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as compiled, tempfile.TemporaryDirectory() as home:
        environ.update(PYTHONPYCACHEPREFIX=compiled, NUMBCLI_HOME=home)
        own = Path(home) / "exercises"
        own.mkdir()
        fill(own)
        check = [*CHECK, str(own)]
        for command in (NOTHING, check):
            seconds(command, environ)
        # By turns: both meet the same load. The short one more often, because it swings more.
        times = [([seconds(NOTHING, environ) for _ in range(5)], seconds(check, environ)) for _ in range(ROUNDS)]
    nothing = statistics.median(each for many, _ in times for each in many)
    checked = statistics.median(each for _, each in times)
    print(f"python -c pass             {nothing * 1000:7.1f} ms")
    print(f"numbcli check, {FILES} files  {checked * 1000:7.1f} ms")
    print(f"ratio                      {checked / nothing:7.1f}   promised: {PROMISE:g} at most")


if __name__ == "__main__":
    main()
