"""``numbcli support`` as a real process, in the places where everything else may be broken."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

Environ = dict[str, str]


def run(environ: Environ, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "numbcli", *words]
    done = subprocess.run(
        command, env=environ, cwd=cwd, capture_output=True, stdin=subprocess.DEVNULL, encoding="utf-8", timeout=30
    )
    assert "Traceback" not in done.stderr
    return done


def row_with(text: str, words: str) -> str:
    return next((row for row in text.splitlines() if words in row), "")


HOSTILE: dict[str, Environ] = {  # an empty value takes the name away
    "no home": {"HOME": ""},
    "home is gone": {"HOME": "/nowhere/at/all", "NUMBCLI_HOME": ""},
    "home is a file": {"HOME": "/dev/null", "NUMBCLI_HOME": "/dev/null"},
    "dumb terminal": {"TERM": "dumb"},
    "no terminal": {"TERM": ""},
    "plain letters": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "cp1252": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    "rate is no number": {"NUMBCLI_RATE": "soon"},
    "country is no country": {"NUMBCLI_COUNTRY": "QQ"},
    "size is nothing": {"COLUMNS": "0", "LINES": "0"},
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE)
def test_numbers_are_shown_whatever_is_broken(environ: Environ, change: Environ) -> None:
    done = run({name: value for name, value in (environ | change).items() if value}, "support")
    assert done.returncode == 0 and done.stderr == ""
    assert "call 999 (United Kingdom)" in done.stdout or "call 999, or go" in done.stdout
    assert row_with(done.stdout, "Emergency").startswith("999: ")
    assert row_with(done.stdout, "Samaritans").startswith("116 123: ")
    assert "text SHOUT to 85258" in done.stdout
    assert "111, then select option 2" in done.stdout
    assert "findahelpline.com" in done.stdout and "\x1b" not in done.stdout
    assert "?" not in done.stdout.replace("Is a number wrong?", "")


def test_numbers_are_shown_with_nothing_in_the_environment(environ: Environ) -> None:
    bare = {name: value for name, value in environ.items() if name in ("PATH", "SYSTEMROOT")}
    done = run(bare, "support", "--country", "US")
    assert done.returncode == 0
    assert "911" in row_with(done.stdout, "Emergency") and "text HOME to 741741" in done.stdout


def test_damaged_files_of_the_person_keep_nobody_from_a_number(environ: Environ) -> None:
    home = Path(environ["NUMBCLI_HOME"])
    (home / "exercises").mkdir(parents=True)
    for name in ("settings.json", "journal.db", "exercises/mine.yaml"):
        (home / name).write_bytes(b"\xff\x00{[: not what it should be")
    before = sorted(home.rglob("*"))
    done = run(environ, "support")
    assert done.returncode == 0 and "116 123" in done.stdout
    assert sorted(home.rglob("*")) == before


def test_home_that_is_a_file_is_no_hindrance(environ: Environ) -> None:
    Path(environ["NUMBCLI_HOME"]).write_text("not a folder")
    done = run(environ, "support")
    assert done.returncode == 0 and "116 123" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="a closed pipe is an error of its own there")
def test_reader_that_leaves_half_way_is_no_error(environ: Environ) -> None:
    command = [sys.executable, "-m", "numbcli", "support", "--all"]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(30) == 0 and said == b""


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")
@pytest.mark.parametrize("columns", [40, 0])
def test_page_fits_a_terminal_of_40_columns(environ: Environ, columns: int) -> None:
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 200, columns, 0, 0))
    command = [sys.executable, "-m", "numbcli", "support"]
    with subprocess.Popen(command, env=environ, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                read = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not read:
                break
            shown += read
    os.close(ours)
    text = shown.decode().replace("\r\n", "\n")
    assert "\x1b[1m116 123\x1b[22m" in text
    rows = re.sub(r"\x1b\[\d+m", "", text).split("\n")
    assert process.returncode == 0
    assert max(map(len, rows)) <= (columns or 80)
    assert any("text SHOUT to 85258" in row for row in rows)
    assert any("111, then select option 2" in row for row in rows)


@pytest.mark.parametrize(
    ("zone", "own"),
    [
        ("Asia/Kolkata", ["112", "14416"]),
        ("Asia/Calcutta", ["112", "14416"]),
        ("Pacific/Auckland", ["111", "1737", "0800 543 354", "text 4357"]),
    ],
)
def test_american_locale_elsewhere_shows_the_numbers_of_the_place(environ: Environ, zone: str, own: list[str]) -> None:
    done = run(environ | {"TZ": zone, "LANG": "en_US.UTF-8"}, "support")
    assert all(number in done.stdout for number in own)
    assert "988" not in done.stdout and "911" not in done.stdout
    assert "guessed from your time zone" in done.stdout


def test_lagos_has_no_line_here_and_is_told_so(environ: Environ) -> None:
    done = run(environ | {"TZ": "Africa/Lagos", "LANG": "en_US.UTF-8"}, "support")
    assert done.returncode == 0 and "Nigeria" in done.stdout
    assert "No line is known here for this country." in done.stdout
    assert "call the emergency number where you are" in done.stdout and "findahelpline.com" in done.stdout
    assert "988" not in done.stdout and "911" not in done.stdout


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "", "EST5EDT"])
def test_nothing_that_tells_names_no_country(environ: Environ, zone: str) -> None:
    done = run(environ | {"TZ": zone, "LANG": "en_US.UTF-8"}, "support")
    assert done.returncode == 0
    assert "988" not in done.stdout and "United States" not in done.stdout and "guessed" not in done.stdout
    assert "call the emergency number where you are" in done.stdout and "findahelpline.com" in done.stdout
    assert "numbcli support --country" in done.stdout


@pytest.mark.parametrize("more", [[], ["--all"], ["--json"]])
@pytest.mark.parametrize("word", ["XX", "Englnd", "Greenlan"])
def test_unknown_country_shows_the_rule_first_and_says_how_without_a_guess(
    environ: Environ, word: str, more: list[str]
) -> None:
    done = run(environ, "support", "--country", word, *more)
    assert done.returncode == 2
    assert "findahelpline.com" in done.stdout
    assert more == ["--json"] or "call the emergency number where you are" in done.stdout
    assert "999" not in done.stdout
    assert "GB" in done.stderr and "Ireland" in done.stderr and done.stderr.rstrip().endswith("numbcli support")
    assert not any(name in done.stderr for name in ("Mexico", "England", "Greenland", "Did you mean"))


@pytest.mark.parametrize(
    ("word", "own"), [("USA", "988"), ("England", "116 123"), ("Deutschland", "0800 111 0 111"), ("gbr", "116 123")]
)
def test_country_is_known_by_the_name_that_people_use(environ: Environ, word: str, own: str) -> None:
    assert own in run(environ, "support", "--country", word).stdout


def test_setting_and_flag_name_the_country(environ: Environ) -> None:
    setting = run(environ | {"NUMBCLI_COUNTRY": "ie"}, "support")
    assert "Ireland, from your settings" in setting.stdout and "text 50808: " in setting.stdout
    flag = run(environ | {"NUMBCLI_COUNTRY": "ie"}, "support", "--country", "ca")
    assert "Canada." in flag.stdout
    assert "Quebec" in row_with(flag.stdout, "1-866-277-3553")


@pytest.mark.parametrize("name", ["crisis", "emergency", "sos", "helpline", "suicide"])
def test_quiet_names_show_the_same_page(environ: Environ, name: str) -> None:
    assert run(environ, name, "--country", "US").stdout == run(environ, "support", "--country", "US").stdout
    assert f"\n  {name} " not in run(environ, "--help").stdout


def test_json_is_a_list_with_the_same_fields_in_every_object(environ: Environ) -> None:
    done = run(environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, "support", "--country", "JP", "--json")
    rows = json.loads(done.stdout)
    assert [row["kind"] for row in rows] == ["emergency", *["crisis-line"] * 3, *["directory"] * 3]
    assert rows[1]["name"] == "よりそいホットライン (Yorisoi Hotline)"
    assert rows[1]["contact"]["phone_region_note"] == "Iwate, Miyagi, Fukushima"
    assert len({tuple(row) for row in rows}) == 1


def test_page_behind_a_key_fits_its_presenter(environ: Environ) -> None:
    import io

    from numbcli.app import App
    from numbcli.commands.people_pages import PeoplePages

    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    app = App(None, out, out, environ | {"NUMBCLI_RATE": "soon"})
    assert "999: Emergency" in PeoplePages(app, drawn=False).shown.lines
    assert "Emergency      999" in PeoplePages(app, drawn=True).shown.lines


def test_page_needs_no_typer() -> None:
    # Where Typer cannot be loaded, the numbers are printed all the same.
    code = "import sys, numbcli.commands.support_page, numbcli.helplines.page; print('typer' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert done.stdout == "False\n"
