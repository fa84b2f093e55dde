"""The loop of a session: it waits, hands over what happens, and decides nothing."""

import io
import os
from collections.abc import Callable

import pytest

from drivers.manual_clock import ManualClock
from drivers.people import people_pages
from drivers.scripted_keys import Script, ScriptedKeys
from drivers.walker import CHOOSING, DAY, PLAIN, SHELF, WRITING, practice, step, with_parts
from numbcli.commands.recorder import Recorder
from numbcli.errors import StoppedBySignalError
from numbcli.journal.entry import Entry
from numbcli.journal.store import Journal
from numbcli.practice import check_in, session
from numbcli.practice.events import End, Go, Request
from numbcli.practice.model import Part, Practice
from numbcli.practice.screens import screen
from numbcli.practice.state import SessionOptions, State
from numbcli.terminal.calm import Calm
from numbcli.terminal.glyphs import UNICODE
from numbcli.terminal.keys import World
from numbcli.terminal.layout import Page, pages
from numbcli.terminal.plain import Plain
from numbcli.terminal.player import Presenter, SessionCallbacks, held, play
from numbcli.terminal.rows import Look
from numbcli.terminal.sound import Bell, Sounds
from numbcli.words import session as session_words

SAVE = SessionOptions(save=True)
PAGES = people_pages()


def _answer(request: Request) -> Go | None:
    return SHELF.answer(request, DAY)


ENTER: list[Script] = ["enter", 0.1]


class Run:
    """A session that was played by a script to its end."""

    def __init__(
        self,
        of: Practice,
        *script: Script,
        options: SessionOptions | None = None,
        recorder: Recorder | None = None,
        size: tuple[int, int] | None = None,
    ) -> None:
        self.clock = ManualClock()
        self.keys = ScriptedKeys(self.clock, *script)
        self.out, self.err = io.StringIO(), io.StringIO()
        self.interrupted: list[object] = []
        presenter: Presenter = Plain(self.out, attended=True)
        if size is not None:
            presenter = Calm(self.out, lambda: os.terminal_size(size), UNICODE, color=False)
        kept = recorder.record if recorder is not None else lambda keep: pytest.fail(f"kept: {keep}")
        interrupted = self.interrupted.append
        if recorder is not None:
            interrupted = lambda state: recorder.record_on_signal(None)  # noqa: E731
        callbacks = SessionCallbacks(_answer, kept, interrupted, PAGES.find)
        sounds = Sounds(Bell(self.err, self.clock))
        options = options or SessionOptions(beats=0)
        turn = (
            session.begin_check_in(of, options, self.clock.at)
            if of.kind == "check-in"
            else session.begin(of, options, self.clock.at)
        )
        with held(presenter, self.keys, sounds):
            self.end: End = play(turn, session.advance, presenter, self.keys, self.clock, callbacks, sounds)

    @property
    def said(self) -> str:
        return self.out.getvalue()


def test_a_session_nobody_touches_lasts_the_sum_of_its_parts_to_the_closing() -> None:
    run = Run(practice(), "enter", 59.9, "h", "enter", 2.1, "enter")
    assert session_words.CLOSING_QUESTION in run.said
    assert run.clock.at - 1000 == pytest.approx(62)


def test_the_terminal_is_given_back_on_every_way_out() -> None:
    assert Run(practice(), "q").keys.entered == 0
    for stopped in (KeyboardInterrupt(), StoppedBySignalError(15)):
        with pytest.raises(type(stopped)):
            Run(practice(), "enter", stopped)


def _opening_pages(part: Part) -> list[Page]:
    state, _ = session.begin(with_parts(part, PLAIN), SessionOptions(), 0.0)
    return pages(screen(state, 0.0, "start"), Look(40, 3, UNICODE))


def test_what_was_typed_ahead_is_no_answer_to_the_next_question() -> None:
    run = Run(with_parts(CHOOSING, CHOOSING, PLAIN), "enter", "1", 0.5, "1", "2", "2", 0.5, "q")
    assert run.keys.drained == ["1", "2", "2"]
    assert run.end.left


def test_enter_turns_the_pages_of_a_small_screen_and_starts_on_the_last() -> None:
    turned = Run(step("name"), "enter", 0.1, "q", size=(20, 10))
    assert turned.said.index("more") < turned.said.index("Later,")
    assert "1 of 5" not in turned.said and "Enter s l h ? q" in turned.said, "nothing has started"
    assert "1 of 5" in Run(step("name"), "enter", 0.1, "enter", 0.1, "q", size=(20, 12)).said


def test_a_turned_page_keeps_the_part_from_going_on_under_the_finger() -> None:
    long = Part("Follow the outer edge with your eyes. Go round it once. Is there a seam? Find its end.", 20)
    begun = ENTER * len(_opening_pages(long))
    turned = Run(with_parts(long, PLAIN), *begun, 19.5, "enter", 1.9, "q", size=(40, 3))
    assert "more" in turned.said and "Look at the wall" not in turned.said
    assert "Look at the wall" in Run(with_parts(long, PLAIN), *begun, 19.5, 1.9, "q", size=(40, 3)).said


def test_of_words_that_come_faster_than_they_can_be_drawn_only_the_last_are_drawn() -> None:
    pasted = Run(with_parts(WRITING, PLAIN), "enter", 0.1, *"abcdef", 0.1, "esc", "q", size=(80, 24))
    assert "› abcdef_" in pasted.said.replace("\x1b[0m", "") and "› a_" not in pasted.said


@pytest.mark.parametrize("world", [World.RESIZED, World.CONTINUED])
def test_a_screen_that_changed_is_drawn_again_and_the_clock_goes_on(world: World) -> None:
    run = Run(practice(), "enter", 5, world, 9, "q", size=(80, 24))
    assert run.said.count("Look round") == 2
    assert "Follow the edge" not in run.said


def test_stopped_for_an_hour_it_goes_on_where_it_was() -> None:
    run = Run(practice(), "enter", 5, World.SUSPENDED, 9, "q")
    assert "Follow the edge" not in run.said


@pytest.mark.parametrize("stopped", [KeyboardInterrupt(), StoppedBySignalError(15)])
def test_what_was_answered_before_a_signal_can_be_kept(
    stopped: BaseException, recorder: Recorder, journal: Journal
) -> None:
    interrupted: list[State] = []

    def keep(state: object) -> None:
        assert isinstance(state, State)
        interrupted.append(state)
        wanted = check_in.keep_on_leaving(state)
        assert wanted is not None
        recorder.record_on_signal(wanted)

    clock = ManualClock()
    keys = ScriptedKeys(clock, 0.1, "3", 0.1, "2", 0.1, stopped)
    callbacks = SessionCallbacks(_answer, recorder.record, keep, PAGES.find)
    turn = session.begin_check_in(SHELF.check_in(), SAVE, clock.at)
    with pytest.raises(type(stopped)):
        play(turn, session.advance, Plain(io.StringIO(), attended=True), keys, clock, callbacks, Sounds())
    assert [(entry.word, entry.energy) for entry in journal.all()] == [("flat", "a-little")]


@pytest.mark.parametrize("moment", ["before it is on the disk", "after it"])
@pytest.mark.parametrize("word", [SHELF.check_in, lambda: practice("sounds")], ids=["check-in", "closing"])
def test_what_is_being_kept_when_a_signal_comes_is_kept_once(
    moment: str,
    word: Callable[[], Practice],
    recorder: Recorder,
    journal: Journal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, cut = Journal.keep, list[str]()

    def keep(self: Journal, *entries: Entry) -> None:
        if moment == "after it" or cut:
            real(self, *entries)
        if not cut:
            cut.append(moment)
            raise StoppedBySignalError(1)

    monkeypatch.setattr(Journal, "keep", keep)
    script: list[Script] = [0.1, "1", 0.1, "q"] if word().kind == "check-in" else [*ENTER * 4, "2", 0.1, "enter"]
    with pytest.raises(StoppedBySignalError):
        Run(word(), *script, options=SAVE, recorder=recorder)
    assert cut and journal.count() == 1 and recorder.unkept is None


def test_an_answer_is_kept_before_its_reply_is_said(recorder: Recorder, journal: Journal) -> None:
    run = Run(practice("sounds"), *ENTER * 4, "2", 0.1, "enter", options=SAVE, recorder=recorder)
    assert run.end.kept and journal.count() == 1
    assert session_words.REPLIES["a-little"][0] in run.said


def test_the_bell_rings_while_the_session_waits() -> None:
    run = Run(practice(), "enter", 59, 4, "enter")
    # Once at each of three beginnings, twice at each half, three times at the end of the last.
    assert run.err.getvalue().count("\a") == 3 + 3 * 2 + 3
