"""A practice file becomes a practice, or every problem of it with its place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from numbcli.library import nodes
from numbcli.library.parse import read
from numbcli.library.problems import InvalidFileError
from numbcli.practice.model import Choose, Name, Option, Scale, Write
from numbcli.text import clean

VALID = """\
id: good
kind: exercise
title: A good one
purpose: One edge.
senses: [see]
energy: none
ready: [on, no]
careful: ["Stop if you are tired."]
hazards: [light]
instead: sounds
why: Some people find it clear.
evidence: common-practice
sources: []
forms:
  full:
    - say: Look round at 12:30. Your eyes are open.
      seconds: 60
      label: arriving
      ask: {choose: {options: [yes, {say: nobody, form: alone}], own: true}}
    - say: Find three.
      seconds: 60
      ask: {name: {count: 3, what: things}}
    - say: How loud?
      seconds: 60
      ask: {scale: {from: 0, to: 10, low: nothing, high: a lot}}
    - say: Write it.
      seconds: 60
      ask: {write: {}}
    - say: Breathe.
      seconds: 60
      breathe: {in: 4, out: 6}
      fixed: true
      rest: Sit.
  short: [{say: Look., seconds: 30}]
  in-bed: [{say: Look., seconds: 300}]
  alone: [{say: Look., seconds: 30}]
"""


def problems(folder: Path, text: str | bytes, name: str = "good.yaml") -> list[tuple[int, int, str]]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InvalidFileError) as caught:
        read(path)
    for problem in caught.value.problems:
        assert problem.sentence.endswith("."), problem
        assert problem.hint, problem
        assert clean(problem.sentence) == problem.sentence, "nothing of a hostile file gets through"
    return [(problem.line, problem.column, problem.sentence) for problem in caught.value.problems]


def edited(old: str, new: str) -> str:
    assert old in VALID
    return VALID.replace(old, new, 1)


def test_a_valid_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_text(VALID)
    practice = read(path)
    assert practice.ready == ("on", "no"), "only true and false are booleans"
    first, *_ = practice.forms["full"].parts
    assert first.say.startswith("Look round at 12:30")
    asks = [part.ask for part in practice.forms["full"].parts]
    assert asks == [
        Choose((Option("yes"), Option("nobody", form="alone")), own=True),
        Name(3, "things"),
        Scale(0, 10, "nothing", "a lot"),
        Write(),
        None,
    ]
    assert practice.seconds == 300


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "sentence"),
    [
        ("senses: [see]", "senses: [see]\nsense: [see]", 6, 1, 'There is no field "sense" here.'),
        ("kind: exercise", "kind: exercise\nkind: step", 3, 1, '"kind" stands here a second time.'),
        ("title: A good one\n", "", 1, 1, '"title" is missing.'),
        ("fixed: true", "fixed: on", 32, 14, '"fixed" is neither true nor false.'),
        ("seconds: 60", 'seconds: "60"', 17, 16, '"seconds" is not a whole number from 10 to 300.'),
        ("seconds: 60", "seconds: .inf", 17, 16, '"seconds" is not a whole number from 10 to 300.'),
        ("seconds: 60", "seconds: 12:30", 17, 16, '"seconds" is not a whole number from 10 to 300.'),
        ("energy: none", "energy: &x none", 6, 9, "A mark such as &x has no place here."),
        ("energy: none", "energy: *x", 6, 9, "A reference such as *x has no place here."),
        ("energy: none", "energy: !!str none", 6, 9, "Tags such as tag:yaml.org,2002:str have no place here."),
        ("energy: none", "<<: {energy: none}", 6, 1, "Merge keys (<<) have no place here."),
        ("energy: none", "energy:\tnone", 6, 8, "There is a tab here."),
        ("One edge.", "One \u202eedge.", 4, 14, "There is an invisible character here (U+202E)."),
        ("One edge.", "One \x1b[31medge.", 4, 14, "There is an invisible character here (U+001B)."),
        ("One edge.", '"One \\u202eedge."', 4, 10, "There is an invisible character here (U+202E)."),
        ("One edge.", "One \u00adedge.", 4, 14, "There is an invisible character here (U+00AD)."),
        ("from: 0, to: 10", "from: 10, to: 1", 25, 35, '"to" is not above "from".'),
        ("One edge.", "One " + "edge " * 30, 4, 10, '"purpose" has 153 characters; 90 fit.'),
        ("[see]", "see", 5, 9, '"senses" is a list.'),
        ("[see]", "[sea]", 5, 10, '"senses" does not take this word.'),
        (
            "- say: Find three.",
            "- play: exercise\n      say: Find three.",
            20,
            7,
            'Exactly one of "say" or "play" stands here.',
        ),
        ("  short: [{say: Look., seconds: 30}]\n", "", 15, 3, '"short" is missing in "forms".'),
        ("id: good", "id: other", 1, 5, "The id is not the name of the file."),
        ("kind: exercise", "kind: exercise\norder: 3", 3, 8, '"order" is for steps only.'),
        ("ready: [on, no]", "ready: [on, no", 8, 8, "This cannot be read as YAML."),
        ("sources: []", "sources: []\n---\nid: second", 14, 1, "A second document begins here."),
        ("One edge.", "One\n\n  edge.", 4, 10, '"purpose" has a line break in it.'),
    ],
)
def test_each_slip_has_its_place_and_sentence(
    tmp_path: Path, old: str, new: str, line: int, column: int, sentence: str
) -> None:
    assert (line, column, sentence) in problems(tmp_path, edited(old, new))


def test_all_problems_are_found_in_one_run_in_the_order_of_their_places(tmp_path: Path) -> None:
    text = (
        VALID.replace("energy: none", "energi: none")
        .replace("seconds: 30}", "seconds: soon}")
        .replace("[see]", "[sea]")
    )
    found = problems(tmp_path, text)
    assert [sentence for *_, sentence in found] == [
        '"senses" does not take this word.',
        'There is no field "energi" here.',
        '"seconds" is not a whole number from 10 to 300.',
        '"seconds" is not a whole number from 10 to 300.',
    ]
    assert [place[:2] for place in found] == sorted(place[:2] for place in found)


def test_a_misspelt_field_is_one_problem_and_what_it_says_is_looked_at_too(tmp_path: Path) -> None:
    found = problems(tmp_path, edited("senses: [see]", "sense: [sea]"))
    assert found == [
        (5, 1, 'There is no field "sense" here.'),
        (5, 9, '"senses" does not take this word.'),
    ]
    far_off = problems(tmp_path, edited("senses: [see]", "nonsense: [sea]"))
    assert [sentence for *_, sentence in far_off] == ['"senses" is missing.', 'There is no field "nonsense" here.']


def test_what_is_left_out_has_its_meaning(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_text(edited("  in-bed: [{say: Look., seconds: 300}]\n", ""))
    practice = read(path)
    assert "in-bed" not in practice.forms
    assert (practice.offered, practice.away, practice.more) == (True, False, ())


def test_a_form_says_on_its_opening_what_is_its_own_and_else_what_the_practice_says(tmp_path: Path) -> None:
    own = """\
  short:
    purpose: A sock.
    ready: []
    careful: [Skip this if it is dark.]
    more: [Stop if it itches.]
    lying: true
    parts: [{say: Look., seconds: 30}]"""
    path = tmp_path / "good.yaml"
    path.write_text(edited("  short: [{say: Look., seconds: 30}]", own))
    forms = read(path).forms
    assert forms["short"][2:] == ("A sock.", (), ("Skip this if it is dark.",), ("Stop if it itches.",), True)
    assert forms["full"][2:] == ("One edge.", ("on", "no"), ("Stop if you are tired.",), (), False)


def test_a_part_has_its_second_half(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_text(edited("say: Write it.", "say: Write it.\n      then: Is it long?"))
    assert read(path).forms["full"].parts[3].then == "Is it long?"


def test_a_file_of_nothing_but_problems_is_left_at_the_hundredth(tmp_path: Path) -> None:
    for text in ("{" + ",".join(f"k{number}" for number in range(8000)) + "}", "{" + "k," * 30_000 + "}"):
        assert len(problems(tmp_path, text)) == 100


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        (b"# only words\n", "This file is empty."),
        (b"- one\n- two\n", "A practice is a mapping of fields."),
        (b"words", "A practice is a mapping of fields."),
        (b"id: \xff\xfe", "This is not UTF-8."),
        (b"id: a\nx: " + b"[" * 5000, "This is nested too deep."),
        (b"id: a\nx: " + b"[b, {c: " * 5000, "This is nested too deep."),
        (b"id: a\nx:\n  " + b"- " * 5000, "This is nested too deep."),
        (b"? " * 5000, "This is nested too deep."),
        (b"id: " + b"a" * 70_000, "This file is larger than 64 kB."),
        (b"? [a]\n: b\n", "A key is one word."),
    ],
)
def test_files_that_are_something_else(tmp_path: Path, data: bytes, sentence: str) -> None:
    assert sentence in [said for *_, said in problems(tmp_path, data)]


@pytest.mark.parametrize("loader", dict.fromkeys((yaml.SafeLoader, nodes.LOADER)))
@pytest.mark.parametrize("limit", [64, 100_000])
def test_how_deep_a_file_may_be_is_not_left_to_the_library(
    tmp_path: Path, loader: object, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # libyaml 0.2.6 looks ahead and refuses 1,000 levels, in words of its own. The next one may refuse 64.
    events = yaml.parse

    def limited(text: str, **loaders: Any) -> Iterator[yaml.Event]:
        if text.count("[") > limit:
            raise yaml.YAMLError("words of another program")
        return events(text, **loaders)

    monkeypatch.setattr(nodes, "LOADER", loader)
    monkeypatch.setattr(yaml, "parse", limited)
    assert problems(tmp_path, b"id: a\nx: " + b"[" * 5000) == [(2, 15, "This is nested too deep.")]


def test_brackets_that_are_words_are_no_depth(tmp_path: Path) -> None:
    many = "[" * 20
    path = tmp_path / "good.yaml"
    path.write_text(edited("One edge.", f"'{many} edge.'") + f"# {many}\n# don't {many}")
    assert read(path).purpose == f"{many} edge."
    path.write_text(edited("One edge.", f"One edge {many}"))
    assert read(path).purpose == f"One edge {many}"


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    for path, sentence in ((tmp_path / "gone.yaml", "There is no such file."), (tmp_path, "This is a folder.")):
        with pytest.raises(InvalidFileError) as caught:
            read(path)
        assert [problem.sentence for problem in caught.value.problems] == [sentence]


def test_line_ends_of_windows_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + VALID.replace("\n", "\r\n").encode())
    assert read(path).id == "good"


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(VALID) - 1), st.text(max_size=6), st.integers(0, 20))
def test_any_edit_gives_a_practice_or_problems(
    tmp_path_factory: pytest.TempPathFactory, place: int, put: str, cut: int
) -> None:
    path = tmp_path_factory.mktemp("any") / "good.yaml"
    path.write_text(VALID[:place] + put + VALID[place + cut :], encoding="utf-8", errors="surrogatepass", newline="")
    try:
        assert read(path).forms
    except InvalidFileError as error:
        assert error.problems
