"""What was kept, laid out as lines: in columns where it is drawn, else one thing a line with its name first."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ..journal import chart, summary
from ..journal.entry import Entry
from ..text import clean, join_sentences, pad, width, wrap
from ..words import journal as words
from ..words import session as session_words
from .weights import Weights

GAP = "   "
WORD, NOTE = 15, 16
"""Cells of the columns for a word, where every listed one fits, and for a note: with less it has rows of its own."""
_BOUND = "\u00a0"


class Names(NamedTuple):
    """What tokens of the journal are called: titles of practices by their ids, own words by their tokens."""

    titles: Mapping[str, str] = {}
    own: Mapping[str, str] = {}

    def word(self, entry: Entry) -> str:
        """The answer to "which word is closest?"; what is no known token stands as it was typed."""
        if entry.word is None:
            return ""
        return clean(self.own.get(entry.word) or words.WORDS.get(entry.word, entry.word))

    def practice(self, name: str) -> str:
        """The title of a practice. One whose file is gone has only its id to go by."""
        return clean(self.titles.get(name) or words.practice(name))

    def closing(self, entry: Entry) -> str:
        """The practice of an entry, with its closing answer."""
        if entry.practice is None:
            return ""
        title = self.practice(entry.practice)
        return words.labelled(title, session_words.NOTICED[entry.noticed]) if entry.noticed else title


class Style(NamedTuple):
    """How wide lines may be, whether marks may be Unicode, and their weights."""

    columns: int
    unicode: bool
    draws: bool
    weights: Weights


def entry_lines(entries: Sequence[Entry], older: bool, names: Names, style: Style) -> list[str]:
    """The sentence, the chart and the list. ``older``: there are entries before these."""
    years = summary.spans_years(entries)
    sentences = summary.sentences(entries, older)
    joined = join_sentences(sentences)
    fits = width(joined) <= style.columns
    lines = [joined] if fits else [row for said in sentences for row in wrap(said, style.columns)]
    lines += (_drawn if style.draws else _told)(entries, names, style, years)
    return [*lines, "", *style.weights.dim(*wrap(words.ALL_OF_THEM, style.columns))] if older else lines


def practice_lines(entries: Sequence[Entry], names: Names, style: Style) -> list[str]:
    """Each practice with its closing answers, the oldest first, and what ten more might be where there are enough."""
    columns, mark = style.columns, chart.marks(style.unicode)
    lines = wrap(words.NOTICED_FIRST, columns)
    if style.draws:
        legend = " ".join(
            f"{mark[token]} {said}  ".replace(" ", _BOUND) for token, said in session_words.NOTICED.items()
        )
        lines += style.weights.dim(*(row.rstrip() for row in wrap(legend, columns)))
    for practice, answers in summary.closings(entries):
        title = names.practice(practice)
        if style.draws:
            dots = wrap(" ".join(mark[answer] for answer in answers), columns - len(GAP))
            lines += ["", *style.weights.bold(*wrap(title, columns)), *(GAP + row for row in dots)]
        else:
            said = ", ".join(session_words.NOTICED[answer] for answer in answers)
            lines += ["", *wrap(words.labelled(title, said), columns, GAP)]
        likely = summary.likely_of_ten(answers)
        if likely is not None:
            lines += [GAP + row for row in wrap(words.of_ten_more(*likely), columns - len(GAP))]
    return lines


def _drawn(entries: Sequence[Entry], names: Names, style: Style, years: bool) -> list[str]:
    """One row an entry: date, time, word, chart, note. Where room is small, each has rows of its own."""
    columns = style.columns
    said, beside = [names.word(entry) for entry in entries], [_beside(entry, names) for entry in entries]
    moments = [words.moment(entry.day, entry.time, years) for entry in entries]
    stacked = columns < width(moments[0]) + 2 + 2 * chart.PLACES
    margin = len(GAP) if stacked else width(moments[0]) + 2
    close = columns < margin + 2 * chart.PLACES - 1
    charts = chart.rows((entry.feel for entry in entries), style.unicode, close)
    room = max(map(width, charts))
    left = columns - margin - (room and room + len(GAP))
    # A word alone in its row needs no column.
    in_column = [width(word) for word, line, note in zip(said, charts, beside, strict=True) if line or note]
    word_room = min(max(in_column, default=0), max(WORD, left // 2))
    left -= word_room and word_room + len(GAP)
    wide = not stacked and left >= (NOTE if any(beside) else -len(GAP))
    rooms = [cells for cells in (word_room, room) if cells]
    lines = [""]
    if room:
        before = margin + (word_room + len(GAP) if wide and word_room else 0)
        lines += style.weights.dim(" " * before + words.chart_ends(room))
    for moment, word, line, note in zip(moments, said, charts, beside, strict=True):
        if wide and (line or (word and note)):
            cells = [cell for cell, used in ((word, word_room), (line, room)) if used]
            rows = _side_by_side([*cells, note], [*rooms, max(left, 2)])
        else:
            rows = [row for cell in (word, line, note) if cell for row in wrap(cell, columns - margin)]
        if stacked:
            lines += [moment.strip(), *(GAP + row for row in rows)]
            continue
        for place, row in enumerate(rows or [""]):
            lines.append(f"{pad('' if place else moment, margin)}{row}".rstrip())
    return lines


def _side_by_side(cells: list[str], rooms: list[int]) -> list[str]:
    """Texts in columns of so many cells, each wrapped in its own."""
    wrapped = [wrap(text, room) for text, room in zip(cells, rooms, strict=True)]
    rows = []
    for pieces in zip_longest(*wrapped, fillvalue=""):
        padded = (pad(piece, room) for piece, room in zip(pieces, rooms, strict=True))
        rows.append(GAP.join(padded).rstrip())
    return rows


def _told(entries: Sequence[Entry], names: Names, style: Style, years: bool) -> list[str]:
    """One thing a line with its name first, for a voice that reads it out and for a pipe."""
    columns = style.columns
    # Two spaces stand before the chart, and it is a cell narrower than its places with a space after each.
    close = columns - width(words.labelled(words.FEEL, words.feel(10))) <= 2 * chart.PLACES
    felt = any(entry.feel is not None for entry in entries)
    lines = wrap(words.CHART_ENDS, columns) if felt else []
    for entry in entries:
        line = chart.row(entry.feel, unicode=False, close=close)
        named = (
            (words.WORD, names.word(entry)),
            (words.FEEL, None if entry.feel is None else f"{words.feel(entry.feel)}  {line}"),
            (words.ENERGY, words.ENERGIES[entry.energy] if entry.energy else None),
            (words.NOTE, clean(entry.note or "")),
            (words.PRACTICE, names.practice(entry.practice) if entry.practice else None),
            (words.NOTICED, session_words.NOTICED[entry.noticed] if entry.noticed else None),
        )
        lines += ["", words.when(words.date(entry.day, years), entry.time)]
        lines += [row for label, said in named if said for row in wrap(words.labelled(label, said), columns, GAP)]
    return lines


def _beside(entry: Entry, names: Names) -> str:
    """What stands last in a row: the energy, the practice and what was noticed, the note."""
    said = [words.energy(words.ENERGIES[entry.energy])] if entry.energy else []
    return "; ".join(filter(None, (*said, names.closing(entry), clean(entry.note or ""))))
