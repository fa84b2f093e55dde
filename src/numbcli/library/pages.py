"""Sources that practices and pages refer to."""

from dataclasses import dataclass
from pathlib import Path

from ..errors import ExitCode, NumbError
from .nodes import Mapping, Scalar, load, parse
from .problems import InvalidFileError


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read."""

    title: str
    year: str
    address: str
    note: str


def sources(shipped: Path) -> dict[str, Source]:
    """Every source by its id. Raises NumbError where the file is not valid."""
    path = shipped / "sources.yaml"
    try:
        root = parse(path, load(path))
    except InvalidFileError as error:
        first = error.problems[0]
        raise NumbError(f"{first.place}: {first.sentence}", first.hint, ExitCode.INVALID) from None
    return {name: _source(node) for name, node in root.values.items() if isinstance(node, Mapping)}


def _source(node: Mapping) -> Source:
    said = {key: value.value for key, value in node.values.items() if isinstance(value, Scalar)}
    return Source(said.get("title", ""), said.get("year", ""), said.get("address", ""), said.get("note", ""))
