"""Which exercises fit a wish, and in which order: no journal is read, and nothing is left to chance."""

from collections.abc import Iterator, Sequence
from math import gcd

from ..practice.model import Practice
from ..practice.vocabulary import CANT_TELL, ENERGIES, FULL, RATHER_NOT_SAY, SHORT, SHOWN_AT_ONCE
from ..structs import Struct, replace

_MANY_SENSES = 4


class Wish(Struct):
    """What an exercise is to fit.

    ``senses``: any of these, none named means all. ``energy``: at most this much. ``without``: none of these hazards.
    ``nothing_needed``: nothing to fetch. ``form``: it has this form. ``lying``: which can be done lying down.
    """

    senses: tuple[str, ...] = ()
    energy: str | None = None
    without: tuple[str, ...] = ()
    nothing_needed: bool = False
    form: str = FULL
    lying: bool = False

    def fits(self, practice: Practice) -> bool:
        """The practice is all that was wished for."""
        most = len(ENERGIES) if self.energy is None else ENERGIES.index(self.energy)
        return (
            (not self.senses or bool(set(self.senses) & set(_main_senses(practice))))
            and ENERGIES.index(practice.energy) <= most
            and not set(self.without) & set(practice.hazards)
            and self._fits_form(practice)
        )

    def _fits_form(self, practice: Practice) -> bool:
        # Each practice has a full form. Its forms are looked at where they matter alone: that reads all of its file.
        if self.form == FULL and not self.nothing_needed and not self.lying:
            return True
        form = practice.forms.get(self.form)
        return form is not None and not (self.nothing_needed and form.ready) and (form.lying or not self.lying)


class Pick(Struct):
    """What can be offered, in the order of the day, and what of the wish was given up for it."""

    practices: list[Practice]
    given_up: tuple[str, ...] = ()


def pick(shelf: Sequence[Practice], wish: Wish, day: int) -> Pick:
    """The offered exercises that fit, in the order of the day. ``day`` is the ordinal of the local date.

    Where nothing fits, the energy is given up, nearest first, then the sense. Hazards are never given up.
    """
    offered = [practice for practice in shelf if practice.offered]
    for tried, given_up in _wider_wishes(wish):
        fitting = [practice for practice in offered if tried.fits(practice)]
        if fitting:
            return Pick(_rotate(fitting, day), given_up)
    return Pick([])


def fitting_wish(energy: str | None, without: tuple[str, ...]) -> Wish:
    """What to name after a check-in. Where there is little energy, or none was said, it is a short form."""
    if energy in (None, ENERGIES[0], CANT_TELL, RATHER_NOT_SAY):
        return Wish(energy=ENERGIES[0], without=without, form=SHORT)
    return Wish(energy=energy, without=without)


def _main_senses(practice: Practice) -> tuple[str, ...]:
    """What most of its time goes to: the first sense, or the first two where it has four or more."""
    return practice.senses[: 2 if len(practice.senses) >= _MANY_SENSES else 1]


def _wider_wishes(wish: Wish) -> Iterator[tuple[Wish, tuple[str, ...]]]:
    """The wish, then what is nearest to it, each with what was given up."""
    yield wish, ()
    if wish.energy is not None:
        for energy in ENERGIES[ENERGIES.index(wish.energy) + 1 :]:
            yield replace(wish, energy=energy), ("energy",)
    if wish.senses:
        yield replace(wish, senses=()), ("sense",)
        if wish.energy is not None:
            yield replace(wish, energy=None, senses=()), ("energy", "sense")


def _rotate(practices: list[Practice], day: int) -> list[Practice]:
    """The order of a day.

    Four stand on an opening, so each day begins four further on. Where that would come back to the same place before
    each has stood first, it moves on by one: within three times as many days as there are practices, each stands first
    at least twice.
    """
    count = len(practices)
    start = (SHOWN_AT_ONCE * day + day // (count // gcd(count, SHOWN_AT_ONCE))) % count
    return practices[start:] + practices[:start]
