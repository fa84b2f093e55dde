"""Ids from the names of files alone: no file is read, and the reader of YAML is not loaded."""

from pathlib import Path

from ..practice.model import CHECK_IN

TOPICS = ("numbness", "why-hard", "signs", "people", "therapy", "doctor", "not-a-straight-line", "about")
"""The order of the learn pages. One that stands in no list comes after these."""
FOLDERS = {"step": "steps", "exercise": "senses"}
"""Where the shipped practices of a kind lie, in the folder of a language."""
ENGLISH = "en"
"""The language that has every shipped file."""


def shipped_ids(shipped: Path, kind: str, language: str = ENGLISH) -> set[str]:
    """The ids of the practices of a kind that come with numbcli, in this language or in English."""
    return _ids(shipped, FOLDERS[kind], language)


def replaceable(shipped: Path) -> dict[str, tuple[str, Path]]:
    """Each practice that comes with numbcli by its id: its kind, and its file in English."""
    found = {CHECK_IN: (CHECK_IN, shipped / ENGLISH / f"{CHECK_IN}.yaml")}
    for kind, folder in FOLDERS.items():
        found |= {path.stem: (kind, path) for path in sorted((shipped / ENGLISH / folder).glob("*.yaml"))}
    return found


def shipped_file(shipped: Path, language: str, name: str) -> Path:
    """A shipped file such as ``learn/about.yaml`` in this language, in English where the language has none."""
    path = shipped / language / name
    return path if language == ENGLISH or path.is_file() else shipped / ENGLISH / name


def own_ids(own: Path) -> set[str]:
    """The names of the person's own files, which can hold anything. Raises OSError where the folder cannot be read."""
    try:
        return {path.stem for path in own.iterdir() if path.suffix == ".yaml"}
    except (FileNotFoundError, NotADirectoryError):
        return set()


def all_ids(shipped: Path, own: set[str], kind: str, language: str = ENGLISH) -> set[str]:
    """The ids of a kind, those of one's own among them: they count as exercises, unless they replace a step."""
    found = shipped_ids(shipped, kind, language)
    if kind == "exercise":
        found |= own - {CHECK_IN} - shipped_ids(shipped, "step", language)
    return found


def topics(shipped: Path, language: str = ENGLISH) -> list[str]:
    """The topics that have a page, in their order."""
    found = _ids(shipped, "learn", language)
    return [name for name in TOPICS if name in found] + sorted(found.difference(TOPICS))


def _ids(shipped: Path, folder: str, language: str) -> set[str]:
    return {path.stem for name in {language, ENGLISH} for path in (shipped / name / folder).glob("*.yaml")}
