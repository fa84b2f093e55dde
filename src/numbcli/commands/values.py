"""What the arguments and options of commands can be completed to. No practice, journal or settings file is read."""

import os
import re
from pathlib import Path

import typer

from ..text import ID
from ..words import journal

Values = list[str] | list[tuple[str, str]]
"""Values, or values each with a word about it."""
FILES = "/"
"""Stands alone for names of files: a shell knows them better. No other value is a slash."""

# Names of own files are anybody's. An id can neither say anything to a shell nor turn into a second word.
_ID = re.compile(ID)


def files() -> Values:
    return [FILES]


def standard_input() -> Values:
    return ["-"]


def step_ids() -> Values:
    return _ids("step")


def exercise_ids() -> Values:
    return _ids("exercise")


def practice_ids() -> Values:
    return [*_ids("step"), *_ids("exercise")]


def replaceable_ids(context: typer.Context) -> Values:
    """The shipped practices, where one of them is to be replaced; a new id is nobody's to guess."""
    from ..library.ids import replaceable
    from ..places import shipped

    return sorted(replaceable(shipped())) if context.params.get("replace") else []


def minutes() -> Values:
    return [str(number) for number in range(2, 11)]


def topics() -> Values:
    from ..library.ids import topics
    from ..places import shipped

    return topics(shipped())


def pages() -> list[str]:
    from ..library.manual import topics
    from ..places import manual

    return topics(manual())


def senses() -> Values:
    from ..practice.vocabulary import SENSES

    return list(SENSES)


def energies() -> Values:
    from ..practice.vocabulary import ENERGIES

    return list(ENERGIES)


def hazards() -> Values:
    from ..practice.vocabulary import HAZARDS

    return list(HAZARDS)


def countries() -> Values:
    from ..helplines.facts import tables
    from ..words import people

    return [(code, people.country(code, name)) for code, name in tables()[1].items()]


def words() -> Values:
    return list(journal.WORDS)


def felt() -> Values:
    from ..practice.vocabulary import FEEL

    return [str(number) for number in FEEL]


def formats() -> Values:
    from ..journal.exchange import FORMATS

    return list(FORMATS)


def timer_systems() -> Values:
    from .timers import TIMERS

    return list(TIMERS)


def setting_keys() -> Values:
    from ..settings import KEYS

    return list(KEYS)


def setting_values(context: typer.Context) -> Values:
    """The values of the key that stands before."""
    from ..settings import SWITCHES
    from ..words.settings import OFF, ON

    key = context.params.get("key")
    if key == "country":
        return countries()
    if key == "language":
        return languages()
    if key == "without":
        return hazards()
    return [ON, OFF] if key in SWITCHES else []


def languages() -> Values:
    from ..language import available

    return list(available())


def other_languages() -> Values:
    """Those that are translated."""
    from ..language import available

    return list(available()[1:])


def shells() -> Values:
    from ..words.completion import HEAD

    return list(HEAD)


def _ids(kind: str) -> list[str]:
    from ..library.ids import all_ids, own_ids
    from ..places import shipped

    return sorted(name for name in all_ids(shipped(), own_ids(_own()), kind) if _ID.fullmatch(name))


def _own() -> Path:
    from ..places import places

    return places(os.environ).own_exercises
