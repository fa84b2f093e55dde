"""Ten more answers: what a range in words may say, and from when on it says anything."""

import itertools
import random
import re
from math import comb

import pytest

from numbcli.journal.summary import likely_of_ten
from numbcli.practice.vocabulary import A_LITTLE, FURTHER_AWAY, NOTHING, RATHER_NOT_SAY, SOMETHING
from numbcli.words import journal as words

ENOUGH, MORE = 12, 10


def answers(yes: int, no: int) -> list[str]:
    return [A_LITTLE] * yes + [NOTHING] * no


def likely(yes: int, no: int, more: int) -> float:
    """How likely so many of ten are, summed up over a fine grid of what the share could be."""
    grid = [(step + 0.5) / 4000 for step in range(4000)]
    weights = [share**yes * (1 - share) ** no for share in grid]
    tens = [comb(MORE, more) * share**more * (1 - share) ** (MORE - more) for share in grid]
    return sum(map(float.__mul__, weights, tens)) / sum(weights)


@pytest.mark.parametrize(("yes", "no"), [(0, 12), (12, 0), (6, 6), (9, 3), (1, 11), (15, 25)])
def test_a_tenth_at_most_lies_outside_on_either_side_and_no_narrower_range_would_do(yes: int, no: int) -> None:
    found = likely_of_ten(answers(yes, no))
    assert found is not None
    each = [likely(yes, no, more) for more in range(MORE + 1)]
    lowest, highest = found
    assert sum(each[:lowest]) <= 0.1 < sum(each[: lowest + 1])
    assert sum(each[highest + 1 :]) <= 0.1 < sum(each[highest:])


def test_below_twelve_answers_it_says_nothing() -> None:
    for count in range(ENOUGH):
        assert likely_of_ten(answers(count, 0)) is None
        assert likely_of_ten([*answers(0, count), *[RATHER_NOT_SAY] * 40]) is None
    assert ENOUGH == 12 and likely_of_ten(answers(12, 0)) is not None


def test_a_little_and_something_count_among_all_but_rather_not_say() -> None:
    for yes, no in itertools.product((A_LITTLE, SOMETHING), (NOTHING, FURTHER_AWAY)):
        said = [yes] * 7 + [no] * 8 + [RATHER_NOT_SAY] * 30
        random.Random(1).shuffle(said)
        assert likely_of_ten(said) == likely_of_ten(answers(7, 8))


def test_more_of_them_never_lower_the_range_and_many_answers_cost_nothing() -> None:
    found = [likely_of_ten(answers(yes, 20 - yes)) for yes in range(21)]
    ranges = [each for each in found if each is not None]
    assert ranges == sorted(ranges) and [b for _, b in ranges] == sorted(b for _, b in ranges)
    assert likely_of_ten(answers(50_000, 50_000)) == (3, 7)
    assert likely_of_ten(answers(0, 100_000)) == (0, 0)


def test_the_sentence_is_words_and_the_same_for_every_number() -> None:
    assert words.of_ten_more(4, 8) == "Of ten more, perhaps four to eight would be a little or something."
    for lowest in range(MORE + 1):
        for highest in range(lowest, MORE + 1):
            said = words.of_ten_more(lowest, highest)
            assert re.fullmatch(r"Of ten more, perhaps [a-z]+( to [a-z]+)? would be a little or something\.", said)


def test_of_simulated_lives_eight_in_ten_and_more_lie_inside() -> None:
    # A sample of bench/ranges.py.
    rng, inside = random.Random(3), 0
    for _ in range(2000):
        share = rng.random()
        found = likely_of_ten([A_LITTLE if rng.random() < share else NOTHING for _ in range(12)])
        assert found is not None
        inside += found[0] <= sum(rng.random() < share for _ in range(MORE)) <= found[1]
    assert inside / 2000 >= 0.8
