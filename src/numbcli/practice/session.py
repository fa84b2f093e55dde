"""A guided session as a state machine: (state, event) -> (state, effects).

Opening, parts, closing, reply, end; over each of them can lie the people to talk to or the keys, and a part can be
paused. Nothing here reads a clock: every event says when it happened, and a Wait says until when nothing needs to.
"""

from ..structs import replace
from . import check_in, moves, overlay, question
from .answers import forget, record
from .events import (
    Effect,
    Event,
    Found,
    Given,
    Keep,
    Kept,
    Key,
    NotKept,
    PageTurned,
    Resized,
    Tick,
    Wait,
)
from .model import Option, Practice
from .openings import begin_at, press_opening
from .question import Question
from .screens import breath, redraw, show
from .state import NO_TIMER, Opening, Place, SessionOptions, State
from .vocabulary import FULL, SHORT

LATE = 2.0
"""A wait that ends so many seconds late means that the machine slept or was stopped: that time counts as a pause."""

Turn = tuple[State, list[Effect]]


def begin(
    practice: Practice, options: SessionOptions, at: float, form: str = FULL, opening: Opening | None = None
) -> Turn:
    """Open a practice. Attended it waits at the opening, else its first part begins at once."""
    # Without time limits and with nobody to go on, it would never end.
    options = replace(options, wait=options.wait and options.attended)
    state = begin_at(practice, options, form, opening or Opening())
    if options.attended:
        return moves.show_again(state, at, fresh=True)
    first = show(state, at, "start")
    state, effects = moves.start(state, at)
    return state, [first, *effects]


def begin_check_in(questions: Practice, options: SessionOptions, at: float) -> Turn:
    """The questions of a check-in, one after the other, without a clock; what follows them names a practice."""
    return moves.enter(begin_at(questions, replace(options, wait=True), FULL, Opening()), 0, at)


def begin_closing(practice: Practice, options: SessionOptions, at: float, form: str = FULL) -> Turn:
    """Only the closing of a practice: what a walk through several ends with."""
    return moves.close(begin_at(practice, options, form, Opening()), at)


def advance(state: State, event: Event) -> Turn:
    """The session after an event, and what is to be done about it."""
    if state.place is Place.ENDED:
        return state, []
    if isinstance(event, Resized) and event.stopped:
        state = replace(state, timer=state.timer.skip(event.stopped))
    elif state.wake is not None and event.at - state.wake >= LATE:
        state = replace(state, timer=state.timer.skip(event.at - state.wake))
    match event:
        case Tick(at, speaking):
            return _tick(state, at, speaking)
        case Key("end-of-input"):
            return moves.leave(state)
        case Key():
            return _press(replace(state, touched=event.at), event)
        case PageTurned(at):
            return moves.wait(replace(state, touched=at), at, [])
        case Given(go, at):
            return moves.receive(state, go, at)
        case Found(page, at):
            return _lay_over(moves.name_people(replace(state, over=overlay.receive(state.over, page))), at)
        case Kept(at):
            return moves.go_on_kept(replace(state, kept=True), at)
        case NotKept(sentence, _):
            return moves.end_unkept(state, sentence)
        case Resized(at):
            return moves.wait(state, at, [redraw(state, at)])


# Time


def _tick(state: State, at: float, speaking: bool) -> Turn:
    due, half = state.due, state.half_due
    then = state.place is Place.PART and state.part.then is not None and half is not None and at >= half
    if speaking and (then or (due is not None and at >= due)):
        # What is being read aloud is not cut off: the next Tick comes once it is over.
        return replace(state, wake=None), [Wait(None)]
    # A voice can have held back both at once: the second line comes first, and the part lasts until it is read.
    if due is not None and at >= due and not then:
        return _go_on(state, at, due)
    effects = []
    if half is not None and at >= half:
        state = replace(state, timer=replace(state.timer, halved=True))
        effects = [show(state, at, "then" if then else "half")]
    if state.place is Place.PART and not state.halts:
        if breath(state, at) != breath(state, at - 1):
            effects.append(show(state, at, "breath"))
        elif state.options.beats and not effects:
            effects.append(show(state, at, "tick"))
    return moves.wait(state, at, effects)


def _go_on(state: State, at: float, due: float) -> Turn:
    """What is on the screen is over."""
    if state.place is Place.AWAY:
        return moves.close(state, at)
    if state.options.wait:
        # A fixed part has had its seconds. What to do with the hands stands there until Enter; without it, the words.
        stopped = replace(NO_TIMER, halved=True)
        return moves.show_again(replace(state, resting=state.part.rest is not None, timer=stopped), at)
    over = show(state, at, "over")
    # The next part begins when this one was due, not when that was noticed: delays do not add up. A part that
    # was held back by a voice has no wake.
    state, effects = moves.enter(state, state.index + 1, at if state.wake is None else due)
    return state, [over, *effects]


# Keys


def _press(state: State, event: Key) -> Turn:
    key, at = event.name, event.at
    asked = None if state.halts else state.question
    if asked is not None and asked.typing:
        return _press_question(state, asked, event.letter or key, at) or moves.wait(state, at, [])
    if key == "q" and not state.over.typing:
        return moves.leave(state)
    over = overlay.press(state.over, event)
    if over is not None:
        return _lay_over(replace(state, over=over), at)
    if state.over.page is not None:
        return moves.wait(state, at, [])
    match state.place:
        case Place.OPENING:
            if key == "enter":
                return moves.start(state, at)
            if key == "b" and state.opening.from_menu and not state.opening.trail:
                return moves.end(state, back=True)
            if key == "o" and state.opening.step is not None:
                return moves.end(state)
            opened = press_opening(state, key)
            return moves.wait(state, at, []) if opened is state else moves.show_again(opened, at, fresh=True)
        case Place.INSIDE | Place.BRANCH:
            return _press_inside(state, key, at)
        case Place.PART:
            return _press_part(state, key, at)
        case Place.AWAY:
            return _press_away(state, key, at)
        case Place.CLOSING if key == "b":
            return moves.go_back_to_the_last(state, at)
        case Place.CLOSING if key == "s":
            return moves.end(state)
        case Place.CLOSING if state.question is not None:
            return _press_question(state, state.question, key, at) or moves.wait(state, at, [])
        case Place.REPLY | Place.AFTER if key in ("enter", "s"):
            return moves.end(state)
        case Place.AFTER if key == "g" and state.fitting is not None:
            return moves.end(state, go=state.fitting)
    return moves.wait(state, at, [])


def _press_inside(state: State, key: str, at: float) -> Turn:
    """The opening of a played exercise, or the careful lines of a branch."""
    match key:
        case "enter" if state.place is Place.BRANCH:
            return moves.enter(state, state.index, at)
        case "enter" if state.inside is not None:
            return moves.enter(moves.put_in(state, state.inside), state.index, at)
        case "s" if state.place is Place.BRANCH:
            return moves.go_to_the_end(state, at)
        case "s" if state.inside is not None and state.inside.form != SHORT:
            return moves.show_again(replace(state, inside=replace(state.inside, form=SHORT)), at)
        case "b":
            return moves.go_back(state, at)
    return moves.wait(state, at, [])


def _press_part(state: State, key: str, at: float) -> Turn:
    asked = state.question if state.question is not None and state.question.open else None
    if state.paused:
        if key == "space":
            return moves.show_again(moves.run(replace(state, paused=False), at), at)
    elif asked is not None:
        turn = _press_question(state, asked, key, at)
        if turn is not None:
            return turn
    match key:
        case "enter" if not state.paused:
            return _show_then(state, at) if state.then_awaits_enter else moves.enter(state, state.index + 1, at)
        case "space" if state.timer.seconds is not None:
            return moves.show_again(replace(state, paused=True, timer=state.timer.stop(at)), at)
        case "b":
            return moves.go_back(state, at)
        case "s" if check_in.is_check_in(state):
            return moves.leave(state)
        case "s":
            return moves.go_to_the_end(state, at)
    return moves.wait(state, at, [])


def _show_then(state: State, at: float) -> Turn:
    state = replace(state, timer=replace(state.timer, halved=True))
    return moves.wait(state, at, [show(state, at, "then")])


def _press_away(state: State, key: str, at: float) -> Turn:
    match key:
        case "enter" if state.timer.since is None:
            return moves.leave_alone(state, at)
        case "enter":
            return moves.close(state, at)
        case "s":
            return moves.go_to_the_end(state, at)
        case "b":
            return moves.show_again(replace(state, place=Place.OPENING, timer=NO_TIMER), at)
    return moves.wait(state, at, [])


def _lay_over(state: State, at: float) -> Turn:
    """What lies over the screen has changed."""
    if state.over.request is not None:
        return state, [state.over.request]
    if state.halts:
        return moves.show_again(replace(state, timer=state.timer.stop(at)), at)
    return moves.show_again(moves.run(state, at), at)


# Answers


def _press_question(state: State, asked: Question, key: str, at: float) -> Turn | None:
    """The turn after a key to a question, or None where the key means nothing to it."""
    if key == "enter" and asked.passes_with_enter and state.then_awaits_enter:
        return _show_then(state, at)
    pressed = question.press(asked, key)
    if pressed is None:
        return None
    state = moves.run(replace(state, question=pressed), at)
    if pressed.open:
        if asked.earlier and pressed.taken_away:
            # Whoever leaves now has taken it back, also without Enter.
            state = forget(state)
        return moves.wait(state, at, [show(state, at, "answer")])
    if state.place is Place.CLOSING:
        return _answer_closing(state, pressed, at)
    if pressed.passed:
        return moves.enter(forget(state), state.index + 1, at)
    return _answer(record(state, pressed), pressed.option, at)


def _answer(state: State, option: Option | None, at: float) -> Turn:
    """Go on as the answer says: in a branch, or with the next part, which may play the exercise that was picked."""
    if option is not None and option.form is not None:
        return moves.branch(state, option.form, at)
    return moves.enter(state, state.index + 1, at)


def _answer_closing(state: State, asked: Question, at: float) -> Turn:
    option = asked.option
    if option is None or option.token is None:
        return moves.end(state)
    state = replace(state, place=Place.REPLY)
    if state.options.save:
        noticed = (("noticed", option.token),)
        return state, [Keep(state.practice.id, state.form.name, noticed, state.opening.picked)]
    return moves.show_again(state, at)
