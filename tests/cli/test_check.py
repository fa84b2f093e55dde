"""``numbcli check``: every slip has its place, a sentence and a hint, in one run and without a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drivers.command import run
from numbcli.authoring.check import check_files
from numbcli.places import shipped

Environ = dict[str, str]
Found = dict[str, list[dict[str, Any]]]

VALID = """\
id: {name}
kind: exercise
title: A slow cup
purpose: The shape and the weight of one cup.
senses: [see, touch]
energy: none
ready: [a cup]
careful: [Stop if you feel dizzy.]
hazards: [light]
instead: sounds
why: Some people find that one plain thing is enough.
evidence: common-practice
sources: [grounding-review-2025]
offered: true
forms:
  full:
    - say: Look round. Your eyes are open.
      seconds: 90
    - say: Press the cup from both sides.
      seconds: 120
    - say: Look up. Say where you are.
      seconds: 90
  short:
    - say: Look round, or listen.
      seconds: 30
    - say: Look up. Say where you are.
      seconds: 30
  in-bed:
    - say: Look round. Your eyes are open.
      seconds: 90
    - say: Press the cup from both sides.
      seconds: 120
    - say: Look up. Say where you are.
      seconds: 90
"""

# name: what is edited, and the line, the column, the sentence and the hint that come of it
SLIPS: dict[str, tuple[str, str, int, int, str, str]] = {
    "duplicate": (
        "kind: exercise",
        "kind: exercise\nkind: step",
        *(3, 1, '"kind" stands here a second time.', "It stands in line 2 already."),
    ),
    "unknown": ("energy:", "enrgy:", 6, 1, 'There is no field "enrgy" here.', 'Did you mean "energy"?'),
    "flag-on": (
        "offered: true",
        "offered: on",
        *(14, 10, '"offered" is neither true nor false.', "Write true or false, without quotes."),
    ),
    "flag-no": (
        "offered: true",
        "offered: no",
        *(14, 10, '"offered" is neither true nor false.', "Write true or false, without quotes."),
    ),
    "clock-time": (
        "seconds: 120",
        "seconds: 12:30",
        *(20, 16, '"seconds" is not a whole number from 10 to 300.', "Digits without quotes, from 10 to 300."),
    ),
    "infinite": (
        "seconds: 120",
        "seconds: .inf",
        *(20, 16, '"seconds" is not a whole number from 10 to 300.', "Digits without quotes, from 10 to 300."),
    ),
    "anchored": (
        "energy: none",
        "energy: &low none",
        *(6, 9, "A mark such as &low has no place here.", "Write the text out."),
    ),
    "aliased": (
        "energy: none",
        "energy: *low",
        *(6, 9, "A reference such as *low has no place here.", "Write the text out."),
    ),
    "tagged": (
        "energy: none",
        "energy: !!python/object:os.system none",
        *(6, 9, "Tags such as tag:yaml.org,2002:python/object:os.system have no place here."),
        "Take it out; put text in quotes.",
    ),
    "tabbed": ("energy: none", "energy:\tnone", 6, 8, "There is a tab here.", "Use spaces."),
    "merged": (
        "energy: none",
        "<<: {energy: none}",
        *(6, 1, "Merge keys (<<) have no place here.", "Write the fields out."),
    ),
    "escape": (
        "The shape",
        "The \x1b[31mshape",
        *(4, 14, "There is an invisible character here (U+001B).", "Take it out."),
    ),
    "turned": (
        "The shape",
        "The \u202eshape",
        *(4, 14, "There is an invisible character here (U+202E).", "Take it out."),
    ),
    "quoted-escape": (
        "energy: none",
        'energy: none\n"\\e]0;owned\\aen\\u202eergy": none',
        *(7, 1, "There is an invisible character here (U+001B).", "Take it out."),
    ),
    "sums": (
        "say: Press the cup from both sides.\n      seconds: 120",
        "say: Press the cup from both sides.\n      seconds: 110",
        *(16, 3, 'The parts of "full" sum to 290 seconds.', "It lasts 300 seconds: 10 more."),
    ),
    "sharing": (
        "instead: sounds",
        "instead: slow-look",
        *(10, 10, '"slow-look" shares a hazard: light.', "Name a practice that has none of the hazards."),
    ),
    "sharing-a-sibling": (
        "instead: sounds",
        "instead: flag-on",
        *(10, 10, '"flag-on" shares a hazard: light.', "Name a practice that has none of the hazards."),
    ),
    "no-instead": (
        "instead: sounds",
        "instead: soundz",
        *(10, 10, 'There is no practice "soundz".', "Name one that is there."),
    ),
    "no-source": (
        "sources: [grounding-review-2025]",
        "sources: [grounding-review]",
        *(13, 11, 'There is no source "grounding-review".', 'Did you mean "grounding-review-2025"?'),
    ),
    "other-name": (
        "id: other-name",
        "id: another",
        *(1, 5, "The id is not the name of the file.", "Call the file another.yaml, or the id other-name."),
    ),
}
WHOLE: dict[str, tuple[bytes, int, int, str, str]] = {
    "empty": (b"", 1, 1, "This file is empty.", "numbcli new shows how a file begins: id: my-practice"),
    "a-list": (
        b"- one\n",
        *(1, 1, "A practice is a mapping of fields.", "numbcli new shows how a file begins: id: my-practice"),
    ),
    "latin": (b"id: caf\xe9", 1, 8, "This is not UTF-8.", "Save the file as UTF-8."),
    "large": (b"#" * 65_537, 1, 1, "This file is larger than 64 kB.", "A practice is a few kB of text."),
    "bomb": (b"a: " + b"[" * 20_000, 1, 15, "This is nested too deep.", "A practice has eight levels at most."),
    "bomb-in-lines": (
        b"".join(b" " * n + b"a:\n" for n in range(300)),
        *(13, 13, "This is nested too deep.", "A practice has eight levels at most."),
    ),
}


def write(folder: Path, name: str, old: str = "", new: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    text = VALID.format(name=name)
    assert old in text
    path = folder / f"{name}.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file for each slip, and what can stand in a folder beside files."""
    folder = tmp_path_factory.mktemp("slips")
    write(folder, "valid")
    for name, (old, new, *_) in SLIPS.items():
        write(folder, name, old, new)
    for name, (data, *_) in WHOLE.items():
        (folder / f"{name}.yaml").write_bytes(data)
    (folder / "a-folder.yaml").mkdir()
    write(folder / "deeper" / "still", "deep", "energy: none", "energy: lots")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    os.mkfifo(folder / "pipe.yaml")
    (folder / ".hidden.yaml").write_text("[")
    (folder / "notes.txt").write_text("[")
    (folder / "sources.yaml").write_text(
        "one: {title: One, author: A, read: whole}\n"
        "two: {title: Two, author: B, read: whole, address: here, titel: x}\n"
        "three: x\n"
    )
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Environ:
    return {"PATH": os.environ["PATH"], "NUMBCLI_HOME": str(tmp_path_factory.mktemp("home")), "PYTHONUTF8": "1"}


@pytest.fixture(scope="module")
def found(folder: Path, home: Environ) -> Found:
    """The problems of the folder by the names of the files, as JSON has them."""
    done = run("check", "--json", str(folder), environ=home)
    assert done.returncode == 3
    assert done.stderr == ""
    by_name: Found = {}
    for row in json.loads(done.stdout):
        assert list(row) == ["file", "line", "column", "sentence", "hint", "advice"]
        by_name.setdefault(Path(row["file"]).name, []).append(row)
    return by_name


@pytest.mark.parametrize("name", SLIPS)
def test_each_slip_has_its_place_its_sentence_and_its_hint(name: str, found: Found) -> None:
    _, _, *expected = SLIPS[name]
    assert expected in [list(row.values())[1:5] for row in found[f"{name}.yaml"]]


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_something_else(name: str, found: Found) -> None:
    _, *expected = WHOLE[name]
    assert [list(row.values())[1:5] for row in found[f"{name}.yaml"]] == [expected]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("a-folder.yaml", "This is a folder."),
        ("loop.yaml", "This file cannot be read."),
        ("gone.yaml", "There is no such file."),
        ("pipe.yaml", "This is not an ordinary file."),
        ("deep.yaml", '"energy" does not take this word.'),
    ],
)
def test_what_else_can_stand_in_a_folder(name: str, sentence: str, found: Found) -> None:
    assert [row["sentence"] for row in found[name]] == [sentence]


def test_sources_have_a_title_and_an_address(found: Found) -> None:
    assert [(row["line"], row["sentence"]) for row in found["sources.yaml"]] == [
        (1, '"address" is missing.'),
        (2, 'There is no field "titel" here.'),
        (3, '"three" is a mapping of fields.'),
    ]


def test_nothing_else_is_said(found: Found) -> None:
    others = {"a-folder", "loop", "gone", "pipe", "deep", "sources"}
    assert {name.removesuffix(".yaml") for name in found} == {*SLIPS, *WHOLE, *others}


def test_lines_hold_the_place_the_sentence_and_below_it_the_hint(folder: Path, home: Environ, found: Found) -> None:
    done = run("check", str(folder), environ=home)
    assert done.returncode == 3
    assert done.stderr == ""
    path = folder / "flag-on.yaml"
    line = f'{path}:14:10: "offered" is neither true nor false.\n    Write true or false, without quotes.\n'
    assert line in done.stdout
    count = sum(len(rows) for rows in found.values())
    assert done.stdout.endswith(f"\n{len(found) + 1} files. {count} problems.\n")
    assert all(char == "\n" or char.isprintable() for char in done.stdout)


def test_what_ships_and_what_is_ones_own_is_looked_at_where_nothing_is_named(environ: Environ) -> None:
    done = run("check", environ=environ)
    assert (done.returncode, done.stderr) == (0, "")
    count = sum(1 for _ in shipped().rglob("*.yaml"))
    assert done.stdout == f"{count} files. Nothing to mend.\n"
    own = write(Path(environ["NUMBCLI_HOME"]) / "exercises", "mine", "energy: none", "energy: lots")
    done = run("check", environ=environ)
    assert done.returncode == 3
    assert done.stdout.startswith(
        f'{own}:6:9: "energy" does not take this word.\n    It takes: none, a-little, some.\n'
    )
    assert done.stdout.endswith(f"{count + 1} files. 1 problem.\n")
    assert json.loads(run("check", "--json", str(shipped()), environ=environ).stdout) == []


def test_two_of_ones_own_with_one_id_are_both_wrong(environ: Environ) -> None:
    own = Path(environ["NUMBCLI_HOME"]) / "exercises"
    one, two = write(own, "mine"), write(own / "more", "mine")
    write(own, "other")
    rows = json.loads(run("check", "--json", environ=environ).stdout)
    assert [(row["file"], row["line"], row["column"], row["sentence"]) for row in rows] == [
        (str(one), 1, 5, 'Another file of yours has the id "mine" too.'),
        (str(two), 1, 5, 'Another file of yours has the id "mine" too.'),
    ]
    assert rows[0]["hint"] == f"Give one of them an id of its own: {two}"
    named = json.loads(run("check", "--json", str(own / "more" / ".." / "mine.yaml"), environ=environ).stdout)
    assert [row["sentence"] for row in named] == ['Another file of yours has the id "mine" too.']
    aside = write(Path(environ["HOME"]) / "elsewhere", "mine")
    assert run("check", str(aside), environ=environ).returncode == 0, "a copy elsewhere is no twin"


def test_an_instead_can_be_ones_own_or_be_checked_beside_it(environ: Environ, tmp_path: Path) -> None:
    own = Path(environ["NUMBCLI_HOME"]) / "exercises"
    write(own, "one", "hazards: [light]", "hazards: [cold]")
    write(own, "two", "instead: sounds", "instead: one")
    three = write(tmp_path / "named", "three", "instead: sounds", "instead: one")
    assert run("check", environ=environ).returncode == 0
    assert run("check", str(three), environ=environ).returncode == 0
    write(tmp_path / "named", "one")
    assert '"one" shares a hazard: light.' in run("check", str(tmp_path / "named"), environ=environ).stdout


def test_a_file_that_is_named_twice_is_looked_at_once(environ: Environ, tmp_path: Path) -> None:
    path = write(tmp_path, "valid")
    assert run("check", str(path), str(path), environ=environ).stdout == "1 file. Nothing to mend.\n"


def test_what_cannot_be_found_or_read_is_a_sentence(environ: Environ, tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to("round")
    hostile = "\x1b]0;owned\x07\x1b[31mno.yaml"
    words = ("nowhere.yaml", "round/x.yaml", "round", "x" * 5000, hostile, "")
    done = run("check", *words, environ=environ)
    assert done.returncode == 3
    assert done.stderr == ""
    assert "nowhere.yaml:1:1: There is no such file.\n    Look at its name.\n" in done.stdout
    assert "\x1b" not in done.stdout and "\x07" not in done.stdout
    empty = tmp_path / "empty"
    empty.mkdir()
    done = run("check", str(empty), environ=environ)
    assert (done.returncode, done.stdout) == (0, "There are no practice files here.\n")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_never_passed_over_in_silence(environ: Environ, tmp_path: Path) -> None:
    path = write(tmp_path / "shut", "valid")
    path.chmod(0)
    assert "This file cannot be read." in run("check", str(path), environ=environ).stdout
    path.parent.chmod(0)
    done = run("check", str(tmp_path), environ=environ)
    path.parent.chmod(0o700)
    assert done.returncode == 3
    assert "This folder cannot be read." in done.stdout


def test_a_folder_of_ones_own_that_is_a_file_is_a_sentence(environ: Environ) -> None:
    own = Path(environ["NUMBCLI_HOME"]) / "exercises"
    own.parent.mkdir()
    own.write_text("x")
    done = run("check", environ=environ)
    assert done.returncode == 3
    assert done.stdout.startswith(f"{own}:1:1: This folder cannot be read.\n")


def test_a_closed_pipe_ends_it_in_silence(folder: Path, home: Environ) -> None:
    for more in ([], ["--json"]):
        command = [sys.executable, "-m", "numbcli", "check", *more, str(folder)]
        process = subprocess.Popen(command, env=home, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout and process.stderr
        process.stdout.close()
        complaints = process.stderr.read()
        process.stderr.close()
        assert (process.wait(timeout=60), complaints) == (0, b"")


def test_any_encoding_prints(folder: Path, home: Environ) -> None:
    done = run("check", str(folder), environ={**home, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (3, "")


@pytest.mark.parametrize(
    ("name", "slip"), [("check-in.yaml", ("title:", "titel:")), ("learn/about.yaml", ("paragraphs:", "paragraph:"))]
)
def test_a_check_in_and_a_page_to_read_are_looked_at_too(
    name: str, slip: tuple[str, str], environ: Environ, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    text = (shipped() / name).read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    assert run("check", str(path), environ=environ).returncode == 0
    path.write_text(text.replace(*slip), encoding="utf-8")
    done = run("check", str(path), environ=environ)
    assert done.returncode == 3
    assert f'Did you mean "{slip[0][:-1]}"?' in done.stdout


def test_the_rules_for_words_advise_about_a_persons_own_file(environ: Environ) -> None:
    path = write(Path(environ["NUMBCLI_HOME"]) / "exercises", "mine", "A slow cup", "Just a cup")
    done = run("check", environ=environ)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f'{path}:3:8: Advice: "Just" makes an effort small.\n    Leave the word out.\n')
    assert done.stdout.endswith(" files. Nothing to mend. Advice on words: 1.\n")
    assert [row["advice"] for row in json.loads(run("check", "--json", str(path), environ=environ).stdout)] == [True]
    strict = run("check", "--strict", str(path), environ=environ)
    assert strict.returncode == 3
    assert strict.stdout == (
        f'{path}:3:8: "Just" makes an effort small.\n    Leave the word out.\n1 file. 1 problem.\n'
    )


def test_the_rules_for_words_bind_what_ships(tmp_path: Path) -> None:
    """Whatever stands in the shipped folder keeps every rule, however it is named."""
    folder = tmp_path / "shipped"
    shutil.copytree(shipped(), folder)
    path = write(folder / "more", "mine", "A slow cup", "Just a cup")
    (problem,) = check_files(folder, tmp_path / "own", [path]).problems
    assert not problem.advice
    (problem,) = check_files(shipped(), tmp_path / "own", [path]).problems
    assert problem.advice


def test_a_file_with_a_misspelt_field_is_looked_at_to_its_end(environ: Environ, tmp_path: Path) -> None:
    """Once two problems were said, and eighteen more when they were mended."""
    path = write(tmp_path, "mine", "senses:", "sense:")
    text = path.read_text().replace("seconds: 120", "seconds: 121").replace("instead: sounds", "instead: soundz")
    path.write_text(text)
    rows = json.loads(run("check", "--json", str(path), environ=environ).stdout)
    assert [row["sentence"] for row in rows] == [
        'There is no field "sense" here.',
        'There is no practice "soundz".',
        'The parts of "full" sum to 301 seconds.',
        "This part lasts 121 seconds.",
        'The parts of "in-bed" sum to 301 seconds.',
        "This part lasts 121 seconds.",
    ]


def test_a_practice_in_another_language_is_not_read_as_english(environ: Environ, tmp_path: Path) -> None:
    text = (shipped() / "senses" / "sounds.yaml").read_text(encoding="utf-8")
    text = text.replace("Skip this if", "Nicht, wenn").replace("Stop if", "Halt, wenn")
    path = tmp_path / "sounds.yaml"
    path.write_text(text, encoding="utf-8")
    assert "A careful line says when to skip or to stop." in run("check", str(path), environ=environ).stdout
    german = text.replace("kind:", "language: de\nkind:")
    path.write_text(german, encoding="utf-8")
    assert run("check", str(path), environ=environ).stdout == "1 file. Nothing to mend.\n"
    # Sums, places and hazards are the same in every language.
    path.write_text(german.replace("seconds: 60", "seconds: 59"), encoding="utf-8")
    assert "sum to" in run("check", str(path), environ=environ).stdout
