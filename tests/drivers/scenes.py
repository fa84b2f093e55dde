"""Everything a person can look at, once each, and the terminals it is looked at on."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from numbcli.commands.line import COMMANDS
from numbcli.journal.entry import check_in, closing
from numbcli.journal.store import Journal
from numbcli.library import names, pages
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.model import FULL, SHORT, Practice
from numbcli.words import en, journal, learn, people

SIZES = ((80, 24), (40, 20), (20, 10), (200, 60))


class Look(NamedTuple):
    """A terminal, and how a person wants it."""

    plain: bool
    size: tuple[int, int]
    unicode: bool
    color: bool

    def __str__(self) -> str:
        said = ("plain" if self.plain else "calm", "{}x{}".format(*self.size))
        return " ".join((*said, "UTF-8" if self.unicode else "LANG=C", "colour" if self.color else "NO_COLOR"))

    def environ(self, environ: dict[str, str]) -> dict[str, str]:
        """An environment as it is with this look. Python is left to find the encoding by itself."""
        rest = {name: value for name, value in environ.items() if name != "PYTHONUTF8"}
        no_color = {} if self.color else {"NO_COLOR": "1"}
        return {**rest, **no_color, "LANG": "en_GB.UTF-8" if self.unicode else "C"}


class Stop(NamedTuple):
    """A screen: what is to be read on it, from its first words on, and the key that is pressed then."""

    texts: tuple[str, ...]
    key: str


class Scene(NamedTuple):
    """A command, and the way through it; without stops, what it prints."""

    name: str
    words: tuple[str, ...]
    stops: tuple[Stop, ...] = ()
    prints: tuple[str, ...] = ()


def looks() -> list[Look]:
    """Every combination."""
    both = (True, False)
    return [Look(plain, size, uni, color) for plain in both for size in SIZES for uni in both for color in both]


def pairs() -> list[Look]:
    """Eight of them, in which every two values meet."""
    square = ((False, False, False), (True, True, False), (True, False, True), (False, True, True))
    found = []
    for size, (plain, uni, color) in zip(SIZES, square, strict=True):
        found += [Look(plain, size, uni, color), Look(not plain, size, not uni, not color)]
    return found


def keep_some(home: Path) -> None:
    """A journal with entries of every kind."""
    days = [datetime(2026, 11, day, 9, tzinfo=UTC) for day in (3, 5, 9, 11)]
    Journal(home).keep(
        check_in(days[0], "far-away", "none", 2),
        check_in(days[1], "nothing", "a-little", 0, "Rain on the window, and the kettle."),
        check_in(days[2], "a word of my own", feel=10),
        closing(days[3], "warm-cup", "short", "a-little"),
    )


def scenes() -> list[Scene]:
    """Every screen and list, with the words that the shelf and the interface have for it."""
    shelf = Shelf(shipped(), Path("nowhere"))
    home = (en.HOME_TITLE, *(words for entry in en.HOME for words in entry), en.HOME_HINT, en.HOME_LAST)
    more = (en.MORE_TITLE, *(f"{name} {COMMANDS[name].help}" for name in ("walk", "why", "history", "data", "help")))
    numbers = (people.DANGER, "call 999", "116 123", "text SHOUT to 85258", people.DAY_AND_NIGHT)
    closed = Stop((en.CLOSING_QUESTION, *en.NOTICED.values(), en.CLOSING_HINT), "4")
    steps, exercises = shelf.steps(), shelf.exercises()
    name, senses = shelf.find("step", "name"), shelf.find("exercise", "five-things")
    first, second, *_ = (part.say for part in name.forms[FULL].parts)
    topic = pages.page(shipped(), "doctor")
    asks = [part.say for part in shelf.check_in().forms[FULL].parts]
    return [
        Scene(
            "home", (), (Stop(home, "?"), Stop(more, "enter"), Stop(home, "h"), Stop(numbers, "enter"), Stop(home, "q"))
        ),
        Scene(
            "session",
            ("step", "name"),
            (
                Stop((*_opening(name), en.STOP_LINE), "?"),
                Stop((en.KEYS_TITLE, *(f"{key} {what}" for key, what in en.ALL_KEYS)), "enter"),
                Stop(_opening(name), "enter"),
                Stop((first,), "space"),
                Stop((en.PAUSED,), "h"),
                Stop(numbers, "enter"),
                Stop((en.PAUSED,), "space"),
                Stop((first,), "enter"),
                Stop((second, "flat", "not sure", en.OWN, en.PASS_HINT), "7"),
                Stop((en.WRITE_HINT,), "q"),
                Stop(("q",), "enter"),
                Stop(("Say it once, or think it: q.",), "s"),
                Stop(("Point at one thing",), "s"),
                Stop((name.forms[SHORT].parts[-1].say,), "enter"),
                closed,
                Stop(en.REPLIES["further-away"], "enter"),
            ),
        ),
        Scene(
            "exercise",
            ("exercise", "five-things", "--clock", "--no-save"),
            (
                Stop(_opening(senses), "l"),
                Stop((senses.forms["in-bed"].parts[0].say,), "enter"),
                Stop((senses.forms["in-bed"].parts[1].say, en.MARK_HINT), "q"),
            ),
        ),
        Scene(
            "short",
            ("exercise", "five-things", "--short"),
            (Stop((senses.title, *senses.careful, en.BRIEF_STOP), "q"),),
        ),
        Scene("which step", ("step",), (Stop((en.WHICH_STEP, *(s.title for s in steps), en.MENU_HINT), "q"),)),
        Scene(
            "check-in",
            ("check-in",),
            (
                Stop((asks[0], *journal.WORDS.values(), en.OWN), "9"),
                Stop((en.KEEP_HINT,), "enter"),
                Stop((asks[1], *journal.ENERGIES.values()), "2"),
                Stop((asks[2], en.scale_ends(0, "nothing", 10, "a lot"), en.SCALE_HINT), "7"),
                Stop(("7",), "enter"),
                Stop((asks[3],), "enter"),
                Stop((en.KEPT,), "enter"),
            ),
        ),
        Scene("steps", ("steps",), prints=(en.STEPS_FIRST, *(f"{step.title} {step.purpose}" for step in steps))),
        Scene(
            "exercises",
            ("exercises",),
            prints=(en.EXERCISES_FIRST, *(f"{one.id}: {one.title} {' '.join(one.ready)}" for one in exercises)),
        ),
        Scene("why", ("why", "five-things"), prints=(senses.title, senses.purpose, senses.why, *senses.careful)),
        Scene(
            "history",
            ("history",),
            prints=("far away", "nothing", "a word of my own", "Rain on the window, and the kettle.", "warm cup", "11"),
        ),
        Scene("noticed", ("noticed",), prints=(journal.NOTICED_FIRST, "warm cup: a little")),
        Scene("support", ("support",), prints=(*numbers, *people.DOCTOR, *people.DOCTOR_MORE, en.NUMB_NOTE)),
        Scene("every line", ("support", "--all"), prints=(*numbers[1:], "samaritans.org", en.NUMB_NOTE)),
        Scene(
            "learn",
            ("learn",),
            prints=(learn.FIRST, *(f"{one} {pages.page(shipped(), one).title}" for one in names.TOPICS), learn.HOW),
        ),
        Scene("a page", ("learn", "doctor"), prints=(topic.title, *topic.paragraphs, en.SUPPORT_POINTER)),
        Scene("where", ("data", "where"), prints=("What you kept:", "Your settings:", "Your own practices:")),
    ]


def _opening(practice: Practice) -> tuple[str, ...]:
    return practice.title, practice.purpose, *practice.careful
