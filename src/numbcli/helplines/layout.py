"""A name and the ways to reach it as rows of text, for any width."""

from collections.abc import Callable
from typing import NamedTuple

from ..text import width, wrap

NAME, WAY = 15, 28
"""Cells of the columns for a name and for a number with its note."""
WIDE, WIDEST = 56, 72
"""From so many cells on there are columns, and never more than so many."""


class Way(NamedTuple):
    """One way to reach somebody, and what is said beside it. The words of one way are kept together."""

    words: str
    beside: tuple[str, ...] = ()


Lay = Callable[[str, list[Way], int], list[str]]
"""How a name and its ways become rows of so many cells: ``entry`` where it is drawn, else ``labelled``."""


def entry(name: str, ways: list[Way], columns: int) -> list[str]:
    """A name and its ways: in columns where there is room, else each on lines of its own below the name."""
    if columns < WIDE:
        return [*wrap(name, columns), *(row for way in ways for row in packed(way, columns))]
    if width(name) > NAME - 2:
        return [*wrap(name, columns), *_columns("", ways, columns)]
    return _columns(name, ways, columns)


def labelled(name: str, ways: list[Way], columns: int) -> list[str]:
    """A name and its ways with the name before each, for a voice that reads it out and for a pipe."""
    rows: list[str] = []
    for way in ways:
        said = f"{name}: {', '.join((way.words, *way.beside))}"
        rows += [said] if width(said) <= columns else [*wrap(f"{name}:", columns), *packed(way, columns)]
    return rows


def _columns(name: str, ways: list[Way], columns: int) -> list[str]:
    rows: list[str] = []
    margin = " " * NAME
    for way in ways:
        first, *more = wrap(way.words, columns - NAME)
        rows += [f"{name}{' ' * (NAME - width(name))}{first}", *(margin + row for row in more)]
        name = ""
        beside = list(way.beside)
        if beside and not more:
            last, taken = _beside(rows[-1], beside, columns)
            rows[-1], beside = last, beside[taken:]
        rows += [margin + row for words in beside for row in wrap(words, columns - NAME)]
    return rows


def _beside(row: str, beside: list[str], columns: int) -> tuple[str, int]:
    """A row with as much as fits of what stands beside a number, aligned or else after a comma; and how many pieces."""
    aligned = row + " " * (NAME + WAY - width(row))
    for taken in range(len(beside), 0, -1):
        words = ", ".join(beside[:taken])
        if width(row) <= NAME + WAY - 2 and width(aligned + words) <= columns:
            return aligned + words, taken
    joined = f"{row}, {beside[0]}"
    return (joined, 1) if width(joined) <= columns else (row, 0)


def packed(way: Way, columns: int) -> list[str]:
    """A way and what is beside it on indented lines; none of its pieces is split where it fits a line."""
    rows: list[str] = []
    line = ""
    for piece in (way.words, *way.beside):
        joined = f"{line}, {piece}" if line else piece
        if line and width(joined) > columns - 2:
            rows += wrap(f"{line},", columns - 2)
            line = piece
        else:
            line = joined
    return ["  " + row for row in (*rows, *wrap(line, columns - 2))]
