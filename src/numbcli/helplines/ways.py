"""The ways to reach an entry, each with what belongs to it: note, keyword, hours, region, and whose number it is."""

from ..language import ENGLISH, current_code
from ..words import people
from .facts import Line, speaks
from .layout import Way, strong

_OTHER_LANGUAGES = ("es", "sv")
"""Languages for which a line has a number or a keyword of its own."""


def first_ways(line: Line) -> list[Way]:
    """The ways of the short page: to speak with someone, in another language too, to write, and without speech.

    Hours are those of the first way, or of the way that has its own. Nothing says that they hold for the others.
    """
    contact = line["contact"]
    notes = contact.get("phone_alt_notes", {})
    ways = [*_in_own_language(line), *_phone(line)]
    # A number with a note is for other phones than the first one is.
    ways += [_noted(number, notes[number]) for number in contact.get("phone_alt", ()) if number in notes]
    ways += [*_phone_elsewhere(line), *_text(line)]
    # A text that is answered by a call is no way to write.
    if "sms" not in contact or "sms_note" in contact:
        ways += _whatsapp(line) or _chat(line)
    return [*_with_beside(line, _with_language(line, ways)), *_without_speech(line)]


def every_way(line: Line) -> list[Way]:
    """Every way that is known, and the languages last."""
    contact = line["contact"]
    notes = contact.get("phone_alt_notes", {})
    ways = [*_in_own_language(line), *_phone(line)]
    for number in contact.get("phone_alt", ()):
        ways.append(_noted(number, notes[number]) if number in notes else Way(people.also(strong(number))))
    ways += [*_phone_elsewhere(line), *_text(line), *_whatsapp(line), *_chat(line)]
    ways = [*_with_beside(line, ways), *_without_speech(line)]
    pages = [people.write(contact["email"])] if "email" in contact else []
    pages += [contact["url"]] if "url" in contact else []
    website = line["website"]
    if website and not any(website in shown for shown in (*pages, *(way.words for way in ways))):
        pages.append(people.more(website))
    if line["languages"]:
        pages.append(people.in_languages(line["languages"]))
    return [*ways, *map(Way, pages)]


def emergency_ways(line: Line) -> list[Way]:
    """The numbers of an emergency entry, each with whose it is where it is not for all, and the ways without speech."""
    whose = line["for"]
    numbers = numbers_of(line)
    # Where every number brings everybody, nothing has to be told apart.
    apart = set(whose.values()) != {"all"}
    ways = []
    for place, number in enumerate(numbers):
        beside = [people.WHOSE[whose[number]]] if apart else [people.TOO] if place else []
        beside += [people.MOBILE] if place == 0 and for_mobiles(line) else []
        ways.append(Way(strong(number), tuple(beside)))
    return [*ways, *_without_speech(line)]


def numbers_of(line: Line) -> list[str]:
    """The numbers to speak with someone, in the order of the facts."""
    contact = line["contact"]
    return [*([contact["phone"]] if "phone" in contact else []), *contact.get("phone_alt", [])]


def for_mobiles(line: Line) -> bool:
    """Its first number is for mobile phones, as the name of the entry says."""
    return "mobile" in line["name"].lower()


def _phone(line: Line) -> list[Way]:
    contact = line["contact"]
    if "phone" not in contact:
        return []
    return [_noted(contact["phone"], contact.get("phone_note"))]


def _phone_elsewhere(line: Line) -> list[Way]:
    """Numbers for a part of the country, and for another language."""
    contact = line["contact"]
    ways = []
    if "phone_region" in contact:
        ways.append(_noted(contact["phone_region"], contact["phone_region_note"]))
    for code in _OTHER_LANGUAGES:
        if f"phone_{code}" in contact and code != current_code():
            ways.append(_phone_in(line, code))
    return ways


def _in_own_language(line: Line) -> list[Way]:
    """A number or a keyword of a line for people who speak the language of this run."""
    code, contact = current_code(), line["contact"]
    ways = [_phone_in(line, code)] if f"phone_{code}" in contact else []
    if f"sms_keyword_{code}" in contact:
        ways.append(_text_in(line, code))
    return ways


def _phone_in(line: Line, code: str) -> Way:
    contact = line["contact"]
    return _noted(contact[f"phone_{code}"], contact.get(f"phone_{code}_note"), people.in_language(code))


def _text_in(line: Line, code: str) -> Way:
    contact = line["contact"]
    said = people.text(strong(contact["sms"]), _key(contact[f"sms_keyword_{code}"]))
    return Way(_joined(said, people.in_language(code)))


def _with_language(line: Line, ways: list[Way]) -> list[Way]:
    """In a language that nobody speaks there, the first way says which they do."""
    if current_code() == ENGLISH or speaks(line, current_code()) or not line["languages"] or not ways:
        return ways
    first = ways[0]._replace(words=_joined(ways[0].words, people.in_languages(line["languages"])))
    return [first, *ways[1:]]


def _text(line: Line) -> list[Way]:
    contact = line["contact"]
    if "sms" not in contact:
        return []
    number = strong(contact["sms"])
    ways = [Way(_joined(people.text(number, _key(contact.get("sms_keyword"))), contact.get("sms_note")))]
    for code in _OTHER_LANGUAGES:
        if f"sms_keyword_{code}" in contact and code != current_code():
            ways.append(_text_in(line, code))
    return ways


def _whatsapp(line: Line) -> list[Way]:
    contact = line["contact"]
    if "whatsapp" not in contact:
        return []
    return [Way(people.whatsapp(strong(contact["whatsapp"])), _own_hours(line, "hours_whatsapp"))]


def _chat(line: Line) -> list[Way]:
    contact = line["contact"]
    if "chat" not in contact:
        return []
    return [Way(people.chat(contact["chat"]), _own_hours(line, "hours_chat"))]


def _without_speech(line: Line) -> list[Way]:
    return [
        Way(
            _joined(people.NO_SPEECH_BY[way["way"]].format(number=strong(way["to"])), way["note"]),
            group=people.NO_SPEECH,
            heading=people.NO_SPEECH_HEADING,
        )
        for way in line.get("deaf", ())
    ]


def _own_hours(line: Line, field: str) -> tuple[str, ...]:
    return (people.hours(line[field]),) if line.get(field) else ()


def _with_beside(line: Line, ways: list[Way]) -> list[Way]:
    region = (people.fact(line["region"]),) if line.get("region") else ()
    hours = (people.hours(line["hours"]),) if line["hours"] else ()
    return [
        way._replace(beside=(*region, *(hours if place == 0 and not way.beside else way.beside)))
        for place, way in enumerate(ways)
    ]


def _noted(number: str, *notes: str | None) -> Way:
    return Way(_joined(strong(number), *notes))


def _joined(words: str, *notes: str | None) -> str:
    """Words with what is needed to get through, which is never far from its number."""
    return ", ".join((words, *(people.fact(note) for note in notes if note)))


def _key(word: str | None) -> str | None:
    return None if word is None else strong(word)
