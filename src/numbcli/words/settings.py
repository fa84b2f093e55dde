"""What is said about settings, and about the file that they are kept in."""

from .files import not_read
from .files import not_written as not_written

HELP_SETTINGS = "Show your settings and what set them, or set one."
HELP_KEY = "One of: country, language, plain, color, clock, wait, bell, voice, save."
HELP_VALUE = "on or off; a country such as GB; the language en."
HELP_UNSET = "Take your own value out of the file."

ON, OFF = "on", "off"
NOT_SET = "not set"
NOT_KNOWN = "not known"
TERMINAL = "the output is a terminal"
NO_TERMINAL = "the output is not a terminal"
ORIGIN = {"flag": "a flag", "file": "settings.json", "default": "default"}
"""What set a value, where it was no variable."""

KEY_MISSING = ("--unset takes a key.", "numbcli settings shows them all.")
VALUE_AND_UNSET = ("--unset and a value do not go together.", "Leave out one of them.")

# The file

MEND_HINT = "It stays as it is. Mend it or move it away, then set the value again."


def left_out(path: str, reason: str, most: int) -> str:
    """A file that cannot be used, while everything else goes on."""
    return f"Left out: {path}: {not_read(reason, most)[0]}"


def wrong_values(path: str, keys: str) -> str:
    """Values of the file that cannot be used, while everything else goes on."""
    return f"Left out: {path}: The value is wrong for {keys}."


def not_changed(path: str, reason: str, most: int) -> tuple[str, str]:
    return f"Nothing was set: {path}: {not_read(reason, most)[0]}", MEND_HINT


# Keys and values. Neither is repeated where it is not known.


def unknown_key(near: str | None) -> tuple[str, str]:
    return "There is no setting of this name.", _nearest(near, "numbcli settings shows them all.")


def unknown_value(key: str, near: str | None, known: str) -> tuple[str, str]:
    return f"{key} does not take this value.", _nearest(near, f"It takes: {known}.")


UNKNOWN_COUNTRY = (
    "country does not take this value.",
    "Two letters work, such as GB, and names, such as Ireland.",
)


def _nearest(near: str | None, other: str) -> str:
    return f'Did you mean "{near}"?' if near else other


def line(key: str, value: str, origin: str) -> str:
    """A setting where lines are added."""
    return f"{key}: {value} ({origin})"


def goes_before(origin: str) -> str:
    """What is said where the file holds a value that has no effect now."""
    return f"It is in settings.json now, but {origin} goes before it."
