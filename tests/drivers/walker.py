"""Drives the pure session by a clock that nobody waits for."""

from typing import Self, TypeVar

from numbcli.practice import session
from numbcli.practice.events import Ask, Effect, End, Event, Fetch, Given, Keep, Kept, Key, Redraw, Show, Tick, Wait
from numbcli.practice.model import FULL, Choose, Form, Name, Option, Part, Practice, Write
from numbcli.practice.state import Manner, State
from numbcli.practice.views import PartView, View

Found = TypeVar("Found", bound=View)


def practice(name: str = "slow", **changes: object) -> Practice:
    """A small practice of three parts, 60 s in all; its short form has two, 30 s in all."""
    full = (
        Part("Look round. Your eyes are open.", 15, label="arriving"),
        Part("Follow the edge.", 30, label="the edge"),
        Part("Look up. Say which day it is.", 15, label="looking up"),
    )
    short = (Part("Look round now.", 10), Part("One edge.", 10), Part("Look up now.", 10))
    forms = {"full": Form("full", full), "short": Form("short", short), "in-bed": Form("in-bed", full)}
    fields: dict[str, object] = {
        "id": name,
        "kind": "exercise",
        "title": "Slow",
        "purpose": "One edge.",
        "forms": forms,
        "careful": ("Stop if you are tired.",),
        **changes,
    }
    return Practice(**fields)  # type: ignore[arg-type]


def with_parts(*parts: Part, **forms: tuple[Part, ...]) -> Practice:
    """A practice whose full form has these parts; other forms by name."""
    short = practice().forms["short"]
    named = {name.replace("_", "-"): Form(name.replace("_", "-"), kept) for name, kept in forms.items()}
    return practice(forms={"full": Form("full", parts), "short": short, "in-bed": Form("in-bed", parts), **named})


NAMING = Part("Find three things.", 20, ask=Name(3, "things you can see"))
CHOOSING = Part("Which one?", 20, ask=Choose((Option("flat"), Option("nothing")), own=True))
ANSWERING = Part("You said {answer}. That is all.", 20)
WRITING = Part("Write one line.", 20, ask=Write())
PLAIN = Part("Look at the wall.", 20)
PICKING = Part("Which sense?", 20, ask=Choose((Option("A look", exercise="slow"), Option("A sound", exercise="loud"))))
PLAYING = Part("", 60, play=True)
LOUD = practice(
    "loud", title="Loud", forms={name: Form(name, (Part("Hear it.", 30),)) for name in ("full", "short", "in-bed")}
)


class Walker:
    """A session with somebody, or nobody, at the keys. ``views`` is everything that was shown."""

    def __init__(self, of: Practice, manner: Manner | None = None, form: str = FULL, shelf: tuple[Practice, ...] = ()):
        self.at = 1000.0
        self.views: list[View] = []
        self.effects: list[Effect] = []
        self.end: End | None = None
        self.wake: float | None = None
        self.ticks = 0
        self._shelf = {known.id: known for known in shelf}
        self.state: State
        self._take(session.begin(of, manner or Manner(), self.at, form))

    def send(self, event: Event) -> None:
        self._take(session.advance(self.state, event))

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

    def see(self, kind: type[Found]) -> Found:
        """The view on the screen, which is of this kind."""
        assert isinstance(self.view, kind), self.view
        return self.view

    @property
    def part(self) -> PartView:
        return self.see(PartView)

    def _take(self, turn: tuple[State, list[Effect]]) -> None:
        """Go on from a turn of the session: note what is shown, and answer what is wanted at once."""
        self.state, effects = turn
        for effect in effects:
            self.effects.append(effect)
            match effect:
                case Show(view) | Ask(view) | Redraw(view):
                    self.views.append(view)
                case Wait(until):
                    self.wake = until
                case Fetch(passed=passed, exercise=exercise):
                    left = [known for known in self._shelf.values() if known not in passed]
                    given = self._shelf.get(exercise) if exercise else next(iter(left), None)
                    self.send(Given(given, self.at))
                case Keep():
                    self.send(Kept(self.at))
                case End():
                    self.end = effect
                    self.wake = None
