"""The shelf: every practice that can be found, the shipped ones and a person's own."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ExitCode, NumbError
from ..practice.model import Practice
from ..practice.vocabulary import CHECK_IN, EXERCISE, STEP
from ..text import named, nearest
from ..words import check as words
from ..words import errors as error_words
from .ids import FOLDERS, all_ids, own_ids, shipped_ids
from .pick import fitting_wish, pick
from .problems import InvalidFileError, Problem
from .translate import translate

if TYPE_CHECKING:
    from ..practice.events import Fitting, Go, Play

_STEPS = 6


class Shelf:
    """Practices by id. File names are ids: finding one reads one file, and completing an id reads none.

    ``left_out`` collects the first problem of each file of the person's own that could not be used.
    """

    def __init__(self, shipped: Path, own: Path) -> None:
        self.left_out: list[Problem] = []
        self._known: dict[tuple[str, str], Practice] = {}
        self._ids_of: dict[str, set[str]] = {}
        self._tops: dict[tuple[str, str], Practice] = {}
        self._shipped = shipped
        self._own = own

    def ids(self, kind: str) -> list[str]:
        """The ids of a kind in alphabetical order. Own files count as exercises, unless they replace a step."""
        return sorted(self._ids(kind))

    def find(self, kind: str, word: str) -> Practice:
        """A practice by its id, or a step by its number. Raises NumbError: not found (2), or not valid (3)."""
        if kind == STEP and word.isdecimal() and len(word) < 4:
            for practice in self.steps():
                if practice.order == int(word):
                    return self.find(STEP, practice.id)
        if word not in self._ids(kind):
            raise self._unknown(kind, word)
        try:
            return self._read(kind, word)
        except InvalidFileError as error:
            raise error.told() from None

    def find_any(self, word: str) -> Practice:
        """A step or an exercise by its id. Raises NumbError."""
        return self.find(STEP if word in self.ids(STEP) else EXERCISE, word)

    def steps(self) -> list[Practice]:
        """The steps in their order."""
        return sorted(self._all(STEP), key=lambda practice: practice.order or 0)

    def check_in(self) -> Practice:
        """The questions of the check-in, in the person's own words if they have a file of them."""
        from .parse import read_check_in  # brings the reader of YAML, which home does without

        if CHECK_IN in self._own_ids:
            try:
                return read_check_in(self._own / f"{CHECK_IN}.yaml")
            except InvalidFileError as error:
                self.left_out.append(error.problems[0])
        try:
            return translate(read_check_in(self._shipped / f"{CHECK_IN}.yaml"))
        except InvalidFileError as error:
            raise error.told() from None

    def exercises(self) -> list[Practice]:
        """The exercises in shelf order: by their ids."""
        return self._all(EXERCISE)

    def answer(self, request: "Play | Fitting", day: int, without: tuple[str, ...] = ()) -> "Go | None":
        """The practice that a session requests. ``day``: ordinal of the local date. ``without``: hazards left out."""
        from ..practice.events import Go, Play  # what a session says and hears, which a list does without

        if isinstance(request, Play):
            played = self._exercise(request.exercise)
            return None if played is None else Go(played, played.form(request.form).name)
        wish = fitting_wish(request.energy, without)
        found = pick(self.exercises(), wish, day)
        return Go(found.practices[0], wish.form) if found.practices else None

    def _exercise(self, name: str) -> Practice | None:
        """An exercise by its id, or None where it is not there or not valid."""
        if name not in self._ids(EXERCISE):
            return None
        try:
            return self._read(EXERCISE, name)
        except InvalidFileError:
            return None

    def _all(self, kind: str) -> list[Practice]:
        found = []
        for name in self.ids(kind):
            try:
                found.append(self._top(kind, name))
            except InvalidFileError as error:
                if name in shipped_ids(self._shipped, kind):
                    raise error.told() from None
                self.left_out.append(error.problems[0])
        return found

    def _top(self, kind: str, name: str) -> Practice:
        """A practice for a list: of a shipped file, what stands before its forms. An own one is read as a whole."""
        if name in self._own_ids or (kind, name) in self._known:
            return self._read(kind, name)
        if (kind, name) not in self._tops:
            from .shipped import read_top  # as above

            path = self._shipped / FOLDERS[kind] / f"{name}.yaml"
            self._tops[kind, name] = read_top(path, self._ids(EXERCISE))
        return self._tops[kind, name]

    def _read(self, kind: str, name: str) -> Practice:
        if (kind, name) not in self._known:
            self._known[kind, name] = self._own_or_shipped(kind, name)
        return self._known[kind, name]

    def _own_or_shipped(self, kind: str, name: str) -> Practice:
        """The person's own file if it can be used, else the shipped one: a slip in one never takes the other away."""
        from .parse import read  # as above

        shipped = self._shipped / FOLDERS[kind] / f"{name}.yaml"
        exercises = self._ids(EXERCISE)
        if name in self._own_ids:
            try:
                return read(self._own / f"{name}.yaml", exercises)
            except InvalidFileError as error:
                if not shipped.is_file():
                    raise
                self.left_out.append(error.problems[0])
        return translate(read(shipped, exercises))

    @cached_property
    def _own_ids(self) -> set[str]:
        """The names of the person's own files. A folder that cannot be read takes nothing else away."""
        try:
            return own_ids(self._own)
        except OSError:
            self.left_out.append(Problem(self._own, 1, 1, *words.FOLDER_UNREADABLE))
            return set()

    def _ids(self, kind: str) -> set[str]:
        # Once for each shelf: a list asks for them with each file.
        if kind not in self._ids_of:
            self._ids_of[kind] = all_ids(self._shipped, self._own_ids, kind)
        return self._ids_of[kind]

    def _unknown(self, kind: str, word: str) -> NumbError:
        word = named(word)
        other = {STEP: EXERCISE, EXERCISE: STEP}[kind]
        if word in self._ids(other):
            return NumbError(*error_words.starts_with(word, other), code=ExitCode.USAGE)
        known = [*self.ids(kind), *(str(number) for number in range(1, _STEPS + 1) if kind == STEP)]
        return NumbError(*error_words.unknown_practice(word, kind, nearest(word, known)), code=ExitCode.USAGE)
