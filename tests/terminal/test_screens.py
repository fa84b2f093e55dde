"""What a person sees on a real terminal of any size."""

import re
import signal
import subprocess
import sys
import time
from itertools import pairwise

import pytest

from drivers.screens import SCREENS, SIZE, reach, wait_for
from drivers.terminal import ALT_ON, Terminal

Environ = dict[str, str]
SIZES = [(80, 24), (40, 20), (20, 10), (200, 60)]


@pytest.mark.parametrize("size", SIZES)
def test_a_session_fits_the_screen(size: tuple[int, int], environ: Environ) -> None:
    with Terminal("step", "name", environ=environ, size=size) as terminal:
        terminal.see("Name what is").settle()
        while "Enter more" in terminal.screen:
            terminal.press("enter").settle()
        terminal.press("enter").see("Find one").settle()
        assert all(len(line) <= size[0] for line in terminal.screen.splitlines())
        terminal.see("s").see("h").see("?").see("q")
        assert terminal.press("q").wait() == 0
        terminal.restored()


def test_a_page_taller_than_the_screen_turns_with_enter(environ: Environ) -> None:
    with Terminal("step", "connect", environ=environ, size=(24, 8)) as terminal:
        terminal.see("Enter more").press("enter").settle().press("enter").settle()
        while "Enter more" in terminal.screen:
            terminal.press("enter").settle()
        assert "press s." in terminal.screen, "the stop line stands on the page where Enter starts"
        terminal.press("enter").see("Find one thing").press("q").wait()


def test_what_is_typed_and_its_keys_stay_on_the_smallest_screen(environ: Environ) -> None:
    with Terminal("check-in", environ=environ, size=(20, 10)).see("Which word").press("1").see("energy") as terminal:
        terminal.press("1").see("feel right").press("enter").see("One line").press("ab", "x" * 30)
        terminal.see("x_").see("Enter Esc").press("esc").see("Enter w s h ? q").press("h").see("999").press("q")
        assert terminal.wait() == 0


def test_in_plain_the_keys_are_said_where_letters_are_keys_again(environ: Environ) -> None:
    with reach("writing", environ, plain=True) as terminal:
        terminal.press("esc").wait_for(lambda: "h people" in terminal.since, lambda: terminal.since)
        assert "w write on" in terminal.since
        terminal.press("q").wait()


def test_a_changed_size_is_drawn_anew_and_the_part_goes_on(environ: Environ) -> None:
    with reach("part", environ, size=(80, 24)) as terminal:
        for columns in (40, 100, 60, 30, 80) * 10:
            terminal.resize(columns, 24)
        terminal.see("Find one thing").see("Enter next")
        assert terminal.screen.count("Find one thing") == 1
        assert terminal.press("q").wait() == 0


SHELL = """set -m
{python} -m numbcli step name
echo the shell; read answer; fg
echo over
"""


def test_suspended_the_shell_has_its_terminal_and_continued_the_part_goes_on(environ: Environ) -> None:
    # A shell with job control: a process without one over it is never stopped by Ctrl-Z.
    command = ["bash", "-c", SHELL.format(python=sys.executable)]
    with Terminal(command=command, environ=environ).see("Enter start").press("enter") as terminal:
        terminal.see("Find one thing").press("\x1a").see("the shell")
        terminal.restored()
        terminal.press("so", "enter").see_raw(ALT_ON, times=2).see_raw(b"leave", times=3).press("q").see("over")
        terminal.wait()
        terminal.restored()


def test_stopped_for_a_while_no_time_is_lost(environ: Environ) -> None:
    environ = {**environ, "NUMBCLI_CLOCK": "1"}
    with Terminal("step", "name", environ=environ).see("Enter start").press("enter") as terminal:
        terminal.see("0:14").process.send_signal(signal.SIGSTOP)
        time.sleep(3.5)  # a stopped process needs real time to be late
        terminal.process.send_signal(signal.SIGCONT)
        counted = re.compile(rb"0:(\d\d)")
        terminal.wait_for(lambda: int(counted.findall(terminal.raw)[-1]) < 13, lambda: "it never went on")
        left = [int(found) for found in counted.findall(terminal.raw)]
        assert left == sorted(left, reverse=True)
        # On a busy machine a second may not be drawn; the stop would leave out three and more.
        assert all(before - after <= 2 for before, after in pairwise(left)), "the seconds of the stop were counted"
        terminal.press("q").wait()


def test_typed_ahead_is_no_answer_to_a_question_nobody_has_seen(environ: Environ) -> None:
    with Terminal("step", "name", "--short", environ=environ).see("Enter start").press("enter", "enter") as terminal:
        terminal.see("Point at one thing").press("enter").see("furthest corner")
        terminal.process.send_signal(signal.SIGSTOP)
        terminal.press("enter", "1", "enter")
        terminal.process.send_signal(signal.SIGCONT)
        # Continued it begins the screen anew, and forgets what was typed until then. A key pressed later is an answer.
        terminal.see_raw(ALT_ON, times=2).see("Did you notice anything?")
        assert b"Nothing is a whole answer" not in terminal.raw
        terminal.press("2").see("A little is a whole answer.").press("enter")
        assert terminal.wait() == 0


@pytest.mark.parametrize(
    ("keys", "taken"), [(("4",), "could you sit with me a while"), (("6", "b q s h", "enter"), "b q s h")]
)
def test_words_to_take_along_stand_on_the_ordinary_screen_and_nothing_else_does(
    keys: tuple[str, ...], taken: str, environ: Environ
) -> None:
    *way, _, _ = SCREENS["own words"].way
    with Terminal("step", "connect", environ=environ, size=SIZE) as terminal:
        for stop in way:
            wait_for(terminal, stop, plain=False).press(*stop.keys)
        terminal.see("could you sit with me").press(*keys).see("to copy").press("q")
        assert terminal.wait() == 0
        assert terminal.ordinary.split("\r\n") == [taken, "Closed.", ""]


@pytest.mark.parametrize("plain", [False, True])
def test_a_step_is_chosen_by_its_number_and_enter_alone_leaves(plain: bool, environ: Environ) -> None:
    words = ["--plain"] if plain else []
    with Terminal(*words, "step", environ=environ).see("Which step?") as terminal:
        assert terminal.press("enter").wait() == 0
        assert terminal.ordinary.rstrip().endswith("Closed.")
    with Terminal(*words, "step", environ=environ).see("Which step?").press("3").see("Make it smaller") as terminal:
        assert terminal.press("q").wait() == 0


def test_a_walk_passes_over_and_leaves(environ: Environ) -> None:
    with Terminal("walk", "--short", environ=environ).see("Name what is here").press("o") as terminal:
        terminal.see("Use one sense").press("o").see("Make it smaller").press("q")
        assert terminal.wait() == 0
        terminal.restored()


def test_plain_on_a_terminal_adds_lines_and_no_control_byte(environ: Environ) -> None:
    with Terminal("--plain", "step", "name", environ=environ).see("Enter start").press("enter") as terminal:
        terminal.see("Find one thing").press("space").see("Paused.").press("space").see("Going on.").press("enter")
        terminal.see("7: a word").press("7").see("Esc then").press("so").press("ft", "enter").see("soft.")
        terminal.press("q")
        assert terminal.wait() == 0
        assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", terminal.raw)


def test_plain_lines_fit_a_narrow_terminal(environ: Environ) -> None:
    with Terminal("--plain", "step", "connect", environ=environ, size=(40, 50)).see("Enter start") as terminal:
        terminal.press("enter").see("Find one thing").press("q").wait()
        assert max(map(len, terminal.ordinary.split("\r\n"))) <= 40


def test_no_colour_where_none_is_wanted(environ: Environ) -> None:
    with Terminal("step", "name", environ={**environ, "NO_COLOR": "1", "NUMBCLI_RATE": "3"}) as terminal:
        terminal.see("Enter start").press("enter").see("━━━━").press("q").wait()
        assert not re.search(rb"\x1b\[[0-9;]*3[0-7]m", terminal.raw)


def test_under_the_locale_c_only_ascii_is_drawn(environ: Environ) -> None:
    with Terminal("step", "name", environ={**environ, "LANG": "C", "NUMBCLI_RATE": "3"}) as terminal:
        terminal.see("Enter start").press("enter").see("====").press("q").wait()
        assert terminal.raw.isascii()


def test_input_from_nowhere_on_a_terminal_plays_by_the_clock(environ: Environ) -> None:
    environ = {**environ, "NUMBCLI_RATE": "60"}
    with Terminal("step", "name", "--short", environ=environ, stdin=subprocess.DEVNULL) as terminal:
        assert terminal.wait() == 0
        terminal.restored()
        assert terminal.ordinary.strip() == "Closed."


def test_people_to_talk_to_turn_with_enter_and_the_numbers_stand_first(environ: Environ) -> None:
    with Terminal("support", environ=environ, size=(80, 12)).see("Enter shows more.") as terminal:
        assert "call 999" in terminal.screen
        terminal.press("enter").see("116 123").press("enter").see("See a doctor").press("q")
        assert terminal.wait() == 0
        terminal.restored()
    with Terminal("support", environ=environ, size=(80, 50)) as terminal:
        assert terminal.wait() == 0
        assert "Enter shows more" not in terminal.ordinary
