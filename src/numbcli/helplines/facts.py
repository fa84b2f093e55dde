"""The checked facts: who can be called or written to, where, and how old the evidence for it is."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from ..language import current_code, own
from ..words import people
from .country import fold

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
EVIDENCE_MONTHS = 18
"""Months after which the newest evidence for an entry counts as old."""
_ROOM = Path(__file__).parent


def load() -> list[Line]:
    """Every entry, in the order of the file."""
    lines: list[Line] = _read("helplines.json")
    return lines


def tables() -> tuple[dict[str, str], dict[str, str]]:
    """Time zone to country code, and country code to name."""
    read = _read("zones.json")
    return read["zones"], {**read["countries"], EU: "European Union"}


def country_names() -> dict[str, str]:
    """What people call countries, folded, and three-letter codes: each to its two-letter code.

    Names in the person's language are among them, but for one that could be two countries.
    """
    names: dict[str, str] = _read("country_names.json")["names"]
    if own() is None:
        return names
    said = [(fold(people.country(code, name)), code) for code, name in tables()[1].items()]
    often = Counter(name for name, _ in said)
    return {**{name: code for name, code in said if often[name] == 1}, **names}


def emergency(lines: list[Line], code: str | None) -> list[Line]:
    """The emergency numbers of a country. One in the European Union without an entry of its own has the common one."""
    own = _of_kinds(lines, code, ("emergency",))
    if not own and code in EU_COUNTRIES:
        return emergency(lines, EU)
    return own


def helplines(lines: list[Line], code: str | None) -> list[Line]:
    """The lines to talk or write to, first those that speak the language of this run."""
    found = _of_kinds(lines, code, LINE_KINDS)
    return sorted(found, key=lambda line: not speaks(line, current_code()))


def speaks(line: Line, language: str) -> bool:
    """Somebody who answers there speaks this language."""
    return language in (line["languages"] or ())


def directories(lines: list[Line], code: str | None = EVERYWHERE) -> list[Line]:
    """Pages that lead to somebody: those of one country, or those that list lines of many."""
    return _of_kinds(lines, code, ("directory",))


def oldest_day() -> str:
    """The day, such as 2026-11-21, since which every number has been read."""
    day: str = min(line["checked"] for line in load())
    return day


def words_beside_numbers() -> list[str]:
    """What stands beside the numbers in English, each once: for a translator."""
    return list(dict.fromkeys(text for line in load() for text in _words_of(line)))


def _words_of(line: Line) -> list[str]:
    """The hours, regions and notes of an entry, and what a number is for."""
    contact = line["contact"]
    notes = [contact[field] for field in contact if field.endswith("_note")]
    notes += contact.get("phone_alt_notes", {}).values()
    notes += [way["note"] for way in line.get("deaf", ()) if way.get("note")]
    hours = [line.get(field) for field in ("hours", "hours_chat", "hours_whatsapp")]
    name = [line["name"]] if line["kind"] == "emergency" else []
    return [*name, *filter(None, (*hours, line.get("region"), *notes))]


def _of_kinds(lines: list[Line], code: str | None, kinds: tuple[str, ...]) -> list[Line]:
    """A territory has entries of its own, or else those of another country that say that they cover it."""
    found = [line for line in lines if line["kind"] in kinds]
    own = [line for line in found if line["country"] == code]
    return own or [line for line in found if code in line.get("also", ())]


def has_old_evidence(line: Line, today: date) -> bool:
    """Whether the newest evidence is older than ``EVIDENCE_MONTHS``."""
    months = today.year * 12 + today.month - 1 - EVIDENCE_MONTHS
    # Of a day that the month does not have, the first one after it.
    day = min(today.day, 28)
    return first_day(line["evidence"]) < date(months // 12, months % 12 + 1, day)


def first_day(evidence: str) -> date:
    """The first day that a date such as 2025, 2025-03 or 2025-03-18 can mean: evidence is never taken for newer."""
    year, month, day = (*map(int, evidence.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _read(name: str) -> Any:
    return json.loads((_ROOM / name).read_text(encoding="utf-8"))
