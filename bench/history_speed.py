"""How long ``numbcli history`` takes: with 365 entries against ``python -c pass``, and with 100,000 against 100.

Ratios of medians of one run.
"""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from measure import NOTHING, compiled, medians
from numbcli.journal.entry import Entry, check_in
from numbcli.journal.store import Journal

ROUNDS = 15
PROMISE, PROMISE_OF_SIZE = 9.0, 1.3
FEW, YEAR, MANY = 100, 365, 100_000
HISTORY = [sys.executable, "-m", "numbcli", "history"]


def entries(count: int) -> list[Entry]:
    """One every eight hours, each with a word, a number and a line."""
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        check_in(begin + timedelta(hours=8 * place), "tired", "a-little", place % 11, "The wall is warm on one side.")
        for place in range(count)
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, compiled() as environ:
        runs = [(NOTHING, environ)]
        for count in (FEW, YEAR, MANY):
            home = Path(folder, str(count))
            Journal(home).keep(*entries(count))
            runs.append((HISTORY, {**environ, "NUMBCLI_HOME": str(home)}))
        nothing, few, year, many = medians(runs, ROUNDS)
    print(f"python -c pass            {nothing * 1000:6.1f} ms")
    print(f"history of {YEAR}            {year * 1000:6.1f} ms")
    print(f"ratio                     {year / nothing:6.1f}   promised: {PROMISE:g} at most")
    print(f"history of {FEW:,}            {few * 1000:6.1f} ms")
    print(f"history of {MANY:,}        {many * 1000:6.1f} ms")
    print(f"ratio                     {many / few:6.2f}   promised: {PROMISE_OF_SIZE:g} at most")


if __name__ == "__main__":
    main()
