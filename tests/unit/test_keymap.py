"""Keys by what stands on them, and by their place, where nothing is typed."""

import pytest

from numbcli.practice import menu
from numbcli.practice.events import Key
from numbcli.practice.menu import Entry, Menu
from numbcli.terminal.keymap import Keymap

KEYS = "q w o p s g h l c b"
LAYOUTS = {
    # As the keys q w o p s g h l c b give them, and Shift with the key left of the right Shift.
    "Russian": ("й ц щ з ы п р д с и", ","),
    "Ukrainian": ("й ц щ з і п р д с и", ","),
    "Greek": ("; ς ο π σ γ η λ ψ β", "?"),
    "Hebrew": ("/ ' ם פ ד ע י ך ב נ", "?"),
    "Arabic": ("ض ص خ ح س ل ا م ؤ ﻻ", "؟"),
    "Persian": ("ض ص خ ح س ل ا م ز ذ", "؟"),
    "Korean": ("ㅂ ㅈ ㅐ ㅔ ㄴ ㅎ ㅗ ㅣ ㅊ ㅠ", "?"),
    "Latin": (KEYS, "?"),
    "Latin under Caps Lock": (KEYS.upper(), "?"),
    "full width": ("ｑ ｗ ｏ ｐ ｓ ｇ ｈ ｌ ｃ ｂ", "？"),
    "full width, capital": ("Ｑ Ｗ Ｏ Ｐ Ｓ Ｇ Ｈ Ｌ Ｃ Ｂ", "？"),
}
DIGITS = {
    "AZERTY": "& é \" ' ( - è _ ç à",
    "AZERTY of Belgium and of a Mac": "& é \" ' ( § è ! ç à",
    "Czech": "+ ě š č ř ž ý á í é",
    "Slovak": "+ ľ š č ť ž ý á í é",
    "full width": "１ ２ ３ ４ ５ ６ ７ ８ ９ ０",
    "Arabic": "١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠",
    "Persian": "۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰",
}
CAPITALS = {name: LAYOUTS[name][0].upper() for name in ("Russian", "Ukrainian")}
# Final sigma has no capital of its own, so W under Caps Lock is a capital sigma, which is S.
CAPITALS["Greek"] = "; ς ο π σ γ η λ ψ β".upper().replace("Σ", "ς", 1)


def commands(keymap: Keymap, typed: str) -> str:
    return " ".join(map(keymap.command, typed.split(" ")))


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_key_of_a_layout_without_latin_letters(name: str) -> None:
    letters, question_mark = LAYOUTS[name]
    keymap = Keymap()
    # A letter that no other layout has tells which one it is; from then on every key is known.
    keymap.command(letters[-1])
    assert commands(keymap, letters) == KEYS
    assert keymap.command(question_mark) == "?"


@pytest.mark.parametrize("name", CAPITALS)
def test_caps_lock_on_such_a_layout(name: str) -> None:
    keymap = Keymap()
    keymap.command("β" if name == "Greek" else "й")
    assert commands(keymap, CAPITALS[name]) == KEYS


@pytest.mark.parametrize("name", DIGITS)
def test_digits_that_want_shift_come_without_it(name: str) -> None:
    keymap = Keymap()
    *others, zero = DIGITS[name].split(" ")
    assert [keymap.command(char) for char in others] == list("123456789")
    assert keymap.command(zero) == "0", "by now it is known which keyboard this is"
    assert [keymap.command(char.upper()) for char in (*others, zero)] == list("1234567890")


@pytest.mark.parametrize(("locale", "zero_or_two"), [("cs_CZ.UTF-8", "0"), ("sk_SK", "0"), ("fr_FR", "2"), ("", "2")])
def test_the_locale_says_which_keyboard_is_likely(locale: str, zero_or_two: str) -> None:
    assert Keymap(locale).command("é") == zero_or_two


@pytest.mark.parametrize(
    ("locale", "key", "command"), [("el_GR", ";", "q"), ("he_IL.UTF-8", "/", "q"), ("he", "'", "w")]
)
def test_signs_that_are_letters_on_the_likely_keyboard(locale: str, key: str, command: str) -> None:
    assert Keymap(locale).command(key) == command


@pytest.mark.parametrize("sign", [";", ":", "/"])
def test_on_a_latin_keyboard_the_signs_beside_the_keys_do_nothing(sign: str) -> None:
    keymap = Keymap("en_GB.UTF-8")
    assert commands(keymap, f"h {sign} s {sign}") == f"h {sign} s {sign}"


@pytest.mark.parametrize(
    ("syllable", "command"), [("노", "s"), ("ᄂ", "s"), ("ᅩ", "h"), ("하", "g"), ("소", "h"), ("ﾤ", "s")]
)
def test_korean_letters_that_an_input_method_has_put_together(syllable: str, command: str) -> None:
    assert Keymap().command(syllable) == command


@pytest.mark.parametrize(
    "key", ["enter", "esc", "end-of-input", "ó", "ö", "ñ", "²", "ｦ", "漢", "x", "\N{CRESCENT MOON}"]
)
def test_what_is_no_key_stays_what_it_is(key: str) -> None:
    assert Keymap().command(key) == key


def _key(keymap: Keymap, typed: str) -> Key:
    return Key(keymap.command(typed), 0.0, typed)


def test_a_menu_is_opened_by_the_key_in_the_place_of_the_digit() -> None:
    begun, _ = menu.begin(Menu(("Which?",), tuple(Entry(name, name) for name in ("one", "two", "three"))))
    _, effects = menu.advance(begun, _key(Keymap(), "é"))
    assert effects[-1].chosen == "two"  # type: ignore[union-attr]
