"""A practice that keeps every rule, then one edit for each rule: exactly that problem, at that line."""

from pathlib import Path

import pytest

from numbcli.library.problems import Problem
from numbcli.library.rules import check

KNOWN: dict[str, tuple[str, ...]] = {"sounds": ("sound",), "lamp": ("light", "flame"), "slow-cup": ("light",)}

VALID = """\
id: slow-cup
kind: exercise
title: A slow cup
purpose: The shape and the weight of one cup.
senses: [see, touch]
energy: none
ready: [a cup]
careful:
  - Skip this if your hands shake.
  - Stop if you feel dizzy.
hazards: [light]
instead: sounds
why: Some people find that one plain thing is enough.
evidence: common-practice
sources: []
forms:
  full:
    - say: Look round. Your eyes are open.
      seconds: 90
      label: arriving
    - say: Which way does the handle point?
      seconds: 90
      ask:
        choose:
          options: [to you, away, {say: no handle, form: no-handle}]
    - say: Press the cup from both sides.
      seconds: 30
      fixed: true
      rest: Put it down while you wait.
    - say: Look up. Say where you are.
      seconds: 90
  short:
    - say: Look round, or listen.
      seconds: 15
    - say: Follow the rim once.
      seconds: 30
    - say: Look up. Say where you are.
      seconds: 15
  in-bed:
    - say: Find the ceiling.
      seconds: 90
    - say: Think of a cup. How wide is it?
      seconds: 120
    - say: Look at the far wall. Which day is it?
      seconds: 90
  no-handle:
    - say: Turn it once on the table.
      seconds: 30
    - say: Look up. Say where you are.
      seconds: 15
"""

PICK = (
    "      ask:\n        choose:\n          options: [{say: sounds, exercise: sounds}, {say: a lamp, exercise: lamp}]\n"
)


def problems(folder: Path, text: str, name: str = "slow-cup") -> list[Problem]:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return check(path, KNOWN)


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_the_practice_is_valid(tmp_path: Path) -> None:
    assert problems(tmp_path, VALID) == []


@pytest.mark.parametrize(
    ("old", "new", "at", "sentence"),
    [
        ("seconds: 30\n      fixed", "seconds: 20\n      fixed", "full:", 'The parts of "full" sum to 290 seconds.'),
        ("seconds: 120", "seconds: 110", "in-bed:", 'The parts of "in-bed" sum to 290 seconds.'),
        (
            "rim once.\n      seconds: 30",
            "rim once.\n      seconds: 61",
            "short:",
            'The parts of "short" sum to 91 seconds.',
        ),
        ("Skip this if your", "Mind that your", "Mind that", "A careful line says when to skip or to stop."),
        (
            "if you feel dizzy.",
            "if you feel dizzy or far from here and the room turns.",
            "Stop if",
            "A careful line has 13 words; 12 fit.",
        ),
        ("instead: sounds", "instead: soundz", "instead:", 'There is no practice "soundz".'),
        ("instead: sounds", "instead: lamp", "instead:", '"lamp" shares a hazard: light.'),
        ("instead: sounds", "instead: slow-cup", "instead:", "This is the practice itself."),
        ("form: no-handle", "form: no-handel", "{say: no handle", 'There is no form "no-handel".'),
        (
            "say: Look round. Your eyes are open.",
            "say: Breathe. Stay as you are.",
            "Breathe.",
            "The first part does not look outward.",
        ),
        ("Find the ceiling.", "Stay.", "Stay.", "The first part does not look outward."),
        (
            "Look at the far wall. Which day is it?",
            "Stay.",
            "Stay.",
            "The last part does not look round or name the place.",
        ),
        (
            "say: Look up. Say where you are.\n      seconds: 15\n  in-bed",
            "say: That is it.\n      seconds: 15\n  in-bed",
            "That is it.",
            "The last part does not look round or name the place.",
        ),
        (
            "Look round, or listen.\n      seconds: 15",
            "Look round, or listen to whatever is there, near or far, for as long as you like to.\n      seconds: 10",
            "seconds: 10",
            "Reading this takes 11 seconds; the part has 10.",
        ),
        ("      rest: Put it down while you wait.\n", "", "fixed: true", "A fixed part has a rest line."),
        ("label: arriving", "label: to be at it now", "label:", '"label" has 5 words; 3 fit.'),
        ("hazards: [light]", "hazards: [light, sound]", "instead:", '"sounds" shares a hazard: sound.'),
        ("one plain thing is enough", "it is simply enough", "why:", '"simply" makes an effort small.'),
        ("title: A slow cup", "title: A proven cup", "title:", '"proven" promises.'),
        ("[to you, away,", "[to you, well done,", "options:", '"well done" is cheering.'),
    ],
)
def test_one_edit_one_problem(tmp_path: Path, old: str, new: str, at: str, sentence: str) -> None:
    text = VALID.replace(old, new, 1)
    assert text != VALID
    found = problems(tmp_path, text)
    (problem,) = found
    assert (problem.line, problem.sentence) == (line_of(text, at), sentence)
    assert problem.hint


def test_a_part_has_an_end(tmp_path: Path) -> None:
    text = VALID.replace("seconds: 120", "seconds: 121").replace(
        "Find the ceiling.\n      seconds: 90", "Find the ceiling.\n      seconds: 89"
    )
    (problem,) = problems(tmp_path, text)
    assert (problem.line, problem.sentence) == (line_of(text, "seconds: 121"), "This part lasts 121 seconds.")


def test_the_short_form_is_at_most_half_of_full(tmp_path: Path) -> None:
    text = step("name", 120)
    assert problems(tmp_path, text, "name") == []
    (problem,) = problems(tmp_path, text.replace("seconds: 31", "seconds: 32"), "name")
    assert problem.sentence == 'The parts of "short" sum to 61 seconds.'
    assert problem.hint == "It lasts 30 to 60 seconds, at most half of full."


@pytest.mark.parametrize(
    ("name", "seconds"),
    [("name", 120), ("ground", 360), ("smaller", 240), ("move", 300), ("connect", 240), ("let-be", 270)],
)
def test_each_step_has_its_sum(tmp_path: Path, name: str, seconds: int) -> None:
    assert problems(tmp_path, step(name, seconds), name) == []
    sentences = [problem.sentence for problem in problems(tmp_path, step(name, seconds + 5), name)]
    assert sentences == [f'The parts of "{form}" sum to {seconds + 5} seconds.' for form in ("full", "in-bed")]


def test_a_step_of_ones_own_has_no_sum(tmp_path: Path) -> None:
    assert problems(tmp_path, step("other", 200), "other") == []


def step(name: str, seconds: int) -> str:
    """A step with parts of at most ninety seconds that sum to ``seconds``, and a short form of one minute."""
    head = VALID[: VALID.index("forms:")].replace("id: slow-cup\nkind: exercise", f"id: {name}\nkind: step\norder: 1")
    middles = [90] * ((seconds - 40) // 90) + [(seconds - 40) % 90]
    parts = [(20, "Look round."), *((left, "Press it.") for left in middles if left >= 10), (20, "Look up.")]
    parts[0] = (20 + sum(left for left in middles if left < 10), "Look round.")
    full = "".join(f"    - say: {say}\n      seconds: {left}\n" for left, say in parts)
    short = "    - say: Look round.\n      seconds: 31\n    - say: Look up.\n      seconds: 29\n"
    return f"{head}forms:\n  full:\n{full}  short:\n{short}  in-bed:\n{full}"


def playing(middle: str) -> str:
    """A step that lets an exercise be picked, and plays it."""
    head = VALID[: VALID.index("forms:")].replace("id: slow-cup\nkind: exercise", "id: ground\nkind: step\norder: 2")
    full = f"    - say: Look round.\n      seconds: 15\n{middle}    - say: Look up.\n      seconds: 15\n"
    short = "    - say: Look round.\n      seconds: 30\n    - say: Look up.\n      seconds: 30\n"
    return f"{head}forms:\n  full:\n{full}  short:\n{short}  in-bed:\n{full}"


def test_what_is_played_was_picked(tmp_path: Path) -> None:
    pick = f"    - say: Which one will it be?\n      seconds: 30\n{PICK}"
    play = "    - play: exercise\n      seconds: 300\n"
    other = "    - say: Press it.\n      seconds: 60\n"
    assert problems(tmp_path, playing(pick + play), "ground") == []

    twice = {problem.sentence for problem in problems(tmp_path, playing(other[:-3] + "30\n" + play), "ground")}
    assert twice == {"Nothing was picked to be played."}

    text = playing(pick + 5 * other)
    found = problems(tmp_path, text, "ground")
    assert {problem.sentence for problem in found} == {"An exercise is picked here and not played."}
    assert found[0].line == line_of(text, "ask:")

    text = playing(pick.replace("exercise: lamp", "exercise: lmap") + play)
    found = problems(tmp_path, text, "ground")
    assert {problem.sentence for problem in found} == {'There is no exercise "lmap".'}
    assert found[0].line == line_of(text, "options:")


COLD = VALID.replace("hazards: [light]", "hazards: [cold]").replace("Press the cup", "Press the cool cup")


def test_cold_has_its_limits(tmp_path: Path) -> None:
    assert problems(tmp_path, COLD) == []
    loose = COLD.replace("      fixed: true\n      rest: Put it down while you wait.\n", "")
    (problem,) = problems(tmp_path, loose)
    assert (problem.line, problem.sentence) == (line_of(loose, "Press"), "A part with something cold is fixed.")

    longer = COLD.replace("seconds: 30\n      fixed", "seconds: 31\n      fixed").replace(
        "seconds: 90", "seconds: 89", 1
    )
    (problem,) = problems(tmp_path, longer)
    assert (problem.line, problem.sentence) == (line_of(longer, "seconds: 31"), "This is cold for 31 seconds.")

    part = COLD[COLD.index("    - say: Press") : COLD.index("    - say: Look up.")]
    often = COLD.replace(part, 4 * part).replace("seconds: 90", "seconds: 45", 2)
    (problem,) = problems(tmp_path, often)
    assert (problem.line, problem.sentence) == (line_of(often, "full:"), '"full" is cold for 120 seconds.')


@pytest.mark.parametrize(
    "say",
    ["Is it cool or warm?", "Put the cool cup down.", "Rest the cool hand on the warm one.", "Feel the cool air."],
)
def test_what_is_over_or_asked_is_not_a_cold_part(tmp_path: Path, say: str) -> None:
    assert problems(tmp_path, COLD.replace("Which way does the handle point?", say)) == []


def test_ice_is_wrapped_and_tagged(tmp_path: Path) -> None:
    wrapped = VALID.replace("Press the cup from both sides.", "Press the ice wrapped in cloth.")
    (problem,) = problems(tmp_path, wrapped)
    assert (problem.line, problem.sentence) == (
        line_of(wrapped, "Press"),
        "There is ice here and no hazard of cold.",
    )
    bare = COLD.replace("Press the cool cup", "Press the ice")
    (problem,) = problems(tmp_path, bare)
    assert (problem.line, problem.sentence) == (line_of(bare, "Press"), '"ice" can hurt the skin.')


def test_long_sentences_and_hard_words_add_up(tmp_path: Path) -> None:
    say = "Examine every available characteristic. Immediately investigate surrounding territory. " * 2
    hard = VALID.replace("Which way does the handle point?", say.strip())
    hard = hard.replace("Press the cup from both sides.", "Examine peripheral imperfections. " * 4)
    hard = hard.replace("Think of a cup. How wide is it?", say.strip())
    (grade, smog) = problems(tmp_path, hard)
    assert grade.sentence.startswith("The Flesch-Kincaid grade is ")
    assert smog.sentence.startswith("The SMOG grade is ")
    assert grade.line == smog.line == line_of(hard, "forms:")


def test_the_mean_sentence_is_short(tmp_path: Path) -> None:
    long = "Look round and up and out of the door and at the wall and the floor too."
    text = "".join(f"    - say: {long}\n      seconds: 75\n" for _ in range(4))
    text = VALID[: VALID.index("  full:")] + "".join(f"  {name}:\n{text}" for name in ("full", "in-bed")) + "  short:\n"
    text += f"    - say: {long}\n      seconds: 60\n"
    (problem,) = problems(tmp_path, text)
    assert problem.sentence.startswith("The sentences have 13.")


def test_problems_come_in_the_order_of_their_places(tmp_path: Path) -> None:
    text = VALID.replace("Look up. Say", "Look up! Say").replace("A slow cup", "A proven cup")
    lines = [problem.line for problem in problems(tmp_path, text)]
    assert lines == sorted(lines)
    assert len(lines) == 4


def test_a_file_that_cannot_be_read_gives_the_problems_of_its_form(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, VALID.replace("energy: none", "energy: must"))
    assert problem.sentence == '"energy" does not take this word.'
    (problem,) = check(tmp_path / "nowhere.yaml", KNOWN)
    assert problem.sentence == "There is no such file."
