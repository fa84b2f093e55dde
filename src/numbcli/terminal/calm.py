"""The calm presenter: one quiet column on the alternate screen, still unless something changes."""

import os
from collections.abc import Callable
from typing import TextIO

from rich.color import ColorSystem
from rich.control import Control
from rich.segment import ControlType
from rich.style import Style

from ..practice.events import End
from ..practice.views import PartView, View
from ..text import clean, with_plain_spaces
from .glyphs import Glyphs
from .last_line import last_line
from .layout import pages
from .rows import BLANK, Look, Row, Span
from .screens.part import time_row

# Of Rich, styles and controls alone: its console costs 15 ms at the start and half a millisecond a row, to find out
# what is known here of the terminal, and to wrap what is wrapped already.
# One accent, from the sixteen colours that a person can set to their own taste.
_STYLES = {"said": Style(), "title": Style(bold=True), "quiet": Style(dim=True), "done": Style(color="cyan")}
_ERASE_LINE = Control((ControlType.ERASE_IN_LINE, 2))


class Calm:
    """Draws each view as a frame and writes only the rows that differ from the last one."""

    def __init__(
        self, out: TextIO, size: Callable[[], os.terminal_size], glyphs: Glyphs, color: bool, digits: bool = False
    ) -> None:
        self._out = out
        self._size = size
        self._glyphs = glyphs
        self._digits = digits
        self._color = color
        self._view: View | None = None
        self._page, self._pages = 0, 1
        self._drawn: dict[int, Row] | None = None
        self._drawn_size: os.terminal_size | None = None
        self._entered = False

    def enter(self) -> None:
        self._entered = True
        self._drawn = None
        self._send(f"{Control.alt_screen(True)}{Control.show_cursor(False)}")

    def leave(self) -> None:
        if self._entered:
            self._entered = False
            try:
                self._send(f"{Control.show_cursor(True)}{Control.alt_screen(False)}")
            except OSError:
                pass  # the terminal is gone; what ended the session says so

    def show(self, view: View) -> None:
        if isinstance(view, PartView) and view.moment == "over":
            return  # the next view takes its place at once
        if not isinstance(view, PartView) or view.moment in ("start", "again"):
            self._page = 0
        self._view = view
        # A second has gone by: of a part that is on the screen already, only the line can differ.
        if isinstance(view, PartView) and view.moment == "tick" and self._size() == self._drawn_size:
            self._move_line(view)
        else:
            self._draw(view)

    def redraw(self, view: View) -> None:
        self._drawn = None
        self._view = view
        self._draw(view)

    def turn(self) -> bool:
        if self._view is None or self._page + 1 >= self._pages:
            return False
        self._page += 1
        self._draw(self._view)
        return True

    def _draw(self, view: View) -> None:
        size = self._size()
        look = self._look(size)
        every = pages(view, look)
        self._pages = len(every)
        self._page = min(self._page, self._pages - 1)
        page = every[self._page]
        wanted = {page.top + place: row for place, row in enumerate(page.rows) if row.words}
        text = ""
        if self._drawn is None or size != self._drawn_size:
            self._drawn = {}
            text = str(Control.clear())
        for place in sorted(wanted.keys() | self._drawn.keys()):
            row = wanted.get(place, BLANK)
            if row != self._drawn.get(place, BLANK):
                text += self._render(place, row, (look.columns - page.column) // 2)
        self._drawn, self._drawn_size = wanted, size
        self._send(text)

    def _look(self, size: os.terminal_size) -> Look:
        return Look(max(size.columns, 10), max(size.lines, 3), self._glyphs, self._digits)

    def _move_line(self, view: PartView) -> None:
        look = self._look(self._size())
        drawn = self._drawn or {}
        place = next((place for place, row in drawn.items() if row.moving), None)
        row = time_row(view, look)
        if place is not None and row is not None and row != drawn[place]:
            drawn[place] = row
            self._send(self._render(place, row, (look.columns - look.column) // 2))

    def end(self, end: End) -> None:
        # What is taken along is cleaned already, and laid out in columns.
        for line in (*map(clean, (end.sentence or "").splitlines()), *end.take_along):
            print(with_plain_spaces(line), file=self._out)
        print(with_plain_spaces(last_line(end)), file=self._out, flush=True)

    def _render(self, place: int, row: Row, margin: int) -> str:
        """A row in its place on the screen, behind a margin of so many cells."""
        return f"{Control.move_to(0, place)}{_ERASE_LINE}{' ' * margin}{''.join(map(self._style, row.spans))}"

    def _style(self, span: Span) -> str:
        style = _STYLES[span.tone]
        return (style if self._color else style.without_color).render(
            with_plain_spaces(span.words), color_system=ColorSystem.STANDARD
        )

    def _send(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()
