"""Where a session stands, and when it goes on by itself."""

from dataclasses import dataclass, field
from enum import Enum, auto

from .model import Form, Part, Practice
from .question import Question
from .timer import Timer

HANDS_OFF = 2.0
"""A part never goes on by itself within so many seconds of a key: the screen does not change under a finger."""


NO_TIMER = Timer(None)
EVERY_SECOND = 1000
"""So many beats that each would be shorter than a second, and a second is the least."""


class Place(Enum):
    """What is on the screen where nothing lies over it."""

    OPENING = auto()
    INSIDE = auto()
    """The opening of an exercise that is part of a step."""
    PART = auto()
    AWAY = auto()
    CLOSING = auto()
    REPLY = auto()
    AFTER = auto()
    """What follows a check-in."""
    ENDED = auto()


class Over(Enum):
    """What lies over the place and makes it wait."""

    PAUSE = auto()
    PEOPLE = auto()
    KEYS = auto()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a session is held.

    ``attended``: somebody can press keys; else questions are passed over and it plays by the clock. ``beats``: how
    often in a part a view shows that time goes by, at most once a second; 0: only at its start, half and end.
    ``untimed``: each part waits for Enter. ``minutes``: the wished length of the whole. ``people``: the page behind
    ``h``. ``keeps``: closing answers are kept. ``walk``: one of several practices: ``o`` passes over it, and it has
    no closing of its own. ``offered``: it was picked for the person, and its opening says what it asks. ``notice``: a
    sentence of the first opening.
    """

    attended: bool = True
    beats: int = EVERY_SECOND
    untimed: bool = False
    minutes: int | None = None
    people: tuple[str, ...] = ()
    keeps: bool = False
    walk: bool = False
    offered: bool = False
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Where a session stands.

    ``form`` and ``lengths`` are the parts that are being played, those of a played exercise among them. ``wake`` is
    what the last Wait asked for, ``touched`` when a key was pressed last, ``begins_at`` when the part that waits for
    its exercise was due. ``paused``: a pause, or one that the people to talk to or the keys lie over. ``came_from``:
    the form and part that a branch was chosen in. ``picked``: the exercise to be played, ``played``: the one that is.
    ``answer``, ``answers`` and ``taken`` can be a person's own words.
    """

    practice: Practice
    manner: Manner
    form: Form
    lengths: tuple[int, ...]
    place: Place = Place.OPENING
    over: Over | None = None
    paused: bool = False
    index: int = 0
    timer: Timer = NO_TIMER
    wake: float | None = None
    touched: float = float("-inf")
    question: Question | None = None
    came_from: tuple[str, int] | None = None
    picked: str | None = None
    played: Practice | None = None
    begins_at: float = 0.0
    passed: tuple[Practice, ...] = ()
    answer: str | None = field(default=None, repr=False)
    answer_is_own: bool = False
    taken: tuple[str, ...] = field(default=(), repr=False)
    people_taken: bool = False
    answers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    kept: bool = False
    fitting: Practice | None = None

    @property
    def part(self) -> Part:
        return self.form.parts[self.index]

    @property
    def rest(self) -> str | None:
        """What to do with the hands while the clock stands."""
        return self.part.rest if self.place is Place.PART else None

    @property
    def due(self) -> float | None:
        """When what is on the screen goes on by itself, None where it waits."""
        due = self.timer.due
        if self.over is not None or due is None or (self.question is not None and self.question.begun):
            return None
        return max(due, self.touched + HANDS_OFF)

    @property
    def beat(self) -> float:
        """Seconds between two views of the part that runs. A breath turns at a whole second."""
        if not self.manner.beats or self.part.breathe is not None:
            return 1.0
        return max(1.0, (self.timer.seconds or 0.0) / self.manner.beats)

    def next_moment(self, at: float) -> float | None:
        """The next moment at which something is to be shown or to go on."""
        if self.due is None:
            # A part that waits for an answer has still its seconds to show, until they are over.
            running = self.over is None and self.manner.beats and self.timer.left(at)
            return self.timer.next_beat(at, self.beat) if running else None
        moments = [self.due, self.timer.half_due()]
        beats = self.place is Place.PART and (self.manner.beats or self.part.breathe is not None)
        if beats and self.timer.left(at):
            moments.append(self.timer.next_beat(at, self.beat))
        return min(moment for moment in moments if moment is not None)
