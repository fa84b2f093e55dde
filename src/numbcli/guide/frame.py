"""A view as rows of words for a screen of so many cells: what stands where, and nothing about colours."""

from dataclasses import dataclass
from typing import Literal

from ..practice.model import IN_BED, SHORT, Choose, Name, Part
from ..practice.question import Question
from ..practice.views import (
    ClosingView,
    KeysView,
    MenuView,
    OpeningView,
    PartView,
    PausedView,
    PeopleView,
    ReplyView,
    View,
)
from ..text import clean, sentences, width, wrap
from ..words import en
from .glyphs import Glyphs
from .keyline import joined, presses

COLUMN = 56
"""Cells of the column: a line of reading that the eye finds its way back from."""
LINE = 40
"""Cells of the quiet line that fills."""
ROOMY = 60

Tone = Literal["said", "title", "quiet", "line"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the column. Of a ``line``, the first ``done`` cells are filled."""

    words: str = ""
    tone: Tone = "said"
    done: int = 0


@dataclass(frozen=True, slots=True)
class Size:
    columns: int
    rows: int

    @property
    def column(self) -> int:
        return min(COLUMN, self.columns)


BLANK = Row()


def frame(view: View, size: Size, glyphs: Glyphs) -> list[Row]:
    """The rows of a view from the top of its column, as airy as the screen allows."""
    for layout in (_airy, _close, _bare):
        rows = layout(view, size, glyphs)
        if len(rows) <= size.rows:
            return rows
    return rows[: size.rows]


def _airy(view: View, size: Size, glyphs: Glyphs) -> list[Row]:
    body = _body(view, size, glyphs, air=True)
    if isinstance(view, PartView):
        # As high as the tallest part of the form, so that the line and the keys stand still from part to part.
        tallest = max(len(_part_body(part, None, size, glyphs, True)) for part in view.rows_for)
        body += [BLANK] * (tallest - len(body))
        if view.left is not None:
            body += [BLANK, _line(view, size, glyphs)]
    return [*body, BLANK, *_keys(view, size, glyphs)]


def _close(view: View, size: Size, glyphs: Glyphs) -> list[Row]:
    body = _body(view, size, glyphs, air=False)
    if isinstance(view, PartView) and view.left is not None:
        body.append(_line(view, size, glyphs))
    return [*body, *_keys(view, size, glyphs)]


def _bare(view: View, size: Size, glyphs: Glyphs) -> list[Row]:
    letters = " ".join(key for key, _ in presses(view, roomy=False))
    return [*_body(view, size, glyphs, air=False), Row(letters, "quiet")]


def _keys(view: View, size: Size, glyphs: Glyphs) -> list[Row]:
    lines: list[str] = []
    for press in presses(view, size.columns >= ROOMY):
        words = joined([press], "")
        if lines and width(lines[-1]) + width(glyphs.between) + width(words) <= size.column:
            lines[-1] += glyphs.between + words
        else:
            lines.append(words)
    return [Row(line, "quiet") for line in lines]


def _line(view: PartView, size: Size, glyphs: Glyphs) -> Row:
    cells = min(LINE, size.column)
    share = 1 - (view.left or 0.0) / view.seconds
    done = min(cells, max(0, int(share * cells + 1e-6)))
    return Row(glyphs.done * done + glyphs.left * (cells - done), "line", done)


def _body(view: View, size: Size, glyphs: Glyphs, air: bool) -> list[Row]:
    column = size.column
    match view:
        case OpeningView():
            return _opening(view, column, air)
        case PartView(part=part, question=question):
            first = _said([part.rest], column, air) if view.rest_first and part.rest else []
            return [*first, *_part_body(part, question, size, glyphs, air)]
        case PausedView(rest=rest):
            return _said([*([rest] if rest else []), en.PAUSED], column, air)
        case PeopleView(lines=lines, rest=rest, taken=taken):
            rows = _said([rest] if rest else [], column, air)
            for line in lines:
                rows += [Row(words) for words in wrap(line, column, "  ")]
            return [*rows, *([BLANK, Row(en.PEOPLE_TAKEN, "quiet")] if taken else [])]
        case KeysView(rest=rest):
            rows = _said([*([rest] if rest else []), en.KEYS_TITLE], column, air)
            return [*rows, *_gap(air), *(Row(f"{key:<8}{what}") for key, what in en.ALL_KEYS)]
        case ClosingView(question=question):
            return [
                *_said([en.CLOSING_QUESTION], column, air),
                *_gap(air),
                *_choose(question, column, glyphs),
                *_gap(air),
                *_said([en.CLOSING_HINT], column, air),
            ]
        case ReplyView(noticed=noticed):
            return _said(en.REPLIES[noticed], column, air)
        case MenuView(title=title, question=question):
            return [
                *_said([title], column, air),
                *_gap(air),
                *_choose(question, column, glyphs),
                *_gap(air),
                *_said([en.MENU_HINT], column, air),
            ]


def _opening(view: OpeningView, column: int, air: bool) -> list[Row]:
    practice = view.practice
    length = en.sentence(en.duration(view.seconds))
    if view.asked is not None and view.seconds > view.asked:
        length = en.longer_than_asked(view.seconds, view.asked)
    rows = [Row(words, "title") for words in wrap(clean(practice.title), column)]
    rows += [Row(words) for words in wrap(clean(practice.purpose), column)]
    form = {SHORT: en.SHORT_FORM + " ", IN_BED: en.IN_BED_FORM + " "}.get(view.form, "")
    rows += [*_gap(air), *(Row(words, "quiet") for words in wrap(form + length, column))]
    noted = [(en.AT_HAND, ", ".join(practice.ready))] if practice.ready else []
    noted += [(en.CAREFUL if place == 0 else "", line) for place, line in enumerate(practice.careful)]
    rows += _gap(air) if noted else []
    for name, words in noted:
        rows += _noted(name, clean(words), column)
    return [*rows, *_gap(air), *(Row(words) for words in wrap(en.STOP_LINE, column))]


_NOTE = 13
_NARROW = 34


def _noted(name: str, words: str, column: int) -> list[Row]:
    if column < _NARROW:
        return [Row(line) for line in wrap(f"{name}: {words}" if name else words, column)]
    first, *more = wrap(words, column - _NOTE)
    return [Row(f"{name:<{_NOTE}}{first}"), *(Row(" " * _NOTE + line) for line in more)]


def _gap(air: bool) -> list[Row]:
    return [BLANK] if air else []


def _said(lines: list[str] | tuple[str, ...], column: int, air: bool) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        for said in sentences(clean(line)):
            rows += [*(_gap(air) if rows else []), *(Row(words) for words in wrap(said, column))]
    return rows


def _part_body(part: Part, question: Question | None, size: Size, glyphs: Glyphs, air: bool) -> list[Row]:
    column = size.column
    rows = _said([part.say], column, air)
    question = question or (None if part.ask is None else Question(part.ask))
    match question:
        case Question(ask=Choose()):
            rows += [*_gap(air), *_choose(question, column, glyphs), *_gap(air), Row(en.PASS_HINT)]
        case Question(ask=Name(count=count), marked=marked):
            dots = [glyphs.dot] * (marked or 0) + [glyphs.ring] * (count - (marked or 0))
            rows += [*_gap(air), *_said([en.MARK_HINT], column, False), *_gap(air), Row(" ".join(dots))]
    return rows


def _choose(question: Question, column: int, glyphs: Glyphs) -> list[Row]:
    assert isinstance(question.ask, Choose)
    entries = []
    for place, option in enumerate(question.ask.options):
        mark = glyphs.mark if place == question.marked else " "
        entries.append(f"{mark} {place + 1}  {clean(option.say)}")
    half = column // 2 - 1
    if len(entries) > 5 and max(map(width, entries)) <= half:
        rows = -(-len(entries) // 2)
        pairs = [(entries[row], entries[row + rows] if row + rows < len(entries) else "") for row in range(rows)]
        return [Row(f"{left}{' ' * (half - width(left))}{right}".rstrip()) for left, right in pairs]
    return [Row(words) for entry in entries for words in wrap(entry, column, " " * 5)]
