"""What comes in from a real terminal: odd keyboards, long words, reports of the terminal, job control."""

import sys

import pytest

from drivers.screens import SIZE, entries, reach
from drivers.terminal import ALT_ON, Terminal

Environ = dict[str, str]
ERASE = b"\x1b[2K"
"""Written once for each row that is drawn anew."""
LONGEST = 10_000


def note(environ: Environ) -> object:
    """The note of the only entry."""
    (entry,) = entries(environ)
    return entry["note"]


def keep(terminal: Terminal) -> None:
    """End the line that is being typed, and see it kept."""
    terminal.press("enter").see("Kept.").press("q")
    assert terminal.wait() == 0
    terminal.restored()


# Keyboards


@pytest.mark.parametrize("key", ["H", "р", "Р", "י", "ㅗ", "ｈ"])
def test_people_are_one_key_away_on_any_keyboard(key: str, environ: Environ) -> None:
    with reach("part", environ) as terminal:
        terminal.press(key).see("999")


def test_what_is_typed_stays_as_it_is_typed(environ: Environ) -> None:
    words = "Рыба & ёж, ШУМ é"
    with reach("note", environ) as terminal:
        terminal.press(words).see("ШУМ é")
        keep(terminal)
    assert note(environ) == words


def test_a_terminal_in_an_old_encoding(environ: Environ) -> None:
    del environ["PYTHONUTF8"]
    environ |= {"LANG": "de_DE.ISO-8859-1", "PYTHONIOENCODING": "iso8859-1"}
    with reach("note", environ) as terminal:
        terminal.send("caf\xe9".encode("latin-1")).see_raw(b"caf\xe9_")
        keep(terminal)
        assert b"Traceback" not in terminal.raw
    assert note(environ) == "café"


# Long words


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize(("length", "taken"), [(4000, 4000), (LONGEST + 100, LONGEST)])
def test_pasted_words_are_taken_whole_and_drawn_as_they_come(
    length: int, taken: int, plain: bool, environ: Environ
) -> None:
    with reach("note", environ, plain) as terminal:
        for start in range(0, length, 1000):
            terminal.press("é" * min(1000, length - start)).read(0)
        if length > taken:
            terminal.see("The line is full.")
        keep(terminal)
        assert terminal.raw.count(ERASE) < length / 4, "each letter is drawn by itself"
    assert note(environ) == "é" * taken


def test_space_and_enter_are_the_words_even_where_the_screen_is_too_low(environ: Environ) -> None:
    with Terminal("check-in", environ=environ, size=(30, 8)) as terminal:
        terminal.see("word").press("3").see("energy").press("1").settle().press("enter").settle()
        while "One line" not in terminal.screen:
            terminal.press("enter").settle()
        terminal.press("a", "space", "b").see("a b_").press("enter").see("Kept.").press("q")
        assert terminal.wait() == 0
    assert note(environ) == "a b"


# Reports of the terminal, and flow control


def test_a_report_of_the_terminal_presses_nothing(environ: Environ) -> None:
    with reach("part", environ) as terminal:
        terminal.send(b"\x1b]11;q", b"q\x07", b"\x1bPq", b"q\x1b\\", b"\x1b[M q", b"q", b"\x1b[I").read_for(0.2)
        terminal.press("h").see("999").press("q")
        assert terminal.wait() == 0


def test_a_bare_esc_is_heard_at_once(environ: Environ) -> None:
    with reach("writing", environ) as terminal:
        terminal.press("esc").see("w write on")


def test_ctrl_s_freezes_nothing(environ: Environ) -> None:
    with reach("part", environ) as terminal:
        terminal.press("\x13", "h").see("999").press("q")
        assert terminal.wait() == 0
        terminal.restored()


# Job control


def shell(script: str) -> list[str]:
    """A shell with job control."""
    return ["bash", "-c", f"set -m; {script.format(f'{sys.executable} -m numbcli check-in')}"]


def test_words_outlive_the_background(environ: Environ) -> None:
    command = shell("{}; echo stopped; read a; bg; echo sent; read a; fg; echo code $?")
    with Terminal(command=command, environ=environ, size=SIZE) as terminal:
        for seen, key in (("word", "3"), ("energy", "1"), ("feel right now", "enter"), ("One line", "some words")):
            terminal.see(seen).press(key)
        terminal.see("some words_").press("\x1a").see_raw(b"stopped")
        terminal.restored()
        terminal.press("enter").see_raw(b"sent").read_for(0.3)
        drawn = terminal.raw.count(ALT_ON)
        # What is pressed before it is all there again is not meant for it, and goes.
        terminal.press("enter").see_raw(ALT_ON, times=drawn + 1).settle(0.3).see("some words_")
        terminal.press("enter").see("Kept.").press("q")
        terminal.wait()
        terminal.restored()
        assert "code 0" in terminal.ordinary
    assert note(environ) == "some words"


def test_begun_in_the_background_it_waits_for_the_foreground(environ: Environ) -> None:
    command = shell("{} & echo begun; read a; fg; echo code $?")
    with Terminal(command=command, environ=environ, size=SIZE) as terminal:
        terminal.see_raw(b"begun").read_for(0.5)
        terminal.press("enter").see("Which word")
        # Going on drops what was typed before, and a key that comes in that moment too: it is pressed again.
        for _ in range(50):
            if b"code " in terminal.raw:
                break
            terminal.press("q").read_for(0.2)
        terminal.wait()
        terminal.restored()
        assert "code 0" in terminal.ordinary


# Streams


@pytest.mark.parametrize("stderr", ["2>/dev/full", "2>&-"])
def test_a_bell_that_nobody_can_ring_ends_nothing(stderr: str, environ: Environ) -> None:
    with reach("choose", environ, shell=f"{{}} {stderr}", options=("--bell",)) as terminal:
        terminal.press("q")
        assert terminal.wait() == 0
        terminal.restored()
