"""Reads a file of any kind as the program does, whatever stands in it: with a valid result, or in a calm sentence."""

import json
import unicodedata
from pathlib import Path
from typing import NamedTuple

from numbcli import settings
from numbcli.authoring.check import check_files
from numbcli.errors import NumbError
from numbcli.files import FileError
from numbcli.journal import exchange
from numbcli.journal.page import Names, page
from numbcli.journal.rows import row
from numbcli.library import learn_pages
from numbcli.library.parse import read, read_check_in
from numbcli.library.problems import InvalidFileError, Problem
from numbcli.practice.model import Practice, Scale
from numbcli.practice.vocabulary import FULL, SHORT
from numbcli.text import clean

from .playing import play

_UNSAFE = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_JOINERS = "\u200c\u200d"

SHIPPED = Path(__file__).resolve().parent.parent.parent / "exercises"
ENTRY = {
    "id": "019a0000-0000-7000-8000-000000000000",
    "kind": "check-in",
    "at": "2026-11-21T08:00:00.000+01:00",
    "word": "flat",
    "energy": "none",
    "feel": 3,
    "note": "a line, über alles",
    "practice": None,
    "form": None,
    "noticed": None,
}
CLOSING = {
    "id": "019a0000-0000-7000-8000-0000000f0000",
    "kind": "practice",
    "at": "2026-11-21T09:00:00.000-05:30",
    "practice": "slow-look",
    "form": "short",
    "noticed": "a-little",
}
SETTINGS = {
    "country": "GB",
    "language": "en",
    "plain": True,
    "clock": True,
    "save": True,
    "of-another-version": [1, {"a": None}],
}


class Seed(NamedTuple):
    """A file that is well: where it stands, below a folder like the shipped one, and its bytes."""

    place: Path
    data: bytes


def seeds() -> list[Seed]:
    """Every shipped file of practices, pages and sources, exports of some lengths, and files of settings."""
    found = [Seed(path.relative_to(SHIPPED), path.read_bytes()) for path in sorted(SHIPPED.rglob("*.yaml"))]
    for count in (0, 1, 30):
        rows = [{**ENTRY, "id": f"{ENTRY['id']!s:.33}{number:03x}"} for number in range(count)] + [CLOSING] * (
            count > 0
        )
        export = {"format": exchange.FORMAT, "version": exchange.VERSION, "entries": rows}
        found += [Seed(Path("export.json"), json.dumps(export, ensure_ascii=False).encode())] * 4
    held = json.dumps(SETTINGS, indent=2).encode()
    return found + [Seed(Path("settings.json"), held)] * 6


def try_to_read(folder: Path, place: Path, data: bytes) -> bool:
    """Write the file to its place and read it by every way that leads there; whether it was valid.

    Raises AssertionError where the result is neither valid nor a calm sentence; what else it raises is a fault as well.
    """
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    match place.parts:
        case ("export.json",):
            return _export(path)
        case ("settings.json",):
            return _settings(path)
        case _:
            for problem in check_files(folder, folder / "own", [path]).problems:
                _calm(problem.place, problem.sentence, problem.hint)
            return _yaml(folder, path)


def _yaml(folder: Path, path: Path) -> bool:
    try:
        if path.name == "sources.yaml":
            for source in learn_pages.sources(folder).values():
                _calm(*source)
        elif path.parent.name == "learn":
            page = learn_pages.page(folder, path.stem)
            assert page.title and page.paragraphs
            _clean(page.title, *page.paragraphs)
        elif path.name == "check-in.yaml":
            practice = read_check_in(path)
            assert practice.forms[FULL].parts
        else:
            _playable(read(path))
    except InvalidFileError as error:
        _problems(error.problems)
        return False
    except NumbError as error:
        _calm(error.sentence, error.hint)
        return False
    return True


def _problems(problems: list[Problem]) -> None:
    assert problems
    for problem in problems:
        assert problem.line > 0 and problem.column > 0
        assert problem.sentence and problem.hint
        _calm(problem.place, problem.sentence, problem.hint)


def _playable(practice: Practice) -> None:
    """It says nothing that could turn a terminal, and whoever presses anything comes to its end."""
    assert {FULL, SHORT} <= practice.forms.keys()
    for form in practice.forms.values():
        assert form.parts
        for part in form.parts:
            _clean(part.say, part.then or "", part.label or "", part.rest or "")
            assert not isinstance(part.ask, Scale) or part.ask.lowest < part.ask.highest
    _clean(practice.title, practice.purpose, practice.why, *practice.ready, *practice.careful, *practice.more)
    for keys in ("enter", "1"), ("enter", "s"), ("enter", "9", "0", "b"), ("enter", "2", "x", "enter", "esc", "s"):
        play(practice, keys)
        play(practice, keys, form=SHORT)


def _export(path: Path) -> bool:
    try:
        entries = exchange.plan({}, exchange.entries_in(exchange.read(path)))
    except NumbError as error:
        _calm(error.sentence, error.hint)
        return False
    for entry in entries:
        assert row(entry)["instant"] == entry.instant
    entries.sort(key=lambda entry: (entry.instant, entry.id))
    names = Names({}, {}, {}, ("nothing", "a lot"))
    _calm(*page(entries, names, "md").splitlines(), *exchange.exported(entries, "csv").splitlines())
    text = exchange.exported(entries, "json")
    _clean(text.replace("\n", ""))
    assert exchange.entries_in(text.encode("utf-8", "backslashreplace")) == entries, "taken out, brought in: the same"
    return True


def _settings(path: Path) -> bool:
    stored = settings.read(path)
    if stored.notice is not None:
        _calm(stored.notice)
    settings.settings({}, stored.values)
    try:
        held = settings.load(path)
    except FileError:
        assert stored.notice is not None and stored.values == {}
        return False
    # A command that sets one value writes the others again.
    settings.write(path, held)
    assert _same(settings.load(path), held)
    return stored.notice is None


def _same(one: object, other: object) -> bool:
    """Equal, where NaN equals itself."""
    return repr(one) == repr(other)


def _calm(*printed: str) -> None:
    """As commands print it: no character of it does anything to a terminal."""
    _clean(*map(clean, printed))


def _clean(*texts: str) -> None:
    for text in texts:
        for char in text:
            assert char in _JOINERS or unicodedata.category(char) not in _UNSAFE, ascii(text)[:300]
