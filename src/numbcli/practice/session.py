"""A guided session as a state machine: (state, event) -> (state, effects).

Opening, parts, closing, reply, end; over each of them can lie a pause, the people to talk to, or the keys. Nothing here
reads a clock: every event says when it happened, and a Wait says until when nothing needs to.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto

from ..words import en
from .events import Ask, Effect, End, Event, Fetch, Given, Keep, Kept, Key, NotKept, Redraw, Resized, Show, Tick, Wait
from .model import FULL, IN_BED, SHORT, Choose, Form, Option, Part, Practice
from .pace import pace
from .question import Question, press
from .timer import Timer
from .views import ClosingView, KeysView, Moment, OpeningView, PartView, PausedView, PeopleView, ReplyView, View

LATE = 2.0
"""A wait that ends so many seconds late means that the machine slept or was stopped: that time counts as a pause."""
HANDS_OFF = 2.0
"""A part never goes on by itself within so many seconds of a key: the screen does not change under a finger."""

NOTICED = tuple(en.NOTICED)
CLOSING = Choose(tuple(Option(say) for say in en.NOTICED.values()))


class Place(Enum):
    OPENING = auto()
    PART = auto()
    CLOSING = auto()
    REPLY = auto()
    ENDED = auto()


class Over(Enum):
    """What lies over the place and makes it wait."""

    PAUSE = auto()
    PEOPLE = auto()
    KEYS = auto()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a session is held.

    ``attended``: somebody can press keys; else questions are passed over and it plays by the clock. ``every_second``: a
    view each second, not only at the start, half and end of a part. ``untimed``: each part waits for Enter.
    ``minutes``: the wished length of the whole. ``people``: the page behind ``h``. ``keeps``: closing answers are kept.
    """

    attended: bool = True
    every_second: bool = True
    untimed: bool = False
    minutes: int | None = None
    people: tuple[str, ...] = ()
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Where a session stands. ``wake`` is what the last Wait asked for, ``touched`` when a key was pressed last."""

    practice: Practice
    manner: Manner
    form: Form
    lengths: tuple[int, ...]
    place: Place = Place.OPENING
    over: Over | None = None
    index: int = 0
    timer: Timer = Timer(None)
    wake: float | None = None
    touched: float = float("-inf")
    question: Question | None = None
    passed: tuple[Practice, ...] = ()
    people_taken: bool = False
    kept: bool = False
    not_kept: str | None = None

    @property
    def part(self) -> Part:
        return self.form.parts[self.index]

    @property
    def rest(self) -> str | None:
        """What to do with the hands while the clock stands."""
        return self.part.rest if self.place is Place.PART else None


Turn = tuple[State, list[Effect]]


def begin(practice: Practice, manner: Manner, at: float, form: str = FULL) -> Turn:
    """Open a practice. Attended it waits at the opening, else its first part begins at once."""
    state = _with_form(State(practice, manner, practice.forms[form], ()), practice, form)
    if manner.attended:
        return _again(state, at, fresh=True)
    opening = Show(_opening(state))
    state, effects = _enter(state, 0, at)
    return state, [opening, *effects]


def advance(state: State, event: Event) -> Turn:
    """The session after an event, and what is to be done about it."""
    if state.place is Place.ENDED:
        return state, []
    if state.wake is not None and event.at - state.wake >= LATE:
        state = replace(state, timer=state.timer.skip(event.at - state.wake))
    match event:
        case Tick(at):
            return _tick(state, at)
        case Key("end-of-input"):
            return _end(state)
        case Key(name, at):
            return _key(replace(state, touched=at), name, at)
        case Given(practice, at):
            return _given(state, practice, at)
        case Kept(at):
            return _again(replace(state, kept=True), at)
        case NotKept(sentence, at):
            return _again(replace(state, not_kept=sentence), at)
        case Resized(at):
            return _wait(state, at, [Redraw(_view(state, at, "tick"))])


# Time


def _tick(state: State, at: float) -> Turn:
    due = _due(state)
    if due is not None and at >= due:
        over = _part_view(state, at, "over")
        # The next part begins when this one was due, not when that was noticed: delays do not add up.
        state, effects = _enter(state, state.index + 1, due)
        return state, [Show(over), *effects]
    half = state.timer.half_due()
    if half is not None and at >= half:
        state = replace(state, timer=replace(state.timer, halved=True))
        return _wait(state, at, [_shown(state, at, "half")])
    if state.manner.every_second and due is not None:
        return _wait(state, at, [_shown(state, at, "tick")])
    return _wait(state, at, [])


def _due(state: State) -> float | None:
    """When the part on the screen goes on by itself."""
    due = state.timer.due
    if state.place is not Place.PART or state.over is not None or due is None:
        return None
    if state.question is not None and state.question.begun:
        return None
    return max(due, state.touched + HANDS_OFF)


def _wait(state: State, at: float, effects: list[Effect]) -> Turn:
    due = _due(state)
    moments = [due]
    if due is not None:
        half = state.timer.half_due()
        moments.append(half)
        if state.manner.every_second and state.timer.left(at):
            moments.append(state.timer.next_second(at))
    wake = min((moment for moment in moments if moment is not None), default=None)
    return replace(state, wake=wake), [*effects, Wait(wake)]


# Keys


def _key(state: State, key: str, at: float) -> Turn:
    if key == "q":
        return _end(state)
    if state.over is not None:
        return _key_over(state, key, at)
    if key == "h":
        return _lay_over(state, Over.PEOPLE, at)
    if key == "?":
        return _lay_over(state, Over.KEYS, at)
    match state.place:
        case Place.OPENING:
            return _key_opening(state, key, at)
        case Place.PART:
            return _key_part(state, key, at)
        case Place.CLOSING:
            return _key_closing(state, key, at)
        case Place.REPLY if key in ("enter", "space"):
            return _end(state)
    return _wait(state, at, [])


def _key_opening(state: State, key: str, at: float) -> Turn:
    match key:
        case "enter":
            return _enter(state, 0, at)
        case "s":
            return _enter(_with_form(state, state.practice, SHORT), 0, at)
        case "l":
            return _enter(_with_form(state, state.practice, IN_BED), 0, at)
        case "o":
            passed = (*state.passed, state.practice)
            return replace(state, passed=passed), [Fetch(passed)]
    return _wait(state, at, [])


def _key_part(state: State, key: str, at: float) -> Turn:
    if state.question is not None and state.question.open:
        question = press(state.question, key)
        if question is not None:
            return _answered(replace(state, question=question), at)
    match key:
        case "enter":
            return _enter(state, state.index + 1, at)
        case "space":
            return _lay_over(state, Over.PAUSE, at)
        case "b":
            return _enter(state, max(0, state.index - 1), at)
        case "s":
            return _smaller(state, at)
    return _wait(state, at, [])


def _answered(state: State, at: float) -> Turn:
    question = state.question
    assert question is not None
    if question.answer is not None and isinstance(question.ask, Choose):
        branch = question.ask.options[question.answer].form
        if branch is not None:
            return _enter(_with_form(state, state.practice, branch), 0, at)
    if not question.open:
        return _enter(state, state.index + 1, at)
    return _wait(state, at, [_shown(state, at, "answer")])


def _key_over(state: State, key: str, at: float) -> Turn:
    if state.over is Over.PEOPLE and key == "c":
        return _again(replace(state, people_taken=True), at)
    # In a pause the other keys of a part do what they always do.
    if state.over is Over.PAUSE and key in ("b", "s"):
        return _key_part(replace(state, over=None), key, at)
    layers = {"h": Over.PEOPLE, "?": Over.KEYS}
    if key in layers and state.over is not layers[key]:
        return _lay_over(state, layers[key], at)
    if key in ("enter", "space", "esc", "b", "h", "?"):
        timer = state.timer if state.manner.untimed else state.timer.start(at)
        return _again(replace(state, over=None, timer=timer), at)
    return _wait(state, at, [])


def _lay_over(state: State, over: Over, at: float) -> Turn:
    return _again(replace(state, over=over, timer=state.timer.stop(at)), at)


def _key_closing(state: State, key: str, at: float) -> Turn:
    assert state.question is not None
    question = press(state.question, key)
    if question is None:
        return _wait(state, at, [])
    if question.passed:
        return _end(state)
    state = replace(state, question=question)
    if question.answer is None:
        return _again(state, at)
    state = replace(state, place=Place.REPLY)
    if state.manner.keeps:
        return state, [Keep(state.practice.id, state.form.name, NOTICED[question.answer])]
    return _again(state, at)


# From one screen to the next


def _with_form(state: State, practice: Practice, name: str) -> State:
    form = practice.forms[name]
    minutes = state.manner.minutes if name != SHORT else None
    lengths = pace(form.parts, None if minutes is None else minutes * 60)
    return replace(state, practice=practice, form=form, lengths=lengths)


def _given(state: State, practice: Practice | None, at: float) -> Turn:
    if practice is None:
        return _again(state, at)
    name = state.form.name if state.form.name in practice.forms else FULL
    return _again(_with_form(state, practice, name), at, fresh=True)


def _enter(state: State, index: int, at: float) -> Turn:
    """Begin a part from its beginning, or the closing after the last one. The clock counts from ``at``."""
    state = replace(state, over=None, index=index)
    if index == len(state.form.parts):
        if not state.manner.attended:
            return _end(state)
        state = replace(state, place=Place.CLOSING, timer=Timer(None), question=Question(CLOSING))
        return _again(state, at, fresh=True)
    timer = Timer(None) if state.manner.untimed else Timer(state.lengths[index]).start(at)
    ask = state.part.ask if state.manner.attended else None
    state = replace(state, place=Place.PART, timer=timer, question=None if ask is None else Question(ask))
    return _wait(state, at, [_shown(state, at, "start", fresh=True)])


def _smaller(state: State, at: float) -> Turn:
    """From a longer form to the same share of time in the short one; from that one to its last part."""
    if state.form.name == SHORT:
        return _enter(state, len(state.form.parts) - 1, at)
    share = (sum(state.lengths[: state.index]) + state.timer.elapsed(at)) / sum(state.lengths)
    state = _with_form(state, state.practice, SHORT)
    begins, index = 0, 0
    for place, length in enumerate(state.lengths):
        if begins <= share * sum(state.lengths):
            index = place
        begins += length
    # Never back into arriving: whoever makes it smaller has arrived already.
    return _enter(state, max(1, index), at)


def _end(state: State) -> Turn:
    taken = state.manner.people if state.people_taken else ()
    return replace(state, place=Place.ENDED, wake=None), [End(taken, state.kept, state.not_kept)]


# What is on the screen


def _again(state: State, at: float, fresh: bool = False) -> Turn:
    """The screen as it stands, whole."""
    return _wait(state, at, [_shown(state, at, "again", fresh)])


def _shown(state: State, at: float, moment: Moment, fresh: bool = False) -> Effect:
    view = _view(state, at, moment)
    asks = state.over is None and state.question is not None and state.place in (Place.PART, Place.CLOSING)
    return Ask(view, fresh) if asks else Show(view)


def _view(state: State, at: float, moment: Moment) -> View:
    match state.over:
        case Over.PAUSE:
            return PausedView(state.rest)
        case Over.PEOPLE:
            return PeopleView(state.manner.people, state.rest, state.people_taken)
        case Over.KEYS:
            return KeysView(state.rest)
    match state.place:
        case Place.PART:
            return _part_view(state, at, moment)
        case Place.CLOSING if state.question is not None:
            return ClosingView(state.question)
        case Place.REPLY if state.question is not None and state.question.answer is not None:
            return ReplyView(NOTICED[state.question.answer])
    return _opening(state)


def _opening(state: State) -> OpeningView:
    asked = None if state.manner.minutes is None else state.manner.minutes * 60
    return OpeningView(state.practice, state.form.name, sum(state.lengths), asked)


def _part_view(state: State, at: float, moment: Moment) -> PartView:
    return PartView(
        part=state.part,
        number=state.index + 1,
        count=len(state.form.parts),
        seconds=state.lengths[state.index],
        left=state.timer.left(at),
        moment=moment,
        rows_for=state.form.parts,
        question=state.question,
        rest_first=state.manner.untimed and state.part.rest is not None,
    )
