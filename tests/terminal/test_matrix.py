"""No screen and no list is cut, broken or in a colour nobody wanted. All combinations: bench/matrix.py --full."""

from itertools import combinations

import pytest

from drivers.scenes import Look, Scene, looks, pairs, scenes
from drivers.seen import faults

SCENES = scenes()
LOOKS = pairs()


def shared_out(place: int) -> list[Scene]:
    """The scenes of one look: each scene is played once, and no look is left out."""
    return SCENES[place :: len(LOOKS)]


@pytest.mark.parametrize("place", range(len(LOOKS)), ids=[str(look) for look in LOOKS])
def test_nothing_is_cut_broken_or_hidden(place: int, environ: dict[str, str]) -> None:
    found = [(scene.name, fault) for scene in shared_out(place) for fault in faults(scene, LOOKS[place], environ)]
    assert found == []


def test_every_scene_is_played_and_every_two_values_meet() -> None:
    assert sum(len(shared_out(place)) for place in range(len(LOOKS))) == len(SCENES)
    for one, other in combinations(range(len(Look._fields)), 2):
        met, possible = ({(look[one], look[other]) for look in some} for some in (LOOKS, looks()))
        assert met == possible
