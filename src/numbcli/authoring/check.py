"""Every problem of many files in one run: the shipped ones and a person's own, or those that are named."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ..library import nodes
from ..library.format import CHECK_IN, LEARN, Field, Record, Text
from ..library.parse import fields
from ..library.problems import MOST, InvalidFileError, Problem
from ..text import nearest
from ..words import files as words
from .rules import check

_SOURCES = "sources.yaml"
_CHECK_IN = "check-in.yaml"
_LEARN = "learn"
_SOURCE = Record(
    (
        Field("title", Text(160), "What it is called, in plain words.", required=True),
        Field("address", Text(300), "Where it was read.", required=True),
        Field("year", Text(4), "The year it is from."),
        Field("note", Text(300), "What it found, and how it is used here."),
    )
)


class Survey(NamedTuple):
    """How many files were looked at, and their problems: file by file, in the order of their places."""

    files: int
    problems: list[Problem]


def survey(shipped: Path, own: Path, named: Sequence[Path] = ()) -> Survey:
    """Look at the files and folders that are named, or else at the shipped and the person's own."""
    return _Surveyor(shipped, own, named).survey()


def _is_practice(path: Path) -> bool:
    """Whether a file is one that can be walked through; others have another form."""
    return path.name not in (_CHECK_IN, _SOURCES) and path.parent.name != _LEARN


class _Card(NamedTuple):
    """What is asked about a practice beside its own rules."""

    id: nodes.Scalar | None = None
    hazards: tuple[str, ...] = ()
    sources: tuple[nodes.Scalar, ...] = ()


class _Cards(dict[Path, _Card]):
    """The card of each file, read when it is asked for. That of a file that cannot be read is empty."""

    def __missing__(self, path: Path) -> _Card:
        try:
            card = _card(nodes.compose(path, nodes.load(path)))
        except InvalidFileError:
            card = _Card()
        self[path] = card
        return card


class _Known(Mapping[str, tuple[str, ...]]):
    """The hazards of each practice by its id. A file is read when its id is asked for; the first of two counts."""

    def __init__(self, cards: _Cards, files: Iterable[Path]) -> None:
        self._cards = cards
        self._files: dict[str, Path] = {}
        for path in files:
            if _is_practice(path):
                self._files.setdefault(path.stem, path)

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self._cards[self._files[name]].hazards

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class _Surveyor:
    def __init__(self, shipped: Path, own: Path, named: Sequence[Path]) -> None:
        self._problems: list[Problem] = []
        self._cards = _Cards()
        # What cannot be walked is a problem only where somebody wanted it looked at.
        aside: list[Problem] = [] if named else self._problems
        self._shipped = list(_walk(shipped, aside))
        self._own = list(_walk(own, aside))
        self._named = list(dict.fromkeys(path for name in named for path in self._at(name)))
        self._only_named = bool(named)
        self._sources = self._source_ids([shipped / _SOURCES, *(p for p in self._named if p.name == _SOURCES)])

    def survey(self) -> Survey:
        if self._only_named:
            everything = [*self._named, *self._own, *self._shipped]
            looked_at = self._look(self._named, _Known(self._cards, everything))
        else:
            # A practice that ships is measured by what ships: its reader cannot mend it.
            looked_at = self._look(self._shipped, _Known(self._cards, self._shipped))
            looked_at += self._look(self._own, _Known(self._cards, [*self._own, *self._shipped]))
        return Survey(looked_at, self._problems)

    def _at(self, path: Path) -> Iterator[Path]:
        try:
            is_folder = path.is_dir()
        except OSError:  # the reader says what stands in the way
            is_folder = False
        return _walk(path, self._problems) if is_folder else iter([path])

    def _look(self, files: Sequence[Path], known: Mapping[str, tuple[str, ...]]) -> int:
        twins = self._twins(files)
        looked_at = 0
        for path in files:
            if path.name == _SOURCES:
                found = _source_problems(path)
            elif path.name == _CHECK_IN:
                found = _problems(path, CHECK_IN)
            else:
                of_form = check(path, known) if _is_practice(path) else _problems(path, LEARN)
                found = [*of_form, *islice(self._unknown_sources(path), MOST), *twins.get(path, ())]
                found.sort(key=lambda problem: (problem.line, problem.column))
            looked_at += 1
            self._problems += found
        return looked_at

    def _unknown_sources(self, path: Path) -> Iterator[Problem]:
        if self._sources is None:
            return
        for node in self._cards[path].sources:
            if node.value not in self._sources:
                near = nearest(node.value, self._sources)
                yield Problem(path, node.line, node.column, *words.no_source(node.value, near))

    def _twins(self, files: Sequence[Path]) -> dict[Path, list[Problem]]:
        """The files among these that share an id with another of the person's own, and what is said of it."""
        own = {_true(path): path for path in self._own if _is_practice(path)}
        of_own = {path: true for path in files if (true := _true(path)) in own}
        if not of_own:
            return {}
        by_id: dict[str, list[Path]] = {}
        for true, path in own.items():
            node = self._cards[path].id
            by_id.setdefault(path.stem if node is None else node.value, []).append(true)
        found: dict[Path, list[Problem]] = {}
        for path, true in of_own.items():
            node = self._cards[path].id
            name = path.stem if node is None else node.value
            line, column = (1, 1) if node is None else (node.line, node.column)
            for other in by_id[name]:
                if other != true:
                    says = words.same_id(name, str(own[other]))
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

    def refused(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            problems.append(Problem(Path(error.filename), 1, 1, *words.FOLDER_UNREADABLE))

    for top, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # A folder of such a name as well: a shelf takes it for a practice.
        for name in sorted([*folders, *names]):
            if name.endswith(".yaml") and not name.startswith("."):
                yield Path(top, name)


def _true(path: Path) -> Path:
    """One path for each file, however it was named. A link is a file of its own: its name is an id."""
    try:
        return path.parent.resolve() / path.name
    except (OSError, RuntimeError):  # links in a circle
        return path.absolute()


def _card(root: nodes.Mapping) -> _Card:
    name = root.values.get("id")
    hazards = tuple(node.value for node in _scalars(root.values.get("hazards")))
    return _Card(name if isinstance(name, nodes.Scalar) else None, hazards, _scalars(root.values.get("sources")))


def _scalars(node: nodes.Node | None) -> tuple[nodes.Scalar, ...]:
    items = node.items if isinstance(node, nodes.Sequence) else []
    return tuple(item for item in items if isinstance(item, nodes.Scalar))


def _source_problems(path: Path) -> list[Problem]:
    """The problems of a file of sources: any id, and the same fields under each."""
    try:
        names = nodes.compose(path, nodes.load(path)).values
    except InvalidFileError as error:
        return error.problems
    return _problems(path, Record(tuple(Field(name, _SOURCE, "A source.") for name in names)))


def _problems(path: Path, kind: Record) -> list[Problem]:
    """The problems of a file that has nothing beside its fields."""
    try:
        fields(path, kind)
    except InvalidFileError as error:
        return error.problems
    return []
