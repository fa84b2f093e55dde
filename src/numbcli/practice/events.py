"""The words that the session and the world exchange: events in, effects out. ``at`` is in session seconds."""

from dataclasses import dataclass, field

from .model import Practice
from .people import FindPeople, PeoplePage
from .views import View


@dataclass(frozen=True, slots=True)
class Tick:
    """The moment asked for by the last Wait has come, or gone by; ``speaking``: a voice is still reading aloud."""

    at: float
    speaking: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """One key: a character, or enter, space, esc, backspace, up, down, left, right, end-of-input, other.

    ``name`` is what it means as a key, ``letter`` what it types where that is something else: Caps Lock, or a layout
    without Latin letters. ``places``: the Latin letters of the keys that gave it, by their place; None: those of the
    name.
    """

    name: str
    at: float
    letter: str | None = field(default=None, repr=False)
    places: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PageTurned:
    """A key has turned a view that is too tall for the screen to its next page."""

    at: float


@dataclass(frozen=True, slots=True)
class Go:
    """A practice and the form to go on in."""

    practice: Practice
    form: str


@dataclass(frozen=True, slots=True)
class Given:
    """What was requested; None where there is none."""

    go: Go | None
    at: float


@dataclass(frozen=True, slots=True)
class Found:
    """The page of people that was requested; None: no country has these letters."""

    page: PeoplePage | None
    at: float


@dataclass(frozen=True, slots=True)
class Kept:
    """What a Keep asked for is safe on the disk."""

    at: float


@dataclass(frozen=True, slots=True)
class NotKept:
    """It could not be kept, and why, in one sentence."""

    sentence: str
    at: float


@dataclass(frozen=True, slots=True)
class Resized:
    """The terminal has another size, or was away: everything is to be drawn again.

    ``stopped``: the session was stopped for so many seconds, which count as a pause.
    """

    at: float
    stopped: float = 0.0


Event = Tick | Key | PageTurned | Given | Found | Kept | NotKept | Resized


@dataclass(frozen=True, slots=True)
class Show:
    """Put this on the screen."""

    view: View


@dataclass(frozen=True, slots=True)
class Ask:
    """Put a screen up that asks something or holds a person's own words.

    ``fresh``: what was typed before it stood there is no answer to it.
    """

    view: View
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Redraw:
    """The same view as before, for a screen that lost it: nothing in it is new."""

    view: View


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait for a key until this moment; None: as long as it takes."""

    until: float | None


@dataclass(frozen=True, slots=True)
class Play:
    """Request: this exercise, to be played in this form."""

    exercise: str
    form: str


@dataclass(frozen=True, slots=True)
class Fitting:
    """Request: a practice to name after a check-in, for the energy that was answered, as a token; None: passed."""

    energy: str | None


Request = Play | Fitting


@dataclass(frozen=True, slots=True)
class Keep:
    """Answers are to be kept: what was noticed in a practice, or those of a check-in, each under its name.

    ``picked``: the program picked the practice; False: the person named it.
    """

    practice: str
    form: str
    answers: tuple[tuple[str, str], ...] = field(repr=False)
    picked: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """It is over: ``left`` before its end, or not.

    ``take_along`` stands on the ordinary screen afterwards. ``kept``: the answers are safe; ``sentence`` says why
    they are not. ``chosen``: the id of what was taken from a menu. ``go``: the practice that follows. ``back``: to
    where it was opened from.
    """

    take_along: tuple[str, ...] = field(default=(), repr=False)
    kept: bool = False
    sentence: str | None = None
    chosen: str | None = None
    left: bool = False
    back: bool = False
    go: Go | None = None


Effect = Show | Ask | Redraw | Wait | Play | Fitting | FindPeople | Keep | End
