"""Damaged and hostile files, read by every way to them: a valid result or a calm sentence, soon, in little room.

Practices, learn pages, the check-in, sources, exports and settings, mutated. ``--full`` reads 100,000, else 5,000.
Each batch of 5,000 is a process of its own that may grow by no more than is promised. Linux only: it reads /proc.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.hostile_files import seeds, try_to_read
from drivers.mutations import mutated

BATCH = 5000
SECONDS, MIB = 1.0, 200
"""Promised for one file, at most."""


def batch(number: int) -> dict[str, Any]:
    """Read one batch, and say what came of it."""
    chance = random.Random(number)
    wells = seeds()
    others = [well.data for well in wells]
    found: dict[str, Any] = {"valid": 0, "slowest": 0.0, "slowest file": "", "faults": []}
    # In memory: settings are written through to the disk, and a disk is no part of what is measured.
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        folder = Path(name)
        for well in wells:
            try_to_read(folder, well.place, well.data)
        room = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize() + MIB * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (room, room))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for count in range(BATCH):
            well = chance.choice(wells)
            data = mutated(well.data, others, chance)
            begun = time.process_time()
            try:
                found["valid"] += try_to_read(folder, well.place, data)
            except Exception:
                found["faults"].append((str(well.place), count, traceback.format_exc(limit=-4)))
            spent = time.process_time() - begun
            if spent > found["slowest"]:
                found["slowest"], found["slowest file"] = spent, f"{well.place} {number}:{count}"
            # A file that is well again for whatever refers to it.
            (folder / well.place).write_bytes(well.data)
        found["room"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="100,000 of them")
    parser.add_argument("--batch", type=int, help="one batch alone, as JSON: its number is its seed")
    said = parser.parse_args()
    if said.batch is not None:
        print(json.dumps(batch(said.batch)))
        return 0
    found = []
    for number in range(20 if said.full else 1):
        command = [sys.executable, __file__, "--batch", str(number)]
        found.append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))
    faults = [fault for one in found for fault in one["faults"]]
    slowest = max(found, key=lambda one: float(one["slowest"]))
    room = max(one["room"] for one in found)
    print(f"files read              {BATCH * len(found):7}")
    print(f"still valid             {sum(one['valid'] for one in found):7}")
    print(f"neither valid nor calm  {len(faults):7}   promised: 0")
    print(f"seconds, the slowest    {slowest['slowest']:7.2f}   promised: {SECONDS} ({slowest['slowest file']})")
    print(f"MiB more than before    {room:7.1f}   promised: {MIB}")
    for place, count, trace in faults[:5]:
        print(f"\n{place}, file {count} of its batch\n{trace}")
    return 1 if faults or slowest["slowest"] > SECONDS or room > MIB else 0


if __name__ == "__main__":
    sys.exit(main())
