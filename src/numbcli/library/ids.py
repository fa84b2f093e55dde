"""Ids from the names of files alone: no file is read, and the reader of YAML is not loaded."""

from pathlib import Path

from ..practice.vocabulary import CHECK_IN, EXERCISE, STEP

TOPICS = (
    *("numbness", "words", "why-hard", "signs", "sleep", "people", "therapy", "doctor"),
    *("not-a-straight-line", "about"),
)
"""The order of the learn pages. One that stands in no list comes after these."""
FOLDERS = {STEP: "steps", EXERCISE: "senses"}
"""Where the shipped practices of a kind lie."""


def shipped_ids(shipped: Path, kind: str) -> set[str]:
    """The ids of the practices of a kind that come with numbcli."""
    return _ids(shipped / FOLDERS[kind])


def replaceable(shipped: Path) -> dict[str, tuple[str, Path]]:
    """Each practice that comes with numbcli by its id: its kind and its file."""
    found = {CHECK_IN: (CHECK_IN, shipped / f"{CHECK_IN}.yaml")}
    for kind, folder in FOLDERS.items():
        found |= {path.stem: (kind, path) for path in sorted((shipped / folder).glob("*.yaml"))}
    return found


def own_ids(own: Path) -> set[str]:
    """The names of the person's own files, which can hold anything. Raises OSError where the folder cannot be read."""
    try:
        return {path.stem for path in own.iterdir() if path.suffix == ".yaml"}
    except (FileNotFoundError, NotADirectoryError):
        return set()


def all_ids(shipped: Path, own: set[str], kind: str) -> set[str]:
    """The ids of a kind, those of one's own among them: they count as exercises, unless they replace a step."""
    found = shipped_ids(shipped, kind)
    if kind == EXERCISE:
        found |= own - {CHECK_IN} - shipped_ids(shipped, STEP)
    return found


def topics(shipped: Path) -> list[str]:
    """The topics that have a page, in their order."""
    found = _ids(shipped / "learn")
    return [name for name in TOPICS if name in found] + sorted(found.difference(TOPICS))


def _ids(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.yaml")}
