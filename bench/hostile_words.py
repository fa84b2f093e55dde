"""Hostile text in every place that text comes in by, on a real terminal: what of it reaches the terminal.

``--full`` puts every payload into every place, else each place meets two of them. ``--only TEXT`` takes the places
whose name holds it.
"""

import argparse
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.hostile import PAYLOADS, PLACES, run

THREADS = 4


def met(pairs: list[tuple[str, str]], environ: dict[str, str]) -> tuple[int, list[str]]:
    """How many of the pairs of a place and a payload could be, and what reached the terminal and should not have."""
    count, wrong = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for place, payload in pairs:
            try:
                found = run(PLACES[place], PAYLOADS[payload], Path(folder) / "home", environ)
            except AssertionError as never:
                found = [str(never)[:80]]
            count += found is not None
            wrong += [f"{place}; {payload}: {', '.join(found)}"] if found else []
    return count, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="every payload in every place")
    parser.add_argument("--only", default="", help="the places whose name holds this")
    options = parser.parse_args()
    environ = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "en_GB.UTF-8", "TERM": "xterm-256color"}
    names = [name for name in PLACES if options.only in name]
    pairs = [(place, payload) for place in names for payload in PAYLOADS]
    if not options.full:
        pairs = pairs[::7]
    # They wait more than they work.
    with ThreadPoolExecutor(THREADS) as pool:
        each = list(pool.map(lambda first: met(pairs[first::THREADS], environ), range(THREADS)))
    wrong = sorted(line for _, found in each for line in found)
    print(f"places                           {len(names):6}")
    print(f"payloads                         {len(PAYLOADS):6}")
    print(f"met                              {sum(count for count, _ in each):6}")
    print(f"reached the terminal uncleaned   {len(wrong):6}   promised: 0")
    print(*wrong, sep="\n", end="")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
