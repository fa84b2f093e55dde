"""Ctrl-C at any moment from the start of the process to its end: exit code 130, and no traceback of ours.

What the interpreter prints before ``main`` runs is its own, and counted apart. ``--full`` presses it 200 times, else
40, every second time twice within 20 ms, in turns at ``numbcli step name``, which waits at its opening, and at
``numbcli steps``, which ends by itself.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.screens import surroundings
from drivers.terminal import Terminal

COMMANDS = (("step", "name"), ("steps",))
# The file that an installation makes, beside the interpreter: what a person starts.
SCRIPT = str(Path(sys.executable).with_name("numbcli"))


def outcome(words: tuple[str, ...], seconds: float, again: float | None, environ: dict[str, str]) -> tuple[str, bytes]:
    """What became of one run: its kind, and all that it wrote. ``again``: seconds to a second press."""
    with Terminal(command=[SCRIPT, *words], environ=environ) as terminal:
        terminal.read_for(seconds)
        terminal.press("ctrl-c")
        if again is not None:
            terminal.read_for(again)
            # A terminal without a process in front of it takes the key all the same.
            terminal.press("ctrl-c")
        try:
            code = terminal.wait()
        except AssertionError:
            return "still there", terminal.raw
        terminal.restored()
        written = terminal.raw
    if code == 0 and words == ("steps",):
        return "over before", written
    if b"Traceback" in written:
        return ("a traceback of ours" if code == 130 else "before our first line"), written
    return ("130" if code == 130 else "before our first line" if code == -2 else f"exit {code}"), written


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="200 of them")
    count = 200 if parser.parse_args().full else 40
    chance = random.Random(1)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as home:
        environ = surroundings(home)
        begun = time.perf_counter()
        with Terminal(command=[SCRIPT, "steps"], environ=environ) as terminal:
            terminal.wait()
        usual = time.perf_counter() - begun
        for number in range(count):
            kind, written = outcome(
                COMMANDS[number % 2],
                chance.uniform(0, 1.2 * usual),
                chance.uniform(0, 0.02) if number // 2 % 2 else None,
                environ,
            )
            found[kind] += 1
            if kind not in ("130", "over before"):
                print(kind, ascii(written[-1500:].decode(errors="replace")), flush=True)
    for kind, times in found.most_common():
        print(f"{kind:24} {times:4}")
    good = {"130", "over before", "before our first line"}
    return 0 if set(found) <= good else 1


if __name__ == "__main__":
    sys.exit(main())
