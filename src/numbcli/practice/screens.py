"""What a session shows where it stands."""

from typing import Literal

from ..text import sentences
from ..words import en
from .events import Ask, Effect, Redraw, Show
from .model import Part
from .state import Over, Place, State
from .views import (
    AfterView,
    AwayView,
    ClosingView,
    KeysView,
    Moment,
    OpeningView,
    PartView,
    PausedView,
    PeopleView,
    ReplyView,
    View,
)

NOTICED = tuple(en.NOTICED)
_ANSWER = "{answer}"


def shown(state: State, at: float, moment: Moment, fresh: bool = False) -> Effect:
    """The effect that puts the state's screen up."""
    view = screen(state, at, moment)
    if state.over is not None:
        return Show(view)
    asks = state.question is not None and state.place in (Place.PART, Place.CLOSING)
    private = state.place is Place.PART and state.answer_is_own and _ANSWER in state.part.say
    return Ask(view, fresh) if asks or private else Show(view)


def redrawn(state: State, at: float) -> Effect:
    return Redraw(screen(state, at, "tick"))


def screen(state: State, at: float, moment: Moment) -> View:
    """The view of where a session stands."""
    match state.over:
        case Over.PAUSE:
            return PausedView(state.rest)
        case Over.PEOPLE:
            return PeopleView(state.manner.people, state.rest, state.people_taken)
        case Over.KEYS:
            return KeysView(state.rest)
    match state.place:
        case Place.PART:
            return _part(state, at, moment)
        case Place.AWAY:
            lines = tuple(line for part in state.form.parts for line in sentences(part.say))
            return AwayView(state.practice, lines, sum(state.lengths), state.timer.since is not None)
        case Place.CLOSING if state.question is not None:
            return ClosingView(state.question)
        case Place.REPLY if state.question is not None and state.question.answer is not None:
            return ReplyView(NOTICED[state.question.answer])
        case Place.AFTER:
            return AfterView(state.kept, state.fitting)
        case Place.INSIDE if state.played is not None:
            seconds = state.played.forms[state.form.name].seconds
            return OpeningView(state.played, state.form.name, seconds, inside=True)
    asked = None if state.manner.minutes is None else state.manner.minutes * 60
    return OpeningView(
        state.practice,
        state.form.name,
        sum(state.lengths),
        asked,
        walk=state.manner.walk,
        offered=state.manner.offered,
        notice=None if state.passed else state.manner.notice,
    )


def lines(part: Part, answer: str | None) -> tuple[str, ...]:
    """The sentences of a part, with the answer in its place. Without one, the sentence that needs it is left out."""
    said = sentences(part.say)
    if answer is None:
        return tuple(line for line in said if _ANSWER not in line)
    return tuple(line.replace(_ANSWER, answer) for line in said)


def _part(state: State, at: float, moment: Moment) -> PartView:
    part = state.part
    return PartView(
        part=part,
        lines=lines(part, state.answer),
        number=state.index + 1,
        count=len(state.form.parts),
        seconds=state.lengths[state.index],
        left=state.timer.left(at),
        moment=moment,
        others=state.form.parts,
        question=state.question,
        rest_first=state.manner.untimed and part.rest is not None,
        breath=breath(state, at),
        keeps=part.key is not None and state.manner.keeps,
    )


def breath(state: State, at: float) -> Literal["in", "out"] | None:
    """The word of this second of a breathing part; none after the last whole breath."""
    breathe = state.part.breathe if state.place is Place.PART else None
    if breathe is None:
        return None
    whole = breathe.inward + breathe.outward
    elapsed = state.timer.elapsed(at) + 1e-6
    if state.timer.seconds is not None and elapsed >= state.timer.seconds // whole * whole:
        return None
    return "in" if elapsed % whole < breathe.inward else "out"
