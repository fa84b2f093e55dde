"""The practice format: one table of fields. The reader obeys it; what an editor shows is said here too.

Named tuples, not dataclasses: a dozen of those cost 5 ms at every start of every list.
"""

from typing import NamedTuple

from ..practice.question import MOST_LINES
from ..practice.vocabulary import CHECK_IN_KEYS, ENERGIES, EVIDENCE, HAZARDS, LONGEST_TOKEN, SENSES

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
    """A text or a list, or a mapping that says more."""

    short: Text | Many
    record: Record


class Token(NamedTuple):
    """What the journal calls an answer: an id of limited length."""


Kind = Text | Id | Token | OneOf | Number | Flag | Many | Record | Named | Either

OPTION = Either(
    Text(40),
    Record(
        (
            Field("say", Text(40), "The answer, as the person reads it.", required=True),
            Field("form", Id(), "Picking this answer goes on with this form, named under forms."),
            Field("exercise", Id(), "Picking this answer picks this exercise. The next part plays it."),
            Field("take", Flag(), "false: this answer is not among the words to copy afterwards."),
        )
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
                        Many(OPTION, 2, MOST_LINES),
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
        Field(
            "then",
            Text(90, sentences=2),
            "A second line, one or two sentences, from the part's half on. No question where say asks one.",
            examples=("Is there a seam? Follow it to where it ends.",),
        ),
        Field("label", Text(24), "One to three words that name the part for a screen reader.", examples=("the edge",)),
        Field("ask", ASK, "One question. Enter passes over it, and so does the end of the part."),
        Field("take", Flag(), "true: the answer stays on the screen afterwards, to copy. The part waits for it."),
        Field("fixed", Flag(), "true: never made longer. For cold, raised arms and paced breath. It has a rest line."),
        Field(
            "rest",
            Text(90, sentences=2),
            "What to do with the hands in a pause and on the way to the end, where something is held, worn, lit or run.",
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

PURPOSE = Text(90)
READY = Many(Text(40), 0, 3)
CAREFUL = Many(Text(72), 1, 3)
MORE = Many(Text(90), 0, 4)
_PARTS = Many(PART, 1, 20)
FORM = Either(
    _PARTS,
    Record(
        (
            Field("parts", _PARTS, "The parts of this form.", required=True),
            Field("purpose", PURPOSE, "What this form is about, where it is not what the practice is about."),
            Field("ready", READY, "Things to fetch for this form, in place of the practice's. Empty for none."),
            Field("careful", CAREFUL, "The careful lines of this form, in place of the practice's."),
            Field("more", MORE, "The further cautions of this form, in place of the practice's."),
            Field("lying", Flag(), "true: this short form can be done lying down, with nothing fetched."),
        )
    ),
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
            PURPOSE,
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
            READY,
            "Things to have at hand before it starts. An empty list where it needs nothing.",
            required=True,
            examples=("any small object",),
        ),
        Field(
            "careful",
            CAREFUL,
            'Who leaves it out, and when to stop. Each line begins "Skip this if" or "Stop if", twelve words at most.',
            required=True,
            examples=("Skip this if your eyes are sore.",),
        ),
        Field("more", MORE, "Further cautions, for what is merely unpleasant: `why` shows them, and ? on the opening."),
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
            Named(FORM, required=("full", "short")),
            "The ways through, each a list of parts, or a mapping with parts and its own purpose, ready and careful. full "
            "of an exercise lasts 300 seconds, short 30 to 90, in-bed, where it makes sense, 300. A branch has a name of "
            "its own.",
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

_ANSWER = Record(
    (
        Field("say", Text(40), "The answer, as the person reads it.", required=True),
        Field(
            "token",
            Token(),
            f"What the journal calls this answer, at most {LONGEST_TOKEN} characters. One of your own begins with my-.",
            required=True,
            examples=("far-away",),
        ),
    )
)
_CHECK_IN_ASK = Record(
    (
        Field(
            "choose",
            Record(
                (
                    Field(
                        "options",
                        Many(_ANSWER, 2, MOST_LINES),
                        "The answers, each as good as any other.",
                        required=True,
                    ),
                    Field("own", Flag(), "true: words of the person's own are the last answer."),
                )
            ),
            "Pick one of a few answers, or pass.",
        ),
        *(field for field in ASK.fields if field.name in ("scale", "write")),
    ),
    one_of=("choose", "scale", "write"),
)
CHECK_IN = Record(
    (
        Field("id", Id(), "check-in", required=True),
        Field("kind", OneOf(("check-in",)), "check-in", required=True),
        Field("title", Text(40), "A few words.", required=True),
        Field("purpose", PURPOSE, "What it is about.", required=True),
        Field("language", OneOf(("en",)), "The language it is written in, as a code. Without it: en."),
        Field(
            "parts",
            Many(
                Record(
                    (
                        Field("say", Text(180, sentences=4), "What the person reads.", required=True),
                        Field("ask", _CHECK_IN_ASK, "The question.", required=True),
                        Field("key", OneOf(CHECK_IN_KEYS), "What is answered.", required=True),
                    )
                ),
                1,
                len(CHECK_IN_KEYS),
            ),
            "The questions, in their order. Any of them can be left out.",
            required=True,
        ),
    )
)
