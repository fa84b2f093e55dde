"""Writes what the helplines room reads: the checked facts, the zone list, and the names that people give countries.

``--check`` writes nothing and exits 1 where a file has drifted. The tables of zones and names are compared only with a
zone list or a CLDR of the release that they were made from: another release is no fault of the table.
"""

import json
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from numbcli.helplines.country import fold

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

PEOPLES_NAMES = {
    "AE": ("UAE", "Emirates"),
    "BO": ("Bolivia",),
    "BN": ("Brunei",),
    "CD": ("DRC", "DR Congo", "Congo Kinshasa", "Democratic Republic of Congo"),
    "CG": ("Congo Brazzaville", "Republic of Congo"),
    "CI": ("Cote d'Ivoire",),
    "CN": ("Mainland China", "PRC"),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic",),
    "FM": ("Micronesia",),
    "GB": ("UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland", "Cymru", "Alba"),
    "HK": ("Hongkong",),
    "IE": ("Republic of Ireland",),
    "IR": ("Persia",),
    "KR": ("Korea", "Republic of Korea"),
    "LA": ("Laos",),
    "MD": ("Moldova",),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "NL": ("Holland",),
    "NZ": ("Aotearoa",),
    "PS": ("Palestine",),
    "RU": ("Russian Federation",),
    "SY": ("Syria",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey",),
    "TZ": ("Tanzania",),
    "US": ("U.S.", "United States of America", "America", "Estados Unidos", "EEUU"),
    "VA": ("Vatican",),
    "VI": ("US Virgin Islands",),
    "VN": ("Vietnam", "Viet Nam"),
}
"""Names in use that neither the zone list nor CLDR has."""

AMBIGUOUS = {"congo", "saint martin", "st martin"}
"""Folded names of more than one country. Nothing is shown for them rather than another country's numbers."""

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


def country_names(codes: dict[str, str]) -> dict[str, Any] | None:
    """What people call countries, folded, and three-letter codes, each to its code; None without Babel.

    The names are those in English and in the official languages of the country. One of two countries is left out.
    """
    try:
        from babel import Locale, UnknownLocaleError
        from babel.core import get_global
        from babel.languages import get_official_languages
    except ImportError:
        return None
    claims: dict[str, set[str]] = {}

    def claim(name: str, code: str) -> None:
        # "Myanmar (Burma)" is two names in one.
        for one in {name, *name.rstrip(")").split(" (")} if "(" in name else {name}:
            if folded := fold(one):
                claims.setdefault(folded, set()).add(code)

    for alias, [*found] in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(found) == 1 and found[0] in codes:
            claim(alias, found[0])
    for code, name in codes.items():
        claim(name, code)
        for also in PEOPLES_NAMES.get(code, ()):
            claim(also, code)
        for language in ("en", *get_official_languages(code, regional=True, de_facto=True)):
            try:
                claim(Locale.parse(language).territories.get(code, ""), code)
            except (UnknownLocaleError, ValueError):
                continue
    # Two letters are a code, whatever language has a name like them.
    names = {
        name: min(found)
        for name, found in sorted(claims.items())
        if len(found) == 1 and name not in AMBIGUOUS and name.upper() not in codes
    }
    return {"babel": version("babel"), "names": names}


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
    codes = table["countries"] if table else json.loads((ROOM / "zones.json").read_text("utf-8"))["countries"]
    for name, made, release, source in (
        ("zones.json", table, "release", "zone list"),
        ("country_names.json", country_names(codes), "babel", "Babel"),
    ):
        path = ROOM / name
        if made is None:
            print(f"There is no {source} here: {name} is left as it is.", file=sys.stderr)
        elif checking and path.exists() and (was := json.loads(path.read_text("utf-8"))[release]) != made[release]:
            print(f"{name} is from {release} {was}, this machine has {made[release]}: not compared.", file=sys.stderr)
        else:
            pages[path] = written(made)
    drifted = [path for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in drifted:
        print(f"{path.relative_to(ROOT)} {'has drifted.' if checking else 'is written.'}")
        if not checking:
            path.write_text(pages[path], encoding="utf-8", newline="\n")
    return 1 if drifted and checking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
