"""``--days``: the entries of so many days, today included."""

from typing import TYPE_CHECKING

from ..errors import ExitCode, NumbError
from ..words import journal as words

if TYPE_CHECKING:
    from datetime import datetime

_MOST_DIGITS = 9


def first_moment(days: str | None) -> "datetime | None":
    """The beginning of the first of these days; None for every day. Raises NumbError where it is no number."""
    if days is None:
        return None
    if not (days.isascii() and days.isdecimal() and days.strip("0")):
        raise NumbError(*words.DAYS_WRONG, code=ExitCode.USAGE)
    # So many digits that nobody means a number stand for all days there are.
    if len(days) > _MOST_DIGITS:
        return None
    from datetime import date, datetime, time, timedelta

    try:
        first = date.today() - timedelta(days=int(days) - 1)
        return datetime.combine(first, time.min).astimezone()
    except OverflowError:  # more days than the calendar has
        return None
