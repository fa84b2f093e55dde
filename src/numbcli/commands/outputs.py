"""What a command hands out: printed, or as a file of its own for the person alone."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..app import App
from ..errors import NumbError
from ..words import data as words
from ..words import journal as said

if TYPE_CHECKING:
    from ..journal.entry import Entry
    from ..journal.page import Names

PRINTED = "-"
"""In place of a file's name: standard output."""


def check_output(app: App, out: str, force: bool) -> None:
    """Raise NumbError where the file cannot come to stand, before anything is made ready for it."""
    if out != PRINTED:
        from ..journal.handout import check_place
        from ..places import JOURNAL

        check_place(Path(out), force, app.places.data / JOURNAL)


def hand_out(app: App, content: str, out: str, force: bool, written: str) -> None:
    """Print it, or write the file and say where it lies. ``written``: a sentence about what it is."""
    if out == PRINTED:
        app.hand_out(content)
        return
    from ..journal.handout import write
    from ..terminal.signals import Signals

    # A signal that ends the program leaves no half file either.
    with Signals():
        write(Path(out), content.encode("utf-8", "backslashreplace"), force)
    app.tell(written, words.lies_in(str(Path(out).absolute())))


def page_names(app: App, entries: "Sequence[Entry]") -> "Names":
    """What a page calls things: today's check-in, and the titles of the practices that have an entry."""
    from ..journal.page import Names
    from ..practice.check_in import word_options
    from ..practice.model import Scale
    from ..practice.vocabulary import FULL
    from .shelf import shelf_of

    shelf = shelf_of(app)
    asked = shelf.check_in()
    parts = [part for part in asked.form(FULL).parts if part.key is not None]
    scales = (part.ask for part in parts if isinstance(part.ask, Scale))
    ends = next(((scale.low, scale.high) for scale in scales), words.PAGE_ENDS)
    titles = {}
    for name in {entry.practice for entry in entries if entry.practice is not None}:
        try:
            titles[name] = shelf.find_any(name).title
        except NumbError:  # it is gone, or its file cannot be read
            titles[name] = said.practice(name)
    return Names({part.key or "": part.say for part in parts}, {**said.WORDS, **word_options(asked)}, titles, ends)
