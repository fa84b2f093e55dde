"""Every sentence about a reminder. What a calendar shows says neither the program's name nor what it is for."""

from ..language import Translator
from .phrases import date, number

_ = Translator("remind")

HELP_REMIND = _("Write a calendar file: a daily reminder that ends by itself.")
HELP_AT = _("The time of day, such as 20:30.")
HELP_DAYS = _("For so many days, up to 365.")
HELP_TITLE = _("What your calendar shows.")
HELP_PRINT = _("Print what to paste instead, for systemd, launchd, windows or cron.")
HELP_OUT = _("The file to write; with -, it is printed.")

TITLE = _("Five minutes")
SHARED = _("Whoever sees your calendar sees the title.")
NOT_INSTALLED = _("Nothing is installed. Open the file, and your calendar takes it in.")
OWN_ALARM = _("Your calendar may use an alarm of its own.")
AT_MISSING = (_("remind takes a time of day."), _("numbcli remind --at 20:30 is half past eight in the evening."))
AT_WRONG = (
    _("--at takes a time from 00:00 to 23:59."),
    _("numbcli remind --at 20:30 is half past eight in the evening."),
)
DAYS_WRONG = (_("--days takes a whole number from 1 to 365."), _("Without it, the reminder ends after 14 days."))
TITLE_WRONG = (
    _("--title takes a short line with something to read in it."),
    _("Without it, the title is: Five minutes"),
)
ONE_OR_THE_OTHER = (
    _("--print and --title, or --print and -o, do not go together."),
    _("What --print prints has no title and goes nowhere."),
)


def written(at: str, first: str, last: str, count: int) -> str:
    """When the reminder comes. ``first`` and ``last``: dates."""
    if count == 1:
        return _("Once, at {at} on {date}.", at=at, date=date(first))
    return _(
        "Each day at {at}, from {first} to {last}: {number} times. Then it ends by itself.",
        at=at,
        first=date(first),
        last=date(last),
        number=number(count),
    )


# What is printed to be pasted. Lines of comments, without their sign.

NOT_CAUGHT_UP = _("Nothing is installed. It looks at the date itself, and does not catch up with what was missed.")
NAME_IN_IT = _(
    "The program's name stands in it: whoever can read your files can read that. What it shows has no name in it."
)
TO_PUT_THERE = _("To put it there:")
TO_TAKE_AWAY = _("To take it away:")
LINE_FOR_CRON = _("In crontab -e, this one line:")
REMOVE_CRON = _("In crontab -e, delete that line.")
