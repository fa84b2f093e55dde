"""YAML text as a tree of nodes that know their place. The only importer of yaml.

Built from parse events, not from loaded values: YAML 1.1 would make ``on`` true and ``12:30`` 750, and would let the
last of two equal keys win. Here a scalar is its text, and anchors, aliases, tags and deep nests are problems.
"""

import contextlib
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ..files import LARGE, FileError, read
from ..text import encoding_of, named
from ..words import check as words
from ..words import files as file_words
from .format import DEEPEST, LARGEST_FILE
from .problems import MOST, InvalidFileError, KeyPath, Problem

# libyaml's parser where it is there: the same events, about eight times faster.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Controls but line ends, the characters that turn or hide text, and those that stand for nothing by themselves.
_FORBIDDEN = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff"
    "\ufff9-\ufffb\U000e0000-\U0010ffff]"
)
_MOST_FORBIDDEN = 20
# A bracket, or what one in it does not count in: a text in quotes, where one may begin, and a note.
_BRACKETS = re.compile(r"""(?<![^\s\[{,:?-])(?:"(?:[^"\\]|\\.)*"|'[^']*')|(?<!\S)\#.*|[\[{\]}]""")


class Scalar(NamedTuple):
    """A text. Lines and columns count from 1, here and below."""

    line: int
    column: int
    value: str
    bare: bool
    """Written without quotes."""


class Sequence(NamedTuple):
    """A list."""

    line: int
    column: int
    items: list["Node"]


class Mapping(NamedTuple):
    """Nodes by their keys; ``keys`` says where each key stands itself."""

    line: int
    column: int
    keys: dict[str, Scalar]
    values: dict[str, "Node"]


Node = Scalar | Sequence | Mapping


def locate(root: Node, path: KeyPath) -> tuple[int, int]:
    """Line and column of a field: of its value, or of its key where the value is a list or a mapping.

    Where the path leads on to what is not there, the place is the last thing that is. A form that is a mapping has its
    parts under ``parts``; a path goes by the index of a part alone.
    """
    node, mark = root, root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, int) and "parts" in node.values:
            node = node.values["parts"]
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.values:
            key, node = node.keys[step], node.values[step]
            mark = node if isinstance(node, Scalar) else key
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = mark = node.items[step]
        else:
            break
    return mark.line, mark.column


def load(path: Path) -> bytes:
    """The bytes of a file, or the problem that stands in the way."""
    try:
        return read(path, LARGEST_FILE)
    except FileError as error:
        says = file_words.not_read(error.reason, error.most, words.TOO_LARGE_HINT if error.reason == LARGE else "")
        raise InvalidFileError([Problem(path, 1, 1, *says)]) from None


@lru_cache(maxsize=2)
def compose(path: Path, data: bytes) -> Mapping:
    """The file's one mapping, which nobody changes. Raises InvalidFileError.

    The last ones are kept: a check looks at a file twice, for its fields and for what goes across files.
    """
    text = _decoded(path, data)
    if hidden := list(islice(_find_forbidden(text), _MOST_FORBIDDEN)):
        raise InvalidFileError([Problem(path, *_place(text[: at.start()]), *_unwanted(at[0])) for at in hidden])
    # Before the whole: libyaml looks far ahead over brackets, and has a limit of its own for them.
    deep = _deep_prefix(text)
    if deep is not None:
        with contextlib.suppress(yaml.YAMLError, ValueError):
            _Builder(path).document(iter(yaml.parse(deep, Loader=LOADER)))
    builder = _Builder(path)
    try:
        root = builder.document(iter(yaml.parse(text, Loader=LOADER)))
    except (yaml.YAMLError, ValueError) as error:
        # Its message is left out: each version of libyaml has other words.
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise InvalidFileError([*builder.problems, Problem(path, line, column, *words.NO_YAML)]) from None
    if builder.problems:
        raise InvalidFileError(builder.problems)
    if not isinstance(root, Mapping):
        line, column = (1, 1) if root is None else (root.line, root.column)
        says = words.EMPTY if root is None else words.NO_MAPPING
        raise InvalidFileError([Problem(path, line, column, *says)])
    return root


def _decoded(path: Path, data: bytes) -> str:
    encoding = encoding_of(data)
    try:
        return data.decode(encoding).replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        # The place is counted in what the codec has looked at, which is without the mark.
        line, column = (1, 1) if encoding == "utf-16" else _place(error.object[: error.start].decode("utf-8"))
        raise InvalidFileError([Problem(path, line, column, *words.NOT_UTF8)]) from None


def _deep_prefix(text: str) -> str | None:
    """The text up to the first bracket that may stand too deep; None where there is none."""
    depth = 0
    for found in _BRACKETS.finditer(text):
        if found[0] in "[{":
            depth += 1
        elif found[0] in "]}":
            depth = max(0, depth - 1)
        if depth > DEEPEST:
            return text[: found.end()]
    return None


def _find_forbidden(text: str) -> Iterator[re.Match[str]]:
    # Most files are plain, and need no look: the pattern alone takes 1.4 ms to compile.
    plain = text.isascii() and text.replace("\n", "").isprintable()
    return iter(()) if plain else re.finditer(_FORBIDDEN, text)


def _unwanted(char: str) -> tuple[str, str]:
    if char == "\t":
        return words.TAB
    return words.invisible(ord(char))


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


class _Builder:
    """Turns the events of one document into nodes, and notes what a practice may not hold."""

    def __init__(self, path: Path) -> None:
        self.problems: list[Problem] = []
        self._path = path

    def document(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._note(event, *words.SECOND_DOCUMENT)
                    return root
            elif not isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
                root = self._node(event, events, 1)
        return root

    def _note(self, event: Any, sentence: str, hint: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(self._path, mark.line + 1, mark.column + 1, sentence, hint))
        if len(self.problems) == MOST:
            raise InvalidFileError(self.problems)

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            self._note(event, *words.alias(named(str(event.anchor))))
            return Scalar(line, column, "", bare=True)
        if event.anchor is not None:
            self._note(event, *words.anchor(named(event.anchor)))
        if event.tag is not None:
            self._note(event, *words.tag(named(event.tag)))
        if isinstance(event, yaml.ScalarEvent):
            # In double quotes a character can be spelled out: "\\e[2J" has none of them in the file.
            if event.style == '"' and (found := next(_find_forbidden(event.value), None)):
                self._note(event, *_unwanted(found[0]))
            return Scalar(line, column, event.value, bare=not event.style)
        if depth > DEEPEST:
            self._note(event, *words.TOO_DEEP)
            raise InvalidFileError(self.problems)
        if isinstance(event, yaml.SequenceStartEvent):
            items = Sequence(line, column, [])
            for inner in events:
                if isinstance(inner, yaml.SequenceEndEvent):
                    break
                items.items.append(self._node(inner, events, depth + 1))
            return items
        return self._mapping(Mapping(line, column, {}, {}), events, depth)

    def _mapping(self, mapping: Mapping, events: Iterator[Any], depth: int) -> Mapping:
        for inner in events:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            key = self._node(inner, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self._note(inner, *words.KEY_NOT_A_WORD)
            elif key.value == "<<":
                self._note(inner, *words.MERGE_KEY)
            elif key.value in mapping.keys:
                first = mapping.keys[key.value].line
                self._note(inner, *words.second_time(named(key.value), first))
            else:
                mapping.keys[key.value] = key
                mapping.values[key.value] = value
        return mapping
