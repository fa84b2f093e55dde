"""The practice format: one table of fields. The reader obeys it; what an editor shows is said here too.

Named tuples, not dataclasses: a dozen of those cost 5 ms at every start of every list.
"""

from typing import NamedTuple

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


class Text(NamedTuple):
    """One line of text of at most ``most`` characters, in at most ``sentences`` sentences."""

    most: int
    sentences: int | None = None


class Id(NamedTuple):
    """Small letters, digits and single hyphens."""


class OneOf(NamedTuple):
    """One of these words."""

    words: tuple[str, ...]


class Number(NamedTuple):
    """A whole number from ``lowest`` to ``highest``."""

    lowest: int
    highest: int


class Flag(NamedTuple):
    """``true`` or ``false``; no other word is one."""


class Many(NamedTuple):
    """A list of ``least`` to ``most`` of one kind."""

    of: "Kind"
    least: int
    most: int


class Field(NamedTuple):
    """A key of a mapping: what it holds, and what it is for, as an editor and a new file say it.

    ``examples`` are values as they stand in a file.
    """

    name: str
    kind: "Kind"
    says: str
    required: bool = False
    examples: tuple[str, ...] = ()


class Record(NamedTuple):
    """A mapping with these keys and no others."""

    fields: tuple[Field, ...]
    one_of: tuple[str, ...] = ()
    """Exactly one of these keys stands in it."""


class Named(NamedTuple):
    """A mapping from ids of one's own choosing to one kind; ``required`` ids are always there."""

    of: "Kind"
    required: tuple[str, ...]


class Either(NamedTuple):
    """A text, or a mapping that says more."""

    text: Text
    record: Record


Kind = Text | Id | OneOf | Number | Flag | Many | Record | Named | Either

OPTION = Either(
    Text(40),
    Record(
        (
            Field("say", Text(40), "The answer, as the person reads it.", required=True),
            Field("form", Id(), "Picking this answer goes on with this form, named under forms."),
            Field("exercise", Id(), "Picking this answer picks this exercise. The next part plays it."),
            Field("take", Flag(), "false: this answer is not among the words to copy afterwards."),
            Field(
                "token", Id(), "In a check-in: the name that the journal has for this answer.", examples=("far-away",)
            ),
        ),
        one_of=("form", "exercise", "take", "token"),
    ),
)

ASK = Record(
    (
        Field(
            "name",
            Record(
                (
                    Field("count", Number(1, 9), "How many things to find.", required=True),
                    Field(
                        "what",
                        Text(40),
                        "What they are, in a few words.",
                        required=True,
                        examples=("things you can see",),
                    ),
                )
            ),
            "Find a few things. Nothing is typed: Enter marks one more.",
        ),
        Field(
            "choose",
            Record(
                (
                    Field(
                        "options",
                        Many(OPTION, 2, 9),
                        "The answers, each as good as any other. One is a text, or say and what picking it does.",
                        required=True,
                    ),
                    Field("own", Flag(), "true: words of the person's own are the last answer."),
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
                    Field("low", Text(40), "What the lowest number means.", required=True, examples=("nothing",)),
                    Field("high", Text(40), "What the highest number means.", required=True, examples=("a lot",)),
                )
            ),
            "A number between two ends, or pass.",
        ),
        Field("write", Record(()), "Words of the person's own, or pass. They are not kept. Write it as: write: {}"),
    ),
    one_of=("name", "choose", "scale", "write"),
)

PART = Record(
    (
        Field(
            "say",
            Text(180, sentences=4),
            "What the person reads: one idea, one to four sentences, one question at most. "
            "{answer} stands for the last answer; without one the line is left out.",
            examples=("Look round. Your eyes are open. Where are you?",),
        ),
        Field("play", OneOf(("exercise",)), "In place of say: plays the exercise picked in the part before."),
        Field(
            "seconds",
            Number(10, 300),
            "How long the part lasts. Mostly 10 to 90, up to 120 for one act, and long enough to read it.",
            required=True,
        ),
        Field("label", Text(24), "One to three words that name the part for a screen reader.", examples=("the edge",)),
        Field("ask", ASK, "One question. Enter passes over it, and so does the end of the part."),
        Field("take", Flag(), "true: the answer stays on the screen afterwards, to copy. The part waits for it."),
        Field("fixed", Flag(), "true: never made longer. For cold, raised arms and paced breath. It has a rest line."),
        Field(
            "rest",
            Text(90, sentences=1),
            "What to do in a pause, where an act has a limit.",
            examples=("Put it down while you wait.",),
        ),
        Field(
            "breathe",
            Record(
                (
                    Field("in", Number(2, 8), "Seconds of a breath in.", required=True),
                    Field("out", Number(2, 10), "Seconds of a breath out.", required=True),
                )
            ),
            "Shows the words in and out in turn, each for its seconds.",
        ),
    ),
    one_of=("say", "play"),
)

PRACTICE = Record(
    (
        Field(
            "id",
            Id(),
            "The name for commands, and the file's own name without .yaml. It is never translated.",
            required=True,
            examples=("slow-look",),
        ),
        Field("kind", OneOf(("step", "exercise")), "exercise, or step for one of the six steps.", required=True),
        Field("order", Number(1, 6), "The place of a step among the six. An exercise has none."),
        Field("title", Text(40), "What it is called, in a few words.", required=True, examples=("A slow look",)),
        Field(
            "purpose",
            Text(90),
            "What it is about, for the list. It says what is there to do, and promises nothing.",
            required=True,
            examples=("The edges, colours and surface of one thing near you.",),
        ),
        Field("senses", Many(OneOf(SENSES), 0, 6), "The senses it uses.", required=True),
        Field(
            "energy",
            OneOf(ENERGIES),
            "What it asks of the person: none can be done lying down, some means standing or fetching things.",
            required=True,
        ),
        Field(
            "ready",
            Many(Text(40), 0, 3),
            "Things to have at hand before it starts. An empty list where it needs nothing.",
            required=True,
            examples=("any small object",),
        ),
        Field(
            "careful",
            Many(Text(90), 1, 3),
            'Who leaves it out, and when to stop. Each line begins "Skip this if" or "Stop if", twelve words at most.',
            required=True,
            examples=("Skip this if your eyes are sore.",),
        ),
        Field(
            "hazards",
            Many(OneOf(HAZARDS), 0, len(HAZARDS)),
            "What could do harm in it. A person who leaves out heat is never offered a practice with heat.",
            required=True,
        ),
        Field(
            "instead",
            Id(),
            "Another practice for whoever cannot do this one. It shares none of the hazards.",
            required=True,
            examples=("sounds",),
        ),
        Field("offered", Flag(), "false: listed and started by name, never picked for anybody. Without it: true."),
        Field("away", Flag(), "true: done away from the screen. All lines stand on one page, to read beforehand."),
        Field(
            "why",
            Text(400, sentences=3),
            "Why this practice, in one to three sentences that claim no more than is known.",
            required=True,
        ),
        Field(
            "evidence",
            OneOf(EVIDENCE),
            "How much is known: common-practice is in use and not tested well, reviewed means studies were reviewed.",
            required=True,
        ),
        Field(
            "sources",
            Many(Id(), 0, 6),
            "Where that was read: ids from sources.yaml. An empty list is fine.",
            required=True,
            examples=("grounding-review-2025",),
        ),
        Field(
            "forms",
            Named(Many(PART, 1, 20), required=("full", "short", "in-bed")),
            "The ways through, each a list of parts. full and in-bed of an exercise last 300 seconds each, short 30 to "
            "90. Every practice has these three. A branch has a name of its own.",
            required=True,
        ),
    )
)

LEARN = Record(
    (
        Field("id", Id(), "The topic for commands, and the file's own name without .yaml.", required=True),
        Field("title", Text(40), "What the page is called, in a few words.", required=True),
        Field("paragraphs", Many(Text(500), 1, 12), "The page: one idea a paragraph, each one text.", required=True),
        Field("sources", Many(Id(), 0, 6), "Where that was read: ids from sources.yaml.", required=True),
    )
)
"""A page of ``learn``."""

CHECK_IN_KEYS = ("word", "energy", "feel", "note")
CHECK_IN = Record(
    (
        Field("id", Id(), "check-in", required=True),
        Field("kind", OneOf(("check-in",)), "check-in", required=True),
        Field("title", Text(40), "A few words.", required=True),
        Field("purpose", Text(90), "What it is about.", required=True),
        Field(
            "parts",
            Many(
                Record(
                    (
                        Field("say", Text(180, sentences=4), "What the person reads.", required=True),
                        Field("ask", ASK, "The question.", required=True),
                        Field("key", OneOf(CHECK_IN_KEYS), "What is answered.", required=True),
                    )
                ),
                1,
                4,
            ),
            "The questions, in their order. Any of them can be left out.",
            required=True,
        ),
    )
)
