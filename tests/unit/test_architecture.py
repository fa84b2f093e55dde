"""The picture of the architecture is what the imports are."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "numbcli"
BASE = {
    "breaks",
    "structs",
    "errors",
    "markup",
    "interrupts",
    "clock",
    "files",
    "text",
    "places",
    "settings",
    "language",
    "words",
    "__init__",
}


def rooms(path: Path) -> Iterator[tuple[str, str]]:
    """From which room to which a file imports."""
    here = path.relative_to(SOURCE).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = here[: len(here) - node.level]
            for name in [node.module] if node.module else [alias.name for alias in node.names]:
                yield here[0], (*above, *str(name).split("."))[0]


@cache
def arrows() -> set[tuple[str, str]]:
    """Every room, or module beside the rooms, that imports from another."""
    known = {path.stem for path in SOURCE.iterdir() if path.is_dir() or path.suffix == ".py"}
    found = {arrow for path in SOURCE.rglob("*.py") for arrow in rooms(path)}
    return {(start, end) for start, end in found if start != end and end in known}


def test_the_picture_shows_every_arrow_and_no_other() -> None:
    picture = re.findall(r"^    (\w+) --> (\w+)$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(picture) == len(set(picture))
    drawn = {(start.strip("_"), end) for start, end in arrows() if start not in BASE and end not in BASE}
    assert set(picture) == drawn


def test_every_room_has_a_line_in_the_picture() -> None:
    named = re.findall(r"^    (\w+)\[\"(\w+) · ", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    rooms_there = {path.parent.name for path in SOURCE.glob("*/__init__.py")} - {"words"}
    assert {room for room, _ in named} - {"main", "app"} == rooms_there
    assert all(room == said.strip("_") for room, said in named)


def test_the_base_knows_no_room() -> None:
    for start, end in arrows():
        assert start not in BASE or end in BASE, f"{start} imports {end}"
