"""Names and hours in the letters that a terminal can show. A number is the same in all of them."""

import unicodedata
from typing import Any

from ..words import people

_SPELLED = {
    "–": "-",
    "—": "-",
    "ß": "ss",
    "æ": "ae",
    "Æ": "Ae",
    "ø": "o",
    "Ø": "O",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "Ł": "L",
}


def folded(value: Any, encoding: str) -> Any:
    """A value of the file with every text in it spelled for an encoding."""
    if isinstance(value, str):
        return spelled(value, encoding)
    if isinstance(value, list):
        return [folded(inner, encoding) for inner in value]
    if isinstance(value, dict):
        return {key: folded(inner, encoding) for key, inner in value.items()}
    return value


def spelled(text: str, encoding: str) -> str:
    """A text in letters that the encoding has: dashes and accents made plain, other scripts left out.

    A row of question marks says nothing. Where no letter is left, it says "Helpline".
    """
    if text.isascii() or _has(text, encoding):
        return text
    kept = "".join(char if _has(char, encoding) else _plain(char, encoding) for char in text)
    kept = " ".join(kept.split())
    return kept if any(char.isalpha() for char in kept) else people.HELPLINE


def _plain(char: str, encoding: str) -> str:
    base = _SPELLED.get(char) or unicodedata.normalize("NFKD", char)
    return "".join(part for part in base if _has(part, encoding))


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
