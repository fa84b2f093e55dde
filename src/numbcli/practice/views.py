"""What a person is shown, as meaning: ``terminal/screens`` decides how it looks and how it reads."""

from typing import Literal

from ..structs import Struct
from .model import Form, Part, Practice, Scale
from .people import PeoplePage
from .question import Question

Moment = Literal["start", "tick", "then", "half", "breath", "answer", "again", "over"]


class OpeningView(Struct):
    """The first screen of a practice, in one of its forms.

    ``seconds`` is how long the form takes, ``asked`` what the person wished for. ``others``: titles that a digit
    opens, ``goes_round``: ``o`` shows the next; ``picked``: the program picked it. ``brief``: without empty rows and
    other titles. ``can_go_back``: it was opened from somewhere. ``inside``: an exercise that is part of a step.
    ``step``: which of how many steps of a walk, ``walk_seconds``: how long the walk takes, on its first opening.
    ``notice`` is a sentence before all that. ``took_away``: it took the person further away before, ``another``: the
    digit and title of one to open in its place.
    """

    practice: Practice
    form: Form
    seconds: int
    asked: int | None = None
    others: tuple[str, ...] = ()
    goes_round: bool = False
    picked: bool = False
    brief: bool = False
    can_go_back: bool = False
    inside: bool = False
    step: tuple[int, int] | None = None
    walk_seconds: int | None = None
    notice: str | None = None
    took_away: bool = False
    another: tuple[int, str] | None = None

    @property
    def walk(self) -> bool:
        """One of several practices: ``o`` passes over it."""
        return self.step is not None


class BranchView(Struct):
    """What to be careful with in a branch, before its first part."""

    title: str
    careful: tuple[str, ...]


class PartView(Struct, hidden=("lines", "others", "then")):
    """A part as it runs.

    ``lines``: its sentences, which may hold a person's own words; ``then``: those of its second half, once they are
    there. ``moment`` says what has changed since the last view: it began, a second went by, its second line came, half
    is over, the breath turned, a key answered its question, it is back after something else, or it is over. ``left``
    is in seconds, None where nothing is timed. ``others``: all parts of the form. ``rest``: what to do with the hands
    first. ``paused``: the clock stands still, and the words stay. ``kept``: what is written here is kept; None
    outside a check-in.
    """

    part: Part
    lines: tuple[str, ...]
    number: int
    count: int
    seconds: int
    left: float | None
    moment: Moment
    others: tuple[Part, ...]
    then: tuple[str, ...] = ()
    question: Question | None = None
    rest: str | None = None
    breath: Literal["in", "out"] | None = None
    paused: bool = False
    kept: bool | None = None

    @property
    def typing(self) -> bool:
        """Words are being typed: every letter is a letter, and what they are typed into stays in sight."""
        return self.question is not None and self.question.typing

    @property
    def holds_words(self) -> bool:
        """A person's own words stand there, being typed or typed already."""
        question = self.question
        return question is not None and (
            question.typing or (bool(question.typed) and not isinstance(question.ask, Scale))
        )


class AwayView(Struct):
    """All lines of a practice done away from the screen; ``waiting``: it has begun, and Enter ends it."""

    practice: Practice
    lines: tuple[str, ...]
    seconds: int
    waiting: bool


class PeopleView(Struct):
    """Who to call or text; ``taken`` says that the page will stand on the ordinary screen afterwards."""

    page: PeoplePage
    rest: str | None = None
    taken: bool = False


class CountryView(Struct):
    """Two letters of another country, as they are typed. ``unknown``: letters before that are no country's."""

    letters: str = ""
    unknown: str = ""
    rest: str | None = None


class KeysView(Struct):
    """What the keys of the screen below do; ``more``: further cautions of the practice that is being opened."""

    below: "View"
    rest: str | None = None
    more: tuple[str, ...] = ()


class ClosingView(Struct):
    """Did you notice anything?"""

    question: Question


class ReplyView(Struct):
    """The line that answers an answer. ``noticed`` is its token."""

    noticed: str


class AfterView(Struct):
    """What follows a check-in: whether it is kept, and the title and form of a practice that fits."""

    kept: bool
    fits: tuple[str, Form] | None


class MenuView(Struct):
    """A few things to press, at most nine at a time; ``others``: ``o`` shows the next.

    ``beside``: what stands beside each of them; ``last``: the line below everything. ``home``: the first screen,
    ``from_home``: Enter leads back to it.
    """

    title: tuple[str, ...]
    question: Question
    beside: tuple[str, ...] = ()
    last: str | None = None
    others: bool = False
    home: bool = False
    from_home: bool = True


class TextView(Struct):
    """A page to read, laid out already; ``wide``: for the wide column."""

    lines: tuple[str, ...]
    wide: bool = False


View = (
    OpeningView
    | BranchView
    | PartView
    | AwayView
    | PeopleView
    | CountryView
    | KeysView
    | ClosingView
    | ReplyView
    | AfterView
    | MenuView
    | TextView
)
