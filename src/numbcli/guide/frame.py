"""A view as rows of words for a screen of so many cells: what stands where, and nothing about colours."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from ..practice.model import SHORT, Choose, Name, Scale, Write
from ..practice.question import Question, asked
from ..practice.screens import lines as lines_of
from ..practice.views import (
    AfterView,
    AwayView,
    ClosingView,
    KeysView,
    MenuView,
    MoreView,
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
from .keyline import Press, joined, presses
from .wording import after, brief, facts, form_and_length, write_hint

COLUMN = 56
"""Cells of the column: a line of reading that the eye finds its way back from."""
LINE = 40
"""Cells of the quiet line that fills."""
ROOMY = 60
"""Columns from which on the keys of a part are all named."""
_PART_FOOT = 5
"""Rows below the words of most parts: the line, the keys, and air."""
_NOTE = 13
"""Cells of the names before the facts of an opening."""
_NARROW = 34
"""Columns below which these names stand in the line itself."""
_BESIDE = 22
"""Cells of the entries of home, before what stands beside them; on a narrow screen no more than they need."""
_COMMAND = 12
"""Cells of a command's name, before what it does."""
_LEAST_BESIDE = 12
"""Cells that what stands beside an entry has at least, to be wrapped there."""

_TYPED_ROWS = 6
"""Rows of the words that are being typed: their end, so that what asked for them and the keys stay on the screen."""
_LAID_OUT = 1000
"""Characters of them that are laid out at least, a multiple: their rows do not move with each letter."""

Tone = Literal["said", "title", "quiet", "line"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the column. Of a ``line``, which time moves, the first ``done`` cells are filled."""

    words: str = ""
    tone: Tone = "said"
    done: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """What fits on a screen at once; ``top`` rows of it stay free above."""

    rows: list[Row]
    top: int


@dataclass(frozen=True, slots=True)
class Look:
    """The screen to draw for: its cells, its marks, and whether time is shown in digits."""

    columns: int
    rows: int
    glyphs: Glyphs
    digits: bool = False

    @property
    def column(self) -> int:
        return min(COLUMN, self.columns)


BLANK = Row()


def pages(view: View, look: Look) -> list[Page]:
    """A view as one page, as airy as the screen allows, or as several where it is too small even for the bare words."""
    for air in (True, False):
        body = _body(view, look, air)
        foot = [*_line(view, look, air), *_gap(air), *_keys(view, look)]
        usual = len(body) + len(foot)
        if air and isinstance(view, PartView):
            # As high as the tallest words of the form: all stands still from part to part, and while one writes.
            tallest = max(len(_said(lines_of(part, ""), look.column, air)) for part in view.others)
            usual = tallest + _PART_FOOT
            body += [BLANK] * (max(tallest, len(_unanswered(view, look))) - len(body))
        if len(body) + len(foot) <= look.rows:
            top = min((look.rows - usual) // 3, look.rows - len(body) - len(foot))
            return [Page([*body, *foot], max(0, top))]
    return _bare(view, look, body)


def _bare(view: View, look: Look, body: list[Row]) -> list[Page]:
    keys = [press for group in presses(view, roomy=False) for press in group]
    letters = Row(" ".join(key for key, _ in keys), "quiet")
    room = max(1, look.rows - 1)
    if len(body) <= room:
        return [Page([*body, letters], 0)]
    more = Row(joined([(en.KEY["enter"], en.MORE)], ""), "quiet")
    starts = range(0, len(body), room)
    return [Page([*body[start : start + room], more if start + room < len(body) else letters], 0) for start in starts]


def _keys(view: View, look: Look) -> list[Row]:
    rows: list[Row] = []
    for group in presses(view, look.columns >= ROOMY):
        line: list[Press] = []
        for press in group:
            if line and width(joined([*line, press], look.glyphs.between)) > look.column:
                rows.append(Row(joined(line, look.glyphs.between), "quiet"))
                line = []
            line.append(press)
        rows.append(Row(joined(line, look.glyphs.between), "quiet"))
    return rows


def time_line(view: PartView, look: Look) -> Row | None:
    """How much of a part is over: a quiet line, or the digits of what is left; None where nothing is timed."""
    if view.left is None:
        return None
    if look.digits:
        left = -int(-view.left // 1)
        return Row(f"{left // 60}:{left % 60:02}", "line")
    cells = min(LINE, look.column)
    done = min(cells, max(0, int((1 - view.left / view.seconds) * cells + 1e-6)))
    return Row(look.glyphs.done * done + look.glyphs.left * (cells - done), "line", done)


def _line(view: View, look: Look, air: bool) -> list[Row]:
    row = time_line(view, look) if isinstance(view, PartView) else None
    return [] if row is None else [*_gap(air), row]


def _body(view: View, look: Look, air: bool) -> list[Row]:
    column = look.column
    match view:
        case OpeningView():
            return _opening(view, column, air)
        case PartView():
            return _part(view, look, air)
        case AwayView(lines=lines, seconds=seconds, waiting=waiting):
            if waiting:
                return _said([en.AWAY_WAITING.format(duration=en.duration(seconds))], column, air)
            rows = [row for line in lines for row in _wrapped(line, column)]
            return [*_wrapped(en.AWAY_HINT, column), *_gap(air), *rows]
        case PausedView(rest=rest):
            return _said([*_rest(rest), en.PAUSED], column, air)
        case PeopleView(lines=lines, rest=rest, taken=taken):
            # The page is laid out already: what fits stands as it is.
            rows = [Row(words) for line in lines for words in ([line] if width(line) <= column else wrap(line, column))]
            taken_rows = [BLANK, *_wrapped(en.PEOPLE_TAKEN, column, tone="quiet")] if taken else []
            return [*_said(_rest(rest), column, air), *rows, *taken_rows]
        case KeysView(rest=rest):
            rows = [row for key, what in en.ALL_KEYS for row in _wrapped(f"{key:<8}{what}", column, " " * 8)]
            return [*_said([*_rest(rest), en.KEYS_TITLE], column, air), *_gap(air), *rows]
        case ClosingView(question=question):
            return _menu(en.CLOSING_QUESTION, question, en.CLOSING_HINT, look, air)
        case MenuView(title=title, question=question, hint=hint, beside=beside, last=last):
            rows = _menu(title, question, hint, look, air, beside)
            return [*rows, *_gap(air), *_wrapped(last, column, tone="quiet")] if last else rows
        case MoreView(commands=commands):
            rows = [
                row for name, what in commands for row in _wrapped(f"{name:<{_COMMAND}}{what}", column, " " * _COMMAND)
            ]
            return [*_said([en.MORE_TITLE], column, air), *_gap(air), *rows]
        case AfterView(kept=kept, practice=practice):
            return _said(after(kept, practice), column, air)
        case ReplyView(noticed=noticed):
            return _said(en.REPLIES[noticed], column, air)


def _opening(view: OpeningView, column: int, air: bool) -> list[Row]:
    if view.form == SHORT and not view.inside:
        return [Row(words, "title" if place == 0 else "said") for place, words in enumerate(brief(view, column))]
    rows = [*_wrapped(view.practice.title, column, tone="title"), *_wrapped(view.practice.purpose, column)]
    if view.inside:
        rows = rows[:1]
    rows += [*_gap(air), *_wrapped(form_and_length(view), column, tone="quiet")]
    noted = facts(view.practice)
    rows += _gap(air) if noted else []
    for name, words in noted:
        rows += _noted(name, clean(words), column)
    fits = width(en.STOP_LINE) <= column
    stop = [en.STOP_LINE] if fits else sentences(en.STOP_LINE)
    return [*rows, *_gap(air), *(row for line in stop for row in _wrapped(line, column))]


def _noted(name: str, words: str, column: int) -> list[Row]:
    if column < _NARROW:
        return _wrapped(f"{name}: {words}" if name else words, column)
    first, *more = _balanced(words, column - _NOTE)
    return [Row(f"{name:<{_NOTE}}{first}"), *(Row(" " * _NOTE + line) for line in more)]


def _part(view: PartView, look: Look, air: bool) -> list[Row]:
    said = [*_rest(view.part.rest if view.rest_first else None), *view.lines]
    rows = _said(said, look.column, air)
    if view.breath is not None:
        rows += [*_gap(air), Row(en.BREATH[view.breath], "title")]
    question = view.question or (None if view.part.ask is None else asked(view.part.ask))
    return rows if question is None else [*rows, *_gap(air), *_asked(question, view, look, air)]


def _unanswered(view: PartView, look: Look) -> list[Row]:
    """A part as it stood before its question was answered."""
    ask = view.part.ask
    return _part(replace(view, question=None if ask is None else asked(ask)), look, air=True)


def _asked(question: Question, view: PartView, look: Look, air: bool) -> list[Row]:
    """What a question adds below the words of its part."""
    column = look.column
    if question.typing or (question.typed and not isinstance(question.ask, Scale)):
        return [*_typed(question, look), *_gap(air), *_wrapped(write_hint(view), column, tone="quiet")]
    match question.ask:
        case Choose():
            return [*_choose(question, question.ask, look), *_gap(air), *_wrapped(en.PASS_HINT, column)]
        case Name(things=count):
            marked = question.marked or 0
            dots = [look.glyphs.dot] * marked + [look.glyphs.ring] * (count - marked)
            return [*_wrapped(en.MARK_HINT, column), *_gap(air), Row(" ".join(dots))]
        case Scale(lowest=lowest, low=low, highest=highest, high=high):
            ends = en.scale_ends(lowest, clean(low), highest, clean(high))
            return [
                *_wrapped(ends, column),
                *_gap(air),
                *_typed(question, look),
                *_gap(air),
                *_wrapped(en.SCALE_HINT, column),
            ]
        case Write():
            return _wrapped(write_hint(view), column)


def _typed(question: Question, look: Look) -> list[Row]:
    # The end of long words: a screen shows no more, and to lay all of them out for each letter would take too long.
    first = max(0, len(question.typed) // _LAID_OUT - 1) * _LAID_OUT
    return _wrapped(f"{look.glyphs.mark} {question.typed[first:]}_", look.column, "  ")[-_TYPED_ROWS:]


def _menu(title: str, question: Question, hint: str, look: Look, air: bool, beside: tuple[str, ...] = ()) -> list[Row]:
    assert isinstance(question.ask, Choose)
    options = _choose(question, question.ask, look, beside)
    return [*_said([title], look.column, air), *_gap(air), *options, *_gap(air), *_wrapped(hint, look.column)]


def _choose(question: Question, ask: Choose, look: Look, beside: tuple[str, ...] = ()) -> list[Row]:
    says = [*(clean(option.say) for option in ask.options), *([en.OWN] if ask.own else [])]
    indent = 4
    if beside:
        room = _BESIDE if look.column >= COLUMN else max(map(width, says)) + 2
        says = [f"{say:<{room}}{note}".rstrip() for say, note in zip(says, beside, strict=True)]
        indent += room if look.column - indent - room >= _LEAST_BESIDE else 0
    marks = [look.glyphs.mark if place == question.marked else " " for place in range(len(says))]
    # The mark has a place of its own: nothing moves where it comes and goes.
    entries = [f"{place} {mark} {say}" for place, (mark, say) in enumerate(zip(marks, says, strict=True), 1)]
    half = look.column // 2 - 1
    if len(entries) > 5 and not beside and max(map(width, entries)) <= half:
        rows = -(-len(entries) // 2)
        right = [*entries[rows:], ""]
        return [Row(f"{entries[n]}{' ' * (half - width(entries[n]))}{right[n]}".rstrip()) for n in range(rows)]
    return [row for entry in entries for row in _wrapped(entry, look.column, " " * indent)]


def _rest(rest: str | None) -> list[str]:
    return [] if rest is None else [rest]


def _gap(air: bool) -> list[Row]:
    return [BLANK] if air else []


def _wrapped(words: str, column: int, indent: str = "", tone: Tone = "said") -> list[Row]:
    lines = wrap(words, column, indent) if indent else _balanced(clean(words), column)
    return [Row(line, tone) for line in lines]


@lru_cache(maxsize=128)
def _balanced(words: str, column: int) -> tuple[str, ...]:
    """Wrapped lines of about one length: no last line of a single short word."""
    lines = wrap(words, column)
    narrower = column
    while len(lines) > 1 and len(wrap(words, narrower - 1)) == len(lines):
        narrower -= 1
    return tuple(wrap(words, narrower))


def _said(lines: tuple[str, ...] | list[str], column: int, air: bool) -> list[Row]:
    """Sentences, each a paragraph of its own where there is air, else one after the other."""
    said = [sentence for line in lines for sentence in sentences(clean(line))]
    if not air:
        return _wrapped(" ".join(said), column) if said else []
    rows: list[Row] = []
    for sentence in said:
        rows += [*_gap(bool(rows)), *_wrapped(sentence, column)]
    return rows
