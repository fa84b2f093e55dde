"""Menus and pages to read, on their own state machines: Enter alone leaves, and starts nothing."""

from collections.abc import Callable
from typing import TypeVar

import pytest

from drivers.people import page_of
from drivers.walker import SHELF
from numbcli.practice import menu, reader
from numbcli.practice.events import Ask, Effect, End, Event, Key, PageTurned, Redraw, Resized, Show, Wait
from numbcli.practice.menu import KEYS, PEOPLE, REST, Entry, Menu
from numbcli.practice.overlay import Overlay
from numbcli.practice.reader import Reader
from numbcli.practice.views import KeysView, MenuView, PeopleView, TextView, View
from numbcli.words import lists as list_words

Machine = TypeVar("Machine")
Advance = Callable[[Machine, Event], tuple[Machine, list[Effect]]]

OVER = Overlay(people=page_of("999"))
HOME = Menu(
    list_words.HOME_TITLE, tuple(Entry(name, *said) for name, said in list_words.HOME.items()), home=True, over=OVER
)
STEPS = Menu(list_words.WHICH_STEP, tuple(Entry(step.id, step.title) for step in SHELF.steps()), over=OVER)
EXERCISES = Menu(
    list_words.WHICH_EXERCISE, tuple(Entry(practice.id, practice.title) for practice in SHELF.exercises()), over=OVER
)


def press(shown: Menu, *keys: str) -> View | End:
    """What a menu shows after some keys, or how it ended."""
    shown, effects = menu.begin(shown)
    return _press(menu.advance, shown, effects, keys)


def read(page: Reader, *keys: str) -> View | End:
    """What a page shows after some keys, or how it ended."""
    page, effects = reader.begin(page)
    return _press(reader.advance, page, effects, keys)


def _press(advance: Advance[Machine], state: Machine, effects: list[Effect], keys: tuple[str, ...]) -> View | End:
    views = [effect.view for effect in effects if isinstance(effect, Show | Ask)]
    for key in keys:
        state, effects = advance(state, Key(key, 0.0))
        views += [effect.view for effect in effects if isinstance(effect, Show | Ask)]
        if isinstance(effects[-1], End):
            return effects[-1]
        assert effects[-1] == Wait(None), "nothing is timed"
    return views[-1]


def says(view: View | End) -> list[str]:
    assert isinstance(view, MenuView), view
    return [option.say for option in view.question.ask.options]  # type: ignore[union-attr]


@pytest.mark.parametrize("shown", [HOME, STEPS, EXERCISES], ids=["home", "steps", "exercises"])
def test_enter_alone_leaves_and_takes_nothing(shown: Menu) -> None:
    end = press(shown, "enter")
    assert isinstance(end, End) and end.chosen is None and end.back and not end.left


@pytest.mark.parametrize("key", ["q", "end-of-input"])
@pytest.mark.parametrize("shown", [HOME, STEPS], ids=["home", "steps"])
def test_q_leaves(shown: Menu, key: str) -> None:
    for before in ((), ("h",), ("down",)):
        end = press(shown, *before, key)
        assert isinstance(end, End) and end.left and end.chosen is None


def test_b_goes_back_from_a_menu_and_is_no_key_of_home() -> None:
    end = press(STEPS, "b")
    assert isinstance(end, End) and end.back
    assert isinstance(press(HOME, "b"), MenuView)


def test_each_digit_of_home_opens_its_door() -> None:
    for digit, name in enumerate(list_words.HOME, 1):
        opened = press(HOME, str(digit))
        if name == PEOPLE:
            assert isinstance(opened, PeopleView) and opened.page.lines == ("999",)
        else:
            assert isinstance(opened, End) and opened.chosen == name
    assert list(list_words.HOME)[5] == PEOPLE


def test_on_home_the_question_mark_opens_the_rest_and_elsewhere_the_keys() -> None:
    rest = press(HOME, "?")
    assert isinstance(rest, End) and rest.chosen == REST
    assert isinstance(press(HOME, "h", "?"), KeysView)
    assert isinstance(press(STEPS, "?"), KeysView)


def test_the_rest_opens_what_was_kept_pages_exercises_commands_and_the_keys_by_digits() -> None:
    entries = tuple(Entry(name, *said) for name, said in list_words.REST_MENU.items())
    opened = [press(Menu(list_words.THE_REST_TITLE, entries), str(digit)) for digit in range(1, len(entries) + 1)]
    names = [view.chosen if isinstance(view, End) else KEYS for view in opened]
    assert names == list(list_words.REST_MENU) and KEYS in names
    assert {"history", "learn", "exercises"} <= set(names)


def test_a_long_menu_shows_nine_at_a_time_and_goes_round() -> None:
    count = len(EXERCISES.entries)
    shown: list[str] = []
    keys: list[str] = []
    while len(shown) < count:
        page = says(press(EXERCISES, *keys))
        assert len(page) <= 9
        shown += page
        keys.append("o")
    assert shown == [entry.say for entry in EXERCISES.entries]
    assert says(press(EXERCISES, *keys)) == shown[:9]
    taken = press(EXERCISES, "o", "3")
    assert isinstance(taken, End) and taken.chosen == EXERCISES.entries[11].id


def test_every_entry_of_a_long_menu_can_be_taken() -> None:
    for index, entry in enumerate(EXERCISES.entries):
        taken = press(EXERCISES, *["o"] * (index // 9), str(index % 9 + 1))
        assert isinstance(taken, End) and taken.chosen == entry.id


def test_a_short_menu_has_no_o_and_no_digit_beyond_its_last() -> None:
    assert not press(STEPS).others  # type: ignore[union-attr]
    for key in ("o", "7", "s", "space", "x"):
        view = press(STEPS, key)
        assert isinstance(view, MenuView) and view.question.marked is None


def test_arrows_mark_and_enter_takes_what_is_marked() -> None:
    taken = press(STEPS, "down", "down", "enter")
    assert isinstance(taken, End) and taken.chosen == STEPS.entries[1].id
    turned = press(EXERCISES, "down", "o")
    assert isinstance(turned, MenuView) and turned.question.marked is None


def test_people_are_one_key_away_and_taken_along_with_c() -> None:
    for shown in (HOME, STEPS):
        assert isinstance(press(shown, "h"), PeopleView)
        for back in ("enter", "b", "esc"):
            assert isinstance(press(shown, "h", back), MenuView)
        end = press(shown, "h", "c", "enter", "q")
        assert isinstance(end, End) and end.take_along == ("999",)


@pytest.mark.parametrize("event", [Resized(0.0), PageTurned(0.0)])
def test_a_lost_screen_is_drawn_again(event: Resized | PageTurned) -> None:
    _, effects = menu.advance(menu.begin(HOME)[0], event)
    assert isinstance(effects[0], Redraw) and isinstance(effects[0].view, MenuView)
    _, effects = reader.advance(Reader(("One line.",)), event)
    assert effects[0] == Redraw(TextView(("One line.",)))


def test_a_page_ends_with_enter_b_and_q_and_people_lie_over_it() -> None:
    page = Reader(("One line.",), OVER)
    assert read(page) == TextView(("One line.",))
    for key in ("enter", "b", "esc"):
        end = read(page, key)
        assert isinstance(end, End) and end.back and not end.left
    for key in ("q", "end-of-input"):
        end = read(page, "h", key)
        assert isinstance(end, End) and end.left
    assert isinstance(read(page, "?"), KeysView)
    assert read(page, "h", "enter") == TextView(("One line.",))
    taken = read(page, "h", "c", "enter", "enter")
    assert isinstance(taken, End) and taken.take_along == ("999",)
