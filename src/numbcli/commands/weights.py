"""The three weights of what stands on the ordinary screen: bold titles, plain words, dim ids and sources.

By hand: for two sequences, Rich would cost a list half of its time.
"""

from ..app import App

_BOLD, _DIM, _NORMAL = "\x1b[1m", "\x1b[2m", "\x1b[22m"


class Weights:
    """Rows in their weight where the app draws, else as they are. No colour: NO_COLOR has nothing against them.

    ``draws``: rows are drawn, in columns; else they are lines for a voice or a pipe.
    """

    def __init__(self, app: App | None = None) -> None:
        self.draws = app is not None and app.draws

    def bold(self, *rows: str) -> list[str]:
        """Titles."""
        return self._weighted(_BOLD, rows)

    def dim(self, *rows: str) -> list[str]:
        """Ids, hints, where it was read."""
        return self._weighted(_DIM, rows)

    def dim_start(self, row: str, cells: int) -> str:
        """A row whose first characters are dim."""
        return "".join(self.dim(row[:cells])) + row[cells:]

    def _weighted(self, weight: str, rows: tuple[str, ...]) -> list[str]:
        return [f"{weight}{row}{_NORMAL}" if self.draws and row.strip() else row for row in rows]
