"""Settings: what goes before what, and a file that can be broken in every way."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from numbcli.files import FileError
from numbcli.settings import DEFAULT, FILE, FLAG, KEYS, Stored, load, read, settings, write

Said = dict[str, str]


def test_nobody_has_said_anything() -> None:
    now = settings({})
    assert (now.country, now.language, now.plain, now.color) == (None, None, None, None)
    assert (now.clock, now.wait, now.bell, now.save) == (False, False, False, True)
    assert {now.origin(key) for key in KEYS} == {DEFAULT}


@pytest.mark.parametrize("key", ["plain", "color", "clock", "wait", "bell", "voice", "save"])
@pytest.mark.parametrize("value", [True, False])
def test_flag_before_environment_before_file_before_default(key: str, value: bool) -> None:
    name = f"NUMBCLI_{key.upper()}"
    in_file = settings({}, {key: value})
    in_environment = settings({name: "on" if value else "off"}, {key: not value})
    as_flag = settings({name: "off" if value else "on"}, {key: not value}).with_flags({key: value})
    assert [getattr(now, key) for now in (in_file, in_environment, as_flag)] == [value] * 3
    assert [now.origin(key) for now in (in_file, in_environment, as_flag)] == [FILE, name, FLAG]
    assert settings({name: ""}, {key: value}).origin(key) == FILE, "an empty variable says nothing"
    assert settings({}, {key: value}).with_flags({key: None}).origin(key) == FILE, "a flag that was not given"


def test_country_and_language_of_file_and_environment() -> None:
    held: dict[str, bool | str] = {"country": "IE", "language": "en"}
    assert settings({}, held).country == "IE"
    now = settings({"NUMBCLI_COUNTRY": "NZ", "NUMBCLI_LANGUAGE": "qq"}, held)
    assert (now.country, now.origin("country")) == ("NZ", "NUMBCLI_COUNTRY")
    assert (now.language, now.origin("language")) == ("en", FILE), "a language that is not known is passed over"


@pytest.mark.parametrize(
    ("environ", "key", "value", "origin"),
    [
        ({"TERM": "dumb"}, "plain", True, "TERM=dumb"),
        ({"TERM": "dumb", "ACCESSIBLE": "0"}, "plain", False, "ACCESSIBLE"),
        ({"ACCESSIBLE": "1", "NUMBCLI_PLAIN": "0"}, "plain", False, "NUMBCLI_PLAIN"),
        ({"ACCESSIBLE": ""}, "plain", False, "ACCESSIBLE"),
        ({"TERM": "xterm"}, "plain", None, DEFAULT),
        ({"NO_COLOR": "1"}, "color", False, "NO_COLOR"),
        ({"NO_COLOR": ""}, "color", None, DEFAULT),
        ({"NO_COLOR": "1", "NUMBCLI_COLOR": "1"}, "color", True, "NUMBCLI_COLOR"),
    ],
)
def test_the_conventions_of_the_environment(environ: Said, key: str, value: bool | None, origin: str) -> None:
    now = settings(environ)
    assert (getattr(now, key), now.origin(key)) == (value, origin)


BROKEN = {
    "nothing in it": b"",
    "no JSON": b"plain = true",
    "half of it": b'{"plain": tr',
    "no text": b"\xff\x00{[",
    "a list": b'["plain"]',
    "a word": b'"plain"',
    "null": b"null",
    "huge": b'{"x": "' + b"x" * 70_000 + b'"}',
    "deep": b"[" * 60_000,
    "deep and whole": b'{"x": ' + b"[" * 900 + b"]" * 900 + b"}",
    "a long number": b'{"x": ' + b"9" * 60_000 + b"}",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_named_in_one_sentence_and_left_as_it_is(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text)
    found = read(path)
    assert found.values == {}
    assert found.notice is not None and str(path) in found.notice
    assert found.notice.endswith(".") and "\n" not in found.notice
    with pytest.raises(FileError):
        load(path)
    assert path.read_bytes() == text


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "settings.json"
    folder.mkdir()
    assert "This is a folder." in (read(folder).notice or "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    os.mkfifo(path)
    assert "not an ordinary file" in (read(path).notice or "")


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.symlink_to(path)
    assert "cannot be read" in (read(path).notice or "")


def test_where_there_is_none_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "settings.json", tmp_path / "no" / "settings.json", tmp_path / "file" / "settings.json"):
        assert read(path) == Stored({})


@pytest.mark.parametrize(
    ("key", "value"),
    [("plain", "yes"), ("save", 0), ("clock", None), ("bell", []), ("country", 4), ("country", ""), ("language", "qq")],
)
def test_a_wrong_value_is_passed_over_by_itself(key: str, value: Any, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"wait": True, key: value, "voice": {"later": 1}}))
    found = read(path)
    assert found.values == {"wait": True}
    assert found.notice is not None and key in found.notice and str(path) in found.notice


def test_keys_that_are_not_known_are_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('\ufeff{"wait": true, "colour": "x", "origins": 1}', encoding="utf-8")
    assert read(path) == Stored({"wait": True})


def test_writing_puts_the_whole_file_in_place_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "settings.json"
    write(path, {"plain": True, "own": ["ä", 1]})
    assert load(path) == {"plain": True, "own": ["ä", 1]}
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    write(path, {"wait": True})

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="full"):
        write(path, {"wait": False})
    assert load(path) == {"wait": True}
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, path = tmp_path / "kept" / "mine.json", tmp_path / "settings.json"
    target.parent.mkdir()
    target.write_text("{}")
    path.symlink_to(target)
    write(path, {"bell": True})
    assert path.is_symlink() and load(target) == {"bell": True}
