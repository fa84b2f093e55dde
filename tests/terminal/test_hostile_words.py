"""Text from a file, a person or the environment reaches the terminal only cleaned: asserted on the bytes of a real one.

A sample. The whole of it, every payload in every place, is bench/hostile_words.py.
"""

from pathlib import Path

import pytest

from drivers.hostile import FIELDS, PAYLOADS, PLACES, found, practice, run
from numbcli.library.parse import read
from numbcli.library.problems import InvalidFileError
from numbcli.text import clean, named

Environ = dict[str, str]

PAIRS = [
    ("practice title, session", "a pile"),
    ("kept note, history --json", "turned round"),
    ("typed word, plain", "cursor"),
    ("command", "long"),
    ("_NUMBCLI_COMPLETE, home", "answer back"),
    ("a home that fails, check-in", "colour"),
]


@pytest.mark.parametrize(("place", "payload"), PAIRS)
def test_nothing_of_it_reaches_the_terminal(place: str, payload: str, environ: Environ, tmp_path: Path) -> None:
    assert run(PLACES[place], PAYLOADS[payload], tmp_path / "home", environ) == []


@pytest.mark.parametrize("payload", [text for text in PAYLOADS.values() if len(text) < 1000])
def test_what_would_reach_it_is_found(payload: str) -> None:
    # The driver itself: a payload as it stands never passes.
    assert found(payload.encode("utf-8", "surrogateescape"), payload) or payload in (
        "a\n\r\tb",
        PAYLOADS["other digits"],
    )


@pytest.mark.parametrize("payload", ["title", "eight bits", "turned round", "not unicode", "bells"])
def test_an_escape_in_a_file_brings_in_nothing(payload: str, tmp_path: Path) -> None:
    # Between double quotes YAML makes a control character of \u001b. The text as it stands in the file looks harmless.
    path = tmp_path / "mine.yaml"
    for field in ("title", "say", "option", "what"):
        assert field in FIELDS
        path.write_text(practice(field, PAYLOADS[payload]), encoding="utf-8")
        with pytest.raises(InvalidFileError) as refused:
            read(path)
        assert "invisible character" in refused.value.problems[0].sentence or payload == "not unicode"


def test_a_repeated_word_is_short() -> None:
    assert named("slow-lok") == "slow-lok"
    assert len(named(PAYLOADS["long"])) < 70 and named(PAYLOADS["long"]).endswith("...")


def test_letters_keep_the_marks_and_joiners_that_they_are_spelled_with() -> None:
    for text in ("می\u200cخواهم", "क्\u200dष", "בְּרֵאשִׁ֖ית", "ệ", "สวัสดี"):
        assert clean(text) == text
    assert clean("pa\u200cy\u200dme") == "payme"
    assert clean("e" + "\u0301" * 500) == "e" + "\u0301" * 8
