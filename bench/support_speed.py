"""How long ``numbcli support`` takes against ``python -c pass``: the ratio of the medians of one run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 15
PROMISE = 7.0
SUPPORT = [sys.executable, "-m", "numbcli", "support", "--country", "GB"]
NOTHING = [sys.executable, "-c", "pass"]


def seconds(command: list[str], environ: dict[str, str]) -> float:
    """The time of one whole process, on the wall."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main() -> None:
    # As after an installation: every module is compiled already, whatever this shell says about bytecode.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as compiled:
        environ["PYTHONPYCACHEPREFIX"] = compiled
        for command in (NOTHING, SUPPORT):
            seconds(command, environ)
        # By turns: both meet the same load.
        times = [(seconds(NOTHING, environ), seconds(SUPPORT, environ)) for _ in range(ROUNDS)]
    nothing, support = (statistics.median(each) for each in zip(*times, strict=True))
    print(f"python -c pass   {nothing * 1000:6.1f} ms")
    print(f"numbcli support  {support * 1000:6.1f} ms")
    print(f"ratio            {support / nothing:6.1f}   promised: {PROMISE:g} at most")


if __name__ == "__main__":
    main()
