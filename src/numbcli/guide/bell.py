"""A sound at the start, the middle and the end of a part, for eyes that are elsewhere."""

from typing import TextIO

from ..practice.events import End
from ..practice.views import PartView, View
from .player import Presenter

_BELL = "\a"


class Belled:
    """A presenter that rings as well. The bell goes to the error stream: the words of a session stay whole."""

    def __init__(self, presenter: Presenter, err: TextIO) -> None:
        self._presenter = presenter
        self._err = err

    def enter(self) -> None:
        self._presenter.enter()

    def leave(self) -> None:
        self._presenter.leave()

    def show(self, view: View) -> None:
        self._presenter.show(view)
        if isinstance(view, PartView):
            last = view.number == view.count
            if view.moment in ("start", "half") or (view.moment == "over" and last):
                self._err.write(_BELL)
                self._err.flush()

    def redraw(self, view: View) -> None:
        self._presenter.redraw(view)

    def turn(self) -> bool:
        return self._presenter.turn()

    def end(self, end: End) -> None:
        self._presenter.end(end)
