"""A disk that fails: what is kept stays whole, what could not be kept is shown to copy, and what is said is calm.

First every call on a file of ours fails in turn, by strace, with each error. Then the journal's file is in states in
which it cannot be used, and its folder is one that may not be written, is read-only, or has little room.
``--full`` takes every call and every state; else every ninth. ``--only NAME`` takes one command.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers import disk, failing_calls, journal_states

LENGTHS, SEEDS, ROOMS = 100, 30, range(0, 49_152, 4096)
MODES = ((0o500, 0o600), (0o700, 0o400), (0o700, 0o000), (0o000, 0o600), (0o500, 0o400))


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


def calls(names: list[str], environ: dict[str, str], step: int) -> int:
    """How much does not hold where a call fails."""
    if reason := failing_calls.why_not():
        print(f"Not measured: {reason}.")
        return 0
    broken = 0
    print("command            calls   failures   exit 0   exit 1   not as promised (0 promised)")
    for name in names:
        with tempfile.TemporaryDirectory() as place:
            found = disk.run(name, disk.disk(Path(place)), environ).calls
        fails = disk.fails(found)[::step]
        with ThreadPoolExecutor(2) as pool:
            halves = list(pool.map(failed, [name] * 2, [fails[::2], fails[1::2]], [environ] * 2))
        counts = halves[0][0] + halves[1][0]
        wrong = [line for _, lines in halves for line in lines]
        broken += len(wrong)
        row = f"{name:16} {len(found):7} {len(fails):10} {counts[0]:8} {counts[1]:8} {len(wrong):8}"
        print(row, *wrong, sep="\n", flush=True)
    return broken


def places(names: list[str], environ: dict[str, str], step: int) -> int:
    """How much does not hold in a state of the file or of what it stands on."""
    wrong: list[str] = []
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        own = disk.disk(Path(place))
        for name in names:
            for state, change in list(journal_states.states(LENGTHS, SEEDS))[::step]:
                counts["states of the file"] += 1
                wrong += [
                    f"{name}, {state}: {what}" for what in journal_states.left_alone(name, state, change, own, environ)
                ]
            for modes in MODES if journal_states.ordinary() is not None else ():
                counts["modes of the folder and the file"] += 1
                wrong += [f"{name}, {modes}: {what}" for what in journal_states.not_allowed(name, modes, own, environ)]
            if not journal_states.mounts():
                continue
            counts["read-only file systems"] += 1
            wrong += [f"{name}, read-only: {what}" for what in journal_states.read_only(name, own, environ)]
            for room in ROOMS:
                counts["file systems with little room"] += 1
                found, done = journal_states.small(name, room, own, environ)
                now, integrity = disk.kept(own)
                # All of it or none.
                if integrity != "ok" or (done.code and now != list(own.kept)):
                    found.append(f"the journal: {integrity}, {len(now)} entries")
                if done.code == 0 and name == "check-in" and [entry.note for entry in now[3:]] != [disk.NOTE]:
                    found.append("it says that it is kept, and it is not")
                wrong += [f"{name}, {room} bytes of room: {what}" for what in found]
    for what, count in counts.items():
        print(f"{what:36} {count:6}")
    print(f"{'not as promised':36} {len(wrong):6}   promised: 0", *wrong, sep="\n", flush=True)
    return len(wrong)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="every call of every command, every state")
    parser.add_argument("--only", choices=sorted({*disk.ACTS, *journal_states.COMMANDS}), help="one command")
    options = parser.parse_args()
    step = 1 if options.full else 9
    environ = {"PATH": os.environ["PATH"], "LANG": "en_GB.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    broken = calls([name for name in disk.ACTS if options.only in (None, name)], environ, step)
    broken += places([name for name in journal_states.COMMANDS if options.only in (None, name)], environ, step)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
