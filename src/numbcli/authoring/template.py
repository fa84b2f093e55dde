"""The text of a file in which a practice begins: valid as it is, with a note on every field."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..library.format import ASK, PART, PRACTICE, Field, Many, OneOf
from ..text import ID, wrap
from ..words import files as words
from .style import findings

LONGEST_ID = 40
"""Characters: a title is made of it."""
RESERVED = ("check-in", "sources")
"""Names of files that are no practice."""

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
_FREE = {"away": "true"}
"""Fields that an exercise can do without, each as a note that can be made a line."""

_FORMS = """\
  full:
    - say: Look round, or listen. Your eyes are open. Where are you?
      seconds: 30
      label: arriving
    - say: Pick one thing near you. Go round its outer edge once, with your eyes or a finger.
      seconds: 60
      label: the edge
    - say: Find three colours in it, or three shades of one. With your hand, find three spots.
      seconds: 60
      label: three of them
      ask: {name: {count: 3, what: "colours, shades or spots"}}
    - say: Which part of it is nearest to you?
      seconds: 60
      label: the nearest part
      ask: {choose: {options: [the top, the middle, the bottom, not sure], own: true}}
    - say: Go on to the space around it. What does it stand or lie on?
      seconds: 60
      label: its place
    - say: Look up, or listen. Say where you are, and which day it is. Move your hands.
      seconds: 30
      label: looking up
  short:
    - say: Look round, or listen. Your eyes are open. Where are you?
      seconds: 15
    - say: Pick one thing near you. Go round its outer edge once, with your eyes or a finger.
      seconds: 30
    - say: Look up, or listen. Say where you are, and which day it is. Move your hands.
      seconds: 15
  in-bed:
    - say: Stay lying as you are. Your eyes are open. Find the ceiling, or the nearest wall.
      seconds: 30
    - say: Follow one line of it from end to end, and back. A fold of the sheet will do, too.
      seconds: 90
    - say: Which end of the line is nearer to you?
      seconds: 90
    - say: Go on to the nearest thing that has a corner. Find the corner with your eyes, or a finger.
      seconds: 60
    - say: Look round once more, or listen. Say which room this is, and which day. Move your fingers.
      seconds: 30
"""


def is_id(name: str) -> bool:
    """Small letters, digits and single hyphens, and short enough for a title."""
    return bool(_ID.fullmatch(name)) and len(name) <= LONGEST_ID


def title(name: str) -> str:
    """An id as a title, to begin with."""
    said = name.replace("-", " ")
    return said[:1].upper() + said[1:]


def objection(name: str) -> tuple[str, str] | None:
    """What the rules for words say against an id or the title that is made of it; a sentence and a hint."""
    for text, field in ((name, "id"), (title(name), "title")):
        for finding in findings(text, field, name):
            return finding.sentence, finding.hint
    return None


def begun(name: str, schema: Path) -> str:
    """A practice that passes every check as it is written. ``schema`` is where an editor finds the format."""
    values = {"id": _text(name), "title": _text(title(name)), **_VALUES}
    lines = [*_note(words.TOP), _modeline(schema)]
    for field in PRACTICE.fields:
        if field.name in values:
            lines += ["", *_note(_explained(field)), f"{field.name}: {values[field.name]}".rstrip()]
        elif field.name in _FREE:
            lines += ["", *_note(_explained(field)), f"# {field.name}: {_FREE[field.name]}"]
    lines += [*_note(words.PART, "  "), *_listed(PART.fields, "  ")]
    lines += [*_note(words.ASK, "  "), *_listed(ASK.fields, "  "), *_note(words.ENDS, "  ")]
    return "\n".join(lines) + "\n" + _FORMS


def copied(path: Path, schema: Path) -> str:
    """The text of a shipped file; an editor finds the format from its new place too."""
    return f"{_modeline(schema)}\n{_MODELINE.sub('', path.read_text(encoding='utf-8'), count=1)}"


def _modeline(schema: Path) -> str:
    return f"# yaml-language-server: $schema={schema.absolute().as_uri()}"


def _text(text: str) -> str:
    return f'"{text}"' if text.lower() in _NO_TEXT or text[0].isdecimal() else text


def _explained(field: Field) -> str:
    match field.kind:
        case OneOf(words=choices):
            return f"{field.says} {words.ONE_OF} {', '.join(choices)}."
        case Many(of=OneOf(words=choices)):
            return f"{field.says} {words.ANY_OF} {', '.join(choices)}."
    return field.says


def _listed(fields: tuple[Field, ...], indent: str) -> Iterator[str]:
    for field in fields:
        yield from _note(f"- {field.name}: {field.says}", indent, "    ")


def _note(text: str, indent: str = "", hanging: str = "") -> list[str]:
    return [f"{indent}# {line}" for line in wrap(text, _COLUMNS - len(indent) - 2, hanging)]
