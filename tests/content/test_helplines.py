"""Every number that can be shown is the one that was checked, and none is one that must not be shown."""

import json
import re
import runpy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from numbcli.helplines import facts, page, ways
from numbcli.helplines.country import Country
from numbcli.helplines.layout import Row, labelled, unmark
from numbcli.words import people

ROOT = Path(__file__).resolve().parent.parent.parent
FACTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "support" / "helplines.yaml").read_text(encoding="utf-8"))
LINES = facts.load()
TODAY = date(2026, 11, 24)
_, NAMES = facts.tables()
COUNTRIES = sorted({line["country"] for line in FACTS} - {"ZZ"})

OUTDATED = {
    "KR": ["1393", "1577-0199"],
    "CA": ["1-833-456-4566"],
    "US": ["1-800-273-8255"],
    "NL": ["0900-0113"],
    "SG": ["1800-221-4444"],
    "TW": ["0800-788-995"],
    "LV": ["67222922", "27722292"],
    "BR": ["141"],
    "GB": ["08457 90 90 90"],
    "IE": ["1850 60 90 90"],
    "UY": ["0800 8483"],
    "NZ": ["text HELP"],
    "NO": ["815 33 300"],
    "SE": ["020 22 00 60"],
    "IT": ["199 284 284", "800 86 00 22"],
    "CZ": ["284 016 666"],
    "FR": ["01 40 09 15 22"],
    "BE": ["02 649 95 55"],
    "IN": ["1800-599-0019", "1-800-91-4416"],
    "AT": ["116 123"],
    "PH": ["0917-989-8727"],
    "KE": ["1190"],
    "EC": ["101", "102", "103", "131", "149"],
    "TR": ["110", "155", "156"],
    "ZA": ["087 163 2030", "0800 12 13 14"],
    "MT": ["1770"],
    "FI": ["09 2525 0113", "09 2525 0116"],
}
"""Numbers that changed, closed or were misprinted: a stale list is recognised by these."""

NOT_CHECKED = {
    "AE": ["800-4673", "800-HOPE", "800-SAKINA"],
    "AR": ["(011) 5275-1135", "135"],
    "AU": ["1300 659 467"],
    "BD": ["09612-119911"],
    "CL": ["600-360-7777"],
    "CZ": ["222 580 697"],
    "DK": ["70 20 12 01"],
    "EG": ["0800 888 0700", "02 2081 6831", "16328"],
    "ES": ["717 003 717"],
    "FR": ["01 45 39 40 00"],
    "GH": ["0800 678 678", "112"],
    "GR": ["1018"],
    "HK": ["2389 2222", "2896 0000"],
    "ID": ["118", "112"],
    "IR": ["1480"],
    "JM": ["888-639-5433", "888-NEW-LIFE"],
    "KE": ["+254 722 178 177"],
    "LB": ["1564"],
    "LK": ["1990"],
    "LT": ["116 123"],
    "NC": ["05 30 30"],
    "NG": ["0800 078 7746", "0903 440 0009", "0814 224 1007", "112", "199"],
    "NP": ["16600121600"],
    "NZ": ["0508 828 865"],
    "PE": ["106"],
    "PK": ["0311-7786264"],
    "PL": ["800 70 2222"],
    "PT": ["808 24 24 24", "213 544 545", "912 802 669", "963 524 660"],
    "RO": ["0374 456 420"],
    "RS": ["194", "192"],
    "SK": ["0800 500 333", "0800 800 566"],
    "TT": ["800-2673", "800-COPE"],
    "UY": ["0800 0767", "*0767", "0800 1920"],
    "VN": ["096 306 1414"],
}
"""Numbers that rest on one source or on old ones. They wait until somebody has checked them."""

NOT_SHOWN = {
    "country": "named once, below the numbers",
    "kind": "decides the place on the page",
    "also": "decides on which countries' pages it stands",
    "sources": "addresses that were read; they are for whoever checks next and stay in the file",
    "confidence": "for whoever checks next",
    "notes": "for whoever checks next; some name numbers that must not be rung",
}
"""Fields of an entry that no page shows, and why. ``evidence`` is shown where it is old, ``checked`` once."""

NOT_ON_THE_SHORT_PAGE = {
    "phone_alt": "one number to speak to somebody is enough, but for those that are for other phones",
    "whatsapp": "shown where there is no text to write; one way to write is enough",
    "chat": "the same",
    "email": "is answered late; --all has it",
}
"""Keys of ``contact`` that the short page of helplines leaves out, and why. Emergency numbers are all on it."""


def rendered(code: str, columns: int = 80) -> tuple[str, str]:
    """The short page and the whole one."""
    shown = page.page(LINES, Country(code, "flag"), NAMES)
    return told(page.short(shown, columns, TODAY)), told(page.whole(shown, columns, TODAY))


def told(rows: list[Row]) -> str:
    return "\n".join(row.text for row in rows)


def test_shipped_lines_are_the_checked_facts_field_by_field() -> None:
    assert len(LINES) == len(FACTS)
    for line, fact in zip(LINES, FACTS, strict=True):
        assert list(line) == list(fact), fact["name"]
        for field, value in fact.items():
            assert line[field] == value, (fact["name"], field)
            assert type(line[field]) is type(value)


def test_every_fact_says_where_and_when_it_was_read() -> None:
    for fact in FACTS:
        assert fact["sources"] and all(source["address"] for source in fact["sources"])
        assert date.fromisoformat(fact["checked"]) >= date(2026, 11, 21)
        assert fact["country"] in NAMES or fact["country"] == "ZZ"


def test_numbers_are_text_so_that_no_zero_is_lost() -> None:
    for line in LINES:
        for key, value in line["contact"].items():
            values = value if key == "phone_alt" else [*value.values()] if key == "phone_alt_notes" else [value]
            assert values and all(isinstance(number, str) and number for number in values)


@pytest.mark.parametrize("columns", [40, 56, 80])
def test_every_contact_and_region_stands_on_the_whole_page_digit_for_digit(columns: int) -> None:
    for line in LINES:
        if line["country"] == "ZZ":
            continue
        for code in (line["country"], *line.get("also", ())):
            _, whole = rendered(code, columns)
            joined = " ".join(whole.split())
            for key, value in line["contact"].items():
                for number in value if isinstance(value, list | dict) else [value]:
                    assert number in (joined if " " in number and not number[0].isdigit() else whole), (
                        code,
                        key,
                        number,
                    )
                for note in value.values() if isinstance(value, dict) else ():
                    assert note in joined
            for way in line.get("deaf", ()):
                assert way["to"] in whole and (way["note"] is None or way["note"] in joined)
            for field in ("hours", "hours_chat", "hours_whatsapp"):
                if line.get(field) and line["kind"] != "emergency":
                    assert people.hours(line[field]) in joined
            for whose in line.get("for", {}).values():
                assert set(line["for"].values()) == {"all"} or people.WHOSE[whose] in joined
            assert line.get("region") is None or line["region"] in whole
            assert line["website"] is None or line["website"] in whole
            assert " ".join(line["name"].split()) in joined


def test_every_field_is_shown_or_named_as_not_shown() -> None:
    shown = {"name", "contact", "hours", "hours_chat", "hours_whatsapp", "languages", "website", "region"}
    shown |= {"for", "deaf", "evidence", "checked"}
    assert {field for line in LINES for field in line} == shown | set(NOT_SHOWN)
    assert not shown & set(NOT_SHOWN)
    for line in LINES:
        code = "GB" if line["country"] == "ZZ" else line["country"]
        for text in rendered(code):
            assert line.get("notes") is None or line["notes"] not in text
            assert not any(source["address"] in text for source in line["sources"] if source["address"].count("/") > 2)


def test_every_contact_key_is_on_the_short_page_or_named_as_left_out() -> None:
    left_out = set()
    for line in LINES:
        if line["kind"] not in facts.LINE_KINDS:
            continue
        said = " | ".join(row.text for row in unmark(way.words for way in ways.first_ways(line)))
        for key, value in line["contact"].items():
            if any(number not in said for number in (value if isinstance(value, list | dict) else [value])):
                left_out.add(key)
        assert line["contact"].get("phone", line["contact"].get("sms")) in rendered(line["country"])[0]
    assert left_out == set(NOT_ON_THE_SHORT_PAGE)


def test_emergency_numbers_are_all_on_the_short_page() -> None:
    for line in LINES:
        if line["kind"] == "emergency":
            short, _ = rendered(line["country"])
            for number in (line["contact"]["phone"], *line["contact"].get("phone_alt", [])):
                assert number in short


@pytest.mark.parametrize("forbidden", [OUTDATED, NOT_CHECKED], ids=["outdated", "not checked"])
def test_no_page_shows_a_number_that_may_not_be_shown(forbidden: dict[str, list[str]]) -> None:
    for code, numbers in forbidden.items():
        shown = page.page(LINES, Country(code, "flag"), NAMES)
        texts = [
            *rendered(code),
            told(page.aside(shown, 56, TODAY)),
            told(page.aside(shown, 72, TODAY, labelled)),
            json.dumps(page.json_rows(shown)),
        ]
        for number in numbers:
            assert not any(_written(number).search(text) for text in texts), (code, number)


def test_pressing_3_is_not_offered_any_more() -> None:
    assert not re.search(r"press 3|option 3|lgbt", " ".join(rendered("US")), re.IGNORECASE)


def test_new_numbers_are_there() -> None:
    new = {
        "KR": "109",
        "CN": "12356",
        "CA": "988",
        "PT": "1411",
        "NL": "113",
        "SG": "1771",
        "HK": "18111",
        "CL": "*4141",
    }
    new |= {"EE": "116 123", "UY": "911", "FR": "3114", "BE": "0800 32 123", "IN": "14416", "AT": "142", "SE": "90101"}
    for code, number in new.items():
        assert number in rendered(code)[0]


def test_files_of_the_room_have_not_drifted(capsys: pytest.CaptureFixture[str]) -> None:
    main = runpy.run_path(str(ROOT / "scripts" / "write_helplines.py"))["main"]
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_drift_is_found_and_written_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "write_helplines.py"))
    script["main"].__globals__.update(ROOT=tmp_path, ROOM=tmp_path)
    (tmp_path / "helplines.json").write_text(json.dumps([{"country": "GB", "contact": {"phone": "116 124"}}]))
    assert script["main"](["--check"]) == 1
    assert script["main"]([]) == 0
    assert script["main"](["--check"]) == 0
    assert json.loads((tmp_path / "helplines.json").read_text("utf-8")) == FACTS


def test_machine_without_a_zone_list_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "write_helplines.py"))
    script["main"].__globals__.update(zones=lambda: None)
    assert script["main"](["--check"]) == 0
    assert "no zone list" in capsys.readouterr().err


def test_number_that_yaml_would_change_is_refused(tmp_path: Path) -> None:
    facts = tmp_path / "helplines.yaml"
    facts.write_text("- {country: ES, name: Line, contact: {phone: 024}}\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="put it in quotes"):
        runpy.run_path(str(ROOT / "scripts" / "write_helplines.py"))["lines"](facts)


def _written(number: str) -> re.Pattern[str]:
    """A number however it is grouped, but not as a part of a longer one."""
    if number[0].isalpha():
        return re.compile(re.escape(number))
    signs = [re.escape(sign) for sign in number if sign not in " -()"]
    return re.compile(r"(?<![\d*+])" + r"[ ()-]*".join(signs) + r"(?!\d)")
