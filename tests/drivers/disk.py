"""Commands on a disk that fails them, and what is promised of each whatever call fails."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from numbcli.errors import NumbError
from numbcli.journal import exchange
from numbcli.journal.entry import Entry, check_in
from numbcli.journal.store import Journal

from . import failing_calls

MOMENT = datetime(2026, 11, 3, 9, tzinfo=UTC)
NOTE = "a line of one person"
"""The private text of a check-in."""
OLD = "an older line"
LINES = 8
"""What is said in an error: a sentence, what to do, and the place, which can be long."""
ERRORS = ("EIO", "ENOSPC", "EROFS", "EACCES")


def entries(first: int, count: int, text: str) -> list[Entry]:
    return [check_in(MOMENT + timedelta(hours=hour), "flat", "some", 3, text) for hour in range(first, first + count)]


@dataclass(frozen=True)
class Disk:
    """A folder with a journal, settings and a practice of one's own, made anew for each run."""

    root: Path
    kept: tuple[Entry, ...]
    brought: tuple[Entry, ...]

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def out(self) -> Path:
        return self.root / "out"

    def anew(self) -> None:
        for folder in (self.home, self.out):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.root / "model", self.home)
        self.out.mkdir()
        (self.out / "old.json").write_text("old", encoding="utf-8")
        text = exchange.exported(self.brought, "json")
        (self.out / "brought.json").write_text(text, encoding="utf-8")


def disk(root: Path) -> Disk:
    """A disk in an empty folder."""
    kept = entries(0, 3, OLD)
    model = root / "model"
    Journal(model).keep(*kept)
    (model / "settings.json").write_text('{"bell": true}\n', encoding="ascii")
    (model / "exercises").mkdir()
    shutil.copy(Path(__file__).parents[2] / "exercises/senses/slow-look.yaml", model / "exercises")
    found = Disk(root, tuple(kept), tuple(entries(10, 2, "a line of another machine")))
    found.anew()
    return found


class Act(NamedTuple):
    """A command. ``said``: what it says where it did all of it. ``done``: whether it has, by what is on the disk."""

    words: tuple[str, ...]
    said: str
    done: Callable[[Disk, list[Entry]], bool]
    stdin: str = ""


def _unchanged(disk: Disk, now: list[Entry]) -> bool:
    return now == list(disk.kept)


def _kept(disk: Disk, now: list[Entry]) -> bool:
    return len(now) == len(disk.kept) + 1 and now[:-1] == list(disk.kept) and _is_new(now[-1])


def _is_new(entry: Entry) -> bool:
    return (entry.feel, entry.note or NOTE, entry.word) == (4, NOTE, "heavy")


def _written(name: str) -> Callable[[Disk, list[Entry]], bool]:
    return lambda disk, now: (disk.out / name).read_text("utf-8") == exchange.exported(disk.kept, "json")


ACTS = {
    "check-in": Act(("check-in", "--feel", "4", "--word", "heavy"), "Kept.", _kept),
    "check-in-note": Act(("check-in", "--feel", "4", "--word", "heavy", "--note", "-"), "Kept.", _kept, NOTE),
    "settings": Act(
        ("settings", "wait", "on"),
        "wait: on",
        lambda disk, now: (disk.home / "settings.json").read_text() == '{\n  "bell": true,\n  "wait": true\n}\n',
    ),
    "export": Act(("data", "export", "-o", "{out}/new.json"), "written", _written("new.json")),
    "export-force": Act(("data", "export", "-o", "{out}/old.json", "--force"), "written", _written("old.json")),
    "import": Act(
        ("data", "import", "{out}/brought.json"), "brought in", lambda disk, now: now == [*disk.kept, *disk.brought]
    ),
    "forget": Act(("data", "forget", "--all", "--yes"), "deleted", lambda disk, now: not now),
    "new": Act(
        ("new", "my-window"),
        "my-window.yaml",
        lambda disk, now: (disk.home / "exercises/my-window.yaml").read_text("utf-8").count("seconds") > 10,
    ),
    "exercises": Act(("exercises",), "slow-look", _unchanged),
    "steps": Act(("steps",), "numbcli step", _unchanged),
    "why": Act(("why", "slow-look"), "Read in:", _unchanged),
    "history": Act(("history",), "an older line", _unchanged),
    "check": Act(("data", "check"), "The journal is whole: three entries.", _unchanged),
}
SHIPPED = ("exercises", "steps", "why")
"""What these show comes with the program: no file of a person's own takes it away."""


def run(name: str, disk: Disk, environ: Mapping[str, str], fail: str | None = None) -> failing_calls.Traced:
    """The command of this name on a disk made anew."""
    disk.anew()
    act = ACTS[name]
    words = [word.format(out=disk.out) for word in act.words]
    # Without bytecode that is written on the way: every run makes the same calls.
    environ = {**environ, "NUMBCLI_HOME": str(disk.home), "PYTHONDONTWRITEBYTECODE": "1"}
    return failing_calls.run(words, environ, disk.root, act.stdin, fail)


def fails(calls: list[failing_calls.Call], errors: tuple[str, ...] = ERRORS) -> list[str]:
    """Each call with each error; one that changes something also with every later one of its name."""
    found = []
    for call in calls:
        # Where a look fails, that it fails is what matters, and not how.
        for error in errors[:1] + errors[-1:] if call.name in failing_calls.LOOKING else errors:
            found.append(f"{call.name}:error={error}:when={call.number}")
            if call.name in failing_calls.CHANGING:
                found.append(f"{call.name}:error={error}:when={call.number}+")
    return list(dict.fromkeys(found))


def broken(name: str, disk: Disk, done: failing_calls.Traced) -> list[str]:
    """What was promised and does not hold after a run in which something failed, a sentence each."""
    act = ACTS[name]
    found = []
    if not done.calls:
        found.append("nothing failed")
    if done.code not in (0, 1):
        found.append(f"exit code {done.code}")
    if "Traceback" in done.out + done.err or "NUMBCLI_DEBUG" in done.err:
        found.append("no calm sentence")
    lines = done.err.strip().splitlines()
    if done.code and not (1 <= len(lines) <= LINES and lines[0][0].isupper() and "Errno" not in done.err):
        found.append("not one sentence")
    if NOTE in done.err or OLD in done.err:
        found.append("private text in an error")
    now, integrity = kept(disk)
    if integrity != "ok":
        found.append(f"the journal: {integrity}")
    if name in SHIPPED and (done.code or act.said not in done.out):
        found.append("what ships is not there")
    with contextlib.suppress(FileNotFoundError):
        if act.done(disk, now):
            return found + _left_behind(disk, done)
    if act.said in done.out + (done.err if "written" in act.said else "") and done.code == 0:
        found.append("it says that it is done, and it is not")
    if done.code == 0:
        found.append("exit code 0, and it is not done")
    if not _unchanged(disk, now):
        found.append("half of it is done")
    if name.startswith("check-in") and ("feel: 4" not in done.out or act.stdin not in done.out):
        found.append("what was answered is not shown")
    for path, text in ((disk.home / "settings.json", '{"bell": true}\n'), (disk.out / "old.json", "old")):
        if path.read_text("utf-8") != text:
            found.append(f"{path.name} has changed")
    for path in (disk.out / "new.json", disk.home / "exercises/my-window.yaml"):
        if path.exists():
            found.append(f"{path.name} is half there")
    return found + _left_behind(disk, done)


def kept(disk: Disk) -> tuple[list[Entry], str]:
    """Its entries, and whether it is whole. Opening it takes back what was cut off half way."""
    try:
        now = Journal(disk.home).all()
    except NumbError as error:
        return [], error.sentence
    with contextlib.closing(sqlite3.connect(disk.home / "journal.db")) as connection:
        return now, str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def _left_behind(disk: Disk, done: failing_calls.Traced) -> list[str]:
    """Files that nobody asked for. Where deleting failed, one may stay."""
    if any(call.name.startswith("unlink") for call in done.calls):
        return []
    known = {"journal.db", "settings.json", "exercises", "old.json", "new.json", "brought.json"}
    there = {path.name for folder in (disk.home, disk.out) for path in folder.iterdir()}
    return [f"{name} is left behind" for name in sorted(there - known)]
