"""The page of people to talk to: the ways to reach a line, their hours, and plain lines."""

from drivers.people_pages import (
    COUNTRIES,
    LINES,
    WIDTHS,
    session_rows,
    short,
    shown,
    told_rows,
    whole,
)
from numbcli.helplines import ways
from numbcli.helplines.layout import unmark
from numbcli.words import people


def test_region_stands_with_every_number_it_holds_for() -> None:
    regional = [line for line in LINES if line.get("region")]
    assert {line["region"] for line in regional} >= {"Quebec", "England and Wales", "Dutch-speaking"}
    for line in regional:
        for columns in WIDTHS:
            for way in ways.first_ways(line):
                number = unmark([way.words])[0].text
                rows = short(line["country"], columns)
                at = next(place for place, row in enumerate(rows) if number in row)
                assert line["region"] in " ".join(rows[at : at + 2]), (way, rows)


def test_hours_that_are_not_known_are_not_shown() -> None:
    unknown = {line["country"] for line in LINES if line["hours"] is None and line["kind"] != "directory"}
    assert unknown == {"CZ", "EC", "JP", "KE", "LU", "NP", "TW"}
    for code in ("CZ", "EC", "KE", "LU", "NP"):
        assert people.DAY_AND_NIGHT not in "\n".join((*short(code), *whole(code)))
    assert "24/7" not in "\n".join(row for code in COUNTRIES for row in whole(code))


def test_hours_stand_with_the_way_that_they_belong_to() -> None:
    def beside(code: str, words: str) -> list[tuple[str, ...]]:
        every = [way for line in shown(code).helplines for way in ways.every_way(line)]
        return [way.beside for way in every if words in unmark([way.words])[0].text]

    assert beside("ZA", "0800 456 789") == [(people.DAY_AND_NIGHT,)]
    assert beside("ZA", "WhatsApp 076 882 2775") == [("8:00–17:00",)]
    assert beside("ZA", "31393") == [()]
    assert beside("FR", "chat on chat-accueil.org") == [("daily 13:00–3:00",)]
    # The line in Swedish is open for part of the day only.
    assert beside("FI", "09 2525 0111") == [(people.DAY_AND_NIGHT,)] and beside("FI", "09 2525 0112") == [()]
    assert "8:00–17:00" in next(row for row in short("ZA") if "076 882 2775" in row)


def test_every_country_that_has_a_way_to_write_shows_one() -> None:
    for code in COUNTRIES:
        kinds = {key for line in shown(code).helplines for key in line["contact"]} & {"sms", "whatsapp", "chat"}
        text = "\n".join(session_rows(code, 56))
        assert not kinds or any(words in text for words in ("text ", "WhatsApp ", "chat on ")), code
        for line in shown(code).helplines:
            if "sms" not in line["contact"] and "whatsapp" not in line["contact"]:
                assert line["contact"].get("chat", "") in text
    # A text that is answered by a call is no way to write.
    assert any("WhatsApp 076 882 2775" in row for row in session_rows("ZA", 56))


def test_ways_for_people_who_cannot_hear_or_speak_stand_on_the_short_page() -> None:
    without_speech = {line["country"] for line in LINES if "deaf" in line}
    assert without_speech >= {"GB", "US", "FR", "IE", "CA", "AU", "NZ", "HK", "NL", "DE", "SE", "FI", "AT"}
    for code in without_speech:
        for rows in (short(code), session_rows(code, 40), told_rows(code)):
            text = " ".join(" ".join(rows).split())
            assert people.NO_SPEECH in text.lower()
            for line in (*shown(code).emergency, *shown(code).helplines):
                for way in line.get("deaf", ()):
                    assert way["to"] in text and (way["note"] or "") in text
    assert "  text 999, only after registering: text register to 999" in "\n".join(short("GB"))


def test_email_without_an_at_sign_is_a_page_to_visit() -> None:
    assert "  write on cvv.org.br" in whole("BR")
    assert "  email vanja@centarsrce.org" in whole("RS")


def test_page_in_plain_lines_begins_each_with_its_number() -> None:
    assert told_rows("GB")[:19] == [
        "If you may end your life, have hurt yourself or taken something:",
        "call 999 (United Kingdom), or go to a hospital now.",
        "If you can, be near somebody who is safe.",
        "",
        "999: Emergency",
        "text 999, only after registering: text register to 999:",
        "  Emergency, if you cannot hear or speak",
        "relay 18000, textphone or Relay UK app:",
        "  Emergency, if you cannot hear or speak",
        "116 123: Samaritans, day and night",
        "text SHOUT to 85258: Shout, day and night",
        "111, then select option 2:",
        "  NHS 111 (mental health option 2), England and Wales, day and night",
        "0808 808 8000:",
        "  Lifeline (Northern Ireland), Northern Ireland, day and night",
        "",
        "United Kingdom, guessed from your time zone.",
        "Other places: findahelpline.com",
        "",
    ]
    assert told_rows("CH")[4:7] == [
        "144: Emergency, ambulance",
        "112: Emergency, any emergency",
        "117: Emergency, police",
    ]
    assert "112: Emergency, works too" in told_rows("IE")
    for code in COUNTRIES:
        for line in (*shown(code).emergency, *shown(code).helplines):
            number = line["contact"].get("phone") or line["contact"]["sms"]
            assert any(row.startswith((number, f"text {number}")) or f" to {number}:" in row for row in told_rows(code))
