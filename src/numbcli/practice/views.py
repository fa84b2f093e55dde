"""What a person is shown, as meaning: the presenters decide how it looks."""

from dataclasses import dataclass, field
from typing import Literal

from .model import Part, Practice
from .question import Question

Moment = Literal["start", "tick", "half", "breath", "answer", "again", "over"]


@dataclass(frozen=True, slots=True)
class OpeningView:
    """The first screen of a practice.

    ``seconds`` is how long the form takes, ``asked`` what the person wished for. ``inside``: an exercise that is part
    of a step; ``walk``: one of several, ``o`` passes over it; ``offered``: picked for the person, so
    it says what it asks. ``notice`` is a sentence before all that.
    """

    practice: Practice
    form: str
    seconds: int
    asked: int | None = None
    inside: bool = False
    walk: bool = False
    offered: bool = False
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class PartView:
    """A part as it runs.

    ``lines``: its sentences, which may hold a person's own words. ``moment`` says what has changed since the last
    view: it began, a second went by, half is over, the breath turned, a key answered its question, it is back after
    something else, or it is over. ``left`` is in seconds, None where nothing is timed. ``others``: all parts of the
    form. ``keeps``: what is written here is kept.
    """

    part: Part
    lines: tuple[str, ...] = field(repr=False)
    number: int
    count: int
    seconds: int
    left: float | None
    moment: Moment
    others: tuple[Part, ...] = field(repr=False)
    question: Question | None = None
    rest_first: bool = False
    breath: Literal["in", "out"] | None = None
    keeps: bool = False

    @property
    def typing(self) -> bool:
        """Words are being typed: every letter is a letter, and what they are typed into stays in sight."""
        return self.question is not None and self.question.typing


@dataclass(frozen=True, slots=True)
class AwayView:
    """All lines of a practice done away from the screen; ``waiting``: it has begun, and any key ends it."""

    practice: Practice
    lines: tuple[str, ...]
    seconds: int
    waiting: bool


@dataclass(frozen=True, slots=True)
class PausedView:
    """The clock stands still. ``rest`` is what to do with the hands meanwhile."""

    rest: str | None


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Who to call or text; ``taken`` says that the page will stand on the ordinary screen afterwards."""

    lines: tuple[str, ...]
    rest: str | None
    taken: bool = False


@dataclass(frozen=True, slots=True)
class KeysView:
    """What every key does."""

    rest: str | None


@dataclass(frozen=True, slots=True)
class ClosingView:
    """Did you notice anything?"""

    question: Question


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The line that answers an answer. ``noticed`` is its token."""

    noticed: str


@dataclass(frozen=True, slots=True)
class AfterView:
    """What follows a check-in: whether it is kept, and a practice that fits."""

    kept: bool
    practice: Practice | None


@dataclass(frozen=True, slots=True)
class MenuView:
    """A few things to press. ``beside``: what stands beside each of them; ``last``: the line below everything."""

    title: str
    question: Question
    hint: str
    beside: tuple[str, ...] = ()
    last: str | None = None


@dataclass(frozen=True, slots=True)
class MoreView:
    """The other commands by name, each with what it does."""

    commands: tuple[tuple[str, str], ...]


View = (
    OpeningView
    | PartView
    | AwayView
    | PausedView
    | PeopleView
    | KeysView
    | ClosingView
    | ReplyView
    | AfterView
    | MenuView
    | MoreView
)
