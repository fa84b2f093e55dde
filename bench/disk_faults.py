"""Every call on a file of ours fails in turn, by strace, with each error: what is kept stays whole, and what is said is calm.

``--full`` takes every call of every command; else every ninth. ``--only NAME`` takes one command.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers import disk, faults


def failed(name: str, fails: list[str], environ: dict[str, str]) -> tuple[Counter[int], list[str]]:
    """How often each exit code came, and what does not hold."""
    codes: Counter[int] = Counter()
    found = []
    with tempfile.TemporaryDirectory() as place:
        own = disk.disk(Path(place))
        for fail in fails:
            done = disk.run(name, own, environ, fail)
            codes[done.code] += 1
            found += [f"{name} {fail}: {what}" for what in disk.broken(name, own, done)]
    return codes, found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="every call of every command")
    parser.add_argument("--only", choices=disk.ACTS, help="one command")
    options = parser.parse_args()
    if reason := faults.why_not():
        print(f"Not measured: {reason}.")
        return 0
    environ = {"PATH": os.environ["PATH"], "LANG": "en_GB.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    broken = 0
    print("command            calls   failures   exit 0   exit 1   not as promised (0 promised)")
    for name in [options.only] if options.only else disk.ACTS:
        with tempfile.TemporaryDirectory() as place:
            calls = disk.run(name, disk.disk(Path(place)), environ).calls
        fails = disk.fails(calls)[:: 1 if options.full else 9]
        with ThreadPoolExecutor(2) as pool:
            halves = pool.map(lambda start: failed(name, fails[start::2], environ), range(2))  # noqa: B023
            (codes, found), (more, others) = halves
        counts = codes + more
        broken += len(found + others)
        row = f"{name:16} {len(calls):7} {len(fails):10} {counts[0]:8} {counts[1]:8} {len(found + others):8}"
        print(row, *found, *others, sep="\n", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
