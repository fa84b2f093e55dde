"""The words of the interface, the README and the package description keep the rules for words."""

import importlib
import inspect
import itertools
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import numbcli.words
from numbcli.authoring.style import find_slips
from numbcli.practice.vocabulary import FURTHER_AWAY, NOTICED
from numbcli.text import sentences
from numbcli.words import safety, session, usage
from style.readability import HIGHEST_GRADE, HIGHEST_SMOG, LEAST_FOR_SMOG, MEAN_WORDS, measure

ROOT = Path(__file__).resolve().parents[2]
PAGES = {"distress": "support", "people": "support", "support": "support", "learn": "learn"}
"""Modules of words that are no part of the interface's screens, and the kind of page they are."""

_FLAG = re.compile(r"\b[a-z]+: (?:true|false)\b")
"""What is to be written into a file, such as fixed: true."""

SAMPLES: dict[str, tuple[Any, ...]] = {
    "day": ("2026-11-21",),
    "first": ("2026-11-21",),
    "last": ("2026-12-04",),
    "kind": ("step", "exercise"),
    "whose": ("ambulance", "police", None),
    "source": ("setting", "zone", "language", "flag", None),
    "str": ("cup",),
    "str | None": ("cup", None),
    "int": (1, 3),
    "float": (40.0, 300.0),
    "int | None": (30, None),
    "bool": (True, False),
    "list[str]": (["en", "fr"],),
}
"""Values to call a sentence with, by the name of the parameter or else by its type."""


def modules() -> list[ModuleType]:
    names = [module.name for module in pkgutil.iter_modules(numbcli.words.__path__)]
    return [importlib.import_module(f"numbcli.words.{name}") for name in names]


def strings(value: object) -> Iterator[str]:
    """Every text in a constant. The keys of a mapping are tokens, not words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, tuple | list | set | frozenset):
        for inner in value:
            yield from strings(inner)


def called(function: Any) -> Iterator[str]:
    """What a sentence with gaps says to sample values; nothing where a parameter is not simple."""
    choices = []
    for parameter in inspect.signature(function).parameters.values():
        kind = (
            parameter.annotation
            if isinstance(parameter.annotation, str)
            else inspect.formatannotation(parameter.annotation)
        )
        values = SAMPLES.get(parameter.name) or SAMPLES.get(kind)
        if values is None:
            return
        choices.append(values)
    for values in itertools.product(*choices):
        yield from strings(function(*values))


def said(module: ModuleType) -> Iterator[tuple[str, str]]:
    for name, value in vars(module).items():
        if name.startswith("__"):
            continue
        own = inspect.isfunction(value) and value.__module__ == module.__name__
        for text in called(value) if own else strings(value):
            yield name, text


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_the_words_keep_the_rules(module: ModuleType) -> None:
    page = module.__name__.rpartition(".")[2]
    broken = {
        f"{name}: {finding.rule}: {finding.sentence}"
        for name, text in said(module)
        for finding in find_slips(_FLAG.sub("", text), PAGES.get(page, "interface"), page)
    }
    assert sorted(broken) == []


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_the_words_are_plain_to_read(module: ModuleType) -> None:
    texts = dict.fromkeys(text for _, text in said(module) if text.endswith((".", "?")))
    read_as = measure([sentence for text in texts for sentence in sentences(text)])
    assert read_as.mean <= MEAN_WORDS
    if read_as.sentences >= LEAST_FOR_SMOG:
        assert read_as.grade <= HIGHEST_GRADE
        assert read_as.smog <= HIGHEST_SMOG


def test_nothing_is_answered_at_the_same_length_and_in_the_same_way_as_anything_else() -> None:
    replies = {token: session.REPLIES[token] for token in NOTICED if token != FURTHER_AWAY}
    assert len({reply[1:] for reply in replies.values()}) == 1, replies
    lengths = [len(first.split()) for first, *_ in replies.values()]
    assert max(lengths) - min(lengths) <= 1, replies
    assert len(session.REPLIES[FURTHER_AWAY]) > max(map(len, replies.values())), "it is told what to do first"


def test_words_are_found_in_every_shape() -> None:
    names = {name for module in modules() for name, _ in said(module)}
    assert {"NOTICED", "REPLIES", "KEYS_TITLE", "unknown_command", "duration"} <= names


def description() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["description"])


def test_the_package_description_keeps_the_rules() -> None:
    for text in (description(), usage.DESCRIPTION):
        assert [finding.sentence for finding in find_slips(text, "description")] == []


DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# Code, addresses and links: what the program or a file calls something, not what is said to a person.
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`|\]\([^)]*\)|https?://\S+", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_neither_promises_nor_judges(path: Path) -> None:
    text = _CODE.sub(" ", path.read_text(encoding="utf-8"))
    broken = [f"{text[: found.start].count(chr(10)) + 1}: {found.sentence}" for found in find_slips(text, "readme")]
    assert broken == []


NUMB = ("numb here means feelings", "sudden numbness", "the face", "an arm or a leg", "emergency")
DOCTOR = (
    "most days for two weeks or more",
    "daily life",
    "thoughts of suicide",
    "doctor",
    "medicines can dull feelings",
    "ask",
    "suddenly",
    "sooner",
    "memory gaps",
    "voices",
    "not eating or drinking",
    "after a birth",
    "head injury",
)


def shown(environ: dict[str, str], *words: str) -> str:
    """What a command prints, in small letters on one line."""
    run = subprocess.run(
        [sys.executable, "-m", "numbcli", *words], env=environ, capture_output=True, text=True, timeout=20, check=False
    )
    assert run.returncode == 0, run.stderr
    return " ".join(run.stdout.split()).lower()


def test_help_ends_with_what_numb_means(environ: dict[str, str]) -> None:
    assert all(words in safety.NUMB_NOTE.lower() for words in NUMB)
    assert shown(environ, "--help").endswith(safety.NUMB_NOTE.lower())


@pytest.mark.parametrize("command", ["support", "learn numbness"])
def test_the_pages_say_what_numb_means(environ: dict[str, str], command: str) -> None:
    page = shown(environ, *command.split())
    assert [words for words in NUMB if words not in page] == []


@pytest.mark.parametrize("command", ["support", "learn doctor"])
def test_the_pages_say_when_to_see_a_doctor(environ: dict[str, str], command: str) -> None:
    page = shown(environ, *command.split())
    assert [words for words in DOCTOR if words not in page] == []
