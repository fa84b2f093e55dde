"""Saving what can be read of a journal of 10 MB takes at most 2 seconds, also of one made to take long.

``--full`` takes journals of 10 MB, else of 1 MB.
"""

import argparse
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.crafted import crafted
from numbcli.journal.entry import check_in
from numbcli.journal.salvage import salvaged
from numbcli.journal.store import Journal

MB = 1 << 20
PROMISED = 2.0


def whole(size: int, note: str) -> bytes:
    """A journal of about so many bytes."""
    first = datetime(2026, 11, 3, tzinfo=UTC)
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        count = size // (210 + 2 * len(note))
        journal.keep(*(check_in(first + timedelta(minutes=minute), note=note or None) for minute in range(count)))
        return journal.path.read_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="10 MB")
    size = 10 * MB if parser.parse_args().full else MB
    made = {
        "many entries": whole(size, ""),
        "long notes": whole(size, "é" * 20_000),
        **{f"crafted, pages of {page}": crafted(size, page) for page in (512, 4096, 32_768)},
    }
    slow = 0
    for name, data in made.items():
        begun = time.process_time()
        found = salvaged(data)
        seconds = time.process_time() - begun
        slow += seconds > PROMISED
        print(f"{name:24} {len(data) / MB:6.1f} MB {len(found):7} entries {seconds:6.2f} s   promised: {PROMISED:.0f}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
