"""The closing question, and the line that answers its answer."""

from typing import TYPE_CHECKING

from ...practice.model import Choose
from ...words import keys as key_words
from ...words import session as session_words
from ..key_hints import ENTER, Press, Presses, always, press_back
from ..rows import Look, Row, join_with_gaps, paragraphs, wrapped
from .choices import choice_rows, speak_choices

if TYPE_CHECKING:
    from ...practice.views import ClosingView, ReplyView
    from . import Voice


def keys(view: "ClosingView", roomy: bool) -> list[Presses]:
    taken = view.question.marked is not None
    return [[Press(ENTER, key_words.TAKE if taken else key_words.LEAVE), press_back()], always()]


def rows(view: "ClosingView", look: Look) -> list[Row]:
    assert isinstance(view.question.ask, Choose)
    answers = choice_rows(view.question, view.question.ask, look)
    return join_with_gaps([wrapped(session_words.CLOSING_QUESTION, look), answers], look)


def speak(view: "ClosingView", voice: "Voice") -> None:
    if view.question.marked is None:
        voice.say("", session_words.CLOSING_QUESTION)
    speak_choices(view.question, voice)
    if view.question.marked is None:
        voice.say_keys(view)


def reply_keys(view: "ReplyView", roomy: bool) -> list[Presses]:
    return [[Press(ENTER, key_words.CLOSE), *always()]]


def reply_rows(view: "ReplyView", look: Look) -> list[Row]:
    return paragraphs(session_words.REPLIES[view.noticed], look)


def speak_reply(view: "ReplyView", voice: "Voice") -> None:
    voice.say(*session_words.REPLIES[view.noticed])
    voice.say_keys(view)
