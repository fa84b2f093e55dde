"""The shelf: every practice that can be found, the shipped ones and a person's own."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from ..errors import ExitCode, NumbError
from ..practice.model import CHECK_IN, Practice
from ..text import named, nearest
from ..words import en
from ..words import files as words
from .names import ENGLISH, FOLDERS, all_ids, own_ids, shipped_file, shipped_ids
from .pick import Wish
from .problems import InvalidFileError, Problem
from .read import read, read_check_in

_STEPS = 6


class Shelf:
    """Practices by id. File names are ids: finding one reads one file, and completing an id reads none.

    A practice that ``language`` does not have is the English one. ``left_out`` collects the first problem of each file
    of the person's own that could not be used.
    """

    def __init__(self, shipped: Path, own: Path, language: str = ENGLISH) -> None:
        self.left_out: list[Problem] = []
        self._known: dict[tuple[str, str], Practice] = {}
        self._shipped = shipped
        self._own = own
        self._language = language

    def ids(self, kind: str) -> list[str]:
        """The ids of a kind in alphabetical order. Own files count as exercises, unless they replace a step."""
        return sorted(self._ids(kind))

    def find(self, kind: str, word: str) -> Practice:
        """A practice by its id, or a step by its number. Raises NumbError: not found (2), or not valid (3)."""
        if kind == "step" and word.isdecimal() and len(word) < 4:
            for practice in self.steps():
                if practice.order == int(word):
                    return practice
        if word not in self._ids(kind):
            raise self._unknown(kind, word)
        try:
            return self._read(kind, word)
        except InvalidFileError as error:
            raise error.told() from None

    def find_any(self, word: str) -> Practice:
        """A step or an exercise by its id. Raises NumbError."""
        return self.find("step" if word in self.ids("step") else "exercise", word)

    def steps(self) -> list[Practice]:
        """The steps in their order."""
        return sorted(self._all("step"), key=lambda practice: practice.order or 0)

    def check_in(self) -> Practice:
        """The questions of the check-in, in the person's own words if they have a file of them."""
        if CHECK_IN in self._own_ids:
            try:
                return read_check_in(self._own / f"{CHECK_IN}.yaml")
            except InvalidFileError as error:
                self.left_out.append(error.problems[0])
        try:
            return read_check_in(shipped_file(self._shipped, self._language, f"{CHECK_IN}.yaml"))
        except InvalidFileError as error:
            raise error.told() from None

    def exercises(self) -> list[Practice]:
        """The exercises in shelf order: by their ids."""
        return self._all("exercise")

    def another(self, passed: Sequence[Practice], wish: Wish) -> Practice | None:
        """A practice in place of those passed over: the last one's ``instead``, then the next offered one on the shelf.

        None of the hazards that were passed over or are excluded comes back. None where nothing is left.
        """
        over = {practice.id for practice in passed}
        hazards = {hazard for practice in passed for hazard in practice.hazards}
        names = self.ids("exercise")
        # The shelf goes round: after the last one passed over comes the next.
        begin = names.index(passed[-1].id) + 1 if passed[-1].id in names else 0
        for name in [passed[-1].instead, *names[begin:], *names[:begin]]:
            practice = None if name in over or name not in names else self._readable(name)
            if practice and practice.offered and wish.safe(practice) and not hazards & set(practice.hazards):
                return practice
        return None

    def exercise(self, name: str) -> Practice | None:
        """An exercise by its id, or None where it is not there or not valid."""
        return self._readable(name) if name in self._ids("exercise") else None

    def _readable(self, name: str) -> Practice | None:
        try:
            return self._read("exercise", name)
        except InvalidFileError:
            return None

    def _all(self, kind: str) -> list[Practice]:
        found = []
        for name in self.ids(kind):
            try:
                found.append(self._read(kind, name))
            except InvalidFileError as error:
                if name in self._shipped_ids(kind):
                    raise error.told() from None
                self.left_out.append(error.problems[0])
        return found

    def _read(self, kind: str, name: str) -> Practice:
        if (kind, name) not in self._known:
            self._known[kind, name] = self._own_or_shipped(kind, name)
        return self._known[kind, name]

    def _own_or_shipped(self, kind: str, name: str) -> Practice:
        """The person's own file if it can be used, else the shipped one: a slip in one never takes the other away."""
        shipped = shipped_file(self._shipped, self._language, f"{FOLDERS[kind]}/{name}.yaml")
        if name in self._own_ids:
            try:
                return read(self._own / f"{name}.yaml")
            except InvalidFileError as error:
                if not shipped.is_file():
                    raise
                self.left_out.append(error.problems[0])
        return read(shipped)

    @cached_property
    def _own_ids(self) -> set[str]:
        """The names of the person's own files. A folder that cannot be read takes nothing else away."""
        try:
            return own_ids(self._own)
        except OSError:
            self.left_out.append(Problem(self._own, 1, 1, *words.FOLDER_UNREADABLE))
            return set()

    def _shipped_ids(self, kind: str) -> set[str]:
        return shipped_ids(self._shipped, kind, self._language)

    def _ids(self, kind: str) -> set[str]:
        return all_ids(self._shipped, self._own_ids, kind, self._language)

    def _unknown(self, kind: str, word: str) -> NumbError:
        word = named(word)
        other = {"step": "exercise", "exercise": "step"}[kind]
        if word in self._ids(other):
            return NumbError(*en.other_kind(word, other), code=ExitCode.USAGE)
        known = [*self.ids(kind), *(str(number) for number in range(1, _STEPS + 1) if kind == "step")]
        return NumbError(*en.unknown_practice(word, kind, nearest(word, known)), code=ExitCode.USAGE)
