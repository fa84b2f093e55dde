"""Drives the pure session by a clock that nobody waits for. What answers it is real: the shelf, the numbers."""

import copy
from pathlib import Path
from typing import Self, TypeVar

from numbcli.commands.people_pages import PeoplePages
from numbcli.commands.recorder import Recorder
from numbcli.library.pick import Wish, pick
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice import session
from numbcli.practice.events import (
    Ask,
    Effect,
    End,
    Event,
    Fitting,
    Found,
    Given,
    Keep,
    Kept,
    Key,
    NotKept,
    Play,
    Redraw,
    Show,
    Tick,
    Wait,
)
from numbcli.practice.model import Choose, Form, Name, Option, Part, Practice, Write
from numbcli.practice.people import FindPeople
from numbcli.practice.state import Opening, SessionOptions, State
from numbcli.practice.views import PartView, View
from numbcli.practice.vocabulary import CHECK_IN, FULL
from numbcli.structs import replace

from .people import people_pages

Seen = TypeVar("Seen", bound=View)

SHELF = Shelf(shipped(), Path("/nowhere"))
"""What is shipped, and nothing of a person's own."""
DAY = 740_000
"""A date, as the number that an exercise is picked by."""


def exercise(name: str) -> Practice:
    """A shipped exercise."""
    return SHELF.find("exercise", name)


def step(name: str) -> Practice:
    """A shipped step."""
    return SHELF.find("step", name)


def picked(wish: Wish | None = None, day: int = DAY, brief: bool = False, from_menu: bool = False) -> Opening:
    """The opening of what the shelf picks."""
    found = pick(SHELF.exercises(), wish or Wish(), day)
    return Opening(tuple(found.practices), picked=True, brief=brief, from_menu=from_menu)


def practice(name: str = "slow", **changes: object) -> Practice:
    """A small practice of three parts, 60 s in all; its short form has three of 10 s."""
    full = (
        Part("Look round. Your eyes are open.", 15, label="arriving"),
        Part("Follow the edge.", 30, label="the edge"),
        Part("Look up. Say which day it is.", 15, label="looking up"),
    )
    short = (Part("Look round now.", 10), Part("One edge.", 10), Part("Look up now.", 10))
    fields: dict[str, object] = {
        "id": name,
        "kind": "exercise",
        "title": "Slow",
        "purpose": "One edge.",
        "forms": {"full": _form("full", full), "short": _form("short", short), "in-bed": _form("in-bed", full)},
        "careful": ("Stop if you are tired.",),
        **changes,
    }
    return Practice(**fields)  # type: ignore[arg-type]


def with_parts(*parts: Part, **forms: tuple[Part, ...]) -> Practice:
    """A practice whose full form has these parts; other forms by name."""
    of = practice()
    named = {name.replace("_", "-"): _form(name.replace("_", "-"), kept) for name, kept in forms.items()}
    return replace(of, forms={**of.forms, "full": _form("full", parts), "in-bed": _form("in-bed", parts), **named})


def _form(name: str, parts: tuple[Part, ...]) -> Form:
    return Form(name, parts, "One edge.", (), ("Stop if you are tired.",))


NAMING = Part("Find three things.", 20, ask=Name(3, "things you can see"))
CHOOSING = Part("Which one?", 20, ask=Choose((Option("flat"), Option("nothing")), own=True))
ANSWERING = Part("You said {answer}. That is all.", 20)
WRITING = Part("Write one line.", 20, ask=Write())
PLAIN = Part("Look at the wall.", 20)
TWO_LINES = Part("Lay your hands on the cup.", 40, then="At one height the warmth drops.")
COLD = Part("Hold the tin.", 30, then="Is the rim cooler?", fixed=True, rest="Put it down.")
PICKING = Part(
    "Which sense?", 20, ask=Choose((Option("A look", exercise="slow-look"), Option("Sounds", exercise="sounds")))
)
PLAYING = Part("", 300, play=True)


class Walker:
    """A session with somebody, or nobody, at the keys. ``views`` is everything that was shown.

    What it requests is answered by the shelf, and what it keeps goes to the journal behind ``recorder``; without one
    nothing may be kept.
    """

    def __init__(
        self,
        of: Practice,
        options: SessionOptions | None = None,
        form: str = FULL,
        opening: Opening | None = None,
        *,
        shelf: Shelf = SHELF,
        recorder: Recorder | None = None,
        without: tuple[str, ...] = (),
        people: PeoplePages | None = None,
    ) -> None:
        self.at = 1000.0
        self.views: list[View] = []
        self.effects: list[Effect] = []
        self.end: End | None = None
        self.wake: float | None = None
        self.ticks = 0
        self.refusal: str | None = None
        self._shelf, self._recorder, self._without = shelf, recorder, without
        self.state: State
        self._people = people
        options = options or SessionOptions()
        if people is not None:
            options = replace(options, people=people.shown)
        if of.kind == CHECK_IN:
            self.take(session.begin_check_in(of, options, self.at))
        else:
            self.take(session.begin(of, options, self.at, form, opening))

    def fork(self) -> Self:
        """Another session that stands where this one does."""
        other = copy.copy(self)
        other.views, other.effects = list(self.views), list(self.effects)
        return other

    def send(self, event: Event) -> Self:
        self.take(session.advance(self.state, event))
        return self

    def key(self, *names: str) -> Self:
        for name in names:
            self.send(Key(name, self.at))
        return self

    def write(self, text: str) -> Self:
        return self.key(*("space" if letter == " " else letter for letter in text))

    def wait(self, seconds: float) -> Self:
        """Let time go by, waking the session when it wants to be woken."""
        until = self.at + seconds
        while self.end is None and self.wake is not None and self.wake <= until:
            self.at = self.wake
            self.ticks += 1
            self.send(Tick(self.at))
        self.at = until
        return self

    def to_end(self, longest: float = 100_000) -> Self:
        """Let time go by until the session waits for somebody, or ends."""
        begun = self.at
        while self.end is None and self.wake is not None:
            assert self.wake - begun < longest, "it never ends"
            self.wait(self.wake - self.at)
        return self

    @property
    def view(self) -> View:
        return self.views[-1]

    def see(self, kind: type[Seen]) -> Seen:
        """The view on the screen, which is of this kind."""
        assert isinstance(self.view, kind), self.view
        return self.view

    @property
    def part(self) -> PartView:
        return self.see(PartView)

    @property
    def ended(self) -> End:
        """How it ended, which it has."""
        assert self.end is not None, self.view
        return self.end

    def take(self, turn: tuple[State, list[Effect]]) -> None:
        """Go on from a turn of the session: note what is shown, and answer what is wanted at once."""
        self.state, effects = turn
        for effect in effects:
            self.effects.append(effect)
            match effect:
                case Show(view) | Ask(view) | Redraw(view):
                    self.views.append(view)
                case Wait(until):
                    self.wake = until
                case Play() | Fitting():
                    self.send(Given(self._shelf.answer(effect, DAY, self._without), self.at))
                case FindPeople():
                    self._people = self._people or people_pages()
                    self.send(Found(self._people.find(effect), self.at))
                case Keep():
                    assert self._recorder is not None, "nothing is kept in this test"
                    self.refusal = self._recorder.record(effect)
                    kept = Kept(self.at) if self.refusal is None else NotKept(self.refusal, self.at)
                    self.send(kept)
                case End():
                    self.end = effect
                    self.wake = None
