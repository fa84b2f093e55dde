"""A number as one mark on a line of eleven places: the same mark at every place, so that none looks like more."""

from collections.abc import Iterable

from ..practice.vocabulary import NOTICED

PLACES = 11
_UNICODE, _ASCII = ("●", "·"), ("o", ".")


def marks(unicode: bool) -> dict[str, str]:
    """A mark of one cell for each closing answer."""
    return dict(zip(NOTICED, "○◐●◇-" if unicode else ".:ox-", strict=True))


def rows(values: Iterable[int | None], unicode: bool, close: bool = False) -> list[str]:
    """One row a value, from 0 to 10; an empty row where there is none. ``close``: without space between the places."""
    return [row(value, unicode, close) for value in values]


def row(value: int | None, unicode: bool, close: bool = False) -> str:
    """21 cells, or 11 where they stand close."""
    if value is None:
        return ""
    mark, place = _UNICODE if unicode else _ASCII
    return ("" if close else " ").join(mark if at == value else place for at in range(PLACES))
