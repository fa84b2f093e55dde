"""The keys of an opening: another form, another practice, and the way back. Nothing here starts anything."""

from ..structs import replace
from .model import Practice
from .overlay import Overlay
from .pace import pace
from .question import DIGITS
from .state import Opened, Opening, Place, SessionOptions, State
from .vocabulary import IN_BED, SHORT


def begin_at(practice: Practice, options: SessionOptions, form: str, opening: Opening) -> State:
    """A session that stands at the opening of a practice."""
    over = Overlay(people=options.people)
    return with_form(State(practice, options, practice.form(form), (), (), opening=opening, over=over), practice, form)


def with_form(state: State, practice: Practice, name: str) -> State:
    """The state with another practice or form, its parts as long as the person asked for."""
    form = practice.form(name)
    minutes = state.options.minutes if form.name != SHORT else None
    lengths = pace(form.parts, None if minutes is None else minutes * 60)
    owners = (practice,) * len(form.parts)
    return replace(state, practice=practice, form=form, lengths=lengths, owners=owners, splices=())


def press_opening(state: State, key: str) -> State:
    """The state after a key on an opening that neither starts nor leaves; unchanged where the key means nothing."""
    opening = state.opening
    forms = {"s": SHORT, "l": IN_BED}
    if key in forms and forms[key] in state.practice.forms and state.form.name != forms[key]:
        return _open(state, state.practice, forms[key], opening.first, opening.picked)
    choices = opening.choices(state.practice)
    if key in DIGITS and DIGITS.index(key) < len(choices):
        return _open(state, choices[DIGITS.index(key)], state.form.name, opening.first, picked=False)
    if key == "o" and opening.goes_round:
        first = (opening.first + opening.at_once) % len(opening.offers)
        return _open(state, opening.offers[first], state.form.name, first, opening.picked)
    if key == "b" and opening.trail:
        return _go_back(state)
    return state


def _open(state: State, practice: Practice, form: str, first: int, picked: bool) -> State:
    before = Opened(state.practice, state.form.name, state.opening.first, state.opening.picked)
    opening = replace(state.opening, first=first, picked=picked, trail=(*state.opening.trail, before))
    return replace(with_form(state, practice, form), opening=opening, place=Place.OPENING)


def _go_back(state: State) -> State:
    *trail, before = state.opening.trail
    opening = replace(state.opening, first=before.first, picked=before.picked, trail=tuple(trail))
    return replace(with_form(state, before.practice, before.form), opening=opening)
