"""The learn pages, and the sources that practices and pages refer to."""

from pathlib import Path
from typing import NamedTuple

from .format import LEARN
from .names import ENGLISH, shipped_file
from .nodes import Mapping, Scalar, load, parse
from .problems import InvalidFileError
from .read import fields


class Page(NamedTuple):
    """A short page to read. ``sources`` are ids."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    sources: tuple[str, ...]


class Source(NamedTuple):
    """Where something was read."""

    title: str
    year: str
    address: str
    note: str


def page(shipped: Path, topic: str, language: str = ENGLISH) -> Page:
    """The page of a topic, in English where the language has none. Raises NumbError where it is not valid."""
    try:
        said = fields(shipped_file(shipped, language, f"learn/{topic}.yaml"), LEARN)
    except InvalidFileError as error:
        raise error.told() from None
    return Page(said["id"], said["title"], tuple(said["paragraphs"]), tuple(said["sources"]))


def sources(shipped: Path) -> dict[str, Source]:
    """Every source by its id. Raises NumbError where the file is not valid."""
    path = shipped / "sources.yaml"
    try:
        root = parse(path, load(path))
    except InvalidFileError as error:
        raise error.told() from None
    return {name: _source(node) for name, node in root.values.items() if isinstance(node, Mapping)}


def _source(node: Mapping) -> Source:
    said = {key: value.value for key, value in node.values.items() if isinstance(value, Scalar)}
    return Source(said.get("title", ""), said.get("year", ""), said.get("address", ""), said.get("note", ""))
