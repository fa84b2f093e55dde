"""``numbcli`` alone greets a person with something to press, the same on every day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drivers.command import run
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


@pytest.mark.parametrize(
    ("key", "seen"), [("1", "Which word"), ("2", "Enter start"), ("3", "Which step?"), ("4", "Enter start")]
)
def test_each_number_begins_something_that_ends_with_one_line(key: str, seen: str, environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press(key).see(seen).press("q") as terminal:
        assert terminal.wait() == 0
        terminal.restored()
        assert terminal.ordinary.strip() == "Closed."


@pytest.mark.parametrize("key", ["5", "h"])
def test_people_to_talk_to_are_one_key_away_and_lead_back(key: str, environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press(key).see("116 123").press("enter") as terminal:
        terminal.see("Read on public pages").press("enter").see("learn about").press("q")
        assert terminal.wait() == 0


def test_enter_alone_starts_nothing(environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press("enter") as terminal:
        assert terminal.wait() == 0
        assert terminal.ordinary.strip() == "Closed."


def test_more_names_the_other_commands(environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press("?").see("history") as terminal:
        assert "data" in terminal.screen and "learn" in terminal.screen
        assert "Enter more" not in terminal.screen, "one look is enough"
        terminal.press("q").wait()


def test_something_smaller_opens_in_five_lines(environ: Environ) -> None:
    with Terminal(environ=environ).see("learn about").press("4").see("Enter start") as terminal:
        before_the_keys = terminal.screen.partition("Enter start")[0]
        assert 1 <= len([line for line in before_the_keys.splitlines() if line.strip()]) <= 5
        terminal.press("q").wait()


def test_home_in_plain_lines(environ: Environ) -> None:
    with Terminal("--plain", environ=environ).see("learn about") as terminal:
        terminal.press("3").see("Which step?").press("q")
        assert terminal.wait() == 0
        assert ALT_ON not in terminal.raw
        assert "4: something smaller, one minute, lying down." in terminal.ordinary


def test_where_nobody_can_press_anything_it_is_the_help(environ: Environ) -> None:
    done = run(environ=environ)
    assert done.returncode == 0
    assert "numbcli support" in done.stdout
