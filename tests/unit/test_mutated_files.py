"""Whatever a file holds, reading it gives something valid or a calm sentence. bench/mutated_files.py reads 100,000."""

import random
from pathlib import Path

import pytest

from drivers.hostile_files import seeds, try_to_read
from drivers.mutations import TOKENS, mutated

SEEDS = seeds()
OTHERS = [seed.data for seed in SEEDS]


def test_every_seed_is_well(tmp_path: Path) -> None:
    for seed in SEEDS:
        assert try_to_read(tmp_path, seed.place, seed.data), seed.place


@pytest.mark.parametrize("number", range(2))
def test_any_mutation_is_valid_or_told_calmly(number: int, tmp_path: Path) -> None:
    chance = random.Random(number)
    valid = 0
    for _ in range(150):
        seed = chance.choice(SEEDS)
        valid += try_to_read(tmp_path, seed.place, mutated(seed.data, OTHERS, chance))
    assert 0 < valid < 75, "mutations that all pass, or never, would show nothing"


@pytest.mark.parametrize("name", ["slow-look.yaml", "export.json", "settings.json"])
def test_every_token_in_place_of_a_value(name: str, tmp_path: Path) -> None:
    seed = next(seed for seed in reversed(SEEDS) if seed.place.name == name)
    head, _, rest = seed.data.partition(b": ")
    for token in TOKENS:
        try_to_read(tmp_path, seed.place, head + b": " + token + b"\n" + rest.partition(b"\n")[2])
