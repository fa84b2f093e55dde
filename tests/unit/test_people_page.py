"""The page of people to talk to: what stands where, at which width, and from when on it calls itself old."""

from datetime import date, timedelta
from typing import Any

import pytest

from numbcli.helplines import facts, page
from numbcli.helplines.country import NO_COUNTRY, Country
from numbcli.helplines.layout import labelled
from numbcli.helplines.transliterate import folded
from numbcli.text import width
from numbcli.words import en, people

LINES = facts.load()
_, NAMES = facts.tables()
READ = date(2026, 11, 21)
COUNTRIES = sorted({line["country"] for line in LINES} - {"ZZ"} | {"NG", "DK", "RO"})
WIDTHS = (40, 41, 55, 56, 64, 72, 80, 200)


def shown(code: str | None, entries: list[facts.Line] = LINES, source: str = "zone") -> page.Page:
    return page.page(entries, Country(code, source) if code else NO_COUNTRY, NAMES)


def short(code: str | None, columns: int = 80, today: date = READ) -> list[str]:
    return page.short(shown(code), columns, today)


def whole(code: str | None, columns: int = 80) -> list[str]:
    return page.whole(shown(code), columns, READ)


def test_page_of_the_united_kingdom() -> None:
    assert short("GB")[:12] == [
        "People to talk to. United Kingdom, guessed from your time zone.",
        "",
        "Emergency      999",
        "Samaritans     116 123                     day and night",
        "Shout          text SHOUT to 85258         day and night",
        "NHS 111 (mental health option 2)",
        "               111, then select option 2   England, day and night",
        "",
        "Other places   findahelpline.com",
        "Every line     numbcli support --country GB --all",
        "Other country  numbcli support --country IE",
        "",
    ]


@pytest.mark.parametrize("columns", WIDTHS)
def test_no_line_is_wider_than_the_terminal_and_none_is_cut(columns: int) -> None:
    for code in (*COUNTRIES, None):
        for rows, wide in ((short(code, columns), short(code, 72)), (whole(code, columns), whole(code, 72))):
            assert max(map(width, rows)) <= columns
            assert _words(rows) == _words(wide)


@pytest.mark.parametrize("columns", WIDTHS)
def test_number_and_its_note_stand_on_one_line(columns: int) -> None:
    for line in LINES:
        if line["kind"] not in facts.LINE_KINDS:
            continue
        code = line["country"]
        contact = line["contact"]
        together = [contact["phone"]] if "phone" in contact else []
        if "phone_note" in contact:
            together = [f"{contact['phone']}, {contact['phone_note']}"]
        if "sms" in contact:
            keyword = contact.get("sms_keyword")
            together.append(f"text {keyword} to {contact['sms']}" if keyword else f"text {contact['sms']}")
        if "phone_region" in contact:
            together.append(f"{contact['phone_region']}, {contact['phone_region_note']}")
        for rows in (
            short(code, columns),
            whole(code, columns),
            _session_rows(code, columns),
            _told_rows(code, columns),
        ):
            for words in together:
                assert any(words.lower() in row.lower() for row in rows), (words, rows)


def test_region_stands_on_the_line_of_every_number_it_holds_for() -> None:
    regional = [line for line in LINES if line.get("region")]
    assert {line["region"] for line in regional} >= {"Quebec", "England", "Dutch-speaking"}
    for line in regional:
        for columns in WIDTHS:
            for way in page.first_ways(line):
                rows = short(line["country"], columns)
                assert any(way.words in row and line["region"] in row for row in rows), (way, rows)


def test_emergency_stands_before_every_other_number() -> None:
    for code in COUNTRIES:
        ways = [way.words.lower() for line in shown(code).helplines for way in page.first_ways(line)]
        for rows in (
            short(code),
            short(code, 40),
            whole(code),
            _session_rows(code, 56),
            _told_rows(code),
        ):
            said = [row.lower() for row in rows[1:]]
            emergency = next(place for place, row in enumerate(said) if "emergency" in row)
            assert not any(way in row for row in said[:emergency] for way in ways)
            for line in shown(code).emergency:
                near = " ".join(said[emergency : emergency + 3])
                assert line["contact"]["phone"] in near


def test_short_page_has_few_numbers() -> None:
    for code in COUNTRIES:
        assert sum(len(page.first_ways(line)) for line in shown(code).helplines) <= 5


def test_country_of_the_union_always_has_112() -> None:
    assert len(facts.EU_COUNTRIES) == 27
    for code in facts.EU_COUNTRIES:
        assert "112" in " ".join(row for row in short(code) if row.startswith("Emergency") or "also" in row)


@pytest.mark.parametrize("code", ["GB", "CH", "NO", "NG", "US", "RS"])
def test_112_is_not_given_outside_the_union_by_rule(code: str) -> None:
    own = [line for line in LINES if line["country"] == code and line["kind"] == "emergency"]
    assert facts.emergency(LINES, code) == own


def test_country_without_a_line_says_so_and_shows_no_other_countrys_number() -> None:
    text = "\n".join(short("NG"))
    assert people.NO_LINE in text and people.EMERGENCY_RULE in text and "findahelpline.com" in text
    assert not any(char.isdigit() for char in text.split("Checked")[0])


def test_no_country_shows_the_rule_and_the_directory() -> None:
    text = "\n".join(short(None))
    assert people.EMERGENCY_RULE in text and "112" in text and "findahelpline.com" in text
    assert "--country" in text and "988" not in text and "911" not in text


def test_nothing_is_lost_on_the_narrowest_terminal() -> None:
    for code in COUNTRIES:
        letters = "".join("".join(short(code, 72)).split()).replace(",", "")
        for columns in (1, 10, 20, 30):
            narrow = "".join("".join(short(code, columns)).split()).replace(",", "")
            assert sorted(narrow) == sorted(letters)


def test_hours_that_are_not_known_are_not_shown() -> None:
    unknown = {line["country"] for line in LINES if line["hours"] is None and line["kind"] != "directory"}
    assert unknown == {"CZ", "EC", "JP", "KE", "TW"}
    for code in ("CZ", "EC", "KE"):
        assert people.DAY_AND_NIGHT not in "\n".join((*short(code), *whole(code)))
    assert "24/7" not in "\n".join(row for code in COUNTRIES for row in whole(code))


def test_hours_are_said_of_the_first_number_only() -> None:
    # 087 163 2030 is open from 8 to 17, 09 2525 0112 for part of the day; only the first number is open day and night.
    for code in ("ZA", "FI"):
        (line,) = shown(code).helplines
        assert [way.beside for way in page.every_way(line) if way.beside] == [(people.DAY_AND_NIGHT,)]


def test_email_without_an_at_sign_is_a_page_to_visit() -> None:
    assert "  write on cvv.org.br" in whole("BR")
    assert "  email vanja@centarsrce.org" in whole("RS")


def test_guess_is_called_one() -> None:
    assert "guessed from your time zone" in page.short(shown("GB", source="zone"), 80, READ)[0]
    assert "guessed from your language" in page.short(shown("GB", source="language"), 80, READ)[0]
    for source in ("flag", "setting"):
        assert "guess" not in "\n".join(page.short(shown("GB", source=source), 80, READ))


def test_page_says_when_it_has_grown_old() -> None:
    old = " ".join(people.OLD)
    before, after = (" ".join(short("GB", 72, READ + timedelta(days))) for days in (364, 365))
    assert old not in before and old in after
    assert after.endswith("Checked 21 November 2026 on public pages. Not rung by us.")
    assert after.count("Not rung by us.") == 1
    assert old in " ".join(page.aside(shown("GB"), 72, READ + timedelta(365), labelled))


def test_age_is_that_of_the_oldest_number_shown() -> None:
    entries: list[dict[str, Any]] = [dict(line) for line in LINES]
    next(line for line in entries if line["name"] == "Shout")["checked"] = "2026-01-02"
    assert "Checked 2 January 2026" in "\n".join(page.short(shown("GB", entries), 80, READ))
    assert "Checked 21 November 2026" in "\n".join(page.short(shown("US", entries), 80, READ))


@pytest.mark.parametrize("code", ["GB", "NG", None])
def test_page_names_the_emergency_of_a_numb_body_and_when_to_see_a_doctor(code: str | None) -> None:
    for text in (" ".join(short(code, 40)), " ".join(whole(code, 40))):
        assert "Numb here means feelings." in text
        assert "Sudden numbness of the face, an arm or a leg is an emergency" in text
        for words in (
            "doctor",
            "most days for two weeks or more",
            "daily life",
            "thoughts of suicide",
            "do not stop suddenly",
        ):
            assert words in text
        for words in ("memory gaps", "voices", "not eating or drinking", "after a birth", "a head injury"):
            assert words in text


def test_page_in_plain_lines_names_each_number() -> None:
    assert _told_rows("GB")[:11] == [
        "People to talk to. United Kingdom, guessed from your time zone.",
        "",
        "Emergency: 999",
        "Samaritans: 116 123, day and night",
        "Shout: text SHOUT to 85258, day and night",
        "NHS 111 (mental health option 2):",
        "  111, then select option 2, England, day and night",
        "",
        "Other places: findahelpline.com",
        "Every line: numbcli support --country GB --all",
        "Other country: numbcli support --country IE",
    ]
    assert _told_rows("CH")[2:4] == ["Emergency: 144, Ambulance", "Emergency: also 112, 117"]


@pytest.mark.parametrize("columns", WIDTHS)
def test_plain_lines_stand_in_no_columns_and_fit(columns: int) -> None:
    for code in COUNTRIES:
        rows = [
            *_told_rows(code, columns),
            *page.short(shown(code), columns, READ, labelled),
            *page.whole(shown(code), columns, READ, labelled),
        ]
        assert max(map(width, rows)) <= columns
        assert not [row for row in rows if "  " in row.strip()]


def test_page_behind_a_key_shows_its_numbers_on_a_usual_terminal() -> None:
    for code in COUNTRIES:
        drawn = _session_rows(code, 56)[:18]
        for line in (*shown(code).emergency, *shown(code).helplines):
            number = line["contact"].get("phone") or line["contact"]["sms"]
            assert any(number in row for row in drawn)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_every_number_is_the_same_in_every_encoding(encoding: str) -> None:
    spelled = folded(LINES, encoding)
    assert [line["contact"] for line in spelled] == [line["contact"] for line in LINES]
    for code in COUNTRIES:
        plain = shown(code, spelled)
        for rows in (
            page.short(plain, 80, READ),
            page.whole(plain, 80, READ),
            page.aside(plain, 56, READ),
            page.aside(plain, 72, READ, labelled),
        ):
            "\n".join(rows).encode(encoding)
            assert not [row for row in rows if "?" in row and "Need to talk?" not in row]


def test_name_in_another_script_keeps_what_can_be_shown() -> None:
    names = [
        line["name"]
        for line in folded(LINES, "ascii")
        if line["country"] in ("JP", "TH") and line["kind"] != "emergency"
    ]
    assert names == ["(Yorisoi Hotline)", "#SOS (Lifelink)", "(Inochi no Denwa, free dial)", "Helpline"]


def test_words_are_short_plain_and_calm() -> None:
    said = [
        *people.DOCTOR,
        *people.DOCTOR_MORE,
        *people.OLD,
        people.NO_LINE,
        people.NO_COUNTRY,
        people.checked("2026-01-02"),
    ]
    for sentence in " ".join(said).split(". "):
        assert len(sentence.split()) <= 20 and "!" not in sentence and sentence.isascii()
    assert en.NUMB_NOTE.isascii()


def _session_rows(code: str, columns: int) -> list[str]:
    """The page behind ``h`` as a presenter wraps it."""
    return page.aside(shown(code), min(columns, 56), READ)


def _told_rows(code: str, columns: int = 72) -> list[str]:
    """The page behind ``h`` in plain mode."""
    return page.aside(shown(code), columns, READ, labelled)


def _words(rows: list[str]) -> list[str]:
    return sorted(" ".join(rows).replace(",", "").split())
