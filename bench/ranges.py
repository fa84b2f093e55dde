"""The range of ten more answers holds what it says: in 10,000 simulated lives, 80 % or more of the tens lie inside.

A life has a practice, how often it brings a little or something drawn from all there is, so many answers and then ten
more. ``--full`` is 10,000 lives for each count of answers, else 2,000. Beside it: how often one that brings nothing
new (half and half) is told as surely better or worse than half, which is what a rank would tell.
"""

import argparse
import random
import sys

from numbcli.journal.summary import likely_of_ten
from numbcli.practice.vocabulary import A_LITTLE, NOTHING

PROMISED = 0.80
ENOUGH, MORE = 12, 10
COUNTS = (ENOUGH, 16, 24, 40, 100)


def answers(rng: random.Random, count: int, truth: float) -> list[str]:
    return [A_LITTLE if rng.random() < truth else NOTHING for _ in range(count)]


def share_inside(rng: random.Random, lives: int, count: int) -> float:
    """Of so many lives, the share in which the ten that followed lay inside the range."""
    inside = 0
    for _ in range(lives):
        truth = rng.random()
        found = likely_of_ten(answers(rng, count, truth))
        assert found is not None
        inside += found[0] <= answers(rng, MORE, truth).count(A_LITTLE) <= found[1]
    return inside / lives


def share_apart(rng: random.Random, lives: int, count: int) -> float:
    """Of so many lives with a practice of one half, the share in which five of ten lies outside the range."""
    apart = 0
    for _ in range(lives):
        found = likely_of_ten(answers(rng, count, 0.5))
        assert found is not None
        apart += not found[0] <= MORE // 2 <= found[1]
    return apart / lives


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="10,000 lives")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    lives, rng = 10_000 if options.full else 2_000, random.Random(options.seed)
    held = True
    for count in COUNTS:
        inside, apart = share_inside(rng, lives, count), share_apart(rng, lives, count)
        # Three standard errors of such a share.
        held &= inside >= PROMISED - 3 * (PROMISED * (1 - PROMISED) / lives) ** 0.5
        print(
            f"{count:3} answers   inside {inside:6.1%}   promised: {PROMISED:.0%} or more",
            f"  half told apart {apart:5.1%}",
        )
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
