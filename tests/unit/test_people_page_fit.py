"""The page of people to talk to on terminals of any width and encoding: nothing is cut, lost or changed."""

import pytest

from drivers.people_pages import (
    COUNTRIES,
    LINES,
    NAMES,
    READ,
    WIDTHS,
    session_rows,
    short,
    shown,
    sort_words,
    texts,
    told_rows,
    whole,
)
from numbcli.helplines import facts, page
from numbcli.helplines.country import Country
from numbcli.helplines.layout import labelled
from numbcli.helplines.transliterate import folded
from numbcli.text import width
from numbcli.words import people


@pytest.mark.parametrize("columns", WIDTHS)
def test_no_line_is_wider_than_the_terminal_and_none_is_cut(columns: int) -> None:
    for code in (*COUNTRIES, None):
        for rows, wide in ((short(code, columns), short(code, 76)), (whole(code, columns), whole(code, 76))):
            assert max(map(width, rows)) <= columns
            assert sort_words(rows) == sort_words(wide)


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
            session_rows(code, columns),
            told_rows(code, columns),
        ):
            for words in together:
                if columns >= len(words) + 2:
                    assert any(words.lower() in row.lower() for row in rows), (words, rows)


def test_nothing_is_lost_on_the_narrowest_terminal() -> None:
    for code in COUNTRIES:
        letters = "".join("".join(short(code, 76)).split()).replace(",", "")
        for columns in (1, 10, 20, 30):
            narrow = "".join("".join(short(code, columns)).split()).replace(",", "")
            assert sorted(narrow) == sorted(letters)


@pytest.mark.parametrize("columns", WIDTHS)
def test_plain_lines_stand_in_no_columns_and_fit(columns: int) -> None:
    for code in COUNTRIES:
        rows = [
            *told_rows(code, columns),
            *texts(page.short(shown(code), columns, READ, labelled)),
            *texts(page.whole(shown(code), columns, READ, labelled)),
        ]
        assert max(map(width, rows)) <= columns
        assert not [row for row in rows if "  " in row.strip()]


def test_page_behind_a_key_shows_its_numbers_on_a_usual_terminal() -> None:
    for code in COUNTRIES:
        drawn = session_rows(code, 56)[:22]
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
