"""The journal as one page to hand to somebody, in Markdown or as HTML for print: the same blocks, written twice.

No name, no average, no verdict. Dots are not joined: a gap is no zero.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..practice.vocabulary import CHECK_IN, FEEL, PICKED
from ..text import clean, pad, width
from ..words import data as words
from ..words import journal as said
from ..words import session as session_words
from .entry import Entry
from .summary import from_when, spans_years

RULED = 3
"""Empty lines to write on by hand."""
PLOT_COLUMNS = 64
"""Letters of the dots in Markdown, from the first moment to the last."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#|~&!$])")


class Names(NamedTuple):
    """What the page calls things: questions of today's check-in by key, answers by token, titles by id.

    ``ends``: the words for 0 and for 10.
    """

    questions: Mapping[str, str]
    answers: Mapping[str, str]
    titles: Mapping[str, str]
    ends: tuple[str, str]


class Heading(NamedTuple):
    text: str


class Lines(NamedTuple):
    """Sentences, each on a line of its own."""

    texts: Sequence[str]


class Ruled(NamedTuple):
    """Empty lines under a heading, to be written on and never filled in."""

    heading: str


class Table(NamedTuple):
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    wide: bool = False
    """Of few rows, each with much in its last column."""


class Dots(NamedTuple):
    """Numbers from 0 to 10, each at its instant."""

    points: Sequence[tuple[int, int]]
    days: tuple[str, str]
    ends: tuple[str, str]


Block = Heading | Lines | Ruled | Table | Dots


def page(entries: Sequence[Entry], names: Names, form: str, ascii_only: bool = False) -> str:
    """The entries, the oldest first, as ``md`` or ``html``."""
    blocks = _blocks(entries, names)
    if form == "md":
        return _markdown(blocks, ascii_only)
    from .page_html import html  # only where it is asked for

    written = html(blocks)
    return written.encode("ascii", "xmlcharrefreplace").decode() if ascii_only else written


def _blocks(entries: Sequence[Entry], names: Names) -> list[Block]:
    blocks: list[Block] = [Ruled(words.PAGE_SAY)]
    if not entries:
        return [*blocks, Lines([words.PAGE_NOTHING])]
    check_ins = [entry for entry in entries if entry.kind == CHECK_IN]
    blocks.append(Lines([said.entries(len(entries), from_when(entries), False), words.PAGE_OWN]))
    if check_ins:
        blocks += [Heading(words.PAGE_QUESTIONS), Lines([*_questions(names), words.PAGE_EMPTY])]
    blocks += [Heading(words.PAGE_MEANING), Lines(words.PAGE_NOT_MEANT)]
    if check_ins:
        blocks += _dots(check_ins, names)
        blocks.append(_table(check_ins, names))
    closings = [entry for entry in entries if entry.kind != CHECK_IN]
    if closings:
        blocks += [
            Heading(words.PAGE_PRACTICES),
            Lines([words.page_closing(session_words.CLOSING_QUESTION), words.PAGE_HOW]),
        ]
        blocks.append(_practices(closings, names))
    return blocks


def _questions(names: Names) -> list[str]:
    labels = {"word": said.WORD, "energy": said.ENERGY, "feel": words.PAGE_NUMBER, "note": said.NOTE}
    found = []
    for key, label in labels.items():
        if key in names.questions:
            asked = said.labelled(label, names.questions[key])
            ends = session_words.scale_ends(FEEL[0], names.ends[0], FEEL[-1], names.ends[1]) if key == "feel" else ""
            found.append(f"{asked} {ends}".strip())
    return found


def _table(entries: Sequence[Entry], names: Names) -> Table:
    head = (words.PAGE_DATE, words.PAGE_TIME, said.WORD, words.PAGE_NUMBER, said.ENERGY, said.NOTE)
    return Table(head, [_row(entry, names, day) for entry, day in zip(entries, _days(entries), strict=True)])


def _days(entries: Sequence[Entry]) -> list[str]:
    """The date of each entry, with its year where that is another than before."""
    years = ["", *(entry.day[:4] for entry in entries)]
    if not spans_years(entries):
        years = [years[-1]] * len(years)
    changes = [before != year for before, year in pairwise(years)]
    return [said.short_date(entry.day, new).strip() for entry, new in zip(entries, changes, strict=True)]


def _row(entry: Entry, names: Names, day: str) -> list[str]:
    word = "" if entry.word is None else names.answers.get(entry.word, entry.word)
    energy = said.ENERGIES.get(entry.energy or "", "")
    felt = "" if entry.feel is None else str(entry.feel)
    return [day, entry.at[11:16], word, felt, energy, entry.note or ""]


def _dots(entries: Sequence[Entry], names: Names) -> list[Block]:
    felt = [(entry.instant, entry.feel, entry.day) for entry in entries if entry.feel is not None]
    if not felt:
        return []
    days = [said.date(day, with_year=True) for day in (felt[0][2], felt[-1][2])]
    points = [(instant, value) for instant, value, _ in felt]
    return [Lines([words.PAGE_DOTS]), Dots(points, (days[0], days[1]), names.ends)]


def _practices(entries: Sequence[Entry], names: Names) -> Table:
    """Each practice with its answers and their days, by title, which ranks none."""
    found: dict[str, list[str]] = {}
    for entry, day in zip(entries, _days(entries), strict=True):
        name = entry.practice or ""
        answer = session_words.NOTICED.get(entry.noticed or "", words.PAGE_NO_ANSWER)
        found.setdefault(names.titles.get(name, said.practice(name)), []).append(
            words.page_answer(day, answer, entry.how == PICKED)
        )
    rows = [[title, words.PAGE_BETWEEN.join(answers)] for title, answers in sorted(found.items())]
    return Table((said.PRACTICE, words.PAGE_ANSWERS), rows, wide=True)


# In Markdown


def _markdown(blocks: Sequence[Block], ascii_only: bool) -> str:
    lines = [f"# {words.PAGE_TITLE}", ""]
    for block in blocks:
        match block:
            case Heading(text):
                lines += [f"## {text}", ""]
            case Lines(texts):
                lines += [f"- {_escape(text)}" for text in texts] + [""]
            case Ruled(heading):
                lines += [f"## {heading}", "", *["\\_" * 60, ""] * RULED]
            case Table(head, rows):
                lines += [_cells(head), _cells(["---"] * len(head)), *(_cells(map(_escape, row)) for row in rows), ""]
            case Dots():
                lines += ["```text", *_plot(block, "o" if ascii_only else "●"), "```", ""]
    return "\n".join(lines)


def _cells(cells: "Sequence[str] | map[str]") -> str:
    return f"| {' | '.join(cells)} |"


def _escape(text: str) -> str:
    """Text, cleaned, in which no character lays out the page."""
    return _MARKDOWN.sub(r"\\\1", clean(text))


def places(dots: Dots, last: int) -> list[tuple[int, int]]:
    """Each dot as its distance from the first moment, from 0 to ``last``, and its number."""
    first, end = dots.points[0][0], dots.points[-1][0]
    return [((instant - first) * last // (end - first) if end > first else 0, value) for instant, value in dots.points]


def _plot(dots: Dots, mark: str) -> list[str]:
    there = set(places(dots, PLOT_COLUMNS - 1))
    rows = [
        f"{value:2} |{''.join(mark if (column, value) in there else ' ' for column in range(PLOT_COLUMNS))}".rstrip()
        for value in reversed(FEEL)
    ]
    first, last = dots.days
    return [*rows, f"   +{'-' * PLOT_COLUMNS}", f"    {pad(first, PLOT_COLUMNS - width(last))}{last}"]
