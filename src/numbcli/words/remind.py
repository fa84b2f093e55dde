"""Every sentence about a reminder. What a calendar shows says neither the program's name nor what it is for."""

from .en import date, number

HELP_REMIND = "Write a calendar file: a daily reminder that ends by itself."
HELP_AT = "The time of day, such as 20:30."
HELP_DAYS = "For so many days, up to 365."
HELP_TITLE = "What your calendar shows."
HELP_PRINT = "Print what to paste instead, for systemd, launchd, windows or cron."
HELP_OUT = "The file to write; with -, it is printed."

TITLE = "Five minutes"
SHARED = "Whoever sees your calendar sees the title."
NOT_INSTALLED = "Nothing is installed. Open the file, and your calendar takes it in."
OWN_ALARM = "Your calendar may use an alarm of its own."
AT_MISSING = ("remind takes a time of day.", "numbcli remind --at 20:30 is half past eight in the evening.")
AT_WRONG = ("--at takes a time from 00:00 to 23:59.", "numbcli remind --at 20:30 is half past eight in the evening.")
DAYS_WRONG = ("--days takes a whole number from 1 to 365.", "Without it, the reminder ends after 14 days.")
TITLE_WRONG = ("--title takes a short line with something to read in it.", "Without it, the title is: Five minutes")
ONE_OR_THE_OTHER = (
    "--print and --title, or --print and -o, do not go together.",
    "What --print prints has no title and goes nowhere.",
)


def written(at: str, first: str, last: str, count: int) -> str:
    """When the reminder comes. ``first`` and ``last``: dates."""
    if count == 1:
        return f"Once, at {at} on {date(first)}."
    return f"Each day at {at}, from {date(first)} to {date(last)}: {number(count)} times. Then it ends by itself."


# What is printed to be pasted. Lines of comments, without their sign.

NOT_CAUGHT_UP = "Nothing is installed. It looks at the date itself, and does not catch up with what was missed."
NAME_IN_IT = (
    "The program's name stands in it: whoever can read your files can read that. What it shows has no name in it."
)
TO_PUT_THERE = "To put it there:"
TO_TAKE_AWAY = "To take it away:"
LINE_FOR_CRON = "In crontab -e, this one line:"
REMOVE_CRON = "In crontab -e, delete that line."
