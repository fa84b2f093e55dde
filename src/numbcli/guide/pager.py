"""Lines that are more than a screen holds, a screen at a time: they are only ever added."""

from collections.abc import Sequence
from typing import TextIO

from .keys import END_OF_INPUT, Keys


def turn_pages(lines: Sequence[str], rows: int, keys: Keys, out: TextIO, hint: Sequence[str]) -> None:
    """Print the lines; after each screen of ``rows`` rows a hint, and Enter for more. ``q`` leaves."""
    # A row stays free for the cursor.
    room = max(1, rows - len(hint) - 1)
    try:
        keys.enter()
        for begin in range(0, len(lines), room):
            if begin:
                print("\n".join(hint), file=out, flush=True)
                pressed = None
                while pressed not in ("enter", "space", "down", "q", END_OF_INPUT):
                    pressed = keys.wait(None)
                if pressed in ("q", END_OF_INPUT):
                    return
            print("\n".join(lines[begin : begin + room]), file=out, flush=True)
    finally:
        keys.leave()
