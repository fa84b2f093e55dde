"""``numbcli new``: a file that is valid as it is written, for the person alone, and never over another."""

import os
import re
from pathlib import Path

import pytest

from drivers.command import run
from numbcli.authoring.check import check_files
from numbcli.authoring.template import begin, copy, is_id
from numbcli.library.format import ASK, FORM, PART, PRACTICE
from numbcli.library.parse import read
from numbcli.places import shipped

Environ = dict[str, str]
SCHEMA = shipped() / "practice.schema.json"


def own(environ: Environ) -> Path:
    return Path(environ["NUMBCLI_HOME"]) / "exercises"


def test_it_writes_a_practice_that_passes_and_plays(environ: Environ) -> None:
    done = run("new", "my-window", environ=environ)
    path = own(environ) / "my-window.yaml"
    assert (done.returncode, done.stdout) == (0, f"{path}\n")
    assert done.stderr == f"Edit it. Then:\nnumbcli check {path}\nnumbcli exercise my-window\n"
    checked = run("check", str(path), environ=environ)
    assert (checked.returncode, checked.stdout) == (0, "1 file. Nothing to mend.\n")
    played = run("exercise", "my-window", environ={**environ, "NUMBCLI_RATE": "1000"})
    assert played.returncode == 0
    assert played.stdout.startswith("My window.") and played.stdout.endswith("Closed.\n")
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_what_is_there_stays(environ: Environ) -> None:
    path = own(environ) / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("mine")
    done = run("new", "mine", environ=environ)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("This file is there already:")
    assert path.read_text() == "mine"
    (own(environ) / "link.yaml").symlink_to(path.parent / "elsewhere.yaml")
    assert run("new", "link", environ=environ).returncode == 1
    assert not (path.parent / "elsewhere.yaml").exists(), "not through a link either"


@pytest.mark.parametrize("word", ["My-Window", "two--words", "-x", "a/b", "../a", "x" * 41, "", "\x1b[31m", "check-in"])
def test_a_word_that_is_no_id_exits_2_with_a_hint(word: str, environ: Environ) -> None:
    done = run("new", "--", word, environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert "\x1b" not in done.stderr and "Traceback" not in done.stderr
    assert done.stderr.count("\n") >= 1
    assert not own(environ).exists()


@pytest.mark.parametrize("word", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_name_that_windows_keeps_for_a_device_is_refused(word: str, environ: Environ) -> None:
    done = run("new", word, environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Windows keeps this name for a device.\nTake another id")
    assert not own(environ).exists()


def test_an_id_of_ones_own_keeps_no_rules_for_words(environ: Environ) -> None:
    assert run("new", "just-a-cup", environ=environ).returncode == 0
    assert run("check", environ=environ).returncode == 0


def test_the_id_of_a_shipped_practice_is_taken_unless_it_is_replaced(environ: Environ) -> None:
    done = run("new", "slow-look", environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert "numbcli new slow-look --replace" in done.stderr
    assert not own(environ).exists()
    done = run("new", "slow-look", "--replace", environ=environ)
    path = own(environ) / "slow-look.yaml"
    assert (done.returncode, done.stdout) == (0, f"{path}\n")
    assert read(path) == read(shipped() / "senses" / "slow-look.yaml")
    assert path.stat().st_mode & 0o777 == 0o600
    assert run("check", environ=environ).returncode == 0
    assert run("new", "slow-look", "--replace", environ=environ).returncode == 1, "never over another"


def test_a_step_can_be_replaced_and_nothing_else_can(environ: Environ) -> None:
    done = run("new", "name", "--replace", environ=environ)
    assert done.returncode == 0
    assert done.stderr.endswith("numbcli step name\n")
    done = run("new", "slow-lok", "--replace", environ=environ)
    assert done.returncode == 2
    assert 'Did you mean "slow-look"?' in done.stderr


def test_a_folder_that_cannot_be_written_is_one_sentence(environ: Environ) -> None:
    home = Path(environ["NUMBCLI_HOME"])
    home.write_text("a file stands where the folder is meant to be")
    done = run("new", "mine", environ=environ)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("This file cannot be written:")
    assert "Traceback" not in done.stderr
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        home.unlink()
        home.mkdir(mode=0o500)
        assert run("new", "mine", environ=environ).returncode == 1


def test_a_path_with_spaces_can_be_pasted(environ: Environ, tmp_path: Path) -> None:
    spaced = {**environ, "NUMBCLI_HOME": str(tmp_path / "my own place")}
    done = run("new", "mine", environ=spaced)
    assert f"numbcli check '{own(spaced) / 'mine.yaml'}'" in " ".join(done.stderr.split())


@pytest.mark.parametrize("name", ["a", "12", "3-things", "on", "null", "a" * 40, "true", "1e3"])
def test_any_id_gives_a_valid_file(name: str, tmp_path: Path) -> None:
    assert is_id(name)
    path = tmp_path / f"{name}.yaml"
    path.write_text(begin(name, SCHEMA), encoding="utf-8")
    assert check_files(shipped(), tmp_path / "own", [path], strict=True).problems == []
    assert read(path).id == name


def test_a_new_file_explains_every_field() -> None:
    text = begin("my-window", SCHEMA)
    for field in (*PRACTICE.fields, *FORM.record.fields, *PART.fields, *ASK.fields):
        assert re.search(rf"^ *(# )?(- )?{field.name}:", text, re.MULTILINE) or field.name == "order", field.name
    assert f"$schema={SCHEMA.as_uri()}\n" in text
    notes = [line for line in text.splitlines() if line.lstrip().startswith("#") and "$schema" not in line]
    assert max(len(line) for line in notes) <= 100


@pytest.mark.parametrize("line", ["language: en", "more: ["])
def test_the_notes_can_become_lines(line: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    text = begin("mine", SCHEMA)
    assert f"\n# {line}" in text
    path.write_text(text.replace(f"# {line}", line), encoding="utf-8")
    assert check_files(shipped(), tmp_path / "own", [path], strict=True).problems == []


def test_what_is_only_begun_is_never_picked_for_anybody(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(begin("mine", SCHEMA), encoding="utf-8")
    assert not read(path).offered


def test_a_copy_names_the_format_from_its_new_place() -> None:
    text = copy(shipped() / "senses" / "slow-look.yaml", SCHEMA)
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA.as_uri()}\nid: slow-look\n")
    assert text.count("$schema") == 1
