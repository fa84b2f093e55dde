"""The opening of a practice: what is done, how long, what to have at hand, and what to be careful with."""

from typing import TYPE_CHECKING

from ...practice.vocabulary import IN_BED, SHORT
from ...text import clean, join_sentences, width, wrap
from ...words import keys as key_words
from ...words import phrases, safety
from ...words import session as session_words
from ..key_hints import ENTER, Press, Presses, always, press_back
from ..rows import Look, Row, Span, beside, join_with_gaps, row, wrapped

if TYPE_CHECKING:
    from ...practice.views import BranchView, OpeningView
    from . import Voice

_NAME = 10
"""Cells of the names before the facts."""
_NO_OTHERS, _ONE_SENTENCE, _FIRST_WORDS = 2, 3, 4
"""How tight it is when the other titles, the time's second sentence, and all but the first words of what to have go."""


def keys(view: "OpeningView", roomy: bool) -> list[Presses]:
    forms = [Press("s", key_words.SHORT)] if _leads_to(view, SHORT) else []
    forms += [Press("l", key_words.LYING_DOWN)] if _leads_to(view, IN_BED) else []
    start = [Press(ENTER, key_words.START), *forms]
    back = [press_back()] if view.can_go_back or view.inside else []
    others = (
        [Press("o", key_words.PASS_OVER)] if view.walk else [Press("o", key_words.OTHERS)] if view.goes_round else []
    )
    last = [*others, *back, *always()]
    named = [Press(str(digit), title) for digit, title in enumerate(view.others, 1)]
    if view.brief or not named:
        return [start, last] if view.brief else [start, [], last]
    return [start, [], named, [], last]


def _leads_to(view: "OpeningView", form: str) -> bool:
    if form == view.form.name or form not in view.practice.forms:
        return False
    return not view.inside or form == SHORT


def rows(view: "OpeningView", look: Look) -> list[Row]:
    form = view.form
    length = _length(view)[: 1 if look.tight >= _ONE_SENTENCE else None]
    title = _title_and_length(view, length, look) if view.brief else wrapped(view.practice.title, look, "title")
    notice = wrapped(view.notice, look, "quiet") if view.notice else []
    about = [] if view.inside else wrapped(form.purpose, look)
    takes = [] if view.brief else wrapped(join_sentences(length), look)
    ready = _ready(form.ready, look) if form.ready else []
    return join_with_gaps(
        [[*notice, *_walk_rows(view, look), *title, *about, *takes, *ready], _careful(view, look)], look
    )


def _title_and_length(view: "OpeningView", length: list[str], look: Look) -> list[Row]:
    """The title and how long it takes, on one row where they fit."""
    title, said = f"{clean(view.practice.title)}.  ", join_sentences(length)
    if width(title) + width(said) <= look.column:
        return [Row((Span(title, "title"), Span(said)))]
    return [*wrapped(title, look, "title"), *wrapped(said, look)]


def _walk_rows(view: "OpeningView", look: Look) -> list[Row]:
    return [line for said in _walk(view) for line in wrapped(said, look, "quiet")]


def _ready(things: tuple[str, ...], look: Look) -> list[Row]:
    said = session_words.at_hand(things)
    if look.tight >= _FIRST_WORDS:
        return [row(wrap(clean(said), look.column)[0], "quiet")]
    return wrapped(said, look)


def _careful(view: "OpeningView", look: Look) -> list[Row]:
    marked = careful_rows(view.form.careful, look)
    before = wrapped(join_sentences(_took_away(view)), look) if view.took_away else []
    return [*before, *marked, *wrapped(_stop_line(view), look, "quiet")]


def _took_away(view: "OpeningView") -> list[str]:
    """That it took the person further away before, and another one with its digit."""
    if not view.took_away:
        return []
    said = [session_words.TOOK_AWAY]
    return said if view.another is None else [*said, session_words.another_with(*view.another)]


def careful_rows(careful: tuple[str, ...], look: Look) -> list[Row]:
    """The careful lines, dim, with a mark before each."""
    mark = f"{look.glyphs.between.strip()} "
    return [line for said in careful for line in beside(mark, said, look, len(mark), "quiet")]


def _stop_line(view: "OpeningView") -> str:
    return safety.AWAY_STOP_LINE if view.practice.away else safety.STOP_LINE


def _length(view: "OpeningView") -> list[str]:
    """Which form it is, how long it takes, and that the eyes stay open; where it was picked, that nothing is needed."""
    names = {SHORT: session_words.SHORT_FORM, IN_BED: session_words.IN_BED_FORM}
    said = [names[view.form.name]] if view.form.name in names else []
    if view.asked is not None and view.seconds > view.asked:
        said.append(session_words.longer_than_asked(view.seconds, view.asked))
    else:
        said.append(phrases.sentence(phrases.duration(view.seconds)))
    return [join_sentences(said), session_words.EYES_OPEN]


def _walk(view: "OpeningView") -> list[str]:
    if view.step is None:
        return []
    said = [session_words.step_of(*view.step)]
    return said if view.walk_seconds is None else [*said, session_words.walk_takes(view.walk_seconds)]


def speak(view: "OpeningView", voice: "Voice") -> None:
    form = view.form
    length = _length(view)
    voice.say("", view.notice, *_walk(view), f"{view.practice.title}. {join_sentences(length)}")
    voice.say(None if view.inside else form.purpose)
    voice.say(session_words.at_hand(form.ready) if form.ready else None)
    voice.say(*_took_away(view), *form.careful, _stop_line(view))
    voice.say_keys(view)


# A branch


def branch_keys(view: "BranchView", roomy: bool) -> list[Presses]:
    return [
        [Press(ENTER, key_words.GO_ON_KEY), Press("s", key_words.TO_THE_END), press_back()],
        always(),
    ]


def branch_rows(view: "BranchView", look: Look) -> list[Row]:
    return join_with_gaps([wrapped(view.title, look, "title"), careful_rows(view.careful, look)], look)


def speak_branch(view: "BranchView", voice: "Voice") -> None:
    voice.say("", *view.careful)
    voice.say_keys(view)
