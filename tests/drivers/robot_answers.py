"""What a person has answered, by the keys that were pressed: it has to be in the journal afterwards."""

import sqlite3
from pathlib import Path
from typing import Any

from numbcli.journal.entry import NOTICED
from numbcli.practice.model import FULL, Choose, Part, Practice, Scale
from numbcli.words import en

from .robot_eyes import Look

FIELDS = ("word", "energy", "feel", "note")


class Answers:
    """Follows one run. Where a key is no plain answer, it stops knowing what that question holds."""

    def __init__(self, questions: Practice) -> None:
        self._parts = questions.forms[FULL].parts
        self._typed: dict[str, str] = {}
        self._unsure: set[str] = set()
        self.check_in: dict[str, Any] = {}
        self.noticed: list[str] = []

    def press(self, key: str, before: Look) -> None:
        """Take in a key that has been pressed on this screen."""
        part = self._question(before)
        if part is not None:
            self._answer(part, str(part.key), key, before)
        elif before.says(en.CLOSING_QUESTION) and key.isdecimal() and key in before.offer.keys:
            self.noticed.append(NOTICED[int(key) - 1])

    def _question(self, look: Look) -> Part | None:
        return next((part for part in self._parts if look.says(part.say) and look.offer.keys), None)

    def _answer(self, part: Part, name: str, key: str, look: Look) -> None:
        typed = self._typed.get(name, "")
        if look.offer.typing:
            self._type(name, typed, key)
        elif key in ("q", "s", "h", "?", "Esc", "b", "^C", "^D") or key.startswith(
            ("signal", "size", "redraw", "hang")
        ):
            pass
        elif key == "Enter" and typed:
            self._put(name, int(typed) if isinstance(part.ask, Scale) else typed)
        elif key == "Enter" and not look.offer.more:
            pass  # passed over: an earlier answer stands
        elif isinstance(part.ask, Choose) and key.isdecimal() and key in look.offer.keys:
            place = int(key) - 1
            if place < len(part.ask.options):
                option = part.ask.options[place]
                self._put(name, option.token or "-".join(option.say.lower().replace("'", "").split()))
        elif isinstance(part.ask, Scale) and key.isdecimal():
            longer = int(typed + key) if typed + key else 0
            self._typed[name] = str(longer) if longer <= part.ask.highest else key
        else:
            self._unsure.add(name)

    def _type(self, name: str, typed: str, key: str) -> None:
        if key.startswith("type:"):
            self._typed[name] = typed + key[5:]
        elif key == "space" or len(key) == 1:
            self._typed[name] = typed + (" " if key == "space" else key)
        elif key == "Backspace":
            self._typed[name] = typed[:-1]
        elif key == "Enter" and typed.strip():
            self._put(name, typed.strip())
        elif key not in ("Enter", "Esc", "^C", "^D") and not key.startswith(("signal", "size", "redraw", "hang")):
            self._unsure.add(name)

    def _put(self, name: str, answer: object) -> None:
        self.check_in[name] = answer
        self._typed.pop(name, None)

    def faults(self, home: Path, before: int, keeps: bool) -> list[str]:
        """What is not in the journal though it was answered, or is there though nothing was to be kept."""
        entries = read_entries(home)[before:]
        if not keeps:
            return [f"kept in spite of --no-save: {entries}"] if entries else []
        found = []
        check_ins = [entry for entry in entries if entry["kind"] == "check-in"]
        sure = {name: answer for name, answer in self.check_in.items() if name not in self._unsure}
        kept = {name: check_ins[0][name] for name in sure} if check_ins else None
        if sure and kept != sure:
            found.append(f"answered and not kept: {sure}, in the journal: {kept}")
        if len(check_ins) > 1:
            found.append(f"one check-in was kept {len(check_ins)} times")
        noticed = [entry["noticed"] for entry in entries if entry["kind"] == "practice"]
        if noticed[: len(self.noticed)] != self.noticed:
            found.append(f"closing answered and not kept: {self.noticed}, in the journal: {noticed}")
        return found


def read_entries(home: Path) -> list[dict[str, Any]]:
    """The entries of a journal, the one that was kept first first."""
    path = home / "journal.db"
    if not path.exists():
        return []
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute("SELECT * FROM entry ORDER BY rowid")]
    finally:
        connection.close()
