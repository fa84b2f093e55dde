"""A robot presses what a person would not, on the real program on a real terminal. Linux only.

Prints each run that went wrong with the line that replays it, what went wrong how often, and runs a minute; exits with
1 where anything did. ``--full`` is 10,000 runs, else 200. ``--only check-in`` takes the runs of that command alone.
"""

import argparse
import sys
import time
from collections import Counter
from itertools import count, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.robot import Run, play, replay
from drivers.robot_setup import draw


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="10,000 runs")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="of the first run; each further one has the next")
    parser.add_argument("--only", metavar="COMMAND", help="runs of this command, such as check-in")
    parser.add_argument("--replay", metavar="LINE", help="one run again, as it was printed")
    options = parser.parse_args()
    if options.replay is not None:
        return tell(replay(options.replay))
    begun, causes = time.monotonic(), Counter[str]()
    wanted = 10_000 if options.full else options.runs
    failing = answered = 0
    seeds = (seed for seed in count(options.seed) if options.only in (None, *draw(seed).words[:1]))
    for seed in islice(seeds, wanted):
        run = play(seed)
        failing += tell(run)
        answered += run.answered
        causes.update(fault.splitlines()[0].partition(": {")[0] for fault in run.faults)
    minutes = (time.monotonic() - begun) / 60
    for cause, times in causes.most_common():
        print(f"{times:5} {cause}")
    print(f"{answered} with an answer in a check-in, looked for in the journal afterwards")
    print(f"{wanted} runs, {wanted / minutes:.0f} a minute, {failing} with a fault   promised: 0")
    return int(failing > 0)


def tell(run: Run) -> int:
    if run.faults:
        print(f"{run.setup}\n  {run.replay}", *run.faults, sep="\n  ", flush=True)
    return int(bool(run.faults))


if __name__ == "__main__":
    sys.exit(main())
