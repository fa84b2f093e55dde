"""Any sequence of events leaves a session whole."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from drivers.walker import (
    ANSWERING,
    CHOOSING,
    COLD,
    NAMING,
    PICKING,
    PLAIN,
    PLAYING,
    TWO_LINES,
    WRITING,
    Walker,
    exercise,
    with_parts,
)
from numbcli.practice.events import Ask, End, Keep, PageTurned, Redraw, Resized
from numbcli.practice.model import Choose, Option, Part
from numbcli.practice.state import Opening, Place, SessionOptions
from numbcli.practice.views import ClosingView, PartView
from numbcli.structs import Struct

SECRET = "zxqj"
EVERYTHING = with_parts(
    PLAIN, CHOOSING, ANSWERING, NAMING, WRITING, PICKING, PLAYING, COLD, TWO_LINES,
    Part("Which?", 20, ask=Choose((Option("alive", exercise="living-thing"), Option("steps", exercise="slow-steps")))),
    PLAYING,
    Part("Who?", 20, ask=Choose((Option("someone"), Option("nobody", form="nobody")))),
    PLAIN,
    nobody=(PLAIN, ANSWERING, PICKING, PLAYING, PLAIN),
)  # fmt: skip
KEYS = [
    *("enter", "enter", "enter", "space", "b", "s", "l", "o", "h", "h", "c", "p", "?", "up", "down", "esc"),
    *("backspace", "w", "other", "page", *"123456789", "é"),
]
STEPS = st.lists(st.one_of(st.sampled_from(KEYS), st.floats(0, 400), st.just("resize"), st.just("sleep")), max_size=50)
OPTIONS = st.builds(
    SessionOptions,
    attended=st.booleans(),
    beats=st.sampled_from([0, 40]),
    wait=st.booleans(),
    minutes=st.sampled_from([None, 2, 10]),
)
OPENINGS = st.sampled_from(
    [
        Opening(),
        Opening(step=(1, 6)),
        Opening((EVERYTHING, exercise("sounds"), exercise("outside")), picked=True, brief=True, from_menu=True),
    ]
)
QUICK = settings(max_examples=25, deadline=None)


def walk(steps: list[str | float], options: SessionOptions, opening: Opening | None = None) -> Walker:
    walker = Walker(EVERYTHING, options, opening=opening)
    for step in steps:
        if walker.end is not None:
            break
        if step == "resize":
            walker.send(Resized(walker.at))
        elif step == "page":
            walker.send(PageTurned(walker.at))
        elif step == "sleep":
            walker.at += 5000
        elif isinstance(step, float):
            walker.wait(step)
        elif options.attended:
            walker.key(step)
        check_whole(walker)
    return walker


def check_whole(walker: Walker) -> None:
    state = walker.state
    assert 0 <= state.index < len(state.form.parts)
    assert len(state.lengths) == len(state.owners) == len(state.form.parts)
    assert all(splice.at > 0 for splice in state.splices)
    assert walker.end is not None or state.place is not Place.ENDED
    if isinstance(walker.view, PartView):
        assert walker.view.left is None or 0 <= walker.view.left <= walker.view.seconds
        asks = walker.view.lines or walker.view.rest or walker.view.question
        assert asks, "no screen is empty"
    if walker.wake is not None:
        assert state.over.page is None or state.place is Place.AWAY


@QUICK
@given(STEPS, OPTIONS, OPENINGS)
def test_any_keys_in_any_order_leave_it_whole_and_q_leaves(
    steps: list[str | float], options: SessionOptions, opening: Opening
) -> None:
    walker = walk(steps, options, opening)
    asked = walker.state.question
    if walker.end is None and (walker.state.over.typing or (asked is not None and asked.typing)):
        walker.key("esc")  # where letters are letters, Esc gives the keys back first
    if walker.end is None:
        walker.key("q")
    assert walker.end is not None


@QUICK
@given(STEPS, OPTIONS)
def test_left_alone_it_ends_or_waits_for_its_person(steps: list[str | float], options: SessionOptions) -> None:
    walker = walk(steps, options).to_end()
    assert walker.end is not None or options.attended


@QUICK
@given(STEPS, st.booleans())
def test_enter_alone_leads_out_of_everything(steps: list[str | float], wait: bool) -> None:
    walker = walk(steps, SessionOptions(wait=wait, beats=0))
    for _ in range(200):
        if walker.end is None:
            # A pause waits as long as one likes; what lies over it goes first.
            walker.key("space" if walker.state.paused and walker.state.over.page is None else "enter")
    assert walker.end is not None


@QUICK
@given(STEPS, st.booleans())
def test_s_twice_leads_to_the_closing_from_every_part(steps: list[str | float], wait: bool) -> None:
    walker = walk(steps, SessionOptions(wait=wait, beats=0))
    if walker.end is None and walker.state.place is Place.PART and walker.state.over.page is None:
        if walker.state.question is not None and walker.state.question.typing and not walker.state.paused:
            walker.key("esc")
        last = walker.state.index == len(walker.state.form.parts) - 1
        walker.key("s", *([] if last else ["s"])).see(ClosingView)


@QUICK
@example(["enter", "?"], ("enter", "enter", "3"), 0)
@given(STEPS, st.sampled_from([("enter", "enter", "3"), ("enter",) * 8]), st.sampled_from([0, 40]))
def test_what_is_typed_is_in_no_effect_but_those_that_may_hold_it(
    steps: list[str | float], to_the_words: tuple[str, ...], beats: int
) -> None:
    walker = Walker(EVERYTHING, SessionOptions(beats=beats)).key(*to_the_words)
    walker.write(SECRET)
    assert walker.state.question is not None and walker.state.question.typed == SECRET
    for step in steps:
        if walker.end is None:
            walker.wait(step) if isinstance(step, float) else walker.key(step)
    for effect in walker.effects:
        assert SECRET not in repr(effect), "a repr can end in a log"
        if not isinstance(effect, Ask | Keep):
            assert not holds(effect, SECRET) or isinstance(effect, Redraw), effect
    assert SECRET not in repr(walker.state)
    assert not any(isinstance(effect, End) and holds(effect, SECRET) for effect in walker.effects)


def holds(thing: Any, text: str) -> bool:
    """The text stands somewhere in a thing, hidden fields included."""
    if isinstance(thing, str):
        return text in thing
    if isinstance(thing, tuple | list):
        return any(holds(item, text) for item in thing)
    if isinstance(thing, Struct):
        return any(holds(value, text) for value in vars(thing).values())
    return False
