"""Lists and pages on a terminal: bold titles, dim ids, a screen at a time; none of it where nothing is drawn."""

import os

import pytest

from drivers.command import run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")
Environ = dict[str, str]


@pytest.mark.parametrize("words", ["exercises", "steps", "why warm-cup", "learn signs", "--help"])
def test_what_a_terminal_does_not_hold_comes_a_screen_at_a_time(words: str, environ: Environ) -> None:
    from drivers.terminal import Terminal

    first = run(*words.split(), environ=environ).stdout.split("\n")[0]
    with Terminal(*words.split(), environ=environ, size=(80, 12)) as terminal:
        terminal.see("Enter shows more")
        assert terminal.screen.startswith(first)
        terminal.send(b"q")
        assert terminal.wait() == 0


@pytest.mark.parametrize("words", [("exercises",), ("steps",), ("why", "warm-cup"), ("learn", "signs"), ("settings",)])
def test_no_weight_where_nothing_is_drawn(words: tuple[str, ...], environ: Environ) -> None:
    assert "\x1b" not in run(*words, environ=environ | {"FORCE_COLOR": "1"}).stdout
