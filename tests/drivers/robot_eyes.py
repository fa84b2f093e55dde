"""Reads what a screen names: its keys, its digits, and what is being asked."""

import re
from typing import NamedTuple

from numbcli.words import keys as key_words
from numbcli.words import people
from numbcli.words import session as session_words

from .screen_checks import still
from .screens import squeeze

_NAMES = r"Enter|space|Esc|Backspace|question mark|[a-z?]"
_NAMED = re.compile(rf"({_NAMES}) \w[\w' ]*\.?")
"""A key and what it does, in a word or two."""
_LETTERS = re.compile(r"(?:Enter|space|\?)(?: (?:Enter|space|Esc|Backspace|[1-9a-z?]))*")
"""On the smallest screens the keys stand without words."""
_BETWEEN = re.compile(r" [·|] |, |\. |\s{2,}")
_DIGIT = re.compile(r"(?:^|\s{2,}|· )([1-9])(?:: | {1,3}(?:[›>•] )?)(?=[^\W\d])(?!of \d)")
_PART = re.compile(r"(?:^|\s)(\d+) of (\d+)\s*$|^Part (\d+) of (\d+)[,.]", re.MULTILINE)
_SCALE = re.compile(r"\b(\d+) is [^,]+, (\d+) is ")
_TYPED_NUMBER = re.compile(r"[›>] (\d*)_")
_CLOSED_LETTERS = ("a", "i")
"""Words of one letter."""


class Offer(NamedTuple):
    """What a screen names. ``typing``: every letter is a letter; ``scale``: its ends; digits wait for Enter."""

    keys: tuple[str, ...]
    typing: bool = False
    scale: tuple[int, int] | None = None
    more: bool = False
    """Enter turns to the next page."""


class Look(NamedTuple):
    """A screen at one moment; in plain what was written since the last key that brought anything."""

    text: str
    offer: Offer

    @property
    def part(self) -> tuple[int, int] | None:
        """Which part of how many."""
        found = _PART.search(self.text)
        return None if found is None else (int(found[1] or found[3]), int(found[2] or found[4]))

    @property
    def number(self) -> str | None:
        """The digits that are typed on a scale; None where they do not stand here."""
        found = None if self.offer.scale is None else _TYPED_NUMBER.search(self.text)
        return None if found is None else found[1]

    @property
    def still(self) -> str:
        """Without what time moves."""
        return still(self.text)

    @property
    def squeezed(self) -> str:
        return squeeze(self.text)

    def says(self, words: str) -> bool:
        """Whether these words stand on it, however they are broken into rows."""
        return squeeze(words) in self.squeezed


def look(text: str) -> Look:
    """Read a screen."""
    rows = [row.strip() for row in text.splitlines() if row.strip()]
    last = rows[-1] if rows else ""
    about_keys = squeeze(key_words.KEYS_TITLE) in squeeze(text)
    # They can take two rows.
    lasts = (" ".join(rows[-count:]) for count in (2, 1))
    keys = next((list(end.split()) for end in lasts if _LETTERS.fullmatch(end)), [])
    for row in rows:
        keys += _in_row(row, about_keys)
    typing = f"Enter {key_words.DONE}" in text or last == "Enter Esc"
    if typing:
        return Look(text, Offer(("Enter", "Esc"), typing=True))
    if re.search(r"\bEnter\b", text) and not about_keys:
        keys.append("Enter")
    # Digits count from one: what else stands before a word is a number of something.
    digits = {found for row in text.splitlines() for found in _DIGIT.findall(row.strip())}
    paged = squeeze(people.MORE) in squeeze(text)  # a list: its numbers are no keys
    for digit in "123456789":
        if digit not in digits or about_keys or paged or session_words.PAUSED.partition(".")[0] in text:
            break
        keys.append(digit)
    named = dict.fromkeys({"question mark": "?"}.get(key, key) for key in keys if key not in _CLOSED_LETTERS)
    # Rows break wherever they are full.
    ends = None if about_keys else _SCALE.search(" ".join(text.split()))
    scale = None if ends is None else (int(ends[1]), int(ends[2]))
    return Look(text, Offer(tuple(named), scale=scale, more=f"Enter {key_words.MORE}" in text))


def _in_row(row: str, about_keys: bool) -> list[str]:
    pieces = _BETWEEN.split(row)
    found = [named.group(1) for named in map(_NAMED.fullmatch, pieces) if named]
    # The page that explains keys names those of the screen below it; its own stand side by side in its last rows.
    return found if not about_keys or len(found) == len(pieces) else []
