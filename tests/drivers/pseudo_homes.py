"""The states of things that the pseudo-language is tried in: what is kept, what is damaged, what is not a file."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from numbcli.journal.entry import check_in, closing
from numbcli.journal.store import Journal

from .screens import keep_some

OWN = "zqx"
"""Stands in everything that the person wrote, in place of words."""


def make_homes(root: Path) -> dict[str, Path]:
    """A folder for each state of things."""
    return {name: _made(root / name.replace(" ", "-"), make) for name, make in _HOMES.items()}


def _made(home: Path, make: Callable[[Path], None]) -> Path:
    home.mkdir()
    make(home)
    return home


def keep(home: Path) -> None:
    keep_some(home)
    journal = sqlite3.connect(home / "journal.db")
    journal.execute(f"UPDATE entry SET note = '{OWN}.' WHERE note IS NOT NULL")
    journal.execute(f"UPDATE entry SET word = '{OWN}' WHERE word LIKE '% %'")
    journal.commit()
    journal.close()
    entry = {"kind": "check-in", "at": "2026-11-21T09:30:00.000+01:00", "feel": 3}
    files = {
        "new": {"numbcli": 1, "entries": []},
        "newer": {"numbcli": 99, "entries": []},
        "none": {"a": 1},
        "bad": {"numbcli": 1, "entries": [{**entry, "id": "x", "feel": 99, "word": 3, "energy": 4, "zqx": 5}]},
    }
    for name, value in files.items():
        (home / f"{name}.json").write_text(json.dumps(value))
    (home / "cut.json").write_text("{")
    (home / "kept.json").write_text("{}")


def _keep_many(home: Path) -> None:
    months = [datetime(2025 + month // 12, month % 12 + 1, 3, 9, tzinfo=UTC) for month in range(22)]
    Journal(home).keep(
        *(check_in(moment, "cant-tell", "rather-not-say", 3) for moment in months),
        *(closing(moment, "sounds", "full", answer) for moment in months for answer in ("nothing", "a-little")),
        closing(months[0], "gone-away", "full", "rather-not-say"),
    )


def _damage(home: Path) -> None:
    _keep_many(home)
    path = home / "journal.db"
    data = bytearray(path.read_bytes())
    data[4096 : 4096 + 2000] = b"\xff" * 2000
    path.write_bytes(data)
    shutil.copy(home.parent / "kept" / "new.json", home)


def _alter(statement: str) -> Callable[[Path], None]:
    def make(home: Path) -> None:
        keep(home)
        journal = sqlite3.connect(home / "journal.db")
        journal.execute(statement)
        journal.commit()
        journal.close()

    return make


def _replace(home: Path) -> None:
    keep(home)
    (home / "journal.db").write_bytes(b"nothing" * 999)


def _make_folder(home: Path) -> None:
    keep(home)
    (home / "journal.db").unlink()
    (home / "journal.db").mkdir()


def _make_file(home: Path) -> None:
    home.rmdir()
    home.write_text("")


def _write(name: str, text: str) -> Callable[[Path], None]:
    def make(home: Path) -> None:
        keep(home)
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(text)

    return make


def _leave_empty(home: Path) -> None:
    pass


_HOMES: dict[str, Callable[[Path], None]] = {
    "kept": keep,
    "empty": _leave_empty,
    "fresh": _leave_empty,
    "scratch": keep,
    "many": _keep_many,
    "damaged": _damage,
    "not ours": _replace,
    "newer": _alter("PRAGMA user_version = 99"),
    "altered": _alter("CREATE TABLE more (a)"),
    "folder": _make_folder,
    "no folder": _make_file,
    "bad own file": _write(f"exercises/{OWN}.yaml", "title: 3\nzqx: 4\n"),
    "bad settings": _write("settings.json", "{"),
    "wrong settings": _write("settings.json", '{"wait": 3, "zqx": 4, "country": "zqx"}'),
}
