"""Every text of a practice file with the path to it, as far as the file could be read."""

from collections.abc import Iterator
from typing import Any

from ..library.parse import Draft
from ..library.problems import KeyPath
from ..practice.model import Choose, Name, Part, Practice, Scale
from ..practice.vocabulary import CHECK_IN
from ..text import sentences

PROSE = frozenset(("purpose", "careful", "why", "say", "rest"))
"""Kinds of texts that make sentences."""
Found = tuple[KeyPath, str, str]


def find_texts(draft: Draft) -> Iterator[Found]:
    """The path to each text, the kind of text that the rules for words know it as, and the text."""
    values = draft.values
    for name in ("id", "title", "why"):
        yield from _text((name,), name, values.get(name))
    yield from _said_on_the_opening(values, ())
    for name, form in (values.get("forms") or {}).items():
        if isinstance(form, dict):
            yield from _said_on_the_opening(form, ("forms", name))
    yield from _said_in_parts(draft.practice)


def find_prose(draft: Draft) -> list[str]:
    """The sentences of a practice."""
    return [sentence for _, kind, text in find_texts(draft) if kind in PROSE for sentence in sentences(text)]


def _said_on_the_opening(values: dict[str, Any], path: KeyPath) -> Iterator[Found]:
    yield from _text((*path, "purpose"), "purpose", values.get("purpose"))
    for name, kind in (("ready", "ready"), ("careful", "careful"), ("more", "careful")):
        for index, line in enumerate(values.get(name) or ()):
            yield from _text((*path, name, index), kind, line)


def _said_in_parts(practice: Practice) -> Iterator[Found]:
    for form in practice.forms.values():
        for index, part in enumerate(form.parts):
            path: KeyPath = ("parts", index) if practice.kind == CHECK_IN else ("forms", form.name, index)
            for name, kind in (("say", "say"), ("then", "say"), ("label", "label"), ("rest", "rest")):
                yield from _text((*path, name), kind, getattr(part, name))
            yield from _asked(part, (*path, "ask"))


def _asked(part: Part, path: KeyPath) -> Iterator[Found]:
    match part.ask:
        case Name(what=what):
            yield from _text((*path, "name", "what"), "what", what)
        case Choose(options=options):
            for index, option in enumerate(options):
                yield from _text((*path, "choose", "options", index, "say"), "option", option.say)
        case Scale(low=low, high=high):
            yield from _text((*path, "scale", "low"), "low", low)
            yield from _text((*path, "scale", "high"), "high", high)


def _text(path: KeyPath, kind: str, text: str | None) -> Iterator[Found]:
    if text:
        yield path, kind, text
