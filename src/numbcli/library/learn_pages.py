"""The learn pages, and the sources that practices and pages refer to."""

from pathlib import Path
from typing import NamedTuple

from ..language import current
from .format import LEARN
from .nodes import Mapping, Scalar, compose, load
from .parse import read_fields
from .problems import InvalidFileError
from .translate import Say, translator


class Page(NamedTuple):
    """A short page to read. ``sources`` are ids."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    sources: tuple[str, ...]


class Source(NamedTuple):
    """A source: who wrote it, when, what it is called, its DOI or its publisher's page, and where it was read."""

    title: str
    author: str
    year: str
    address: str
    read: str
    note: str


def page(shipped: Path, topic: str) -> Page:
    """The page of a topic. Raises NumbError where it is not valid."""
    try:
        said = read_fields(shipped / "learn" / f"{topic}.yaml", LEARN)
    except InvalidFileError as error:
        raise error.told() from None
    found = Page(said["id"], said["title"], tuple(said["paragraphs"]), tuple(said["sources"]))
    language = current()
    return found if language is None else map_page(found, translator(language, f"learn/{topic}"))


def map_page(page: Page, say: Say) -> Page:
    """The page with each of its texts as ``say`` gives it."""
    return page._replace(
        title=say("title", page.title), paragraphs=tuple(say("paragraphs", text) for text in page.paragraphs)
    )


def sources(shipped: Path) -> dict[str, Source]:
    """Every source by its id. Raises NumbError where the file is not valid."""
    path = shipped / "sources.yaml"
    try:
        root = compose(path, load(path))
    except InvalidFileError as error:
        raise error.told() from None
    return {name: _source(node) for name, node in root.values.items() if isinstance(node, Mapping)}


def _source(node: Mapping) -> Source:
    said = {key: value.value for key, value in node.values.items() if isinstance(value, Scalar)}
    return Source(*(said.get(field, "") for field in Source._fields))
