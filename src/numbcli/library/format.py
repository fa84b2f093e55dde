"""The practice format: one table of fields. The reader obeys it; what an editor shows is said here too."""

from dataclasses import dataclass

SENSES = ("see", "hear", "touch", "smell", "taste", "move")
ENERGIES = ("none", "a-little", "some")
HAZARDS = (
    "cold", "heat", "flame", "light", "scent", "taste", "breath", "height", "outdoors",
    "standing", "alone", "sound", "touch", "body", "weight", "movement", "contact", "animal",
)  # fmt: skip
EVIDENCE = ("common-practice", "small-studies", "reviewed")
LARGEST_FILE = 64 * 1024
"""Bytes."""
DEEPEST = 12
"""Nested lists and mappings; a practice needs eight."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text of at most ``most`` characters, in at most ``sentences`` sentences."""

    most: int
    sentences: int | None = None


@dataclass(frozen=True, slots=True)
class Id:
    """Small letters, digits and single hyphens."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from ``lowest`` to ``highest``."""

    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Flag:
    """``true`` or ``false``; no other word is one."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list of ``least`` to ``most`` of one kind."""

    of: "Kind"
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping: what it holds, and what it is for in one sentence."""

    name: str
    kind: "Kind"
    says: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with these keys and no others."""

    fields: tuple[Field, ...]
    one_of: tuple[str, ...] = ()
    """Exactly one of these keys stands in it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mapping from ids of one's own choosing to one kind; ``required`` ids are always there."""

    of: "Kind"
    required: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """A text, or a mapping that says more."""

    text: Text
    record: Record


Kind = Text | Id | OneOf | Number | Flag | Many | Record | Named | Either

OPTION = Either(
    Text(40),
    Record(
        (
            Field("say", Text(40), "The answer as the person reads it.", required=True),
            Field("form", Id(), "Choosing this answer goes on with this form of the same practice."),
            Field("exercise", Id(), "Choosing this answer is what the next part plays."),
            Field("take", Flag(), "false: this answer is not taken along."),
        ),
        one_of=("form", "exercise", "take"),
    ),
)

ASK = Record(
    (
        Field(
            "name",
            Record(
                (
                    Field("count", Number(1, 9), "How many things to find.", required=True),
                    Field("what", Text(40), "What they are, such as: things you can see.", required=True),
                )
            ),
            "Find a few things. Nothing is typed: Enter marks one more.",
        ),
        Field(
            "choose",
            Record(
                (
                    Field("options", Many(OPTION, 2, 9), "The answers, each as good as any other.", required=True),
                    Field("own", Flag(), "true adds a word of one's own as the last answer."),
                )
            ),
            "Pick one of a few answers, or pass.",
        ),
        Field(
            "scale",
            Record(
                (
                    Field("from", Number(0, 100), "The lowest number.", required=True),
                    Field("to", Number(1, 100), "The highest number.", required=True),
                    Field("low", Text(40), "What the lowest number means.", required=True),
                    Field("high", Text(40), "What the highest number means.", required=True),
                )
            ),
            "A number between two ends, or pass.",
        ),
        Field("write", Record(()), "Words of one's own, or pass. Nothing of it is kept."),
    ),
    one_of=("name", "choose", "scale", "write"),
)

PART = Record(
    (
        Field("say", Text(180, sentences=4), "What the person reads: one idea, one to four sentences."),
        Field("play", OneOf(("exercise",)), "In place of say: plays the exercise picked in the part before."),
        Field("seconds", Number(10, 300), "How long the part lasts.", required=True),
        Field("label", Text(24), "One to three words that name the part in plain mode."),
        Field("ask", ASK, "A question, passed over by Enter and when the part ends."),
        Field("take", Flag(), "true: the answer is taken along, to copy afterwards. The part waits for it."),
        Field("fixed", Flag(), "true: never made longer, for cold, raised arms or paced breath."),
        Field("rest", Text(90, sentences=1), "What to do with the hands in a pause of a fixed part."),
        Field(
            "breathe",
            Record(
                (
                    Field("in", Number(2, 8), "Seconds of a breath in.", required=True),
                    Field("out", Number(2, 10), "Seconds of a breath out.", required=True),
                )
            ),
            "Shows the words in and out in turn.",
        ),
    ),
    one_of=("say", "play"),
)

PRACTICE = Record(
    (
        Field("id", Id(), "The practice's name for commands: the file's name without .yaml.", required=True),
        Field("kind", OneOf(("step", "exercise")), "step or exercise.", required=True),
        Field("order", Number(1, 6), "Where a step stands among the six. Exercises have none."),
        Field("title", Text(40), "A few words.", required=True),
        Field("purpose", Text(90), "What it is about, without a promise.", required=True),
        Field("senses", Many(OneOf(SENSES), 0, 6), "The senses it uses.", required=True),
        Field("energy", OneOf(ENERGIES), "What it asks of the person.", required=True),
        Field("ready", Many(Text(40), 0, 3), "Things to have at hand.", required=True),
        Field("careful", Many(Text(90), 1, 3), 'Lines that begin with "Skip this if" or "Stop if".', required=True),
        Field("hazards", Many(OneOf(HAZARDS), 0, len(HAZARDS)), "What could do harm in it.", required=True),
        Field("instead", Id(), "Another practice that shares none of the hazards.", required=True),
        Field("offered", Flag(), "false: listed and started by name, but never picked."),
        Field("away", Flag(), "true: done away from the screen, with all lines on one page."),
        Field("why", Text(400, sentences=3), "Why this practice, in one to three sentences.", required=True),
        Field("evidence", OneOf(EVIDENCE), "How much is known.", required=True),
        Field("sources", Many(Id(), 0, 6), "Ids from sources.yaml.", required=True),
        Field(
            "forms",
            Named(Many(PART, 1, 20), required=("full", "short", "in-bed")),
            "The ways through: full, short, in-bed, and branches of their own names.",
            required=True,
        ),
    )
)
