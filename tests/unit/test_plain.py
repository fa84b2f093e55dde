"""Lines that are heard: what a voice would pass over, run together or pause within."""

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.walker import (
    ANSWERING,
    CHOOSING,
    COLD,
    NAMING,
    PLAIN,
    TWO_LINES,
    WRITING,
    Walker,
    exercise,
    picked,
    practice,
    with_parts,
)
from numbcli.practice.events import End
from numbcli.practice.state import SessionOptions
from numbcli.practice.views import View
from numbcli.practice.vocabulary import SHORT
from numbcli.structs import replace
from numbcli.terminal.plain import Plain, _whole_sentences
from numbcli.text import clean, width, with_plain_spaces
from numbcli.words import safety
from numbcli.words import session as session_words

QUIET = SessionOptions(beats=0)


def printed(views: list[View], columns: int = 80, attended: bool = True, echoes: bool = True) -> str:
    """What the plain presenter prints of these views."""
    out = io.StringIO()
    presenter = Plain(out, attended=attended, columns=columns, echoes=echoes)
    for view in views:
        presenter.show(view)
    return out.getvalue()


def heard(walker: Walker) -> list[str]:
    return printed(walker.views).splitlines()


def test_no_key_is_a_mark_that_a_voice_passes_over() -> None:
    walker = Walker(with_parts(CHOOSING, WRITING)).key("enter", "space", "space", "?", "enter", "h", "enter").to_end()
    said = printed(walker.views)
    assert "question mark: what the keys do." in said
    assert "h people, question mark keys, q leave." in said
    assert not re.search(r"(?<!\S)\?", said)


def test_no_key_stands_behind_a_full_stop_where_a_voice_does_not_pause() -> None:
    walker = Walker(practice()).key("enter", "space", "space", "?", "enter").to_end()
    keys = [line for line in heard(walker) if re.search(r"\bq leave|\bEnter ", line)]
    assert keys
    assert not any(re.search(r"\. [a-z?]", line) for line in keys)


def test_an_opening_says_what_is_done_first_and_then_what_to_be_careful_with() -> None:
    view = Walker(exercise("cool-object"))
    lines = [line for line in heard(view) if line]
    form = exercise("cool-object").forms["full"]
    assert lines[0].startswith(exercise("cool-object").title)
    text = " ".join(lines)
    things = [form.purpose, *form.ready, *form.careful, safety.STOP_LINE, "Enter start"]
    assert [text.index(said) for said in things] == sorted(text.index(said) for said in things)
    for careful in form.careful:
        assert any(line.endswith(careful.split(". ")[-1]) for line in lines), "it ends its line with its sentence"


def test_the_other_titles_are_named_with_their_digits() -> None:
    offers = picked().offers
    said = printed(Walker(offers[0], opening=picked()).views)
    for digit, one in enumerate(offers[1:4], 1):
        assert f"{digit} {one.title}" in said


def test_a_part_is_said_at_its_start_its_half_and_its_end() -> None:
    walker = Walker(with_parts(replace(PLAIN, seconds=40), PLAIN), QUIET).key("enter").to_end()
    said = [line for line in heard(walker) if line in (session_words.HALF, session_words.NEXT)]
    assert said == [session_words.HALF, session_words.NEXT], "half of a part of 20 seconds is not said"


def test_the_second_line_is_said_in_place_of_the_half() -> None:
    lines = heard(Walker(with_parts(TWO_LINES, PLAIN), QUIET).key("enter").wait(39))
    assert lines.count(TWO_LINES.then or "") == 1 and session_words.HALF not in lines
    waiting = heard(Walker(with_parts(TWO_LINES, PLAIN), SessionOptions(wait=True, beats=0)).key("enter", "enter"))
    assert waiting.count(TWO_LINES.then or "") == 1


def test_in_a_pause_the_rest_line_comes_first_and_afterwards_the_words_again() -> None:
    lines = heard(Walker(with_parts(COLD, PLAIN), QUIET).key("enter", "space", "space"))
    paused = lines.index(session_words.PAUSED)
    assert lines[paused - 1] == COLD.rest
    assert lines[paused + 1 :].index(session_words.GOES_ON) < lines[paused + 1 :].index(COLD.say)


@pytest.mark.parametrize("wait", [False, True])
def test_on_the_way_to_the_end_the_rest_line_is_said(wait: bool) -> None:
    walker = Walker(with_parts(COLD, PLAIN), SessionOptions(beats=0, wait=wait)).key("enter", "s")
    lines = heard(walker)
    assert lines.index(COLD.rest or "") < lines.index(PLAIN.say)


def test_under_wait_the_rest_line_is_said_when_a_fixed_part_is_over() -> None:
    walker = Walker(with_parts(COLD, PLAIN), SessionOptions(beats=0, wait=True)).key("enter").wait(31)
    assert COLD.rest in heard(walker)


def test_the_keys_are_said_once() -> None:
    walker = Walker(with_parts(CHOOSING, CHOOSING)).key("enter", "enter")
    parts = walker.views[1:]
    assert printed(parts).count("q leave") == 1


def test_a_question_is_said_with_its_answers_and_a_mark_alone_afterwards() -> None:
    walker = Walker(with_parts(CHOOSING, ANSWERING), QUIET).key("enter")
    assert {"1: flat.", "2: nothing.", f"3: {session_words.OWN}."} <= set(heard(walker))
    walker.views.clear()
    assert heard(walker.key("down")) == ["1: flat."]


def test_an_earlier_answer_is_said() -> None:
    walker = Walker(with_parts(CHOOSING, ANSWERING), QUIET).key("enter", "2")
    walker.views.clear()
    assert "2: nothing." in heard(walker.key("b"))


def test_dots_are_numbers() -> None:
    walker = Walker(with_parts(NAMING, PLAIN), QUIET).key("enter")
    walker.views.clear()
    assert heard(walker.key("enter", "enter")) == [session_words.dots_line(1, 3), session_words.dots_line(2, 3)]


def test_typed_words_are_said_letter_by_letter_and_what_was_erased_begins_a_new_line() -> None:
    walker = Walker(with_parts(WRITING, PLAIN), QUIET).key("enter").write("rein").key("backspace").write("")
    said = printed(walker.views)
    assert said.endswith("rein\nrei")
    assert "rein" not in printed(walker.views, echoes=False)


def test_what_ends_a_session_while_words_are_typed_begins_a_line_of_its_own() -> None:
    out = io.StringIO()
    presenter = Plain(out, attended=True)
    for view in Walker(with_parts(WRITING, PLAIN), QUIET).key("enter").write("rein").views:
        presenter.show(view)
    presenter.leave()
    presenter.leave()
    assert out.getvalue().endswith("rein\n")


def test_with_nobody_there_no_key_is_named() -> None:
    walker = Walker(with_parts(CHOOSING, PLAIN), SessionOptions(attended=False, beats=0)).to_end()
    said = printed(walker.views, attended=False)
    assert "q leave" not in said and "Enter" not in said


def test_the_last_line_comes_after_what_was_taken_along() -> None:
    out = io.StringIO()
    Plain(out, attended=True).end(End(("hi",), kept=True))
    assert out.getvalue().splitlines() == ["hi", f"{session_words.KEPT} {session_words.CLOSED}"]


def test_not_one_escape_and_no_drawn_mark_is_printed() -> None:
    hostile = practice(title="\x1b[31mRed", careful=("Stop if \x1b]0;x\x07it hurts.",))
    walker = Walker(hostile, form=SHORT).key("enter").to_end()
    said = printed(walker.views)
    assert said.replace("\n", "").isprintable() and said.isascii()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.integers(min_value=2, max_value=80))
def test_lines_of_whole_sentences_fit_and_lose_nothing(text: str, columns: int) -> None:
    text = clean(text)
    lines = _whole_sentences(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == with_plain_spaces(text).replace(" ", "")


def test_a_long_sentence_ends_its_lines_where_a_clause_ends() -> None:
    text = "111, then select option 2: NHS 111 (mental health option 2), England, day and night"
    assert _whole_sentences(text, 72)[1:] == ["day and night"]
    assert _whole_sentences(text, 40) == [
        "111, then select option 2:",
        "NHS 111 (mental health option 2),",
        "England, day and night",
    ]
