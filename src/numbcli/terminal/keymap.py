"""What a key means where nothing is typed: the same under Caps Lock, in full width, and by its place on a keyboard."""

import unicodedata
from functools import cache

from ..structs import Struct


class _Tables(Struct):
    by_layout: dict[str, dict[str, str]]
    default: dict[str, str]
    """For every layout at once, the first one where they differ."""
    only_in: dict[str, str]
    """The one layout that has a character."""
    letters: dict[str, dict[str, str]]
    """All letters of the layouts, where the others hold the keys of screens alone."""


class Keymap:
    """The keyboard of a run.

    Some characters are other keys on other layouts: ``é`` is 2 on a French one and 0 on a Czech one. Which one it is
    shows in the characters that only one of them has; until then the ``locale`` says which is likely.
    """

    def __init__(self, locale: str = "") -> None:
        self._language = locale.partition("_")[0].partition(".")[0].lower()
        self._layout: str | None = None

    def command(self, key: str) -> str:
        """The name of the key as the screens have it, for a key as it was typed."""
        char = key.lower()
        if len(key) != 1 or (char.isascii() and char.isalnum()) or char == "?":
            return char if len(key) == 1 else key
        tables = _tables()
        own = tables.by_layout.get(self._learn(char), {})
        for known in _forms(char):
            command = own.get(known) or tables.default.get(known) or _plain(known)
            if command is not None:
                return command
        return key

    def letters(self, key: str) -> str:
        """The Latin letters of the keys that gave a character, by their place; empty for what is no letter."""
        char = key.lower()
        if len(key) != 1 or (char.isascii() and char.isalpha()):
            return char if len(key) == 1 else ""
        tables = _tables()
        own = tables.letters.get(self._learn(char), {})
        every = {form: letter for letters in reversed(tables.letters.values()) for form, letter in letters.items()}
        found = ((own.get(form) or every.get(form) or _plain(form) or "") for form in _forms(char))
        return "".join(letters for letters in found if letters.isalpha())

    def _learn(self, char: str) -> str:
        """The layout, as far as it is known with this character; empty where it is not."""
        self._layout = _tables().only_in.get(char, self._layout) or _likely(self._language)
        return self._layout or ""


def _forms(char: str) -> list[str]:
    """What a character stands for: itself, its form of usual width, or the letters of a Korean syllable.

    An input method puts several keys into one syllable: it counts as the first of them that means something.
    """
    if "가" <= char <= "힣":
        return [*unicodedata.normalize("NFKD", char)]
    # Of all others only the block of full-width and half-width forms: NFKC makes a 2 of ², which is a key beside 1.
    return [unicodedata.normalize("NFKC", char)] if "\uff00" <= char <= "\uffef" else [char]


def _plain(char: str) -> str | None:
    """A Latin letter, the question mark, or a digit of any script."""
    if char.isascii() and (char.isalpha() or char == "?"):
        return char
    return str(int(char)) if char.isdecimal() else None


def _likely(language: str) -> str | None:
    from .layouts import LANGUAGES

    return LANGUAGES.get(language)


@cache
def _tables() -> _Tables:
    # Only a key that is no Latin letter and no digit needs them.
    from .layouts import AMBIGUOUS, DIGITS, KEYS, MORE, PLACES, ROWS, TOGETHER

    rows = [(name, dict(zip(row, "1234567890", strict=True))) for name, digits in DIGITS.items() for row in digits]
    tables = _Tables({}, {}, {}, {name: {} for name in ROWS})
    for name, layouts in ROWS.items():
        for layout in (*(dict(zip(row, PLACES, strict=True)) for row in layouts), MORE.get(name, {})):
            rows.append((name, {char: key for char, key in layout.items() if key in KEYS}))
            for char, key in layout.items():
                for form in _spellings(name, char):
                    tables.letters[name].setdefault(form, key)
    tables.letters["Korean"].update(TOGETHER)
    has: dict[str, set[str]] = {}
    for name, row in rows:
        for char, key in row.items():
            for form in _spellings(name, char):
                tables.by_layout.setdefault(name, {}).setdefault(form, key)
                has.setdefault(form, set()).add(name)
                if char not in AMBIGUOUS:
                    tables.default.setdefault(form, key)
    tables.only_in.update({char: min(names) for char, names in has.items() if len(names) == 1 and not char.isascii()})
    return tables


def _spellings(layout: str, char: str) -> set[str]:
    """A character as it comes. A Korean letter stands alone, or is a part of a syllable."""
    return {char, unicodedata.normalize("NFKC", char)} if layout == "Korean" else {char}
