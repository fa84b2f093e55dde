"""The catalogue of screens: everything a person can look at, and the way to each, for tests, benches and pictures.

A journey is a command and the screens that it leads through. A screen with a name is in ``SCREENS``: ``reach`` goes to
it. Words come from the shelf and from the interface, so that a changed sentence changes nothing here.
"""

import os
import sqlite3
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from numbcli.commands.line import COMMANDS
from numbcli.journal.entry import check_in, closing
from numbcli.journal.store import Journal
from numbcli.library import ids, learn_pages
from numbcli.library.pick import Wish, pick
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.model import Form, Practice
from numbcli.practice.vocabulary import FULL, IN_BED, SHORT
from numbcli.words import journal, learn, people, safety
from numbcli.words import keys as key_words
from numbcli.words import lists as list_words
from numbcli.words import session as session_words

from .terminal import Terminal

SIZE = (80, 60)
"""Columns and rows, enough for the page of a practice that is done away from the screen."""
PYTHON = f"{sys.executable} -m numbcli"
ZONE = "Europe/London"


class Stop(NamedTuple):
    """A screen of a journey.

    ``texts``: what is to be read on it, from its first words on. ``keys``: what is pressed then, to go on. ``leave``:
    what leaves the program from here. ``kept``: entries that are in the journal once it is left.
    """

    texts: tuple[str, ...]
    keys: tuple[str, ...] = ("q",)
    name: str = ""
    leave: tuple[str, ...] = ("q",)
    kept: int = 0


class Journey(NamedTuple):
    """A command, and the way through it; without stops, what it prints."""

    name: str
    words: tuple[str, ...]
    stops: tuple[Stop, ...] = ()
    prints: tuple[str, ...] = ()


class Screen(NamedTuple):
    """A screen and the way to it."""

    words: tuple[str, ...]
    way: tuple[Stop, ...]
    stop: Stop


def keep_some(home: Path) -> None:
    """A journal with entries of every kind."""
    days = [datetime(2026, 11, day, 9, tzinfo=UTC) for day in (3, 5, 9, 11)]
    Journal(home).keep(
        check_in(days[0], "far-away", "none", 2),
        check_in(days[1], "nothing", "a-little", 0, "Rain on the window, and the kettle."),
        check_in(days[2], "a word of my own", feel=10),
        closing(days[3], "warm-cup", "short", "a-little"),
    )


NUMBERS = (people.DANGER[:24], people.EMERGENCY, "999", "116 123", "SHOUT to 85258", people.DAY_AND_NIGHT)
_HOME = (
    *list_words.HOME_TITLE,
    *(words for entry in list_words.HOME.values() for words in entry),
    key_words.THE_REST,
    *list_words.HOME_LAST.split(),
)
_THE_REST = (
    *list_words.THE_REST_TITLE,
    *(words for entry in list_words.REST_MENU.values() for words in entry),
    key_words.GO_BACK,
)
_FOUR_ENTRIES = journal.entries(4, "", False).partition(",")[0]
_CLOSING = (session_words.CLOSING_QUESTION, *session_words.NOTICED.values())
SHELF = Shelf(shipped(), Path("nowhere"))


def journeys() -> list[Journey]:
    """Every screen and list."""
    return [*_home(), *_sessions(), *_check_ins(), *_lists()]


def _home() -> list[Journey]:
    pages = {topic: learn_pages.page(shipped(), topic) for topic in ids.topics(shipped())}
    exercises = SHELF.exercises()
    commands = (
        list_words.COMMANDS_TITLE,
        *(words for name in ("walk", "why", "data") for words in (name, COMMANDS[name].help)),
    )
    which_page = Stop((*list_words.WHICH_PAGE, *(page.title for page in [*pages.values()][:9])), ("1",), "which page")
    first_page = next(iter(pages.values()))
    small = picked(Wish(nothing_needed=True, form=SHORT, lying=True))[0]
    return [
        Journey(
            "home",
            (),
            (
                Stop(_HOME, ("?",), "home"),
                Stop(_THE_REST, ("5",), "the rest"),
                Stop((key_words.KEYS_TITLE,), ("enter",)),
                Stop(_THE_REST, ("4",)),
                Stop(commands, ("enter",), "other commands"),
                Stop(_THE_REST, ("2",)),
                which_page,
                Stop((*first_page.paragraphs, first_page.title), ("b",), "a page to read"),
                which_page._replace(keys=("b",), name=""),
                Stop(_THE_REST, ("3",)),
                Stop((*list_words.WHICH_EXERCISE, *(one.title for one in exercises[:9])), ("o",), "which exercise"),
                Stop((*list_words.WHICH_EXERCISE, *(one.title for one in exercises[9:18])), ("b",)),
                Stop(_THE_REST, ("b",)),
                Stop(_HOME, ("6",)),
                Stop(NUMBERS, ("enter",)),
                Stop(_HOME),
            ),
        ),
        Journey(
            "what was kept",
            (),
            (
                Stop(_HOME, ("?",)),
                Stop(_THE_REST, ("1",)),
                Stop((_FOUR_ENTRIES, "far away", "a word of my own", "Rain on the window, and the kettle.")),
            ),
        ),
        Journey(
            "something smaller",
            (),
            (
                Stop(_HOME, ("4",)),
                Stop((small.title, small.forms[SHORT].purpose, safety.STOP_LINE), ("b",), "something smaller"),
                Stop(_HOME, ("5",)),
                Stop(_opening("far-away", SHORT)),
            ),
        ),
        Journey(
            "which step",
            ("step",),
            (Stop((*list_words.WHICH_STEP, *(s.title for s in SHELF.steps())), name="which step"),),
        ),
    ]


def _sessions() -> list[Journey]:
    name, connect, ground = (SHELF.find("step", one) for one in ("name", "connect", "ground"))
    full, short = _says(name.forms[FULL]), _says(name.forms[SHORT])
    safe, words = connect.forms[FULL].parts[1:3]
    senses, shower = SHELF.find("exercise", "five-things"), SHELF.find("exercise", "warm-shower")
    dots, lying = _says(senses.forms[FULL]), _says(senses.forms[IN_BED])
    look = SHELF.find("exercise", "slow-look")
    first, *others = picked(Wish())
    return [
        Journey(
            "session",
            ("step", "name"),
            (
                Stop(_opening("name"), ("?",), "opening"),
                Stop(
                    (key_words.KEYS_TITLE, key_words.key_says(key_words.START), key_words.key_says(key_words.SHORT)),
                    ("enter",),
                    "keys",
                ),
                Stop(_opening("name"), ("enter",)),
                Stop((full[0],), ("space",), "part"),
                Stop((session_words.PAUSED,), ("h",), "paused"),
                Stop((*NUMBERS, people.ANOTHER_COUNTRY), ("o",), "people"),
                Stop((people.WHICH_COUNTRY,), ("us",), "country", leave=("esc", "q")),
                Stop(("US",), ("enter",)),
                Stop((NUMBERS[0], "911", "988", "United States."), ("enter",), "another country"),
                Stop((session_words.PAUSED,), ("space",)),
                Stop((full[0],), ("enter",)),
                Stop((full[1], "flat", "not sure", session_words.OWN), ("7",), "choose"),
                Stop((session_words.WRITE_HINT,), ("q",)),
                Stop(("q",), ("enter",)),
                Stop((full[2].replace("{answer}", "q"),), ("s",)),
                Stop((full[-1],), ("s",)),
                Stop(_CLOSING, ("4",)),
                Stop(session_words.REPLIES["further-away"], ("enter",)),
            ),
        ),
        Journey(
            "to the end",
            ("step", "name", "--short"),
            (
                Stop(_opening("name", SHORT), ("enter",)),
                Stop((short[0],), ("s",)),
                Stop((short[-1],), ("s",)),
                Stop(_CLOSING, ("1",), "closing"),
                Stop(session_words.REPLIES["nothing"], ("enter",), "reply", kept=1),
            ),
        ),
        Journey(
            "words to take along",
            ("step", "connect"),
            (
                Stop(_opening("connect"), ("enter",)),
                Stop((_says(connect.forms[FULL])[0],), ("enter",)),
                Stop((safe.say,), ("enter",)),
                Stop((words.say, session_words.OWN), ("6",)),
                Stop((session_words.TAKE_HINT,), ("b q",)),
                Stop(("b q",), ("enter",), "own words", leave=("esc", "q")),
                Stop((_says(connect.forms[FULL])[3].replace("{answer}", "b q"),)),
            ),
        ),
        Journey(
            "exercise",
            ("exercise", "five-things", "--clock", "--no-save"),
            (
                Stop(_opening("five-things"), ("l",)),
                Stop(_opening("five-things", IN_BED), ("enter",), "lying down"),
                Stop((lying[0],), ("enter",)),
                Stop((lying[1], session_words.MARK_HINT)),
            ),
        ),
        Journey(
            "dots",
            ("exercise", "five-things"),
            (
                Stop(_opening("five-things"), ("enter",)),
                Stop((dots[0],), ("enter",)),
                Stop((dots[1], session_words.MARK_HINT), name="dots"),
            ),
        ),
        Journey(
            "picked",
            ("exercise",),
            (
                Stop((first.title, *first.careful, *(one.title for one in others[:3])), ("1",), "picked"),
                Stop((others[0].title, others[0].purpose), ("b",), "another"),
                Stop((first.title, *first.careful), ("o",)),
                Stop((others[3].title, *others[3].careful)),
            ),
        ),
        Journey(
            "away",
            ("exercise", "warm-shower"),
            (
                Stop((*_opening("warm-shower")[:-1], safety.AWAY_STOP_LINE), ("enter",)),
                Stop((session_words.AWAY_HINT, *_says(shower.forms[FULL])), ("enter",), "away"),
                Stop((session_words.away_waiting(shower.seconds),), name="waiting"),
            ),
        ),
        Journey(
            "an exercise inside a step",
            ("step", "ground"),
            (
                Stop(_opening("ground"), ("enter",)),
                Stop((_says(ground.forms[FULL])[0],), ("1",)),
                Stop((look.title, *look.careful), ("enter",), "inside"),
                Stop((_says(look.forms[FULL])[0],)),
            ),
        ),
        Journey(
            "walk",
            ("walk", "--short"),
            (
                Stop((session_words.step_of(1, 6), name.title), ("o",), "walk"),
                Stop((session_words.step_of(2, 6), ground.title)),
            ),
        ),
    ]


def _check_ins() -> list[Journey]:
    word, energy, feel, note = (part.say for part in SHELF.check_in().forms[FULL].parts)
    ends = session_words.scale_ends(0, "nothing", 10, "a lot")
    return [
        Journey(
            "check-in",
            ("check-in",),
            (
                Stop((word, *journal.WORDS.values(), session_words.OWN), ("3",), "word"),
                Stop((energy, *journal.ENERGIES.values()), ("b",), "energy", kept=1),
                Stop((word,), ("enter",), "an earlier answer", kept=1),
                Stop((energy,), ("1",)),
                Stop((feel, ends), ("7",), "scale", kept=1),
                Stop(("7",), ("enter",)),
                Stop((note, session_words.KEEP_HINT), ("as q",), "note", leave=("esc", "q"), kept=1),
                Stop(("as q",), ("enter",), "writing", leave=("esc", "q"), kept=1),
                Stop((session_words.KEPT,), ("enter",), "after", kept=1),
            ),
        ),
        Journey(
            "check-in that keeps nothing",
            ("check-in", "--no-save"),
            (
                Stop((word,), ("9",)),
                Stop((session_words.WRITE_HINT,), ("enter",)),
                Stop((energy,), ("q",)),
            ),
        ),
    ]


def _lists() -> list[Journey]:
    senses = SHELF.find("exercise", "five-things")
    topics = [learn_pages.page(shipped(), topic) for topic in ids.topics(shipped())]
    doctor = learn_pages.page(shipped(), "doctor")
    steps = (list_words.STEPS_FIRST, *(f"{step.title} {step.purpose}" for step in SHELF.steps()))
    exercises = (list_words.EXERCISES_FIRST, *(f"{one.title} {' '.join(one.ready)}" for one in SHELF.exercises()))
    kept = ("far away", "nothing", "a word of my own", "Rain on the window, and the kettle.", "11")
    return [
        Journey("steps", ("steps",), prints=steps),
        Journey("exercises", ("exercises",), prints=exercises),
        Journey("why", ("why", "five-things"), prints=(senses.title, senses.purpose, senses.why, *senses.careful)),
        Journey("history", ("history",), prints=kept),
        Journey("practices", ("history", "--practices"), prints=("A warm cup",)),
        Journey("support", ("support",), prints=(*NUMBERS, *people.DOCTOR, *people.DOCTOR_MORE, safety.NUMB_NOTE)),
        Journey("every line", ("support", "--all"), prints=("999", "116 123", "samaritans.org", safety.NUMB_NOTE)),
        Journey("learn", ("learn",), prints=(learn.FIRST, *(page.title for page in topics), learn.HOW)),
        Journey("a page", ("learn", "doctor"), prints=(doctor.title, *doctor.paragraphs, safety.SUPPORT_POINTER)),
        Journey("where", ("data", "where"), prints=("What you kept:", "Your settings:", "Your own practices:")),
    ]


def picked(wish: Wish) -> list[Practice]:
    """What is picked today, in its order."""
    return pick(SHELF.exercises(), wish, datetime.now(ZoneInfo(ZONE)).date().toordinal()).practices


def _opening(name: str, form: str = FULL) -> tuple[str, ...]:
    practice = SHELF.find_any(name)
    shown = practice.form(form)
    return practice.title, shown.purpose, *shown.careful, safety.STOP_LINE


def _says(form: Form) -> list[str]:
    return [part.say for part in form.parts]


def _screens() -> dict[str, Screen]:
    found: dict[str, Screen] = {}
    for journey in journeys():
        for place, stop in enumerate(journey.stops):
            if stop.name:
                found[stop.name] = Screen(journey.words, journey.stops[:place], stop)
    return found


SCREENS = _screens()


def squeeze(text: str) -> str:
    """A text without its spaces and rows, to be found on a screen of any width."""
    return "".join(text.split())


def begins_with(stop: Stop) -> str:
    """The first letters of a screen, without spaces: it has come when these stand there."""
    return squeeze(stop.texts[0])[:12]


def surroundings(home: str) -> dict[str, str]:
    """An environment with nothing in it that a developer may have set."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "NUMBCLI_HOME": home,
        "LANG": "en_GB.UTF-8",
        "TERM": "xterm-256color",
        "TZ": ZONE,
        "PYTHONUTF8": "1",
    }


def reach(
    name: str,
    environ: Mapping[str, str],
    plain: bool = False,
    shell: str | None = None,
    size: tuple[int, int] = SIZE,
    options: tuple[str, ...] = (),
) -> Terminal:
    """A terminal on which somebody has come to this screen; ``shell`` is a script around the command in it, as {}."""
    screen = SCREENS[name]
    words = [*(["--plain"] if plain else []), *screen.words, *options]
    command = None if shell is None else ["bash", "-c", shell.format(" ".join([PYTHON, *words]))]
    terminal = Terminal(*words, environ=environ, command=command, size=size)
    try:
        for stop in screen.way:
            wait_for(terminal, stop, plain).press(*stop.keys)
        wait_for(terminal, screen.stop, plain)
    except BaseException:
        terminal.__exit__(None, None, None)
        raise
    return terminal


def wait_for(terminal: Terminal, stop: Stop, plain: bool) -> Terminal:
    """Wait until a screen has come; in plain, since the last key."""
    begun = begins_with(stop)
    # Where lines are only ever added, what was there before is not what is waited for.
    return terminal.wait_for(
        lambda: begun in squeeze(terminal.since if plain else terminal.screen),
        lambda: f"{begun!r} never came:\n{terminal.screen}",
    )


def leave(terminal: Terminal, name: str) -> None:
    """Press what leaves this screen."""
    for key in SCREENS[name].stop.leave:
        # Esc and a letter in one breath are Alt and that letter.
        terminal.press(key).read_for(0.2)


def entries(environ: Mapping[str, str]) -> list[dict[str, Any]]:
    """The entries of the journal, the one that was kept first first."""
    path = Path(environ["NUMBCLI_HOME"]) / "journal.db"
    if not path.exists():
        return []
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute("SELECT * FROM entry ORDER BY rowid")]
    finally:
        connection.close()
