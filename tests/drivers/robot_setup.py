"""What the robot starts: a command, a terminal, settings and files of a person's own, all of it drawn from one seed."""

import json
import os
import random
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from numbcli.library import ids
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.model import Practice

from .screens import keep_some

SIZES = ((80, 24), (40, 20), (120, 40), (20, 10))
RATES = ("1", "1", "1", "60", "600")
OWN = "own-look"
LISTS = (("support",), ("support", "--all"), ("exercises",), ("steps",), ("history",), ("learn",))
_SWITCHES = ("clock", "wait", "bell", "color", "save")
_PARTS = 5
_PEOPLE = [
    {"name": "M", "reach": "07700 900123"},
    {"name": "Anna from work, who knows", "reach": "signal, anna.77"},
    {"name": "見える人", "reach": "knock at number 4, or leave a note under the door"},
]
_SAYS = (
    "Look at one edge.",
    "Ein Wort, größer als eine Zeile: Donaudampfschifffahrtsgesellschaft.",
    "見えるものを一つ。",
    "Follow it to where it ends, then go back the same way, slowly, as far as you like. Stop there. Look up.",
)


class Setup(NamedTuple):
    """One run. ``shell``: started by a shell with job control, which brings it back after Ctrl-Z."""

    words: tuple[str, ...]
    size: tuple[int, int]
    rate: str
    plain: bool
    unicode: bool
    shell: bool
    files: dict[str, str]
    history: bool

    def __str__(self) -> str:
        look = f"{'plain' if self.plain else 'calm'} {self.size[0]}x{self.size[1]}"
        extra = [*(["in a shell"] if self.shell else []), *self.files]
        if "settings.json" in self.files:
            extra.append(self.files["settings.json"])
        return (
            f"{' '.join(('numbcli', *self.words))} ({look}, rate {self.rate}{', ' if extra else ''}{', '.join(extra)})"
        )

    def settings(self) -> dict[str, Any]:
        held: dict[str, Any] = json.loads(self.files.get("settings.json", "{}"))
        return held

    @property
    def has_branches(self) -> bool:
        """``b`` can lead somewhere else than to the part before."""
        return any(f"{OWN}.yaml" in place for place in self.files)

    @property
    def keeps(self) -> bool:
        """Whether anything is to be kept."""
        return "--no-save" not in self.words and self.settings().get("save") is not False

    def prepare(self, folder: Path) -> dict[str, str]:
        """Write the files, and give the environment."""
        home = folder / "numbcli"
        for place, text in self.files.items():
            (home / place).parent.mkdir(parents=True, exist_ok=True)
            (home / place).write_text(text, encoding="utf-8")
        if self.history:
            keep_some(home)
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "NUMBCLI_HOME": str(home),
            "NUMBCLI_RATE": self.rate,
            "LANG": "en_GB.UTF-8" if self.unicode else "C",
            "TERM": "xterm-256color",
            "TZ": "Europe/London",
        }

    def check_in(self, home: Path) -> Practice:
        """The questions that are asked."""
        return Shelf(shipped(), home / "exercises").check_in()


def draw(seed: int) -> Setup:
    """The run of this seed."""
    chance = random.Random(f"setup {seed}")
    files: dict[str, str] = {}
    if chance.random() < 0.35:
        files[f"exercises/{OWN}.yaml"] = _dump(_exercise(chance))
    if chance.random() < 0.25:
        files["exercises/check-in.yaml"] = _dump(_check_in(chance))
    if chance.random() < 0.2:
        keys = chance.sample(_SWITCHES, chance.randint(1, 2))
        files["settings.json"] = json.dumps({key: chance.random() < 0.5 for key in keys})
    # Of a chance of its own, so that a seed stays what it was.
    own = random.Random(f"people {seed}")
    if own.random() < 0.4:
        files["people.json"] = json.dumps({"people": _PEOPLE[: own.randint(1, 3)], "hidden": own.random() < 0.3})
    words = _command(chance, f"exercises/{OWN}.yaml" in files)
    plain = chance.random() < 0.25
    return Setup(
        (*words, *(["--plain"] if plain else [])),
        chance.choice(SIZES),
        chance.choice(RATES),
        plain,
        chance.random() < 0.85,
        chance.random() < 0.15,
        files,
        words[:1] == ("history",) or chance.random() < 0.2,
    )


def _command(chance: random.Random, own: bool) -> tuple[str, ...]:
    shelf = Shelf(shipped(), Path("nowhere"))
    options = [option for option in ("--wait", "--clock", "--no-save", "--bell") if chance.random() < 0.12]
    form = chance.choice(([], [], ["--short"], ["--in-bed"]))
    short = chance.choice(([], [], ["--short"]))
    name = OWN if own else chance.choice(shelf.ids("exercise"))
    match chance.choices(range(9), (16, 10, 14, 6, 12, 6, 22, 4, 4))[0]:
        case 0:
            return ()
        case 1:
            return ("exercise", *short, *options)
        case 2:
            return ("exercise", name, *form, *options)
        case 3:
            return ("step", *options)
        case 4:
            return ("step", str(chance.randint(1, 6)), *form, *options)
        case 5:
            return ("walk", *chance.choice(((), ("--from", "5"), ("--from", "6"))), *short, *options)
        case 6:
            return ("check-in", *options)
        case 7:
            return ("learn", chance.choice(ids.topics(shipped())))
        case _:
            return chance.choice(LISTS)


def _dump(data: dict[str, Any]) -> str:
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000)


def _exercise(chance: random.Random) -> dict[str, Any]:
    """An exercise with questions of every kind, branches, and now and then a slip."""
    forms: dict[str, Any] = {name: _form(chance, name) for name in ("full", "short", "in-bed", "other")}
    if chance.random() < 0.4:
        # A branch with something else to be careful with says so before it begins.
        forms["other"] = {"parts": forms["other"], "careful": ["Stop if the light is too much."]}
    return {
        "id": OWN,
        "kind": "exercise",
        "title": chance.choice(("One edge", "A look, and then a second longer look", "窓を見る")),
        "purpose": "One edge of one thing.",
        "senses": ["see"],
        "energy": "none",
        "ready": chance.choice(([], ["any object"])),
        "careful": ["Stop if you are dizzy."],
        "hazards": [],
        "instead": "sounds",
        "why": "Some people find it brings the room nearer.",
        "evidence": "common-practice",
        "sources": ["grounding-review-2025"],
        "forms": forms,
        **({"away": True} if chance.random() < 0.08 else {}),
    }


def _form(chance: random.Random, name: str) -> list[dict[str, Any]]:
    """Parts of a form: none of them shorter than it takes to read."""
    parts: list[dict[str, Any]] = []
    for place in range(chance.randint(2, _PARTS)):
        part: dict[str, Any] = {
            "say": f"{name} {place}: {chance.choice(_SAYS)}",
            "seconds": chance.choice((20, 30, 60)),
        }
        if chance.random() < 0.2:
            part["rest"] = "Put it down."
            part["fixed"] = chance.random() < 0.5
        elif chance.random() < 0.2:
            part["breathe"] = {"in": 4, "out": 6}
        ask = _ask(chance)
        if ask is not None:
            part["ask"] = ask
        elif chance.random() < 0.3:
            part["then"] = "It was there before."
        parts.append(part)
        if ask is not None and any(isinstance(one, dict) and "exercise" in one for one in _options(ask)):
            parts.append({"play": "exercise", "seconds": 60})
    return parts


def _options(ask: dict[str, Any]) -> list[Any]:
    choose = ask.get("choose")
    return choose["options"] if isinstance(choose, dict) else []


def _ask(chance: random.Random) -> dict[str, Any] | None:
    match chance.randint(0, 7):
        case 0:
            return {"name": {"count": chance.randint(1, 5), "what": "edges"}}
        case 1:
            return {"choose": {"options": ["flat", "round", "a word that is longer than half of a row"], "own": True}}
        case 2:
            return {"choose": {"options": [{"say": "on", "form": "other"}, {"say": "all", "form": "full"}, "stay"]}}
        case 3:
            picks = [{"say": "A look", "exercise": "slow-look"}, {"say": "Sounds", "exercise": "sounds"}]
            return {"choose": {"options": picks}}
        case 4:
            return {
                "scale": {"from": chance.choice((0, 1, 5)), "to": chance.choice((9, 10)), "low": "no", "high": "much"}
            }
        case 5:
            return {"write": {}}
        case 6 if chance.random() < 0.1:
            return {"choose": {"options": [{"say": "a slip", "form": "nowhere"}, "stay"]}}
        case 7:
            return {"choose": {"options": [f"one of nine {number}" for number in range(1, 9)], "own": True}}
    return None


def _check_in(chance: random.Random) -> dict[str, Any]:
    """A check-in in words of one's own: fewer questions, in another order."""
    words = [{"say": "like wood", "token": "my-wood"}, {"say": "rather not say", "token": "rather-not-say"}]
    amounts = [{"say": "hardly any", "token": "none"}, {"say": "cannot tell", "token": "cant-tell"}]
    questions = [
        {"key": "word", "say": "What is it like?", "ask": {"choose": {"options": words, "own": chance.random() < 0.5}}},
        {"key": "energy", "say": "How far could you walk?", "ask": {"choose": {"options": amounts}}},
        {"key": "feel", "say": "A number?", "ask": {"scale": {"from": 0, "to": 10, "low": "nothing", "high": "a lot"}}},
        {"key": "note", "say": "A line?", "ask": {"write": {}}},
    ]
    parts = chance.sample(questions, chance.randint(1, len(questions)))
    return {"id": "check-in", "kind": "check-in", "title": "Mine", "purpose": "A line.", "parts": parts}
