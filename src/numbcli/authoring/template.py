"""The text of a new practice file: valid as it is, with a note on every field."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..library.format import ASK, FORM, PART, PRACTICE, Field, Many, OneOf, Record
from ..text import ID, wrap
from ..words import files as words
from ..words.fields import explain

LONGEST_ID = 40
"""Characters: a title is made of it."""
RESERVED = ("check-in", "sources")
"""Names of files that are no practice."""
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""Windows opens a device under each of these names, whatever ends the file's name has."""

_ID = re.compile(ID)
# Words that other readers of YAML take for something else than text. A digit in front may make a number.
_NO_TEXT = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_MODELINE = re.compile(r"^# yaml-language-server: \$schema=.*\n", re.MULTILINE)
_COLUMNS = 100

_VALUES = {
    "kind": "exercise",
    "purpose": "The edge, the colours and the place of one thing near you.",
    "senses": "[see]",
    "energy": "none",
    "ready": "[]",
    "careful": "[Skip this if your eyes are sore.]",
    "hazards": "[]",
    "instead": "sounds",
    # Nobody is offered a practice that is not written yet.
    "offered": "false",
    "why": "One thing, looked at for a while, shows more of itself. Some people find that enough.",
    "evidence": "common-practice",
    "sources": "[]",
    "forms": "",
}
_OPTIONAL = {"language": "en", "more": "[Skip this if it turns out to be dull.]", "away": "true"}
"""Fields that an exercise can do without, each as a note that can be made a line."""

_FORMS = """\
  full:
    - say: Look round. Your eyes are open.
      then: Which wall is furthest from you?
      seconds: 30
      label: arriving
    - say: Pick one thing near you. Go round its outer edge once, with your eyes or a finger.
      then: Somewhere the line turns sharply. Where?
      seconds: 60
      label: the edge
    - say: Find three colours in it, or three shades of one.
      seconds: 60
      label: three of them
      ask: {name: {count: 3, what: colours or shades}}
    - say: Which part of it is nearest to you?
      then: Things seem larger there.
      seconds: 60
      label: the nearest part
      ask: {choose: {options: [the top, the middle, the bottom, not sure], own: true}}
    - say: Go on to the space around it. What does it stand or lie on?
      seconds: 60
      label: its place
    - say: Look up. Say where you are and what day it is, or think it.
      seconds: 30
      label: looking up
  short:
    lying: true
    parts:
      - say: Look round, as far as your eyes go.
        seconds: 15
      - say: Pick one thing near you. Go round its outer edge once, with your eyes or a finger.
        seconds: 30
      - say: Look up. Say where you are and what day it is, or think it.
        seconds: 15
  in-bed:
    purpose: One line of this room, from where you lie.
    parts:
      - say: Stay lying as you are. Find the ceiling, or the nearest wall.
        seconds: 30
      - say: Follow one line of it from end to end, and back.
        then: A fold of the sheet is a line, too.
        seconds: 90
      - say: Which end of the line is nearer to you?
        seconds: 60
      - say: Go on to the nearest thing that has a corner. Find the corner with your eyes, or a finger.
        seconds: 90
      - say: Look round once more. Say where you are and what day it is, or think it.
        seconds: 30
"""


def is_id(name: str) -> bool:
    """Small letters, digits and single hyphens, and short enough for a title."""
    return bool(_ID.fullmatch(name)) and len(name) <= LONGEST_ID


def make_title(name: str) -> str:
    """An id as a title, to begin with."""
    said = name.replace("-", " ")
    return said[:1].upper() + said[1:]


def begin(name: str, schema: Path) -> str:
    """A practice that passes every check as it is written. ``schema`` is where an editor finds the format."""
    values = {"id": _text(name), "title": _text(make_title(name)), **_VALUES}
    lines = [*_note(words.TOP), _modeline(schema)]
    for field in PRACTICE.fields:
        if field.name in values:
            lines += ["", *_note(_explain(field)), f"{field.name}: {values[field.name]}".rstrip()]
        elif field.name in _OPTIONAL:
            lines += ["", *_note(_explain(field)), f"# {field.name}: {_OPTIONAL[field.name]}"]
    for note, record in ((words.FORM, FORM.record), (words.PART, PART), (words.ASK, ASK)):
        lines += [*_note(note, "  "), *_list(record, "  ")]
    lines += _note(words.ENDS, "  ")
    return "\n".join(lines) + "\n" + _FORMS


def copy(path: Path, schema: Path) -> str:
    """The text of a shipped file; an editor finds the format from its new place too."""
    return f"{_modeline(schema)}\n{_MODELINE.sub('', path.read_text(encoding='utf-8'), count=1)}"


def _modeline(schema: Path) -> str:
    return f"# yaml-language-server: $schema={schema.absolute().as_uri()}"


def _text(text: str) -> str:
    return f'"{text}"' if text.lower() in _NO_TEXT or text[0].isdecimal() else text


def _explain(field: Field) -> str:
    says = explain(PRACTICE.name, field.name)
    match field.kind:
        case OneOf(words=choices):
            return f"{says} {words.ONE_OF} {', '.join(choices)}."
        case Many(of=OneOf(words=choices)):
            return f"{says} {words.ANY_OF} {', '.join(choices)}."
    return says


def _list(record: Record, indent: str) -> Iterator[str]:
    for field in record.fields:
        yield from _note(f"- {field.name}: {explain(record.name, field.name)}", indent, "    ")


def _note(text: str, indent: str = "", hanging: str = "") -> list[str]:
    return [f"{indent}# {line}" for line in wrap(text, _COLUMNS - len(indent) - 2, hanging)]
