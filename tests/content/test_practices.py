"""Every shipped practice keeps the rules, one by one and together."""

from functools import cache
from pathlib import Path

import pytest

from numbcli.authoring.check import check_files
from numbcli.authoring.texts import find_prose
from numbcli.library.ids import FOLDERS, shipped_ids
from numbcli.library.parse import Draft, read_draft
from numbcli.places import shipped
from numbcli.practice.model import Choose
from numbcli.practice.vocabulary import EXERCISE, STEP
from style.readability import HIGHEST_GRADE, HIGHEST_SMOG, LEAST_FOR_SMOG, MEAN_WORDS, measure

FILES = sorted(path for folder in FOLDERS.values() for path in (shipped() / folder).glob("*.yaml"))
LEAST_LYING = 8
"""Short forms among which home's "something smaller" picks."""


@cache
def draft(path: Path) -> Draft:
    return read_draft(path, shipped_ids(shipped(), EXERCISE))


def names(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_every_shipped_file_keeps_every_rule() -> None:
    report = check_files(shipped(), Path("/nowhere"))
    assert [f"{problem.place}: {problem.sentence}" for problem in report.problems] == []
    assert report.files == sum(1 for _ in shipped().rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_practice_stands_in_the_folder_of_its_kind(path: Path) -> None:
    assert FOLDERS[draft(path).practice.kind] == path.parent.name


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_file_is_plain_to_read(path: Path) -> None:
    grade = measure(find_prose(draft(path)))
    assert grade.mean <= MEAN_WORDS
    if grade.sentences >= LEAST_FOR_SMOG:
        assert grade.grade <= HIGHEST_GRADE
        assert grade.smog <= HIGHEST_SMOG


def test_all_practices_together_are_plain_to_read() -> None:
    grade = measure([sentence for path in FILES for sentence in find_prose(draft(path))])
    assert grade.sentences >= LEAST_FOR_SMOG
    assert grade.grade <= HIGHEST_GRADE
    assert grade.smog <= HIGHEST_SMOG
    assert grade.mean <= MEAN_WORDS


def test_the_steps_are_numbered_from_one_to_six() -> None:
    practices = [draft(path).practice for path in FILES]
    assert sorted(practice.order or 0 for practice in practices if practice.kind == STEP) == [1, 2, 3, 4, 5, 6]


def test_enough_short_forms_can_be_done_lying_down() -> None:
    """45 to 75 s with nothing to fetch: what home offers as something smaller."""
    shorts = [draft(path).practice.forms["short"] for path in FILES if draft(path).practice.kind == EXERCISE]
    assert sum(form.lying and not form.ready and 45 <= form.seconds <= 75 for form in shorts) >= LEAST_LYING


def test_breath_is_counted_only_where_somebody_asks_for_it_by_name() -> None:
    practices = [draft(path).practice for path in FILES]
    parts = [(one, part) for one in practices for form in one.forms.values() for part in form.parts]
    counting = {one.id for one, part in parts if part.breathe is not None}
    picked = {one.id for one in practices if one.offered}
    played = {option.exercise for _, part in parts if isinstance(part.ask, Choose) for option in part.ask.options}
    assert counting, "there is one to ask for"
    assert not counting & (picked | played)
