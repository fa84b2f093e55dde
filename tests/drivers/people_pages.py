"""The page of people to talk to, for a country and a width, as the tests look at it."""

from datetime import date
from functools import cache

from numbcli.helplines import facts, page
from numbcli.helplines.country import NO_COUNTRY, Country
from numbcli.helplines.layout import Row, labelled
from numbcli.text import width

LINES = facts.load()
_, NAMES = facts.tables()
READ = date(2026, 11, 24)
COUNTRIES = sorted({line["country"] for line in LINES} - {"ZZ"} | {"NG", "DK", "RO", "PR", "RE", "LI", "JE"})
WIDTHS = (40, 41, 55, 56, 64, 72, 80, 200)


def shown(code: str | None, entries: list[facts.Line] = LINES, source: str = "zone") -> page.Page:
    return page.page(entries, Country(code, source) if code else NO_COUNTRY, NAMES)


@cache
def find_shipped(code: str | None) -> page.Page:
    """The page of the facts as they ship, made once."""
    return shown(code)


def texts(rows: list[Row]) -> list[str]:
    return [row.text for row in rows]


@cache
def short(code: str | None, columns: int = 80, today: date = READ) -> list[str]:
    return texts(page.short(find_shipped(code), columns, today))


@cache
def whole(code: str | None, columns: int = 80) -> list[str]:
    return texts(page.whole(find_shipped(code), columns, READ))


@cache
def session_rows(code: str | None, columns: int) -> list[str]:
    """The page behind ``h`` as a presenter wraps it."""
    return texts(page.aside(find_shipped(code), min(columns, 56), READ))


@cache
def told_rows(code: str | None, columns: int = 72) -> list[str]:
    """The page behind ``h`` in plain mode."""
    return texts(page.aside(find_shipped(code), columns, READ, labelled))


def sort_words(rows: list[str]) -> list[str]:
    """The words of rows; each wide letter is one, since a line may end after it."""
    apart = "".join(f" {char} " if width(char) > 1 else char for char in " ".join(rows))
    return sorted(apart.replace(",", "").split())
