"""``numbcli settings`` as a real process, and what its file does to the other commands."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.command import run

Environ = dict[str, str]
KEYS = ["country", "language", "plain", "color", "clock", "wait", "bell", "voice", "save", "without"]


def file(environ: Environ) -> Path:
    return Path(environ["NUMBCLI_HOME"]) / "settings.json"


def held(environ: Environ, text: str) -> Path:
    path = file(environ)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def shown(environ: Environ, *words: str) -> str:
    """The settings. What each does stands below it, further in, and is left out here."""
    done = run("settings", *words, environ=environ)
    assert (done.returncode, done.stderr) == (0, "")
    return "".join(line for line in done.stdout.splitlines(keepends=True) if not line.startswith("   "))


def test_each_setting_has_a_line_with_its_value_and_what_set_it(environ: Environ) -> None:
    lines = shown(environ | {"NO_COLOR": "1", "NUMBCLI_WAIT": "1"}).splitlines()
    assert [line.partition(":")[0] for line in lines] == KEYS
    assert "country: not set (default)" in lines
    assert "color: off (NO_COLOR)" in lines
    assert "wait: on (NUMBCLI_WAIT)" in lines
    assert not file(environ).parent.exists(), "looking makes nothing"


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, "plain: on (the output is not a terminal)"),
        ({"NUMBCLI_PLAIN": "0"}, "plain: on (the output is not a terminal)"),
        ({"ACCESSIBLE": "1"}, "plain: on (ACCESSIBLE)"),
        ({"TERM": "dumb"}, "plain: on (TERM=dumb)"),
        ({"NUMBCLI_PLAIN": "1"}, "plain: on (NUMBCLI_PLAIN)"),
    ],
)
def test_plain_says_what_turned_it_on(change: Environ, line: str, environ: Environ) -> None:
    assert shown(environ | change, "plain") == f"{line}\n"
    assert shown(environ, "plain", "--plain") == "plain: on (a flag)\n"


@pytest.mark.parametrize(
    ("key", "word", "line", "kept"),
    [
        ("wait", "on", "wait: on (settings.json)", True),
        ("save", "NO", "save: off (settings.json)", False),
        ("plain", "true", "plain: on (settings.json)", True),
        ("country", "ie", "country: IE (settings.json)", "IE"),
        ("country", "united kingdom", "country: GB (settings.json)", "GB"),
        ("language", "en", "language: en (settings.json)", "en"),
        ("without", "Scent, breath,scent", "without: scent, breath (settings.json)", ["scent", "breath"]),
    ],
)
def test_one_is_set_and_taken_out_again(key: str, word: str, line: str, kept: object, environ: Environ) -> None:
    before = shown(environ)
    assert shown(environ, key, word) == f"{line}\n"
    assert json.loads(file(environ).read_text()) == {key: kept}
    assert line in shown(environ).splitlines()
    shown(environ, key, "--unset")
    assert json.loads(file(environ).read_text()) == {}
    assert shown(environ) == before
    if os.name == "posix":
        assert file(environ).stat().st_mode & 0o777 == 0o600
        assert file(environ).parent.stat().st_mode & 0o777 == 0o700


def test_what_else_stands_in_the_file_stays(environ: Environ) -> None:
    path = held(environ, '{"later": [1, {"a": null}], "bell": true, "wait": "wrong"}')
    shown(environ, "wait", "off")
    shown(environ, "bell", "--unset")
    assert json.loads(path.read_text()) == {"later": [1, {"a": None}], "wait": False}


def test_taking_out_what_is_not_there_makes_no_file(environ: Environ) -> None:
    assert shown(environ, "bell", "--unset") == "bell: off (default)\n"
    assert not file(environ).exists()


def test_it_says_where_something_goes_before_the_file(environ: Environ) -> None:
    out = shown(environ | {"NUMBCLI_BELL": "0"}, "bell", "on")
    assert out == "bell: off (NUMBCLI_BELL)\nIt is in settings.json now, but NUMBCLI_BELL goes before it.\n"


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("cuontry",), '"country"'),
        (("my-secret",), "numbcli settings shows them all."),
        (("loud",), ""),
        (("plain", "onn"), '"on"'),
        (("plain", "my-secret"), "on, off"),
        (("country", "XX"), "such as Ireland"),
        (("country", "irland"), "such as Ireland"),
        (("without", "my-secret"), "It takes: cold, heat"),
        (("without", "scent,my-secret"), "It takes: cold, heat"),
        (("without", "scnet"), '"scent"'),
        (("country", "my-secret-place-qqq"), ""),
        (("language", "my-secret"), "en"),
        (("--unset",), ""),
        (("plain", "on", "--unset"), ""),
        (("plain", "on", "my-secret"), ""),
    ],
)
def test_a_slip_exits_2_names_the_nearest_and_changes_nothing(
    words: tuple[str, ...], near: str, environ: Environ
) -> None:
    done = run("settings", *words, environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert near in done.stderr
    assert "secret" not in done.stderr and "Traceback" not in done.stderr
    assert not file(environ).exists()


@pytest.mark.parametrize("held_in", ["file", "environment"])
def test_a_hazard_that_is_none_is_told_because_it_leaves_nothing_out(held_in: str, environ: Environ) -> None:
    if held_in == "file":
        held(environ, '{"without": ["scent", "my secret"]}')
    else:
        environ = environ | {"NUMBCLI_WITHOUT": "scent,my secret"}
    done = run("settings", "without", environ=environ)
    assert done.returncode == 0 and done.stdout.startswith("without: scent, not known (")
    assert "is no hazard" in done.stderr and "secret" not in done.stdout + done.stderr
    played = run("exercise", "--short", environ=environ | {"NUMBCLI_RATE": "10000"})
    assert played.returncode == 0 and "is no hazard" in played.stderr


def test_each_setting_says_what_it_does(environ: Environ) -> None:
    out = run("settings", environ=environ).stdout.splitlines()
    assert [place for place, line in enumerate(out) if not line.startswith("   ")] == list(range(0, 2 * len(KEYS), 2))


def test_a_country_that_is_none_is_not_repeated(environ: Environ) -> None:
    held(environ, '{"country": "my secret"}')
    assert shown(environ, "country") == "country: not known (settings.json)\n"
    assert run("support", environ=environ).returncode == 0


def test_the_file_has_its_effect(environ: Environ) -> None:
    held(environ, '{"country": "IE", "save": false}')
    assert "Ireland, from your settings" in run("support", environ=environ).stdout
    assert "Canada." in run("support", "--country", "CA", environ=environ).stdout
    assert "New Zealand" in run("support", environ=environ | {"NUMBCLI_COUNTRY": "NZ"}).stdout
    assert "Nothing was kept" in run("check-in", "--energy", "none", environ=environ).stdout
    assert not (file(environ).parent / "journal.db").exists()
    assert "Kept." in run("check-in", "--energy", "none", "--save", environ=environ).stdout


BROKEN = {
    "no JSON": "plain: yes",
    "list": "[]",
    "wrong type": '{"country": 1}',
    "huge": '{"a": "' + "x" * 99_999 + '"}',
}


@pytest.mark.parametrize("text", [*BROKEN.values(), None], ids=[*BROKEN, "folder"])
@pytest.mark.parametrize("words", [("support",), ("step", "name", "--short"), ("settings",), ("steps",)])
def test_a_broken_file_is_named_once_and_stops_nothing(
    words: tuple[str, ...], text: str | None, environ: Environ
) -> None:
    fast = environ | {"NUMBCLI_RATE": "1000"}
    usual = run(*words, environ=fast)
    if text is None:
        file(environ).mkdir(parents=True)
    else:
        held(environ, text)
    done = run(*words, environ=fast)
    assert (done.returncode, done.stdout) == (usual.returncode, usual.stdout)
    assert done.stderr.count("\n") == done.stderr.count(str(file(environ))) == 1


def test_help_and_an_error_do_not_look_at_the_file(environ: Environ) -> None:
    held(environ, "[")
    assert run("--help", environ=environ).stderr == ""
    done = run("settings", "plian", environ=environ)
    assert done.returncode == 2 and "settings.json" not in done.stderr


def test_a_broken_file_is_not_written_over(environ: Environ) -> None:
    path = held(environ, '{"wait": tru')
    for words in (("wait", "on"), ("wait", "--unset")):
        done = run("settings", *words, environ=environ)
        assert (done.returncode, done.stdout) == (1, "")
        assert str(path) in done.stderr.replace("\n", "") and path.read_text() == '{"wait": tru'


def test_a_place_that_cannot_be_written_is_said(environ: Environ) -> None:
    Path(environ["NUMBCLI_HOME"]).write_text("not a folder")
    done = run("settings", "wait", "on", environ=environ)
    assert done.returncode == 1 and "cannot be written" in done.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions")
def test_a_file_that_may_not_be_read_is_named(environ: Environ) -> None:
    held(environ, "{}").chmod(0)
    done = run("support", environ=environ)
    assert done.returncode == 0 and "cannot be read" in done.stderr.replace("\n", " ")


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")
def test_on_a_terminal_the_list_is_aligned(environ: Environ) -> None:
    import pty

    held(environ, '{"country": "GB"}')
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "numbcli", "settings"]
    with subprocess.Popen(command, env=environ, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        assert process.wait(30) == 0
    os.close(theirs)
    rows = re.sub(r"\x1b\[2?[2m]m?", "", os.read(ours, 65536).decode()).split("\r\n")
    os.close(ours)
    assert rows[0] == "country   GB       settings.json"
    assert rows[1] == "   Whose people to call or text are shown."
    assert rows[4] == "plain     off      the output is a terminal"
    assert "without   nothing  default" in rows
