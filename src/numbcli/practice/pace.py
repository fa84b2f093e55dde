"""How long each part lasts: its own seconds, or stretched to the minutes a person asked for."""

from collections.abc import Sequence

from .model import Part

WORDS_A_MINUTE = 150
SETTLE = 3.0
SHORTEST = 10


def reading_seconds(text: str) -> float:
    """Time to read a text slowly: 150 words a minute, and three seconds to settle on it."""
    return len(text.split()) / WORDS_A_MINUTE * 60 + SETTLE


def pace(parts: Sequence[Part], total: int | None = None) -> tuple[int, ...]:
    """Whole seconds for each part.

    Without ``total`` they are the parts' own. With it they sum to ``total``: in proportion, ``fixed`` parts
    unchanged, no part below its reading time or ten seconds. Where that needs more than ``total``, they sum to more.
    """
    own = tuple(part.seconds for part in parts)
    if total is None:
        return own
    least = [part.seconds if part.fixed else _least(part) for part in parts]
    held = {place for place, part in enumerate(parts) if part.fixed}
    while True:
        spare = total - sum(least[place] for place in held)
        weight = sum(own[place] for place in range(len(parts)) if place not in held)
        low = {p for p in range(len(parts)) if p not in held and own[p] * spare < least[p] * weight}
        if not low:
            break
        held |= low
    lengths, shared, given = list(least), 0.0, 0
    for place in range(len(parts)):
        if place not in held:
            # Rounding what was shared so far, not each part, keeps the sum exact.
            shared += own[place] * spare / weight
            lengths[place] = max(least[place], round(shared) - given)
            given += lengths[place]
    return tuple(lengths)


def _least(part: Part) -> int:
    return max(SHORTEST, -int(-reading_seconds(part.say) // 1))
