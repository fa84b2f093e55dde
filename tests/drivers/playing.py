"""Plays a practice on the real session with the real shelf, by a clock that nobody waits for."""

from collections.abc import Iterable

from numbcli.library.shelf import Shelf
from numbcli.practice.events import Effect, End, Fitting, Found, Given, Keep, Kept, Key, Play, Tick
from numbcli.practice.model import Practice
from numbcli.practice.people import FindPeople
from numbcli.practice.session import advance, begin
from numbcli.practice.state import SessionOptions
from numbcli.practice.vocabulary import FULL

from .people import people_pages

_WANTED = Play | Fitting | FindPeople | Keep | End
_MOST_ENTERS = 200
"""No file that can be read has so many screens one after the other."""


def play(
    practice: Practice,
    keys: Iterable[str],
    shelf: Shelf | None = None,
    form: str = FULL,
    options: SessionOptions = SessionOptions(),
) -> End:
    """Press the keys, three seconds apart, then Enter until the session ends. An empty key lets the time go by.

    Without a shelf nothing can be played in a step. Raises AssertionError where it never ends.
    """
    at = 0.0
    state, effects = begin(practice, options, at, form)
    presses = iter([*keys, *["enter"] * _MOST_ENTERS])
    while True:
        wanted: list[Effect] = [effect for effect in effects if isinstance(effect, _WANTED)]
        if not wanted:
            at += 3
            key = next(presses, None)
            assert key is not None, "it never ends"
            state, effects = advance(state, Key(key, at) if key else Tick(at))
            continue
        match wanted[0]:
            case End() as end:
                return end
            case Keep():
                state, effects = advance(state, Kept(at))
            case FindPeople() as asked:
                state, effects = advance(state, Found(people_pages().find(asked), at))
            case Play() | Fitting() as request:
                state, effects = advance(state, Given(None if shelf is None else shelf.answer(request, 1), at))
