"""The checked lines: who can be called or texted, and where."""

import json
from pathlib import Path
from typing import Any

Line = dict[str, Any]
"""One entry, with the fields of ``support/helplines.yaml`` as they stand there."""

EVERYWHERE = "ZZ"
EU = "EU"
EU_COUNTRIES = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)
LINE_KINDS = ("crisis-line", "text-line")
_ROOM = Path(__file__).parent


def load() -> list[Line]:
    """Every entry, in the order of the file."""
    lines: list[Line] = _read("lines.json")
    return lines


def tables() -> tuple[dict[str, str], dict[str, str]]:
    """Time zone to country code, and country code to name."""
    read = _read("zones.json")
    return read["zones"], {**read["countries"], EU: "European Union"}


def emergency(lines: list[Line], code: str | None) -> list[Line]:
    """The emergency numbers of a country. One in the European Union without an entry of its own has the common one."""
    own = [line for line in lines if line["kind"] == "emergency" and line["country"] == code]
    if not own and code in EU_COUNTRIES:
        return emergency(lines, EU)
    return own


def helplines(lines: list[Line], code: str | None) -> list[Line]:
    """The lines to talk or write to."""
    return [line for line in lines if line["kind"] in LINE_KINDS and line["country"] == code]


def directories(lines: list[Line]) -> list[Line]:
    """Pages that list lines of many countries."""
    return [line for line in lines if line["kind"] == "directory" and line["country"] == EVERYWHERE]


def oldest_day() -> str:
    """The day, such as 2026-11-21, since which every number has been read."""
    day: str = min(line["checked"] for line in load())
    return day


def _read(name: str) -> Any:
    return json.loads((_ROOM / name).read_text(encoding="utf-8"))
