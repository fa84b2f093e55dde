"""Home and its doors, pressed through on the real stage: the shelf, the journal, the plain presenter, scripted keys."""

import io
from pathlib import Path

import pytest

from drivers.manual_clock import ManualClock
from drivers.scripted_keys import Script, ScriptedKeys
from drivers.walker import SHELF
from numbcli.app import App
from numbcli.commands import stage
from numbcli.commands.home import play_home
from numbcli.journal.store import Journal
from numbcli.library.pick import Wish, pick
from numbcli.practice.vocabulary import SHORT
from numbcli.words import lists as list_words
from numbcli.words import session as session_words

HOME = list_words.HOME_TITLE[0]


class AtHome:
    """A run of home that was played by a script to its end."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *script: Script, **environ: str) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        clock = ManualClock()
        app = App(io.StringIO(), self.out, self.err, {"NUMBCLI_HOME": str(folder / "home"), **environ})
        app.__dict__.update(attended=True, clock=clock)
        # Every key waits for its screen.
        slowly = [item for pressed in script for item in (0.1, pressed)]
        keys = ScriptedKeys(clock, *slowly)
        monkeypatch.setattr(stage, "terminal_keys", lambda *_: keys)
        play_home(app)
        self.day = app.moment().date().toordinal()
        self.journal = Journal(folder / "home")

    @property
    def said(self) -> str:
        return " ".join(self.out.getvalue().split())

    @property
    def homes(self) -> int:
        """How often home was shown."""
        return self.said.count(HOME)

    @property
    def closed(self) -> bool:
        return self.said.endswith(session_words.CLOSED)


def at_home(folder: Path, monkeypatch: pytest.MonkeyPatch, *script: Script, **environ: str) -> AtHome:
    return AtHome(folder, monkeypatch, *script, **environ)


@pytest.mark.parametrize("key", ["enter", "q", "end-of-input"])
def test_home_is_left_with_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    run = at_home(tmp_path, monkeypatch, key)
    assert run.closed and run.homes == 1
    assert not (tmp_path / "home").exists(), "nothing is made by looking"


@pytest.mark.parametrize(
    "keys",
    [("2", "b"), ("3", "b"), ("3", "enter"), ("3", "2", "b", "b"), ("4", "b"), ("5", "b"), ("6", "b"), ("h", "enter")],
    ids=str,
)
def test_every_door_leads_back_to_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]) -> None:
    run = at_home(tmp_path, monkeypatch, *keys, "q")
    assert run.homes == 2 and run.closed


@pytest.mark.parametrize("digit", range(1, len(list_words.REST_MENU)))
def test_every_door_of_the_rest_leads_back_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, digit: int) -> None:
    run = at_home(tmp_path, monkeypatch, "?", str(digit), "b", "b", "q")
    assert run.homes == 2 and run.said.count(list_words.THE_REST_TITLE[0]) == 2 and run.closed


def test_a_practice_that_ends_here_ends_the_program_below_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = at_home(tmp_path, monkeypatch, "5", "enter", "s", "s", "enter")
    assert run.homes == 1 and run.said.count(session_words.CLOSED) == 1 and run.closed


def test_two_opens_the_exercise_of_the_day_and_three_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = at_home(tmp_path, monkeypatch, "2", "o", "b", "2", "q", NUMBCLI_WITHOUT="scent")
    offers = pick(SHELF.exercises(), Wish(without=("scent",)), run.day).practices
    for one in offers[:8]:
        assert one.title in run.said
    assert f"1 {offers[1].title}, 2 {offers[2].title}, 3 {offers[3].title}" in run.said


def test_four_opens_a_short_form_for_lying_down_and_five_far_away_whatever_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far_away = SHELF.find_any("far-away")
    without = ",".join(far_away.hazards) or "scent"
    run = at_home(tmp_path, monkeypatch, "4", "b", "5", "q", NUMBCLI_WITHOUT=without)
    wish = Wish(without=tuple(without.split(",")), nothing_needed=True, form=SHORT, lying=True)
    smaller = pick(SHELF.exercises(), wish, run.day).practices[0]
    assert smaller.forms[SHORT].purpose in run.said
    assert far_away.forms[SHORT].purpose in run.said


def test_a_check_in_from_home_is_kept_and_g_goes_on_to_what_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = at_home(tmp_path, monkeypatch, "1", "3", "1", "4", "enter", "enter", "g", "enter", "s", "s", "2", "enter")
    assert [(entry.kind, entry.energy, entry.noticed) for entry in run.journal.all()] == [
        ("check-in", "none", None),
        ("practice", None, "a-little"),
    ]
    assert run.said.count(session_words.CLOSED) == 1


def test_with_no_save_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = at_home(tmp_path, monkeypatch, "1", "3", "1", "4", "enter", "enter", "enter", NUMBCLI_SAVE="false")
    assert run.journal.all() == [] and session_words.KEPT not in run.said
