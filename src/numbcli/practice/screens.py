"""What a session shows where it stands."""

from typing import Literal

from ..text import sentences
from .events import Ask, Effect, Redraw, Show
from .overlay import Page
from .question import Question
from .state import Place, State
from .views import (
    AfterView,
    AwayView,
    BranchView,
    ClosingView,
    KeysView,
    Moment,
    OpeningView,
    PartView,
    ReplyView,
    View,
)

_ANSWER = "{answer}"


def show(state: State, at: float, moment: Moment, fresh: bool = False) -> Effect:
    """The effect that puts the state's screen up."""
    view = screen(state, at, moment)
    if state.over.page in (Page.PEOPLE, Page.COUNTRY):
        return Show(view)
    asks = state.question is not None and state.place in (Place.PART, Place.CLOSING)
    return Ask(view, fresh) if asks or _is_private(state) else Show(view)


def redraw(state: State, at: float) -> Effect:
    """The effect that draws the state's screen again."""
    return Redraw(screen(state, at, "tick"))


def screen(state: State, at: float, moment: Moment) -> View:
    """The view of where a session stands, or of what lies over it."""
    if state.over.page is Page.KEYS:
        people = state.over.explained()
        return KeysView(_screen(state, at, "again"), state.hands, _more(state)) if people is None else KeysView(people)
    return state.over.view(state.hands) or _screen(state, at, moment)


def _more(state: State) -> tuple[str, ...]:
    """The further cautions of what is being opened."""
    if state.place is Place.INSIDE and state.inside is not None:
        return state.inside.practice.form(state.inside.form).more
    return state.form.more if state.place in (Place.OPENING, Place.BRANCH) else ()


def _screen(state: State, at: float, moment: Moment) -> View:
    match state.place:
        case Place.PART:
            return _part(state, at, moment)
        case Place.AWAY:
            lines = tuple(line for part in state.form.parts for line in sentences(part.say))
            return AwayView(state.practice, lines, sum(state.lengths), state.timer.since is not None)
        case Place.CLOSING if state.question is not None:
            return ClosingView(state.question)
        case Place.REPLY if state.question is not None and state.question.option is not None:
            return ReplyView(state.question.option.token or "")
        case Place.AFTER:
            go = state.fitting
            fits = None if go is None else (go.practice.title, go.practice.form(go.form))
            return AfterView(state.kept, fits)
        case Place.BRANCH:
            return BranchView(state.practice.title, state.form.careful)
        case Place.INSIDE if state.inside is not None:
            form = state.inside.practice.form(state.inside.form)
            away = state.inside.practice.id in state.opening.took_away
            return OpeningView(state.inside.practice, form, form.seconds, inside=True, took_away=away)
    return _opening(state)


def _opening(state: State) -> OpeningView:
    opening = state.opening
    first = not opening.trail
    another = opening.took_away.get(state.practice.id)
    choices = opening.choices(state.practice)
    return OpeningView(
        state.practice,
        state.form,
        sum(state.lengths),
        None if state.options.minutes is None else state.options.minutes * 60,
        others=() if opening.brief else tuple(practice.title for practice in opening.others(state.practice)),
        goes_round=opening.goes_round,
        picked=opening.picked,
        brief=opening.brief,
        can_go_back=opening.from_menu or not first,
        step=opening.step,
        walk_seconds=opening.walk_seconds,
        notice=opening.notice if first else None,
        took_away=another is not None,
        another=None if another is None else (choices.index(another) + 1, another.title),
    )


def lines(said: str | None, answer: Question | None) -> tuple[str, ...]:
    """The sentences of a text, with the answer in its place. Without one, the sentence that needs it is left out."""
    if said is None:
        return ()
    words = None if answer is None else answer.words
    if words is None:
        return tuple(line for line in sentences(said) if _ANSWER not in line)
    return tuple(line.replace(_ANSWER, words) for line in sentences(said))


def _is_private(state: State) -> bool:
    """The words on the screen hold a person's own."""
    answer = state.last_reply
    part = state.part if state.place is Place.PART else None
    return bool(part and answer and answer.own and any(_ANSWER in said for said in (part.say, part.then or "")))


def _part(state: State, at: float, moment: Moment) -> PartView:
    part = state.part
    own = lines(part.say, state.last_reply)
    return PartView(
        part=part,
        lines=() if state.resting else own,
        number=state.index + 1,
        count=len(state.form.parts),
        seconds=state.lengths[state.index],
        left=None if state.resting else state.timer.left(at),
        moment=moment,
        others=state.form.parts,
        then=lines(part.then, state.last_reply) if state.timer.halved and not state.resting else (),
        question=state.question,
        rest=part.rest if state.paused or state.resting else state.rest,
        breath=None if state.resting else breath(state, at),
        paused=state.paused,
        kept=state.options.save if part.key is not None else None,
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
