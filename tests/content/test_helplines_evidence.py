"""What every number rests on: sources, their dates and grades, and what another list knows of it."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
import yaml
from phonenumbers import shortnumberinfo

from numbcli.helplines import facts

ROOT = Path(__file__).resolve().parents[2]
FACTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "support" / "helplines.yaml").read_text(encoding="utf-8"))
GRADES = ("operator", "government", "press", "list")
LONGEST_SHORT_NUMBER = 6
"""Digits. What has more is an ordinary number of the country's plan."""

EVIDENCE_OF_A_LIST = {"1737 Need to talk?", "Lifeline Aotearoa", "よりそいホットライン (Yorisoi Hotline)"}
"""Entries whose newest date comes from a list only: their evidence is weaker than it looks."""

NO_EMERGENCY_NUMBER_ELSEWHERE = {("UY", "105")}
"""Emergency numbers that libphonenumber knows as short numbers and not as emergency ones."""


def named(fact: dict[str, Any]) -> str:
    return f"{fact['country']} {fact['name']}"


def all_sources(fact: dict[str, Any]) -> list[dict[str, Any]]:
    return [*fact["sources"], *(source for way in fact.get("deaf", ()) for source in way["sources"])]


@pytest.mark.parametrize("fact", FACTS, ids=named)
def test_every_source_has_an_address_and_a_grade(fact: dict[str, Any]) -> None:
    assert fact["sources"]
    for source in all_sources(fact):
        assert source["grade"] in GRADES
        assert re.match(r"https?://\S+\.\S+", source["address"])
        assert "page_date" not in source or re.fullmatch(r"20[012]\d(-\d\d){0,2}", source["page_date"])


@pytest.mark.parametrize("fact", FACTS, ids=named)
def test_evidence_is_no_newer_than_what_it_rests_on(fact: dict[str, Any]) -> None:
    # A list is not evidence, but where an emergency number has nothing else with a date.
    alone = fact["kind"] == "emergency" or fact["name"] in EVIDENCE_OF_A_LIST
    dated = [source["page_date"] for source in fact["sources"] if "page_date" in source]
    good = [source["page_date"] for source in fact["sources"] if "page_date" in source and source["grade"] != "list"]
    standing = [
        source
        for source in fact["sources"]
        if source["grade"] in ("operator", "government") and "page_date" not in source
    ]
    allowed = [*good, *([fact["checked"]] if standing else []), *(dated if alone else [])]
    assert fact["evidence"] <= max(allowed)
    assert facts.first_day(fact["evidence"]) <= date.fromisoformat(fact["checked"])


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact["confidence"] == "high"], ids=named)
def test_high_confidence_rests_on_an_operator_or_a_government_or_on_two_recent_texts(fact: dict[str, Any]) -> None:
    official = [source for source in fact["sources"] if source["grade"] in ("operator", "government")]
    dated = [source for source in fact["sources"] if source["grade"] != "list" and "page_date" in source]
    oldest = f"{int(fact['checked'][:4]) - 2}{fact['checked'][4:]}"
    recent = [source for source in dated if source["page_date"] >= oldest[: len(source["page_date"])]]
    hosts = {source["address"].split("/")[2] for source in recent}
    assert official or len(hosts) >= 2
    assert len({source["address"] for source in fact["sources"]}) == len(fact["sources"])


@pytest.mark.parametrize("fact", FACTS, ids=named)
def test_whose_number_it_is_and_what_it_covers_is_complete(fact: dict[str, Any]) -> None:
    contact = fact["contact"]
    numbers = [number for number in (contact.get("phone"), *contact.get("phone_alt", ())) if number]
    if fact["kind"] == "emergency":
        assert list(fact["for"]) == numbers
        assert set(fact["for"].values()) <= {"all", "ambulance", "police", "fire", "ambulance and fire"}
    else:
        assert "for" not in fact
    assert set(contact.get("phone_alt_notes", {})) <= set(numbers)
    assert not {"sms_keyword", "sms_note", "sms_keyword_es"} & set(contact) or "sms" in contact
    assert ("phone_es" in contact) == ("phone_es_note" in contact)
    _, names = facts.tables()
    assert set(fact.get("also", ())) <= set(names) - {fact["country"]}


def voice_numbers() -> list[tuple[str, str, str]]:
    """Country, kind and number of everything that is dialled or texted."""
    found = []
    for fact in FACTS:
        contact = fact["contact"]
        single = ("phone", "phone_es", "phone_sv", "phone_region", "sms", "whatsapp")
        numbers = [*(contact[key] for key in single if key in contact), *contact.get("phone_alt", ())]
        numbers += [way["to"] for way in fact.get("deaf", ()) if way["to"][0].isdigit()]
        found += [(fact["country"], fact["kind"], number) for number in numbers]
    return [each for each in dict.fromkeys(found) if each[0] not in ("EU", "ZZ")]


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


@pytest.mark.parametrize(
    ("country", "number"),
    [(country, number) for country, _, number in voice_numbers() if len(digits(number)) > LONGEST_SHORT_NUMBER],
)
def test_a_long_number_is_valid_in_its_country(country: str, number: str) -> None:
    parsed = phonenumbers.parse(number, country)
    assert phonenumbers.is_valid_number_for_region(parsed, country)


@pytest.mark.parametrize(
    ("country", "number"),
    [
        (fact["country"], number)
        for fact in FACTS
        if fact["kind"] == "emergency" and fact["country"] != "EU"
        for number in fact["for"]
    ],
)
def test_an_emergency_number_is_one_in_its_country(country: str, number: str) -> None:
    known = shortnumberinfo.is_emergency_number(number, country)
    assert known != ((country, number) in NO_EMERGENCY_NUMBER_ELSEWHERE)


@pytest.mark.parametrize(
    ("territory", "number"),
    [
        (territory, fact["contact"]["phone"])
        for fact in FACTS
        if fact["kind"] == "emergency"
        for territory in fact.get("also", ())
    ],
)
def test_an_emergency_number_is_one_in_the_territories_it_covers(territory: str, number: str) -> None:
    # Android's list has 112 in Guadeloupe and French Guiana; libphonenumber has 15 there.
    number = "15" if territory in ("GP", "GF") else number
    assert shortnumberinfo.is_emergency_number(number, territory)


def test_evidence_is_old_from_the_first_day_that_its_date_can_mean() -> None:
    def old(evidence: str, today: date) -> bool:
        return facts.has_old_evidence({"evidence": evidence}, today)

    assert not old("2025-05-24", date(2026, 11, 24)) and old("2025-05-23", date(2026, 11, 24))
    assert old("2025-05", date(2026, 11, 24)) and not old("2025-06", date(2026, 11, 24))
    assert old("2025", date(2026, 7, 2)) and not old("2025", date(2026, 6, 30))
    assert old("2025-08-27", date(2027, 2, 28)) and not old("2025-08-28", date(2027, 2, 28))
