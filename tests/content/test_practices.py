"""Every shipped practice keeps the rules, one by one and together."""

from functools import cache
from pathlib import Path

import pytest

from numbcli.library import reading
from numbcli.library.problems import InvalidFileError
from numbcli.library.read import read
from numbcli.library.rules import HIGHEST_GRADE, HIGHEST_SMOG, MEAN_WORDS, check, prose
from numbcli.places import shipped
from numbcli.practice.model import Practice

ENGLISH = shipped() / "en"
FILES = sorted(path for folder in ("steps", "senses") for path in (ENGLISH / folder).glob("*.yaml"))


@cache
def practices() -> dict[str, Practice]:
    """Those that can be read, by id."""
    found = {}
    for path in FILES:
        try:
            found[path.stem] = read(path)
        except InvalidFileError:
            continue
    return found


def names(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_there_are_practices_of_both_kinds() -> None:
    assert {practice.kind for practice in practices().values()} == {"step", "exercise"}


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_practice_keeps_every_rule(path: Path) -> None:
    known = {name: practice.hazards for name, practice in practices().items()}
    problems = check(path, known)
    assert [f"{path.name}:{problem.line}:{problem.column}: {problem.sentence}" for problem in problems] == []


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_practice_stands_in_the_folder_of_its_kind(path: Path) -> None:
    assert {"steps": "step", "senses": "exercise"}[path.parent.name] == practices()[path.stem].kind


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_file_is_plain_to_read(path: Path) -> None:
    said = prose(practices()[path.stem])
    if len(said) >= reading.LEAST_FOR_SMOG:
        read_as = reading.measure(said)
        assert read_as.grade <= HIGHEST_GRADE
        assert read_as.smog <= HIGHEST_SMOG


def test_all_practices_together_are_plain_to_read() -> None:
    read_as = reading.measure([sentence for practice in practices().values() for sentence in prose(practice)])
    assert read_as.sentences >= reading.LEAST_FOR_SMOG
    assert read_as.grade <= HIGHEST_GRADE
    assert read_as.smog <= HIGHEST_SMOG
    assert read_as.mean <= MEAN_WORDS


def test_the_steps_are_numbered_once_each() -> None:
    orders = [practice.order for practice in practices().values() if practice.kind == "step"]
    assert len(orders) == len(set(orders))
