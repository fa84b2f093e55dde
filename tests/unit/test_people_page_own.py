"""The page of people to talk to: what is bold, and one's own people."""

from typing import Any

import pytest

from drivers.people_pages import COUNTRIES, LINES, NAMES, READ, shown, texts
from numbcli.helplines import page
from numbcli.helplines.country import Country
from numbcli.helplines.layout import entry, labelled
from numbcli.helplines.own_people import Person
from numbcli.words import people


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
