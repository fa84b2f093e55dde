"""The page of people to talk to: what stands where, and from when on it calls itself old."""

from datetime import date, timedelta
from typing import Any

import pytest

from drivers.people_pages import (
    COUNTRIES,
    LINES,
    READ,
    session_rows,
    short,
    shown,
    texts,
    told_rows,
    whole,
)
from numbcli.helplines import facts, page, ways
from numbcli.helplines.layout import labelled, unmark
from numbcli.words import people, safety


def test_page_of_the_united_kingdom() -> None:
    assert short("GB")[:21] == [
        "If you may end your life, have hurt yourself or taken something:",
        "call 999 (United Kingdom), or go to a hospital now.",
        "If you can, be near somebody who is safe.",
        "",
        "Emergency      999",
        "               If you cannot hear or speak:",
        "               text 999, only after registering: text register to 999",
        "               relay 18000, textphone or Relay UK app",
        "Samaritans     116 123                     day and night",
        "Shout          text SHOUT to 85258         day and night",
        "NHS 111 (mental health option 2)",
        "               111, then select option 2   England and Wales, day and night",
        "Lifeline (Northern Ireland)",
        "               0808 808 8000               Northern Ireland, day and night",
        "",
        "United Kingdom, guessed from your time zone.",
        "Other country  numbcli support --country IE",
        "Every line     numbcli support --country GB --all",
        "Other places   findahelpline.com",
        "",
        "See a doctor if the numbness is there most days for two weeks or more.",
    ]


@pytest.mark.parametrize(
    ("code", "whom"),
    [
        ("GB", "call 999 (United Kingdom), or go to a hospital now."),
        ("UA", "call 103, the ambulance (Ukraine), or go to a hospital now."),
        ("JP", "call 119, ambulance and fire (Japan), or go to a hospital now."),
        ("ZA", "call 112, from a mobile phone (South Africa), or go to a hospital now."),
        ("DK", "call 112 (Denmark), or go to a hospital now."),
        # Only the police's number is known: the hospital stands first.
        ("ID", "go to a hospital now, or call 110, the police (Indonesia)."),
        ("ET", "go to a hospital now, or call 991, the police (Ethiopia)."),
        # 112 is not invented where no number is known.
        ("NG", "call the emergency number where you are, or go to a hospital."),
        (None, "call the emergency number where you are, or go to a hospital."),
    ],
)
def test_first_three_sentences_say_who_what_and_not_alone(code: str | None, whom: str) -> None:
    who, what, near = (unmark([sentence])[0].text for sentence in page.danger(shown(code)))
    assert what == whom
    assert all(words in who for words in ("end your life", "hurt yourself", "taken something"))
    assert "near somebody who is safe" in near
    for rows in (short(code, 56), whole(code, 56), session_rows(code, 56), told_rows(code, 56)):
        assert " ".join(" ".join(rows).split()).startswith(f"{who} {what} {near}")


@pytest.mark.parametrize("source", ["flag", "setting", "chosen"])
def test_country_that_somebody_has_named_is_not_called_a_guess(source: str) -> None:
    assert page.danger(shown("FR", source=source))[1].count("France") == 0
    assert page.danger(shown("FR", source="language"))[1].count("(France)") == 1


def test_danger_names_an_ambulance_before_any_other_number() -> None:
    for code in COUNTRIES:
        for line in shown(code).emergency:
            what = unmark([page.danger(shown(code))[1]])[0].text
            brings = [number for number, whose in line["for"].items() if whose != "police" and whose != "fire"]
            assert what.startswith(f"call {brings[0]}" if brings else "go to a hospital now")


def test_emergency_stands_before_every_other_number() -> None:
    for code in COUNTRIES:
        for rows in (short(code), short(code, 40), whole(code), session_rows(code, 56), told_rows(code)):
            for line in shown(code).emergency:
                number = line["contact"]["phone"]
                # The first three sentences name it, and the table begins with it.
                table = rows[rows.index("") :]
                at = next(place for place, row in enumerate(table) if number in row)
                assert number in " ".join(rows[: rows.index("")])
                for other in shown(code).helplines:
                    assert other["name"][:20] not in "\n".join(table[:at])


def test_short_page_has_few_numbers() -> None:
    for code in COUNTRIES:
        assert sum(len(ways.first_ways(line)) for line in shown(code).helplines) <= 8


def test_country_of_the_union_always_has_112() -> None:
    assert len(facts.EU_COUNTRIES) == 27
    for code in facts.EU_COUNTRIES:
        assert "112" in shown(code).emergency[0]["for"]
        assert any("112" in row for row in short(code)[3:8])


@pytest.mark.parametrize("code", ["GB", "CH", "NO", "NG", "US", "RS"])
def test_112_is_not_given_outside_the_union_by_rule(code: str) -> None:
    own = [line for line in LINES if line["country"] == code and line["kind"] == "emergency"]
    assert facts.emergency(LINES, code) == own


def test_territory_has_the_lines_that_say_that_they_cover_it() -> None:
    def names(code: str) -> list[str]:
        return [line["name"] for line in shown(code).helplines]

    assert names("PR") == names("GU") == ["988 Suicide & Crisis Lifeline"]
    assert [line["country"] for line in shown("PR").emergency] == ["US"]
    assert names("RE") == ["3114 – numéro national de prévention du suicide"]
    assert [line["for"] for line in shown("RE").emergency] == [{"112": "all", "15": "ambulance"}]
    assert [line["contact"]["phone"] for line in shown("LI").helplines] == ["143"]
    assert "call 144, the ambulance (Liechtenstein)" in " ".join(short("LI"))
    # Jersey has the emergency number of the United Kingdom. No line says that it covers it.
    assert names("JE") == [] and "call 999 (Jersey)" in " ".join(short("JE"))
    assert people.NO_LINE in short("JE")


def test_country_with_a_directory_of_its_own_shows_it() -> None:
    rows = short("ID")
    assert people.NO_NUMBER in rows and any("healing119.id" in row for row in rows)
    assert not any("healing119.id" in row for row in short("PH"))
    assert "https://healing119.id" in "\n".join(whole("ID"))


def test_country_without_a_line_says_so_and_shows_no_other_countrys_number() -> None:
    text = "\n".join(short("NG"))
    assert people.NO_LINE in text and people.CALL_WHERE_YOU_ARE in text and "findahelpline.com" in text
    assert not any(char.isdigit() for char in text.split("Read on")[0])


def test_no_country_shows_the_rule_and_the_directory() -> None:
    text = "\n".join(short(None))
    assert people.CALL_WHERE_YOU_ARE in text and "findahelpline.com" in text
    assert "112" in text and people.IN_THE_UNION in text
    assert "--country" in text and "988" not in text and "911" not in text


def test_guess_is_called_one() -> None:
    def where(source: str) -> str:
        return "\n".join(texts(page.short(shown("GB", source=source), 80, READ)))

    assert "United Kingdom, guessed from your time zone." in where("zone")
    assert "United Kingdom, guessed from your language setting." in where("language")
    assert "United Kingdom, from your settings." in where("setting")
    for source in ("flag", "setting"):
        assert "guess" not in where(source)


def test_page_says_when_it_has_grown_old() -> None:
    old = " ".join(people.OLD)
    before, after = (" ".join(short("GB", 72, date(2026, 11, 21) + timedelta(days))) for days in (364, 365))
    assert old not in before and old in after
    said = "Read on public pages up to 24 November 2026. Nobody has called them to check."
    assert said in after and after.count("Nobody has called") == 1
    assert old in " ".join(texts(page.aside(shown("GB"), 72, READ + timedelta(365), labelled)))


def test_newest_reading_is_named_and_the_oldest_decides_whether_it_is_old() -> None:
    entries: list[dict[str, Any]] = [dict(line) for line in LINES]
    next(line for line in entries if line["name"] == "Shout")["checked"] = "2025-11-20"
    text = " ".join(" ".join(texts(page.short(shown("GB", entries), 80, READ))).split())
    assert "up to 24 November 2026" in text and " ".join(people.OLD) in text
    assert "up to 21 November 2026" in "\n".join(short("NG"))


def test_numbers_that_rest_on_older_pages_are_named() -> None:
    assert "On older pages only: Shout 2024. These can have changed." in short("GB")
    assert "On older pages only" not in "\n".join(short("PH"))
    ireland = " ".join(short("IE"))
    assert "Samaritans Ireland 2020; " in ireland and "Pieta 24-hour helpline 2021" in ireland
    assert "Samaritans Ireland 2020" in " ".join(session_rows("IE", 56))


def test_page_says_where_to_tell_of_a_wrong_number() -> None:
    for code in ("GB", "NG", None):
        assert people.WRONG_NUMBER in short(code) and people.WRONG_NUMBER in whole(code)


@pytest.mark.parametrize("code", ["GB", "NG", None])
def test_page_names_the_emergency_of_a_numb_body_and_when_to_see_a_doctor(code: str | None) -> None:
    for text in (" ".join(short(code, 40)), " ".join(whole(code, 40))):
        assert "Numb here means feelings." in text
        assert "Sudden numbness of the face, an arm or a leg is an emergency" in text
        for words in (
            "doctor",
            "if the numbness is there most days for two weeks or more",
            "daily life",
            "thoughts of suicide",
            "do not stop suddenly",
        ):
            assert words in text
        for words in ("memory gaps", "voices", "not eating or drinking", "after a birth", "a head injury"):
            assert words in text


def test_words_are_short_plain_and_calm() -> None:
    said = [
        *people.DOCTOR,
        *people.DOCTOR_MORE,
        *people.OLD,
        people.NOT_ALONE,
        people.NO_LINE,
        people.NO_NUMBER,
        people.NO_COUNTRY,
        people.WRONG_NUMBER,
        people.checked("2026-01-02"),
    ]
    for sentence in (people.DANGER, people.CALL_WHERE_YOU_ARE, *" ".join(said).split(". ")):
        assert len(sentence.split()) <= 20 and "!" not in sentence and sentence.isascii()
    assert safety.NUMB_NOTE.isascii()
