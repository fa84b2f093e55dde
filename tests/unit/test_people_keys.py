"""The keys of the page of people to talk to: another country, and one's own people."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from drivers.people import OWN, keep_people, people_pages
from drivers.walker import Walker, exercise
from numbcli.commands.people_pages import PeoplePages
from numbcli.practice import menu, reader
from numbcli.practice.events import Ask, Effect, End, Event, Found, Key, Show
from numbcli.practice.menu import Entry, Menu
from numbcli.practice.overlay import Overlay
from numbcli.practice.people import FindPeople
from numbcli.practice.reader import Reader
from numbcli.practice.views import CountryView, PeopleView, View
from numbcli.terminal.glyphs import UNICODE
from numbcli.terminal.keymap import Keymap
from numbcli.terminal.layout import pages
from numbcli.terminal.layouts import LANGUAGES, PLACES, ROWS
from numbcli.terminal.rows import Look
from numbcli.words import keys as key_words
from numbcli.words import people

LETTERS = ("h", "q", "s", "b", "o", "c", "p", "w")
"""Keys of screens, which are letters of countries too."""
Machine = TypeVar("Machine")
Advance = Callable[[Machine, Event], tuple[Machine, list[Effect]]]
Shown = Callable[[PeoplePages, tuple[str, ...]], View | End]


def in_session(pages: PeoplePages, keys: tuple[str, ...]) -> View | End:
    walker = Walker(exercise("slow-look"), people=pages).key(*keys)
    return walker.end or walker.view


def in_menu(pages: PeoplePages, keys: tuple[str, ...]) -> View | End:
    shown = Menu(("Which?",), (Entry("a", "A"), Entry("b", "B")), over=Overlay(people=pages.shown))
    return _press(menu.advance, *menu.begin(shown), pages, keys)


def in_reader(pages: PeoplePages, keys: tuple[str, ...]) -> View | End:
    return _press(reader.advance, *reader.begin(Reader(("A line.",), Overlay(people=pages.shown))), pages, keys)


def _press(
    advance: Advance[Machine], state: Machine, effects: list[Effect], pages: PeoplePages, keys: tuple[str, ...]
) -> View | End:
    views: list[View] = []
    events: list[Event] = [Key(key, 0.0) for key in reversed(keys)]
    while True:
        for effect in effects:
            match effect:
                case Show(view) | Ask(view):
                    views.append(view)
                case FindPeople():
                    events.append(Found(pages.find(effect), 0.0))
                case End():
                    return effect
        if not events:
            return views[-1]
        state, effects = advance(state, events.pop())


EVERYWHERE = pytest.mark.parametrize("shown", [in_session, in_menu, in_reader])


def lines(view: View | End) -> tuple[str, ...]:
    assert isinstance(view, PeopleView), view
    return view.page.lines


# Another country


@EVERYWHERE
@pytest.mark.parametrize(
    ("letters", "number", "name"),
    [
        ("ie", "116 123", "Ireland."),
        ("us", "988", "United States."),
        ("fr", "3114", "France."),
        ("jp", "119", "Japan."),
    ],
)
def test_two_letters_show_the_numbers_of_another_country(shown: Shown, letters: str, number: str, name: str) -> None:
    pages = people_pages(zone="Europe/Berlin")
    before = lines(shown(pages, ("h",)))
    after = lines(shown(pages, ("h", "o", *letters, "enter")))
    assert not any(number in row for row in before) or letters == "ie"
    assert any(number in row for row in after) and any(row.startswith(name) for row in after)
    # It is chosen, and no guess; and it holds for this run.
    assert "guessed" not in " ".join(after) and "Germany" not in " ".join(after)
    assert lines(shown(pages, ("h",))) == after


@EVERYWHERE
def test_every_letter_is_a_letter_while_a_country_is_typed(shown: Shown) -> None:
    for letter in LETTERS:
        view = shown(people_pages(), ("h", "o", letter))
        assert view == CountryView(letter.upper()), letter
    # Digits, space and a third letter are none, and no key leads away.
    for key in (*"12?.é", "space", "up", "other", "end"):
        assert shown(people_pages(), ("h", "o", "g", key)) == CountryView("G"), key
    assert shown(people_pages(), ("h", "o", *"gbr")) == CountryView("GB")


@EVERYWHERE
def test_backspace_takes_one_letter_and_esc_goes_back_with_nothing_changed(shown: Shown) -> None:
    pages = people_pages()
    before = lines(shown(pages, ("h",)))
    assert shown(pages, ("h", "o", "f", "r", "backspace")) == CountryView("F")
    assert shown(pages, ("h", "o", "f", "backspace", "backspace")) == CountryView("")
    assert any(row.startswith("Finland.") for row in lines(shown(people_pages(), (*"hofr", "backspace", "i", "enter"))))
    for back in (("f", "r", "esc"), ("esc",), ("enter",), ("f", "backspace", "enter")):
        assert lines(shown(pages, ("h", "o", *back))) == before
    # What was typed and left is not there the next time.
    assert shown(pages, ("h", "o", "f", "esc", "o")) == CountryView("")


@EVERYWHERE
@pytest.mark.parametrize("letters", ["qq", "zz", "x"])
def test_unknown_pair_is_said_once_and_changes_nothing(shown: Shown, letters: str) -> None:
    pages = people_pages()
    before = lines(shown(pages, ("h",)))
    assert shown(pages, ("h", "o", *letters, "enter")) == CountryView("", letters.upper())
    assert shown(pages, ("h", "o", *letters, "enter", "f")) == CountryView("F")
    assert lines(shown(pages, ("h", "o", *letters, "enter", "esc"))) == before
    assert lines(shown(pages, ("h",))) == before
    assert people.no_country(letters.upper()).count(".") == 1


@EVERYWHERE
def test_end_of_input_leaves_from_a_country_that_is_typed(shown: Shown) -> None:
    end = shown(people_pages(), ("h", "o", "g", "end-of-input"))
    assert isinstance(end, End) and end.left


@pytest.mark.parametrize(
    ("locale", "typed", "letters"),
    [
        ("ru_RU", "ШУ", "IE"),
        ("uk_UA", "шу", "IE"),
        ("el_GR", "ιε", "IE"),
        ("he_IL", "ןק", "IE"),
        ("ar_EG", "هث", "IE"),
        ("fa_IR", "هق", "IR"),
        ("ko_KR", "ㅕㄴ", "US"),
        # An input method makes one character of two keys.
        ("ko_KR", "휴", "GB"),
        ("ko_KR", "ㅞ", "NP"),
        ("", "ｉｅ", "IE"),
        ("", "IE", "IE"),
        # Digits and accents of a layout with Latin letters are none of them.
        ("fr_FR", "é2&fr", "FR"),
    ],
)
def test_letters_are_those_of_the_keys_on_other_keyboards(locale: str, typed: str, letters: str) -> None:
    keymap = Keymap(locale)
    walker = Walker(exercise("slow-look"), people=people_pages()).key("h", "o")
    for char in typed:
        walker.send(Key(keymap.command(char), walker.at, char, keymap.letters(char)))
    assert walker.see(CountryView).letters == letters


@pytest.mark.parametrize("name", ROWS)
def test_every_letter_can_be_typed_on_a_keyboard_without_latin_ones(name: str) -> None:
    keymap = Keymap({layout: language for language, layout in LANGUAGES.items()}[name])
    for row in ROWS[name]:
        assert "".join(map(keymap.letters, row)) == PLACES


def test_part_waits_while_a_country_is_typed_and_goes_on_where_it_stood() -> None:
    walker = Walker(exercise("slow-look"), people=people_pages()).key("enter", "enter").wait(10)
    left = walker.part.left
    walker.key("h", "o", "i").wait(3600).key("e", "enter").wait(3600).key("enter")
    assert walker.part.left == left and walker.part.number == 2


def test_quiet_wait_goes_on_while_a_country_is_typed() -> None:
    walker = Walker(exercise("outside"), people=people_pages()).key("enter", "enter", "h", "o", "i").wait(3600)
    assert walker.see(CountryView).letters == "I"
    assert any("Ireland." in row for row in walker.key("e", "enter").see(PeopleView).page.lines)
    assert walker.key("enter", "enter").end is not None


def test_page_kept_is_the_one_that_was_seen() -> None:
    walker = Walker(exercise("slow-look"), people=people_pages()).key("h", "c", "o", *"us", "enter")
    assert not walker.see(PeopleView).taken
    assert any("999" in row for row in walker.fork().key("enter", "q").ended.take_along)
    taken = walker.key("c", "enter", "q").ended.take_along
    assert any("988" in row for row in taken) and not any("999" in row for row in taken)
    # What a key does is for a screen with keys.
    assert not any(people.ANOTHER_COUNTRY in row for row in taken)


@pytest.mark.parametrize("zone", ["Europe/London", "Africa/Lagos"])
@pytest.mark.parametrize("drawn", [True, False])
def test_page_names_the_key_and_no_command(zone: str, drawn: bool) -> None:
    said = " ".join(people_pages(zone=zone, drawn=drawn).shown.lines)
    assert f". o {people.ANOTHER_COUNTRY}" in said and "numbcli" not in said


def test_where_no_country_is_known_the_key_is_for_ones_own() -> None:
    pages = people_pages(zone="Etc/UTC", language="C.UTF-8")
    assert f"o {people.YOUR_COUNTRY_KEY}" in pages.shown.lines
    assert any("Ireland. o another country" in row for row in lines(in_session(pages, ("h", "o", *"ie", "enter"))))


# One's own people


def test_own_people_are_hidden_and_shown_by_a_key_for_the_whole_run(tmp_path: Path) -> None:
    keep_people(tmp_path)
    pages = people_pages(tmp_path)
    for shown in (in_session, in_menu, in_reader):
        assert _own(shown(pages, ("h",))) and not _own(shown(pages, ("h", "p")))
        assert not _own(shown(pages, ("h",)))
        assert not _own(shown(pages, ("h", "o", *"us", "enter"))), "another country shows nobody"
        assert _own(shown(pages, ("h", "p")))
    assert (
        "hidden" in (tmp_path / "people.json").read_text()
        and '"hidden": false' in (tmp_path / "people.json").read_text()
    ), "nothing is set"


def test_hidden_list_begins_hidden_and_its_key_shows_it(tmp_path: Path) -> None:
    keep_people(tmp_path, hidden=True)
    pages = people_pages(tmp_path)
    said = " ".join(lines(in_session(pages, ("h",))))
    assert "Your people" in said and f"p {people.SHOWS}" in said and "07700" not in said
    assert _own(in_session(pages, ("h", "p")))


@pytest.mark.parametrize("terminal", [True, False])
def test_without_anybody_of_ones_own_p_does_nothing_and_is_not_named(terminal: bool, tmp_path: Path) -> None:
    if not terminal:
        keep_people(tmp_path)  # in a pipe it is as if there were nobody
    pages = people_pages(tmp_path, terminal=terminal)
    before = in_session(pages, ("h",))
    assert in_session(pages, ("h", "p")) == before
    assert "Your people" not in " ".join(lines(before)) and not pages.shown.names


def test_page_that_stays_has_nobody_of_ones_own_shown_or_hidden(tmp_path: Path) -> None:
    keep_people(tmp_path)
    for keys in (("h", "c"), ("h", "p", "c"), ("h", "c", "p"), ("h", "c", "p", "p")):
        walker = Walker(exercise("slow-look"), people=people_pages(tmp_path)).key(*keys, "enter", "q")
        said = " ".join(walker.ended.take_along)
        assert "116 123" in said and not any(part in said for person in OWN for part in person)
        assert "Your people" not in said and "p hides" not in said


def _own(view: View | End) -> bool:
    """Both of one's own people stand on the page, or none of them."""
    found = {any(reach in row for row in lines(view)) for _, reach in OWN}
    assert len(found) == 1
    return found.pop()


def test_the_keys_of_the_page_are_explained_over_it_and_lead_back_to_it() -> None:
    walker = Walker(exercise("slow-look")).key("enter", "h", "?")
    shown = " ".join(row.words for page in pages(walker.view, Look(80, 24, UNICODE)) for row in page.rows)
    assert people.ANOTHER_COUNTRY in shown and key_words.key_says(key_words.KEEP_PAGE) in shown
    assert key_words.START not in shown
    walker.key("enter").see(PeopleView)
