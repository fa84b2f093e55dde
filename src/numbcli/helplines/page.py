"""The page of people to talk to as rows: the short one, the whole one, the one beside a session."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ..text import clean, width, wrap
from ..words import people, safety
from . import facts
from .country import OTHER_CODES, Country
from .facts import Line
from .layout import Lay, Row, Way, entry, grouped, labelled, packed, room, strong, unmark
from .own_people import Person
from .ways import emergency_ways, every_way, first_ways, for_mobiles, numbers_of

OLD_DAYS = 365
JSON_FIELDS = (
    *("country", "name", "kind", "contact", "hours", "hours_chat", "hours_whatsapp", "languages", "region", "also"),
    *("for", "deaf", "website", "evidence", "checked"),
)
_CHOSEN = "chosen"
_BRINGS_AMBULANCE = ("all", "ambulance", "ambulance and fire")


class Page(NamedTuple):
    """What a page shows: a country, the lines that are known there, and people of one's own.

    ``near``: directories of the country. ``union``: the emergency number of the European Union, where no country is
    known. ``own`` is for a terminal alone; ``page._replace(own=())`` hides them.
    """

    country: Country
    name: str | None
    emergency: list[Line]
    helplines: list[Line]
    near: list[Line]
    directories: list[Line]
    union: list[Line]
    own: Sequence[Person] = ()


def page(lines: list[Line], country: Country, names: Mapping[str, str], own: Sequence[Person] = ()) -> Page:
    """The page of a country. ``names``: code to name, in English."""
    name = names.get(country.code or "")
    return Page(
        country,
        name and people.country(country.code or "", name),
        facts.emergency(lines, country.code),
        facts.helplines(lines, country.code),
        [] if country.code is None else facts.directories(lines, country.code),
        facts.directories(lines),
        facts.emergency(lines, facts.EU) if country.code is None else [],
        own,
    )


def page_of_letters(
    letters: str, lines: list[Line], names: Mapping[str, str], own: Sequence[Person] = ()
) -> Page | None:
    """The page of the country of two letters that were typed; None where they are no country's."""
    code = OTHER_CODES.get(letters.upper(), letters.upper())
    return page(lines, Country(code, _CHOSEN), names, own) if code in names else None


def short(page: Page, columns: int, today: date, lay: Lay = entry) -> list[Row]:
    """Danger, one's own people, the numbers to speak and to write to, where else to look, and what to know of them."""
    columns = room(columns, lay)
    return unmark([*_reach(page, columns, lay), *_elsewhere(page, columns, lay), *_ending(page, columns, today)])


class Keys(NamedTuple):
    """Keys that are named on a page, where somebody can press them: each where it does something."""

    country: str = ""
    own: str = ""


def aside(page: Page, columns: int, today: date, lay: Lay = entry, keys: Keys = Keys()) -> list[Row]:
    """The short page without what is not a way to reach somebody: a session waits beside it."""
    columns = room(columns, lay)
    other = _laid(people.OTHER_PLACES, page.directories[0]["website"], columns, lay)
    age = [row for line in _age(page, today) for row in wrap(line, columns)]
    where = _where(page, columns, keys.country)
    return unmark([*_reach(page, columns, lay, keys.own), *where, *other, "", *age])


def whole(page: Page, columns: int, today: date, lay: Lay = entry) -> list[Row]:
    """Every line with everything that helps to choose one."""
    columns = room(columns, lay)
    rows = [*_danger(page, columns), *_own(page, columns, lay)]
    if page.union:
        rows += ["", *wrap(people.EMERGENCY, columns), *_packed(_in_the_union(page), columns)]
    for line in page.emergency:
        name = people.fact(line["name"])
        said = "" if name.startswith(people.EMERGENCY) else f"{people.EMERGENCY}: "
        rows += ["", *wrap(f"{said}{name}", columns), *_packed(emergency_ways(line), columns)]
    if missing := _without_lines(page, columns):
        rows += ["", *missing]
    for line in (*page.helplines, *page.near, *page.directories):
        rows += ["", *wrap(line["name"], columns), *_packed(every_way(line), columns)]
    rows += ["", *_where(page, columns), *_laid(*_other_country(page), columns, lay)]
    return unmark([*rows, *_ending(page, columns, today)])


def json_rows(page: Page) -> list[dict[str, Any]]:
    """The entries of the page, emergency first, with the same fields in each. One's own people are never among them."""
    entries = [*page.emergency, *page.helplines, *page.near, *page.directories]
    return [{field: line.get(field) for field in JSON_FIELDS} for line in entries]


def danger(page: Page) -> tuple[str, str, str]:
    """Who it is for, whom to call or where to go, and not to be alone. A number in it is marked."""
    return people.DANGER, _whom(page), people.NOT_ALONE


def _whom(page: Page) -> str:
    if not page.emergency:
        return people.CALL_WHERE_YOU_ARE
    line = page.emergency[0]
    brings = [number for number in numbers_of(line) if line["for"][number] in _BRINGS_AMBULANCE]
    number = (brings or numbers_of(line))[0]
    whose = line["for"][number]
    say = people.call if brings else people.hospital_first
    mobile = for_mobiles(line) and number == line["contact"]["phone"]
    guessed = page.name if page.country.guessed else None
    return say(strong(number), None if whose == "all" else whose, mobile, guessed)


def _danger(page: Page, columns: int) -> list[str]:
    return [row for sentence in danger(page) for row in wrap(sentence, columns)]


def _own(page: Page, columns: int, lay: Lay, key: str = "") -> list[str]:
    """One's own people. Where a voice reads, whose number it is comes before it. ``key`` hides or shows them."""
    ways = [Way(f"{clean(person.name)}, {strong(clean(person.reach))}") for person in page.own]
    if key:
        ways = [ways[0]._replace(beside=(key,)), *ways[1:]] if ways else [Way(key)]
    if not ways:
        return []
    if lay is labelled:
        said = (f"{people.YOUR_PEOPLE}: {', '.join((way.words, *way.beside))}" for way in ways)
        return ["", *(row for words in said for row in wrap(words, columns))]
    return ["", *lay(people.YOUR_PEOPLE, ways, columns)]


def _reach(page: Page, columns: int, lay: Lay, own_key: str = "") -> list[str]:
    """Danger, one's own people, and the ways to reach somebody."""
    rows = [*_danger(page, columns), *_own(page, columns, lay, own_key), ""]
    for line in page.emergency:
        rows += lay(people.EMERGENCY, emergency_ways(line), columns)
    if page.union:
        rows += lay(people.EMERGENCY, _in_the_union(page), columns)
    rows += _without_lines(page, columns)
    for line in page.helplines:
        rows += lay(line["name"], first_ways(line), columns)
    for line in page.near:
        rows += lay(line["name"], [Way(line["website"])], columns)
    return [*rows, ""]


def _in_the_union(page: Page) -> list[Way]:
    return [Way(strong(line["contact"]["phone"]), (people.IN_THE_UNION,)) for line in page.union]


def _without_lines(page: Page, columns: int) -> list[str]:
    """What is said where there is no line."""
    if page.helplines:
        return []
    if page.country.code is None:
        return wrap(people.NO_COUNTRY, columns)
    return wrap(people.NO_NUMBER if page.near else people.NO_LINE, columns)


def _where(page: Page, columns: int, key: str = "") -> list[str]:
    """Whose numbers these are, and the key that shows another country's."""
    said = people.where(page.name, page.country.source) if page.name else ""
    return wrap(f"{said} {key}".strip(), columns) if said or key else []


def _elsewhere(page: Page, columns: int, lay: Lay) -> list[str]:
    code = page.country.code
    rows = [*_where(page, columns), *_laid(*_other_country(page), columns, lay)]
    if page.helplines and code:
        rows += _laid(people.EVERY_LINE, people.every_line(code), columns, lay)
    return [*rows, *_laid(people.OTHER_PLACES, page.directories[0]["website"], columns, lay)]


def _laid(name: str, words: str, columns: int, lay: Lay) -> list[str]:
    """A name and something that is no number: the name comes first in plain rows too."""
    if lay is labelled:
        said = f"{name}: {words}"
        return (
            wrap(said, columns, whole=True) if width(said) <= columns else [f"{name}:", *_packed([Way(words)], columns)]
        )
    return lay(name, [Way(words)], columns)


def _packed(ways: list[Way], columns: int) -> list[str]:
    return [row for way in grouped(ways) for row in packed(way, columns)]


def _other_country(page: Page) -> tuple[str, str]:
    example = "IE" if page.country.code == "GB" else "GB"
    return people.OTHER_COUNTRY if page.country.code else people.YOUR_COUNTRY, people.command(example)


def _ending(page: Page, columns: int, today: date) -> list[str]:
    rows: list[str] = []
    for group in (
        (*people.DOCTOR, *people.DOCTOR_MORE),
        (safety.NUMB_NOTE,),
        (*_age(page, today), people.WRONG_NUMBER),
    ):
        rows += ["", *(row for sentence in group for row in wrap(sentence, columns))]
    return rows


def _age(page: Page, today: date) -> list[str]:
    """How old the numbers of this page are: the evidence for each, and when somebody last looked."""
    shown = [*page.emergency, *page.helplines, *page.near]
    days = [line["checked"] for line in (*shown, *page.directories)]
    old = (today - date.fromisoformat(min(days))).days >= OLD_DAYS
    older = [
        people.of_year(people.fact(line["name"]), line["evidence"][:4])
        for line in shown
        if facts.has_old_evidence(line, today)
    ]
    return [*(people.OLD if old else ()), *([people.older(older)] if older else []), people.checked(max(days))]
