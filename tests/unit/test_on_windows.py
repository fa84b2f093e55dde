"""What differs on Windows, each decided by a parameter, so that it holds on every system."""

import ctypes
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from numbcli.app import App
from numbcli.errors import NumbError
from numbcli.helplines.country import NO_COUNTRY, Country, country, windows_region
from numbcli.helplines.facts import tables
from numbcli.journal.exchange import entries_in, people_in
from numbcli.library.nodes import Mapping, compose
from numbcli.library.problems import InvalidFileError
from numbcli.terminal.voice import apart
from numbcli.text import quoted
from numbcli.words import people

ZONES, NAMES = tables()
ROWS = [{"name": "Ann", "reach": "the yellow door"}]
EXPORT = {"format": "numbcli-journal", "version": 2, "people": ROWS, "entries": []}


class Kernel:
    """The one function, by its documentation: it fills the buffer and says how many letters that took."""

    def __init__(self, name: str) -> None:
        self.name = name

    def GetUserDefaultGeoName(self, buffer: Any, letters: int) -> int:  # noqa: N802  # its name in Windows
        assert ctypes.sizeof(buffer) >= letters
        buffer.value = self.name
        return len(self.name) + 1 if self.name else 0


def shown(region: str, environ: dict[str, str] | None = None, setting: str | None = None) -> Country:
    def system_region() -> str:
        return windows_region(Kernel(region))

    return country(None, setting, environ or {}, str, ZONES, NAMES, system_region=system_region)


def test_the_country_of_windows_is_the_region_it_is_set_to() -> None:
    assert shown("GB") == Country("GB", "region")
    # A part of the world, and a Windows that does not say.
    assert shown("150") == shown("") == NO_COUNTRY
    # It is a guess, and is called one.
    assert shown("GB").guessed
    assert "guessed" in people.where("United Kingdom", "region")


def test_what_the_person_says_goes_before_the_region() -> None:
    assert shown("US", setting="IE") == Country("IE", "setting")
    assert shown("US", {"TZ": "Europe/London"}) == Country("GB", "zone")
    assert shown("US", {"LANG": "de_DE.UTF-8"}) == Country("US", "region")


def test_a_windows_without_the_function_shows_no_country_and_goes_on() -> None:
    assert windows_region(object()) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there is a kernel32")
def test_another_system_has_no_region() -> None:
    assert windows_region() == ""


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        (r"C:\Users\ann\my-window.yaml", r"C:\Users\ann\my-window.yaml"),
        (r"C:\Users\Jürgen\x.yaml", r"C:\Users\Jürgen\x.yaml"),
        (r"C:\Users\Ann B\x.yaml", r'"C:\Users\Ann B\x.yaml"'),
        (r"C:\a&b\x.yaml", r'"C:\a&b\x.yaml"'),
    ],
)
def test_a_printed_command_of_windows_has_no_single_quotes(path: str, typed: str) -> None:
    # To cmd.exe they are letters of the name: "There is no such file."
    assert quoted(path, windows=True) == typed


def test_a_printed_command_of_another_system_is_quoted_for_sh() -> None:
    assert quoted("/home/ann b/x.yaml", windows=False) == "'/home/ann b/x.yaml'"
    assert quoted(r"a\b", windows=False) == r"'a\b'"


def test_the_voice_of_windows_has_a_console_of_its_own() -> None:
    # On the person's console it would change the encoding of the keys for good.
    assert apart("win32") == {"creationflags": 0x08000000}
    assert apart("linux") == apart("darwin") == {"start_new_session": True}


def handed_out(windows: bool) -> bytes:
    bytes_written = io.BytesIO()
    pipe = io.TextIOWrapper(bytes_written, encoding="cp1252", errors="replace", newline="\n")
    app = App(None, pipe, pipe, {}, windows)
    app.hand_out("zażółć – 日本\n")
    return bytes_written.getvalue()


def test_an_export_through_a_pipe_of_windows_loses_no_letter() -> None:
    assert handed_out(windows=True).decode("utf-8") == "zażółć – 日本\n"


def test_a_pipe_of_another_system_has_the_encoding_of_its_locale() -> None:
    assert handed_out(windows=False).decode("cp1252").endswith(" – ??\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_an_export_that_powershell_has_written_anew_is_brought_in(encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    data = mark + json.dumps(EXPORT).encode(encoding)
    assert entries_in(data) == []
    assert people_in(data) == ROWS


def test_an_export_in_utf_16_that_is_cut_off_is_refused_in_one_sentence() -> None:
    with pytest.raises(NumbError):
        entries_in(json.dumps(EXPORT).encode("utf-16")[:-1])


def test_a_practice_file_in_utf_16_is_read() -> None:
    found = compose(Path("x.yaml"), "id: x\r\ntitle: Fenster – schön\r\n".encode("utf-16"))
    assert isinstance(found, Mapping)


@pytest.mark.parametrize(
    ("data", "line"), [(b"\xef\xbb\xbfid: \xc3\xa9\nt: \xff\n", 2), ("id: x".encode("utf-16")[:-1], 1)]
)
def test_a_practice_file_in_no_encoding_is_a_problem_with_its_place(data: bytes, line: int) -> None:
    with pytest.raises(InvalidFileError) as refused:
        compose(Path("x.yaml"), data)
    assert [problem.line for problem in refused.value.problems] == [line]
