"""How long each part lasts: its own seconds, or stretched to the minutes a person asked for."""

from collections.abc import Sequence
from math import ceil

from .model import Part

CHARACTER, WIDE_CHARACTER = 0.082, 0.25
"""Seconds to read a character slowly: 150 English words a minute; Chinese and Japanese take four a second."""
SETTLE = 3.0
SHORTEST = 10
_FIRST_WIDE = "\u2e80"


def reading_seconds(text: str) -> float:
    """Seconds to read a text slowly, with three to settle on it."""
    wide = 0 if text.isascii() else sum(char >= _FIRST_WIDE for char in text)
    return SETTLE + wide * WIDE_CHARACTER + (len(text) - wide) * CHARACTER


def longest_text(seconds: float) -> int:
    """How many characters of an alphabet can be read in so many seconds."""
    return int((seconds - SETTLE) / CHARACTER)


def least_seconds(part: Part) -> int:
    """Whole seconds below which a part cannot be read. Each half lasts at least as long as what is new in it."""
    needed = reading_seconds(part.say)
    if part.then is not None:
        needed = 2 * max(needed, reading_seconds(part.then))
    return max(SHORTEST, ceil(needed))


def pace(parts: Sequence[Part], total: int | None = None) -> tuple[int, ...]:
    """Whole seconds for each part.

    Without ``total`` they are the parts' own. With it they sum to ``total``: in proportion, ``fixed`` parts
    unchanged, no part below its reading time or ten seconds. Where that needs more than ``total``, they sum to more.
    """
    own = tuple(part.seconds for part in parts)
    if total is None:
        return own
    least = [part.seconds if part.fixed else least_seconds(part) for part in parts]
    pinned = {index for index, part in enumerate(parts) if part.fixed}
    while True:
        spare = total - sum(least[index] for index in pinned)
        weight = sum(own[index] for index in range(len(parts)) if index not in pinned)
        low = {i for i in range(len(parts)) if i not in pinned and own[i] * spare < least[i] * weight}
        if not low:
            break
        pinned |= low
    lengths, shared, given = list(least), 0.0, 0
    for index in range(len(parts)):
        if index not in pinned:
            # Rounding what was shared so far, not each part, keeps the sum exact.
            shared += own[index] * spare / weight
            lengths[index] = max(least[index], round(shared) - given)
            given += lengths[index]
    return tuple(lengths)
