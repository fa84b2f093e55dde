"""A practice as data: forms made of parts, and the four kinds of question a part can ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FULL, SHORT, IN_BED = "full", "short", "in-bed"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose.

    With ``form``, choosing it goes on with that form of the same practice; with ``exercise``, the part after this one
    plays that exercise. ``take`` false: it is not taken along.
    """

    say: str
    form: str | None = None
    exercise: str | None = None
    take: bool = True


@dataclass(frozen=True, slots=True)
class Name:
    """Find ``count`` things of one kind; nothing is typed, Enter marks one more."""

    count: int
    what: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Pick one of a few answers; with ``own``, a word of one's own is the last of them."""

    options: tuple[Option, ...]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """A whole number from ``lowest`` to ``highest``, whose ends are called ``low`` and ``high``."""

    lowest: int
    highest: int
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Write:
    """Words of one's own."""


Ask = Name | Choose | Scale | Write


@dataclass(frozen=True, slots=True)
class Breathe:
    """Seconds of one breath in and one breath out."""

    inward: int
    outward: int


@dataclass(frozen=True, slots=True)
class Part:
    """One idea on one screen for so many seconds.

    ``take``: the answer stands on the ordinary screen afterwards, and the part has no clock. ``play``: stands for the
    exercise picked in the part before.
    """

    say: str
    seconds: int
    label: str | None = None
    ask: Ask | None = None
    take: bool = False
    fixed: bool = False
    rest: str | None = None
    breathe: Breathe | None = None
    play: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One way through a practice."""

    name: str
    parts: tuple[Part, ...]

    @property
    def seconds(self) -> int:
        """The sum of the parts."""
        return sum(part.seconds for part in self.parts)


@dataclass(frozen=True, slots=True)
class Practice:
    """A step, an exercise or the check-in, as its file says it. Field by field: ``library/format.py``."""

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
    hazards: tuple[str, ...] = ()
    instead: str | None = None
    offered: bool = True
    away: bool = False
    why: str = ""
    evidence: str = ""
    sources: tuple[str, ...] = field(default=())

    @property
    def seconds(self) -> int:
        """How long the full form takes."""
        return self.forms[FULL].seconds

    @property
    def minutes(self) -> int:
        """Minutes of the full form, rounded up."""
        return -(-self.seconds // 60)
