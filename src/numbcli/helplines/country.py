"""Which country's lines to show: named, or guessed from the time zone, the region, then the language."""

import os
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

OTHER_CODES = {"UK": "GB", "EL": "GR"}
"""Codes that people write and the standard does not have."""


_GEO_NAME = 16
"""Letters that the name of a region takes, and more: two, or three digits for a part of the world."""


class Country(NamedTuple):
    """A country and what named it: ``flag``, ``setting``, ``zone``, ``region`` or ``language``.

    Else no code and ``nothing``.
    """

    code: str | None
    source: str

    @property
    def guessed(self) -> bool:
        """Nobody has named it."""
        return self.source in ("zone", "region", "language")


NO_COUNTRY = Country(None, "nothing")

More = Callable[[], Mapping[str, str]]
"""Reads the names people use and the three-letter codes. Called only for what is no two-letter code or usual name."""


def country(
    flag: str | None,
    setting: str | None,
    environ: Mapping[str, str],
    system_zone: Callable[[], str],
    zones: Mapping[str, str],
    names: Mapping[str, str],
    more: More = dict,
    system_region: Callable[[], str] = str,
) -> Country:
    """The country to show; LookupError where the flag is no country.

    A setting that is no country is passed over: whoever needs a number has no time for a setting.
    """
    if flag is not None:
        code = code_of(flag, names, more)
        if code is None:
            raise LookupError(flag)
        return Country(code, "flag")
    if setting is not None and (code := code_of(setting, names, more)):
        return Country(code, "setting")
    zone = environ["TZ"] if "TZ" in environ else system_zone()
    if code := zones.get(zone_name(zone)):
        return Country(code, "zone")
    if (code := system_region()) in names:
        return Country(code, "region")
    if code := _territory(environ, names):
        return Country(code, "language")
    return NO_COUNTRY


def code_of(word: str, names: Mapping[str, str], more: More = dict) -> str | None:
    """The code of a country written as its code, its name or a name that people use, in any case. Never a near one."""
    word = " ".join(word.split())
    code = OTHER_CODES.get(word.upper(), word.upper())
    if code in names:
        return code
    code = next((code for code, name in names.items() if name.casefold() == word.casefold()), "")
    return code or more().get(fold(word))


def fold(name: str) -> str:
    """A name as it is looked up: small letters without accents and signs, and without "the" before it."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(
        char if char.isalnum() else " " for char in letters if not unicodedata.combining(char) and char != "."
    )
    return " ".join(kept.split()).removeprefix("the ")


def zone_name(zone: str) -> str:
    """The name in the zone list of what stands in TZ or behind /etc/localtime."""
    name = zone.strip().removeprefix(":").rpartition("zoneinfo/")[2]
    for variant in ("posix/", "right/"):
        name = name.removeprefix(variant)
    return name


def system_zone() -> str:
    """The time zone this machine is set to, as its files say it; empty where they do not."""
    path = "/etc/localtime"
    try:
        # One link at a time: the last one may be another country's zone that keeps the same time.
        for _ in range(5):
            path = os.path.join(os.path.dirname(path), os.readlink(path))  # noqa: PTH115, PTH118, PTH120  # 1 ms less
            if "zoneinfo/" in path:
                return path
    except (OSError, ValueError):
        pass
    try:
        return Path("/etc/timezone").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def windows_region(kernel32: Any = None) -> str:
    """The country or region that Windows is set to, as two letters; empty where it does not say.

    Its time zones have names of their own, and no variable tells the language. ``kernel32`` is the library of that
    name, as ctypes loads it.
    """
    try:
        import ctypes  # 4 ms, and only on Windows

        if kernel32 is None:
            kernel32 = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
        name = ctypes.create_unicode_buffer(_GEO_NAME)
        # Before Windows 10 of 2017 there is no such function.
        return name.value if kernel32.GetUserDefaultGeoName(name, _GEO_NAME) else ""
    except (ImportError, AttributeError, OSError):
        return ""


def _territory(environ: Mapping[str, str], names: Mapping[str, str]) -> str | None:
    for variable in ("LC_ALL", "LANG"):
        locale = environ.get(variable, "").partition(".")[0].partition("@")[0]
        # A script can stand between: zh_Hant_HK.
        code = locale.rpartition("_")[2] if "_" in locale else ""
        # en_US is what a machine says when nobody has told it anything.
        if code in names and locale != "en_US":
            return code
    return None
