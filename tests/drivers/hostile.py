"""Text that would take over a terminal, every place that it can come in by, and what may reach the terminal of it."""

import base64
import json
import os
import re
import shutil
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from numbcli.journal.entry import Entry, check_in

from .disk import MOMENT
from .terminal import Terminal

MARK = "planted"
PAYLOADS = {
    "title": f"a\x1b]0;{MARK}\x07b",
    "link": f"a\x1b]8;;https://{MARK}.example\x1b\\b\x1b]8;;\x1b\\",
    "clipboard": f"a\x1b]52;c;{base64.b64encode(MARK.encode()).decode()}\x07b",
    "cursor": "a\x1b[77;77H\x1b[2Jb",
    "colour": "a\x1b[31;45mb",
    "answer back": "a\x1b[6n\x1b[cb",
    "device": f"a\x1bP{MARK}\x1b\\\x1b_{MARK}\x1b\\b",
    "eight bits": f"a\x9b31;45m\x9d0;{MARK}\x9cb",
    "half a sequence": "a\x1b",
    "turned round": "a\u202eb\u2066c\u2069\u200f\u061cd",
    "nothing to see": "a\u200bb\u2060\ufeff\u00ad\U000e0041\u200dc\u034f\u3164",
    "a pile": "a" + "\u0301" * 500,
    "not unicode": "a\udcffb\udc9b31m",
    "rows": "a\n\r\tb\x0b\x0c\u2028\u2029\x85c",
    "bells": "a\x07\x08\x00\x7fb",
    "long": "a" * 100_000,
    "other digits": "²٣",
    "private": "a\ue000\uffff\U0010ffffb",
}
# The cell by cell writing of the calm presenter, the alternate screen and the cursor. Nothing else is ever sent.
OWN = re.compile(
    r"\x1b\[(?:\?1049[hl]|\?25[hl]|H|2J|2K|[0-9]{1,3};[0-9]{1,3}H|[0-9]{1,3}G|(?:[012]|36|39|49|1;2|2;36)?m)"
)
QUIET = 0.12
"""Real seconds without a byte after which a screen is taken for drawn."""


def found(raw: bytes, payload: str, own: bool = False, exact: bool = False) -> list[str]:
    """What of a payload, or of anything that is not the program's own, is in the bytes that reached the terminal.

    ``own``: it may be long. ``exact``: the letters of it may all be there, as JSON spells them.
    """
    text = raw.decode("utf-8", "surrogateescape")
    wrong = []
    for char in sorted(set(OWN.sub("", text)) - set("\r\n")):
        if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
            wrong.append(f"U+{ord(char):04X}")
    if not exact:
        if any(piece in text for piece in ("77;77H", "31;45m") if piece in payload):
            wrong.append("a sequence of the payload")
        if MARK in text and MARK in payload:
            wrong.append("the text of a sequence")
        if "\u0301" * 9 in text:
            wrong.append("a pile")
    if len(raw) > (1_000_000 if own else 40_000):
        wrong.append(f"{len(raw)} bytes")
    if b"Traceback" in raw or b"NUMBCLI_DEBUG" in raw:
        wrong.append("no calm sentence")
    return wrong


class Place(NamedTuple):
    """A way in. ``prepare`` puts the text there and gives the words of the run, or None where it cannot stand there.

    ``keys`` are pressed one after the other, each when the screen has come to rest. ``own``: a person's own text, which
    is shown whole however long it is. ``exact``: letter by letter, as JSON has it, or as it was typed.
    """

    prepare: Callable[[str, Path, dict[str, str]], Sequence[str] | None]
    keys: tuple[str, ...] = ()
    own: bool = False
    exact: bool = False


def run(place: Place, text: str, home: Path, environ: Mapping[str, str]) -> list[str] | None:
    """What reached the terminal and should not have; None where the text cannot stand in this place."""
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    around = {**environ, "NUMBCLI_HOME": str(home)}
    try:
        words = place.prepare(text, home, around)
        if words is None:
            return None
        terminal = Terminal(*words, environ=around)
    except (OSError, ValueError):  # no system takes it: a NUL in an argument, a name that is too long
        return None
    with terminal:
        for key in place.keys:
            _rest(terminal)
            if terminal.process.poll() is not None:
                break
            terminal.press(key.replace("{text}", text[:2000].encode("utf-8", "replace").decode()))
        _rest(terminal)
        if terminal.process.poll() is None and place.keys:
            terminal.press("ctrl-c")
        code = terminal.wait()
        wrong = found(terminal.raw.replace(b"^C", b""), text, place.own, place.exact)
        return wrong + ([] if code in (0, 1, 2, 3, 130) else [f"exit code {code}"])


def _rest(terminal: Terminal) -> None:
    """Wait until something stands on the screen and nothing more comes, or the process has ended."""
    until = time.monotonic() + 5
    while time.monotonic() < until and terminal.process.poll() is None:
        if not terminal.read(QUIET) and terminal.raw:
            return


# Files

PRACTICE: dict[str, object] = {
    "id": "mine",
    "kind": "exercise",
    "title": "Mine",
    "purpose": "One thing near you.",
    "senses": ["see"],
    "energy": "none",
    "ready": [],
    "careful": ["Skip this if it is late."],
    "hazards": [],
    "instead": "sounds",
    "why": "It is there.",
    "evidence": "common-practice",
    "sources": [],
}
PARTS: list[dict[str, object]] = [
    {"say": "Look round.", "seconds": 10},
    {"say": "Which one?", "seconds": 100, "ask": {"choose": {"options": ["this", "that"]}}},
    {"say": "How near?", "seconds": 100, "ask": {"scale": {"from": 0, "to": 5, "low": "far", "high": "near"}}},
    {"say": "Name two.", "seconds": 80, "ask": {"name": {"count": 2, "what": "things"}}},
    {"say": "Look up.", "seconds": 10},
]
FIELDS: dict[str, Callable[[dict[str, object], list[dict[str, object]], str], object]] = {
    **{
        name: lambda top, parts, text, name=name: top.update({name: text})  # type: ignore[misc]
        for name in ("id", "kind", "title", "purpose", "energy", "why", "instead", "evidence")
    },
    **{
        name: lambda top, parts, text, name=name: top.update({name: [text]})  # type: ignore[misc]
        for name in ("senses", "ready", "hazards", "sources")
    },
    "careful": lambda top, parts, text: top.update(careful=[f"Skip this if {text}."]),
    "say": lambda top, parts, text: parts[0].update(say=text),
    "label": lambda top, parts, text: parts[0].update(label=text),
    "seconds": lambda top, parts, text: parts[0].update(seconds=text),
    "option": lambda top, parts, text: parts[1].update(ask={"choose": {"options": [text, "that"]}}),
    "what": lambda top, parts, text: parts[3].update(ask={"name": {"count": 2, "what": text}}),
    "low": lambda top, parts, text: parts[2].update(ask={"scale": {"from": 0, "to": 5, "low": text, "high": "near"}}),
    "a key": lambda top, parts, text: top.update({text: "x"}),
    "a form": lambda top, parts, text: top.update(more={text: "x"}),
}


def practice(field: str, text: str) -> str:
    """A practice file in which a field holds this text, as YAML that escapes it."""
    top, parts = dict(PRACTICE), [dict(part) for part in PARTS]
    FIELDS[field](top, parts, text)
    short = [{"say": "Look round.", "seconds": 10}, {"say": "Look up.", "seconds": 20}]
    return json.dumps({**top, "forms": {"full": parts, "short": short, "in-bed": parts}})


def _practice(field: str, words: tuple[str, ...], raw: bool) -> Callable[[str, Path, dict[str, str]], Sequence[str]]:
    def prepare(text: str, home: Path, environ: dict[str, str]) -> Sequence[str]:
        (home / "exercises").mkdir()
        written = practice(field, text)
        if raw:
            written = written.replace(json.dumps(text)[1:-1], text)
        (home / "exercises/mine.yaml").write_bytes(written.encode("utf-8", "surrogateescape"))
        return words

    return prepare


def _named_file(*words: str) -> Callable[[str, Path, dict[str, str]], Sequence[str]]:
    def prepare(text: str, home: Path, environ: dict[str, str]) -> Sequence[str]:
        (home / "exercises").mkdir()
        (home / "exercises" / f"{text[:200]}.yaml").write_text("id: mine\n", encoding="utf-8")
        return words

    return prepare


def _settings(key: str, value: bool) -> Callable[[str, Path, dict[str, str]], Sequence[str]]:
    def prepare(text: str, home: Path, environ: dict[str, str]) -> Sequence[str]:
        held = {key: text} if value else {text: True}
        (home / "settings.json").write_text(json.dumps(held), encoding="ascii")
        return ("settings",) if key != "country" else ("support",)

    return prepare


def _imported(field: str, words: tuple[str, ...]) -> Callable[[str, Path, dict[str, str]], Sequence[str]]:
    def prepare(text: str, home: Path, environ: dict[str, str]) -> Sequence[str]:
        from numbcli.journal.store import Journal

        entry = check_in(MOMENT, "flat", "some", 3, "a line")
        one_line = " ".join(text.splitlines())
        if field in ("word", "note") and words:
            Journal(home).keep(Entry(**{**entry.row(), field: one_line}))
            return words
        row = {**entry.row(), field: text}
        found = {"format": "numbcli-journal", "version": 1, "entries": [row]}
        (home / "in.json").write_text(json.dumps(found), encoding="ascii")
        return ("data", "import", str(home / "in.json"))

    return prepare


# What a person types, and the surroundings


def _typed(*words: str) -> Callable[[str, Path, dict[str, str]], Sequence[str]]:
    return lambda text, home, environ: [word.replace("{text}", text) for word in words]


def _around(name: str, *words: str) -> Callable[[str, Path, dict[str, str]], Sequence[str]]:
    def prepare(text: str, home: Path, environ: dict[str, str]) -> Sequence[str]:
        environ[name] = f"{home}/{text}" if name in ("NUMBCLI_HOME", "HOME") else text
        if name == "HOME":
            del environ["NUMBCLI_HOME"]
        os.fsencode(text)
        return words

    return prepare


def _damaged_home(*words: str) -> Callable[[str, Path, dict[str, str]], Sequence[str]]:
    """A home of this name that everything in fails, so that its name is said."""

    def prepare(text: str, home: Path, environ: dict[str, str]) -> Sequence[str]:
        there = home / text[:100]
        (there / "exercises").mkdir(parents=True)
        (there / "journal.db").write_bytes(b"no journal" * 100)
        (there / "settings.json").write_text("no settings")
        (there / "exercises/mine.yaml").write_text("no: practice\n")
        environ["NUMBCLI_HOME"] = str(there)
        return words

    return prepare


SESSION = ("enter", "enter", "?", "enter", "1", "3", "enter", "enter", "enter", "enter")
WAYS = {
    "exercises": ((), ("exercises",)),
    "json": ((), ("exercises", "--json")),
    "why": ((), ("why", "mine")),
    "check": ((), ("check",)),
    "check json": ((), ("check", "--json")),
    "session": (SESSION, ("exercise", "mine")),
    "plain session": (SESSION, ("--plain", "exercise", "mine")),
}
PLACES: dict[str, Place] = {
    **{
        f"practice {field}, {way}": Place(_practice(field, words, raw=False), keys, exact="--json" in words)
        for field in FIELDS
        for way, (keys, words) in WAYS.items()
    },
    **{f"practice {field}, raw": Place(_practice(field, ("check",), raw=True)) for field in FIELDS},
    "name of a file, exercises": Place(_named_file("exercises")),
    "name of a file, check": Place(_named_file("check")),
    "name of a file, check json": Place(_named_file("check", "--json"), exact=True),
    "value of a setting": Place(_settings("language", True)),
    "country of the settings": Place(_settings("country", True)),
    "key of the settings": Place(_settings("", False)),
    **{
        f"imported {field}": Place(_imported(field, ()))
        for field in ("id", "word", "note", "practice", "at", "noticed")
    },
    **{
        f"kept {field}, {' '.join(words)}": Place(
            _imported(field, words), own=True, exact="--json" in words or words == ("data", "export")
        )
        for field in ("word", "note")
        for words in (
            ("history",),
            ("--plain", "history"),
            ("history", "--json"),
            ("history", "--csv"),
            ("data", "export"),
            ("data", "export", "--format", "md"),
        )
    },
    "typed word": Place(
        _typed("check-in"), ("9", "{text}", "enter", "enter", "enter", "{text}", "enter", "enter"), True, True
    ),
    "typed word, plain": Place(_typed("--plain", "check-in"), ("9", "{text}", "enter", "s", "enter"), True, True),
    "typed at a part": Place(_typed("exercise", "slow-look"), ("{text}", "enter", "{text}", "q")),
    "typed at forget": Place(_imported("note", ("data", "forget", "--last")), ("enter",), own=True),
    "command": Place(_typed("{text}")),
    "command of a group": Place(_typed("data", "{text}")),
    "option": Place(_typed("steps", "--{text}")),
    "value of an option": Place(_typed("check-in", "--word", "{text}")),
    "id": Place(_typed("exercise", "{text}")),
    "step": Place(_typed("step", "{text}")),
    "number": Place(_typed("walk", "--from", "{text}")),
    "minutes": Place(_typed("exercise", "--minutes", "{text}")),
    "topic": Place(_typed("learn", "{text}")),
    "why": Place(_typed("why", "{text}")),
    "new": Place(_typed("new", "{text}")),
    "new, replaced": Place(_typed("new", "--replace", "{text}")),
    "key": Place(_typed("settings", "{text}", "on")),
    "country": Place(_typed("support", "--country", "{text}")),
    "path to check": Place(_typed("check", "{text}"), own=True),
    "path to export": Place(_typed("data", "export", "-o", "/nowhere/{text}")),
    "path to import": Place(_typed("data", "import", "{text}")),
    "id to forget": Place(_typed("data", "forget", "{text}", "--yes")),
    **{
        f"{name}, {' '.join(words) or 'home'}": Place(_around(name, *words), ("q",) if not words else ())
        for name in ("TZ", "LANG", "LC_ALL", "NUMBCLI_COUNTRY", "NUMBCLI_LANGUAGE", "NUMBCLI_RATE", "TERM", "SHELL")
        for words in ((), ("support",), ("settings",))
    },
    **{
        f"{name}, {' '.join(words) or 'home'}": Place(_around(name, *words), ("q",) if not words else ())
        for name in ("COLUMNS", "LINES", "NUMBCLI_PLAIN", "_NUMBCLI_COMPLETE", "HOME")
        for words in ((), ("--help",), ("check-in", "--feel", "3"))
    },
    **{
        f"NUMBCLI_HOME, {' '.join(words)}": Place(_around("NUMBCLI_HOME", *words), own=words == ("data", "where"))
        for words in (("data", "where"), ("check-in", "--feel", "3"), ("steps",), ("new", "my-window"), ("support",))
    },
    **{
        f"a home that fails, {' '.join(words)}": Place(_damaged_home(*words), keys)
        for words, keys in (
            (("history",), ()),
            (("check-in", "--feel", "3"), ()),
            (("check-in",), ("3", "s")),
            (("--plain", "check-in"), ("3", "s")),
            (("settings",), ()),
            (("settings", "wait", "on"), ()),
            (("exercises",), ()),
            (("exercise", "mine"), ()),
            (("data", "check"), ()),
            (("check",), ()),
            (("new", "mine"), ()),
        )
    },
}
