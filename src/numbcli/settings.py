"""Settings, and where each value came from: flag, then environment, then default."""

from collections.abc import Mapping
from dataclasses import dataclass

from .errors import ExitCode, NumbError
from .words import en

_OFF = ("", "0", "false", "no", "off")


@dataclass(frozen=True, slots=True)
class Settings:
    """How a person wants it. ``plain`` and ``color`` are None where nobody has said: then the terminal decides."""

    plain: bool | None = None
    color: bool | None = None
    country: str | None = None
    rate: float = 1.0


def settings(environ: Mapping[str, str], plain: bool | None = None, color: bool | None = None) -> Settings:
    """The settings of a run; the arguments are its flags."""
    return Settings(
        plain=plain if plain is not None else _plain(environ),
        color=color if color is not None else _color(environ),
        country=environ.get("NUMBCLI_COUNTRY") or None,
        rate=_rate(environ),
    )


def _plain(environ: Mapping[str, str]) -> bool | None:
    for name in ("NUMBCLI_PLAIN", "ACCESSIBLE"):
        if name in environ:
            return environ[name].lower() not in _OFF
    return True if environ.get("TERM") == "dumb" else None


def _color(environ: Mapping[str, str]) -> bool | None:
    if environ.get("NUMBCLI_COLOR"):
        return environ["NUMBCLI_COLOR"].lower() not in _OFF
    # no-color.org: any value but the empty one.
    return False if environ.get("NO_COLOR") else None


def _rate(environ: Mapping[str, str]) -> float:
    text = environ.get("NUMBCLI_RATE") or "1"
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0.01 <= rate <= 100_000:
        raise NumbError(*en.RATE_WRONG, code=ExitCode.USAGE)
    return rate
