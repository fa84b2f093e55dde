"""Numbers, dates and lengths of time in words."""

from ..language import Translator, current

_ = Translator("phrases")

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""English alone: in other languages a number word can have a gender, and digits have none."""


def number(count: int) -> str:
    """A small number, in English as a word."""
    return _NUMBERS[count] if current() is None and 0 <= count < len(_NUMBERS) else str(count)


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT_MONTH = 3


def date(day: str, with_year: bool = True) -> str:
    """A date such as 2026-11-03 as a day and a month."""
    language = current()
    if language is not None:
        return language.date(day, with_year)
    said = f"{int(day[8:])} {_MONTHS[int(day[5:7]) - 1]}"
    return f"{said} {day[:4]}" if with_year else said


def short_date(day: str, with_year: bool) -> str:
    """A date as it stands in a column."""
    language = current()
    month = _MONTHS[int(day[5:7]) - 1][:_SHORT_MONTH] if language is None else language.short_month(day)
    said = f"{int(day[8:]):2d} {month}"
    return f"{said} {day[:4]}" if with_year else said


def duration(seconds: float) -> str:
    """A length of time to plan by: "two minutes", "about five minutes", "40 seconds"."""
    if seconds < 60:
        return _.plural("{count} second", "{count} seconds", round(seconds))
    if 60 < seconds < 85:
        return _("about a minute")
    if 85 <= seconds < 105:
        return _("a minute and a half") if seconds == 90 else _("about a minute and a half")
    count = int(seconds / 60 + 0.5)
    if seconds % 60 == 0:
        return (
            _("one minute")
            if count == 1
            else _.plural("{number} minute", "{number} minutes", count, number=number(count))
        )
    return _.plural("about {number} minute", "about {number} minutes", count, number=number(count))


def sentence(words: str) -> str:
    """Words as a sentence of their own."""
    return _("{words}.", words=f"{words[:1].upper()}{words[1:]}")


def minutes(count: int) -> str:
    """A length in a list."""
    return _.plural("{count} minute", "{count} minutes", count)
