"""Shipped practices in lists: told from the top of their files as the whole reader tells them."""

import shutil
from pathlib import Path

import pytest

from drivers.walker import SHELF
from numbcli.errors import ExitCode, NumbError
from numbcli.library import nodes
from numbcli.library.ids import FOLDERS
from numbcli.library.parse import read
from numbcli.library.pick import Wish
from numbcli.library.shelf import Shelf
from numbcli.library.shipped import read_top
from numbcli.places import shipped
from numbcli.practice.vocabulary import EXERCISE, IN_BED, SHORT, STEP
from numbcli.structs import replace

FILES = [path for folder in FOLDERS.values() for path in sorted((shipped() / folder).glob("*.yaml"))]
EXERCISES = SHELF.ids(EXERCISE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_top_of_every_shipped_file_says_what_the_whole_of_it_says(path: Path) -> None:
    top, whole = read_top(path, EXERCISES), read(path, EXERCISES)
    assert top.full_seconds is not None, "the forms do not begin with the full one: a list reads all of this file"
    assert (top.seconds, top.minutes) == (whole.seconds, whole.minutes)
    assert replace(top, full_seconds=None) == whole


@pytest.mark.parametrize(
    "wish",
    [
        Wish(nothing_needed=True),
        Wish(form=SHORT, lying=True),
        Wish(form=IN_BED, nothing_needed=True),
        Wish(("see",), "some", ("light",)),
    ],
)
def test_a_wish_lists_what_it_lists_of_whole_files(wish: Wish) -> None:
    whole = [read(shipped() / FOLDERS[EXERCISE] / f"{name}.yaml", EXERCISES) for name in EXERCISES]
    found = [practice.id for practice in SHELF.exercises() if wish.fits(practice)]
    assert found == [practice.id for practice in whole if wish.fits(practice)]
    assert 0 < len(found) < len(whole)


def test_a_list_reads_the_parts_of_no_shipped_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    composed: list[bytes] = []

    def compose(path: Path, data: bytes) -> nodes.Mapping:
        composed.append(data)
        return nodes.compose(path, data)

    monkeypatch.setattr("numbcli.library.parse.compose", compose)
    shelf = Shelf(shipped(), tmp_path)
    lists = [
        practice for practice in (*shelf.steps(), *shelf.exercises()) if Wish().fits(practice) and practice.minutes
    ]
    assert len(lists) == len(composed) == len(FILES)
    assert not any(b"\nforms:" in data for data in composed)


def test_a_file_written_in_another_order_is_read_as_a_whole(tmp_path: Path) -> None:
    text = (shipped() / "senses" / "sounds.yaml").read_text(encoding="utf-8")
    before, forms = text.split("\nforms:\n")
    path = tmp_path / "sounds.yaml"
    for other in (f"forms:\n{forms}\n{before}\n", text.replace("\nforms:\n", "\nforms: # of sounds\n")):
        path.write_text(other, encoding="utf-8")
        assert read_top(path, EXERCISES) == read(path, EXERCISES)


@pytest.mark.parametrize("slip", ["title: [", "energy: soon", "id: other"])
def test_a_broken_top_is_one_sentence(tmp_path: Path, slip: str) -> None:
    folder = tmp_path / "exercises"
    shutil.copytree(shipped(), folder)
    path = folder / "senses" / "sounds.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(f"\n{slip.split()[0]}", f"\n{slip}\n#", 1), encoding="utf-8"
    )
    with pytest.raises(NumbError) as caught:
        Shelf(folder, tmp_path / "nowhere").exercises()
    assert caught.value.code == ExitCode.INVALID and "sounds.yaml" in str(caught.value)


def test_broken_parts_are_one_sentence_once_they_are_to_be_played(tmp_path: Path) -> None:
    folder = tmp_path / "exercises"
    shutil.copytree(shipped(), folder)
    path = folder / "steps" / "move.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("say:", "sai:"), encoding="utf-8")
    (listed,) = (step for step in Shelf(folder, tmp_path / "nowhere").steps() if step.id == "move")
    with pytest.raises(NumbError) as caught:
        listed.form("full")
    assert caught.value.code == ExitCode.INVALID and "move.yaml" in str(caught.value)
    with pytest.raises(NumbError):
        Shelf(folder, tmp_path / "nowhere").find(STEP, str(listed.order))
