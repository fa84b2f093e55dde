"""The check-in as a session: what is answered is in the journal, however it is left."""

import contextlib
import io
import itertools
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from drivers.walker import SHELF, Walker
from numbcli.app import App
from numbcli.commands.recorder import Recorder, checked
from numbcli.journal.entry import Entry, instant
from numbcli.journal.rows import APPLICATION, MIGRATIONS
from numbcli.journal.store import Journal
from numbcli.library.pick import fitting_wish
from numbcli.practice.events import End, Fitting, Keep
from numbcli.practice.state import SessionOptions
from numbcli.practice.views import AfterView, PartView
from numbcli.practice.vocabulary import CHECK_IN_ENERGIES, FEEL, HAZARDS, NOTICED, WORDS
from numbcli.words import journal as words
from numbcli.words import session as session_words

QUESTIONS = SHELF.check_in()
SAVE = SessionOptions(save=True)
WITHOUT = ("scent", "flame")


def answered(journal: Journal) -> list[tuple[object, ...]]:
    return [(entry.word, entry.energy, entry.feel, entry.note) for entry in journal.all()]


@pytest.mark.parametrize(("word_digit", "word"), list(enumerate(WORDS, 1)))
def test_every_word_with_every_energy_is_kept_and_followed_by_a_practice_that_fits(
    word_digit: int, word: str, recorder: Recorder, journal: Journal
) -> None:
    for digit, energy in enumerate(CHECK_IN_ENERGIES, 1):
        walker = Walker(QUESTIONS, SAVE, recorder=recorder, without=WITHOUT)
        walker.key(str(word_digit), str(digit), "4", "enter", "enter")
        after = walker.see(AfterView)
        assert after.kept and after.fits is not None
        go = walker.state.fitting
        wish = fitting_wish(energy, WITHOUT)
        assert go is not None and wish.fits(go.practice) and go.form == wish.form
        assert (go.form == "short") == (energy not in ("a-little", "some"))
        assert walker.key("enter").ended.kept and not walker.ended.left
    assert answered(journal) == [(word, energy, 4, None) for energy in CHECK_IN_ENERGIES]


def test_every_token_of_the_vocabulary_reads_back_in_an_old_journal(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "home" / "numbcli").mkdir(parents=True)
    rows = [
        *(("check-in", word, None, None, None, None) for word in WORDS),
        *(("check-in", None, energy, None, None, None) for energy in CHECK_IN_ENERGIES),
        *(("practice", None, None, "sounds", "full", noticed) for noticed in NOTICED),
    ]
    with contextlib.closing(sqlite3.connect(tmp_path / "home" / "numbcli" / "journal.db")) as old:
        for statement in MIGRATIONS[0]:
            old.execute(statement)
        for number, row in enumerate(rows, 1):
            key = f"01900000-0000-7000-8000-{number:012x}"
            at = f"2026-11-24T10:00:00.{number:03}+00:00"
            moment = datetime.fromisoformat(at)
            old.execute(
                "INSERT INTO entry (id, instant, at, kind, word, energy, practice, form, noticed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (key, instant(moment), at, *row),
            )
        old.execute(f"PRAGMA application_id={APPLICATION}")
        old.execute("PRAGMA user_version=1")
        old.commit()
    read = [(e.kind, e.word, e.energy, e.practice, e.form, e.noticed) for e in journal.all()]
    assert read == rows


def test_every_token_of_the_vocabulary_has_words() -> None:
    assert tuple(words.WORDS) == WORDS and tuple(words.ENERGIES) == CHECK_IN_ENERGIES
    assert tuple(session_words.NOTICED) == NOTICED and tuple(session_words.REPLIES) == NOTICED


def test_the_shipped_questions_offer_every_token_in_its_order() -> None:
    asks = {part.key: part.ask for part in QUESTIONS.forms["full"].parts}
    for key, tokens in (("word", WORDS), ("energy", CHECK_IN_ENERGIES)):
        assert tuple(option.token for option in asks[key].options) == tokens  # type: ignore[union-attr]


def test_passed_to_its_end_an_entry_without_answers_is_kept(recorder: Recorder, journal: Journal) -> None:
    walker = Walker(QUESTIONS, SAVE, recorder=recorder).key("enter", "enter", "enter", "enter")
    assert walker.see(AfterView).kept
    assert answered(journal) == [(None, None, None, None)]


def test_keys_answer_each_question(recorder: Recorder, journal: Journal) -> None:
    Walker(QUESTIONS, SAVE, recorder=recorder).key("2", "2", "1", "0", "enter").write("warm cup").key("enter")
    assert answered(journal) == [("cant-tell", "a-little", 10, "warm cup")]


def test_own_words_are_kept_as_they_were_typed(recorder: Recorder, journal: Journal) -> None:
    Walker(QUESTIONS, SAVE, recorder=recorder).key("9").write("q  s [/b]").key("enter", "s")
    assert answered(journal) == [("q  s [/b]", None, None, None)]


@pytest.mark.parametrize("key", ["q", "s", "end-of-input"])
@pytest.mark.parametrize("count", range(4))
def test_however_it_is_left_every_answer_given_so_far_is_kept(
    key: str, count: int, recorder: Recorder, journal: Journal
) -> None:
    answers = (("3",), ("5",), ("7", "enter"))
    walker = Walker(QUESTIONS, SAVE, recorder=recorder).key(*itertools.chain(*answers[:count]))
    if count == 3:
        walker.key("esc")
    walker.key(key)
    assert walker.ended.kept == bool(count) and walker.ended.left
    wanted = ("flat", "rather-not-say", 7)[:count]
    assert answered(journal) == ([(*wanted, *[None] * (4 - count))] if count else [])


@pytest.mark.parametrize("key", ["q", "s"])
@pytest.mark.parametrize("count", range(4))
def test_left_before_any_answer_nothing_is_kept(key: str, count: int, recorder: Recorder, journal: Journal) -> None:
    walker = Walker(QUESTIONS, SAVE, recorder=recorder).key(*["enter"] * count, "esc", key)
    assert not walker.ended.kept
    assert journal.all() == []


def test_a_line_or_a_number_that_was_not_ended_with_enter_is_no_answer(recorder: Recorder, journal: Journal) -> None:
    Walker(QUESTIONS, SAVE, recorder=recorder).key("1", "enter", "9", "s")
    Walker(QUESTIONS, SAVE, recorder=recorder).key("9").write("half a wo").key("end-of-input")
    assert answered(journal) == [("nothing", None, None, None)]


def test_with_no_save_nothing_is_kept_and_it_is_not_said(journal: Journal) -> None:
    passed = Walker(QUESTIONS).key("1", "2", "3", "enter", "enter")
    assert not passed.see(AfterView).kept and not passed.key("enter").ended.kept
    assert not Walker(QUESTIONS).key("1", "q").ended.kept
    assert not any(isinstance(effect, Keep) for effect in passed.effects)
    assert journal.all() == []


def test_what_is_taken_away_is_not_kept(recorder: Recorder, journal: Journal) -> None:
    Walker(QUESTIONS, SAVE, recorder=recorder).key("1", "2", "b", "b", "backspace", "q")
    Walker(QUESTIONS, SAVE, recorder=recorder).key("1", "b", "backspace", "q")
    Walker(QUESTIONS, SAVE, recorder=recorder).key("enter", "enter", "1", "0", "enter", "esc", "b", "backspace", "q")
    assert answered(journal) == [(None, "a-little", None, None)]


def test_an_answer_given_again_takes_the_place_of_the_first(recorder: Recorder, journal: Journal) -> None:
    Walker(QUESTIONS, SAVE, recorder=recorder).key("1", "b", "3", "s")
    Walker(QUESTIONS, SAVE, recorder=recorder).key("enter", "enter", "9", "enter", "esc", "b", "4", "enter", "esc", "q")
    assert answered(journal) == [("flat", None, None, None), (None, None, 4, None)]


def test_nothing_is_timed(recorder: Recorder) -> None:
    walker = Walker(QUESTIONS, SAVE, recorder=recorder)
    for _ in range(3):
        assert walker.wake is None
        walker.wait(10_000).see(PartView)
        walker.key("enter")


def test_a_person_may_pass_every_hazard_by_and_nothing_is_named(recorder: Recorder) -> None:
    walker = Walker(QUESTIONS, SAVE, recorder=recorder, without=HAZARDS).key(*["enter"] * 4)
    assert walker.see(AfterView).fits is None
    shown = len(walker.views)
    assert len(walker.key("g").views) == shown and walker.end is None


def test_after_passing_the_energy_no_energy_is_asked_for(recorder: Recorder) -> None:
    walker = Walker(QUESTIONS, SAVE, recorder=recorder).key(*["enter"] * 4)
    assert [effect.energy for effect in walker.effects if isinstance(effect, Fitting)] == [None]
    assert walker.state.fitting is not None and walker.state.fitting.form == "short"


@pytest.fixture
def broken(tmp_path: Path) -> Recorder:
    """What keeps answers where a folder stands in place of the journal."""
    (tmp_path / "home" / "numbcli" / "journal.db").mkdir(parents=True)
    return Recorder(App(None, io.StringIO(), io.StringIO(), {"NUMBCLI_HOME": str(tmp_path / "home" / "numbcli")}))


@pytest.mark.parametrize("keys", [("q",), ("s",), ("enter", "enter", "enter")])
def test_what_could_not_be_kept_is_shown_to_copy(keys: tuple[str, ...], broken: Recorder) -> None:
    walker = Walker(QUESTIONS, SAVE, recorder=broken).key("3", *keys)
    assert walker.refusal is not None
    assert walker.ended.sentence == walker.refusal
    assert walker.ended.take_along == ("word: flat",) and not walker.ended.kept


def test_a_closing_answer_that_could_not_be_kept_is_shown_as_well(broken: Recorder) -> None:
    walker = Walker(SHELF.find("exercise", "sounds"), SAVE, recorder=broken).key(*["enter"] * 7, "4")
    assert walker.ended.take_along == ("noticed: further-away",) and walker.ended.sentence


def test_a_closing_answer_is_kept_with_its_practice(recorder: Recorder, journal: Journal) -> None:
    walker = Walker(SHELF.find("exercise", "sounds"), SAVE, recorder=recorder).key(*["enter"] * 7, "4", "enter")
    assert walker.ended.kept
    assert [_closing(entry) for entry in journal.all()] == [("practice", "sounds", "full", "further-away")]
    Walker(SHELF.find("exercise", "sounds"), SAVE, recorder=recorder).key(*["enter"] * 8)
    assert journal.count() == 1, "Enter alone keeps nothing"


def _closing(entry: Entry) -> tuple[object, ...]:
    return entry.kind, entry.practice, entry.form, entry.noticed


def test_no_number_no_word_and_nothing_written_changes_what_follows(tmp_path: Path) -> None:
    out, err = io.StringIO(), io.StringIO()
    recorder = Recorder(App(None, out, err, {"NUMBCLI_HOME": str(tmp_path)}))

    def follows(word: int, feel: int, written: str) -> tuple[AfterView, End]:
        walker = Walker(QUESTIONS, SAVE, recorder=recorder).key(str(word))
        if word > len(WORDS):
            walker.write(written).key("enter")
        walker.key("2", *str(feel), "enter").write(written).key("enter")
        return walker.see(AfterView), walker.key("enter").ended

    usual = follows(len(WORDS), 5, "A warm cup.")
    for word in range(1, len(WORDS) + 2):
        for feel in FEEL:
            assert follows(word, feel, "A warm cup.") == usual, (word, feel)
    for written in ("I want to die.", "suicide", "help me", "I cut myself"):
        assert follows(len(WORDS) + 1, 0, written) == usual, written
    assert (out.getvalue(), err.getvalue()) == ("", ""), "nothing is said beside it"


@pytest.mark.parametrize("feel", ["", "11", "x", "²", "-1"])
def test_a_number_that_is_none_counts_as_none(feel: str) -> None:
    assert checked({"feel": feel})["feel"] is None
