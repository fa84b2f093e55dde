"""What a person has answered, by the keys that were pressed: it has to be in the journal afterwards."""

from typing import Any

from numbcli.practice.model import Choose, Part, Practice, Scale
from numbcli.practice.vocabulary import FULL, NOTICED
from numbcli.words import session as session_words

from .robot_eyes import Look

FIELDS = ("word", "energy", "feel", "note")
_QUIET = ("signal", "size", "redraw", "hang", "wait")


class Answers:
    """Follows one run. Where a key is no plain answer, it stops knowing what that question holds."""

    def __init__(self, questions: Practice) -> None:
        self._parts = questions.forms[FULL].parts
        self._typed: dict[str, str] = {}
        self._own: dict[str, str] = {}
        """Words of one's own that were answered: whoever comes back finds them there, to write on."""
        self._unsure: set[str] = set()
        self.check_in: dict[str, Any] = {}
        self.noticed: list[str] = []

    def press(self, key: str, before: Look) -> None:
        """Take in a key that has been pressed on this screen."""
        if key.startswith(("bytes:", "paste:", "type:")) and not before.offer.typing:
            # Some of these letters are keys, of this screen and of those that follow.
            self._unsure |= {*FIELDS, "noticed"}
        if key == "b" and key in before.offer.keys:
            # In plain the question is not said again above the keys of words that were typed.
            self._typed = dict(self._own)
            return
        part = self._question(before)
        if part is not None:
            self._answer(part, str(part.key), key, before)
        elif before.says(session_words.CLOSING_QUESTION) and key.isdecimal() and key in before.offer.keys:
            self.noticed.append(NOTICED[int(key) - 1])

    def _question(self, look: Look) -> Part | None:
        return next((part for part in self._parts if look.says(part.say) and look.offer.keys), None)

    def _answer(self, part: Part, name: str, key: str, look: Look) -> None:
        typed = self._typed.get(name, "")
        if look.offer.typing:
            self._type(name, typed, key)
        elif key in ("b", "q", "s", "h", "?", "w", "Esc", "^C", "^D") or key.startswith(_QUIET):
            pass
        elif look.offer.more:
            self._unsure.add(name)
        elif isinstance(part.ask, Scale):
            self._number(name, typed, key, look, part.ask)
        elif key == "Enter" and typed:
            self._put(name, typed.strip() or None)
            self._own = {**self._own, name: typed.strip()} if typed.strip() else self._own
        elif key == "Enter":
            self.check_in.setdefault(name, None)  # passed over: an earlier answer stands
        elif isinstance(part.ask, Choose) and key.isdecimal() and key in look.offer.keys:
            place = int(key) - 1
            if place < len(part.ask.options):
                option = part.ask.options[place]
                self._put(name, option.token or "-".join(option.say.lower().replace("'", "").split()))
        elif key == "Backspace" and isinstance(part.ask, Choose):
            self._put(name, None)  # whoever leaves now has taken it back, also without Enter
        else:
            self._unsure.add(name)

    def _number(self, name: str, typed: str, key: str, look: Look, scale: Scale) -> None:
        """A scale. On a drawn screen the number stands there; in plain it is followed."""
        if key == "Enter" and look.number is not None:
            self._put(name, int(look.number) if look.number and int(look.number) >= scale.lowest else None)
        elif key == "Enter" and typed:
            self._put(name, int(typed))
        elif key.isdecimal() and len(key) == 1:
            longer = str(int(typed + key))
            self._typed[name] = longer if int(longer) <= scale.highest else typed
        elif key != "Enter" or name in self.check_in:
            self._unsure.add(name)

    def _type(self, name: str, typed: str, key: str) -> None:
        if key.startswith("type:"):
            self._typed[name] = typed + key[5:]
        elif key == "space" or len(key) == 1:
            self._typed[name] = typed + (" " if key == "space" else key)
        elif key == "Backspace":
            self._typed[name] = typed[:-1]
        elif key == "Enter":
            self._put(name, typed.strip() or None)
            if typed.strip():
                self._own[name] = typed.strip()
        elif key not in ("Esc", "^C", "^D") and not key.startswith(_QUIET):
            self._unsure.add(name)

    def _put(self, name: str, answer: object) -> None:
        self.check_in[name] = answer
        self._typed.pop(name, None)
        self._own.pop(name, None)

    def faults(self, entries: list[dict[str, Any]], keeps: bool) -> list[str]:
        """What is not in the journal though it was answered, or is there though nothing was to be kept."""
        if not keeps:
            return [f"kept in spite of --no-save: {entries}"] if entries else []
        found = []
        check_ins = [entry for entry in entries if entry["kind"] == "check-in"]
        sure = {name: answer for name, answer in self.check_in.items() if name not in self._unsure}
        kept = {name: check_ins[0][name] for name in sure} if check_ins else None
        answered = any(answer is not None for answer in sure.values())
        if kept != sure if check_ins else answered:
            found.append(f"answered and not kept: {sure}, in the journal: {kept}")
        if len(check_ins) > 1:
            found.append(f"one check-in was kept {len(check_ins)} times")
        noticed = [entry["noticed"] for entry in entries if entry["kind"] == "practice"]
        if "noticed" not in self._unsure and noticed[: len(self.noticed)] != self.noticed:
            found.append(f"closing answered and not kept: {self.noticed}, in the journal: {noticed}")
        return found
