"""Every text of a practice file with the path to it, as far as the file could be read."""

from collections.abc import Iterator
from typing import Any

from ..library.format import CHECK_IN_FILE, PRACTICE, Either, Kind, Many, Named, Record, Text
from ..library.parse import Draft
from ..library.problems import KeyPath
from ..practice.vocabulary import CHECK_IN
from ..text import sentences

PROSE = frozenset(("purpose", "careful", "why", "say", "rest"))
"""Kinds of texts that make sentences."""
_KINDS = {"more": "careful", "then": "say", "options": "option"}
"""What the rules for words know a field as, where that is not its name."""
Found = tuple[KeyPath, str, str]


def find_texts(draft: Draft) -> Iterator[Found]:
    """The path to each text, the kind of text that the rules for words know it as, and the text."""
    if draft.values.get("id"):
        yield ("id",), "id", draft.values["id"]
    yield from _texts(CHECK_IN_FILE if draft.practice.kind == CHECK_IN else PRACTICE, draft.values, (), "")


def find_prose(draft: Draft) -> list[str]:
    """The sentences of a practice."""
    return [sentence for _, kind, text in find_texts(draft) if kind in PROSE for sentence in sentences(text)]


def _texts(kind: Kind, value: Any, path: KeyPath, name: str) -> Iterator[Found]:
    """The texts of a value as the table of fields has them: a text field that is new is among them by itself."""
    match kind:
        case Text() if value:
            yield path, _KINDS.get(name, name), value
        case Record(fields=fields):
            for field in fields:
                # What an answer says is held to the rules for answers, not to those for what is done.
                below = name if name == "options" and field.name == "say" else field.name
                yield from _texts(field.kind, (value or {}).get(field.name), (*path, field.name), below)
        case Either(short=short, record=record):
            yield from _texts(record if isinstance(value, dict) else short, value, path, name)
        case Named(of=of):
            for key, each in (value or {}).items():
                yield from _texts(of, each, (*path, key), name)
        case Many(of=of):
            for index, each in enumerate(value or ()):
                yield from _texts(of, each, (*path, index), name)
