"""Lines that are more than a screen holds, a screen at a time: they are only ever added."""

from collections.abc import Iterator, Sequence
from os import terminal_size
from typing import TextIO

from ..text import height
from .decoder import END_OF_INPUT
from .keys import Keys


def turn_pages(
    lines: Sequence[str],
    size: terminal_size,
    keys: Keys,
    out: TextIO,
    hint: Sequence[str],
    styled: Sequence[str] | None = None,
) -> None:
    """Print the lines; after each screen of them a hint, and Enter for more. ``q`` leaves.

    ``styled``: the same lines with escape bytes that take no room, to print in their place.
    """
    # A row stays free for the cursor.
    room = max(1, size.lines - height(hint, size.columns) - 1)
    printed = 0
    try:
        keys.enter()
        for place, page in enumerate(_pages(lines, room, size.columns)):
            if place:
                print("\n".join(hint), file=out, flush=True)
                pressed: str | None = None
                while pressed not in ("enter", "space", "down", "q", END_OF_INPUT):
                    heard = keys.wait(None)
                    pressed = keys.keymap.command(heard) if isinstance(heard, str) else None
                if pressed in ("q", END_OF_INPUT):
                    return
            print("\n".join((styled or lines)[printed : printed + len(page)]), file=out, flush=True)
            printed += len(page)
    finally:
        keys.leave()


def _pages(lines: Sequence[str], room: int, columns: int) -> Iterator[list[str]]:
    page: list[str] = []
    for line in lines:
        if page and height([*page, line], columns) > room:
            yield page
            page = []
        page.append(line)
    if page:
        yield page
