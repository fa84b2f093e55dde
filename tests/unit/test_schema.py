"""The written schema is the table of fields, and it and the reader agree on every file but for slips that are named."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from numbcli.authoring.schema import build_schema, render_schema
from numbcli.library import nodes
from numbcli.library.format import (
    ASK,
    CHECK_IN_FILE,
    LEARN,
    OPTION,
    PART,
    PRACTICE,
    SOURCE,
    Either,
    Field,
    Kind,
    Many,
    Named,
    Record,
)
from numbcli.library.parse import read
from numbcli.library.problems import InvalidFileError
from numbcli.places import shipped
from numbcli.words.fields import explain

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "write_schema.py"

FILES = sorted(path for folder in ("steps", "senses") for path in (shipped() / folder).glob("*.yaml"))
SCHEMA = build_schema()
VALIDATOR = Draft202012Validator(SCHEMA)

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
offered: true
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
      ask: {write: }
    - say: Breathe.
      seconds: 60
      breathe: {in: 4, out: 6}
      fixed: true
      rest: Sit.
  short: [{say: Look., seconds: 30}]
  in-bed: [{say: Look., seconds: 300}]
  alone: [{say: Look., seconds: 30}]
"""

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
    **dict.fromkeys((".inf", ".Inf", "+.inf"), float("inf")),
}


def as_an_editor(node: nodes.Node) -> Any:
    """The value of a node with the types of YAML 1.2's core schema, as an editor's YAML has them."""
    match node:
        case nodes.Mapping(values=values):
            return {key: as_an_editor(value) for key, value in values.items()}
        case nodes.Sequence(items=items):
            return [as_an_editor(item) for item in items]
        case nodes.Scalar(value=value, bare=bare):
            if not bare:
                return value
            if value in _WORDS:
                return _WORDS[value]
            if _INTEGER.fullmatch(value):
                return int(value)
            return float(value) if _FLOAT.fullmatch(value) else value


def schema_takes(path: Path) -> bool:
    return VALIDATOR.is_valid(as_an_editor(nodes.compose(path, nodes.load(path))))


def reader_takes(path: Path) -> bool:
    try:
        return bool(read(path).id)
    except InvalidFileError:
        return False


def file(folder: Path, old: str, new: str) -> Path:
    assert old in VALID
    path = folder / "good.yaml"
    path.write_text(VALID.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_schema_in_the_repository_is_the_one_that_is_written() -> None:
    assert (shipped() / "practice.schema.json").read_text(encoding="utf-8") == render_schema()


def test_the_script_says_what_has_drifted_and_mends_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main = runpy.run_path(str(SCRIPT))["main"]
    main.__globals__.update(ROOT=tmp_path, SCHEMA=tmp_path / "practice.schema.json")
    assert [main([option] if option else []) for option in ("--check", "", "--check", "--chek")] == [1, 0, 0, 2]
    assert capsys.readouterr().out == "practice.schema.json has drifted.\npractice.schema.json is written.\n"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def fields(kind: Kind) -> list[tuple[str, Field]]:
    """Every field below a kind, with the name of its record."""
    match kind:
        case Record(name=name, fields=inner):
            own = [(name, field) for field in inner]
            return [*own, *(deeper for field in inner for deeper in fields(field.kind))]
        case Many(of=of) | Named(of=of):
            return fields(of)
        case Either(short=short, record=record):
            return [*fields(short), *fields(record)]
    return []


@pytest.mark.parametrize(
    ("record", "field"), dict.fromkeys(fields(PRACTICE)), ids=lambda value: getattr(value, "name", value)
)
def test_every_field_is_explained_in_plain_words(record: str, field: Field) -> None:
    says = explain(record, field.name)
    assert says.endswith((".", "}"))
    found = [properties[field.name] for properties in described(SCHEMA) if field.name in properties]
    assert says in [said["description"] for said in found]


@pytest.mark.parametrize("kind", [CHECK_IN_FILE, LEARN, SOURCE], ids=lambda kind: kind.name)
def test_fields_of_other_files_are_explained_where_one_is_missing(kind: Record) -> None:
    assert [field.name for record, field in fields(kind) if not explain(record, field.name)] == []


def described(value: Any) -> list[dict[str, Any]]:
    """Every ``properties`` whose values have a description."""
    if isinstance(value, list):
        return [found for inner in value for found in described(inner)]
    if not isinstance(value, dict):
        return []
    own = value.get("properties")
    deeper = [found for inner in value.values() for found in described(inner)]
    explained = own and all(isinstance(inner, dict) and "description" in inner for inner in own.values())
    return [*([own] if own and explained else []), *deeper]


def test_examples_are_valid_and_nothing_unknown_is_taken() -> None:
    for properties in described(SCHEMA):
        for name, said in properties.items():
            for example in said.get("examples", ()):
                assert Draft202012Validator({**said, "$defs": SCHEMA["$defs"]}).is_valid(example), name
    for name, kind in (("part", PART), ("question", ASK)):
        assert SCHEMA["$defs"][name]["additionalProperties"] is False
        assert list(SCHEMA["$defs"][name]["properties"]) == [field.name for field in kind.fields]
    assert SCHEMA["additionalProperties"] is False
    assert [field.name for field in OPTION.record.fields] == [*SCHEMA["$defs"]["answer"]["anyOf"][1]["properties"]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_both_take_every_shipped_practice(path: Path) -> None:
    assert reader_takes(path)
    VALIDATOR.validate(as_an_editor(nodes.compose(path, nodes.load(path))))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: good", "id: good"),
        ("ready: [on, no]", "ready: []"),
        ("offered: true\n", ""),
        ("A good one", "x" * 40),
        ("A good one", "" + "'  A good one '"),
        ("Write it.", "One. Two. Three. Four."),
        ("Write it.", "At 3.5 it is... here. Or not?"),
        ("seconds: 60", "seconds: 0060"),
        ("{write: }", "{write: {}}"),
        ("kind: exercise", "kind: step\norder: 3"),
        ("options: [yes, {say: nobody, form: alone}]", "options: [yes, {say: nobody, take: false}]"),
        ("options: [yes, {say: nobody, form: alone}]", "options: [{say: yes}, {say: nobody}]"),
        ("say: Write it.", f"say: {'x' * 120}\n      then: Is it long? Sit."),
        ("say: Write it.", f"say: {'x' * 180}"),
        ("sources: []", "sources: []\nmore: []\nlanguage: de\naway: false"),
        ("  in-bed: [{say: Look., seconds: 300}]\n", ""),
        (
            "  short: [{say: Look., seconds: 30}]",
            "  short: {purpose: a, ready: [], careful: [b], more: [c], lying: true, "
            "parts: [{say: Look., seconds: 30}]}",
        ),
    ],
)
def test_both_take_it(tmp_path: Path, old: str, new: str) -> None:
    path = file(tmp_path, old, new)
    assert reader_takes(path)
    VALIDATOR.validate(as_an_editor(nodes.compose(path, nodes.load(path))))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("senses: [see]", "senses: [see]\nsense: [see]"),
        ("title: A good one\n", ""),
        ("A good one", ""),
        ("A good one", "'  '"),
        ("A good one", "x" * 41),
        ("One edge.", "One\n\n  edge."),
        ("Write it.", "One. Two. Three. Four. Five."),
        ("Some people find it clear.", "One. Two? Three. Four."),
        ("Sit.", "Sit. Stay. Rest."),
        ("offered: true", "offered: on"),
        ("offered: true", 'offered: "true"'),
        ("offered: true", "offered: 1"),
        ("seconds: 60", 'seconds: "60"'),
        ("seconds: 60", "seconds: .inf"),
        ("seconds: 60", "seconds: 12:30"),
        ("seconds: 60", "seconds: 60.5"),
        ("seconds: 60", "seconds: 9"),
        ("seconds: 60", "seconds: 301"),
        ("seconds: 60", "seconds: -60"),
        ("seconds: 60", "seconds:"),
        ("seconds: 60", "seconds: [60]"),
        ("energy: none", "energy: non"),
        ("energy: none", "energy: [none]"),
        ("[see]", "see"),
        ("[see]", "[sea]"),
        ("[see]", "[see, see, see, see, see, see, see]"),
        ('careful: ["Stop if you are tired."]', "careful: []"),
        ("ready: [on, no]", "ready: [a, b, c, d]"),
        ("instead: sounds", "instead: Sounds"),
        ("instead: sounds", "instead: two--words"),
        ("- say: Find three.", "- play: exercise\n      say: Find three."),
        ("    - say: Find three.\n      seconds", "    - seconds"),
        ("- say: Find three.", "- play: sounds"),
        ("  short: [{say: Look., seconds: 30}]\n", ""),
        ("  short: [{say: Look., seconds: 30}]", "  short: []"),
        ("  alone:", "  Alone Now:"),
        ("kind: exercise", "kind: exercise\norder: 3"),
        ("kind: exercise", "kind: step"),
        ("kind: exercise", "kind: check-in"),
        ("options: [yes, {say: nobody, form: alone}]", "options: [yes]"),
        ("say: Write it.", f"say: {'x' * 121}\n      then: Sit."),
        ("say: Write it.", "say: Write it.\n      then: One. Two. Three."),
        ("- say: Find three.", "- play: exercise\n      then: Sit."),
        ("sources: []", "sources: []\nmore: [a, b, c, d, e]"),
        ("sources: []", "sources: []\nlanguage: Deutsch"),
        ("  short: [{say: Look., seconds: 30}]", "  short: {lying: true}"),
        ("  short: [{say: Look., seconds: 30}]", "  short: {lying: on, parts: [{say: Look., seconds: 30}]}"),
        ("  short: [{say: Look., seconds: 30}]", "  short: {careful: [], parts: [{say: Look., seconds: 30}]}"),
        ("{say: nobody, form: alone}", "{form: alone}"),
        ("{say: nobody, form: alone}", "[nobody]"),
        ("{write: }", "{write: {}, name: {count: 3, what: things}}"),
        ("{write: }", "{write: {long: true}}"),
        ("{write: }", "{}"),
        ("{write: }", "words"),
        ("count: 3, ", ""),
        ("{in: 4, out: 6}", "{in: 1, out: 6}"),
        ("  in-bed: [{say: Look., seconds: 300}]", "  in-bed: {say: Look., seconds: 300}"),
    ],
)
def test_neither_takes_it(tmp_path: Path, old: str, new: str) -> None:
    path = file(tmp_path, old, new)
    assert not reader_takes(path)
    assert not schema_takes(path)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("id: good", "id: other", "a schema does not know the name of the file"),
        ("seconds: 60", "seconds: 60.0", "60.0 is an integer there; the reader takes digits alone"),
        ("seconds: 60", "seconds: +60", "YAML 1.2 has more ways to write a number"),
        ("offered: true", "offered: True", "YAML 1.2 has three ways to write true"),
        ("form: alone", "form: nowhere", "a schema does not know which names stand elsewhere"),
        ("form: alone", "form: alone, exercise: sounds", "a schema does not know what is played"),
        ("say: Write it.", "say: Is it?\n      then: Is it?", "a schema does not see what is asked"),
    ],
)
def test_only_the_reader_sees_it(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = file(tmp_path, old, new)
    assert schema_takes(path), reason
    assert not reader_takes(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("energy: none", "energy: none\nenergy: none"),  # the later one wins before a schema is asked
        ("energy: none", "energy: &here none"),  # a schema has the value, not how it was written
        ("energy: none", "energy: !!str none"),
        ("energy: none", "energy:\tnone"),
        ("One edge.", "One \u202eedge."),
        ("sources: []", "sources: []\n---\nid: second"),
    ],
)
def test_what_is_wrong_with_the_writing_never_reaches_a_schema(tmp_path: Path, old: str, new: str) -> None:
    path = file(tmp_path, old, new)
    with pytest.raises(InvalidFileError):
        nodes.compose(path, nodes.load(path))


@pytest.mark.parametrize("new", ["2024", "true", "null", "~"])
def test_only_the_schema_asks_for_quotes_where_text_looks_like_something_else(tmp_path: Path, new: str) -> None:
    """The reader knows that text is meant. Other programs do not, so an editor may well ask."""
    assert reader_takes(file(tmp_path, "A good one", new))
    assert not schema_takes(file(tmp_path, "A good one", new))
    assert schema_takes(file(tmp_path, "A good one", f'"{new}"'))
