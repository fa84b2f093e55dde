"""What is said about settings, and about the file that they are kept in."""

from .en import did_you_mean
from .files import not_read
from .files import not_written as not_written

HELP_SETTINGS = "Show your settings and what set them, or set one."
HELP_KEY = "One of: country, language, plain, color, clock, wait, bell, voice, save, without."
HELP_VALUE = "on or off; a country such as GB; the language en; hazards such as scent,breath."
HELP_UNSET = "Take your own value out of the file."

ON, OFF = "on", "off"
NOT_SET = "not set"
NOT_KNOWN = "not known"
NOTHING = "nothing"
TERMINAL = "the output is a terminal"
NO_TERMINAL = "the output is not a terminal"
ORIGIN = {"flag": "a flag", "file": "settings.json", "default": "default"}
"""What set a value, where it was no variable."""

ABOUT = {
    "country": "Whose people to call or text are shown.",
    "language": "The language of the screens.",
    "plain": "Lines of text only, for screen readers.",
    "color": "Colour where something is drawn.",
    "clock": "In a session: what is left, in digits.",
    "wait": "In a session: no time limits, Enter goes on.",
    "bell": "In a session: a sound at the start and middle of a part.",
    "voice": "In a session: this machine's voice reads each line.",
    "save": "Keep answers on this machine, or nothing.",
    "without": "Left out of what is picked for you, such as scent or flame.",
}
"""What each setting does, in one line."""

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
    return "There is no setting of this name.", did_you_mean(near, "numbcli settings shows them all.")


def unknown_value(key: str, near: str | None, known: str) -> tuple[str, str]:
    return f"{key} does not take this value.", f"{did_you_mean(near)} It takes: {known}.".strip()


def unknown_hazards(origin: str) -> str:
    """What is said where a setting holds a word that is no hazard: somebody counts on it, and it has no effect."""
    return (
        f"A word in without ({origin}) is no hazard, and leaves nothing out. numbcli settings without shows the rest."
    )


UNKNOWN_COUNTRY = (
    "country does not take this value.",
    "Two letters work, such as GB, and names, such as Ireland.",
)


def line(key: str, value: str, origin: str) -> str:
    """A setting where lines are added."""
    return f"{key}: {value} ({origin})"


def goes_before(origin: str) -> str:
    """What is said where the file holds a value that has no effect now."""
    return f"It is in settings.json now, but {origin} goes before it."
