"""Any sequence of events leaves a session whole."""

from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.walker import (
    ANSWERING,
    CHOOSING,
    LOUD,
    NAMING,
    PICKING,
    PLAIN,
    PLAYING,
    WRITING,
    Walker,
    practice,
    with_parts,
)
from numbcli.practice.events import Ask, End, Keep, Redraw, Resized
from numbcli.practice.model import Choose, Option, Part
from numbcli.practice.state import Manner, Place
from numbcli.practice.views import PartView

SECRET = "zxqj"
EVERYTHING = with_parts(
    PLAIN, CHOOSING, ANSWERING, NAMING, WRITING, PICKING, PLAYING,
    Part("Cold.", 30, fixed=True, rest="Put it down."),
    Part("Who?", 20, ask=Choose((Option("someone"), Option("nobody", form="nobody")))),
    PLAIN,
    nobody=(PLAIN, ANSWERING, PLAIN),
)  # fmt: skip
SHELF = (practice(), LOUD)

KEYS = [
    "enter",
    "space",
    "b",
    "s",
    "l",
    "o",
    "h",
    "c",
    "?",
    "up",
    "down",
    "esc",
    "backspace",
    "w",
    "other",
    *"123456789",
    "é",
]
STEPS = st.lists(
    st.one_of(
        st.sampled_from(KEYS),
        st.floats(0, 400),
        st.just("resize"),
        st.just("sleep"),
    ),
    max_size=60,
)
MANNERS = st.builds(
    Manner,
    attended=st.booleans(),
    beats=st.sampled_from([0, 40, 1000]),
    untimed=st.booleans(),
    keeps=st.booleans(),
    walk=st.booleans(),
    minutes=st.sampled_from([None, 2, 10]),
)


def walk(steps: list[str | float], manner: Manner) -> Walker:
    walker = Walker(EVERYTHING, manner, shelf=SHELF)
    for step in steps:
        if walker.end is not None:
            break
        if step == "resize":
            walker.send(Resized(walker.at))
        elif step == "sleep":
            walker.at += 5000
        elif isinstance(step, float):
            walker.wait(step)
        elif manner.attended:
            walker.key(step)
        whole(walker)
    return walker


def whole(walker: Walker) -> None:
    state = walker.state
    assert 0 <= state.index < len(state.form.parts) or state.place in (Place.CLOSING, Place.REPLY, Place.ENDED)
    assert len(state.lengths) == len(state.form.parts)
    assert walker.end is not None or state.place is not Place.ENDED
    if isinstance(walker.view, PartView) and walker.view.left is not None:
        assert 0 <= walker.view.left <= walker.view.seconds
    if walker.wake is not None:
        assert state.over is None or state.manner.attended


@settings(max_examples=300, deadline=None)
@given(STEPS, MANNERS)
def test_any_keys_in_any_order_leave_it_whole_and_q_leaves(steps: list[str | float], manner: Manner) -> None:
    walker = walk(steps, manner)
    if walker.end is None and walker.state.question is not None and walker.state.question.typing:
        walker.key("esc")  # where letters are letters, Esc gives the keys back first
    if walker.end is None:
        walker.key("q")
    assert walker.end is not None


@settings(max_examples=100, deadline=None)
@given(STEPS, MANNERS)
def test_left_alone_it_ends_or_waits_for_its_person(steps: list[str | float], manner: Manner) -> None:
    walker = walk(steps, manner).to_end()
    assert walker.end is not None or manner.attended


@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_enter_alone_leads_out_of_everything(steps: list[str | float]) -> None:
    walker = walk(steps, Manner())
    for _ in range(200):
        if walker.end is None:
            walker.key("enter")
    assert walker.end is not None


@settings(max_examples=150, deadline=None)
@given(STEPS, st.sampled_from([("enter", "enter", "3"), ("enter",) * 8]), st.sampled_from([0, 40]))
def test_what_is_typed_is_in_no_effect_but_those_that_may_hold_it(
    steps: list[str | float], to_the_words: tuple[str, ...], beats: int
) -> None:
    walker = Walker(EVERYTHING, Manner(beats=beats, keeps=True), shelf=SHELF).key(*to_the_words)
    walker.write(SECRET)
    assert walker.state.question is not None and walker.state.question.typed == SECRET
    for step in steps:
        if walker.end is None:
            walker.wait(step) if isinstance(step, float) else walker.key(step)
    for effect in walker.effects:
        assert SECRET not in repr(effect), "a repr can end in a log"
        if not isinstance(effect, Ask | Keep):
            assert not holds(effect, SECRET) or isinstance(effect, Redraw), effect
    assert walker.end is None or not holds(walker.end, SECRET), "nothing here asked to take it along"
    assert not any(isinstance(effect, End) and holds(effect, SECRET) for effect in walker.effects)


def holds(thing: Any, text: str) -> bool:
    """The text stands somewhere in a thing, hidden fields included."""
    if isinstance(thing, str):
        return text in thing
    if isinstance(thing, tuple | list):
        return any(holds(item, text) for item in thing)
    if is_dataclass(thing):
        return any(holds(getattr(thing, field.name), text) for field in fields(thing))
    return False


@settings(max_examples=100, deadline=None)
@given(st.floats(0, 59.9), st.sampled_from(["full", "in-bed"]))
def test_smaller_lands_at_the_same_share_of_the_short_form(seconds: float, form: str) -> None:
    walker = Walker(practice(), form=form).key("enter").wait(seconds).key("s")
    assert walker.state.form.name == "short"
    assert walker.part.number == (2 if seconds < 40 else 3)
    assert walker.part.left == walker.part.seconds


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 3), st.floats(0, 14))
def test_back_lands_on_the_beginning_of_the_part_before(number: int, seconds: float) -> None:
    walker = Walker(practice()).key(*["enter"] * number).wait(seconds).key("b")
    assert walker.part.number == max(1, number - 1)
    assert walker.part.left == walker.part.seconds
