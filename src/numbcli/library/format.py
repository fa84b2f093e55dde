"""The practice format: one table of fields. The reader obeys it; ``words/fields.py`` says what each is for."""

from ..practice.question import MOST_LINES
from ..practice.vocabulary import (
    CHECK_IN,
    CHECK_IN_KEYS,
    ENERGIES,
    EVIDENCE,
    EXERCISE,
    FULL,
    HAZARDS,
    SENSES,
    SHORT,
    STEP,
)
from ..structs import Struct

LARGEST_FILE = 64 * 1024
"""Bytes."""
DEEPEST = 12
"""Nested lists and mappings; a practice needs eight."""


class Text(Struct):
    """One line of text of at most ``most`` characters, in at most ``sentences`` sentences."""

    most: int
    sentences: int | None = None


class Id(Struct):
    """Small letters, digits and single hyphens."""


class OneOf(Struct):
    """One of these words."""

    words: tuple[str, ...]


class Number(Struct):
    """A whole number from ``lowest`` to ``highest``."""

    lowest: int
    highest: int


class Flag(Struct):
    """``true`` or ``false``; no other word is one."""


class Many(Struct):
    """A list of ``least`` to ``most`` of one kind."""

    of: "Kind"
    least: int
    most: int


class Field(Struct):
    """A key of a mapping, and what stands under it. ``examples`` are values as they stand in a file."""

    name: str
    kind: "Kind"
    required: bool = False
    examples: tuple[str, ...] = ()


class Record(Struct):
    """A mapping with these keys and no others; its fields are explained under ``name``."""

    name: str
    fields: tuple[Field, ...]
    one_of: tuple[str, ...] = ()
    """Exactly one of these keys stands in it."""


class Named(Struct):
    """A mapping from ids of one's own choosing to one kind; ``required`` ids are always there."""

    of: "Kind"
    required: tuple[str, ...]


class Either(Struct):
    """A text or a list, or a mapping that says more."""

    short: Text | Many
    record: Record


class Token(Struct):
    """What the journal calls an answer: an id of limited length."""


Kind = Text | Id | Token | OneOf | Number | Flag | Many | Record | Named | Either

LONGEST_SAY_WITH_THEN = 120
"""Characters of what stands in a part's first half, where a second line joins it."""

OPTION = Either(
    Text(40),
    Record(
        "option",
        (
            Field("say", Text(40), required=True),
            Field("form", Id()),
            Field("exercise", Id()),
            Field("take", Flag()),
        ),
    ),
)

_SCALE = Field(
    "scale",
    Record(
        "scale",
        (
            Field("from", Number(0, 100), required=True),
            Field("to", Number(1, 100), required=True),
            Field("low", Text(40), required=True, examples=("nothing",)),
            Field("high", Text(40), required=True, examples=("a lot",)),
        ),
    ),
)
_WRITE = Field("write", Record("write", ()))


def _choose(option: Kind, *more: Field) -> Field:
    options = Field("options", Many(option, 2, MOST_LINES), required=True)
    return Field("choose", Record("choose", (options, Field("own", Flag()), *more)))


_NAME = Record(
    "name",
    (
        Field("count", Number(1, 9), required=True),
        Field("what", Text(40), required=True, examples=("things you can see",)),
    ),
)
ASK = Record(
    "ask",
    (Field("name", _NAME), _choose(OPTION, Field("people", Flag())), _SCALE, _WRITE),
    one_of=("name", "choose", "scale", "write"),
)

PART = Record(
    "part",
    (
        Field("say", Text(180, sentences=4), examples=("Look round. Your eyes are open.",)),
        Field("play", OneOf(("exercise",))),
        Field("seconds", Number(10, 300), required=True),
        Field("then", Text(90, sentences=2), examples=("Is there a seam? Follow it to where it ends.",)),
        Field("label", Text(24), examples=("the edge",)),
        Field("ask", ASK),
        Field("take", Flag()),
        Field("fixed", Flag()),
        Field("rest", Text(90, sentences=2), examples=("Put it down while you wait.",)),
        Field(
            "breathe",
            Record(
                "breathe",
                (Field("in", Number(2, 8), required=True), Field("out", Number(2, 10), required=True)),
            ),
        ),
    ),
    one_of=("say", "play"),
)

_PURPOSE = Text(90)
_READY = Many(Text(40), 0, 3)
_CAREFUL = Many(Text(72), 1, 3)
_MORE = Many(Text(90), 0, 4)
_PARTS = Many(PART, 1, 20)
FORM = Either(
    _PARTS,
    Record(
        "form",
        (
            Field("parts", _PARTS, required=True),
            Field("purpose", _PURPOSE),
            Field("ready", _READY),
            Field("careful", _CAREFUL),
            Field("more", _MORE),
            Field("lying", Flag()),
        ),
    ),
)

PRACTICE = Record(
    "practice",
    (
        Field("id", Id(), required=True, examples=("slow-look",)),
        Field("kind", OneOf((STEP, EXERCISE)), required=True),
        Field("language", Id(), examples=("es",)),
        Field("order", Number(1, 6)),
        Field("title", Text(40), required=True, examples=("A slow look",)),
        Field("purpose", _PURPOSE, required=True, examples=("The edges, colours and surface of one thing near you.",)),
        Field("senses", Many(OneOf(SENSES), 0, 6), required=True),
        Field("energy", OneOf(ENERGIES), required=True),
        Field("ready", _READY, required=True, examples=("a dry cloth",)),
        Field("careful", _CAREFUL, required=True, examples=("Skip this if your eyes are sore.",)),
        Field("more", _MORE),
        Field("hazards", Many(OneOf(HAZARDS), 0, len(HAZARDS)), required=True),
        Field("instead", Id(), required=True, examples=("sounds",)),
        Field("offered", Flag()),
        Field("away", Flag()),
        Field("why", Text(400, sentences=3), required=True),
        Field("evidence", OneOf(EVIDENCE), required=True),
        Field("sources", Many(Id(), 0, 6), required=True, examples=("grounding-review-2025",)),
        Field("forms", Named(FORM, required=(FULL, SHORT)), required=True),
    ),
)

LEARN = Record(
    "page",
    (
        Field("id", Id(), required=True),
        Field("title", Text(40), required=True),
        Field("paragraphs", Many(Text(500), 1, 12), required=True),
        Field("sources", Many(Id(), 0, 6), required=True),
    ),
)
"""A page of ``learn``."""

_ANSWER = Record(
    "answer",
    (Field("say", Text(40), required=True), Field("token", Token(), required=True, examples=("far-away",))),
)
_QUESTION = Record(
    "question",
    (
        Field("say", Text(180, sentences=4), required=True),
        Field("ask", Record("ask", (_choose(_ANSWER), _SCALE, _WRITE), one_of=("choose", "scale", "write")), True),
        Field("key", OneOf(CHECK_IN_KEYS), required=True),
    ),
)
CHECK_IN_FILE = Record(
    "check-in",
    (
        Field("id", Id(), required=True),
        Field("kind", OneOf((CHECK_IN,)), required=True),
        Field("language", Id()),
        Field("title", Text(40), required=True),
        Field("purpose", _PURPOSE, required=True),
        Field("parts", Many(_QUESTION, 1, len(CHECK_IN_KEYS)), required=True),
    ),
)
"""The questions of the check-in."""

SOURCE = Record(
    "source",
    (
        Field("title", Text(300), required=True),
        Field("author", Text(160), required=True),
        Field("year", Text(20)),
        Field("address", Text(300), required=True),
        Field("read", Text(300), required=True),
        Field("note", Text(400)),
    ),
)
"""One entry of ``sources.yaml``."""
