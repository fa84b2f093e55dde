"""What ``numbcli --version`` says behind the version: enough for a report, and for whoever doubts a number."""

from ..language import Translator
from .phrases import date

_ = Translator("version")

NO_NUMBERS = _("The numbers to call cannot be read. Install numbcli again.")


def numbers(day: str) -> str:
    """``day``: when the number was read that was read the longest ago."""
    return _("Numbers to call: read on {date} or later.", date=date(day))


def python(version: str, platform: str) -> str:
    return _("Python {version} on {platform}.", version=version, platform=platform)


def installed(path: str) -> str:
    return _("Installed in {path}", path=path)
