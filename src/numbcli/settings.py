"""Settings: a flag, then the environment, then what is usual."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from .errors import ExitCode, NumbError
from .words import en

_OFF = ("", "0", "false", "no", "off")


@dataclass(frozen=True, slots=True)
class Settings:
    """How a person wants it. ``plain`` and ``color`` are None where nobody has said: then the terminal decides.

    ``clock``: what is left in digits. ``wait``: no time limits. ``bell``: a sound at start, middle and end of a part.
    ``rate``: how many session seconds one second of the wall holds.
    """

    plain: bool | None = None
    color: bool | None = None
    clock: bool = False
    wait: bool = False
    bell: bool = False
    save: bool = True
    country: str | None = None
    rate: float = 1.0

    def with_flags(self, flags: Mapping[str, bool | None]) -> "Settings":
        """With the flags of a command line over them; None is a flag that was not given."""
        return replace(self, **{name: value for name, value in flags.items() if value is not None})  # type: ignore[arg-type]


def settings(environ: Mapping[str, str]) -> Settings:
    """The settings that the environment holds, as ``NUMBCLI_<KEY>`` and as its conventions say."""
    switches = {name: _switch(environ, name) for name in (field.name for field in fields(Settings))}
    switches["plain"] = _plain(environ, switches["plain"])
    switches["color"] = _color(environ, switches["color"])
    del switches["country"], switches["rate"]
    given = Settings(country=environ.get("NUMBCLI_COUNTRY") or None, rate=_rate(environ))
    return given.with_flags(switches)


def _switch(environ: Mapping[str, str], name: str) -> bool | None:
    value = environ.get(f"NUMBCLI_{name.upper()}")
    return None if not value else value.lower() not in _OFF


def _plain(environ: Mapping[str, str], said: bool | None) -> bool | None:
    if said is None and "ACCESSIBLE" in environ:
        said = environ["ACCESSIBLE"].lower() not in _OFF
    return True if said is None and environ.get("TERM") == "dumb" else said


def _color(environ: Mapping[str, str], said: bool | None) -> bool | None:
    # no-color.org: any value but the empty one.
    return False if said is None and environ.get("NO_COLOR") else said


def _rate(environ: Mapping[str, str]) -> float:
    text = environ.get("NUMBCLI_RATE") or "1"
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0.01 <= rate <= 100_000:
        raise NumbError(*en.RATE_WRONG, code=ExitCode.USAGE)
    return rate
