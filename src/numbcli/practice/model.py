"""A practice as data: forms made of parts, and the four kinds of question a part can ask."""

from collections.abc import Mapping

from ..structs import Struct
from .vocabulary import FULL


class Option(Struct):
    """One answer to choose.

    With ``form``, choosing it goes on with that form of the same practice; with ``exercise``, the part after this one
    plays that exercise. ``take`` false: it is not taken along. ``token``: what the journal calls this answer.
    ``person``: somebody of one's own, whose name is repeated nowhere.
    """

    say: str
    form: str | None = None
    exercise: str | None = None
    take: bool = True
    token: str | None = None
    person: bool = False


class Name(Struct):
    """Find so many ``things`` of one kind; nothing is typed, Enter marks one more."""

    things: int
    what: str


class Choose(Struct):
    """Pick one of a few answers; with ``own``, a word of one's own is the last of them.

    ``people``: it asks who, and people of one's own stand first where a session shows them.
    """

    options: tuple[Option, ...]
    own: bool = False
    people: bool = False


class Scale(Struct):
    """A whole number from ``lowest`` to ``highest``, whose ends are called ``low`` and ``high``."""

    lowest: int
    highest: int
    low: str
    high: str


class Write(Struct):
    """Words of one's own, up to ``longest`` characters, some five pages; the screen says where no more are taken."""

    longest: int = 10_000


Ask = Name | Choose | Scale | Write


class Breathe(Struct):
    """Seconds of one breath in and one breath out."""

    inward: int
    outward: int


class Part(Struct):
    """One idea on one screen for so many seconds.

    ``then``: a second line, shown below the first from the part's half on. ``rest``: what to do with the hands in a
    pause and on the way to the end. ``take``: the answer stands on the ordinary screen afterwards, and the part has no
    clock. ``play``: stands for the exercise picked in the part before. ``key``: the answer of a check-in asked for.
    """

    say: str
    seconds: int
    label: str | None = None
    then: str | None = None
    ask: Ask | None = None
    take: bool = False
    fixed: bool = False
    rest: str | None = None
    breathe: Breathe | None = None
    play: bool = False
    key: str | None = None


class Form(Struct):
    """One way through a practice, with what its opening says. ``lying``: a short form that can be done lying down."""

    name: str
    parts: tuple[Part, ...]
    purpose: str = ""
    ready: tuple[str, ...] = ()
    careful: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    lying: bool = False

    @property
    def seconds(self) -> int:
        """The sum of the parts."""
        return sum(part.seconds for part in self.parts)


class Practice(Struct):
    """A step, an exercise or the check-in, as its file says it. Field by field: ``library/format.py``.

    ``full_seconds``: how long the full form takes, where that is known before its parts are read.
    """

    id: str
    kind: str
    title: str
    purpose: str
    forms: Mapping[str, Form]
    order: int | None = None
    senses: tuple[str, ...] = ()
    energy: str = "none"
    ready: tuple[str, ...] = ()
    careful: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    instead: str | None = None
    offered: bool = True
    away: bool = False
    why: str = ""
    evidence: str = ""
    sources: tuple[str, ...] = ()
    full_seconds: int | None = None

    @property
    def seconds(self) -> int:
        """How long the full form takes."""
        return self.forms[FULL].seconds if self.full_seconds is None else self.full_seconds

    @property
    def minutes(self) -> int:
        """Minutes of the full form, rounded up."""
        return -(-self.seconds // 60)

    def form(self, name: str) -> Form:
        """The form of this name, or the full one where the practice has none of it."""
        return self.forms.get(name, self.forms[FULL])
