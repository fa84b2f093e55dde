"""Writes what the helplines room reads: helplines.json from the checked facts, zones.json from the zone list.

``--check`` writes nothing and exits 1 where a file has drifted. The zone table is compared only with a zone list of the
release that it was made from: another release is no fault of the table.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "support" / "helplines.yaml"
ROOM = ROOT / "src" / "numbcli" / "helplines"
ZONEINFO = Path("/usr/share/zoneinfo")

LINKS_ABROAD = {
    "Africa/Asmera": "ER",
    "Africa/Timbuktu": "ML",
    "America/Coral_Harbour": "CA",
    "America/Virgin": "VI",
    "Antarctica/South_Pole": "AQ",
    "Atlantic/Jan_Mayen": "SJ",
    "Iceland": "IS",
    "Pacific/Johnston": "UM",
    "Pacific/Ponape": "FM",
    "Pacific/Truk": "FM",
    "Pacific/Yap": "FM",
}
"""Old names that are linked to a zone in another country, because both keep the same time."""

NAMELESS = {"CET", "EET", "EST", "HST", "MET", "MST", "WET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"}
"""Times and not places: newer releases link them to a city, and nobody chose that city."""

PLAIN_NAMES = {
    "AS": "American Samoa",
    "BL": "Saint Barthelemy",
    "CC": "Cocos Islands",
    "CD": "Democratic Republic of the Congo",
    "CF": "Central African Republic",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "GB": "United Kingdom",
    "KN": "Saint Kitts and Nevis",
    "KP": "North Korea",
    "KR": "South Korea",
    "LC": "Saint Lucia",
    "MF": "Saint Martin",
    "MM": "Myanmar",
    "PM": "Saint Pierre and Miquelon",
    "SH": "Saint Helena",
    "SX": "Sint Maarten",
    "SZ": "Eswatini",
    "TC": "Turks and Caicos Islands",
    "TF": "French Southern Territories",
    "VC": "Saint Vincent and the Grenadines",
    "VG": "British Virgin Islands",
    "VI": "United States Virgin Islands",
    "WS": "Samoa",
}
"""Where the zone list abbreviates: the name as one says it."""

Zones = dict[str, Any]


def lines(facts: Path = FACTS) -> list[dict[str, Any]]:
    """Every entry with every field. A value that is not text has lost a zero or a sign: ``024`` is 20 in YAML."""
    entries: list[dict[str, Any]] = yaml.safe_load(facts.read_text(encoding="utf-8"))
    for entry in entries:
        for value in _leaves(entry):
            if value is not None and not isinstance(value, str):
                raise SystemExit(f"{facts.name}: {entry['name']}: {value!r} is not text; put it in quotes.")
    return entries


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)
    else:
        yield value


def zones(folder: Path = ZONEINFO) -> Zones | None:
    """Zone names and country names with the release they are from; None where this machine has no zone list."""
    try:
        table, links, countries = (_rows(folder / name) for name in ("zone.tab", "tzdata.zi", "iso3166.tab"))
        release = (folder / "tzdata.zi").read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# version ")
    except OSError:
        return None
    # A zone with two codes lies in a place that two countries claim: it names neither.
    found = {row[2]: row[0] for row in table if "," not in row[0]}
    names = {row[0]: PLAIN_NAMES.get(row[0], row[1].replace("&", "and")) for row in countries}
    for row in links:
        kind, *rest = row[0].split()
        if kind == "L" and rest[1] not in found and rest[1] not in NAMELESS and rest[0] in found:
            found[rest[1]] = LINKS_ABROAD.get(rest[1], found[rest[0]])
    return {"release": release, "countries": dict(sorted(names.items())), "zones": dict(sorted(found.items()))}


def _rows(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    checking = arguments == ["--check"]
    if arguments and not checking:
        print("write_helplines.py takes --check or nothing.", file=sys.stderr)
        return 2
    pages = {ROOM / "helplines.json": written(lines())}
    table = zones()
    path = ROOM / "zones.json"
    if table is None:
        print(
            f"There is no zone list in {ZONEINFO}: {path.name} is left as it is. It comes with tzdata.", file=sys.stderr
        )
    elif checking and path.exists() and (release := json.loads(path.read_text("utf-8"))["release"]) != table["release"]:
        print(
            f"{path.name} is from release {release}, this machine has {table['release']}: not compared.",
            file=sys.stderr,
        )
    else:
        pages[path] = written(table)
    drifted = [path for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in drifted:
        print(f"{path.relative_to(ROOT)} {'has drifted.' if checking else 'is written.'}")
        if not checking:
            path.write_text(pages[path], encoding="utf-8", newline="\n")
    return 1 if drifted and checking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
