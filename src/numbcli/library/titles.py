"""Titles of practices from the first lines of their files: a history names practices without the reader of YAML."""

import re
from collections.abc import Iterable
from pathlib import Path

from ..practice.vocabulary import EXERCISE, STEP
from .ids import FOLDERS
from .translate import translate_title

_FIRST = 4096
"""Bytes in which a title stands: it comes after the id and the kind."""
_LONGEST = 40
_TITLE = re.compile(
    r"^title:[ ]+(?:'((?:[^'\n]|'')+)'|\"([^\"\\\n]+)\"|([^\s'\"&*!|>%@`{\[#-][^\n]*?))[ ]*(?: #.*)?\r?$", re.M
)
"""A title in one line, quoted or not. What is written in another way has no title here."""


def practice_titles(shipped: Path, own: Path, ids: Iterable[str]) -> dict[str, str]:
    """The titles of these practices: that of the person's own file where it has one, else of the shipped one.

    One whose title cannot be told like this is left out.
    """
    wanted = set(ids)
    titles: dict[str, str] = {}
    # Names come from the folders: one that a journal holds is never made a path of.
    for folder in (*(shipped / FOLDERS[kind] for kind in (STEP, EXERCISE)), own):
        for name in _names(folder) & wanted:
            title = _title(folder / f"{name}.yaml")
            if title is not None:
                titles[name] = title if folder == own else translate_title(f"{folder.name}/{name}", title)
    return titles


def _names(folder: Path) -> set[str]:
    try:
        return {path.stem for path in folder.iterdir() if path.suffix == ".yaml"}
    except OSError:
        return set()


def _title(path: Path) -> str | None:
    try:
        if not path.is_file():  # nothing waits at a pipe
            return None
        with path.open("rb") as file:
            text = file.read(_FIRST).decode("utf-8", "replace")
    except OSError:
        return None
    found = _TITLE.search(text)
    if found is None:
        return None
    single, double, bare = found.groups()
    title: str = single.replace("''", "'") if single else double or bare
    return title if len(title) <= _LONGEST else None
