"""A terminal's screen as an SVG picture: its words as text, its drawn marks as shapes, its tones in quiet colours."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import Any, NamedTuple

import pyte

CELL, LEADING, FONT = 9.6, 24, 16
"""Units of a cell's width, of a row's height, and of the letters, whose cells are 0.6 of them wide in most fonts."""
SIDE, ABOVE = 48, 40
"""Units of air beside and above the words."""
COLUMN = 56
"""Cells of the program's column: no picture is narrower, so that pictures below each other agree."""
FAMILY = "ui-monospace,'SF Mono',Menlo,'Cascadia Mono',Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
QUIET = "quiet"

# A row of marks is drawn: few monospaced fonts hold them all, and one from another font is wider than its cell.
_RUN = re.compile(r"━+|─+|[●○·](?: [●○·])+|(?:(?!━|─|[●○·] [●○·]).)+")


class Theme(NamedTuple):
    """The colours of a picture. Quiet words and the accent keep a contrast of 4.5 to 1 and more."""

    paper: str
    said: str
    quiet: str
    left: str
    accent: str


THEMES = {
    "dark": Theme("#171b20", "#d9dad4", "#8d949b", "#565e66", "#79b8b4"),
    "light": Theme("#f7f5ef", "#2d3136", "#6a6f73", "#bdbcb5", "#28797d"),
}


class Screen(pyte.Screen):
    """A screen that keeps which cells are dim: pyte itself has no place for it."""

    def select_graphic_rendition(self, *attributes: int, **private: Any) -> None:
        super().select_graphic_rendition(*attributes, **private)
        if 2 in attributes:
            self.cursor.attrs = self.cursor.attrs._replace(fg=QUIET)


class _Run(NamedTuple):
    """Neighbouring cells of one tone that are drawn in one way; it begins at cell ``x`` of row ``y``."""

    x: int
    y: int
    words: str
    colour: str
    bold: bool


def svg(screen: Screen, theme: Theme, title: str) -> str:
    """The words of a screen without its empty margins. ``title`` says what it is to who cannot see it."""
    runs = [run for y in range(screen.lines) for run in _runs(screen, y)]
    left, top = min(run.x for run in runs), min(run.y for run in runs)
    cells = max(COLUMN, *(run.x + len(run.words) - left for run in runs))
    width = round(2 * SIDE + cells * CELL)
    height = 2 * ABOVE + (max(run.y for run in runs) - top + 1) * LEADING
    drawn = (shape for run in runs for shape in _shapes(run._replace(x=run.x - left, y=run.y - top), theme))
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}"'
            f' viewBox="0 0 {width} {height}">',
            f"<title>{escape(title)}</title>",
            f'<rect width="{width}" height="{height}" rx="14" fill="{theme.paper}"/>',
            f'<g font-family="{FAMILY}" font-size="{FONT}" fill="{theme.said}">',
            *drawn,
            "</g>",
            "</svg>\n",
        )
    )


def _runs(screen: Screen, y: int) -> Iterator[_Run]:
    cells = [screen.buffer[y][x] for x in range(screen.columns)]
    for (colour, bold), same in groupby(enumerate(cells), key=lambda placed: (placed[1].fg, placed[1].bold)):
        group = list(same)
        for found in _RUN.finditer("".join(cell.data for _, cell in group)):
            words = found[0].strip()
            if words:
                x = group[0][0] + found.start() + len(found[0]) - len(found[0].lstrip())
                yield _Run(x, y, words, colour, bold)


def _shapes(run: _Run, theme: Theme) -> Iterator[str]:
    x, length = SIDE + run.x * CELL, f"{len(run.words) * CELL:.1f}"
    baseline = ABOVE + run.y * LEADING + 17
    # The height at which a dash stands, a third of the letters above their line.
    middle = baseline - 5
    match run.words[0]:
        case "━":
            yield f'<rect x="{x:.1f}" y="{middle - 1.5}" width="{length}" height="3" rx="1.5" fill="{theme.accent}"/>'
        case "─":
            yield f'<rect x="{x:.1f}" y="{middle - 0.5}" width="{length}" height="1" fill="{theme.left}"/>'
        case "●" | "○" | "·":
            for place, mark in enumerate(run.words):
                if mark != " ":
                    yield f'<circle cx="{x + (place + 0.5) * CELL:.1f}" cy="{middle}" {_mark(mark, theme)}/>'
        case _:
            colour = f' fill="{theme.quiet}"' if run.colour == QUIET else ""
            weight = ' font-weight="600"' if run.bold else ""
            yield (
                f'<text x="{x:.1f}" y="{baseline}" textLength="{length}"{colour}{weight} xml:space="preserve">'
                f"{escape(run.words, quote=False)}</text>"
            )


def _mark(mark: str, theme: Theme) -> str:
    match mark:
        case "●":
            return 'r="4"'
        case "○":
            return f'r="3.4" fill="none" stroke="{theme.said}" stroke-width="1.2"'
        case _:
            return 'r="1.2"'
