"""Whatever happens to the terminal on any screen: it is given back as it was, with the right exit code and a last line.

Ending signals, Ctrl-Z and ``fg``, storms of new sizes, the shell killed, the window closed: each on every kind of
screen, calm and plain. ``--full`` tries every combination, else a sample of 40. Linux only.
"""

import argparse
import random
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers import interruptions
from drivers.screens import SCREENS, surroundings

EVENTS: dict[str, Callable[[str, dict[str, str], bool], None]] = {
    **{
        number.name: partial(interruptions.send_signal, number=number)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
    },
    "Ctrl-Z and fg": interruptions.suspend,
    "new sizes": interruptions.resize,
    "shell killed": interruptions.kill_shell,
    "window closed": interruptions.hang_up,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="every combination")
    parser.add_argument("--only", default="", help="combinations whose name holds this")
    said = parser.parse_args()
    every = [(event, name, plain) for event in EVENTS for name in SCREENS for plain in (False, True)]
    every = [one for one in every if said.only in " ".join((one[0], one[1], "plain" if one[2] else "calm"))]
    if not (said.full or said.only):
        every = random.Random(1).sample(every, 40)
    tried, wrong = Counter[str](), Counter[str]()
    for event, name, plain in every:
        with tempfile.TemporaryDirectory() as home:
            environ = surroundings(home)
            tried[event] += 1
            try:
                EVENTS[event](name, environ, plain)
                interruptions.assert_kept(environ, name)
            except Exception:
                wrong[event] += 1
                print(f"{event}, {name}, {'plain' if plain else 'calm'}\n{traceback.format_exc(limit=-2)}", flush=True)
    for event in tried:
        print(f"{event:14} on {tried[event]:3} screens, not well: {wrong[event]:3}   promised: 0")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
