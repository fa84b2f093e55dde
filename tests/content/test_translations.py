"""Each language that ships is whole, drifts from nothing, and changes nothing but words."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from numbcli.authoring.messages import Message, all_messages
from numbcli.authoring.texts import find_texts
from numbcli.authoring.translation import review
from numbcli.commands.line import COMMANDS
from numbcli.helplines.facts import words_beside_numbers
from numbcli.language import Language, available, speak
from numbcli.library.parse import read, read_draft
from numbcli.library.shelf import Shelf
from numbcli.library.translate import map_texts, translate
from numbcli.places import catalogues, shipped
from numbcli.practice.model import Practice
from numbcli.practice.pace import least_seconds
from numbcli.practice.vocabulary import EXERCISE, STEP
from numbcli.words import translation
from write_catalogues import render_catalogue

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = available()[1:]
FILES = sorted([*(shipped() / "steps").glob("*.yaml"), *(shipped() / "senses").glob("*.yaml")])
EXERCISES = {path.stem for path in (shipped() / "senses").glob("*.yaml")}


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return all_messages(shipped(), words_beside_numbers())


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    spoken = Language(request.param)
    speak(spoken)
    yield spoken
    speak(None)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_in_a_language_that_ships_could_do_harm(code: str, messages: list[Message]) -> None:
    """Gaps are no fault of a change: what is new or changed in English is English there until somebody translates it.

    A release is refused while there are any.
    """
    found = review(catalogues() / f"{code}.po", messages, COMMANDS)
    harm = [problem for problem in found.problems if problem.sentence != translation.FUZZY[0]]
    assert [f"{problem.place}: {problem.sentence}" for problem in harm] == []
    assert Language(code).is_whole == (not found.open_ones and not found.fuzzy)


def test_what_ships_is_what_translators_wrote() -> None:
    script = ROOT / "scripts" / "write_catalogues.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == "" and done.returncode == 0


def test_what_the_english_was_stays_beside_a_fuzzy_message(tmp_path: Path, messages: list[Message]) -> None:
    path = tmp_path / "es.po"
    path.write_bytes((catalogues() / "es.po").read_bytes())
    now = next(message for message in messages if len(message.text) > 80 and message.other is None)
    changed = [message._replace(text=f"{now.text} And on.") if message == now else message for message in messages]
    for _ in range(2):
        path.write_bytes(render_catalogue("es", path, changed))
        assert path.read_text("utf-8").count("\n#| msgid ") == 1 and "\n# |" not in path.read_text("utf-8")
    # Once somebody has looked at it, nothing of it is left.
    path.write_bytes(path.read_bytes().replace(b"#, fuzzy\n", b""))
    assert b"| msgid" not in render_catalogue("es", path, changed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_text_of_a_practice_is_translated(path: Path) -> None:
    said = set()

    def say(field: str, text: str) -> str:
        said.add(text)
        return text

    draft = read_draft(path, EXERCISES)
    map_texts(draft.practice, say)
    assert said == {text for _, kind, text in find_texts(draft) if kind != "id"}


def bare(practice: Practice) -> Practice:
    """A practice without its words."""
    return map_texts(practice, lambda field, text: field)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_translation_changes_words_and_nothing_else(path: Path, language: Language) -> None:
    language.__dict__["incomplete"] = frozenset()  # also where a sentence of it has a gap today
    english = read(path, EXERCISES)
    spoken = translate(english)
    assert bare(spoken) == bare(english) and spoken.title != english.title
    for form in spoken.forms.values():
        for part in form.parts:
            assert part.play or part.seconds >= least_seconds(part), part.say


def test_the_check_in_keeps_the_same_tokens(language: Language) -> None:
    def tokens(practice: Practice) -> list[str | None]:
        asks = [getattr(part.ask, "options", ()) for form in practice.forms.values() for part in form.parts]
        return [option.token for options in asks for option in options]

    shelf = Shelf(shipped(), ROOT / "nowhere")
    spoken = tokens(shelf.check_in())
    speak(None)
    assert spoken == tokens(shelf.check_in()) and None not in spoken


def test_what_is_in_no_file_is_english_and_is_never_offered(
    monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.setitem(language.__dict__, "incomplete", frozenset({"sounds", "warm-cup"}))
    shelf = Shelf(shipped(), ROOT / "nowhere")
    sounds = shelf.find(EXERCISE, "sounds")
    assert sounds.title == "Sounds near and far" and not sounds.offered
    for practice in (*shelf.steps(), *shelf.exercises()):
        assert practice.id in language.incomplete or practice.instead not in language.incomplete
    ground = shelf.find(STEP, "ground")
    picks = {
        option.exercise
        for form in ground.forms.values()
        for part in form.parts
        for option in getattr(part.ask, "options", ())
    }
    assert picks and not picks & language.incomplete
