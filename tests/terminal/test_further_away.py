"""What took a person further away before says so on its opening, and names another; nobody is told it without need."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drivers.command import run
from drivers.terminal import Terminal
from numbcli.journal.entry import closing
from numbcli.journal.store import Journal
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.words import session as session_words

MOMENT = datetime(2026, 11, 1, 9, tzinfo=UTC)
AWAY, LITTLE = "further-away", "a-little"
THREE_OF_FIVE = [AWAY, AWAY, AWAY, LITTLE, LITTLE]
OTHER = "Another, with 1: Sounds near and far."


def keep(environ: dict[str, str], answers: Sequence[str | None], practice: str = "slow-look") -> Path:
    journal = Journal(Path(environ["NUMBCLI_HOME"]))
    journal.keep(
        *(closing(MOMENT + timedelta(hours=hour), practice, "full", answer) for hour, answer in enumerate(answers))
    )
    return journal.path


def now(terminal: Terminal) -> str:
    """What is on the screen, or where lines are only added, what was added since the last key; in one line."""
    calm = "\x1b" in terminal.raw.decode("utf-8", "replace")
    return " ".join((terminal.screen if calm else terminal.since).split())


def opening(environ: dict[str, str], *words: str) -> str:
    """The opening of a practice as it stands on the screen, in one line."""
    with Terminal(*words, environ=environ) as terminal:
        terminal.see("leave").settle()
        shown = terminal.screen
        terminal.press("q").wait()
    return " ".join(shown.split())


OPENINGS = (("exercise", "slow-look"), ("exercise", "slow-look", "--short"), ("--plain", "exercise", "slow-look"))


@pytest.mark.parametrize("words", OPENINGS)
def test_it_says_so_before_the_careful_lines_and_a_digit_opens_the_other(
    environ: dict[str, str], words: tuple[str, ...]
) -> None:
    keep(environ, THREE_OF_FIVE)
    with Terminal(*words, environ=environ) as terminal:
        terminal.see("leave").settle()
        shown = " ".join(terminal.screen.split())
        assert (
            shown.index(session_words.TOOK_AWAY) < shown.index(OTHER) < shown.index("Skip this if your eyes are sore.")
        )
        terminal.press("1").see("The sounds that are here anyway").settle()
        assert session_words.TOOK_AWAY not in now(terminal)
        # Nothing is started by it, and the way back is there.
        assert "Enter start" in now(terminal)
        terminal.press("b").wait_for_more().settle()
        assert session_words.TOOK_AWAY in now(terminal)
        terminal.press("q").wait()


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (THREE_OF_FIVE, True),
        ([AWAY, AWAY, AWAY], True),
        # Of the last five, two.
        ([AWAY, *THREE_OF_FIVE[1:], LITTLE], False),
        ([AWAY] * 9 + [LITTLE] * 3, False),
        ([AWAY, AWAY, LITTLE, LITTLE, LITTLE], False),
        # What was passed over is no answer.
        ([AWAY, AWAY, AWAY, None, None, None], True),
        ([], False),
    ],
)
def test_three_times_of_the_last_five_answers_and_no_less(
    tmp_path: Path, answers: list[str | None], says: bool
) -> None:
    path = keep({"NUMBCLI_HOME": str(tmp_path)}, answers)
    keep({"NUMBCLI_HOME": str(tmp_path)}, [LITTLE] * 5, "sounds")
    assert Journal(path.parent).took_away() == ({"slow-look"} if says else set())


def test_the_last_five_are_those_made_last_whenever_they_were_brought_in(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    late = [closing(MOMENT + timedelta(days=9, hours=hour), "sounds", "full", LITTLE) for hour in range(2)]
    early = [closing(MOMENT + timedelta(hours=hour), "sounds", "full", AWAY) for hour in range(3)]
    journal.keep(*late)
    journal.keep(*early)
    assert journal.took_away() == {"sounds"}
    journal.keep(closing(MOMENT + timedelta(days=10), "sounds", "full", LITTLE))
    assert journal.took_away() == set()


def test_nothing_is_said_where_nothing_is_kept_in_this_run(environ: dict[str, str]) -> None:
    keep(environ, THREE_OF_FIVE)
    assert session_words.TOOK_AWAY not in opening(environ, "exercise", "slow-look", "--no-save")
    page = run("why", "slow-look", environ={**environ, "NUMBCLI_SAVE": "0"}).stdout
    assert page.startswith("A slow look") and session_words.TOOK_AWAY not in page


def test_a_damaged_journal_says_nothing_and_stops_nothing(environ: dict[str, str]) -> None:
    path = keep(environ, THREE_OF_FIVE)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * len(data[4096:])
    path.write_bytes(data)
    shown = opening(environ, "exercise", "slow-look")
    assert "Enter start" in shown and session_words.TOOK_AWAY not in shown
    assert "damaged" not in shown
    assert path.read_bytes() == data


def test_the_other_has_none_of_what_is_left_out_and_did_not_take_away_itself(environ: dict[str, str]) -> None:
    keep(environ, THREE_OF_FIVE)
    keep(environ, THREE_OF_FIVE, "sounds")
    shown = opening({**environ, "NUMBCLI_WITHOUT": "touch"}, "exercise", "slow-look")
    assert session_words.TOOK_AWAY in shown and "Another, with 1:" in shown
    assert "Sounds near and far" not in shown and "Cloth" not in shown


def test_why_says_it_too_with_the_command_of_the_other(environ: dict[str, str]) -> None:
    keep(environ, THREE_OF_FIVE)
    page = " ".join(run("why", "slow-look", environ=environ).stdout.split())
    assert page.index(session_words.TOOK_AWAY) < page.index("numbcli exercise sounds") < page.index("Skip this if")
    assert session_words.TOOK_AWAY not in run("why", "sounds", environ=environ).stdout


def test_a_picked_one_has_a_digit_for_it_among_the_others(environ: dict[str, str]) -> None:
    # Whatever is picked today took this person away.
    with Terminal("exercise", environ=environ) as terminal:
        title = next(line.strip() for line in terminal.see("leave").settle().screen.splitlines() if line.strip())
        terminal.press("q").wait()
    picked = next(p for p in Shelf(shipped(), Path("/nowhere")).exercises() if p.title == title)
    keep(environ, THREE_OF_FIVE, picked.id)
    shown = opening(environ, "exercise")
    digit, other = shown.partition("Another, with ")[2][0], shown.partition("Another, with ")[2][3:].partition(".")[0]
    with Terminal("exercise", environ=environ) as terminal:
        terminal.see("leave").settle().press(digit).wait_for_more().settle()
        assert other in terminal.screen and session_words.TOOK_AWAY not in terminal.screen
        terminal.press("q").wait()


def test_whether_the_program_picked_it_is_kept(environ: dict[str, str]) -> None:
    fast = {**environ, "NUMBCLI_RATE": "10000"}
    for words in (("exercise",), ("exercise", "slow-look")):
        with Terminal(*words, "--wait", environ=fast) as terminal:
            terminal.see("leave").settle()
            while "Did you notice anything?" not in terminal.screen:
                terminal.press("enter").wait_for_more().settle()
            terminal.press("1").see("whole answer").press("enter").wait()
    kept = Journal(Path(environ["NUMBCLI_HOME"])).all()
    assert [entry.how for entry in kept] == ["picked", "named"]
