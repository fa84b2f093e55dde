"""The check-in on a real terminal: whatever is answered, by keys, is in the journal as it was answered."""

from itertools import product

import pytest

from drivers.screens import SHELF, entries
from drivers.terminal import Terminal
from numbcli.practice.model import Choose
from numbcli.practice.vocabulary import FULL

Environ = dict[str, str]
WORD, ENERGY, FEEL, NOTE = SHELF.check_in().forms[FULL].parts
assert isinstance(WORD.ask, Choose) and isinstance(ENERGY.ask, Choose)
WORDS = [str(option.token) for option in WORD.ask.options]
ENERGIES = [str(option.token) for option in ENERGY.ask.options]
# All forty: bench/robot.py presses them in turn.
PAIRS = [*product(WORDS, ENERGIES[:1]), *product(WORDS[:1], ENERGIES[1:])]


@pytest.mark.parametrize(("word", "energy"), PAIRS)
def test_every_word_and_every_energy_is_kept_as_it_was_answered(word: str, energy: str, environ: Environ) -> None:
    with Terminal("check-in", environ=environ).see(WORD.say) as terminal:
        terminal.press(str(WORDS.index(word) + 1)).see("How much energy")
        terminal.press(str(ENERGIES.index(energy) + 1)).see("feel right now").press("1").press("0").see("10_")
        terminal.press("enter").see("One line").press("Rain.", "enter").see("Kept.").press("enter")
        assert terminal.wait() == 0
        terminal.restored()
        assert terminal.ordinary.startswith("Kept. Closed.")
    (entry,) = entries(environ)
    assert (entry["word"], entry["energy"], entry["feel"], entry["note"]) == (word, energy, 10, "Rain.")


@pytest.mark.parametrize("plain", [False, True])
def test_enter_alone_is_a_whole_check_in(plain: bool, environ: Environ) -> None:
    words = ["--plain"] if plain else []
    with Terminal(*words, "check-in", environ=environ).see("Which word").press("enter").see("energy") as terminal:
        terminal.press("enter").see("feel right now").press("enter").see("One line").press("enter").see("Enter close")
        assert terminal.press("enter").wait() == 0
        assert "Kept. Closed." in terminal.ordinary
    (entry,) = entries(environ)
    assert [entry[name] for name in ("word", "energy", "feel", "note")] == [None] * 4


def test_what_was_answered_can_be_looked_at_again_changed_and_taken_away(environ: Environ) -> None:
    with Terminal("check-in", environ=environ).see("Which word").press("3").see("energy").press("2") as terminal:
        terminal.see("feel right now").press("4", "enter").see("One line").press("esc").see("b back").press("b")
        terminal.see("4_").press("6").see("6_").press("b").see("a little").see("Backspace take away")
        terminal.press("\x7f").see("Enter pass").press("enter").see("feel right now").press("b").see("energy").press(
            "b"
        ).see("Which word")
        terminal.see("Enter keep this").press("enter").see("How much energy").press("s")
        assert terminal.wait() == 0
    (entry,) = entries(environ)
    # The six was typed and not ended by Enter: it is no answer, and the four stands.
    assert (entry["word"], entry["energy"], entry["feel"]) == ("flat", None, 4)


def test_the_practice_that_fits_is_one_key_away_and_what_was_answered_is_kept(environ: Environ) -> None:
    with Terminal("check-in", environ=environ).see("Which word").press("8").see("energy").press("5") as terminal:
        terminal.see("feel right now").press("enter").see("One line").press("enter").see("g go to it").press("g")
        terminal.see("The short form.").press("q")
        assert terminal.wait() == 0
        assert "Kept. Closed." in terminal.ordinary
    (entry,) = entries(environ)
    assert (entry["word"], entry["energy"]) == ("rather-not-say", "rather-not-say")
