"""How long a list takes against ``python -c pass``: the ratio of the medians of one run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 15
PROMISES = {"steps": 9.0, "exercises": 10.0}
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
        for name, promise in PROMISES.items():
            command = [sys.executable, "-m", "numbcli", name]
            for each in (NOTHING, command):
                seconds(each, environ)
            # By turns: both meet the same load.
            times = [(seconds(NOTHING, environ), seconds(command, environ)) for _ in range(ROUNDS)]
            nothing, whole = (statistics.median(each) for each in zip(*times, strict=True))
            ratio = f"{whole / nothing:5.1f} x python -c pass"
            print(f"numbcli {name:10} {whole * 1000:6.1f} ms   {ratio}   promised: {promise:g} at most")


if __name__ == "__main__":
    main()
