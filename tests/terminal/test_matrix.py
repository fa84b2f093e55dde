"""No screen and no list is cut, broken or in a colour nobody wanted. All combinations: bench/matrix.py --full."""

from itertools import combinations

import pytest

from drivers.looks import Look, looks, pairs
from drivers.screen_checks import find_faults
from drivers.screens import Journey, journeys

JOURNEYS = journeys()
LOOKS = pairs()


def shared_out(place: int) -> list[Journey]:
    """The journeys of one look: each is played once, and no look is left out."""
    return JOURNEYS[place :: len(LOOKS)]


@pytest.mark.parametrize("place", range(len(LOOKS)), ids=[str(look) for look in LOOKS])
def test_nothing_is_cut_broken_or_hidden(place: int, environ: dict[str, str]) -> None:
    found = [
        (journey.name, fault) for journey in shared_out(place) for fault in find_faults(journey, LOOKS[place], environ)
    ]
    assert found == []


def test_every_journey_is_played_and_every_two_values_meet() -> None:
    assert sum(len(shared_out(place)) for place in range(len(LOOKS))) == len(JOURNEYS)
    for one, other in combinations(range(len(Look._fields)), 2):
        met, possible = ({(look[one], look[other]) for look in some} for some in (LOOKS, looks()))
        assert met == possible
