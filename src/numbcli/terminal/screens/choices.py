"""Answers to choose from, with their digits: in questions, in the closing and in menus."""

from itertools import zip_longest
from typing import TYPE_CHECKING

from ...practice.model import Choose
from ...practice.question import Question
from ...text import clean, pad, width, wrap
from ...words import session as session_words
from ..rows import COLUMN, Look, Row, Span, beside

if TYPE_CHECKING:
    from . import Voice

_INDENT = 4
"""Cells of a digit and of the mark of the arrows."""
_NAME = 22
"""Cells of the entries of home, before what stands beside them; more where they need more, less on a narrow screen."""
_LEAST_BESIDE = 12
_MOST_BESIDE = 2
"""Cells that what stands beside an entry has at least, and rows that it takes at most. Else nothing stands there."""
_ONE_COLUMN = 5
"""Answers up to which they stand one below the other."""


def choice_rows(question: Question, ask: Choose, look: Look, notes: tuple[str, ...] = ()) -> list[Row]:
    """The answers, their digits dim. The mark has a place of its own: nothing moves where it comes and goes."""
    says = _says(ask)
    heads = [
        f"{digit} {look.glyphs.mark if digit - 1 == question.marked else ' '} " for digit in range(1, len(says) + 1)
    ]
    if notes:
        return _with_notes(heads, says, notes, look)
    half = look.column // 2 - 1
    if len(says) > _ONE_COLUMN and max(map(width, says)) + _INDENT <= half:
        return _in_two_columns(heads, says, half)
    return [line for head, say in zip(heads, says, strict=True) for line in beside(head, say, look, _INDENT)]


def _says(ask: Choose) -> list[str]:
    return [*(clean(option.say) for option in ask.options), *([session_words.OWN] if ask.own else [])]


def _with_notes(heads: list[str], says: list[str], notes: tuple[str, ...], look: Look) -> list[Row]:
    needed = 2 + max((width(say) for say, note in zip(says, notes, strict=True) if note), default=0)
    cells = max(needed, _NAME) if look.column >= COLUMN else needed
    room = look.column - _INDENT - cells
    fits = room >= _LEAST_BESIDE and all(len(wrap(note, room)) <= _MOST_BESIDE for note in notes)
    rows: list[Row] = []
    for head, say, note in zip(heads, says, notes, strict=True):
        if not note or not fits:
            rows += beside(head, say, look, _INDENT)
            continue
        first, *more = beside("", note, look, _INDENT + cells, "quiet")
        rows += [Row((Span(head, "quiet"), Span(pad(say, cells)), *first.spans[1:])), *more]
    return rows


def _in_two_columns(heads: list[str], says: list[str], half: int) -> list[Row]:
    count = -(-len(says) // 2)
    rows: list[Row] = []
    for place in range(count):
        spans = [Span(heads[place], "quiet"), Span(says[place])]
        if place + count < len(says):
            spans[1] = Span(pad(says[place], half - _INDENT))
            spans += [Span(heads[place + count], "quiet"), Span(says[place + count])]
        rows.append(Row(tuple(spans)))
    return rows


def speak_choices(question: Question, voice: "Voice", notes: tuple[str, ...] = ()) -> None:
    """The answers, a line each; where one is marked or being typed, that one alone."""
    ask = question.ask
    assert isinstance(ask, Choose)
    says = _says(ask)
    if question.marked is None:
        said = [f"{say}, {note}" if note else say for say, note in zip_longest(says, notes, fillvalue="")]
        voice.say(*(f"{digit}: {say}." for digit, say in enumerate(said, 1)))
        return
    voice.say(f"{question.marked + 1}: {question.typed or says[question.marked]}.")
