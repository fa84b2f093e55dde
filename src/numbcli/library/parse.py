"""A practice file -> a Practice, or all of its problems, each with its place."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from ..practice.model import (
    Ask,
    Breathe,
    Choose,
    Form,
    Name,
    Option,
    Part,
    Practice,
    Scale,
    Write,
)
from ..practice.vocabulary import FULL, LONGEST_TOKEN
from ..text import ID, named, nearest, sentences
from ..words.en import did_you_mean
from .format import CHECK_IN, PRACTICE, Either, Field, Flag, Id, Kind, Many, Named, Number, OneOf, Record, Text, Token
from .nodes import Mapping, Node, Scalar, Sequence, compose, load
from .playable import find_unplayable
from .problems import MOST, InvalidFileError, Problem

_ID = re.compile(ID)
_NUMBER = re.compile(r"-?[0-9]{1,9}")
Values = dict[str, Any]


def read(path: Path, exercises: Collection[str] | None = None) -> Practice:
    """The practice of a file: one that can be played. Raises InvalidFileError with every problem that was found.

    ``exercises``: the ids that its answers may name; None where they are not known.
    """
    return _practice(fields(path, PRACTICE, exercises))


def read_check_in(path: Path) -> Practice:
    """The questions of the check-in, as the one form of a practice. Raises InvalidFileError."""
    values = fields(path, CHECK_IN)
    parts = tuple(_part({**part, "seconds": 0}) for part in values["parts"])
    return Practice(values["id"], values["kind"], values["title"], values["purpose"], {FULL: Form(FULL, parts)})


def fields(path: Path, kind: Record, exercises: Collection[str] | None = None) -> Values:
    """The fields of a file of this kind, such as a learn page. Raises InvalidFileError with every problem."""
    root = compose(path, load(path))
    reader = _Reader(path)
    values = reader.record(kind, root)
    reader.whole(root, values)
    if kind is PRACTICE:
        for slip in find_unplayable(root, values, exercises):
            reader.note(slip.node, slip.sentence, slip.hint)
    if reader.problems:
        raise InvalidFileError(reader.problems)
    return values


class _Reader:
    """Walks the nodes along the table of fields. What cannot be read becomes a problem, and the walk goes on."""

    def __init__(self, path: Path) -> None:
        self.problems: list[Problem] = []
        self._path = path

    def note(self, node: Node, sentence: str, hint: str) -> None:
        self.problems.append(Problem(self._path, node.line, node.column, sentence, hint))
        if len(self.problems) == MOST:
            raise InvalidFileError(self.problems)

    def value(self, kind: Kind, node: Node, name: str) -> Any:
        match kind:
            case Record():
                return self.record(kind, node, name)
            case Named():
                return self._named(kind, node, name)
            case Many():
                return self._many(kind, node, name)
            case Either(short=short, record=record):
                return self.value(record if isinstance(node, Mapping) else short, node, name)
        if not isinstance(node, Scalar):
            self.note(node, f'"{name}" is one value, not several.', _hint(kind))
            return None
        return self._scalar(kind, node, name)

    def record(self, kind: Record, node: Node, name: str = "the practice") -> Values:
        if isinstance(node, Scalar) and node.bare and not node.value and not kind.fields:
            return {}
        if not isinstance(node, Mapping):
            known = ", ".join(field.name for field in kind.fields) or "{}"
            self.note(node, f'"{name}" is a mapping of fields.', f"Its fields: {known}.")
            return {}
        fields = {field.name: field for field in kind.fields}
        values: Values = {}
        for key, value in node.values.items():
            if key in fields:
                values[key] = self.value(fields[key].kind, value, key)
            else:
                near = nearest(key, fields)
                hint = did_you_mean(near, f"The fields here: {', '.join(fields) or 'none'}.")
                self.note(node.keys[key], f'There is no field "{named(key)}" here.', hint)
        for field in kind.fields:
            if field.required and field.name not in node.values:
                self.note(node, f'"{field.name}" is missing.', _field_hint(field))
        if kind.one_of and sum(name in node.values for name in kind.one_of) != 1:
            words = " or ".join(f'"{name}"' for name in kind.one_of)
            self.note(node, f"Exactly one of {words} stands here.", "Keep the one that is meant.")
        lowest, highest = values.get("from"), values.get("to")
        if lowest is not None and highest is not None and lowest >= highest:
            self.note(node.values["to"], '"to" is not above "from".', "Such as: from: 0, to: 10")
        return values

    def _named(self, kind: Named, node: Node, name: str) -> Values:
        if not isinstance(node, Mapping):
            self.note(node, f'"{name}" is a mapping from a name to its parts.', f"Such as: {kind.required[0]}: [...]")
            return {}
        values: Values = {}
        for key, value in node.values.items():
            if not _ID.fullmatch(key):
                self.note(node.keys[key], f'"{named(key)}" is not a name for this.', _hint(Id()))
            values[key] = self.value(kind.of, value, key)
        for key in kind.required:
            if key not in node.values:
                self.note(node, f'"{key}" is missing in "{name}".', "Every practice has full and short.")
        return values

    def _many(self, kind: Many, node: Node, name: str) -> list[Any]:
        if not isinstance(node, Sequence):
            self.note(node, f'"{name}" is a list.', "Such as: [one, two]")
            return []
        if not kind.least <= len(node.items) <= kind.most:
            self.note(
                node,
                f'"{name}" has {_counted(len(node.items), "entry", "entries")}.',
                f"{kind.least} to {kind.most} fit here.",
            )
        return [self.value(kind.of, item, name) for item in node.items]

    def _scalar(self, kind: Kind, node: Scalar, name: str) -> Any:
        value = node.value
        sentence = ""
        match kind:
            case Text(most=most, sentences=count):
                if not value.strip():
                    sentence = f'"{name}" is empty.'
                elif len(value) > most:
                    sentence = f'"{name}" has {len(value)} characters; {most} fit.'
                elif "\n" in value.strip():
                    sentence = f'"{name}" has a line break in it.'
                elif count is not None and len(sentences(value)) > count:
                    sentence = f'"{name}" has {len(sentences(value))} sentences; {_at_most(count)}.'
                result: Any = value.strip()
            case Id():
                sentence = "" if _ID.fullmatch(value) else f'"{name}" is not an id.'
                result = value
            case Token():
                fits = _ID.fullmatch(value) and len(value) <= LONGEST_TOKEN
                sentence = "" if fits else f'"{name}" is not a token.'
                result = value
            case OneOf(words=words):
                sentence = "" if value in words else f'"{name}" does not take this word.'
                near = nearest(value, words) if sentence else None
                if near:
                    self.note(node, sentence, f"{did_you_mean(near)} It takes: {', '.join(words)}.")
                    return None
                result = value
            case Number(lowest=lowest, highest=highest):
                whole = bool(node.bare and _NUMBER.fullmatch(value))
                if not whole or not lowest <= int(value) <= highest:
                    sentence = f'"{name}" is not a whole number from {lowest} to {highest}.'
                result = int(value) if whole else None
            case Flag():
                sentence = "" if node.bare and value in ("true", "false") else f'"{name}" is neither true nor false.'
                result = value == "true"
        if sentence:
            self.note(node, sentence, _hint(kind))
            return None
        return result

    def whole(self, root: Mapping, values: Values) -> None:
        """What belongs together across fields."""
        if values.get("id") and values["id"] != self._path.stem:
            hint = f"Call the file {values['id']}.yaml, or the id {self._path.stem}."
            self.note(root.values["id"], "The id is not the name of the file.", hint)
        if values.get("kind") == "step" and "order" not in values:
            self.note(root, '"order" is missing.', "A step has a number from 1 to 6.")
        if values.get("kind") == "exercise" and "order" in values:
            self.note(root.keys["order"], '"order" is for steps only.', "Take it out.")


def _hint(kind: Kind) -> str:
    match kind:
        case Text(most=most, sentences=count):
            return f"One line of up to {most} characters" + (
                f", in {_counted(count, 'sentence')} at most." if count else "."
            )
        case Id() | Token():
            return "Small letters, digits and hyphens, such as slow-look."
        case OneOf(words=words):
            return f"It takes: {', '.join(words)}."
        case Number(lowest=lowest, highest=highest):
            return f"Digits without quotes, from {lowest} to {highest}."
        case Flag():
            return "Write true or false, without quotes."
        case _:
            return "Write it as the fields of the format say."


def _counted(count: int, one: str, more: str = "") -> str:
    return f"{count} {one}" if count == 1 else f"{count} {more or one + 's'}"


def _at_most(count: int) -> str:
    return "one fits" if count == 1 else f"{count} fit"


def _field_hint(field: Field) -> str:
    return f"{field.name}: {field.says}"


def _practice(values: Values) -> Practice:
    lists: Values = {
        name: tuple(values.get(name, ())) for name in ("senses", "ready", "careful", "more", "hazards", "sources")
    }
    plain = {name: value for name, value in values.items() if name not in lists and name != "forms"}
    forms = {name: _form(name, form, values) for name, form in values["forms"].items()}
    return Practice(**plain, **lists, forms=forms)


def _form(name: str, form: list[Values] | Values, practice: Values) -> Form:
    """A form, with what its opening says: its own, or else the practice's."""
    own: Values = {"parts": form} if isinstance(form, list) else form
    says: Values = {field: own.get(field, practice.get(field, ())) for field in ("purpose", "ready", "careful", "more")}
    return Form(
        name,
        tuple(map(_part, own["parts"])),
        says["purpose"],
        tuple(says["ready"]),
        tuple(says["careful"]),
        tuple(says["more"]),
        own.get("lying", False),
    )


def _part(values: Values) -> Part:
    breath = values.get("breathe")
    return Part(
        say=values.get("say", ""),
        seconds=values["seconds"],
        label=values.get("label"),
        then=values.get("then"),
        ask=_ask(values["ask"]) if "ask" in values else None,
        take=values.get("take", False),
        fixed=values.get("fixed", False),
        rest=values.get("rest"),
        breathe=None if breath is None else Breathe(breath["in"], breath["out"]),
        play="play" in values,
        key=values.get("key"),
    )


def _ask(values: Values) -> Ask:
    ((name, ask),) = values.items()
    match name:
        case "name":
            return Name(ask["count"], ask["what"])
        case "choose":
            options = [Option(option) if isinstance(option, str) else Option(**option) for option in ask["options"]]
            return Choose(tuple(options), ask.get("own", False))
        case "scale":
            return Scale(ask["from"], ask["to"], ask["low"], ask["high"])
        case _:
            return Write()
