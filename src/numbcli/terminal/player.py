"""The loop of a session: wait for a key until the deadline, feed the session, show the effects. It decides nothing."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from ..clock import Clock
from ..errors import StoppedBySignalError
from ..practice.events import (
    Ask,
    Effect,
    End,
    Event,
    Fitting,
    Found,
    Given,
    Go,
    Keep,
    Kept,
    Key,
    NotKept,
    PageTurned,
    Play,
    Redraw,
    Request,
    Resized,
    Show,
    Tick,
    Wait,
)
from ..practice.people import FindPeople, PeoplePage
from ..practice.views import PartView, View
from ..structs import Struct
from .keys import Keys, World
from .signals import shielded
from .sound import Sounds

Machine = TypeVar("Machine")


class Presenter(Protocol):
    """What shows a session to a person."""

    def enter(self) -> None:
        """Take over the screen; entering again draws everything anew."""
        ...

    def leave(self) -> None:
        """Give the screen back as it was; leaving twice does no harm."""
        ...

    def show(self, view: View) -> None:
        """Show a view."""
        ...

    def redraw(self, view: View) -> None:
        """Draw a view again that has been shown, where the screen may have lost it."""
        ...

    def turn(self) -> bool:
        """Turn to the next page of a view too tall for the screen; False where all of it has been shown."""
        ...

    def end(self, end: End) -> None:
        """Say the last line, on the ordinary screen."""
        ...


class SessionCallbacks(Struct):
    """How a session gets practices and keeps answers.

    ``request``: the practice that is requested, or None. ``keep``: keep the answers; a sentence where that failed.
    ``interrupted``: a signal ends the session, which stands as it is handed in. ``people``: the page of people to talk
    to that is requested, or None.
    """

    request: Callable[[Request], Go | None]
    keep: Callable[[Keep], str | None]
    interrupted: Callable[[object], None]
    people: Callable[[FindPeople], PeoplePage | None]


@contextlib.contextmanager
def held(presenter: Presenter, keys: Keys, sounds: Sounds) -> Iterator[None]:
    """Hold the terminal for as long as the block lasts; it is restored, and quiet, on every way out."""
    try:
        with shielded():
            keys.enter()
            presenter.enter()
        yield
    finally:
        with shielded():
            sounds.hush()
            presenter.leave()
            keys.leave()


def play(
    turn: tuple[Machine, list[Effect]],
    advance: Callable[[Machine, Event], tuple[Machine, list[Effect]]],
    presenter: Presenter,
    keys: Keys,
    clock: Clock,
    callbacks: SessionCallbacks,
    sounds: Sounds,
) -> End:
    """Play a begun machine (a session, a menu) to its end, within ``held``."""
    state, effects = turn
    while True:
        until: float | None = None
        event: Event | None = None
        try:
            for effect in effects:
                match effect:
                    case Show(view):
                        presenter.show(view)
                        sounds.show(view)
                    case Redraw(view):
                        presenter.redraw(view)
                    case Ask(view, fresh):
                        if fresh:
                            keys.drain()
                        # Of words that come faster than they can be drawn, as pasted ones do, only the last are drawn.
                        if not (isinstance(view, PartView) and view.typing and keys.has_letter()):
                            presenter.show(view)
                            sounds.show(view)
                    case Wait():
                        until = effect.until
                    case Play() | Fitting():
                        go = callbacks.request(effect)
                        event = Given(go, clock.now())
                    case FindPeople():
                        event = Found(callbacks.people(effect), clock.now())
                    case Keep():
                        failure = callbacks.keep(effect)
                        event = Kept(clock.now()) if failure is None else NotKept(failure, clock.now())
                    case End():
                        return effect
            event = event or _next_event(until, presenter, keys, clock, sounds)
            state, effects = advance(state, event)
        except (KeyboardInterrupt, StoppedBySignalError):
            callbacks.interrupted(state)
            raise


def _next_event(until: float | None, presenter: Presenter, keys: Keys, clock: Clock, sounds: Sounds) -> Event:
    heard = _wait_for_input(until, keys, clock, sounds)
    if heard is None:
        return Tick(clock.now(), sounds.speaking)
    if heard in ("enter", "down") and presenter.turn():
        return PageTurned(clock.now())
    if isinstance(heard, str):
        return Key(keys.keymap.command(heard), clock.now(), heard, keys.keymap.letters(heard))
    stopped = 0.0
    if heard is World.SUSPENDED:
        with shielded():
            sounds.hush()
            presenter.leave()
            keys.leave()
        begun = clock.now()
        keys.stop_until_continued()
        stopped = clock.now() - begun
    if heard is not World.RESIZED:
        with shielded():
            keys.enter()
            presenter.enter()
    return Resized(clock.now(), stopped)


def _wait_for_input(until: float | None, keys: Keys, clock: Clock, sounds: Sounds) -> str | World | None:
    """What keys and the world bring; None at the moment that is waited for, and once the voice has said all."""
    while True:
        speaking, due = sounds.speaking, sounds.due()
        first = min((moment for moment in (until, due) if moment is not None), default=None)
        heard = keys.wait(first)
        if heard is not None or first is None:
            return heard
        sounds.go_on()
        if first == until or (speaking and not sounds.speaking):
            return None
