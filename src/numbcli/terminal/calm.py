"""The calm presenter: one quiet column on the alternate screen, still unless something changes."""

import os
from collections.abc import Callable
from typing import TextIO

from rich.console import Console
from rich.control import Control
from rich.segment import ControlType
from rich.style import Style
from rich.text import Text

from ..practice.events import End
from ..practice.views import PartView, View
from ..text import clean, with_plain_spaces
from .glyphs import Glyphs
from .last_line import last_line
from .layout import pages
from .rows import BLANK, Look, Row
from .screens.part import time_row

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
        self._console = Console(
            file=out,
            force_terminal=True,
            color_system="standard",
            no_color=not color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            # Both, so that nothing of the environment is taken for a number.
            width=512,
            height=512,
        )
        self._view: View | None = None
        self._page, self._pages = 0, 1
        self._drawn: dict[int, Row] | None = None
        self._drawn_size: os.terminal_size | None = None
        self._entered = False

    def enter(self) -> None:
        self._entered = True
        self._drawn = None
        self._send(Control.alt_screen(True), Control.show_cursor(False))

    def leave(self) -> None:
        if self._entered:
            self._entered = False
            try:
                self._send(Control.show_cursor(True), Control.alt_screen(False))
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
        with self._console.capture() as capture:
            if self._drawn is None or size != self._drawn_size:
                self._drawn = {}
                self._console.control(Control.clear())
            for place in sorted(wanted.keys() | self._drawn.keys()):
                row = wanted.get(place, BLANK)
                if row != self._drawn.get(place, BLANK):
                    self._write(place, row, (look.columns - page.column) // 2)
        self._drawn, self._drawn_size = wanted, size
        self._flush(capture.get())

    def _look(self, size: os.terminal_size) -> Look:
        return Look(max(size.columns, 10), max(size.lines, 3), self._glyphs, self._digits)

    def _move_line(self, view: PartView) -> None:
        look = self._look(self._size())
        drawn = self._drawn or {}
        place = next((place for place, row in drawn.items() if row.moving), None)
        row = time_row(view, look)
        if place is not None and row is not None and row != drawn[place]:
            drawn[place] = row
            with self._console.capture() as capture:
                self._write(place, row, (look.columns - look.column) // 2)
            self._flush(capture.get())

    def end(self, end: End) -> None:
        # What is taken along is cleaned already, and laid out in columns.
        for line in (*map(clean, (end.sentence or "").splitlines()), *end.take_along):
            print(with_plain_spaces(line), file=self._out)
        print(with_plain_spaces(last_line(end)), file=self._out, flush=True)

    def _write(self, place: int, row: Row, margin: int) -> None:
        self._console.control(Control.move_to(0, place), _ERASE_LINE)
        self._console.print(_text(row, margin), end="", soft_wrap=True)

    def _send(self, *controls: Control) -> None:
        with self._console.capture() as capture:
            self._console.control(*controls)
        self._flush(capture.get())

    def _flush(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()


def _text(row: Row, margin: int) -> Text:
    return Text.assemble(" " * margin, *((with_plain_spaces(span.words), _STYLES[span.tone]) for span in row.spans))
