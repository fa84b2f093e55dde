"""What a session that nobody touches costs: processor time, wake-ups, memory; beside termdown and a bar of Rich.

All of them count down on terminals of their own at the same time, for 30 s of 300; ``--full`` for all 300, and says
how exactly ours ends. Takes the folder of an environment that holds termdown (see rivals.py); without one it is left
out. Linux only: it reads /proc.
"""

import argparse
import contextlib
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.terminal import Terminal
from measure import NUMBCLI, at_home, installed, table

WHOLE, SAMPLE = 300, 30
PROCESSOR, WAKE_UPS, MEMORY, LATE = 0.35, 2, 26, 0.05
CLOSING = "Did you notice anything?"
BAR = f"""
import time
from rich.progress import track

for _ in track(range({WHOLE})):
    time.sleep(1)
"""


class Count(NamedTuple):
    """What a process has cost so far: seconds of processor time, and how often a thread of it went to sleep."""

    processor: float
    woken: int


def count(pid: int) -> Count:
    threads = list(Path(f"/proc/{pid}/task").iterdir())
    # Nanoseconds: the clock ticks of /proc/PID/stat are longer than the work of a second.
    spent = sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9
    return Count(spent, sum(status(thread, "voluntary_ctxt_switches") for thread in threads))


def status(process: Path, name: str) -> int:
    lines = (process / "status").read_text().splitlines()
    return next(int(line.partition(":")[2].split()[0]) for line in lines if line.startswith(name))


class Cost(NamedTuple):
    """Processor time of a whole session of 300 s with its start, wake-ups a second, and the most memory in MiB."""

    processor: float
    wake_ups: float
    memory: float


def read_until(terminals: list[Terminal], done: Callable[[], bool]) -> None:
    """Read what the programs write, as a terminal does, so that none of them has to wait."""
    while not done():
        for terminal in terminals:
            terminal.read(0.1 / len(terminals))


def begun_to_draw(terminal: Terminal) -> bool:
    return bool(terminal.raw)


def costs(terminals: list[Terminal], seconds: float) -> list[Cost]:
    """What each costs in so many seconds from now on; its start is added, and the rest of 300 s in proportion."""
    before = [count(terminal.process.pid) for terminal in terminals]
    begun = time.monotonic()
    read_until(terminals, lambda: time.monotonic() >= begun + seconds)
    lasted = time.monotonic() - begun
    found = []
    for terminal, early in zip(terminals, before, strict=True):
        process = terminal.process.pid
        late, most = count(process), status(Path(f"/proc/{process}"), "VmHWM") / 1024
        spent = early.processor + (late.processor - early.processor) * WHOLE / lasted
        found.append(Cost(spent, (late.woken - early.woken) / lasted, most))
    return found


def cells(name: str, cost: Cost) -> tuple[str, ...]:
    return name, f"{cost.processor:.2f} s", f"{cost.wake_ups:.1f} a second", f"{cost.memory:.1f} MiB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rivals", type=Path, metavar="PATH_TO_ENV", nargs="?")
    parser.add_argument("--full", action="store_true", help="all 300 seconds")
    options = parser.parse_args()
    commands = {
        "numbcli exercise slow-look": [NUMBCLI, "exercise", "slow-look"],
        "the same with --plain": [NUMBCLI, "exercise", "slow-look", "--plain"],
        "a bar of rich.progress": [sys.executable, "-c", BAR],
    }
    if options.rivals:
        commands["termdown"] = [str(options.rivals / "bin" / "termdown"), str(WHOLE + 60)]
    with installed() as (homes, environ), contextlib.ExitStack() as stack:
        environ = {**at_home(homes / "fresh", environ), "TERM": "xterm-256color", "LANG": "en_GB.UTF-8"}
        for command in commands.values():
            # So that modules are compiled before anything is counted.
            with Terminal(environ=environ, command=command) as terminal:
                read_until([terminal], partial(begun_to_draw, terminal))
        terminals = [stack.enter_context(Terminal(environ=environ, command=each)) for each in commands.values()]
        ours = terminals[:2]
        for terminal in ours:
            terminal.see("Enter")
        read_until(terminals, lambda: all(map(begun_to_draw, terminals)))
        for terminal in ours:
            terminal.press("enter")
        begun = time.monotonic()
        # In the last seconds before the closing there is nothing to learn, and after it nothing wakes.
        found = costs(terminals, WHOLE - 5 if options.full else SAMPLE)
        if options.full:
            # Ours alone: reading the others by turns would add a tenth of a second.
            read_until(ours[:1], lambda: CLOSING in ours[0].screen)
            late = time.monotonic() - begun - WHOLE
    promised = ("promised", f"{PROCESSOR:g} at most", f"{WAKE_UPS:g} at most", f"{MEMORY:g} at most")
    lines = [cells(name, cost) for name, cost in zip(commands, found, strict=True)]
    print(table((f"{WHOLE} s", "processor", "wake-ups", "memory"), *lines, promised))
    if options.full:
        print(f"The closing of {WHOLE} s comes {late:+.3f} s late. Promised: {LATE:g} at most.")


if __name__ == "__main__":
    main()
