"""The manual: the pages of docs/, Markdown for a browser, and here lines of text for a terminal.

Of Markdown it knows what the pages use: titles, paragraphs, lists, tables, code in fences, links, and pictures, which
have no place among lines.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from ..text import clean, wrap

_FENCE = "```"
_ITEM = re.compile(r"(- |\d+\. )(.*)", re.DOTALL)
_LINK = re.compile(r"!?\[([^]]*)\]\(([^)]*)\)")
_CODE = re.compile(r"`([^`]*)`")
CODE = "    "
"""What stands before lines of code, and before the rest of a row."""


def topics(folder: Path) -> list[str]:
    """The names of the pages. No page is read."""
    return sorted(path.stem for path in folder.glob("*.md"))


def page(folder: Path, topic: str, columns: int) -> list[str]:
    """A page as lines of so many cells. Code keeps its lines as they are: it is there to be copied."""
    return lines((folder / f"{topic}.md").read_text(encoding="utf-8"), columns)


def lines(markdown: str, columns: int) -> list[str]:
    """Markdown as lines of so many cells, with air between its blocks."""
    shown: list[str] = []
    for block in _blocks(markdown):
        drawn = _drawn(block, columns)
        if drawn:
            shown += ["", *drawn] if shown else drawn
    return shown


def _blocks(markdown: str) -> Iterator[str]:
    """Pieces between blank lines; code in fences is one piece, whatever is in it."""
    for place, piece in enumerate(re.split(rf"^{_FENCE}.*\n?", markdown, flags=re.MULTILINE)):
        if place % 2:
            yield f"{_FENCE}\n{piece}"
        else:
            yield from (block for block in re.split(r"\n\s*\n", piece.strip("\n")) if block.strip())


def _drawn(block: str, columns: int) -> list[str]:
    if block.startswith(_FENCE):
        return [CODE + _printable(line) for line in block.splitlines()[1:]]
    if block.startswith("<"):
        return []
    if block.startswith("|"):
        return [row for line in block.splitlines()[2:] for row in wrap(_row(line), columns, CODE)]
    if _ITEM.match(block):
        return [row for item in re.split(r"\n(?=- |\d+\. )", block) for row in _item(item, columns)]
    return wrap(_words(block.lstrip("#").strip()), columns)


def _item(item: str, columns: int) -> list[str]:
    found = _ITEM.match(item)
    assert found is not None
    mark, words = found.groups()
    return wrap(f"{mark}{_words(words)}", columns, " " * len(mark))


def _row(line: str) -> str:
    """A row of a table as one line: what stands first names the rest."""
    first, *rest = (_words(cell) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|")))
    said = "; ".join(cell for cell in rest if cell)
    return f"{first}: {said}" if said else first


def _words(markdown: str) -> str:
    """The words of a piece of Markdown. A link into the manual is its name; another one has its address as well."""
    text = _LINK.sub(lambda link: link[1] if _beside(link[2]) else f"{link[1]} ({link[2]})", " ".join(markdown.split()))
    return clean(_CODE.sub(_quoted, text.replace("**", "").replace("\\|", "|")))


def _printable(line: str) -> str:
    """A line of code with its spaces, which clean() would draw together."""
    return "".join(char for char in line if char.isprintable())


def _quoted(code: re.Match[str]) -> str:
    """Code of several words stands in quotes, so that it can be told from the words around it."""
    return f'"{code[1]}"' if " " in code[1] else code[1]


def _beside(address: str) -> bool:
    return ":" not in address
