"""How long a session that nobody touches lasts, how often it wakes, and what it costs: real clock, real terminal.

``--full`` plays the 300 seconds of an exercise, else the 60 seconds of a short step. Linux only: it reads /proc.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.terminal import Terminal

CLOSING = b"Did you notice anything?"


def counted(pid: int) -> tuple[float, int]:
    """Seconds of processor time so far, and how often the process has gone to sleep of its own accord."""
    # Nanoseconds: the clock ticks of /proc/PID/stat are longer than the work of a second.
    spent = int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    return spent, int(status(pid, "voluntary_ctxt_switches"))


def status(pid: int, name: str) -> str:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(line.partition(":")[2].split()[0] for line in lines if line.startswith(name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="the 300 seconds of an exercise")
    parser.add_argument("--plain", action="store_true", help="lines only, as a screen reader has it")
    options = parser.parse_args()
    words = ["exercise", "slow-look"] if options.full else ["step", "name", "--short"]
    planned = 300 if options.full else 60
    with tempfile.TemporaryDirectory() as home:
        environ = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "en_GB.UTF-8"}
        with Terminal(*words, *(["--plain"] if options.plain else []), environ=environ) as terminal:
            pid = terminal.process.pid
            terminal.see("Enter start")
            before = counted(pid)
            begun = time.monotonic()
            terminal.press("enter")
            while CLOSING not in terminal.raw:
                terminal._read(5)
            lasted = time.monotonic() - begun
            spent, woken = (after - earlier for after, earlier in zip(counted(pid), before, strict=True))
            whole, memory = counted(pid)[0], int(status(pid, "VmHWM"))
            terminal.press("q").wait()
    late = lasted - planned
    print(f"{' '.join(words)}: {planned} s of parts")
    print(f"lasted            {lasted:8.3f} s   {late * 300 / planned:+.3f} s per 300 s   promised: 0.05 at most")
    print(f"wake-ups          {woken / lasted:8.2f} a second           promised: 2 at most")
    print(f"one core          {spent / lasted:8.2%} while it runs      promised: 0.25 % at most")
    print(f"processor         {whole:8.2f} s with its start      promised: 0.35 in 300 s")
    print(f"memory            {memory / 1024:8.1f} MiB at most          promised: 26 at most")


if __name__ == "__main__":
    main()
