"""The table of fields as a JSON Schema (2020-12), by which an editor completes, explains and checks a practice file.

A schema sees one value at a time, as YAML 1.2 types it. What it cannot see, the reader says: names of files, keys that
stand twice, anchors, tags, tabs, and every rule of ``rules.py``.
"""

import json
from typing import Any

from ..library.format import (
    ASK,
    LONGEST_SAY_WITH_THEN,
    OPTION,
    PART,
    PRACTICE,
    Either,
    Field,
    Flag,
    Id,
    Kind,
    Many,
    Named,
    Number,
    OneOf,
    Record,
    Text,
    Token,
)
from ..practice.vocabulary import EXERCISE, LONGEST_TOKEN, STEP
from ..text import ID
from ..words.fields import explain

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "A practice of numbcli"
_ID = f"^{ID}$"
# Text is one line with something in it. White space around it does not count, as in the reader.
_LINE = r"^\s*\S(?:[^\n]*\S)?\s*$"
# A sentence ends where white space follows a mark. No two branches match the same text, so that it stays quick.
_SENTENCE = r"(?:[^.?!]|[.?!](?!\s))*[.?!]\s+(?=\S)"

_SHARED: tuple[tuple[str, Kind], ...] = (("part", PART), ("question", ASK), ("answer", OPTION))
"""Kinds that stand in more than one place, or deep down, and the name each has in the schema."""


_HALVES: Schema = {
    "dependentSchemas": {
        "then": {"required": ["say"], "properties": {"say": {"maxLength": LONGEST_SAY_WITH_THEN}}},
    }
}
"""A part with a second line says less in its first half."""


def build_schema() -> Schema:
    """The schema of a practice file."""
    return {
        "$schema": _DIALECT,
        "title": _TITLE,
        **_whole(PRACTICE),
        "allOf": [_when(STEP, {"required": ["order"]}), _when(EXERCISE, {"properties": {"order": False}})],
        "$defs": {name: _whole(kind) for name, kind in _SHARED} | {"part": {**_whole(PART), **_HALVES}},
    }


def render_schema() -> str:
    """The schema as the text of its file."""
    return json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"


def _when(kind: str, then: Schema) -> Schema:
    """What holds for practices of one kind only."""
    return {"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": then}


def _of(kind: Kind) -> Schema:
    for name, shared in _SHARED:
        if kind is shared:
            return {"$ref": f"#/$defs/{name}"}
    return _whole(kind)


def _whole(kind: Kind) -> Schema:
    match kind:
        case Text(most=most, sentences=sentences):
            more = "" if sentences is None else rf"^(?!(?:{_SENTENCE}){{{sentences}}})"
            return {"type": "string", "maxLength": most, "pattern": more + _LINE}
        case Id():
            return {"type": "string", "pattern": _ID}
        case Token():
            return {"type": "string", "pattern": _ID, "maxLength": LONGEST_TOKEN}
        case OneOf(words=words):
            return {"enum": list(words)}
        case Number(lowest=lowest, highest=highest):
            return {"type": "integer", "minimum": lowest, "maximum": highest}
        case Flag():
            return {"type": "boolean"}
        case Many(of=inner, least=least, most=most):
            return {"type": "array", "items": _of(inner), "minItems": least, "maxItems": most}
        case Named(of=inner, required=required):
            return {
                "type": "object",
                # Each name on its own as well: an editor completes what it finds here.
                "properties": {name: _of(inner) for name in required},
                "propertyNames": {"pattern": _ID},
                "additionalProperties": _of(inner),
                "required": list(required),
            }
        case Either(short=short, record=record):
            return {"anyOf": [_of(short), _of(record)]}
        case Record():
            return _record(kind)


def _record(kind: Record) -> Schema:
    found: Schema = {
        # A mapping without fields may be left empty, as in "write:".
        "type": "object" if kind.fields else ["object", "null"],
        "properties": {field.name: _field(kind, field) for field in kind.fields},
        "additionalProperties": False,
    }
    required = [field.name for field in kind.fields if field.required]
    if required:
        found["required"] = required
    if kind.one_of:
        found["oneOf"] = [{"required": [name]} for name in kind.one_of]
    return found


def _field(record: Record, field: Field) -> Schema:
    found: Schema = {"description": explain(record.name, field.name), **_of(field.kind)}
    if field.examples:
        many = isinstance(field.kind, Many)
        found["examples"] = [[value] for value in field.examples] if many else list(field.examples)
    return found
