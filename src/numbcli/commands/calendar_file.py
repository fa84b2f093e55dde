"""A daily reminder as a calendar file (iCalendar, RFC 5545), written by hand: it is twenty lines."""

from datetime import datetime, timedelta

from ..text import clean

_LONGEST = 75
"""Bytes of a line, its end not counted."""
_MINUTES = 5
"""How long the entry is in the calendar."""


def first_time(now: datetime, hour: int, minute: int) -> datetime:
    """The next moment on a wall clock that shows this time, without an offset. ``now`` itself is over."""
    today = now.replace(tzinfo=None, hour=hour, minute=minute, second=0, microsecond=0)
    return today if today > now.replace(tzinfo=None) else today + timedelta(days=1)


def calendar_file(first: datetime, days: int, title: str, stamp: datetime, uid: str) -> str:
    """The file. ``first``: by the clock on the wall, wherever that is. ``stamp``: now, in UTC.

    CLASS, TRANSP: nobody is invited, and the time is not taken. COUNT: it ends by itself.
    """
    title = _text(title)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//reminder//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{first:%Y%m%dT%H%M%S}",
        f"DURATION:PT{_MINUTES}M",
        f"RRULE:FREQ=DAILY;COUNT={days}",
        f"SUMMARY:{title}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{title}",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _text(said: str) -> str:
    said = clean(said).replace("\\", "\\\\")
    return said.replace(";", "\\;").replace(",", "\\,")


def _fold(line: str) -> str:
    """A line in pieces of at most 75 bytes; each further piece begins with a space. No letter is cut in two."""
    pieces, used = [""], 0
    for char in line:
        size = len(char.encode())
        if used + size > _LONGEST:
            pieces.append(" ")
            used = 1
        pieces[-1] += char
        used += size
    return "\r\n".join(pieces)
