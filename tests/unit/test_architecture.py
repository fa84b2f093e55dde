"""The picture of the architecture is what the imports are."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "numbcli"
BASE = {"errors", "interrupts", "clock", "files", "text", "places", "settings", "words", "__init__"}


def rooms(path: Path) -> Iterator[tuple[str, str]]:
    """From which room to which a file imports."""
    here = path.relative_to(SOURCE).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = here[: len(here) - node.level]
            for name in [node.module] if node.module else [alias.name for alias in node.names]:
                yield here[0], (*above, *str(name).split("."))[0]


def test_the_picture_shows_every_arrow_and_no_other() -> None:
    picture = re.findall(r"^    (\w+) --> (\w+)$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    imports = {arrow for path in SOURCE.rglob("*.py") for arrow in rooms(path)}
    known = {path.stem for path in SOURCE.iterdir() if path.suffix in ("", ".py")}
    drawn = {
        (start.strip("_"), end)
        for start, end in imports
        if start != end and start not in BASE and end not in BASE and end in known
    }
    assert set(picture) == drawn


def test_the_base_knows_no_room() -> None:
    for path in SOURCE.rglob("*.py"):
        for start, end in rooms(path):
            assert start not in BASE or end in BASE or not (SOURCE / end).is_dir(), f"{start} imports {end}"
