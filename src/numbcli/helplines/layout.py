"""A name and the ways to reach it as rows of text, for any width, with the numbers marked.

While rows are laid out, a number stands between two characters that take no room, and its spaces do not break. So does
what a key does. ``unmark`` turns these into the places of the number, or of those words, in the row.
"""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from ..text import pad, width, wrap

NAME, WAY = 15, 28
"""Cells of the columns for a name and for a number with its note."""
WIDE, WIDEST, WIDEST_PLAIN = 56, 76, 72
"""From so many cells on there are columns, and never more than so many; plain lines have at most so many."""
_BEGIN, _END, _NO_BREAK = "\u2060", "\u2061", "\u00a0"
_BEGIN_QUIET, _END_QUIET = "\u2063", "\u2064"
Weight = Literal["said", "strong", "quiet"]
Places = tuple[tuple[int, int], ...]
"""Places in a row, each from a character up to another."""


class Row(NamedTuple):
    """A row of text, and the places in it that are bold, and those that are quiet."""

    text: str
    bold: Places = ()
    quiet: Places = ()

    def pieces(self) -> list[tuple[str, Weight]]:
        """The text in pieces, each with its weight."""
        found: list[tuple[str, Weight]] = []
        at = 0
        strong: list[tuple[int, int, Weight]] = [(*place, "strong") for place in self.bold]
        quiet: list[tuple[int, int, Weight]] = [(*place, "quiet") for place in self.quiet]
        for begin, end, weight in sorted([*strong, *quiet]):
            found += [(self.text[at:begin], "said"), (self.text[begin:end], weight)]
            at = end
        return [piece for piece in (*found, (self.text[at:], "said")) if piece[0]]


class Way(NamedTuple):
    """One way to reach somebody, and what is said beside it. The words of one way are kept together.

    ``group``: for whom it is, where ways for them stand together; ``heading``: the same above them.
    """

    words: str
    beside: tuple[str, ...] = ()
    group: str = ""
    heading: str = ""


Lay = Callable[[str, list[Way], int], list[str]]
"""How a name and its ways become rows of so many cells: ``entry`` where it is drawn, else ``labelled``."""


def strong(number: str) -> str:
    """A number that is bold and is not broken where it fits a row."""
    return f"{_BEGIN}{number.replace(' ', _NO_BREAK)}{_END}"


def key_hint(key: str, does: str) -> str:
    """A key and what it does there, which is quiet. They are not broken where they fit a row."""
    return f"{key} {_BEGIN_QUIET}{does}{_END_QUIET}".replace(" ", _NO_BREAK)


def unmark(rows: Iterable[str]) -> list[Row]:
    """Rows with the places of what is bold or quiet. What is broken over two rows is so in both."""
    found = []
    begin: int | None = None
    end = ""
    for row in rows:
        text = ""
        places: dict[str, list[tuple[int, int]]] = {_END: [], _END_QUIET: []}
        begin = None if begin is None else len(row) - len(row.lstrip(" "))
        for char in row:
            if char in (_BEGIN, _BEGIN_QUIET):
                begin, end = len(text), _END if char == _BEGIN else _END_QUIET
            elif char in places:
                places[char] += [] if begin is None else [(begin, len(text))]
                begin = None
            else:
                text += " " if char == _NO_BREAK else char
        if begin is not None and begin < len(text):
            places[end].append((begin, len(text)))
        found.append(Row(text, tuple(places[_END]), tuple(places[_END_QUIET])))
    return found


def entry(name: str, ways: list[Way], columns: int) -> list[str]:
    """A name and its ways: in columns where there is room, else each on rows of its own below the name."""
    if columns < WIDE:
        return [*wrap(name, columns), *(row for way in grouped(ways) for row in packed(way, columns))]
    if width(name) > NAME - 2:
        return [*wrap(name, columns), *_columns("", grouped(ways), columns)]
    return _columns(name, grouped(ways), columns)


def labelled(name: str, ways: list[Way], columns: int) -> list[str]:
    """Each way with the name after it, for a voice that reads it out and for a pipe: a row begins with its number."""
    rows: list[str] = []
    for way in ways:
        words = ", ".join((name, *((way.group,) if way.group else ()), *way.beside))
        said = f"{way.words}: {words}"
        rows += [said] if width(said) <= columns else [*wrap(f"{way.words}:", columns), *_indented(words, columns)]
    return rows


def room(columns: int, lay: Lay) -> int:
    """Cells that rows may take on a terminal of so many columns."""
    return min(columns, WIDEST_PLAIN if lay is labelled else WIDEST)


def grouped(ways: list[Way]) -> list[Way]:
    """The ways with a heading before the first of each group."""
    found: list[Way] = []
    for way in ways:
        if way.group and (not found or found[-1].group != way.group):
            found.append(Way(way.heading, group=way.group))
        found.append(way)
    return found


def packed(way: Way, columns: int) -> list[str]:
    """A way and what is beside it on indented rows; none of its pieces is broken where it fits a row."""
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


def _indented(words: str, columns: int) -> list[str]:
    return ["  " + row for row in wrap(words, columns - 2)]


def _columns(name: str, ways: list[Way], columns: int) -> list[str]:
    rows: list[str] = []
    margin = " " * NAME
    for way in ways:
        if columns - NAME < width(way.words) <= columns - 2:
            # A note stays beside its number: it begins further left.
            rows += [*([name] if name else []), *packed(way, columns)]
            name = ""
            continue
        first, *more = wrap(way.words, columns - NAME)
        rows += [f"{pad(name, NAME)}{first}", *(margin + row for row in more)]
        name = ""
        beside = list(way.beside)
        if beside and not more:
            last, taken = _beside(rows[-1], beside, columns)
            rows[-1], beside = last, beside[taken:]
        rows += [margin + row for words in beside for row in wrap(words, columns - NAME)]
    return rows


def _beside(row: str, beside: list[str], columns: int) -> tuple[str, int]:
    """A row with as much as fits of what stands beside a number, aligned or else after a comma; and how many pieces."""
    aligned = pad(row, NAME + WAY)
    for taken in range(len(beside), 0, -1):
        words = ", ".join(beside[:taken])
        if width(row) <= NAME + WAY - 2 and width(aligned + words) <= columns:
            return aligned + words, taken
    joined = f"{row}, {beside[0]}"
    return (joined, 1) if width(joined) <= columns else (row, 0)
