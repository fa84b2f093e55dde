"""What presenters say in the same words: the opening, what becomes of own words, and what follows a check-in."""

from ..practice.model import IN_BED, SHORT, Practice
from ..practice.views import OpeningView, PartView
from ..text import clean, wrap
from ..words import en

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


def brief(view: OpeningView, columns: int) -> list[str]:
    """The opening of a short form: five lines of 56 cells for most practices, all that is careful among them."""
    practice = view.practice
    first = f"{clean(practice.title)}. {en.sentence(en.duration(view.seconds))}"
    ready = [f"{en.AT_HAND}: {', '.join(practice.ready)}."] if practice.ready else []
    notice = [view.notice] if view.notice else []
    said = " ".join([*notice, *ready, *practice.careful, en.BRIEF_STOP])
    return [*wrap(first, columns), *wrap(clean(said), columns)]


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
    """What becomes of the words that are being written."""
    if view.part.take:
        return en.TAKE_HINT
    return en.KEEP_HINT if view.keeps else en.WRITE_HINT
