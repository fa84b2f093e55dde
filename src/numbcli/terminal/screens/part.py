"""A part as it runs: its words, its question, the line that fills."""

from typing import TYPE_CHECKING

from ...practice.model import Choose, Name, Scale, Write
from ...practice.question import Question, ask
from ...practice.screens import lines
from ...structs import replace
from ...text import clean, width
from ...words import keys as key_words
from ...words import session as session_words
from ..key_hints import BACKSPACE, ENTER, ESC, SPACE, Press, Presses, always, press_back
from ..rows import Look, Row, Span, join_with_gaps, paragraphs, row, wrapped
from .choices import choice_rows, speak_choices

if TYPE_CHECKING:
    from ...practice.views import PartView
    from . import Voice

LINE = 40
"""Cells of the quiet line that fills."""
LONG = 30
"""Seconds from which on a part says that half of it is over."""
_TYPED_ROWS = 6
"""Rows of the words that are being typed: their end, so that what asked for them and the keys stay on the screen."""
_LAID_OUT = 1000
"""Characters of them that are laid out at least, a multiple: their rows do not move with each letter."""


def keys(view: "PartView", roomy: bool) -> list[Presses]:
    question = view.question
    if question is not None and question.typing and not view.paused:
        return [_typing()]
    end = Press("s", key_words.TO_THE_END if view.kept is None else key_words.ENOUGH)
    if view.paused:
        return [[Press(SPACE, key_words.GO_ON), press_back(), end], always()]
    pause = [Press(SPACE, key_words.PAUSE)] if view.left is not None else []
    more = [*pause, press_back()] if roomy else []
    return [[*_enter(question), *more, end], always()]


def _typing() -> Presses:
    return [Press(ENTER, key_words.DONE), Press(ESC, key_words.ESC_THEN)]


def _enter(question: Question | None) -> Presses:
    if question is None or not question.open:
        return [Press(ENTER, key_words.NEXT_PART)]
    if isinstance(question.ask, Name):
        full = (question.marked or 0) >= question.ask.things
        return [Press(ENTER, key_words.NEXT_PART if full else key_words.ONE_MORE)]
    if not question.begun:
        write = [Press("w", key_words.WRITE_ON)] if isinstance(question.ask, Write) else []
        return [Press(ENTER, key_words.PASS), *write]
    written = question.typed and not isinstance(question.ask, Scale)
    return [
        Press(ENTER, key_words.KEEP_IT if question.earlier else key_words.TAKE),
        *([Press(BACKSPACE, key_words.TAKE_AWAY)] if question.earlier else []),
        *([Press("w", key_words.WRITE_ON)] if written else []),
    ]


def rows(view: "PartView", look: Look) -> list[Row]:
    question = view.question or (None if view.part.ask is None else ask(view.part.ask))
    return join_with_gaps(
        [
            wrapped(view.rest, look) if view.rest else [],
            paragraphs(view.lines, look),
            paragraphs(view.then, look),
            [row(session_words.BREATH[view.breath], "title")] if view.breath is not None else [],
            [] if question is None or not view.lines else _question_rows(question, view, look),
        ],
        look,
    )


def tallest(view: "PartView", look: Look) -> int:
    """Rows that the tallest words of the form take, and this part before its question was answered."""
    asked = view.part.ask if view.question is None else view.question.ask
    unanswered = replace(view, question=None if asked is None else ask(asked), moment="again")
    said = ([*lines(part.say, None), *lines(part.then, None)] for part in view.others)
    return max(len(rows(unanswered, look)), *(len(paragraphs(words, look)) for words in said))


def line_rows(view: "PartView", look: Look) -> list[Row]:
    """The line that fills, with which part of how many; in a pause, what the pause says."""
    if view.paused:
        return [*look.gap, *wrapped(session_words.PAUSED, look)]
    line = time_row(view, look)
    if line is None and view.count < 2:
        return []
    return [*look.gap, line or Row((Span(session_words.part_of(view.number, view.count), "quiet"),))]


def time_row(view: "PartView", look: Look) -> Row | None:
    """How much of a part is over: a quiet line, or the digits of what is left; None where nothing is timed."""
    if view.left is None:
        return None
    place = Span(f"  {session_words.part_of(view.number, view.count)}", "quiet")
    if look.digits:
        left = -int(-view.left // 1)
        return Row((Span(f"{left // 60}:{left % 60:02}"), place), moving=True)
    cells = min(LINE, max(1, look.column - width(place.words)))
    done = min(cells, max(0, int((1 - view.left / view.seconds) * cells + 1e-6)))
    filled = Span(look.glyphs.done * done, "done"), Span(look.glyphs.left * (cells - done), "quiet")
    return Row((*filled, place), moving=True)


def _question_rows(question: Question, view: "PartView", look: Look) -> list[Row]:
    """What a question adds below the words of its part."""
    if question.typing or (question.typed and not isinstance(question.ask, Scale)):
        # The line of the words is the last: where a screen takes several pages, it is on the one in sight.
        return join_with_gaps([wrapped(_write_hint(view), look, "quiet"), _typed_rows(question, look)], look)
    match question.ask:
        case Choose():
            return choice_rows(question, question.ask, look)
        case Name(things=count):
            marked = question.marked or 0
            dots = [look.glyphs.dot] * marked + [look.glyphs.ring] * (count - marked)
            return join_with_gaps([wrapped(session_words.MARK_HINT, look, "quiet"), [row(" ".join(dots))]], look)
        case Scale(lowest=lowest, low=low, highest=highest, high=high):
            ends = session_words.scale_ends(lowest, clean(low), highest, clean(high))
            return join_with_gaps([wrapped(ends, look), _typed_rows(question, look)], look)
        case Write():
            return wrapped(_write_hint(view), look, "quiet")


def _typed_rows(question: Question, look: Look) -> list[Row]:
    # The end of long words: a screen shows no more, and to lay all of them out for each letter would take too long.
    first = max(0, len(question.typed) // _LAID_OUT - 1) * _LAID_OUT
    return wrapped(f"{look.glyphs.mark} {question.typed[first:]}_", look)[-_TYPED_ROWS:]


def _write_hint(view: "PartView") -> str:
    """What becomes of the words that are being written, or that no more of them are taken."""
    if view.question is not None and view.question.full:
        return session_words.FULL_HINT
    if view.part.take:
        return session_words.TAKE_HINT
    return session_words.KEEP_HINT if view.kept else session_words.WRITE_HINT


# Plain


def speak(view: "PartView", voice: "Voice") -> None:
    if view.paused:
        voice.say(view.rest, session_words.PAUSED)
        voice.say_keys(view)
        return
    match view.moment:
        case "start":
            _speak_start(view, voice)
        case "then":
            voice.say(*view.then)
        case "breath" if view.breath is not None:
            voice.say(session_words.BREATH[view.breath])
        case "half" if view.seconds >= LONG and view.part.then is None:
            voice.say(session_words.HALF)
        case "over" if view.number < view.count:
            voice.say(session_words.NEXT)
        case "again":
            voice.say(view.rest, session_words.GOES_ON, *view.lines, *view.then)
        case "answer" if view.question is not None:
            _speak_answer(view.question, view, voice)


def _speak_start(view: "PartView", voice: "Voice") -> None:
    seconds = None if view.left is None else view.seconds
    voice.say("", session_words.part_line(view.number, view.count, view.part.label, seconds))
    voice.say(view.rest, *view.lines)
    if view.breath is not None:
        voice.say(session_words.BREATH[view.breath])
    if view.question is not None:
        _speak_question(view.question, view, voice)
    if view.number == 1 or (view.question is not None and view.question.earlier):
        voice.say_keys(view)


def _speak_question(question: Question, view: "PartView", voice: "Voice") -> None:
    match question.ask:
        case Choose():
            speak_choices(question, voice)
        case Name():
            voice.say(session_words.MARK_HINT)
        case Scale(lowest=lowest, low=low, highest=highest, high=high):
            voice.say(session_words.scale_ends(lowest, low, highest, high), session_words.SCALE_HINT)
            if question.typed:
                voice.say(session_words.earlier_answer(question.typed))
        case Write():
            voice.echo(question.typed, _write_hint(view), _typing(), question.full)


def _speak_answer(question: Question, view: "PartView", voice: "Voice") -> None:
    match question:
        case Question(ask=Scale(), typed=""):
            voice.say_keys(view)  # the number was taken away, and that makes no sound
        case Question(ask=Scale()) | Question(typing=True):
            voice.echo(question.typed, _write_hint(view) if question.typing else None, _typing(), question.full)
        case Question(ask=Name(things=count), marked=int(marked)):
            voice.say(session_words.dots_line(marked, count))
        case Question(ask=Choose(options=options), marked=marked):
            speak_choices(question, voice)
            if marked is None or marked == len(options):
                voice.say_keys(view)  # Backspace took the answer away, or Esc made keys of letters
        case Question(ask=Write()):
            voice.say_keys(view)
