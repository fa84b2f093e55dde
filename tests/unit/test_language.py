"""Which language is spoken, and what of it can be taken on trust."""

from collections.abc import Iterator

import pytest

from numbcli.language import Language, available, choose, current_code, match, speak, spoken, take_option
from numbcli.words import keys as key_words
from numbcli.words import people, phrases, safety
from numbcli.words import session as session_words

UTF_8 = "utf-8"


@pytest.fixture(autouse=True)
def _whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a catalogue has gaps on the day of the test is not what is tested here."""
    monkeypatch.setattr(Language, "is_whole", True)


@pytest.fixture
def spanish() -> Iterator[Language]:
    language = Language("es")
    speak(language)
    yield language
    speak(None)


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        *(("es", "es"), ("es_MX.UTF-8", "es"), ("ES-ar", "es"), ("de_DE@euro", "de"), ("en_GB", "en")),
        *(("fr", None), ("", None), ("../es", None), ("es/..", None), ("e\u0301s", None), ("C", None)),
    ],
)
def test_a_word_names_the_nearest_language_there_is_and_no_file(tag: str, code: str | None) -> None:
    assert match(tag) == code


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({}, None),
        ({"LANG": "es_CO.UTF-8"}, "es"),
        ({"LANG": "de_AT.UTF-8", "LC_MESSAGES": "es_ES.UTF-8"}, "es"),
        ({"LANG": "es_ES.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "it:de:es"}, "de"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "it:en:es"}, None),
        ({"LANG": "C.UTF-8", "LANGUAGE": "es"}, None),
        ({"LC_ALL": "C", "LANG": "es_ES.UTF-8"}, None),
        ({"LANG": "fr_FR.UTF-8"}, None),
    ],
)
def test_the_system_is_asked_as_gettext_asks_it(environ: dict[str, str], code: str | None) -> None:
    found = choose(None, environ, UTF_8)
    assert (found.code if found else None) == code
    assert found is None or not found.by_hand


def test_what_was_set_by_hand_goes_before_the_system() -> None:
    found = choose("de", {"LANG": "es_ES.UTF-8"}, UTF_8)
    assert found is not None and found.code == "de" and found.by_hand
    assert choose("en", {"LANG": "es_ES.UTF-8"}, UTF_8) is None


@pytest.mark.parametrize("encoding", ["ascii", "cp1251", "no such encoding"])
def test_where_its_letters_cannot_be_shown_it_is_english(encoding: str) -> None:
    assert choose("es", {}, encoding) is None
    assert choose("es", {}, "latin-1") is not None


def test_every_language_is_named_and_english_is_first() -> None:
    assert available() == ("en", "de", "es")


@pytest.mark.parametrize(
    ("words", "code", "rest"),
    [
        (["--language", "es", "steps"], "es", ["steps"]),
        (["steps", "--language=de-AT"], "de", ["steps"]),
        (["check", "--language", "es"], None, ["check", "--language", "es"]),
        (["--language", "es", "check", "--language", "de"], "es", ["check", "--language", "de"]),
        (["steps", "--language", "xx"], None, ["steps", "--language", "xx"]),
        (["steps", "--", "--language", "es"], None, ["steps", "--", "--language", "es"]),
        (["steps", "--language"], None, ["steps", "--language"]),
        (["data", "check", "--language", "de"], "de", ["data", "check"]),
    ],
)
def test_the_option_stands_anywhere_but_behind_check(words: list[str], code: str | None, rest: list[str]) -> None:
    assert take_option(words) == (code, rest)


def test_a_sentence_is_said_in_the_language_of_the_run(spanish: Language) -> None:
    assert current_code() == "es"
    assert session_words.CLOSED != "Closed." and session_words.step_of(2, 6) != "Step 2 of 6."
    assert "noviembre" in phrases.date("2026-11-03")
    assert phrases.number(3) == "3", "a number word has a gender in other languages"


def test_english_is_back_when_it_is_spoken_again(spanish: Language) -> None:
    speak(None)
    assert session_words.CLOSED == "Closed." and phrases.number(3) == "three"


def test_a_practice_with_gaps_is_english_as_a_whole_but_for_safety(spanish: Language) -> None:
    spanish.__dict__["incomplete"] = frozenset({"sounds"})
    spanish_stop, spanish_help = safety.STOP_LINE, people.TITLE
    with spoken("slow-look"):
        assert session_words.CLOSED != "Closed."
    with spoken("sounds"):
        assert (session_words.CLOSED, key_words.KEY["space"], phrases.number(3)) == ("Closed.", "space", "three")
        assert (spanish_stop, spanish_help) == (safety.STOP_LINE, people.TITLE)
        assert people.where("España", "zone") != "España, guessed from your time zone."
    assert session_words.CLOSED != "Closed."
