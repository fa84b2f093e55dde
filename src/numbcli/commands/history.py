"""``history`` and ``noticed``: what was kept, read and never changed."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..text import clean, width, wrap
from ..words import en
from ..words import journal as words
from .options import Json

if TYPE_CHECKING:
    from ..journal.entry import Entry

LAST = 30
MOST_DIGITS = 9
COLUMNS = 80
GAP = "   "
OWN_WORD, NOTE = 15, 16
"""Cells of the columns for a word, where every listed one fits, and for a note: with less it has rows of its own."""


def history(
    context: typer.Context,
    days: Annotated[str | None, typer.Option("--days", metavar="N", help=words.HELP_DAYS, show_default=False)] = None,
    show_all: Annotated[bool, typer.Option("--all", help=words.HELP_ALL)] = False,
    as_json: Json = False,
    as_csv: Annotated[bool, typer.Option("--csv", help=words.HELP_CSV)] = False,
) -> None:
    from ..journal import summary

    app: App = context.obj
    if days is not None and show_all:
        raise NumbError(*words.DAYS_OR_ALL, code=ExitCode.USAGE)
    if as_json and as_csv:
        raise NumbError(*words.JSON_OR_CSV, code=ExitCode.USAGE)
    entries, older = _chosen(app, None if days is None else _number(days), show_all)
    if as_json:
        app.say_json(summary.history_json(entries))
    elif as_csv:
        app.hand_out(summary.history_csv(entries))
    elif not entries:
        print(
            "\n".join(wrap(words.EMPTY if days is None else words.NONE_OF_THESE_DAYS, _columns(app))), file=app.stdout
        )
    else:
        print("\n".join(_page(app, entries, older)), file=app.stdout)


def noticed(context: typer.Context, as_json: Json = False) -> None:
    from ..journal import summary
    from ..journal.store import Journal

    app: App = context.obj
    entries = Journal(app.places.data).noticed()
    if as_json:
        app.say_json(summary.closings_json(entries))
        return
    columns = _columns(app)
    lines = wrap(words.NOTICED_FIRST if entries else words.NOTICED_EMPTY, columns)
    for practice, answers in summary.closings(entries):
        said = ", ".join(en.NOTICED[answer] for answer in answers)
        lines += ["", *wrap(words.labelled(words.practice(practice), said), columns, GAP)]
    print("\n".join(lines), file=app.stdout)


def _number(days: str) -> int:
    """A number of days. So many digits that nobody means a number stand for all days there are."""
    if not (days.isascii() and days.isdecimal() and days.strip("0")):
        raise NumbError(*words.DAYS_WRONG, code=ExitCode.USAGE)
    return int(days) if len(days) <= MOST_DIGITS else 10**MOST_DIGITS


def _chosen(app: App, days: int | None, show_all: bool) -> "tuple[list[Entry], bool]":
    """The entries asked for, the oldest first, and whether there are others before them that nobody left out."""
    from datetime import date, datetime, time, timedelta

    from ..journal.store import Journal

    journal = Journal(app.places.data)
    if days is None and not show_all:
        # One more than is shown tells whether there are others, and counts none of them.
        entries = journal.last(LAST + 1)
        return entries[-LAST:], len(entries) > LAST
    try:
        first = date.today() - timedelta(days=(days or 0) - 1)
        return journal.since(datetime.combine(first, time.min).astimezone()) if days else journal.all(), False
    except OverflowError:  # more days than the calendar has
        return journal.all(), False


def _columns(app: App) -> int:
    return min(app.size().columns, COLUMNS)


def _page(app: App, entries: "Sequence[Entry]", older: bool) -> list[str]:
    from ..journal import summary

    columns, years = _columns(app), summary.spans_years(entries)
    sentences = summary.sentences(entries, older)
    joined = " ".join(sentences)
    lines = [joined] if len(joined) <= columns else [row for said in sentences for row in wrap(said, columns)]
    lines += ["", *_drawn(app, entries, columns, years)] if app.draws else _told(entries, columns, years)
    return [*lines, "", *wrap(words.ALL_OF_THEM, columns)] if older else lines


def _drawn(app: App, entries: "Sequence[Entry]", columns: int, years: bool) -> list[str]:
    """One row an entry: date, word, chart, note. Where room is small, each has rows of its own."""
    from ..journal import chart

    said = [_word(entry) for entry in entries]
    beside = [_beside(entry) for entry in entries]
    dates = [words.short_date(entry.day, years) for entry in entries]
    margin = len(dates[0]) + len(GAP)
    charts = chart.rows((entry.feel for entry in entries), app.unicode, close=columns < margin + 2 * chart.PLACES)
    rooms = [room for room in (min(OWN_WORD, max(map(width, said))), max(map(len, charts))) if room]
    left = columns - margin - sum(room + len(GAP) for room in rooms)
    wide = left >= (NOTE if any(beside) else -len(GAP))
    lines = []
    for date, word, line, note in zip(dates, said, charts, beside, strict=True):
        if wide and (line or (word and note)):
            cells = [cell for cell, used in ((word, any(said)), (line, any(charts))) if used]
            rows = _side_by_side([*cells, note], [*rooms, left])
        else:
            rows = [row for cell in (word, line, note) if cell for row in wrap(cell, columns - margin)]
        for place, row in enumerate(rows or [""]):
            lines.append(f"{'' if place else date:{margin}}{row}".rstrip())
    return lines


def _side_by_side(cells: list[str], rooms: list[int]) -> list[str]:
    """Texts in columns of so many cells, each wrapped in its own."""
    wrapped = [wrap(text, room) for text, room in zip(cells, rooms, strict=True)]
    rows = []
    for pieces in zip_longest(*wrapped, fillvalue=""):
        padded = (piece + " " * (room - width(piece)) for piece, room in zip(pieces, rooms, strict=True))
        rows.append(GAP.join(padded).rstrip())
    return rows


def _told(entries: "Sequence[Entry]", columns: int, years: bool) -> list[str]:
    """One thing a line with its name first, for a voice that reads it out and for a pipe."""
    from ..journal import chart

    lines = []
    # Two spaces stand before the chart, and it is a cell narrower than its places with a space after each.
    close = columns - width(words.labelled(words.FEEL, words.feel(10))) <= 2 * chart.PLACES
    for entry in entries:
        line = chart.row(entry.feel, unicode=False, close=close)
        felt = None if entry.feel is None else f"{words.feel(entry.feel)}  {line}"
        named = (
            (words.WORD, _word(entry)),
            (words.FEEL, felt),
            (words.ENERGY, words.ENERGIES[entry.energy] if entry.energy else None),
            (words.NOTE, clean(entry.note or "")),
            (words.PRACTICE, words.practice(entry.practice) if entry.practice else None),
            (words.NOTICED, en.NOTICED[entry.noticed] if entry.noticed else None),
        )
        lines += ["", words.date(entry.day, years)]
        lines += [row for label, said in named if said for row in wrap(words.labelled(label, said), columns, GAP)]
    return lines


def _word(entry: "Entry") -> str:
    return "" if entry.word is None else words.WORDS.get(entry.word, clean(entry.word))


def _beside(entry: "Entry") -> str:
    """What stands last in a row: the energy, the practice and what was noticed, the note."""
    said = [words.energy(words.ENERGIES[entry.energy])] if entry.energy else []
    if entry.practice:
        name = words.practice(entry.practice)
        said.append(words.labelled(name, en.NOTICED[entry.noticed]) if entry.noticed else name)
    return "; ".join(said + [note for note in [clean(entry.note or "")] if note])


def page_for_home(app: App, columns: int) -> list[str]:
    """The last entries as lines for a screen behind home."""
    entries, older = _chosen(app, None, False)
    return _page(app, entries, older) if entries else wrap(words.EMPTY, columns)
