"""Which exercises fit, and their order from day to day."""

import itertools

import pytest

from drivers.walker import DAY, SHELF, practice
from numbcli.library.pick import Wish, fitting_wish, pick
from numbcli.practice.model import Practice
from numbcli.practice.vocabulary import CHECK_IN_ENERGIES, ENERGIES, HAZARDS, SENSES, SHORT, SHOWN_AT_ONCE
from numbcli.structs import replace

EXERCISES = SHELF.exercises()
FIRST_DAYS = (1, DAY, DAY + 17)
FILTERS = [Wish(), *(Wish((sense,)) for sense in SENSES), *(Wish(without=(hazard,)) for hazard in HAZARDS)]
SMALLER = Wish(nothing_needed=True, form=SHORT, lying=True)
"""What home's "something smaller" asks for."""


def orders(shelf: list[Practice], wish: Wish, begin: int) -> list[list[str]]:
    """The orders of three rounds of days."""
    count = len(pick(shelf, wish, begin).practices)
    return [[found.id for found in pick(shelf, wish, begin + day).practices] for day in range(3 * count)]


def check(days: list[list[str]]) -> None:
    """Each stands first at least twice, and where nine or more fit, none of a day's four is back on the next."""
    firsts = [day[0] for day in days]
    assert all(firsts.count(name) >= 2 for name in days[0])
    if len(days[0]) >= 2 * SHOWN_AT_ONCE + 1:
        for one, next_one in itertools.pairwise(days):
            assert not set(one[:SHOWN_AT_ONCE]) & set(next_one[:SHOWN_AT_ONCE])


@pytest.mark.parametrize("wish", FILTERS, ids=str)
def test_whatever_is_filtered_each_has_its_days_and_none_of_a_days_four_returns_on_the_next(wish: Wish) -> None:
    for begin in FIRST_DAYS:
        check(orders(EXERCISES, wish, begin))


def test_the_order_of_days_holds_for_a_shelf_of_any_size() -> None:
    shelf = [practice(f"p{number:02}") for number in range(59)]
    for count in range(1, 60):
        check(orders(shelf[:count], Wish(), DAY + count // 2))


@pytest.mark.parametrize("wish", FILTERS, ids=str)
def test_one_days_order_is_everything_that_fits_and_is_offered_once_each(wish: Wish) -> None:
    found = pick(EXERCISES, wish, DAY)
    if not found.given_up:
        assert sorted(one.id for one in found.practices) == sorted(
            one.id for one in EXERCISES if one.offered and wish.fits(one)
        )
    assert pick(EXERCISES, wish, DAY) == found, "a day has one order"


def test_what_is_to_be_fetched_counts_only_where_nothing_may_be_needed() -> None:
    everything = pick(EXERCISES, Wish(), DAY).practices
    assert {one.id for one in everything} == {one.id for one in EXERCISES if one.offered}
    assert any(one.ready for one in everything)
    assert not any(one.ready for one in pick(EXERCISES, Wish(nothing_needed=True), DAY).practices)


def test_a_sense_is_the_first_that_a_practice_names_or_the_first_two_of_many() -> None:
    sense = Wish(("hear",))
    assert sense.fits(practice(senses=("hear", "see"))) and not sense.fits(practice(senses=("see", "hear")))
    assert sense.fits(practice(senses=("see", "hear", "touch", "smell")))
    assert not sense.fits(practice(senses=("see", "touch", "hear", "smell")))
    assert Wish(("see", "hear")).fits(practice(senses=("hear",))), "any of several"


def test_energy_is_the_most_that_is_asked_and_every_hazard_is_left_out() -> None:
    assert [Wish(energy="a-little").fits(practice(energy=energy)) for energy in ENERGIES] == [True, True, False]
    for hazard in HAZARDS:
        assert not any(hazard in one.hazards for one in pick(EXERCISES, Wish(without=(hazard,)), DAY).practices)
    two = Wish(without=("light", "sound"))
    assert not two.fits(practice(hazards=("sound",))) and not two.fits(practice(hazards=("light", "cold")))


def test_energy_is_given_up_first_nearest_first_then_the_sense_then_both() -> None:
    def only(*shelf: Practice) -> tuple[list[str], tuple[str, ...]]:
        found = pick(shelf, Wish(("hear",), "none"), DAY)
        return [one.id for one in found.practices], found.given_up

    near = practice("near", senses=("hear",), energy="a-little")
    far = practice("far", senses=("hear",), energy="some")
    other = practice("other", senses=("see",), energy="none")
    neither = practice("neither", senses=("see",), energy="some")
    assert only(far, near, other, neither) == (["near"], ("energy",))
    assert only(far, other, neither) == (["far"], ("energy",))
    assert only(other, neither) == (["other"], ("sense",))
    assert only(neither) == (["neither"], ("energy", "sense"))


def test_hazards_are_never_given_up() -> None:
    assert pick(EXERCISES, Wish(without=HAZARDS), DAY).practices == []
    assert pick(EXERCISES, Wish(SENSES[:1], "none", HAZARDS), DAY).practices == []


def test_something_smaller_is_a_minute_lying_down_with_nothing_to_fetch_and_at_least_eight_are() -> None:
    found = pick(EXERCISES, SMALLER, DAY)
    assert found.given_up == () and len(found.practices) >= 8
    for one in found.practices:
        form = one.forms[SHORT]
        assert form.lying and not form.ready and 45 <= form.seconds <= 75, one.id


@pytest.mark.parametrize("energy", [None, *CHECK_IN_ENERGIES])
def test_what_is_named_after_a_check_in_asks_no_more_than_there_is(energy: str | None) -> None:
    wish = fitting_wish(energy, ("scent",))
    assert wish.energy in ENERGIES and wish.without == ("scent",)
    assert (wish.form == SHORT) == (energy not in ("a-little", "some"))
    found = pick(EXERCISES, wish, DAY)
    assert found.given_up == ()
    # That nothing has to be fetched is asked by --nothing-needed and by home's fourth door alone.
    everything = pick(EXERCISES, replace(wish, nothing_needed=True), DAY)
    assert len(found.practices) > len(everything.practices)
