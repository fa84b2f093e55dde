"""From one screen of a session to the next: parts, branches, the exercise that a step plays, and the endings."""

from ..structs import replace
from ..text import clean, sentences
from ..words import session as session_words
from ..words.journal import labelled
from . import check_in, overlay, question
from .answers import reply_at, take_along
from .events import Effect, End, Fitting, Go, Play, Wait
from .model import Choose, Form, Option, Practice
from .pace import pace
from .screens import show
from .state import NO_TIMER, Place, Splice, State
from .timer import Timer
from .vocabulary import CHECK_IN_ENERGIES, NOTICED, SHORT

Turn = tuple[State, list[Effect]]


# From one screen to the next


def start(state: State, at: float) -> Turn:
    """From the opening to the first part, or to the page of a practice done away from the screen."""
    if not state.practice.away:
        return enter(state, 0, at)
    state = replace(state, place=Place.AWAY, timer=NO_TIMER)
    if state.options.attended:
        return show_again(state, at, fresh=True)
    page = show(state, at, "start")
    state, effects = leave_alone(state, at)
    return state, [page, *effects]


def leave_alone(state: State, at: float) -> Turn:
    """The one quiet wait of a practice done away from the screen."""
    return show_again(replace(state, timer=Timer(sum(state.lengths), halved=True).start(at)), at)


def enter(state: State, index: int, at: float, rest: str | None = None) -> Turn:
    """Begin a part from its beginning, or the closing after the last one. The clock counts from ``at``."""
    state = _unsplice(state, index)
    if index == len(state.form.parts):
        return close(state, at)
    state = replace(state, index=index, place=Place.PART, timer=NO_TIMER, question=None)
    state = replace(state, over=overlay.clear(state.over), paused=False, resting=False, rest=rest)
    part, attended = state.part, state.options.attended
    if part.play:
        return replace(state, begins_at=at, wake=None), [Play(_picked_exercise(state), state.form.name)]
    timed = (not state.options.wait or part.fixed) and not (part.take and attended)
    if timed:
        state = replace(state, timer=Timer(state.lengths[index]).start(at))
    if part.ask is not None and attended:
        asked, earlier = question.ask(part.ask, state.over.people.names), reply_at(state, index)
        # One's own people may have been hidden or shown since: then it is another question.
        same = earlier is not None and earlier.question.ask == asked.ask
        state = replace(state, question=earlier.question.reopen() if earlier is not None and same else asked)
    return wait(state, at, [show(state, at, "start", fresh=True)])


def _picked_exercise(state: State) -> str:
    """What a part plays: the exercise picked in the part before, else the first that it offers."""
    before = state.form.parts[state.index - 1].ask
    options = before.options if isinstance(before, Choose) else ()
    reply = reply_at(state, state.index - 1)
    picked = None if reply is None else reply.question.option
    named = (option.exercise for option in (picked, *options) if option is not None)
    return next((exercise for exercise in named if exercise), "")


def receive(state: State, go: Go | None, at: float) -> Turn:
    """The practice that was requested has come, or there is none."""
    if state.place is Place.AFTER:
        return show_again(replace(state, fitting=go), at, fresh=True)
    if go is None:
        return enter(state, state.index + 1, state.begins_at)
    if state.ending:
        state = put_in(replace(state, ending=False), go)
        return enter(state, len(state.form.parts) - 1, at, state.rest)
    if state.options.attended:
        return show_again(replace(state, place=Place.INSIDE, inside=go), at, fresh=True)
    opening = show(replace(state, place=Place.INSIDE, inside=go), at, "start")
    state, effects = enter(put_in(state, go), state.index, state.begins_at)
    return state, [opening, *effects]


def put_in(state: State, go: Go) -> State:
    """The parts of the exercise that is played, in place of the part that stands for them."""
    played = go.practice.form(go.form)
    state = _splice(state, state.index, state.index + 1, go.practice, played, pace(played.parts))
    return replace(state, inside=None)


def branch(state: State, name: str, at: float) -> Turn:
    """Go on with another form of the practice that the part on the screen is from; what differs to be careful first."""
    owner, begin, careful = state.owners[state.index], state.index + 1, state.form.careful
    end = next((i for i in range(begin, len(state.owners)) if state.owners[i] is not owner), len(state.owners))
    form = owner.form(name)
    minutes = state.options.minutes if owner is state.practice and state.form.name != SHORT else None
    left = None if minutes is None else minutes * 60 - sum(state.lengths[:begin])
    state = _splice(state, begin, end, owner, form, pace(form.parts, left))
    if not state.options.attended or form.careful == careful:
        return enter(state, begin, at)
    state = replace(state, place=Place.BRANCH, index=begin, question=None, timer=NO_TIMER)
    return show_again(state, at, fresh=True)


def _splice(state: State, begin: int, end: int, owner: Practice, form: Form, lengths: tuple[int, ...]) -> State:
    """The parts of a form in place of those from ``begin`` to ``end``. The session keeps the name of its form."""
    parts = (*state.form.parts[:begin], *form.parts, *state.form.parts[end:])
    return replace(
        state,
        form=replace(state.form, parts=parts, careful=form.careful, more=form.more),
        lengths=(*state.lengths[:begin], *lengths, *state.lengths[end:]),
        owners=(*state.owners[:begin], *(owner,) * len(form.parts), *state.owners[end:]),
        splices=(*state.splices, Splice(begin, state.form, state.lengths, state.owners)),
    )


def _unsplice(state: State, index: int) -> State:
    """The parts as they were before the splices that begin after an index: whoever goes back can choose anew."""
    while state.splices and index < state.splices[-1].at:
        *splices, last = state.splices
        state = replace(state, form=last.form, lengths=last.lengths, owners=last.owners, splices=tuple(splices))
    return state


def go_back(state: State, at: float) -> Turn:
    """The part before, from its beginning; where all lines stand as one page, that page."""
    return start(state, at) if state.practice.away else enter(state, max(0, state.index - 1), at)


def go_to_the_end(state: State, at: float) -> Turn:
    """The quiet end, with nothing of the act: what to do with the hands, then the last part. From there, closing."""
    last = len(state.form.parts) - 1
    if state.place is Place.PART and state.index == last:
        return close(state, at)
    rest = _every_rest(state) if state.place is Place.AWAY else state.hands
    if not state.form.parts[last].play:
        return enter(state, last, at, rest)
    # The end of a step that plays an exercise is that exercise's.
    state = replace(state, index=last, place=Place.PART, timer=NO_TIMER, question=None, paused=False, rest=rest)
    state = replace(state, ending=True, begins_at=at, wake=None)
    return state, [Play(_picked_exercise(state), state.form.name)]


def _every_rest(state: State) -> str | None:
    """What to do with the hands where nobody knows which part it is: what all parts say, each sentence once."""
    said = dict.fromkeys(sentence for part in state.form.parts for sentence in sentences(part.rest or ""))
    return " ".join(said) or None


def name_people(state: State) -> State:
    """The question on the screen with one's own people as they are shown now."""
    asked, part = state.question, state.part if state.place is Place.PART else None
    if asked is None or part is None or part.ask is None:
        return state
    now = question.ask(part.ask, state.over.people.names)
    # The answers have moved; words of one's own have not.
    now = replace(now, typed=asked.typed, typing=asked.typing)
    return state if asked.ask == now.ask else replace(state, question=now)


def go_back_to_the_last(state: State, at: float) -> Turn:
    """From the closing back to the last part."""
    if state.practice.away:
        return start(state, at)
    last = len(state.form.parts) - 1
    # Where the exercise to play was not there, the part that picks one is the last that was seen.
    return enter(state, last - 1 if state.form.parts[last].play else last, at)


# Endings


def close(state: State, at: float) -> Turn:
    if check_in.is_check_in(state):
        return (state, [check_in.keep(state)]) if state.options.save else _name_what_fits(state)
    if not state.options.attended or state.opening.step is not None:
        return end(state)
    state = replace(state, place=Place.CLOSING, timer=NO_TIMER, question=question.ask(_closing()), paused=False)
    return show_again(state, at, fresh=True)


def _closing() -> Choose:
    return Choose(tuple(Option(session_words.NOTICED[token], token=token) for token in NOTICED))


def leave(state: State) -> Turn:
    """Leave early. What was answered in a check-in is kept first."""
    keep = check_in.keep_on_leaving(state)
    return end(state, left=True) if keep is None else (replace(state, leaving=True), [keep])


def go_on_kept(state: State, at: float) -> Turn:
    if state.leaving:
        return end(state, left=True)
    return _name_what_fits(state) if check_in.is_check_in(state) else show_again(state, at)


def _name_what_fits(state: State) -> Turn:
    """What follows a check-in, once a practice that fits is known."""
    energy = dict(check_in.answers(state)).get("energy")
    state = replace(state, place=Place.AFTER, over=overlay.clear(state.over), timer=NO_TIMER, question=None)
    return state, [Fitting(energy if energy in CHECK_IN_ENERGIES else None)]


def end_unkept(state: State, sentence: str) -> Turn:
    """It could not be kept: it ends, and what was answered stands on the ordinary screen, to copy."""
    said = tuple(labelled(name, clean(answer)) for name, answer in (*check_in.answers(state), *_noticed(state)))
    state, effects = end(state)
    return state, [
        replace(effect, sentence=sentence, take_along=(*effect.take_along, *said))
        for effect in effects
        if isinstance(effect, End)
    ]


def _noticed(state: State) -> tuple[tuple[str, str], ...]:
    """What was answered to the closing question."""
    option = state.question.option if state.place is Place.REPLY and state.question is not None else None
    return () if option is None or option.token is None else (("noticed", option.token),)


def end(state: State, left: bool = False, back: bool = False, go: Go | None = None) -> Turn:
    taken = (*take_along(state), *state.over.taken)
    return replace(state, place=Place.ENDED, wake=None), [End(taken, state.kept, left=left, back=back, go=go)]


def show_again(state: State, at: float, fresh: bool = False) -> Turn:
    """The screen as it stands, whole."""
    return wait(state, at, [show(state, at, "again", fresh)])


def wait(state: State, at: float, effects: list[Effect]) -> Turn:
    wake = state.next_moment(at)
    return replace(state, wake=wake), [*effects, Wait(wake)]


def run(state: State, at: float) -> State:
    """The clock of a part runs, unless the part has none or the person is writing."""
    if state.place is Place.AWAY:
        return state
    if state.place is not Place.PART or (state.question is not None and state.question.typed):
        return replace(state, timer=state.timer.stop(at))
    return replace(state, timer=state.timer.start(at))
