"""The words that the session and the world exchange: events in, effects out. ``at`` is in session seconds."""

from ..structs import Struct
from .model import Practice
from .people import FindPeople, PeoplePage
from .views import View


class Tick(Struct):
    """The moment asked for by the last Wait has come, or gone by; ``speaking``: a voice is still reading aloud."""

    at: float
    speaking: bool = False


class Key(Struct, hidden=("letter", "places")):
    """One key: a character, or enter, space, esc, backspace, up, down, left, right, end-of-input, other.

    ``name`` is what it means as a key, ``letter`` what it types where that is something else: Caps Lock, or a layout
    without Latin letters. ``places``: the Latin letters of the keys that gave it, by their place; None: those of the
    name.
    """

    name: str
    at: float
    letter: str | None = None
    places: str | None = None


class PageTurned(Struct):
    """A key has turned a view that is too tall for the screen to its next page."""

    at: float


class Go(Struct):
    """A practice and the form to go on in."""

    practice: Practice
    form: str


class Given(Struct):
    """What was requested; None where there is none."""

    go: Go | None
    at: float


class Found(Struct):
    """The page of people that was requested; None: no country has these letters."""

    page: PeoplePage | None
    at: float


class Kept(Struct):
    """What a Keep asked for is safe on the disk."""

    at: float


class NotKept(Struct):
    """It could not be kept, and why, in one sentence."""

    sentence: str
    at: float


class Resized(Struct):
    """The terminal has another size, or was away: everything is to be drawn again.

    ``stopped``: the session was stopped for so many seconds, which count as a pause.
    """

    at: float
    stopped: float = 0.0


Event = Tick | Key | PageTurned | Given | Found | Kept | NotKept | Resized


class Show(Struct):
    """Put this on the screen."""

    view: View


class Ask(Struct):
    """Put a screen up that asks something or holds a person's own words.

    ``fresh``: what was typed before it stood there is no answer to it.
    """

    view: View
    fresh: bool = False


class Redraw(Struct):
    """The same view as before, for a screen that lost it: nothing in it is new."""

    view: View


class Wait(Struct):
    """Wait for a key until this moment; None: as long as it takes."""

    until: float | None


class Play(Struct):
    """Request: this exercise, to be played in this form."""

    exercise: str
    form: str


class Fitting(Struct):
    """Request: a practice to name after a check-in, for the energy that was answered, as a token; None: passed."""

    energy: str | None


Request = Play | Fitting


class Keep(Struct, hidden=("answers",)):
    """Answers are to be kept: what was noticed in a practice, or those of a check-in, each under its name.

    ``picked``: the program picked the practice; False: the person named it.
    """

    practice: str
    form: str
    answers: tuple[tuple[str, str], ...]
    picked: bool = False


class End(Struct, hidden=("take_along",)):
    """It is over: ``left`` before its end, or not.

    ``take_along`` stands on the ordinary screen afterwards. ``kept``: the answers are safe; ``sentence`` says why
    they are not. ``chosen``: the id of what was taken from a menu. ``go``: the practice that follows. ``back``: to
    where it was opened from.
    """

    take_along: tuple[str, ...] = ()
    kept: bool = False
    sentence: str | None = None
    chosen: str | None = None
    left: bool = False
    back: bool = False
    go: Go | None = None


Effect = Show | Ask | Redraw | Wait | Play | Fitting | FindPeople | Keep | End
