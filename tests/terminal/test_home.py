"""``numbcli`` alone greets a person with something to press, the same on every day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drivers.command import run
from drivers.screens import entries, keep_some
from drivers.terminal import ALT_ON, Terminal
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal

Environ = dict[str, str]


def first_screen(environ: Environ, *words: str) -> bytes:
    with Terminal(*words, environ=environ).see("learn about") as terminal:
        terminal.press("q").wait()
        return terminal.raw


def test_home_is_the_same_after_a_year_a_check_in_and_with_a_damaged_journal(environ: Environ) -> None:
    before = first_screen(environ)
    a_year_ago = datetime.now(UTC) - timedelta(days=366)
    Journal(Path(environ["NUMBCLI_HOME"])).keep(check_in(a_year_ago, "nothing"))
    assert first_screen(environ) == before
    run("check-in", "--word", "flat", environ=environ)
    assert first_screen(environ) == before
    (Path(environ["NUMBCLI_HOME"]) / "journal.db").write_bytes(b"no journal" * 500)
    assert first_screen(environ) == before


DOORS = {
    "1": "Which word",
    "2": "o others",
    "3": "Which step?",
    "4": "The short form.",
    "5": "Far away right now",
    "6": "116 123",
    "?": "What else there is.",
}
REST = {
    "1": "Nothing is kept here yet",
    "2": "Which page?",
    "3": "Which one?",
    "4": "settings",
    "5": "What the keys do",
}


@pytest.mark.parametrize(("key", "seen"), DOORS.items())
def test_each_door_leads_somewhere_and_is_left_with_one_line(key: str, seen: str, environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press(key).see(seen).press("q") as terminal:
        assert terminal.wait() == 0
        terminal.restored()
        assert terminal.ordinary.strip() == "Closed."


@pytest.mark.parametrize(("key", "seen"), [(key, seen) for key, seen in DOORS.items() if key != "1"])
def test_b_leads_home_again_from_every_door(key: str, seen: str, environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press(key).see(seen).press("b") as terminal:
        terminal.see("learn about").press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize(("key", "seen"), REST.items())
def test_each_door_of_the_rest_leads_somewhere_and_back(key: str, seen: str, environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press("?").see("What else there is.") as terminal:
        terminal.press(key).see(seen).press("enter").see("What else there is.").press("enter").see("learn about")
        assert terminal.press("enter").wait() == 0
        assert terminal.ordinary.strip() == "Closed."


def test_what_was_kept_is_read_from_home(environ: Environ) -> None:
    keep_some(Path(environ["NUMBCLI_HOME"]))
    with Terminal(environ=environ, size=(80, 50)).see("learn about").press("?").see("What else there is.") as terminal:
        terminal.press("1").see("Rain on the window").press("q")
        assert terminal.wait() == 0
        assert "Rain" not in terminal.ordinary, "it stays behind the alternate screen"


def test_a_check_in_from_home_keeps_what_was_answered(environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press("1").see("Which word").press("3").see("energy") as terminal:
        assert terminal.press("q").wait() == 0
        assert terminal.ordinary.startswith("Kept. Closed.")
    assert [entry["word"] for entry in entries(environ)] == ["flat"]


def test_a_practice_that_ends_here_ends_the_program(environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press("5").see("Enter start").press("enter") as terminal:
        terminal.see("Enter next").press("s").see("Enter next").press("s").see("Did you notice").press("5", "enter")
        assert terminal.wait() == 0
        assert terminal.ordinary.startswith("Kept. Closed.")


@pytest.mark.parametrize("key", ["h", "H", "6", "р"])
def test_people_to_talk_to_are_one_key_away_and_lead_back(key: str, environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press(key).see("116 123").press("enter") as terminal:
        terminal.see("Read on public pages").press("enter").see("learn about").press("q")
        assert terminal.wait() == 0


def test_enter_alone_starts_nothing(environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press("enter") as terminal:
        assert terminal.wait() == 0
        assert terminal.ordinary.strip() == "Closed."


@pytest.mark.parametrize("key", ["4", "5"])
def test_a_small_opening_is_nine_rows_and_leads_back(key: str, environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press(key).see("Enter start") as terminal:
        terminal.settle()
        assert len([line for line in terminal.screen.splitlines() if line.strip()]) <= 9
        terminal.press("q").wait()


def test_home_in_plain_lines(environ: Environ) -> None:
    with Terminal("--plain", environ=environ).see("learn about") as terminal:
        terminal.press("3").see("Which step?").press("q")
        assert terminal.wait() == 0
        assert ALT_ON not in terminal.raw
        assert "4: something smaller, a minute, also lying down." in terminal.ordinary


def test_where_nobody_can_press_anything_it_is_the_help(environ: Environ) -> None:
    done = run(environ=environ)
    assert done.returncode == 0
    assert "numbcli support" in done.stdout
