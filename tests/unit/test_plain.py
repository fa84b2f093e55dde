"""Lines that are heard: what a voice would pass over, run together or pause within."""

import io
import re

from hypothesis import given
from hypothesis import strategies as st
from numbcli.terminal.wording import whole_sentences

from drivers.walker import CHOOSING, WRITING, Walker, practice, with_parts
from numbcli.practice.model import SHORT
from numbcli.practice.views import MoreView, View
from numbcli.terminal.plain import Plain
from numbcli.text import clean, width


def printed(views: list[View], columns: int = 80) -> str:
    """What the plain presenter prints of these views, with somebody at the keys."""
    out = io.StringIO()
    presenter = Plain(out, attended=True, columns=columns)
    for view in views:
        presenter.show(view)
    return out.getvalue()


def test_no_key_is_a_mark_that_a_voice_passes_over() -> None:
    walker = Walker(with_parts(CHOOSING, WRITING)).key("enter", "space", "space", "?", "enter", "h", "enter").to_end()
    said = printed(walker.views)
    assert "question mark: these keys." in said
    assert "h people, question mark keys, q leave." in said
    assert not re.search(r"(?<!\S)\?", said)


def test_no_key_stands_behind_a_full_stop_where_a_voice_does_not_pause() -> None:
    walker = Walker(practice()).key("enter", "space", "space", "?", "enter").to_end()
    keys = [line for line in printed(walker.views).splitlines() if re.search(r"\bq leave|\bEnter ", line)]
    assert keys
    assert not any(re.search(r"\. [a-z?]", line) for line in keys)


def test_what_is_careful_in_a_short_form_ends_its_lines_with_its_sentences() -> None:
    careful = ("Skip this if looking for words makes you dig.", "Take a thing that is near, and not a word.")
    lines = printed(Walker(practice(careful=careful), form=SHORT).views).splitlines()
    assert [*careful, "Dizzy, in pain, further away: press s."] == lines[1:4]


def test_the_keys_are_said_once_where_there_was_no_opening() -> None:
    walker = Walker(with_parts(CHOOSING, CHOOSING)).key("enter", "enter")
    parts = walker.views[1:]
    assert printed(parts).count("q leave") == 1
    assert printed(walker.views).count("q leave") == 1


def test_a_command_and_what_it_does_are_two_things() -> None:
    assert "why: Say why." in printed([MoreView((("why", "Say why."),))]).splitlines()


@given(st.text(), st.integers(min_value=2, max_value=80))
def test_lines_of_whole_sentences_fit_and_lose_nothing(text: str, columns: int) -> None:
    text = clean(text)
    lines = whole_sentences(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_long_sentence_ends_its_lines_where_a_clause_ends() -> None:
    text = "111, then select option 2: NHS 111 (mental health option 2), England, day and night"
    assert whole_sentences(text, 72)[1:] == ["day and night"]
    assert whole_sentences(text, 40) == [
        "111, then select option 2:",
        "NHS 111 (mental health option 2),",
        "England, day and night",
    ]
