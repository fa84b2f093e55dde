"""A practice file -> a Practice that can be played, or all of its problems, each with its place."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from ..practice.model import Practice
from ..practice.vocabulary import EXERCISE, LONGEST_TOKEN, STEP
from ..structs import Struct
from ..text import ID, named, nearest, sentences
from ..words import check as words
from .build import build_check_in, build_practice
from .format import (
    CHECK_IN_FILE,
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
from .nodes import Mapping, Node, Scalar, Sequence, compose, load, locate
from .playable import find_unplayable
from .problems import MOST, InvalidFileError, KeyPath, Problem

_ID = re.compile(ID)
_NUMBER = re.compile(r"-?[0-9]{1,9}")
Values = dict[str, Any]


class Draft(Struct):
    """A file as far as it can be read, for rules that look at the rest of one that has problems.

    What did not parse is empty in ``practice`` and None in ``values``. ``root`` says where everything stands.
    """

    practice: Practice
    values: Values
    root: Mapping
    problems: list[Problem]


def read(path: Path, exercises: Collection[str] | None = None) -> Practice:
    """The practice of a file: one that can be played. Raises InvalidFileError with every problem that was found.

    ``exercises``: the ids that its answers may name; None where they are not known.
    """
    return _usable(read_draft(path, exercises))


def read_check_in(path: Path) -> Practice:
    """The questions of the check-in, as the one form of a practice. Raises InvalidFileError."""
    return _usable(read_check_in_draft(path))


def read_draft(path: Path, exercises: Collection[str] | None = None) -> Draft:
    """A practice as far as it can be read. Raises InvalidFileError where it is no YAML, or has too many problems."""
    reader = _Reader(path)
    values = reader.read(PRACTICE)
    reader.compare_fields(values)
    practice = build_practice(values)
    return reader.draft(practice, values, exercises)


def read_check_in_draft(path: Path) -> Draft:
    """The questions of a check-in as far as they can be read. Raises InvalidFileError as read_draft does."""
    reader = _Reader(path)
    values = reader.read(CHECK_IN_FILE)
    reader.compare_fields(values)
    return reader.draft(build_check_in(values), values, None)


def read_fields(path: Path, kind: Record) -> Values:
    """The fields of a file that is no practice, such as a learn page. Raises InvalidFileError with every problem."""
    return _read_fields(_Reader(path), kind)


def read_cut(path: Path, data: bytes, kind: Record) -> Values:
    """The fields of a file's first bytes. Raises InvalidFileError with every problem in them."""
    return _read_fields(_Reader(path, data), kind)


def _read_fields(reader: "_Reader", kind: Record) -> Values:
    values = reader.read(kind)
    reader.compare_fields(values)
    if reader.problems:
        raise InvalidFileError(reader.problems)
    return values


def _usable(draft: Draft) -> Practice:
    if draft.problems:
        raise InvalidFileError(draft.problems)
    return draft.practice


class _Reader:
    """Walks the nodes along the table of fields. What cannot be read becomes a problem, and the walk goes on."""

    def __init__(self, path: Path, data: bytes | None = None) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._root = compose(path, load(path) if data is None else data)

    def read(self, kind: Record) -> Values:
        return self._record(kind, self._root, kind.name)

    def draft(self, practice: Practice, values: Values, exercises: Collection[str] | None) -> Draft:
        """What was read, with what keeps it from being played."""
        if exercises is not None and self._path.stem == practice.id:
            # One that says it is the other kind would have no place among the steps, or could play itself.
            if practice.kind == STEP and practice.id in exercises:
                self._note_at(("kind",), *words.NO_SEVENTH_STEP)
            if practice.kind == EXERCISE and practice.id not in exercises:
                self._note_at(("kind",), *words.IS_A_STEP)
        for slip in find_unplayable(practice, exercises):
            self._note_at(slip.path, slip.sentence, slip.hint)
        return Draft(practice, values, self._root, self.problems)

    def compare_fields(self, values: Values) -> None:
        """What belongs together across fields."""
        name = values.get("id")
        if name and name != self._path.stem:
            self._note_at(("id",), *words.other_name(name, named(self._path.stem)))
        if values.get("kind") == STEP and "order" not in values:
            self._note_at((), *words.STEP_WITHOUT_ORDER)
        if values.get("kind") == EXERCISE and "order" in values:
            self._note_at(("order",), *words.NOT_A_STEP)

    def _note(self, node: Node, sentence: str, hint: str) -> None:
        self._add(node.line, node.column, sentence, hint)

    def _note_at(self, path: KeyPath, sentence: str, hint: str) -> None:
        self._add(*locate(self._root, path), sentence, hint)

    def _add(self, line: int, column: int, sentence: str, hint: str) -> None:
        self.problems.append(Problem(self._path, line, column, sentence, hint))
        if len(self.problems) == MOST:
            raise InvalidFileError(self.problems)

    def _value(self, kind: Kind, node: Node, name: str) -> Any:
        match kind:
            case Record():
                return self._record(kind, node, name)
            case Named():
                return self._named(kind, node, name)
            case Many():
                return self._many(kind, node, name)
            case Either(short=short, record=record):
                return self._value(record if isinstance(node, Mapping) else short, node, name)
        if not isinstance(node, Scalar):
            self._note(node, words.one_value(name), _hint(kind))
            return None
        return self._scalar(kind, node, name)

    def _record(self, kind: Record, node: Node, name: str) -> Values:
        if isinstance(node, Scalar) and node.bare and not node.value and not kind.fields:
            return {}
        if not isinstance(node, Mapping):
            self._note(node, *words.no_mapping(name, ", ".join(field.name for field in kind.fields) or "{}"))
            return {}
        fields = {field.name: field for field in kind.fields}
        for key in [key for key in node.values if key not in fields]:
            self._unknown_key(key, node, fields)
        values = {key: self._value(fields[key].kind, value, key) for key, value in node.values.items() if key in fields}
        for field in kind.fields:
            if field.required and field.name not in node.values:
                self._note(node, *words.missing(field.name, _explain(kind, field)))
        if kind.one_of and sum(name in node.values for name in kind.one_of) != 1:
            self._note(node, *words.exactly_one(list(kind.one_of)))
        return values

    def _unknown_key(self, key: str, node: Mapping, fields: dict[str, Field]) -> None:
        """A key that the format does not have. A slip is read as what it is meant to be: one problem, not two."""
        near = nearest(key, fields)
        self._note(node.keys[key], *words.no_field(named(key), near, ", ".join(fields) or "none"))
        if near is not None and near not in node.values:
            node.keys[near], node.values[near] = node.keys[key], node.values[key]

    def _named(self, kind: Named, node: Node, name: str) -> Values:
        if not isinstance(node, Mapping):
            self._note(node, *words.no_names(name, kind.required[0]))
            return {}
        values: Values = {}
        for key, value in node.values.items():
            if not _ID.fullmatch(key):
                self._note(node.keys[key], *words.not_a_name(named(key)))
            values[key] = self._value(kind.of, value, key)
        for key in kind.required:
            if key not in node.values:
                self._note(node, *words.missing_form(key, name))
        return values

    def _many(self, kind: Many, node: Node, name: str) -> list[Any] | None:
        if not isinstance(node, Sequence):
            self._note(node, *words.no_list(name))
            return None
        if not kind.least <= len(node.items) <= kind.most:
            self._note(node, *words.wrong_length(name, len(node.items), kind.least, kind.most))
        return [self._value(kind.of, item, name) for item in node.items]

    def _scalar(self, kind: Kind, node: Scalar, name: str) -> Any:
        value = node.value
        sentence = ""
        match kind:
            case Text():
                sentence = _text_problem(kind, value, name)
                result: Any = value.strip()
            case Id():
                sentence = "" if _ID.fullmatch(value) else words.no_id(name)
                result = value
            case Token():
                fits = _ID.fullmatch(value) and len(value) <= LONGEST_TOKEN
                sentence = "" if fits else words.no_token(name)
                result = value
            case OneOf(words=choices):
                if value not in choices:
                    hint = words.words_hint(", ".join(choices), nearest(value, choices))
                    self._note(node, words.no_such_word(name), hint)
                    return None
                result = value
            case Number(lowest=lowest, highest=highest):
                whole = bool(node.bare and _NUMBER.fullmatch(value))
                if not whole or not lowest <= int(value) <= highest:
                    sentence = words.no_number(name, lowest, highest)
                result = int(value) if whole else None
            case Flag():
                sentence = "" if node.bare and value in ("true", "false") else words.no_flag(name)
                result = value == "true"
        if sentence:
            self._note(node, sentence, _hint(kind))
            # A text that is too long is one all the same: the rules for words look at it in the same run.
            return result if isinstance(kind, Text) else None
        return result


def _text_problem(kind: Text, value: str, name: str) -> str:
    if not value.strip():
        return words.no_text(name)
    if len(value) > kind.most:
        return words.too_long(name, len(value), kind.most)
    if "\n" in value.strip():
        return words.line_break(name)
    if kind.sentences is not None and len(sentences(value)) > kind.sentences:
        return words.too_many_sentences(name, len(sentences(value)), kind.sentences)
    return ""


def _hint(kind: Kind) -> str:
    match kind:
        case Text(most=most, sentences=count):
            return words.text_hint(most, count)
        case Id() | Token():
            return words.ID_HINT
        case OneOf(words=choices):
            return words.words_hint(", ".join(choices))
        case Number(lowest=lowest, highest=highest):
            return words.number_hint(lowest, highest)
        case Flag():
            return words.FLAG_HINT
        case _:
            return words.OTHER_FIELDS


def _explain(kind: Record, field: Field) -> str:
    from ..words.fields import explain  # only where one is missing

    return explain(kind.name, field.name)
