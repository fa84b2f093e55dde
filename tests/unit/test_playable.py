"""What the reader takes can be played to its end, and what a session could not go through is refused with its place.

Played on the real session with the real shelf: the worst fault so far lived behind a kinder one.
"""

from pathlib import Path

import pytest

from drivers.playing import play
from numbcli.library.parse import read, read_check_in
from numbcli.library.problems import InvalidFileError
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.vocabulary import FULL

HEAD = """\
id: {id}
kind: {kind}
title: Mine
purpose: One edge.
senses: [see]
energy: none
ready: []
careful: [Stop if you are tired.]
hazards: []
instead: sounds
why: Some people find it clear.
evidence: common-practice
sources: []
"""
STEP = HEAD.format(id="ground", kind="step\norder: 2")
EXERCISE = HEAD.format(id="mine", kind="exercise")
LOOK = "    - {say: Look., seconds: 30}\n"
PICKS = "[{say: a, exercise: sounds}, {say: b, exercise: texture}]"
PICK = f"    - {{say: Pick., seconds: 10, ask: {{choose: {{options: {PICKS}}}}}}}\n"
PLAY = "    - {play: exercise, seconds: 300}\n"
SHORT = f"  short:\n{LOOK}"


def write(folder: Path, head: str, forms: str) -> Path:
    path = folder / f"{head.partition('id: ')[2].partition(chr(10))[0]}.yaml"
    path.write_text(f"{head}forms:\n{forms}", encoding="utf-8")
    return path


def refused(folder: Path, head: str, forms: str) -> list[str]:
    exercises = [*Shelf(shipped(), folder).ids("exercise"), "mine"]
    with pytest.raises(InvalidFileError) as caught:
        read(write(folder, head, forms), exercises)
    assert all(problem.line > 1 and problem.hint for problem in caught.value.problems)
    return [problem.sentence for problem in caught.value.problems]


def test_an_exercise_is_played_in_a_branch(tmp_path: Path) -> None:
    """Once a crash: the branch's name was looked up among the forms of the exercise."""
    choose = "    - {say: How., seconds: 10, ask: {choose: {options: [this, {say: other, form: other}]}}}\n"
    write(tmp_path, STEP, f"  full:\n{choose}{PICK}{PLAY}{SHORT}  other:\n{PICK}{PLAY}")
    shelf = Shelf(shipped(), tmp_path)
    step = shelf.find("step", "ground")
    assert shelf.left_out == [], "it is the one in the file"
    for keys in (("enter", "2", "1"), ("enter", "2", "enter"), ("enter", "1", "2"), ("enter", "2", "2", "s", "s")):
        assert not play(step, keys, shelf).left


def test_a_form_that_an_answer_names_exists(tmp_path: Path) -> None:
    """Once a crash in the middle of a session."""
    choose = "    - {say: How., seconds: 10, ask: {choose: {options: [this, {say: other, form: nowhere}]}}}\n"
    assert refused(tmp_path, EXERCISE, f"  full:\n{choose}{LOOK}{SHORT}") == ['There is no form "nowhere".']


def test_what_is_played_was_picked_in_the_part_before(tmp_path: Path) -> None:
    """Once a crash in the middle of a session."""
    assert refused(tmp_path, STEP, f"  full:\n{LOOK}{PLAY}{SHORT}") == ["Nothing was picked to be played."]
    assert refused(tmp_path, STEP, f"  full:\n{PLAY}{SHORT}") == ["Nothing was picked to be played."]
    assert refused(tmp_path, STEP, f"  full:\n{PICK}{LOOK}{PLAY}{SHORT}") == [
        "An exercise is picked here and not played.",
        "Nothing was picked to be played.",
    ]


def test_a_slip_in_a_copy_never_takes_the_shipped_practice_away(tmp_path: Path) -> None:
    write(tmp_path, STEP, f"  full:\n{LOOK}{PLAY}{SHORT}")
    shelf = Shelf(shipped(), tmp_path)
    assert shelf.find("step", "ground").title != "Mine"
    assert [problem.sentence for problem in shelf.left_out] == ["Nothing was picked to be played."]


CHOOSE = "    - {say: Pick., seconds: 30, ask: {choose: {options: [OPTIONS]}}}\n"


@pytest.mark.parametrize(
    ("head", "full", "sentence"),
    [
        (STEP, PICK + PLAY + PICK + PLAY, "A second exercise is played here."),
        (EXERCISE, PICK + PLAY, "An exercise plays no other one."),
        (STEP, PICK.replace("texture", "nowhere") + PLAY, 'There is no exercise "nowhere".'),
        (STEP, PICK.replace("exercise: texture", "take: false") + PLAY, "this one does not."),
        (STEP, PICK.replace("texture", "texture, form: short") + PLAY, "This answer names a form and an exercise."),
        (STEP, PICK + PLAY.replace("300", "300, then: Look."), 'A part that plays an exercise has no "then".'),
        (STEP.replace("kind: step\norder: 2", "kind: exercise"), LOOK, "A step of numbcli has this id."),
        (EXERCISE.replace("kind: exercise", "kind: step\norder: 2"), LOOK, "This is none of the six steps."),
        (EXERCISE, CHOOSE.replace("OPTIONS", "a, {say: b, form: full}"), '"full" leads back to this question.'),
        (EXERCISE, CHOOSE.replace("[OPTIONS]", f"[{', '.join('abcdefghi')}], own: true"), "more than nine lines."),
        (EXERCISE, LOOK.replace("30", "30, take: true"), "There is no answer here to take along."),
        (EXERCISE, LOOK.replace("Look.", "Is it?, then: Is it?"), "Both halves of this part ask something."),
        (
            EXERCISE,
            LOOK.replace("Look.", f"{'x' * 121}, then: Look."),
            '"say" has 121 characters; with "then", 120 fit.',
        ),
        (EXERCISE + "away: true\n", LOOK.replace("30", "30, ask: {write: {}}"), 'away from the screen has no "ask".'),
        (EXERCISE + "away: true\n", LOOK.replace("30", "30, then: Look."), 'away from the screen has no "then".'),
        (
            EXERCISE,
            LOOK.replace("30", "30, ask: {scale: {from: 3, to: 3, low: a, high: b}}"),
            '"to" is not above "from".',
        ),
    ],
)
def test_what_cannot_be_played_is_refused(tmp_path: Path, head: str, full: str, sentence: str) -> None:
    assert any(said.endswith(sentence) for said in refused(tmp_path, head, f"  full:\n{full}{SHORT}"))


def test_two_forms_that_lead_to_each_other_would_never_end(tmp_path: Path) -> None:
    def leading_to(name: str) -> str:
        return CHOOSE.replace("OPTIONS", f"a, {{say: b, form: {name}}}")

    forms = f"  full:\n{leading_to('one')}{SHORT}  one:\n{leading_to('two')}  two:\n{leading_to('one')}"
    assert refused(tmp_path, EXERCISE, forms) == [
        '"two" leads back to this question.',
        '"one" leads back to this question.',
    ]


def test_a_branch_in_a_branch_and_nine_lines_can_be_played(tmp_path: Path) -> None:
    nine = CHOOSE.replace("[OPTIONS]", f"[{', '.join('abcdefg')}, {{say: h, form: one}}], own: true")
    two = CHOOSE.replace("OPTIONS", "{say: a, take: false}, {say: b, form: two}")
    write(tmp_path, EXERCISE, f"  full:\n{nine}{LOOK}{SHORT}  one:\n{two}  two:\n{LOOK}")
    shelf = Shelf(shipped(), tmp_path)
    assert not play(shelf.find("exercise", "mine"), ("enter", "8", "2"), shelf).left
    assert not play(shelf.find("exercise", "mine"), ("enter", "9", "x"), shelf).left


CHECK_IN = """\
id: check-in
kind: check-in
title: Mine
purpose: A word.
parts:
  - say: Which?
    key: word
    ask: {choose: {options: [{say: leer, token: my-empty}, {say: nothing, token: nothing}], own: true}}
  - say: How much?
    key: energy
    ask: {choose: {options: [{say: keine, token: none}, {say: etwas, token: some}]}}
  - say: How far?
    key: feel
    ask: {scale: {from: 0, to: 10, low: none, high: all}}
  - say: A line?
    key: note
    ask: {write: {}}
"""


def test_a_check_in_of_ones_own_brings_its_words_and_tokens(tmp_path: Path) -> None:
    path = tmp_path / "check-in.yaml"
    path.write_text(CHECK_IN.replace("purpose:", "language: de\npurpose:"), encoding="utf-8")
    parts = read_check_in(path).forms[FULL].parts
    assert [part.key for part in parts] == ["word", "energy", "feel", "note"]


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("my-empty", "empty", 8, 'This is not a token for "word".'),
        ("my-empty", "nothing", 8, 'The token "nothing" stands here a second time.'),
        ("my-empty", f"my-{'x' * 38}", 8, '"token" is not a token.'),
        ("my-empty", "My-Empty", 8, '"token" is not a token.'),
        (", token: my-empty", "", 8, '"token" is missing.'),
        ("token: none", "token: my-none", 11, 'This is not a token for "energy".'),
        ("token: some}]", "token: some}], own: true", 11, "Own words are an answer to word only."),
        ("key: energy", "key: word", 10, '"word" is asked for a second time.'),
        ("key: note", "key: word", 16, '"word" is asked for a second time.'),
        ("to: 10", "to: 9", 14, "feel goes from 0 to 10."),
        ("scale: {from: 0, to: 10, low: none, high: all}", "write: {}", 14, '"feel" is asked with scale only.'),
    ],
)
def test_answers_that_the_journal_could_not_keep_are_refused(
    tmp_path: Path, old: str, new: str, line: int, sentence: str
) -> None:
    assert old in CHECK_IN
    path = tmp_path / "check-in.yaml"
    path.write_text(CHECK_IN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidFileError) as caught:
        read_check_in(path)
    assert (line, sentence) in [(problem.line, problem.sentence) for problem in caught.value.problems]
