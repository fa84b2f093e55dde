"""Rows of a screen: words with a weight each, wrapped to the column. Nothing here knows about colours."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Literal

from ..structs import Struct
from ..text import clean, join_sentences, least_cells, pad, sentences, width, with_plain_spaces, wrap
from .glyphs import Glyphs

COLUMN = 56
"""Cells of the column: a line of reading that the eye finds its way back from."""
WIDE = 76
"""Cells of the column of a short opening, in which each careful line has one row, of a list of commands, and of the
page of people to talk to, as it is printed outside a session too."""

Tone = Literal["said", "title", "quiet", "done"]
"""The weight of words: full, bold, dim, or the accent of the line that fills."""


class Span(Struct):
    """Words of one weight."""

    words: str
    tone: Tone = "said"


class Row(Struct):
    """One row of the column. ``moving``: time changes it, and nothing else on the screen."""

    spans: tuple[Span, ...] = ()
    moving: bool = False

    @property
    def words(self) -> str:
        """What it says."""
        return "".join(span.words for span in self.spans)


class Look(Struct):
    """The screen to draw for.

    ``columns``, ``rows``: its cells. ``widest``: cells that the column has at most. ``digits``: time is shown in
    digits. ``tight``: how much is left out because it is too small, from 0 for nothing; from 1 on there are no empty
    rows.
    """

    columns: int
    rows: int
    glyphs: Glyphs
    digits: bool = False
    tight: int = 0
    widest: int = COLUMN

    @property
    def column(self) -> int:
        """Cells of the column."""
        return min(self.widest, self.columns)

    @property
    def gap(self) -> list[Row]:
        """An empty row, where there is room for one."""
        return [] if self.tight else [BLANK]


BLANK = Row()


def row(words: str, tone: Tone = "said") -> Row:
    """A row of words of one weight."""
    return Row((Span(words, tone),))


def wrapped(words: str, look: Look, tone: Tone = "said") -> list[Row]:
    """Words in rows of about one length."""
    return [row(line, tone) for line in _balance(clean(words), look.column)]


def wrapped_spans(spans: tuple[Span, ...], look: Look) -> list[Row]:
    """Spans as they are where they fit the column, else in several rows, in which each word keeps its weight."""
    said = "".join(span.words for span in spans)
    if width(said) <= look.column:
        return [Row(spans)]
    tones = [span.tone for span in spans for _ in span.words]
    rows: list[Row] = []
    at = 0
    plain = with_plain_spaces(said)  # as it stands in the lines
    for line in wrap(said, look.column):
        weights: list[Tone] = []
        for char in line:
            at = plain.index(char, at)  # a break has taken the spaces
            weights.append(tones[at])
            at += 1
        runs = [list(run) for _, run in groupby(range(len(line)), key=weights.__getitem__)]
        rows.append(Row(tuple(Span(line[run[0] : run[-1] + 1], weights[run[0]]) for run in runs)))
    return rows


def beside(name: str, words: str, look: Look, cells: int, tone: Tone = "said", name_tone: Tone = "quiet") -> list[Row]:
    """Words in rows behind a name that takes so many cells; its further rows stand below the words."""
    first, *more = _balance(clean(words), max(8, look.column - cells))
    return [
        Row((Span(pad(name, cells), name_tone), Span(first, tone))),
        *(row(" " * cells + line, tone) for line in more),
    ]


def paragraphs(lines: Iterable[str], look: Look, tone: Tone = "said") -> list[Row]:
    """Sentences, each a paragraph of its own where there is room, else one after the other."""
    said = [sentence for line in lines for sentence in sentences(clean(line))]
    if look.tight:
        return wrapped(join_sentences(said), look, tone) if said else []
    return join_with_gaps([wrapped(sentence, look, tone) for sentence in said], look)


def join_with_gaps(blocks: Sequence[Sequence[Row]], look: Look) -> list[Row]:
    """Blocks of rows, one below the other; those that are empty leave no gap."""
    rows: list[Row] = []
    for block in blocks:
        if block:
            rows += [*(look.gap if rows else []), *block]
    return rows


@lru_cache(maxsize=128)
def _balance(words: str, column: int) -> tuple[str, ...]:
    """Wrapped lines of about one length: no last line of a single short word, and no word broken for it."""
    lines = wrap(words, column)
    narrower, least = column, least_cells(words, column)
    while len(lines) > 1 and narrower > least and len(wrap(words, narrower - 1)) == len(lines):
        narrower -= 1
    return tuple(wrap(words, narrower))
