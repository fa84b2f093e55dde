"""People in twenty places: what each of them sees first. What does not hold here would send one of them wrong."""

from datetime import date
from typing import NamedTuple

import pytest

from numbcli.helplines import facts, page
from numbcli.helplines.country import country
from numbcli.text import width

LINES = facts.load()
ZONES, NAMES = facts.tables()
TODAY = date(2026, 11, 24)


class Somebody(NamedTuple):
    """Where a person is, what the second row of the page says, and what else stands on one screen, in this order."""

    zone: str
    lang: str
    whom: str
    then: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


WHERE_YOU_ARE = "call the emergency number where you are, or go to a hospital."
PEOPLE = {
    "Lagos": Somebody(
        "Africa/Lagos", "en_US", WHERE_YOU_ARE, ("No line is known", "findahelpline.com"), ("112", "911")
    ),
    "Kinshasa": Somebody("Africa/Kinshasa", "fr_CD", WHERE_YOU_ARE, ("findahelpline.com",), ("112", "3114")),
    "San Juan": Somebody("America/Puerto_Rico", "es_PR", "call 911 (Puerto Rico)", ("988", "then press 2", "text 988")),
    "Saint-Denis": Somebody("Indian/Reunion", "fr_FR", "call 112 (Réunion)", ("15", "ambulance", "text 114", "3114")),
    "Vaduz": Somebody(
        "Europe/Vaduz", "de_LI", "call 144, the ambulance (Liechtenstein)", ("117", "police", "143", "143.ch")
    ),
    "Kyiv": Somebody("Europe/Kyiv", "uk_UA", "call 103, the ambulance (Ukraine)", ("112", "7333", "from Vodafone")),
    "a deaf person in Leeds": Somebody(
        "Europe/London",
        "en_GB",
        "call 999 (United Kingdom)",
        (
            "If you cannot hear or speak:",
            "text 999, only after registering: text register to 999",
            "text SHOUT to 85258",
        ),
    ),
    "a deaf person in Lyon": Somebody("Europe/Paris", "fr_FR", "call 112 (France)", ("text 114", "app Urgence 114")),
    "a deaf person in Leipzig": Somebody(
        "Europe/Berlin",
        "de_DE",
        "call 112, ambulance and fire (Germany)",
        ("app nora", "chat on www.telefonseelsorge.de"),
    ),
    "a Spanish speaker in Texas": Somebody(
        "America/Chicago",
        "es_US",
        "call 911 (United States)",
        ("988, then press 2, in Spanish", "text AYUDA to 988, in Spanish", "text AYUDA to 741741, in Spanish"),
    ),
    "Manila": Somebody(
        "Asia/Manila",
        "en_PH",
        "call 911 (Philippines)",
        ("0917-899-8727, from Globe or TM", "0919-057-1553, from Smart or TNT", "1553, from a landline"),
    ),
    "Montreal": Somebody(
        "America/Montreal", "fr_CA", "call 911 (Canada)", ("988", "1-866-277-3553", "Quebec", "535353")
    ),
    "Belfast": Somebody("Europe/Belfast", "en_GB", "call 999 (United Kingdom)", ("0808 808 8000", "Northern Ireland")),
    "Jakarta": Somebody(
        "Asia/Jakarta",
        "id_ID",
        "go to a hospital now, or call 110, the police (Indonesia).",
        ("No number to call is known", "healing119.id"),
        ("112",),
    ),
    "Lima": Somebody(
        "America/Lima", "es_PE", "go to a hospital now, or call 105, the police (Peru).", ("113, then option 5",)
    ),
    "Johannesburg": Somebody(
        "Africa/Johannesburg",
        "en_ZA",
        "call 112, from a mobile phone (South Africa)",
        ("10177", "ambulance", "0800 567 567", "WhatsApp 076 882 2775"),
        ("087 163 2030",),
    ),
    "Santiago": Somebody(
        "America/Santiago", "es_CL", "call 131, the ambulance (Chile)", ("133", "*4141, from a mobile phone")
    ),
    "Tokyo": Somebody("Asia/Tokyo", "ja_JP", "call 119, ambulance and fire (Japan)", ("110", "police", "0120-279-338")),
    "Seoul": Somebody(
        "Asia/Seoul", "ko_KR", "call 119, ambulance and fire (South Korea)", ("112", "109", "text 109"), ("1393",)
    ),
    "Oslo": Somebody("Europe/Oslo", "nb_NO", "call 113, the ambulance (Norway)", ("116 123", "chat on sidetmedord.no")),
    "a machine that nobody has told anything": Somebody(
        "UTC", "en_US", WHERE_YOU_ARE, ("Your country is not known",), ("911", "988")
    ),
    "Buenos Aires": Somebody("America/Argentina/Buenos_Aires", "es_AR", "call 911 (Argentina)", ("0800-999-0091",)),
}


@pytest.mark.parametrize("somebody", PEOPLE.values(), ids=PEOPLE)
def test_what_somebody_sees_first(somebody: Somebody) -> None:
    environ = {"TZ": somebody.zone, "LANG": f"{somebody.lang}.UTF-8"}
    found = country(None, None, environ, str, ZONES, NAMES)
    rows = [row.text for row in page.short(page.page(LINES, found, NAMES), 80, TODAY)]
    assert rows[1].startswith(somebody.whom)
    assert max(map(width, rows)) <= 80
    # One screen of 80 by 24, without the row of the pager.
    screen = "\n".join(rows[2:22])
    at = 0
    for words in somebody.then:
        assert words in screen[at:], (words, screen)
        at = screen.index(words, at)
    assert not [words for words in somebody.never if words in "\n".join(rows[:22])]
