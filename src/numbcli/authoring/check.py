"""Every problem of many files in one run: the shipped ones and a person's own, or those that are named."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ..library import nodes
from ..library.format import LEARN, SOURCE, Field, Record
from ..library.ids import FOLDERS
from ..library.parse import read_fields
from ..library.problems import MOST, InvalidFileError, Problem
from ..practice.vocabulary import STEP
from ..text import nearest
from ..words import check as words
from ..words import rules as said
from .rules import find_check_in_problems, find_problems

_SOURCES = "sources.yaml"
_CHECK_IN = "check-in.yaml"
_LEARN = "learn"


class Report(NamedTuple):
    """How many files were looked at, and their problems: file by file, in the order of their places."""

    files: int
    problems: list[Problem]


def check_files(shipped: Path, own: Path, named: Sequence[Path] = (), strict: bool = False) -> Report:
    """Look at the files and folders that are named, or else at the shipped and the person's own.

    The rules for words bind what ships, and with ``strict`` everything; in other files they advise.
    """
    return _Checker(shipped, own, named, strict).check()


def _is_practice(path: Path) -> bool:
    """Whether a file is one that can be walked through; others have another form."""
    return path.name not in (_CHECK_IN, _SOURCES) and path.parent.name != _LEARN


class _Summary(NamedTuple):
    """The id, hazards and sources of a file, for checks across files."""

    id: nodes.Scalar | None = None
    hazards: tuple[str, ...] = ()
    sources: tuple[nodes.Scalar, ...] = ()


class _Summaries(dict[Path, _Summary]):
    """The summary of each file, read when it is asked for. That of a file that cannot be read is empty."""

    def __missing__(self, path: Path) -> _Summary:
        try:
            summary = _summarize(nodes.compose(path, nodes.load(path)))
        except InvalidFileError:
            summary = _Summary()
        self[path] = summary
        return summary


class _Known(Mapping[str, tuple[str, ...]]):
    """The hazards of each practice by its id. A file is read when its id is asked for; the first of two counts."""

    def __init__(self, summaries: _Summaries, files: Iterable[Path]) -> None:
        self._summaries = summaries
        self._files: dict[str, Path] = {}
        for path in files:
            if _is_practice(path):
                self._files.setdefault(path.stem, path)

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self._summaries[self._files[name]].hazards

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class _Checker:
    def __init__(self, shipped: Path, own: Path, named: Sequence[Path], strict: bool) -> None:
        self._problems: list[Problem] = []
        self._summaries = _Summaries()
        self._strict = strict
        # What cannot be walked is a problem only where somebody wanted it looked at.
        aside: list[Problem] = [] if named else self._problems
        self._folder = shipped.resolve()
        self._shipped = list(_walk(shipped, aside))
        self._own = list(_walk(own, aside))
        self._named = list(dict.fromkeys(path for name in named for path in self._at(name)))
        self._only_named = bool(named)
        self._steps = {path.stem for path in self._shipped if path.parent.name == FOLDERS[STEP]}
        self._sources = self._source_ids([shipped / _SOURCES, *(p for p in self._named if p.name == _SOURCES)])

    def check(self) -> Report:
        if self._only_named:
            everything = [*self._named, *self._own, *self._shipped]
            looked_at = self._look(self._named, _Known(self._summaries, everything))
        else:
            # A practice that ships is measured by what ships: its reader cannot mend it.
            looked_at = self._look(self._shipped, _Known(self._summaries, self._shipped))
            looked_at += self._look(self._own, _Known(self._summaries, [*self._own, *self._shipped]))
        return Report(looked_at, self._problems)

    def _at(self, path: Path) -> Iterator[Path]:
        try:
            is_folder = path.is_dir()
        except OSError:  # the reader says what stands in the way
            is_folder = False
        return _walk(path, self._problems) if is_folder else iter([path])

    def _look(self, files: Sequence[Path], known: Mapping[str, tuple[str, ...]]) -> int:
        same = self._same_ids(files)
        exercises = known.keys() - self._steps
        for path in files:
            found = [*self._find(path, known, exercises), *same.get(path, ())]
            self._problems += sorted(found, key=lambda problem: (problem.line, problem.column))
        return len(files)

    def _find(self, path: Path, known: Mapping[str, tuple[str, ...]], exercises: Collection[str]) -> Iterator[Problem]:
        if path.name == _SOURCES:
            yield from _source_problems(path)
        elif path.name == _CHECK_IN:
            yield from find_check_in_problems(path, self._binds(path))
        elif path.parent.name == _LEARN:
            yield from _field_problems(path, LEARN)
            yield from islice(self._unknown_sources(path), MOST)
        else:
            yield from find_problems(path, known, exercises, self._binds(path))
            yield from islice(self._unknown_sources(path), MOST)

    def _binds(self, path: Path) -> bool:
        """The rules for words are problems here, and not advice."""
        return self._strict or self._folder in _canonical(path).parents

    def _unknown_sources(self, path: Path) -> Iterator[Problem]:
        if self._sources is None:
            return
        for node in self._summaries[path].sources:
            if node.value not in self._sources:
                near = nearest(node.value, self._sources)
                yield Problem(path, node.line, node.column, *said.no_source(node.value, near))

    def _same_ids(self, files: Sequence[Path]) -> dict[Path, list[Problem]]:
        """The files among these that share an id with another of the person's own, and what is said of it."""
        own = {_canonical(path): path for path in self._own if _is_practice(path)}
        of_own = {path: canonical for path in files if (canonical := _canonical(path)) in own}
        if not of_own:
            return {}
        by_id: dict[str, list[Path]] = {}
        for canonical, path in own.items():
            node = self._summaries[path].id
            by_id.setdefault(path.stem if node is None else node.value, []).append(canonical)
        found: dict[Path, list[Problem]] = {}
        for path, canonical in of_own.items():
            node = self._summaries[path].id
            name = path.stem if node is None else node.value
            line, column = (1, 1) if node is None else (node.line, node.column)
            for other in by_id[name]:
                if other != canonical:
                    says = said.same_id(name, str(own[other]))
                    found.setdefault(path, []).append(Problem(path, line, column, *says))
        return found

    def _source_ids(self, files: Sequence[Path]) -> set[str] | None:
        """Every known source; None where a file of sources cannot be read, and nothing can be said."""
        try:
            return {name for path in files for name in nodes.compose(path, nodes.load(path)).values}
        except InvalidFileError:
            return None


def _walk(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """The YAML files of a folder and of those in it, in the order of their names. Hidden ones are an editor's own."""

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            problems.append(Problem(Path(error.filename), 1, 1, *words.FOLDER_UNREADABLE))

    for top, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # A folder of such a name as well: a shelf takes it for a practice.
        for name in sorted([*folders, *names]):
            if name.endswith(".yaml") and not name.startswith("."):
                yield Path(top, name)


def _canonical(path: Path) -> Path:
    """Canonical path, with symlinks in its folder resolved but not the file itself: a link's name is an id."""
    try:
        return path.parent.resolve() / path.name
    except (OSError, RuntimeError):  # symlinks in a circle
        return path.absolute()


def _summarize(root: nodes.Mapping) -> _Summary:
    name = root.values.get("id")
    hazards = tuple(node.value for node in _scalars(root.values.get("hazards")))
    return _Summary(name if isinstance(name, nodes.Scalar) else None, hazards, _scalars(root.values.get("sources")))


def _scalars(node: nodes.Node | None) -> tuple[nodes.Scalar, ...]:
    items = node.items if isinstance(node, nodes.Sequence) else []
    return tuple(item for item in items if isinstance(item, nodes.Scalar))


def _source_problems(path: Path) -> list[Problem]:
    """The problems of a file of sources: any id, and the same fields under each."""
    try:
        names = nodes.compose(path, nodes.load(path)).values
    except InvalidFileError as error:
        return error.problems
    return _field_problems(path, Record("sources", tuple(Field(name, SOURCE) for name in names)))


def _field_problems(path: Path, kind: Record) -> list[Problem]:
    """The problems of a file that has nothing beside its fields."""
    try:
        read_fields(path, kind)
    except InvalidFileError as error:
        return error.problems
    return []
