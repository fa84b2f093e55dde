"""Which exercises fit a wish, and which one is picked: no journal is read, and nothing is left to chance."""

from collections.abc import Sequence
from typing import NamedTuple

from ..practice.model import Practice
from .format import ENERGIES


class Wish(NamedTuple):
    """What an exercise is to fit.

    ``senses``: any of these, none named means all. ``energy``: at most this much. ``without``: none of these hazards.
    ``nothing_needed``: nothing to fetch.
    """

    senses: tuple[str, ...] = ()
    energy: str | None = None
    without: tuple[str, ...] = ()
    nothing_needed: bool = False

    def fits(self, practice: Practice) -> bool:
        """The practice is all that was wished for."""
        most = len(ENERGIES) if self.energy is None else ENERGIES.index(self.energy)
        return (
            (not self.senses or bool(set(self.senses) & set(practice.senses)))
            and ENERGIES.index(practice.energy) <= most
            and self.safe(practice)
            and not (self.nothing_needed and practice.ready)
        )

    def safe(self, practice: Practice) -> bool:
        """It has none of the hazards. This is never given up."""
        return not set(self.without) & set(practice.hazards)


class Pick(NamedTuple):
    """What can be offered, first one first, and what of the wish was given up for it."""

    practices: list[Practice]
    given_up: tuple[str, ...] = ()


def pick(shelf: Sequence[Practice], wish: Wish, day: int) -> Pick:
    """The offered exercises that fit, in the order of the day. ``day`` is the ordinal of the local date.

    Those that need nothing come first; each group begins at the day's number modulo its count. Where nothing fits,
    the energy is given up, then the sense.
    """
    offered = [practice for practice in shelf if practice.offered]
    for given_up, tried in (
        ((), wish),
        (("energy",), wish._replace(energy=None)),
        (("energy", "sense"), wish._replace(energy=None, senses=())),
    ):
        fitting = [practice for practice in offered if tried.fits(practice)]
        if fitting:
            plain = [practice for practice in fitting if not practice.ready]
            others = [practice for practice in fitting if practice.ready]
            # Only what was wished for can have been given up.
            lost = tuple(name for name in given_up if (wish.energy if name == "energy" else wish.senses))
            return Pick([*_from(plain, day), *_from(others, day)], lost)
    return Pick([])


def _from(practices: list[Practice], day: int) -> list[Practice]:
    begin = day % len(practices) if practices else 0
    return practices[begin:] + practices[:begin]
