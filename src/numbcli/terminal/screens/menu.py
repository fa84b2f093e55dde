"""A few things to press: home, the six steps, the pages behind home."""

from typing import TYPE_CHECKING

from ...practice.model import Choose
from ...words import keys as key_words
from ..key_hints import ENTER, Press, Presses, always, key_aloud, press_leave
from ..rows import Look, Row, join_with_gaps, wrapped
from .choices import choice_rows, speak_choices

if TYPE_CHECKING:
    from ...practice.views import MenuView
    from . import Voice


def keys(view: "MenuView", roomy: bool) -> list[Presses]:
    if view.home:
        taken = [Press(ENTER, key_words.TAKE)] if view.question.marked is not None else []
        return [[*taken, Press("?", key_words.THE_REST), press_leave()]]
    others = [Press("o", key_words.MORE)] if view.others else []
    leave = key_words.GO_BACK if view.from_home else key_words.LEAVE
    enter = key_words.TAKE if view.question.marked is not None else leave
    return [[Press(ENTER, enter), *others], always()]


def rows(view: "MenuView", look: Look) -> list[Row]:
    assert isinstance(view.question.ask, Choose)
    title = [line for said in view.title for line in wrapped(said, look)]
    return join_with_gaps([title, choice_rows(view.question, view.question.ask, look, view.beside)], look)


def last(view: "MenuView", look: Look) -> list[Row]:
    if view.last is None:
        return []
    return [*look.gap, *(row for said in view.last.split("\n") for row in wrapped(said, look, "quiet"))]


def speak(view: "MenuView", voice: "Voice") -> None:
    if view.question.marked is not None:
        speak_choices(view.question, voice)
        return
    voice.say("", *view.title)
    speak_choices(view.question, voice, view.beside)
    voice.say_keys(view)
    if view.last:
        voice.say(*(" ".join(map(key_aloud, said.split())) for said in view.last.split("\n")))
