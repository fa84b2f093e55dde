"""What presenters say in the same words: the opening, what becomes of own words, and what follows a check-in."""

import re

from ..practice.model import IN_BED, SHORT, Practice
from ..practice.views import OpeningView, PartView
from ..text import clean, sentences, width, wrap
from ..words import en

_CLAUSE_END = re.compile(r"(?<=[,:;]) ")
_FORMS = {SHORT: en.SHORT_FORM, IN_BED: en.IN_BED_FORM}


def form_and_length(view: OpeningView) -> str:
    """Which form it is, how long it takes, and, where it was picked, what it asks."""
    said = [_FORMS[view.form]] if view.form in _FORMS else []
    if view.asked is not None and view.seconds > view.asked:
        said.append(en.longer_than_asked(view.seconds, view.asked))
    else:
        said.append(en.sentence(en.duration(view.seconds)))
    if view.offered:
        said += [*([] if view.practice.ready else [en.NOTHING_TO_FETCH]), en.CAN_LIE_DOWN]
    return " ".join([*([view.notice] if view.notice else []), *said])


def in_brief(view: OpeningView) -> tuple[str, str]:
    """The opening of a short form: its first line, and all else that it says, which is careful."""
    practice = view.practice
    first = f"{practice.title}. {en.sentence(en.duration(view.seconds))}"
    ready = [f"{en.AT_HAND}: {', '.join(practice.ready)}."] if practice.ready else []
    notice = [view.notice] if view.notice else []
    return first, " ".join([*notice, *ready, *practice.careful, en.BRIEF_STOP])


def brief(view: OpeningView, columns: int) -> list[str]:
    """The same in lines: five of 56 cells for most practices."""
    return [line for said in in_brief(view) for line in wrap(clean(said), columns)]


def whole_sentences(text: str, columns: int) -> list[str]:
    """Cleaned text in lines that end where a sentence does, as a voice pauses at the end of each line.

    A sentence longer than ``columns`` cells ends its lines where a clause does, and only a longer clause anywhere.
    """
    lines: list[str] = []
    for sentence in sentences(text):
        for piece in [sentence] if width(sentence) <= columns else _CLAUSE_END.split(sentence):
            if lines and width(lines[-1]) + 1 + width(piece) <= columns:
                lines[-1] += f" {piece}"
            else:
                lines += wrap(piece, columns)
    return lines or [""]


def facts(practice: Practice) -> list[tuple[str, str]]:
    """What to have at hand and what to be careful with, each with the name that stands before it once."""
    ready = [(en.AT_HAND, ", ".join(practice.ready))] if practice.ready else []
    return [*ready, *((en.CAREFUL if place == 0 else "", line) for place, line in enumerate(practice.careful))]


def after(kept: bool, practice: Practice | None) -> list[str]:
    """What follows a check-in: that it is kept, and one practice that fits."""
    said = [en.KEPT] if kept else [en.NOTHING_KEPT]
    if practice is not None:
        said.append(en.one_that_fits(practice.title, practice.minutes))
    return said


def write_hint(view: PartView) -> str:
    """What becomes of the words that are being written, or that no more of them are taken."""
    if view.question is not None and view.question.full:
        return en.FULL_HINT
    if view.part.take:
        return en.TAKE_HINT
    return en.KEEP_HINT if view.keeps else en.WRITE_HINT
