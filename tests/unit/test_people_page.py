"""The page of people to talk to: what stands where, at which width, and from when on it calls itself old."""

from datetime import date, timedelta
from typing import Any

import pytest

from numbcli.helplines import facts, page, ways
from numbcli.helplines.country import NO_COUNTRY, Country
from numbcli.helplines.layout import Row, entry, labelled, unmark
from numbcli.helplines.own_people import Person
from numbcli.helplines.transliterate import folded
from numbcli.text import width
from numbcli.words import people, safety

LINES = facts.load()
_, NAMES = facts.tables()
READ = date(2026, 11, 24)
COUNTRIES = sorted({line["country"] for line in LINES} - {"ZZ"} | {"NG", "DK", "RO", "PR", "RE", "LI", "JE"})
WIDTHS = (40, 41, 55, 56, 64, 72, 80, 200)


def shown(code: str | None, entries: list[facts.Line] = LINES, source: str = "zone") -> page.Page:
    return page.page(entries, Country(code, source) if code else NO_COUNTRY, NAMES)


def texts(rows: list[Row]) -> list[str]:
    return [row.text for row in rows]


def short(code: str | None, columns: int = 80, today: date = READ) -> list[str]:
    return texts(page.short(shown(code), columns, today))


def whole(code: str | None, columns: int = 80) -> list[str]:
    return texts(page.whole(shown(code), columns, READ))


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
    for rows in (short(code, 56), whole(code, 56), _session_rows(code, 56), _told_rows(code, 56)):
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


@pytest.mark.parametrize("columns", WIDTHS)
def test_no_line_is_wider_than_the_terminal_and_none_is_cut(columns: int) -> None:
    for code in (*COUNTRIES, None):
        for rows, wide in ((short(code, columns), short(code, 76)), (whole(code, columns), whole(code, 76))):
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
        together += [f"{number}, {note}" for number, note in contact.get("phone_alt_notes", {}).items()]
        if "phone_es" in contact:
            together.append(f"{contact['phone_es']}, {contact['phone_es_note']}")
        if "sms_keyword_es" in contact:
            together.append(f"text {contact['sms_keyword_es']} to {contact['sms']}")
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
                if columns >= len(words) + 2:
                    assert any(words.lower() in row.lower() for row in rows), (words, rows)


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


def test_emergency_stands_before_every_other_number() -> None:
    for code in COUNTRIES:
        for rows in (short(code), short(code, 40), whole(code), _session_rows(code, 56), _told_rows(code)):
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


def test_nothing_is_lost_on_the_narrowest_terminal() -> None:
    for code in COUNTRIES:
        letters = "".join("".join(short(code, 76)).split()).replace(",", "")
        for columns in (1, 10, 20, 30):
            narrow = "".join("".join(short(code, columns)).split()).replace(",", "")
            assert sorted(narrow) == sorted(letters)


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
        text = "\n".join(_session_rows(code, 56))
        assert not kinds or any(words in text for words in ("text ", "WhatsApp ", "chat on ")), code
        for line in shown(code).helplines:
            if "sms" not in line["contact"] and "whatsapp" not in line["contact"]:
                assert line["contact"].get("chat", "") in text
    # A text that is answered by a call is no way to write.
    assert any("WhatsApp 076 882 2775" in row for row in _session_rows("ZA", 56))


def test_ways_for_people_who_cannot_hear_or_speak_stand_on_the_short_page() -> None:
    without_speech = {line["country"] for line in LINES if "deaf" in line}
    assert without_speech >= {"GB", "US", "FR", "IE", "CA", "AU", "NZ", "HK", "NL", "DE", "SE", "FI", "AT"}
    for code in without_speech:
        for rows in (short(code), _session_rows(code, 40), _told_rows(code)):
            text = " ".join(" ".join(rows).split())
            assert people.NO_SPEECH in text.lower()
            for line in (*shown(code).emergency, *shown(code).helplines):
                for way in line.get("deaf", ()):
                    assert way["to"] in text and (way["note"] or "") in text
    assert "  text 999, only after registering: text register to 999" in "\n".join(short("GB"))


def test_email_without_an_at_sign_is_a_page_to_visit() -> None:
    assert "  write on cvv.org.br" in whole("BR")
    assert "  email vanja@centarsrce.org" in whole("RS")


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
    assert "Samaritans Ireland 2020" in " ".join(_session_rows("IE", 56))


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


def test_page_in_plain_lines_begins_each_with_its_number() -> None:
    assert _told_rows("GB")[:19] == [
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
    assert _told_rows("CH")[4:7] == [
        "144: Emergency, ambulance",
        "112: Emergency, any emergency",
        "117: Emergency, police",
    ]
    assert "112: Emergency, works too" in _told_rows("IE")
    for code in COUNTRIES:
        for line in (*shown(code).emergency, *shown(code).helplines):
            number = line["contact"].get("phone") or line["contact"]["sms"]
            assert any(
                row.startswith((number, f"text {number}")) or f" to {number}:" in row for row in _told_rows(code)
            )


@pytest.mark.parametrize("columns", WIDTHS)
def test_plain_lines_stand_in_no_columns_and_fit(columns: int) -> None:
    for code in COUNTRIES:
        rows = [
            *_told_rows(code, columns),
            *texts(page.short(shown(code), columns, READ, labelled)),
            *texts(page.whole(shown(code), columns, READ, labelled)),
        ]
        assert max(map(width, rows)) <= columns
        assert not [row for row in rows if "  " in row.strip()]


def test_page_behind_a_key_shows_its_numbers_on_a_usual_terminal() -> None:
    for code in COUNTRIES:
        drawn = _session_rows(code, 56)[:22]
        for line in (*shown(code).emergency, *shown(code).helplines):
            number = line["contact"].get("phone") or line["contact"]["sms"]
            assert any(number in row for row in drawn)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_every_number_is_the_same_in_every_encoding(encoding: str) -> None:
    spelled = folded(LINES, encoding)
    numbers = ("phone", "sms", "whatsapp", "chat")
    for line, fact in zip(spelled, LINES, strict=True):
        assert [line["contact"].get(key) for key in numbers] == [fact["contact"].get(key) for key in numbers]
    for code in COUNTRIES:
        plain = page.page(spelled, Country(code, "zone"), folded(NAMES, encoding))
        laid = (
            page.short(plain, 80, READ),
            page.whole(plain, 80, READ),
            page.aside(plain, 56, READ),
            page.aside(plain, 72, READ, labelled),
        )
        for rows in map(texts, laid):
            "\n".join(rows).encode(encoding)
            assert not [row for row in rows if "?" in row and row != people.WRONG_NUMBER and "talk?" not in row]


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


# What is bold, and one's own people


def test_every_number_is_bold_and_nothing_else_is() -> None:
    for code in COUNTRIES:
        for rows in (page.short(shown(code), 80, READ), page.aside(shown(code), 40, READ)):
            bold = "|".join(row.text[begin:end] for row in rows for begin, end in row.bold)
            for line in (*shown(code).emergency, *shown(code).helplines):
                for key in ("phone", "sms"):
                    assert line["contact"].get(key, "") in bold
            assert not any(words in bold for words in ("or go to", "night", "option", "Emergency", "("))


def test_pieces_are_the_row_again() -> None:
    for row in page.short(shown("US"), 56, READ):
        assert "".join(words for words, _ in row.pieces()) == row.text
        strong = [words for words, weight in row.pieces() if weight == "strong"]
        assert strong == [row.text[begin:end] for begin, end in row.bold]


def test_number_that_is_broken_is_bold_in_every_row() -> None:
    rows = page.aside(shown("GB"), 5, READ)
    bold = "".join(row.text[begin:end] for row in rows for begin, end in row.bold)
    assert "0808 808 8000".replace(" ", "") in bold.replace(" ", "")
    assert not any("\u2060" in row.text or "\u2061" in row.text or "\u00a0" in row.text for row in rows)


OWN = (Person("A", "07700 900123"), Person("Mo \x1b[2J\u2060", "knock at number 4"))


@pytest.mark.parametrize("lay", [entry, labelled])
def test_own_people_stand_below_the_danger_and_above_the_numbers(lay: Any) -> None:
    with_own = page.page(LINES, Country("GB", "zone"), NAMES, OWN)
    for make in (page.short, page.aside, page.whole):
        rows = texts(make(with_own, 76, READ, lay))
        at = next(place for place, row in enumerate(rows) if "07700 900123" in row)
        assert rows[at - 2] == people.NOT_ALONE and not any("116 123" in row for row in rows[:at])
        # A voice says whose number it is before the number.
        assert rows[at].startswith("Your people") and rows[at].index("A,") < rows[at].index("07700")
        assert "\x1b" not in "".join(rows)
        hidden = with_own._replace(own=())
        assert texts(make(hidden, 76, READ, lay)) == texts(make(shown("GB"), 76, READ, lay))
    assert "07700" not in str(page.json_rows(with_own))


@pytest.mark.parametrize(
    ("letters", "name"), [("IE", "Ireland"), ("ie", "Ireland"), ("uk", "United Kingdom"), ("pr", "Puerto Rico")]
)
def test_two_letters_lead_to_another_country(letters: str, name: str) -> None:
    other = page.page_of_letters(letters, LINES, NAMES, OWN)
    assert other is not None and other.name == name and other.own == OWN
    assert not other.country.guessed and f"{name}." in texts(page.aside(other, 56, READ))


@pytest.mark.parametrize("letters", ["", "X", "XX", "ZZ", "USA", "Ireland", "\x1b["])
def test_letters_that_are_no_country_lead_nowhere(letters: str) -> None:
    assert page.page_of_letters(letters, LINES, NAMES) is None


def _session_rows(code: str | None, columns: int) -> list[str]:
    """The page behind ``h`` as a presenter wraps it."""
    return texts(page.aside(shown(code), min(columns, 56), READ))


def _told_rows(code: str | None, columns: int = 72) -> list[str]:
    """The page behind ``h`` in plain mode."""
    return texts(page.aside(shown(code), columns, READ, labelled))


def _words(rows: list[str]) -> list[str]:
    """The words of rows; each wide letter is one, since a line may end after it."""
    apart = "".join(f" {char} " if width(char) > 1 else char for char in " ".join(rows))
    return sorted(apart.replace(",", "").split())
