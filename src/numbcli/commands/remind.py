"""``remind``: a daily reminder as a file for a calendar, or as text to paste. Nothing is installed."""

import re
from typing import Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..text import clean, nearest, whole_number
from ..words import data
from ..words import errors as error_words
from ..words import remind as words
from . import values
from .outputs import PRINTED, check_output, hand_out

FILE = "reminder.ics"
_DAYS, _MOST_DAYS = "14", 365
_LONGEST_TITLE = 60
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


def remind(
    context: typer.Context,
    at: Annotated[str | None, typer.Option("--at", metavar="HH:MM", help=words.HELP_AT, show_default=False)] = None,
    days: Annotated[str, typer.Option("--days", metavar="N", help=words.HELP_DAYS)] = _DAYS,
    title: Annotated[
        str | None, typer.Option("--title", metavar="T", help=words.HELP_TITLE, show_default=False)
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help=words.HELP_OUT, show_default=False, autocompletion=values.files
        ),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--print", metavar="S", help=words.HELP_PRINT, show_default=False, autocompletion=values.timer_systems
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=data.HELP_FORCE)] = False,
) -> None:
    from datetime import UTC, timedelta
    from uuid import uuid4

    from .calendar_file import calendar_file, first_time
    from .timers import TIMERS, timer

    app: App = context.obj
    hour, minute = _time(at)
    count = whole_number(days, 1, _MOST_DAYS)
    if count is None:
        raise NumbError(*words.DAYS_WRONG, code=ExitCode.USAGE)
    now = app.moment()
    first = first_time(now, hour, minute)
    last = first + timedelta(days=count - 1)
    when = words.written(f"{first:%H:%M}", f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}", count)
    if scheduler is not None:
        if title is not None or out is not None:
            raise NumbError(*words.ONE_OR_THE_OTHER, code=ExitCode.USAGE)
        if scheduler not in TIMERS:
            known = tuple(TIMERS)
            raise NumbError(*error_words.unknown_word("--print", known, nearest(scheduler, known)), code=ExitCode.USAGE)
        print(timer(scheduler, first, count), end="", file=app.stdout)
        app.stdout.flush()
        app.tell(when, words.NOT_CAUGHT_UP, words.NAME_IN_IT)
        return
    shown = _title(title)
    file = out or FILE
    check_output(app, file, force)
    content = calendar_file(first, count, shown, now.astimezone(UTC), str(uuid4()))
    hand_out(app, content, file, force, when)
    if file != PRINTED:
        app.tell(words.NOT_INSTALLED)
    app.tell(words.SHARED, words.OWN_ALARM)


def _time(at: str | None) -> tuple[int, int]:
    if at is None:
        raise NumbError(*words.AT_MISSING, code=ExitCode.USAGE)
    found = _TIME.fullmatch(at)
    if found is None:
        raise NumbError(*words.AT_WRONG, code=ExitCode.USAGE)
    return int(found[1]), int(found[2])


def _title(title: str | None) -> str:
    if title is None:
        return words.TITLE
    shown = clean(title)
    if not shown or len(shown) > _LONGEST_TITLE:
        raise NumbError(*words.TITLE_WRONG, code=ExitCode.USAGE)
    return shown
