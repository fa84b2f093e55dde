"""Every message that a translator meets: from the practice files, the learn pages, the interface and the helplines."""

import ast
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from ..language import SHARED, context_of
from ..library.ids import FOLDERS, shipped_ids, topics
from ..library.learn_pages import map_page, page
from ..library.parse import read, read_check_in
from ..library.translate import map_texts
from ..practice.model import Practice
from ..practice.pace import longest_text
from ..practice.vocabulary import CHECK_IN, EXERCISE, STEP

CAUTIONS = ("careful", "more", "rest")
"""Fields of a practice whose words keep somebody from harm."""
SAFETY = ("words/safety", "words/people", "words/own_people")
"""Contexts of the interface that have to be right first."""
_AT_MOST = {
    "title": 40,
    "purpose": 120,
    "ready": 60,
    "careful": 100,
    "rest": 110,
    "label": 24,
    "option": 44,
    "what": 40,
}
"""Characters of a translated field, where it is not its time that limits it."""
_SAY, _SAY_BEFORE_THEN, _THEN = 240, 160, 120


class Message(NamedTuple):
    """One message. ``other``: its form for many. ``most``: characters of a translation. ``places``: files."""

    context: str
    text: str
    other: str | None = None
    places: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    most: int | None = None

    @property
    def is_caution(self) -> bool:
        """Somebody can come to harm where this is wrong."""
        return self.context in SAFETY or "a caution" in self.notes


def all_messages(shipped: Path, beside_numbers: Iterable[str]) -> list[Message]:
    """Every message in English, those of the practices first. Raises InvalidFileError, NumbError.

    ``beside_numbers``: hours, regions and notes of the numbers to call, which stand in no sentence of ours.
    """
    facts = [
        Message("words/people", text, None, ("support/helplines.yaml",), ("beside a number to call",))
        for text in beside_numbers
    ]
    return [*_of_files(shipped), *_of_words(), *facts]


# Practices and pages


class _Found:
    """What is known of a text of a field while the files are read."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.most: int | None = None


def _of_files(shipped: Path) -> Iterator[Message]:
    found: dict[tuple[str, str], _Found] = {}
    for place, practice in _practices(shipped):

        def note(field: str, text: str, place: str = place) -> str:
            known = found.setdefault((field, text), _Found())
            if place not in known.files:
                known.files.append(place)
            return text

        map_texts(practice, note)
        for field, text, most in _limits(practice):
            known = found[field, text]
            known.most = most if known.most is None else min(known.most, most)
    for topic in topics(shipped):
        place = f"learn/{topic}"

        def note_page(field: str, text: str, place: str = place) -> str:
            found.setdefault((field, text), _Found()).files.append(place)
            return text

        map_page(page(shipped, topic), note_page)
    shared: dict[str, Message] = {}
    for (field, text), known in found.items():
        message = _message(field, text, known)
        if message.context != SHARED:
            yield message
        else:
            shared[text] = _join(shared[text], message) if text in shared else message
    yield from shared.values()


def _message(field: str, text: str, known: _Found) -> Message:
    notes = (field, "a caution") if field in CAUTIONS else (field,)
    limit = known.most or _AT_MOST.get(field)
    context = context_of(known.files[0], field) if len(known.files) == 1 else SHARED
    places = tuple(f"exercises/{place}.yaml" for place in known.files)
    return Message(context, text, None, places, notes, None if limit is None else max(limit, len(text)))


def _join(one: Message, other: Message) -> Message:
    """One message of two fields with the same words."""
    return one._replace(
        places=tuple(dict.fromkeys((*one.places, *other.places))),
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
        most=min(filter(None, (one.most, other.most)), default=None),
    )


def _practices(shipped: Path) -> Iterator[tuple[str, Practice]]:
    exercises = shipped_ids(shipped, EXERCISE)
    for kind in (STEP, EXERCISE):
        for name in sorted(shipped_ids(shipped, kind)):
            place = f"{FOLDERS[kind]}/{name}"
            yield place, read(shipped / f"{place}.yaml", exercises)
    yield CHECK_IN, read_check_in(shipped / f"{CHECK_IN}.yaml")


def _limits(practice: Practice) -> Iterator[tuple[str, str, int]]:
    """Fields whose words have to be read while their part lasts, with the characters that can be."""
    for form in practice.forms.values():
        for part in form.parts:
            if part.seconds and part.say:
                time = part.seconds / 2 if part.then else part.seconds
                most = longest_text(time)
                yield "say", part.say, min(most, _SAY_BEFORE_THEN if part.then else _SAY)
                if part.then:
                    yield "then", part.then, min(most, _THEN)


# The interface


def _of_words() -> Iterator[Message]:
    for module in sorted(files("numbcli.words").iterdir(), key=lambda file: file.name):
        if module.name.endswith(".py"):
            yield from _of_module(module.name.removesuffix(".py"), module.read_text("utf-8"))


def _of_module(name: str, source: str) -> Iterator[Message]:
    """The messages of a module of words: what its ``_`` is given."""
    context = f"words/{name}"
    place = (f"src/numbcli/words/{name}.py",)
    seen: set[tuple[str, str | None]] = set()
    for statement in ast.parse(source).body:
        told = ast.get_docstring(statement) if isinstance(statement, ast.FunctionDef) else None
        notes = (told.splitlines()[0],) if told else ()
        for node in ast.walk(statement):
            texts = _translated(node)
            if texts and texts not in seen:
                seen.add(texts)
                yield Message(context, texts[0], texts[1], place, notes)


def _translated(node: ast.AST) -> tuple[str, str | None] | None:
    """The English of a call of ``_`` or ``_.plural``; None where it is none."""
    match node:
        case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(text)), *_]):
            return text, None
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="_"), attr="plural"),
            args=[ast.Constant(value=str(one)), ast.Constant(value=str(other)), *_],
        ):
            return one, other
    return None
