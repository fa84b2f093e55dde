"""What is said about settings, and about the file that they are kept in."""

from ..language import Translator
from .errors import did_you_mean
from .files import not_read
from .files import not_written as not_written

_ = Translator("settings")

HELP_SETTINGS = _("Show your settings and what set them, or set one.")
HELP_KEY = _("One of: country, language, plain, color, clock, wait, bell, voice, save, without.")
HELP_VALUE = _("on or off; a country such as GB; a language such as es; hazards such as scent,breath.")
HELP_UNSET = _("Take your own value out of the file.")

ON, OFF = "on", "off"
NOT_SET = _("not set")
NOT_KNOWN = _("not known")
NOTHING = _("nothing")
TERMINAL = _("the output is a terminal")
NO_TERMINAL = _("the output is not a terminal")
ORIGIN = {"flag": _("a flag"), "file": "settings.json", "default": _("default")}
"""What set a value, where it was no variable."""

ABOUT = {
    "country": _("Whose people to call or text are shown."),
    "language": _("The language of the screens."),
    "plain": _("Lines of text only, for screen readers."),
    "color": _("Colour where something is drawn."),
    "clock": _("In a session: what is left, in digits."),
    "wait": _("In a session: no time limits, Enter goes on."),
    "bell": _("In a session: a sound at the start and middle of a part."),
    "voice": _("In a session: this machine's voice reads each line."),
    "save": _("Keep answers on this machine, or nothing."),
    "without": _("Left out of what is picked for you, such as scent or flame."),
}
"""What each setting does, in one line."""

KEY_MISSING = (_("--unset takes a key."), _("numbcli settings shows them all."))
VALUE_AND_UNSET = (_("--unset and a value do not go together."), _("Leave out one of them."))

# The file

MEND_HINT = _("It stays as it is. Mend it or move it away, then set the value again.")


def left_out(path: str, reason: str, most: int) -> str:
    """A file that cannot be used, while everything else goes on."""
    return _("Left out: {path}: {sentence}", path=path, sentence=not_read(reason, most)[0])


def wrong_values(path: str, keys: str) -> str:
    """Values of the file that cannot be used, while everything else goes on."""
    return _("Left out: {path}: The value is wrong for {keys}.", path=path, keys=keys)


def not_changed(path: str, reason: str, most: int) -> tuple[str, str]:
    return _("Nothing was set: {path}: {sentence}", path=path, sentence=not_read(reason, most)[0]), MEND_HINT


# Keys and values. Neither is repeated where it is not known.


def unknown_key(near: str | None) -> tuple[str, str]:
    return _("There is no setting of this name."), did_you_mean(near, _("numbcli settings shows them all."))


def unknown_value(key: str, near: str | None, known: str) -> tuple[str, str]:
    takes = _("It takes: {words}.", words=known)
    return _("{key} does not take this value.", key=key), f"{did_you_mean(near)} {takes}".strip()


def unknown_hazards(origin: str) -> str:
    """What is said where a setting holds a word that is no hazard: somebody counts on it, and it has no effect."""
    return _(
        "A word in without ({origin}) is no hazard, and leaves nothing out. numbcli settings without shows the rest.",
        origin=origin,
    )


UNKNOWN_COUNTRY = (
    _("country does not take this value."),
    _("Two letters work, such as GB, and names, such as Ireland."),
)


def line(key: str, value: str, origin: str) -> str:
    """A setting where lines are added."""
    return f"{key}: {value} ({origin})"


def goes_before(origin: str) -> str:
    """What is said where the file holds a value that has no effect now."""
    return _("It is in settings.json now, but {origin} goes before it.", origin=origin)
