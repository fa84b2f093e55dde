"""A dependency that is broken in any way: people to talk to are shown all the same, and nothing else goes on."""

import json
from pathlib import Path

import pytest

from drivers.command import run
from drivers.terminal import Terminal
from numbcli.words import errors as error_words
from numbcli.words.distress import QUIET_NAMES

Environ = dict[str, str]
WAYS = {
    "missing": "raise ImportError('no module of this name')",
    "cut off": "def (",
    "of another version": "name = object().name",
    "empty": "",
}
NAMES = ("typer", "shellingham", "annotated_doc", "click", "rich", "yaml", "platformdirs")


def broken(name: str, how: str, folder: Path, environ: Environ) -> Environ:
    """An environment in which this library is broken."""
    (folder / f"{name}.py").write_text(WAYS[how])
    # Without a home of its own the program asks platformdirs where to look.
    kept = {key: value for key, value in environ.items() if key != "NUMBCLI_HOME"}
    return {**kept, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_people_to_talk_to_are_shown_whatever_library_is_broken(
    name: str, how: str, tmp_path: Path, environ: Environ
) -> None:
    done = run("support", environ=broken(name, how, tmp_path, environ))
    assert (done.returncode, done.stderr) == (0, "")
    assert "999" in done.stdout and "116 123" in done.stdout


@pytest.mark.parametrize(
    ("words", "number"),
    [
        *((f"{name} --country DE", "112") for name in QUIET_NAMES),
        ("support --country=us", "911"),
        ("--plain support --all --country US", "741741"),
        ("support", "999"),
    ],
)
def test_without_typer_it_answers_what_was_asked(words: str, number: str, tmp_path: Path, environ: Environ) -> None:
    done = run(*words.split(), environ=broken("typer", "missing", tmp_path, environ))
    assert (done.returncode, done.stderr) == (0, "")
    assert number in done.stdout


def test_without_typer_a_country_that_is_none_is_told_behind_the_page(tmp_path: Path, environ: Environ) -> None:
    done = run("support", "--country", "QQ", environ=broken("typer", "missing", tmp_path, environ))
    assert done.returncode == 2 and "findahelpline.com" in done.stdout and "country" in done.stderr


def test_without_typer_json_stays_json(tmp_path: Path, environ: Environ) -> None:
    done = run("support", "--json", environ=broken("typer", "missing", tmp_path, environ))
    assert json.loads(done.stdout)[0]["contact"]["phone"] == "999"


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("typer", ""),
        ("typer", "check-in --word flat"),
        ("yaml", "steps"),
        ("yaml", "exercise slow-look"),
    ],
)
def test_anything_else_says_in_one_line_that_it_is_broken_and_shows_people(
    name: str, words: str, how: str, tmp_path: Path, environ: Environ
) -> None:
    done = run(*words.split(), environ=broken(name, how, tmp_path, environ))
    assert (done.returncode, done.stderr) == (1, f"{error_words.INSTALLATION_BROKEN}\n")
    assert "999" in done.stdout and "116 123" in done.stdout


def test_a_session_that_cannot_be_drawn_shows_people(tmp_path: Path, environ: Environ) -> None:
    with Terminal("step", "name", environ=broken("rich", "of another version", tmp_path, environ)) as terminal:
        terminal.see("999").press("q")  # the page is longer than the screen, and turns
        assert terminal.wait() == 1
        terminal.restored()
        assert error_words.INSTALLATION_BROKEN in terminal.ordinary and "999" in terminal.ordinary


def test_completing_a_word_says_nothing_about_it(tmp_path: Path, environ: Environ) -> None:
    done = run("__complete", "st", environ=broken("typer", "missing", tmp_path, environ))
    assert (done.stdout, done.stderr) == ("", "")
