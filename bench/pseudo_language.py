"""What is left of the English where the program speaks a language that nobody speaks.

Prints each English word once, with where it stands, and exits with 1 where there is one. ``--full``: every country,
every practice, and every screen in plain lines too; else what the tests look at.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from drivers.pseudo_english import all_english
from drivers.pseudo_language import lay_copy, see_all


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="every country, practice and screen")
    full = parser.parse_args().full
    with tempfile.TemporaryDirectory() as folder:
        seen = see_all(lay_copy(Path(folder)), full)
    left = all_english(seen)
    for word in left:
        print(word)
    print(f"{len(seen)} screens and runs looked at, {len(left)} English words left   promised: 0")
    return int(bool(left))


if __name__ == "__main__":
    sys.exit(main())
