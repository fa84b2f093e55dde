"""Which exercise is picked, and what can be offered in its place."""

import itertools
from pathlib import Path

import pytest

from numbcli.library.format import ENERGIES, HAZARDS, SENSES
from numbcli.library.pick import Wish, pick
from numbcli.library.shelf import Shelf
from numbcli.places import shipped

SHELF = Shelf(shipped(), Path("/nowhere"))
EXERCISES = SHELF.exercises()
DAYS = range(740_000, 740_000 + 2 * len(EXERCISES))
WITHOUT = [(), *((one,) for one in HAZARDS), *itertools.combinations(HAZARDS, 2), tuple(HAZARDS)]
FILTERS = list(itertools.product([(), *((sense,) for sense in SENSES)], [None, *ENERGIES], [False, True]))


def test_whatever_is_wished_for_no_excluded_hazard_is_ever_picked_or_offered() -> None:
    chains = set()
    for without in WITHOUT:
        for senses, energy, nothing_needed in FILTERS:
            wish = Wish(senses, energy, without, nothing_needed)
            # A day only says where the round begins: for pairs of hazards one day is all of them.
            for day in DAYS if len(without) <= 1 and not senses else DAYS[:1]:
                for practice in pick(EXERCISES, wish, day).practices:
                    assert not set(without) & set(practice.hazards)
                    chains.add((practice.id, without))
    for name, without in chains:
        passed = [SHELF.find("exercise", name)]
        while (other := SHELF.another(passed, Wish(without=without))) is not None:
            hazards = {hazard for practice in passed for hazard in practice.hazards}
            assert not (hazards | set(without)) & set(other.hazards)
            assert other.id not in [practice.id for practice in passed]
            passed.append(other)


def test_every_exercise_that_may_be_picked_has_its_day_and_no_other_does() -> None:
    plain = Wish(nothing_needed=True)
    picked = {pick(EXERCISES, plain, day).practices[0].id for day in DAYS}
    assert picked == {practice.id for practice in EXERCISES if practice.offered and not practice.ready}
    everything = {practice.id for day in DAYS for practice in pick(EXERCISES, Wish(), day).practices}
    assert everything == {practice.id for practice in EXERCISES if practice.offered}


def test_what_needs_nothing_comes_first() -> None:
    for day in DAYS:
        ready = [bool(practice.ready) for practice in pick(EXERCISES, Wish(), day).practices]
        assert ready == sorted(ready)


def test_the_same_day_gives_the_same_exercise() -> None:
    assert pick(EXERCISES, Wish(), 740_123) == pick(EXERCISES, Wish(), 740_123)


@pytest.mark.parametrize(
    ("wish", "given_up"),
    [
        (Wish(), ()),
        (Wish(senses=("taste",), energy="none", without=("light",)), ("energy",)),
        (Wish(senses=("taste",), without=("taste",)), ("sense",)),
        (Wish(senses=("taste",), energy="none", without=("taste",)), ("energy", "sense")),
    ],
)
def test_energy_is_given_up_before_the_sense_and_that_is_said(wish: Wish, given_up: tuple[str, ...]) -> None:
    found = pick(EXERCISES, wish, 740_000)
    assert found.practices
    assert found.given_up == given_up


def test_where_nothing_is_without_it_nothing_is_picked() -> None:
    assert pick(EXERCISES, Wish(without=tuple(HAZARDS)), 740_000).practices == []
