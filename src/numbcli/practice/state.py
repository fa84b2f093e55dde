"""Where a session stands, and when it goes on by itself."""

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType

from ..structs import Struct
from .events import Go
from .model import Form, Part, Practice
from .overlay import Overlay
from .people import PeoplePage
from .question import Question
from .timer import Timer
from .vocabulary import SHOWN_AT_ONCE

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
    BRANCH = auto()
    """What to be careful with in a branch."""
    PART = auto()
    AWAY = auto()
    CLOSING = auto()
    REPLY = auto()
    AFTER = auto()
    """What follows a check-in."""
    ENDED = auto()


class SessionOptions(Struct):
    """How a session is held.

    ``attended``: somebody can press keys; else questions are passed over and it plays by the clock. ``beats``: how
    often in a part a view shows that time goes by, at most once a second; 0: only at its start, half and end.
    ``wait``: each part waits for Enter. ``minutes``: the wished length of the whole. ``people``: the page
    behind ``h`` at first. ``save``: answers are kept.
    """

    attended: bool = True
    beats: int = EVERY_SECOND
    wait: bool = False
    minutes: int | None = None
    people: PeoplePage = PeoplePage()
    save: bool = False


class Opening(Struct):
    """How a practice was come to, and where its opening leads.

    ``offers``: what else fits, in the order of the day; four of them stand on an opening at once, ``first`` is the
    place of the first. ``picked``: the program picked what stands there. ``brief``: the opening is short and names no
    others. ``from_menu``: ``b`` leads back to it. ``trail``: the openings before this one. ``step``: which of how many
    in a walk, ``walk_seconds``: how long all of it takes, said once. ``notice``: a sentence of the first opening.
    ``took_away``: practices that took the person further away before, by id, each with another one to name.
    """

    offers: tuple[Practice, ...] = ()
    first: int = 0
    picked: bool = False
    brief: bool = False
    from_menu: bool = False
    trail: tuple["Opened", ...] = ()
    step: tuple[int, int] | None = None
    walk_seconds: int | None = None
    notice: str | None = None
    took_away: Mapping[str, Practice] = MappingProxyType({})

    @property
    def at_once(self) -> int:
        """How many of the offers one opening shows."""
        return min(1 if self.brief else SHOWN_AT_ONCE, len(self.offers))

    @property
    def goes_round(self) -> bool:
        """There are more offers than stand on this opening."""
        return len(self.offers) > self.at_once

    def others(self, shown: Practice) -> tuple[Practice, ...]:
        """The offers that stand beside the one that is shown."""
        window = (self.offers[(self.first + place) % len(self.offers)] for place in range(self.at_once))
        return tuple(practice for practice in window if practice.id != shown.id)

    def choices(self, shown: Practice) -> tuple[Practice, ...]:
        """What the digits open: the others, if they are named, and the one to name where this took somebody away."""
        others = () if self.brief else self.others(shown)
        another = self.took_away.get(shown.id)
        return others if another is None or another in others else (*others, another)


class Opened(Struct):
    """An opening that ``b`` comes back to."""

    practice: Practice
    form: str
    first: int
    picked: bool


class Splice(Struct):
    """What was being played before other parts were put in at index ``at``: those of a branch, or of an exercise."""

    at: int
    form: Form
    lengths: tuple[int, ...]
    owners: tuple[Practice, ...]


class Reply(Struct, hidden=("question",)):
    """A question of a part that was answered, and the index of the part."""

    index: int
    part: Part
    question: Question


class State(Struct, hidden=("replies",)):
    """Where a session stands.

    ``form``, ``lengths`` and ``owners`` are the parts that are being played, how long each lasts, and whose it is:
    the practice's own, or those of an exercise that it plays. ``splices``: how they were before each branch and each
    exercise, the latest last. ``wake`` is what the last Wait asked for, ``touched`` when a key was pressed last,
    ``begins_at`` when the part that waits for its exercise was due. ``inside``: the exercise that stands at its
    opening. ``ending``: the person is on the way to the end, ``rest``: what to do with the hands first. ``resting``: a
    fixed part is over and its rest line stands. ``leaving``: it ends once the answers are kept.
    """

    practice: Practice
    options: SessionOptions
    form: Form
    lengths: tuple[int, ...]
    owners: tuple[Practice, ...]
    splices: tuple[Splice, ...] = ()
    opening: Opening = Opening()
    place: Place = Place.OPENING
    over: Overlay = Overlay()
    paused: bool = False
    index: int = 0
    timer: Timer = NO_TIMER
    wake: float | None = None
    touched: float = float("-inf")
    question: Question | None = None
    inside: Go | None = None
    begins_at: float = 0.0
    ending: bool = False
    rest: str | None = None
    resting: bool = False
    replies: tuple[Reply, ...] = ()
    leaving: bool = False
    kept: bool = False
    fitting: Go | None = None

    @property
    def part(self) -> Part:
        return self.form.parts[self.index]

    @property
    def hands(self) -> str | None:
        """What to do with the hands while the clock stands."""
        return self.part.rest if self.place is Place.PART else None

    @property
    def then_awaits_enter(self) -> bool:
        """Without a clock, the second line of a part comes with Enter."""
        waits = self.place is Place.PART and self.options.wait and self.part.then is not None
        return waits and not (self.timer.halved or self.resting)

    @property
    def last_reply(self) -> Question | None:
        """The last answer of this session."""
        return self.replies[-1].question if self.replies else None

    @property
    def halts(self) -> bool:
        """Something lies over the screen, and its clock stands. That of an away practice goes on."""
        return self.place is not Place.AWAY and (self.paused or self.over.page is not None)

    @property
    def due(self) -> float | None:
        """When what is on the screen goes on by itself, None where it waits."""
        due = self.timer.due
        if self.halts or due is None or (self.question is not None and self.question.begun):
            return None
        return max(due, self.touched + HANDS_OFF)

    @property
    def half_due(self) -> float | None:
        """When the second half of a part begins, None once it has."""
        due = None if self.halts else self.timer.half_due()
        return None if due is None else max(due, self.touched + HANDS_OFF)

    @property
    def beat(self) -> float:
        """Seconds between two views of the part that runs. A breath turns at a whole second."""
        if not self.options.beats or self.part.breathe is not None:
            return 1.0
        return max(1.0, (self.timer.seconds or 0.0) / self.options.beats)

    def next_moment(self, at: float) -> float | None:
        """The next moment at which something is to be shown or to go on."""
        if self.halts:
            return None
        moments = [self.due, self.half_due]
        beats = self.place is Place.PART and (self.options.beats or self.part.breathe is not None)
        if beats and self.timer.left(at):
            moments.append(self.timer.next_beat(at, self.beat))
        return min((moment for moment in moments if moment is not None), default=None)
