"""Reads what a screen names: its keys, its digits, and what is being asked."""

import re
from typing import NamedTuple

from numbcli.words import en

from .seen import _still

_NAMES = r"Enter|space|Esc|question mark|[a-z?]"
_NAMED = re.compile(rf"({_NAMES}) \w[\w' ]*\.?")
"""A key and what it does, in a word or two."""
_LETTERS = re.compile(r"(?:Enter|space|Esc|[a-z?])(?: (?:Enter|space|Esc|[a-z?]))*")
"""On the smallest screens the keys stand without words."""
_BETWEEN = re.compile(r" [·|] |, |\. ")
_DIGIT = re.compile(r"(?:^|\s{2,}|· )([1-9])(?:: | {1,3}(?:[›>•] )?)(?=[^\W\d])")
_CLOSED_LETTERS = ("a", "i")
"""Words of one letter."""


class Offer(NamedTuple):
    """What a screen names. ``typing``: every letter is a letter; ``scale``: digits wait for Enter."""

    keys: tuple[str, ...]
    typing: bool = False
    scale: bool = False
    more: bool = False
    """Enter turns to the next page."""


class Look(NamedTuple):
    """A screen at one moment; in plain what was written since the last key that brought anything."""

    text: str
    offer: Offer

    @property
    def still(self) -> str:
        """Without what time moves."""
        return _still(self.text)

    @property
    def squeezed(self) -> str:
        return squeeze(self.text)

    def says(self, words: str) -> bool:
        """Whether these words stand on it, however they are broken into rows."""
        return squeeze(words) in self.squeezed


def squeeze(text: str) -> str:
    return "".join(text.split())


def look(text: str) -> Look:
    """Read a screen."""
    rows = [row.strip() for row in text.splitlines() if row.strip()]
    last = rows[-1] if rows else ""
    about_keys = squeeze(en.KEYS_TITLE) in squeeze(text)
    keys = list(last.split()) if _LETTERS.fullmatch(last) else []
    for row in rows:
        keys += _in_row(row, about_keys)
    typing = f"Enter {en.DONE}" in text or last == "Enter Esc"
    if typing:
        return Look(text, Offer(("Enter", "Esc"), typing=True))
    if re.search(r"\bEnter\b", text) and not about_keys:
        keys.append("Enter")
    # Digits count from one: what else stands before a word is a number of something.
    digits = {found for row in text.splitlines() for found in _DIGIT.findall(row.strip())}
    for digit in "123456789":
        if digit not in digits or about_keys:
            break
        keys.append(digit)
    named = dict.fromkeys({"question mark": "?"}.get(key, key) for key in keys if key not in _CLOSED_LETTERS)
    return Look(text, Offer(tuple(named), scale="Digits, then" in text, more=f"Enter {en.MORE}" in text))


def _in_row(row: str, about_keys: bool) -> list[str]:
    pieces = _BETWEEN.split(row)
    found = [named.group(1) for named in map(_NAMED.fullmatch, pieces) if named]
    # The page that explains keys names those of the screen below it; its own stand side by side in its last rows.
    return found if not about_keys or len(found) == len(pieces) else []
