"""A practice that keeps every rule, then one edit for each rule: exactly that problem, at that line."""

from pathlib import Path

import pytest

from numbcli.authoring.rules import find_check_in_problems, find_problems
from numbcli.library.problems import Problem

KNOWN: dict[str, tuple[str, ...]] = {"sounds": ("sound",), "lamp": ("light", "flame"), "slow-cup": ("light",)}
STEPS = {"name": 120, "ground": 330, "smaller": 240, "move": 300, "connect": 240, "let-be": 270}

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
      seconds: 60
    - say: Look up. Say where you are.
      seconds: 60
"""

PICK = (
    "      ask:\n        choose:\n          options: [{say: sounds, exercise: sounds}, {say: a lamp, exercise: lamp}]\n"
)


def problems(folder: Path, text: str, name: str = "slow-cup", binding: bool = True) -> list[Problem]:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    found = find_problems(path, KNOWN, KNOWN.keys(), binding)
    return sorted(found, key=lambda problem: (problem.line, problem.column))


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
            "on the table.\n      seconds: 60",
            "on the table.\n      seconds: 59",
            "  no-handle:",
            '"no-handle" and what stands before it in "full" sum to 299 seconds.',
        ),
        (
            "Follow the rim once.\n      seconds: 30",
            "Follow the rim once.\n      then: From which of them is it warmer, and from which of them cooler?\n"
            "      seconds: 16",
            "seconds: 16",
            "Reading this in two halves takes 17 seconds; the part has 16.",
        ),
        (
            "Which way does the handle point?",
            "'{answer}.'",
            "'{answer}",
            "Without an answer, nothing is left of this text.",
        ),
        (
            "  short:\n",
            "  short:\n    lying: true\n    parts:\n",
            "lying:",
            "There is something to fetch here, and it is done lying down.",
        ),
        (
            "  in-bed:\n",
            "  in-bed:\n    lying: true\n    parts:\n",
            "lying:",
            "Only the short form says that it can be done lying down.",
        ),
        (
            "  short:\n",
            "  short:\n    careful: [Mind the step.]\n    parts:\n",
            "careful: [Mind",
            "A careful line says when to skip or to stop.",
        ),
        (
            "  in-bed:\n",
            "  in-bed:\n    careful: [Skip this if you are far away and the cup is a hot or a full one.]\n    parts:\n",
            "careful: [Skip this if you are far",
            "A careful line has 17 words; 12 fit.",
        ),
        (
            "purpose: The shape",
            "more: [Stop if it is well done.]\npurpose: The shape",
            "more:",
            '"well done" is cheering.',
        ),
        (
            "both sides.\n",
            "both sides.\n      then: You must look.\n",
            "then:",
            '"must" presses.',
        ),
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
            "Look round, or listen to whatever is there, near or far, for as long as you would like."
            "\n      seconds: 10",
            "seconds: 10",
            "Reading this takes 11 seconds; the part has 10.",
        ),
        (
            "      rest: Put it down while you wait.\n",
            "",
            "fixed: true",
            "A part that is never made longer has a rest line.",
        ),
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


@pytest.mark.parametrize(("name", "seconds"), STEPS.items())
def test_each_step_has_its_sum(tmp_path: Path, name: str, seconds: int) -> None:
    assert problems(tmp_path, step(name, seconds), name) == []
    sentences = [problem.sentence for problem in problems(tmp_path, step(name, seconds + 5), name)]
    assert sentences == [f'The parts of "full" sum to {seconds + 5} seconds.']


def test_lying_down_has_its_own_length_or_is_not_there(tmp_path: Path) -> None:
    text = step("name", 120)
    longer = text.replace("Find the ceiling.\n      seconds: 90", "Find the ceiling.\n      seconds: 89")
    assert [problem.sentence for problem in problems(tmp_path, longer, "name")] == [
        'The parts of "in-bed" sum to 299 seconds.'
    ]
    assert problems(tmp_path, text[: text.index("  in-bed:")], "name") == []


def step(name: str, seconds: int) -> str:
    """A step with parts of at most ninety seconds that sum to ``seconds``, and a short form of one minute."""
    head = VALID[: VALID.index("forms:")].replace("id: slow-cup\nkind: exercise", f"id: {name}\nkind: step\norder: 1")
    middles = [90] * ((seconds - 40) // 90) + [(seconds - 40) % 90]
    parts = [(20, "Look round."), *((left, "Press it.") for left in middles if left >= 10), (20, "Look up.")]
    parts[0] = (20 + sum(left for left in middles if left < 10), "Look round.")
    full = "".join(f"    - say: {say}\n      seconds: {left}\n" for left, say in parts)
    short = "    - say: Look round.\n      seconds: 31\n    - say: Look up.\n      seconds: 29\n"
    lying = VALID[VALID.index("  in-bed:") : VALID.index("  no-handle:")]
    return f"{head}forms:\n  full:\n{full}  short:\n{short}{lying}"


def playing(middle: str) -> str:
    """A step that lets an exercise be picked, and plays it."""
    head = VALID[: VALID.index("forms:")].replace("id: slow-cup\nkind: exercise", "id: ground\nkind: step\norder: 2")
    full = middle
    short = "    - say: Look round.\n      seconds: 30\n    - say: Look up.\n      seconds: 30\n"
    return f"{head}forms:\n  full:\n{full}  short:\n{short}  in-bed:\n{full}"


def test_a_step_that_plays_counts_the_exercise_and_has_no_frame(tmp_path: Path) -> None:
    pick = f"    - say: Which one is it?\n      seconds: 30\n{PICK}"
    play = "    - play: exercise\n      seconds: 300\n"
    assert problems(tmp_path, playing(pick + play), "ground") == []
    shorter = problems(tmp_path, playing(pick + play.replace("300", "290")), "ground")
    assert {problem.sentence for problem in shorter} == {
        'The parts of "full" sum to 320 seconds.',
        'The parts of "in-bed" sum to 320 seconds.',
        "This part has 290 seconds.",
    }
    text = playing(pick.replace("exercise: lamp", "exercise: lmap") + play)
    found = problems(tmp_path, text, "ground")
    assert {problem.sentence for problem in found} == {'There is no exercise "lmap".'}
    assert found[0].line == line_of(text, "options:")


def test_a_branch_counts_what_comes_before_it_in_each_form_that_leads_there(tmp_path: Path) -> None:
    lying = "say: Think of a cup. How wide is it?\n      seconds: 120\n"
    both = VALID.replace(lying, f"{lying}      ask: {{choose: {{options: [{{say: a, form: no-handle}}, b]}}}}\n")
    (problem,) = problems(tmp_path, both)
    assert problem.sentence == '"no-handle" and what stands before it in "in-bed" sum to 330 seconds.'
    assert problem.hint == "Both last 300 seconds: 30 less."


@pytest.mark.parametrize(
    "say", ["Hold the cup.", "Look at it. Then take a small sip.", "Stand with a hand on the wall."]
)
def test_an_act_that_goes_on_in_a_pause_says_what_to_do_with_it(tmp_path: Path, say: str) -> None:
    held = VALID.replace("hazards: [light]", "hazards: [standing]").replace("Which way does the handle point?", say)
    (problem,) = problems(tmp_path, held)
    assert (problem.line, problem.sentence[-20:]) == (line_of(held, f"- say: {say}"), "without a rest line.")
    rest = held.replace(f"say: {say}", f"say: {say}\n      rest: Put it down.")
    assert problems(tmp_path, rest) == []
    assert problems(tmp_path, held.replace("[standing]", "[light]")) == [], "nothing here can hurt in a pause"


def test_a_breath_fits_its_part(tmp_path: Path) -> None:
    breath = "seconds: 30\n      breathe: {in: 6, out: 8}\n      fixed: true"
    text = VALID.replace("seconds: 30\n      fixed: true", breath)
    assert problems(tmp_path, text) == []
    hasty = text.replace("seconds: 30\n      breathe", "seconds: 12\n      breathe").replace(
        "seconds: 90", "seconds: 108", 1
    )
    assert "One breath takes 14 seconds here, and the part is shorter." in [
        problem.sentence for problem in problems(tmp_path, hasty)
    ]


COLD = (
    VALID.replace("{say: no handle, form: no-handle}", "no handle")
    .replace("hazards: [light]", "hazards: [cold]")
    .replace("Press the cup", "Press the cool cup")
)


def test_cold_has_its_limits(tmp_path: Path) -> None:
    assert problems(tmp_path, COLD) == []
    loose = COLD.replace("      fixed: true\n      rest: Put it down while you wait.\n", "")
    (problem,) = problems(tmp_path, loose)
    assert (problem.line, problem.sentence) == (
        line_of(loose, "Press"),
        "A part with something cold is never made longer.",
    )

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


AWFUL = (
    VALID.replace("senses:", "sense:")
    .replace("energy: none", "energy: must")
    .replace("title: A slow cup", "title: A proven cup")
    .replace("seconds: 120", "seconds: 110")
    .replace("    - say: Follow the rim once.\n      seconds: 30", "    - sayy: Follow the rim once!\n      secnds: 5")
    .replace("instead: sounds", "instead: lamp")
    .replace("Skip this if your", "Mind that your")
)


def test_every_problem_is_found_in_one_run_also_where_fields_are_misspelt(tmp_path: Path) -> None:
    assert [problem.sentence for problem in problems(tmp_path, AWFUL)] == [
        '"proven" promises.',
        'There is no field "sense" here.',
        '"energy" does not take this word.',
        "A careful line says when to skip or to stop.",
        '"lamp" shares a hazard: light.',
        'There is no field "sayy" here.',
        '"!" is louder than words here.',
        'There is no field "secnds" here.',
        '"seconds" is not a whole number from 10 to 300.',
        'The parts of "in-bed" sum to 290 seconds.',
    ]


def test_rules_for_words_advise_where_they_do_not_bind(tmp_path: Path) -> None:
    found = problems(tmp_path, AWFUL, binding=False)
    assert [problem.sentence for problem in found if problem.advice] == [
        '"proven" promises.',
        "A careful line says when to skip or to stop.",
        '"!" is louder than words here.',
    ]
    assert len(found) == len(problems(tmp_path, AWFUL))
    assert not any(problem.advice for problem in problems(tmp_path, AWFUL))


def test_rules_for_english_words_are_not_asked_of_another_language(tmp_path: Path) -> None:
    german = VALID.replace("Skip this if", "Nicht, wenn").replace("Look round.", "Umsehen!")
    assert len(problems(tmp_path, german)) > 1
    assert problems(tmp_path, german.replace("title:", "language: de\ntitle:")) == []
    assert problems(tmp_path, german.replace("title:", "language: en\ntitle:"))


def test_a_file_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    (problem,) = find_problems(tmp_path / "nowhere.yaml", KNOWN, KNOWN.keys(), binding=True)
    assert problem.sentence == "There is no such file."


def test_a_check_in_of_ones_own_is_advised_on_its_words(tmp_path: Path) -> None:
    path = tmp_path / "check-in.yaml"
    path.write_text(
        "id: check-in\nkind: check-in\ntitle: Mine\npurpose: A line.\nparts:\n"
        "  - say: You must write.\n    key: note\n    ask: {write: }\n"
    )
    (problem,) = find_check_in_problems(path, binding=False)
    assert (problem.line, problem.sentence, problem.advice) == (6, '"must" presses.', True)
    (problem,) = find_check_in_problems(path, binding=True)
    assert not problem.advice
