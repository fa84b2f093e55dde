"""``check --language``: what could do harm in a translation is named, with its line."""

import re
from pathlib import Path

import pytest

from drivers.command import run
from numbcli.authoring.catalogue import read_catalogue
from numbcli.places import catalogues

Environ = dict[str, str]

HARMFUL: dict[str, tuple[str, str, str, str]] = {
    "a caution turned round": (
        "Skip this if your eyes are sore.",
        "No hagas esto si",
        "Haz esto si",
        "The English says when to leave the practice out.",
    ),
    "a stop that begins nothing": (
        "Stop if things begin to look strange. Look away.",
        "Detente si",
        "No hagas esto si",
        "The English says when to stop.",
    ),
    "another number": ("--minutes takes a whole number from 2 to 10.", "10", "90", "missing: 10."),
    "a translated command": ("People to talk to: numbcli support", "support", "apoyo", "missing: numbcli support."),
    "a translated option": ("--short and --in-bed do not go together.", "--short", "--corta", "missing: --short."),
    "another key": ("Later, if dizzy, in pain or further away: stop, press s.", " s.", " x.", "missing: s."),
    "a name that is gone": ("This could not be kept: {reason}.", "{reason}", "{razón}", "They are: {reason}."),
    "a cheer": ("Did you notice anything?", "?", "!", "There is an exclamation mark in it."),
    "a promise": ("Nothing is a whole answer.", "", "Te sentirás mejor. ", '"Te sentirás mejor"'),
    "a word that judges": ("You can leave it there.", "", "Insensible. ", '"Insensible"'),
    "a question of a sentence": ("You can leave it there.", ".", "?", "The English asks nothing."),
    "a letter that is not seen": ("You can leave it there.", "", "\u202e", "a character in it that cannot be seen"),
    "more than can be read": ("Sit down first.", "", "Siéntate. " * 30, "can be read in its place and time."),
}
"""What is done to which message: (English, what of the translation, what it becomes, what is said)."""


def harm(po: str, english: str, old: str, new: str) -> str:
    """The catalogue with one message changed."""
    blocks = po.split("\n\n")
    for place, block in enumerate(blocks):
        joined = re.sub(r'"\n"', "", block)
        if f'msgid "{english}"' in joined:
            before, said = joined.rsplit('msgstr "', 1)
            assert old in said
            said = said.replace(old, new) if old else new + said
            blocks[place] = f'{before}msgstr "{said}'
            return "\n\n".join(blocks)
    raise AssertionError(english)


def counts(language: str, environ: Environ) -> tuple[int, int, int]:
    """What a check comes to: messages that are open, fuzzy, and to mend."""
    last = run("check", "--language", language, environ=environ).stdout.splitlines()[-1]
    found = re.search(r"(\d+) open, (\d+) fuzzy, (\d+) to mend", last)
    return (int(found[1]), int(found[2]), int(found[3])) if found else (0, 0, 0)


@pytest.mark.parametrize("name", HARMFUL)
def test_what_could_do_harm_is_named(name: str, tmp_path: Path, environ: Environ) -> None:
    english, old, new, says = HARMFUL[name]
    po = harm((catalogues() / "es.po").read_text("utf-8"), english, old, new)
    file = tmp_path / "es.po"
    file.write_text(po, encoding="utf-8")
    (tmp_path / "es.rules.yaml").write_bytes((catalogues() / "es.rules.yaml").read_bytes())
    done = run("check", "--language", str(file), environ=environ)
    assert done.returncode == 3 and says in done.stdout.replace("\n    ", " ")
    assert re.search(rf"{re.escape(str(file))}:\d+:1: ", done.stdout)
    open_ones, fuzzy, to_mend = counts("es", environ)
    more = counts(str(file), environ)
    assert more[:2] == (open_ones, fuzzy) and more[2] > to_mend


def test_a_whole_one_has_nothing_to_mend(tmp_path: Path, environ: Environ) -> None:
    entries = read_catalogue((catalogues() / "de.po").read_text("utf-8"))
    done = run("check", "--language", "de", environ=environ)
    if all(entry.said and all(entry.said) and not entry.fuzzy for (_, text), entry in entries.items() if text):
        assert done.returncode == 0 and done.stdout.endswith(" Whole.\n")
    else:
        assert done.returncode == 3 and counts("de", environ)[:2] != (0, 0)


def test_hazards_and_seconds_cannot_be_written_in_it(tmp_path: Path, environ: Environ) -> None:
    po = (catalogues() / "es.po").read_text("utf-8")
    po += '\nmsgctxt "senses/cool-object: hazards"\nmsgid "cold"\nmsgstr "nada"\n'
    (tmp_path / "es.po").write_text(po, encoding="utf-8")
    done = run("check", "--language", str(tmp_path / "es.po"), environ=environ)
    there = run("check", "--language", "es", environ=environ)
    assert (done.returncode, done.stdout[-40:]) == (there.returncode, there.stdout[-40:]), "it is never asked for"


def test_a_fuzzy_message_and_a_missing_one_are_counted(tmp_path: Path, environ: Environ) -> None:
    po = (catalogues() / "es.po").read_text("utf-8")
    blocks = po.split("\n\n")
    blocks[1] = blocks[1].replace("msgctxt", "#, fuzzy\nmsgctxt", 1)
    blocks[2] = re.sub(r'msgstr (".*"\n?)+', 'msgstr ""', blocks[2])
    (tmp_path / "es.po").write_text("\n\n".join(blocks), encoding="utf-8")
    done = run("check", "--language", str(tmp_path / "es.po"), environ=environ)
    open_ones, fuzzy, _ = counts("es", environ)
    assert done.returncode == 3 and f"{open_ones + 1} open, {fuzzy + 1} fuzzy" in done.stdout


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b'msgid "a\n', b"what is this"])
def test_what_is_no_catalogue_is_said_with_its_line(content: bytes, tmp_path: Path, environ: Environ) -> None:
    (tmp_path / "es.po").write_bytes(content)
    done = run("check", "--language", str(tmp_path / "es.po"), environ=environ)
    assert done.returncode == 3 and "Line 1 is not of a gettext catalogue." in done.stderr.replace("\n", " ")


def test_a_language_without_a_catalogue(environ: Environ) -> None:
    done = run("check", "--language", "xx", environ=environ)
    assert done.returncode == 2 and "No catalogue of this language is here." in done.stderr


@pytest.mark.parametrize("words", [("--strict",), ("a.yaml",)])
def test_practices_and_a_translation_are_not_looked_at_together(words: tuple[str, ...], environ: Environ) -> None:
    done = run("check", "--language", "es", *words, environ=environ)
    assert (done.returncode, done.stdout) == (2, "") and "Take one of them." in done.stderr
