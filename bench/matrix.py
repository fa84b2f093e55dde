"""Every screen and list on every kind of terminal: {calm, plain} x four sizes x {UTF-8, LANG=C} x {colour, NO_COLOR}.

Prints what is cut, broken, hidden or in a colour that nobody wanted, and exits with 1 where anything is. ``--full``
plays all 32 combinations, else the eight in which every two values meet; ``--only`` the journey of this name.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.looks import looks, pairs
from drivers.screen_checks import find_faults
from drivers.screens import journeys


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="all combinations")
    parser.add_argument("--only", metavar="NAME", help="one journey")
    options = parser.parse_args()
    played, failing = 0, 0
    for look in looks() if options.full else pairs():
        for journey in journeys():
            if options.only in (None, journey.name):
                with tempfile.TemporaryDirectory() as folder:
                    environ = {
                        "PATH": os.environ["PATH"],
                        "HOME": folder,
                        "NUMBCLI_HOME": f"{folder}/numbcli",
                        "TERM": "xterm-256color",
                        "TZ": "Europe/London",
                    }
                    found = find_faults(journey, look, environ)
                played += 1
                failing += bool(found)
                for fault in found:
                    print(f"{journey.name}, {look}: {fault}", flush=True)
    print(f"{played} journeys played, {failing} with a fault   promised: 0")
    return int(failing > 0)


if __name__ == "__main__":
    sys.exit(main())
