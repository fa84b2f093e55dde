"""What ``numbcli --version`` says behind the version: enough for a report, and for whoever doubts a number."""

from .en import date

NO_NUMBERS = "The numbers to call cannot be read. Install numbcli again."


def numbers(day: str) -> str:
    """``day``: when the number was read that was read the longest ago."""
    return f"Numbers to call: read on {date(day)} or later."


def python(version: str, platform: str) -> str:
    return f"Python {version} on {platform}."


def installed(path: str) -> str:
    return f"Installed in {path}"
