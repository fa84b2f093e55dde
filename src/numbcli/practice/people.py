"""The page of people to talk to as a session shows it, and the request for another one."""

from typing import Literal

from ..structs import Struct

Weight = Literal["said", "strong", "quiet"]
Piece = tuple[str, Weight]
"""Words of a row, and how much they weigh: a number to call most, what a key does least."""


class PeoplePage(Struct, hidden=("rows", "names")):
    """The page behind ``h``, laid out.

    ``taken``: its lines as they stand on the ordinary screen afterwards, never with one's own people. ``own``: there
    are people of one's own; ``hidden``: the page leaves them out. ``names``: of those that it shows.
    """

    rows: tuple[tuple[Piece, ...], ...] = ()
    taken: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    own: bool = False
    hidden: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as text."""
        return tuple("".join(words for words, _ in row) for row in self.rows)


class FindPeople(Struct):
    """Request: the page of a country, by its two letters; None: of the one that is shown.

    ``hidden``: without one's own people. Both hold for the rest of the run.
    """

    letters: str | None
    hidden: bool
