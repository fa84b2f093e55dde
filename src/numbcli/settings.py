"""Settings: a flag, then the environment, then the file, then what is usual."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from . import files
from .errors import ExitCode, NumbError
from .files import FileError
from .language import match
from .structs import Struct, replace

SWITCHES = ("plain", "color", "clock", "wait", "bell", "voice", "save")
KEYS = ("country", "language", *SWITCHES, "without")
FLAG, FILE, DEFAULT = "flag", "file", "default"
"""What set a value. Where a variable did, it is the variable's name."""

_OFF = ("", "0", "false", "no", "off")
_LARGEST = 65_536
_MOST_BRACKETS = 100
"""A deeper nest can be read by some versions of Python, and written by none."""


class Settings(Struct):
    """How a person wants it.

    ``plain`` and ``color`` are None where nobody has said: then the terminal decides; ``language``: then the system.

    ``clock``: what is left in digits. ``wait``: no time limits. ``bell``: a sound at start, middle and end of a part.
    ``voice``: the system's own voice reads each line. ``without``: hazards that no picked practice has.
    """

    country: str | None = None
    language: str | None = None
    plain: bool | None = None
    color: bool | None = None
    clock: bool = False
    wait: bool = False
    bell: bool = False
    voice: bool = False
    save: bool = True
    without: tuple[str, ...] = ()
    origins: Mapping[str, str] = MappingProxyType({})

    def origin(self, key: str) -> str:
        """What set this key: ``FLAG``, the name of a variable, ``FILE`` or ``DEFAULT``."""
        return self.origins.get(key, DEFAULT)

    def with_flags(self, flags: Mapping[str, bool | str | None]) -> "Settings":
        """With the flags of a command line over them; None is a flag that was not given."""
        given: dict[str, Any] = {name: value for name, value in flags.items() if value is not None}
        return replace(self, **given, origins={**self.origins, **dict.fromkeys(given, FLAG)})


def settings(environ: Mapping[str, str], stored: Mapping[str, bool | str] | None = None) -> Settings:
    """What the environment holds, as ``NUMBCLI_<KEY>`` and as its conventions say, over what the file holds."""
    values: dict[str, Any] = dict(stored or {})
    origins = dict.fromkeys(values, FILE)
    for key, value, name in _said(environ):
        values[key], origins[key] = value, name
    if "without" in values:
        values["without"] = tuple(values["without"])
    return Settings(**values, origins=origins)


def _said(environ: Mapping[str, str]) -> Iterator[tuple[str, bool | str, str]]:
    """Each key that the environment says something about: its value, and the variable that said it."""
    if environ.get("TERM") == "dumb":
        yield "plain", True, "TERM=dumb"
    if "ACCESSIBLE" in environ:
        yield "plain", environ["ACCESSIBLE"].lower() not in _OFF, "ACCESSIBLE"
    # force-color.org and no-color.org: any value but the empty one. Where both are there, less is more.
    if environ.get("FORCE_COLOR"):
        yield "color", True, "FORCE_COLOR"
    if environ.get("NO_COLOR"):
        yield "color", False, "NO_COLOR"
    # The program's own names come last: they go before the conventions.
    for key in KEYS:
        name = f"NUMBCLI_{key.upper()}"
        value = environ.get(name)
        if value and (key != "language" or match(value)):
            yield key, _value(key, value), name


def _value(key: str, word: str) -> Any:
    """The value that a word of the environment means to this key."""
    if key in SWITCHES:
        return word.lower() not in _OFF
    if key == "language":
        return match(word)
    return tuple(part.strip().lower() for part in word.split(",")) if key == "without" else word


def rate(environ: Mapping[str, str]) -> float:
    """How many session seconds one second of the wall holds."""
    text = environ.get("NUMBCLI_RATE") or "1"
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0.01 <= rate <= 100_000:
        from .words import errors as error_words  # only now, once a language is chosen

        raise NumbError(*error_words.RATE_WRONG, code=ExitCode.USAGE)
    return rate


# The file


class Stored(Struct):
    """The values that the file holds, and a sentence about what of it was passed over."""

    values: dict[str, bool | str]
    notice: str | None = None


def read(path: Path) -> Stored:
    """The values of the file. Whatever is wrong with it, the rest goes on without it."""
    try:
        held = load(path)
    except FileError as error:
        from .words import settings as words

        return Stored({}, words.left_out(str(path), error.reason, error.most))
    values = {key: held[key] for key in KEYS if key in held and _fits(key, held[key])}
    wrong = [key for key in KEYS if key in held and key not in values]
    if wrong:
        from .words import settings as words

        return Stored(values, words.wrong_values(str(path), ", ".join(wrong)))
    return Stored(values)


def load(path: Path) -> dict[str, Any]:
    """All that the file holds, nothing where there is none; raises FileError, also for "json" and "object"."""
    try:
        text = files.read(path, _LARGEST)
    except FileError as error:
        if error.reason == files.GONE:
            return {}
        raise
    if text.count(b"[") + text.count(b"{") > _MOST_BRACKETS:
        raise FileError("json")
    import json  # 3 ms, and only where there is a file

    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        raise FileError("json") from None
    if not isinstance(held, dict):
        raise FileError("object")
    return held


def write(path: Path, held: Mapping[str, Any]) -> None:
    """Put the file in place whole, for the person alone; raises FileError, and then what was there stays."""
    import json

    # A link that somebody keeps the file behind stays a link.
    path = Path(os.path.realpath(path))
    files.make_private_folder(path.parent)
    files.write(path, json.dumps(held, indent=2).encode("ascii") + b"\n", replace=True)


def _fits(key: str, value: object) -> bool:
    if key in SWITCHES:
        return isinstance(value, bool)
    if key == "without":
        return isinstance(value, list) and all(isinstance(word, str) for word in value)
    if not isinstance(value, str):
        return False
    return match(value) is not None if key == "language" else bool(value)
