"""People of one's own on a real terminal: whoever shares this machine finds them nowhere but on the page."""

import json
import os
import stat
from pathlib import Path

import pytest

from drivers.command import run
from drivers.terminal import ALT_OFF, ALT_ON, Terminal
from numbcli.words import own_people as words
from numbcli.words.data import CONFIRM

Environ = dict[str, str]
NAME, REACH = "planted-Q", "planted-07700 900123"
SECRET = "planted"


@pytest.fixture
def path(environ: Environ) -> Path:
    return Path(environ["NUMBCLI_HOME"]) / "people.json"


@pytest.fixture
def kept(path: Path) -> Path:
    path.parent.mkdir(0o700)
    path.write_text(json.dumps({"people": [{"name": NAME, "reach": REACH}], "hidden": False}), encoding="utf-8")
    path.chmod(0o600)
    return path


def test_somebody_is_asked_for_and_nothing_of_it_stays_on_the_screen(environ: Environ, path: Path) -> None:
    with Terminal("people", "add", environ=environ).see("a letter. Enter leaves:") as terminal:
        # Before anything is typed it says who sees it.
        assert "Whoever opens this program here sees these people. A first letter is enough." in terminal.screen
        terminal.press(NAME, "enter").see("How to reach them").press(REACH, "enter")
        assert terminal.wait() == 0
        assert SECRET not in terminal.ordinary and words.ADDED in " ".join(terminal.ordinary.split())
        terminal.restored()
    assert json.loads(path.read_text())["people"] == [{"name": NAME, "reach": REACH}]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 and stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [each.name for each in path.parent.iterdir()] == ["people.json"]


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        (("enter",), 0),
        (("M", "enter", "enter"), 0),
        ((" ", "enter"), 0),
        (("ctrl-d",), 0),
        (("M", "ctrl-c"), 130),
        (("M", "enter", "0770", "ctrl-c"), 130),
    ],
)
def test_what_is_not_answered_whole_keeps_nothing(
    keys: tuple[str, ...], code: int, environ: Environ, path: Path
) -> None:
    with Terminal("people", "add", environ=environ).see("a letter. Enter leaves:") as terminal:
        terminal.press(*keys)
        assert terminal.wait() == code
        terminal.restored()
        assert terminal.raw.count(ALT_ON) == terminal.raw.count(ALT_OFF) == 1
    assert not path.exists()


def test_number_that_is_too_long_is_refused_and_not_cut(environ: Environ, path: Path) -> None:
    with Terminal("people", "add", environ=environ).see("a letter. Enter leaves:") as terminal:
        terminal.press("M", "enter").see("How to reach them").press("07" * 31, "enter")
        assert terminal.wait() == 1
        assert "longer than 60" in terminal.ordinary and "0707" not in terminal.ordinary
    assert not path.exists()


def test_plain_says_that_what_is_typed_stays_on_the_screen(environ: Environ, path: Path) -> None:
    plain = environ | {"NUMBCLI_PLAIN": "1"}
    with Terminal("people", "add", environ=plain).see("a letter. Enter leaves:") as terminal:
        assert words.STAYS_HERE in terminal.screen
        terminal.press("M", "enter").see("How to reach them").press("0770", "enter")
        assert terminal.wait() == 0
        assert b"\x1b" not in terminal.raw
    assert json.loads(path.read_text())["people"] == [{"name": "M", "reach": "0770"}]


def test_fourth_is_not_asked_for(environ: Environ, kept: Path) -> None:
    rows = [{"name": name, "reach": "0770"} for name in "ABC"]
    kept.write_text(json.dumps({"people": rows}))
    with Terminal("people", "add", environ=environ) as terminal:
        assert terminal.wait() == 1
        assert "the most" in terminal.ordinary and ALT_ON not in terminal.raw
    assert json.loads(kept.read_text()) == {"people": rows}


def test_somebody_is_taken_away_and_no_byte_of_the_old_file_is_left(environ: Environ, kept: Path) -> None:
    # A second name of the file shows what becomes of its bytes.
    opened = os.open(kept, os.O_RDONLY)
    with Terminal("people", "remove", environ=environ).see("Which one goes?") as terminal:
        assert f"1 {NAME}" in terminal.screen and REACH not in terminal.screen
        terminal.press("1", "enter")
        assert terminal.wait() == 0
        assert SECRET not in terminal.ordinary
        terminal.restored()
    try:
        assert SECRET.encode() not in os.read(opened, 10_000)
    finally:
        os.close(opened)
    assert json.loads(kept.read_text())["people"] == []


@pytest.mark.parametrize("typed", ["", "2", "x", "11"])
def test_another_answer_takes_nobody_away(typed: str, environ: Environ, kept: Path) -> None:
    with Terminal("people", "remove", environ=environ).see("Which one goes?") as terminal:
        terminal.press(*([typed] if typed else []), "enter")
        assert terminal.wait() == 0
    assert NAME in kept.read_text()


def test_list_leaves_nothing_on_the_screen_either(environ: Environ, kept: Path) -> None:
    with Terminal("people", environ=environ).see(f"{NAME}, {REACH}") as terminal:
        terminal.press("enter")
        assert terminal.wait() == 0
        assert SECRET not in terminal.ordinary and "numbcli support" in terminal.ordinary
        terminal.restored()


def test_hidden_people_are_on_no_screen_until_they_are_shown(environ: Environ, kept: Path) -> None:
    for words_, seen in ((("hide",), False), (("show",), True)):
        with Terminal("people", *words_, environ=environ) as terminal:
            assert terminal.wait() == 0
        with Terminal("support", environ=environ, size=(80, 50)) as terminal:
            assert terminal.wait() == 0
            assert (REACH in terminal.ordinary) == seen and "116 123" in terminal.ordinary
        with Terminal("people", environ=environ) as terminal:
            if seen:
                terminal.see(REACH).press("enter")
            assert terminal.wait() == 0
            assert SECRET not in terminal.ordinary
    assert NAME in kept.read_text()


def test_page_of_a_session_shows_them_and_what_is_left_on_the_screen_does_not(environ: Environ, kept: Path) -> None:
    with Terminal("step", "name", "--short", environ=environ, size=(80, 40)).see("Enter") as terminal:
        terminal.press("h").see(REACH)
        assert terminal.screen.index("Your people") < terminal.screen.index(REACH) < terminal.screen.index("116 123")
        terminal.press("c").settle().press("q")
        assert terminal.wait() == 0
        assert "116 123" in terminal.ordinary and SECRET not in terminal.ordinary


def test_key_hides_them_on_the_page_and_numbers_are_bold_there(environ: Environ, kept: Path) -> None:
    with Terminal("step", "name", "--short", environ=environ, size=(80, 40)).see("Enter") as terminal:
        terminal.press("h").see(f"{REACH}").see("p hides")
        bold = [raw.partition(b"\x1b[0m")[0] for raw in terminal.raw.split(b"\x1b[1m")[1:]]
        assert {b"999", b"116 123", REACH.encode(), b"SHOUT", b"85258"} <= set(bold)
        terminal.press("p").see("p shows")
        assert SECRET not in terminal.screen
        # It holds for the run: on every screen after it.
        terminal.press("enter").see("Enter start").press("enter").see("s to the end").press("h").see("p shows")
        terminal.press("p").see(REACH).press("q")
        assert terminal.wait() == 0
        terminal.restored()
    assert json.loads(kept.read_text())["hidden"] is False


@pytest.mark.parametrize("plain", [False, True])
def test_step_5_offers_them_and_nothing_of_it_is_kept_or_stays(plain: bool, environ: Environ, kept: Path) -> None:
    line = ("step", "connect", *(["--plain"] if plain else []))
    with Terminal(*line, environ=environ, size=(80, 24)).see("Enter start") as terminal:
        terminal.press("enter").see("Find one thing").press("enter").see("Is there one person").see(NAME)
        assert REACH not in terminal.screen, "who it is, and not how to reach them"
        terminal.press("1").see("It may seem").press("2").see('You picked "hi"').press("s").see("furthest away")
        terminal.press("s").see("Did you notice anything?").press("2").see("Enter").press("enter")
        assert terminal.wait() == 0
        if not plain:
            assert "hi" in terminal.ordinary and SECRET not in terminal.ordinary
        terminal.restored()
    for file in kept.parent.rglob("*"):
        assert file == kept or file.is_dir() or SECRET.encode() not in file.read_bytes()


def test_another_country_from_home_by_the_place_of_the_keys_sets_nothing(environ: Environ, path: Path) -> None:
    with Terminal(environ=environ | {"LANG": "ru_RU.UTF-8", "NUMBCLI_LANGUAGE": "en"}, size=(80, 40)) as terminal:
        # The keys h, o, i and e of a Russian keyboard.
        terminal.see("check in").press("р").see("another country").press("щ").see("Which country?").press("шу")
        terminal.see("IE_").press("enter").see("Ireland.").press("enter").see("check in").press("6").see("Ireland.")
        assert "guessed" not in terminal.screen
        terminal.press("q")
        assert terminal.wait() == 0
        terminal.restored()
    assert not list(path.parent.rglob("*")), "nothing is set"


@pytest.mark.parametrize(
    "line",
    [
        ("support",),
        ("support", "--all"),
        ("support", "--json"),
        ("people",),
        ("people", "add"),
        ("people", "remove"),
        ("data", "where"),
        ("data", "export"),
        ("data", "export", "--format", "md"),
        ("step", "connect", "--short"),
        ("step", "connect"),
        ("settings",),
        ("history",),
    ],
)
def test_no_pipe_and_no_log_has_them(line: tuple[str, ...], environ: Environ, kept: Path) -> None:
    done = run(*line, environ=environ | {"NUMBCLI_RATE": "600"})
    assert SECRET not in done.stdout + done.stderr
    assert done.returncode == (2 if line[:1] == ("people",) and line[1:] else 0)


def test_nothing_is_taken_from_the_command_line_and_nothing_of_it_is_repeated(environ: Environ, path: Path) -> None:
    for line in (("add", SECRET), ("add", "--name", SECRET), (SECRET,)):
        done = run("people", *line, environ=environ)
        assert done.returncode == 2 and not path.exists()
        assert line == (SECRET,) or SECRET not in done.stdout + done.stderr


@pytest.mark.parametrize("content", ["", "[", "[]", '{"people": 3}', '{"people": [{"name": "planted"}]}', "\x00"])
def test_damaged_file_keeps_nobody_from_a_number(content: str, environ: Environ, kept: Path) -> None:
    kept.write_text(content)
    with Terminal("support", environ=environ, size=(80, 50)) as terminal:
        assert terminal.wait() == 0
        assert "116 123" in terminal.ordinary and "Your people" not in terminal.ordinary
    with Terminal("people", "add", environ=environ) as terminal:
        assert terminal.wait() == 1
        assert SECRET not in terminal.ordinary and str(kept)[-11:] in "".join(terminal.ordinary.split())
    assert kept.read_text() == content


def test_own_people_are_said_where_they_are_and_are_forgotten_for_good(environ: Environ, kept: Path) -> None:
    assert f"Your people: {kept}" in run("data", "where", environ=environ).stdout
    with Terminal("data", "forget", "--all", environ=environ).see("Enter alone changes nothing") as terminal:
        assert words.ASKED in terminal.ordinary
        terminal.press("enter")
        assert terminal.wait() == 0
    assert kept.exists()
    opened = os.open(kept, os.O_RDONLY)
    try:
        done = run("data", "forget", "--all", "--yes", environ=environ)
        assert (done.returncode, done.stdout) == (0, f"{words.FORGOTTEN}\n")
        assert SECRET.encode() not in os.read(opened, 10_000)
    finally:
        os.close(opened)
    assert not kept.exists()


def test_forgetting_all_takes_the_journal_and_the_people(environ: Environ, kept: Path) -> None:
    run("check-in", "--word", "flat", environ=environ)
    with Terminal("data", "forget", "--all", environ=environ).see("Enter alone changes nothing") as terminal:
        assert words.ASKED_TOO in " ".join(terminal.ordinary.split())
        terminal.press(CONFIRM, "enter")
        assert terminal.wait() == 0
    assert not kept.exists()
    # One entry is no reason to take people away.
    kept.write_text("{}")
    run("check-in", "--word", "flat", environ=environ)
    assert run("data", "forget", "--last", "--yes", environ=environ).returncode == 0 and kept.exists()


# Taking out, bringing in


def test_people_are_taken_out_in_json_alone_and_only_when_asked_for(
    environ: Environ, kept: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    assert run("data", "export", "--people", "-o", str(out), environ=environ).returncode == 0
    assert json.loads(out.read_text())["people"] == [{"name": NAME, "reach": REACH}]
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert "people" not in json.loads(run("data", "export", environ=environ).stdout)
    for form in ("csv", "md"):
        done = run("data", "export", "--people", "--format", form, environ=environ)
        assert done.returncode == 2 and SECRET not in done.stdout + done.stderr


def test_people_are_brought_in_up_to_three_and_twice_changes_nothing(
    environ: Environ, kept: Path, tmp_path: Path
) -> None:
    file = tmp_path / "in.json"
    rows = [{"name": name, "reach": "0770"} for name in "ABC"]
    rows = [{"name": NAME, "reach": REACH}, *rows]
    content = {"format": "numbcli-journal", "version": 1, "people": rows, "entries": []}
    file.write_text(json.dumps(content))
    first = run("data", "import", str(file), environ=environ)
    assert first.stdout == "Of your own: two people brought in. Three are the most: one left out.\n"
    assert [row["name"] for row in json.loads(kept.read_text())["people"]] == [NAME, "A", "B"]
    before = kept.read_bytes()
    again = run("data", "import", str(file), environ=environ)
    assert again.returncode == 0 and "one left out" in again.stdout
    assert kept.read_bytes() == before


@pytest.mark.parametrize(
    "row", ["x", {"name": SECRET}, {"name": "", "reach": SECRET}, {"name": "A", "reach": "7" * 61}]
)
def test_row_that_is_nobody_refuses_the_whole_file(row: object, environ: Environ, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    file.write_text(json.dumps({"format": "numbcli-journal", "version": 1, "people": [row], "entries": []}))
    done = run("data", "import", str(file), environ=environ)
    assert done.returncode == 3 and SECRET not in done.stdout + done.stderr and not path.exists()
