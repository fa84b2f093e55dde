"""The shelf: what is shipped, what a person has of their own, and what a session is given from it."""

import shutil
from pathlib import Path

import pytest

from drivers.walker import DAY, SHELF
from numbcli.errors import ExitCode, NumbError
from numbcli.library import ids
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.events import Fitting, Go, Play
from numbcli.practice.vocabulary import CHECK_IN_ENERGIES, EXERCISE, HAZARDS, STEP


def own(folder: Path, name: str, like: str = "senses/sounds", **changes: str) -> Shelf:
    """The shelf of a person who has a file of their own: a shipped one with some texts changed."""
    text = (shipped() / f"{like}.yaml").read_text(encoding="utf-8")
    text = text.replace(f"id: {Path(like).name}", f"id: {name}")
    for old, new in changes.items():
        text = text.replace(old, new)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Shelf(shipped(), folder)


def test_every_step_is_found_by_its_number_and_by_its_id() -> None:
    assert [step.order for step in SHELF.steps()] == [1, 2, 3, 4, 5, 6]
    for step in SHELF.steps():
        assert SHELF.find(STEP, str(step.order)) == SHELF.find(STEP, step.id)
        assert SHELF.find(STEP, step.id).id == step.id


def test_every_id_is_the_name_of_a_file_and_every_file_is_on_the_shelf() -> None:
    for kind, folder in ids.FOLDERS.items():
        names = sorted(path.stem for path in (shipped() / folder).glob("*.yaml"))
        assert SHELF.ids(kind) == names
        assert [SHELF.find_any(name).id for name in names] == names


@pytest.mark.parametrize(
    ("kind", "word", "said"),
    [
        (EXERCISE, "slow-lok", "slow-look"),
        (STEP, "sounds", "exercise"),
        (EXERCISE, "ground", "step"),
        (STEP, "9", ""),
        (STEP, "²", ""),
        (EXERCISE, "../check-in", ""),
    ],
)
def test_an_unknown_word_is_one_sentence_and_what_is_near(kind: str, word: str, said: str) -> None:
    with pytest.raises(NumbError) as caught:
        SHELF.find(kind, word)
    assert caught.value.code == ExitCode.USAGE
    assert said in f"{caught.value.sentence} {caught.value.hint}"


def test_an_own_exercise_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    shelf = own(tmp_path, "mine")
    assert shelf.find(EXERCISE, "mine").id == "mine"
    assert set(shelf.ids(EXERCISE)) == {*SHELF.ids(EXERCISE), "mine"}
    assert shelf.left_out == []


def test_an_own_file_replaces_a_shipped_one_of_its_name(tmp_path: Path) -> None:
    shelf = own(tmp_path, "sounds", **{"title: Sounds near and far": "title: My sounds"})
    assert shelf.find(EXERCISE, "sounds").title == "My sounds"
    assert shelf.ids(EXERCISE) == SHELF.ids(EXERCISE)


@pytest.mark.parametrize("slip", ["title: [", "id: sounds\n", "", "\x00", "forms: {full: nowhere}"])
def test_a_slip_in_an_own_file_never_takes_a_shipped_one_away(tmp_path: Path, slip: str) -> None:
    (tmp_path / "sounds.yaml").write_text(slip, encoding="utf-8")
    (tmp_path / "mine.yaml").write_text(slip, encoding="utf-8")
    shelf = Shelf(shipped(), tmp_path)
    assert shelf.find(EXERCISE, "sounds") == SHELF.find(EXERCISE, "sounds")
    assert [one.id for one in shelf.exercises()] == SHELF.ids(EXERCISE)
    assert {problem.path.name for problem in shelf.left_out} == {"sounds.yaml", "mine.yaml"}
    with pytest.raises(NumbError) as caught:
        shelf.find(EXERCISE, "mine")
    assert caught.value.code == ExitCode.INVALID


@pytest.mark.parametrize(
    ("slip", "with_what"),
    [
        ("form: nobody}", "form: nowhere}"),
        ("seconds: 60", "seconds: soon"),
    ],
)
def test_what_could_not_be_played_is_left_out_as_a_whole(tmp_path: Path, slip: str, with_what: str) -> None:
    shelf = own(tmp_path, "connect", "steps/connect", **{slip: with_what})
    assert shelf.find(STEP, "connect") == SHELF.find(STEP, "connect")
    assert shelf.left_out


def test_a_folder_that_cannot_be_read_takes_nothing_away(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        assert Shelf(shipped(), folder).ids(EXERCISE) == SHELF.ids(EXERCISE)


def test_the_own_check_in_is_asked_and_a_broken_one_is_not(tmp_path: Path) -> None:
    text = (shipped() / "check-in.yaml").read_text(encoding="utf-8")
    (tmp_path / "check-in.yaml").write_text(text.replace("Which word is closest?", "Which one?"), encoding="utf-8")
    assert Shelf(shipped(), tmp_path).check_in().forms["full"].parts[0].say == "Which one?"
    (tmp_path / "check-in.yaml").write_text("parts: []", encoding="utf-8")
    shelf = Shelf(shipped(), tmp_path)
    assert shelf.check_in() == SHELF.check_in() and shelf.left_out
    assert "check-in" not in shelf.ids(EXERCISE)


def test_a_broken_installation_says_so_in_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "exercises"
    shutil.copytree(shipped(), folder)
    (folder / "steps" / "move.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(NumbError) as caught:
        Shelf(folder, tmp_path / "nowhere").steps()
    assert caught.value.code == ExitCode.INVALID and "move.yaml" in str(caught.value)


# What a session may ask for


@pytest.mark.parametrize("form", ["full", "short", "in-bed", "a-branch-of-the-step"])
def test_an_exercise_that_a_step_plays_comes_in_the_same_form_or_whole(form: str) -> None:
    go = SHELF.answer(Play("slow-steps", form), DAY)
    assert go is not None and go.practice.id == "slow-steps"
    assert go.form == (form if form in go.practice.forms else "full")


@pytest.mark.parametrize("name", ["", "nowhere", "ground", "../check-in"])
def test_what_is_no_exercise_is_not_played(name: str) -> None:
    assert SHELF.answer(Play(name, "full"), DAY) is None


@pytest.mark.parametrize("energy", [None, *CHECK_IN_ENERGIES])
def test_after_a_check_in_something_fits_on_every_day(energy: str | None) -> None:
    for day in range(DAY, DAY + 40):
        go = SHELF.answer(Fitting(energy), day, ("scent", "breath"))
        assert go is not None and go.practice.offered
        assert not {"scent", "breath"} & set(go.practice.hazards)


def test_where_every_hazard_is_left_out_nothing_is_named() -> None:
    assert SHELF.answer(Fitting("none"), DAY, HAZARDS) is None
    assert isinstance(SHELF.answer(Fitting("none"), DAY), Go)


def test_learn_pages_stand_in_their_order_and_a_new_one_comes_last(tmp_path: Path) -> None:
    (tmp_path / "learn").mkdir()
    for name in ("about", "aardvark", "numbness", "sleep"):
        (tmp_path / "learn" / f"{name}.yaml").touch()
    assert ids.topics(tmp_path) == ["numbness", "sleep", "about", "aardvark"]
    assert set(ids.topics(shipped())) == set(ids.TOPICS)
