"""A guided session as a state machine: (state, event) -> (state, effects).

Opening, parts, closing, reply, end; over each of them can lie a pause, the people to talk to, or the keys. Nothing here
reads a clock: every event says when it happened, and a Wait says until when nothing needs to.
"""

from dataclasses import replace

from ..text import clean
from ..words import en
from .events import Effect, End, Event, Fetch, Given, Keep, Kept, Key, NotKept, Resized, Tick, Wait
from .model import CHECK_IN, FULL, IN_BED, SHORT, Choose, Form, Option, Practice
from .pace import pace
from .question import Question, asked, press
from .screens import NOTICED, breath, redrawn, shown
from .state import NO_TIMER, Manner, Over, Place, State
from .timer import Timer

LATE = 2.0
"""A wait that ends so many seconds late means that the machine slept or was stopped: that time counts as a pause."""

CLOSING = Choose(tuple(Option(say) for say in en.NOTICED.values()))

Turn = tuple[State, list[Effect]]


def begin(practice: Practice, manner: Manner, at: float, form: str = FULL) -> Turn:
    """Open a practice. Attended it waits at the opening, else its first part begins at once."""
    # Without time limits and with nobody to go on, it would never end.
    manner = replace(manner, untimed=manner.untimed and manner.attended)
    state = _with_form(State(practice, manner, practice.forms[form], ()), practice, form)
    if manner.attended:
        return _again(state, at, fresh=True)
    opening = shown(state, at, "start")
    state, effects = _start(state, at)
    return state, [opening, *effects]


def begin_check_in(questions: Practice, manner: Manner, at: float) -> Turn:
    """The questions of a check-in, one after the other, without a clock; what follows them names a practice."""
    manner = replace(manner, untimed=True)
    state = _with_form(State(questions, manner, questions.forms[FULL], ()), questions, FULL)
    return _enter(state, 0, at)


def begin_closing(practice: Practice, manner: Manner, at: float) -> Turn:
    """Only the closing of a practice: what a walk through several ends with."""
    return _close(State(practice, manner, practice.forms[FULL], ()), at)


def advance(state: State, event: Event) -> Turn:
    """The session after an event, and what is to be done about it."""
    if state.place is Place.ENDED:
        return state, []
    if state.wake is not None and event.at - state.wake >= LATE:
        state = replace(state, timer=state.timer.skip(event.at - state.wake))
    match event:
        case Tick(at, speaking):
            return _tick(state, at, speaking)
        case Key("end-of-input"):
            return _end(state, left=True)
        case Key(name, at, letter):
            return _key(replace(state, touched=at), name, at, letter or name)
        case Given(practice, at):
            return _given(state, practice, at)
        case Kept(at):
            state = replace(state, kept=True)
            return _after(state) if state.practice.kind == CHECK_IN else _again(state, at)
        case NotKept(sentence, _):
            return _not_kept(state, sentence)
        case Resized(at):
            return _wait(state, at, [redrawn(state, at)])


def _tick(state: State, at: float, speaking: bool) -> Turn:
    due = state.due
    if due is not None and at >= due:
        if speaking:
            # What is being read aloud is not cut off: the next Tick comes once it is over.
            return replace(state, wake=None), [Wait(None)]
        if state.place is Place.AWAY:
            return _close(state, at)
        over = shown(state, at, "over")
        # The next part begins when this one was due, not when that was noticed: delays do not add up. A part that
        # was held back by a voice has no wake.
        state, effects = _enter(state, state.index + 1, at if state.wake is None else due)
        return state, [over, *effects]
    half = state.timer.half_due()
    if due is not None and half is not None and at >= half:
        state = replace(state, timer=replace(state.timer, halved=True))
        effects = [shown(state, at, "half")]
    else:
        effects = []
    if state.place is Place.PART and state.over is None:
        if breath(state, at) != breath(state, at - 1):
            effects.append(shown(state, at, "breath"))
        elif state.manner.beats and not effects:
            effects.append(shown(state, at, "tick"))
    return _wait(state, at, effects)


def _wait(state: State, at: float, effects: list[Effect]) -> Turn:
    wake = state.next_moment(at)
    return replace(state, wake=wake), [*effects, Wait(wake)]


# Keys


def _key(state: State, key: str, at: float, letter: str) -> Turn:
    if state.over is None and state.question is not None and state.question.typing:
        return _key_question(state, state.question, letter, at) or _wait(state, at, [])
    if key == "q":
        return _end(state, left=True)
    if state.over is not None:
        return _key_over(state, key, at)
    if state.place is Place.AWAY and state.timer.since is not None:
        return _close(state, at)
    if key == "h":
        return _lay_over(state, Over.PEOPLE, at)
    if key == "?":
        return _lay_over(state, Over.KEYS, at)
    match state.place:
        case Place.OPENING | Place.INSIDE:
            return _key_opening(state, key, at)
        case Place.PART:
            return _key_part(state, key, at)
        case Place.AWAY if key == "enter":
            return _leave_alone(state, at)
        case Place.AWAY if key == "s":
            return _start(_with_form(state, state.practice, SHORT), at)
        case Place.CLOSING if state.question is not None:
            return _key_question(state, state.question, key, at) or _wait(state, at, [])
        case Place.REPLY | Place.AFTER if key in ("enter", "space"):
            return _end(state)
        case Place.AFTER if key == "g" and state.fitting is not None:
            state, effects = _end(state)
            return state, [replace(effect, go=state.fitting) for effect in effects if isinstance(effect, End)]
    return _wait(state, at, [])


def _key_opening(state: State, key: str, at: float) -> Turn:
    if state.place is Place.INSIDE:
        match key:
            case "enter":
                return _enter(state, state.index, at)
            case "s":
                return _smaller(state, at)
            case "b":
                return _back(state, at)
        return _wait(state, at, [])
    match key:
        case "enter":
            return _start(state, at)
        case "s":
            return _start(_with_form(state, state.practice, SHORT), at)
        case "l":
            return _start(_with_form(state, state.practice, IN_BED), at)
        case "o" if state.manner.walk:
            return _end(state)
        case "o":
            passed = (*state.passed, state.practice)
            return replace(state, passed=passed), [Fetch(passed)]
    return _wait(state, at, [])


def _key_part(state: State, key: str, at: float) -> Turn:
    if state.question is not None and state.question.open:
        turn = _key_question(state, state.question, key, at)
        if turn is not None:
            return turn
    match key:
        case "enter":
            return _enter(state, state.index + 1, at)
        case "space":
            return _lay_over(state, Over.PAUSE, at)
        case "b":
            return _back(state, at)
        case "s":
            return _smaller(state, at)
    return _wait(state, at, [])


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
        if state.paused and state.over is not Over.PAUSE:
            return _again(replace(state, over=Over.PAUSE), at)
        return _again(_running(replace(state, over=None, paused=False), at), at)
    return _wait(state, at, [])


def _lay_over(state: State, over: Over, at: float) -> Turn:
    paused = state.paused or over is Over.PAUSE
    return _again(replace(state, over=over, paused=paused, timer=state.timer.stop(at)), at)


def _running(state: State, at: float) -> State:
    """The clock of a part runs, unless the part has none or the person is writing."""
    if state.place is not Place.PART or (state.question is not None and state.question.typed):
        return replace(state, timer=state.timer.stop(at))
    return replace(state, timer=state.timer.start(at))


# Answers


def _key_question(state: State, question: Question, key: str, at: float) -> Turn | None:
    """The turn after a key to a question, or None where the key means nothing to it."""
    pressed = press(question, key)
    if pressed is None:
        return None
    state = _running(replace(state, question=pressed), at)
    if pressed.open:
        return _wait(state, at, [shown(state, at, "answer")])
    if state.place is Place.CLOSING:
        return _closed_with(state, pressed, at)
    return _enter(state, state.index + 1, at) if pressed.passed else _answered(state, pressed, at)


def _answered(state: State, question: Question, at: float) -> Turn:
    words = clean(question.words or "")
    option = question.option
    if state.part.take and (option is None or option.take):
        state = replace(state, taken=(*state.taken, words))
    state = replace(state, answer=words, answer_is_own=question.own)
    if state.part.key is not None:
        state = _with_answer(state, state.part.key, question)
    if option is not None and option.form is not None:
        state = replace(state, came_from=(state.form.name, state.index))
        return _enter(_with_form(state, state.practice, option.form), 0, at)
    if option is not None and option.exercise is not None:
        # Whoever came back to pick another one gets the form as it was before the first was put into it.
        state = replace(_with_form(state, state.practice, state.form.name), picked=option.exercise)
    return _enter(state, state.index + 1, at)


def _with_answer(state: State, key: str, question: Question) -> State:
    """The answer of a check-in under its name, in place of an earlier one. Own words stay as they were typed."""
    option = question.option
    token = (question.words or "") if option is None else _token(option)
    others = tuple(answer for answer in state.answers if answer[0] != key)
    return replace(state, answers=(*others, (key, token)) if token else others)


def _token(option: Option) -> str:
    if option.token is not None:
        return option.token
    return "-".join(option.say.lower().replace("'", "").split())


def _closed_with(state: State, question: Question, at: float) -> Turn:
    if question.answer is None:
        return _end(state)
    state = replace(state, place=Place.REPLY)
    if state.manner.keeps:
        return state, [Keep(state.practice.id, state.form.name, (("noticed", NOTICED[question.answer]),))]
    return _again(state, at)


# From one screen to the next


def _with_form(state: State, practice: Practice, name: str) -> State:
    form = practice.forms[name]
    minutes = state.manner.minutes if name != SHORT else None
    lengths = pace(form.parts, None if minutes is None else minutes * 60)
    return replace(state, practice=practice, form=form, lengths=lengths)


def _start(state: State, at: float) -> Turn:
    """From the opening to the first part, or to the page of a practice done away from the screen."""
    if not state.practice.away:
        return _enter(state, 0, at)
    state = replace(state, place=Place.AWAY, timer=NO_TIMER)
    if state.manner.attended:
        return _again(state, at, fresh=True)
    page = shown(state, at, "start")
    state, effects = _leave_alone(state, at)
    return state, [page, *effects]


def _leave_alone(state: State, at: float) -> Turn:
    """The one quiet wait of a practice done away from the screen."""
    return _again(replace(state, timer=Timer(sum(state.lengths), halved=True).start(at)), at)


def _enter(state: State, index: int, at: float) -> Turn:
    """Begin a part from its beginning, or the closing after the last one. The clock counts from ``at``."""
    if index == len(state.form.parts):
        return _close(state, at)
    state = replace(state, over=None, paused=False, index=index, place=Place.PART, timer=NO_TIMER, question=None)
    part = state.part
    if part.play:
        return replace(state, begins_at=at, wake=None), [Fetch(exercise=state.picked or _first(state))]
    attended = state.manner.attended
    if not state.manner.untimed and not (part.take and attended):
        state = replace(state, timer=Timer(state.lengths[index]).start(at))
    if part.ask is not None and attended:
        state = replace(state, question=asked(part.ask))
    return _wait(state, at, [shown(state, at, "start", fresh=True)])


def _first(state: State) -> str | None:
    """What a part plays where nothing was picked: the first exercise that the part before offers."""
    ask = state.form.parts[state.index - 1].ask
    options = ask.options if isinstance(ask, Choose) else ()
    return next((option.exercise for option in options if option.exercise), None)


def _given(state: State, practice: Practice | None, at: float) -> Turn:
    if state.place is Place.AFTER:
        return _again(replace(state, fitting=practice), at, fresh=True)
    if state.place is Place.OPENING:
        if practice is None:
            return _again(state, at)
        name = state.form.name if state.form.name in practice.forms else FULL
        return _again(_with_form(state, practice, name), at, fresh=True)
    if practice is None:
        return _enter(state, state.index + 1, state.begins_at)
    inside = practice.forms.get(state.form.name, practice.forms[FULL])
    before, after = slice(None, state.index), slice(state.index + 1, None)
    parts = (*state.form.parts[before], *inside.parts, *state.form.parts[after])
    lengths = (*state.lengths[before], *pace(inside.parts), *state.lengths[after])
    form = Form(state.form.name, parts)
    state = replace(state, form=form, lengths=lengths, place=Place.INSIDE, played=practice)
    if state.manner.attended:
        return _again(state, at, fresh=True)
    opening = shown(state, at, "start")
    state, effects = _enter(state, state.index, state.begins_at)
    return state, [opening, *effects]


def _back(state: State, at: float) -> Turn:
    """The part before, from its beginning; from the first part of a branch, the part it was chosen in."""
    if state.index == 0 and state.came_from is not None:
        name, index = state.came_from
        return _enter(replace(_with_form(state, state.practice, name), came_from=None), index, at)
    return _enter(state, max(0, state.index - 1), at)


def _smaller(state: State, at: float) -> Turn:
    """From a longer form to the same share of time in the short one; from that one to its last part."""
    if state.practice.kind == CHECK_IN:
        return _close(state, at)  # the smallest rest of a check-in is none
    if state.form.name == SHORT:
        return _enter(state, len(state.form.parts) - 1, at)
    share = (sum(state.lengths[: state.index]) + state.timer.elapsed(at)) / sum(state.lengths)
    state = replace(_with_form(state, state.practice, SHORT), came_from=None)
    begins, index = 0, 0
    for place, length in enumerate(state.lengths):
        if begins <= share * sum(state.lengths):
            index = place
        begins += length
    # Never back into arriving: whoever makes it smaller has arrived already.
    return _enter(state, max(1, index), at)


def _close(state: State, at: float) -> Turn:
    if state.practice.kind == CHECK_IN:
        if state.manner.keeps:
            return state, [Keep(state.practice.id, state.form.name, state.answers)]
        return _after(state)
    if not state.manner.attended or state.manner.walk:
        return _end(state)
    state = replace(state, over=None, place=Place.CLOSING, timer=NO_TIMER, question=asked(CLOSING))
    return _again(state, at, fresh=True)


def _after(state: State) -> Turn:
    """What follows a check-in, once a practice that fits is known."""
    state = replace(state, place=Place.AFTER, over=None, timer=NO_TIMER, question=None)
    return state, [Fetch(fits=True, energy=dict(state.answers).get("energy"))]


def _not_kept(state: State, sentence: str) -> Turn:
    """It could not be kept: it ends, and what was answered stands on the ordinary screen, to copy."""
    said = tuple(f"{name}: {clean(words)}" for name, words in state.answers)
    state, effects = _end(replace(state, taken=(*state.taken, *said)))
    return state, [replace(effect, sentence=sentence) for effect in effects if isinstance(effect, End)]


def _end(state: State, left: bool = False) -> Turn:
    taken = (*state.taken, *(state.manner.people if state.people_taken else ()))
    return replace(state, place=Place.ENDED, wake=None), [End(taken, state.kept, left=left)]


def _again(state: State, at: float, fresh: bool = False) -> Turn:
    """The screen as it stands, whole."""
    return _wait(state, at, [shown(state, at, "again", fresh)])
