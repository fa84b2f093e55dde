"""What in a translation is missing, has drifted, or could do harm."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from ..library import nodes
from ..library.problems import InvalidFileError, Problem
from ..words import translation as words
from .catalogue import Entry, Key, read_catalogue
from .messages import Message


class Review(NamedTuple):
    """What there is to do in a catalogue of so many messages. ``open_ones``: not translated. ``fuzzy``: to look at."""

    problems: list[Problem]
    messages: int
    open_ones: int
    fuzzy: int


class Rules(NamedTuple):
    """The rules for words of a language: how cautions begin, what is never said, and who has signed the translation."""

    skip: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    never: tuple[tuple[str, str], ...] = ()
    signed: tuple[str, ...] = ()


def review(path: Path, messages: list[Message], commands: Collection[str]) -> Review:
    """Look through a catalogue, with the rules that lie beside it. Raises InvalidFileError.

    ``commands``: the words that can follow the name of the program on a command line.
    """
    entries = _read(path)
    rules = read_rules(path.with_suffix(".rules.yaml"))
    found: list[Problem] = []
    open_ones = fuzzy = 0
    for message in messages:
        entry = entries.get((message.context, message.text), Entry(()))
        if not entry.said or not all(entry.said):
            open_ones += 1
        elif entry.fuzzy:
            fuzzy += 1
            found.append(Problem(path, entry.line, 1, *words.FUZZY))
        else:
            found += [Problem(path, entry.line, 1, *said) for said in _differences(message, entry, rules, commands)]
    return Review(found, len(messages), open_ones, fuzzy)


def _read(path: Path) -> dict[Key, Entry]:
    try:
        return read_catalogue(path.read_text("utf-8"))
    except UnicodeDecodeError:
        raise InvalidFileError([Problem(path, 1, 1, *words.not_a_catalogue(1))]) from None
    except ValueError as error:
        raise InvalidFileError([Problem(path, error.args[0], 1, *words.not_a_catalogue(error.args[0]))]) from None


def _differences(message: Message, entry: Entry, rules: Rules, commands: Collection[str]) -> Iterator[tuple[str, str]]:
    for place, said in enumerate(entry.said):
        english = message.text if place == 0 or message.other is None else message.other
        yield from compare(message._replace(text=english), said, rules, commands)


def read_rules(path: Path) -> Rules:
    """The rules for words of a language; none where there is no file of them. Raises InvalidFileError."""
    if not path.is_file():
        return Rules()
    root = nodes.compose(path, nodes.load(path))
    never = root.values.get("never")
    rows = never.items if isinstance(never, nodes.Sequence) else []
    said = [{key: _text(value) for key, value in row.values.items()} for row in rows if isinstance(row, nodes.Mapping)]
    return Rules(
        _texts(root.values.get("skip")),
        _texts(root.values.get("stop")),
        tuple((row.get("words", ""), row.get("why", "")) for row in said if row.get("words")),
        _texts(root.values.get("signed")),
    )


def _texts(node: nodes.Node | None) -> tuple[str, ...]:
    return tuple(map(_text, node.items)) if isinstance(node, nodes.Sequence) else ()


def _text(node: nodes.Node) -> str:
    return node.value if isinstance(node, nodes.Scalar) else ""


def compare(message: Message, said: str, rules: Rules, commands: Collection[str]) -> Iterator[tuple[str, str]]:
    """What of a translation differs from its English in a way that no language needs: a sentence and a hint each."""
    english = message.text
    if any(unicodedata.category(char)[0] == "C" for char in said if char != "\n"):
        yield words.CONTROL
    if _names(said) != _names(english):
        yield words.names_differ(", ".join(sorted(_names(english))))
    if missing := _fixed(english, commands) - _fixed(said, commands):
        yield words.gone(", ".join(sorted(missing)))
    if said != said.strip() and english == english.strip():
        yield words.SPACES
    if "!" in said or "¡" in said:
        yield words.CHEERS
    if (asked := english.count("?")) != len(_QUESTION.findall(said)) and not _may_ask(message):
        yield words.questions(asked)
    if message.most is not None and len(said) > message.most:
        yield words.too_long(len(said), message.most)
    if english.startswith("Skip this if") and rules.skip and not said.startswith(rules.skip):
        yield words.beginnings(words.SKIP_TURNED, rules.skip)
    if english.startswith("Stop if") and rules.stop and not said.startswith(rules.stop):
        yield words.beginnings(words.STOP_TURNED, rules.stop)
    for pattern, why in rules.never:
        if found := re.search(rf"\b(?:{pattern})\b", said, re.IGNORECASE):
            yield words.forbidden(found[0], why)


_QUESTION = re.compile("[?\uff1f\u061f]")
_A_KEY = re.compile(r"(?<!\w)\? ")
"""The key, and no question."""


def _may_ask(message: Message) -> bool:
    """In some languages a stop line fits its row as a question alone: "Dizzy, in pain? Stop." says what it says."""
    return message.context == "words/safety" or bool(_A_KEY.search(message.text))


_COMMAND = re.compile(r"numbcli ([a-z][a-z-]+)")
_FIXED = re.compile(
    r"(?<![\w-])--?[a-z]+(?:-[a-z]+)*"
    r"|\d+(?:[:.,]\d+)*"
    r"|[A-Z]+_[A-Z_]+"
    r"|[\w./~$-]+\.(?:json|yaml|html|ps1|fish)"
    r"|(?<![\w'’])(?<!\d )[hsq](?![\w'’])"
)


def _fixed(text: str, commands: Collection[str]) -> Counter[str]:
    """Numbers, commands, options, variables, files and the keys of people, the end and leaving: the same everywhere."""
    typed = [f"numbcli {word}" for word in _COMMAND.findall(text) if word in commands]
    return Counter([*typed, *_FIXED.findall(text)])


def _names(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{[^{}]*\}", text))
