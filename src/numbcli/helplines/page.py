"""The page of people to talk to as lines of text: the short one, the whole one, the one beside a session."""

from datetime import date
from typing import Any, NamedTuple

from ..text import sentences, width, wrap
from ..words import en, people
from . import facts as known
from .country import Country
from .facts import Line
from .layout import WIDEST, Lay, Way, entry, packed

OLD_DAYS = 365
JSON_FIELDS = ("country", "name", "kind", "contact", "hours", "languages", "region", "website", "checked")


class Page(NamedTuple):
    """What a page shows: a country and the lines that are known there."""

    country: Country
    name: str | None
    emergency: list[Line]
    helplines: list[Line]
    directories: list[Line]


def page(lines: list[Line], country: Country, names: dict[str, str]) -> Page:
    """The page of a country. ``names``: code to name."""
    return Page(
        country,
        names.get(country.code or ""),
        known.emergency(lines, country.code),
        known.helplines(lines, country.code),
        known.directories(lines),
    )


def short(page: Page, columns: int, today: date, lay: Lay = entry) -> list[str]:
    """Emergency, the numbers to speak and to write to, and where else to look."""
    columns = min(columns, WIDEST)
    return numbers(page, columns, lay) + _ending(page, columns, today)


def aside(page: Page, columns: int, today: date, lay: Lay = entry) -> list[str]:
    """The short page without what is not a way to reach somebody: a session waits beside it."""
    columns = min(columns, WIDEST)
    return [*numbers(page, columns, lay), "", *(row for line in _age(page, today) for row in _said(line, columns))]


def numbers(page: Page, columns: int, lay: Lay = entry) -> list[str]:
    """The title, the ways to reach somebody, and where else to look."""
    rows = [*_said(people.title(page.name, page.country.source), columns), ""]
    rows += _emergency(page, columns, lay)
    for line in page.helplines:
        rows += lay(line["name"], first_ways(line), columns)
    if not page.helplines:
        rows += ["", *wrap(people.NO_LINE if page.country.code else people.NO_COUNTRY, columns)]
    rows.append("")
    for name, words in _elsewhere(page):
        rows += lay(name, [Way(words)], columns)
    return rows


def whole(page: Page, columns: int, today: date, lay: Lay = entry) -> list[str]:
    """Every line with everything that helps to choose one."""
    columns = min(columns, WIDEST)
    rows = wrap(people.title(page.name, page.country.source), columns)
    if not page.emergency:
        rows += ["", *_emergency(page, columns, lay)]
    for line in page.emergency:
        said = "" if line["name"].startswith(people.EMERGENCY) else f"{people.EMERGENCY}: "
        rows += ["", *_block(f"{said}{line['name']}", line, columns)]
    if not page.helplines:
        rows += ["", *wrap(people.NO_LINE if page.country.code else people.NO_COUNTRY, columns)]
    for line in (*page.helplines, *page.directories):
        rows += ["", *_block(line["name"], line, columns)]
    other = people.OTHER_COUNTRY if page.country.code else people.YOUR_COUNTRY
    rows += ["", *lay(other, [Way(people.command(_example(page)))], columns)]
    return rows + _ending(page, columns, today)


def json_rows(page: Page) -> list[dict[str, Any]]:
    """The entries of the page, emergency first, with the same fields in each."""
    entries = [*page.emergency, *page.helplines, *page.directories]
    return [{field: line.get(field) for field in JSON_FIELDS} for line in entries]


def first_ways(line: Line) -> list[Way]:
    """The ways of the short page: a number to speak with someone, and one to write to.

    Hours are those of the first way. Nothing says that they hold for the others.
    """
    contact = line["contact"]
    ways = []
    if "phone" in contact:
        ways.append(_phone(contact))
    if "phone_region" in contact:
        ways.append(people.noted(contact["phone_region"], contact["phone_region_note"]))
    if "sms" in contact:
        ways.append(people.text(contact["sms"], contact.get("sms_keyword")))
    elif "whatsapp" in contact:
        ways.append(people.whatsapp(contact["whatsapp"]))
    return _with_beside(line, ways)


def every_way(line: Line) -> list[Way]:
    """Every way that is known, and the languages last."""
    contact = line["contact"]
    ways = [_phone(contact)] if "phone" in contact else []
    ways += [people.also(number) for number in contact.get("phone_alt", [])]
    if "phone_region" in contact:
        ways.append(people.noted(contact["phone_region"], contact["phone_region_note"]))
    if "phone_sv" in contact:
        ways.append(people.noted(contact["phone_sv"], people.in_language("sv")))
    if "sms" in contact:
        ways.append(people.text(contact["sms"], contact.get("sms_keyword")))
    if "sms_keyword_es" in contact:
        spanish = people.text(contact["sms"], contact["sms_keyword_es"])
        ways.append(people.noted(spanish, people.in_language("es")))
    if "whatsapp" in contact:
        ways.append(people.whatsapp(contact["whatsapp"]))
    said = _with_beside(line, ways)
    pages = [people.chat(contact["chat"])] if "chat" in contact else []
    pages += [people.write(contact["email"])] if "email" in contact else []
    pages += [contact["url"]] if "url" in contact else []
    website = line["website"]
    if website and not any(website in shown for shown in pages):
        pages.append(people.more(website))
    if line["languages"]:
        pages.append(people.in_languages(line["languages"]))
    return [*said, *map(Way, pages)]


def _phone(contact: dict[str, Any]) -> str:
    note = contact.get("phone_note")
    return people.noted(contact["phone"], note) if note else str(contact["phone"])


def _with_beside(line: Line, ways: list[str]) -> list[Way]:
    region = (line["region"],) if line.get("region") else ()
    hours = (people.hours(line["hours"]),) if line["hours"] and line["kind"] != "emergency" else ()
    return [Way(words, region + (hours if place == 0 else ())) for place, words in enumerate(ways)]


def _emergency(page: Page, columns: int, lay: Lay) -> list[str]:
    rows: list[str] = []
    for line in page.emergency:
        rows += lay(people.EMERGENCY, _numbers(line), columns)
    if not page.emergency:
        rule = [Way(people.EMERGENCY_RULE), *([] if page.country.code else [Way(people.EMERGENCY_RULE_EU)])]
        rows += lay(people.EMERGENCY, rule, columns)
    return rows


def _numbers(line: Line) -> list[Way]:
    """The numbers of an emergency entry. Whom the first one reaches is said where it is not everybody."""
    others = line["contact"].get("phone_alt", [])
    return [Way(line["contact"]["phone"], _named(line)), *([Way(people.also(", ".join(others)))] if others else [])]


def _named(line: Line) -> tuple[str, ...]:
    """The name, where it says that the number does not bring everybody or not from every phone."""
    limited = any(word in line["name"].lower() for word in ("ambulance", "mobile"))
    return (line["name"],) if limited else ()


def _elsewhere(page: Page) -> list[tuple[str, str]]:
    code = page.country.code
    rows = [(people.OTHER_PLACES, page.directories[0]["website"])]
    if page.helplines and code:
        rows.append((people.EVERY_LINE, people.every_line(code)))
    return [*rows, (people.OTHER_COUNTRY if code else people.YOUR_COUNTRY, people.command(_example(page)))]


def _example(page: Page) -> str:
    return "IE" if page.country.code == "GB" else "GB"


def _ending(page: Page, columns: int, today: date) -> list[str]:
    rows: list[str] = []
    for group in ((*people.DOCTOR, *people.DOCTOR_MORE), (en.NUMB_NOTE,), _age(page, today)):
        rows += ["", *(row for sentence in group for row in wrap(sentence, columns))]
    return rows


def _age(page: Page, today: date) -> list[str]:
    """When the numbers were read, by the oldest one here. From a year on it says so itself."""
    oldest = min(line["checked"] for line in (*page.emergency, *page.helplines, *page.directories))
    old = (today - date.fromisoformat(oldest)).days >= OLD_DAYS
    return [*(people.OLD if old else ()), people.checked(oldest)]


def _said(line: str, columns: int) -> list[str]:
    """A line that fits, or else each of its sentences on a line of its own."""
    parts = [line] if width(line) <= columns else sentences(line)
    return [row for part in parts for row in wrap(part, columns)]


def _block(name: str, line: Line, columns: int) -> list[str]:
    return [*wrap(name, columns), *(row for way in every_way(line) for row in packed(way, columns))]
