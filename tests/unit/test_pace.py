"""How long each part lasts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numbcli.practice.model import Part
from numbcli.practice.pace import SHORTEST, least_seconds, pace, reading_seconds

SAY = ("Look.", "Look at the wall. Where is it lit?", "Look up, then down. " * 6)
PARTS = st.lists(
    st.builds(
        Part,
        say=st.sampled_from(SAY),
        seconds=st.integers(10, 90),
        fixed=st.booleans(),
        **{name: st.none() for name in ("label", "ask", "rest", "breathe", "key")},
        then=st.sampled_from([None, "Is there a seam? Follow it to where it ends."]),
        take=st.just(False),
        play=st.just(False),
    ),
    min_size=1,
    max_size=8,
)
QUICK = settings(max_examples=25, deadline=None)


def test_reading_takes_150_words_a_minute_and_three_seconds() -> None:
    # 150 English words of five letters, each with its space.
    assert reading_seconds("words " * 150) == pytest.approx(60 + 3, abs=15)
    assert reading_seconds("") == 3
    assert reading_seconds("a" * 100) == pytest.approx(8.2 + 3)
    assert reading_seconds("\u770b" * 20) == pytest.approx(5 + 3), "four characters of Chinese a second"


def test_each_half_of_a_part_lasts_as_long_as_what_is_new_in_it() -> None:
    short, long = "Look.", "Is there a seam? Follow it to where it ends, and then once more, the other way round."
    assert least_seconds(Part(short, 30)) == SHORTEST
    assert least_seconds(Part(short, 30, then=long)) >= 2 * reading_seconds(long)
    assert least_seconds(Part(long, 30, then=short)) >= 2 * reading_seconds(long)


@QUICK
@given(PARTS)
def test_without_a_wish_a_part_lasts_its_own_seconds(parts: list[Part]) -> None:
    assert pace(parts) == tuple(part.seconds for part in parts)


@QUICK
@given(PARTS, st.integers(-60, 900))
def test_a_wish_is_met_exactly_but_never_below_reading_time_nor_by_a_fixed_part(parts: list[Part], total: int) -> None:
    lengths = pace(parts, total)
    moving = [part for part in parts if not part.fixed]
    for part, length in zip(parts, lengths, strict=True):
        assert length == part.seconds if part.fixed else length >= max(SHORTEST, reading_seconds(part.say))
    least = sum(part.seconds if part.fixed else least_seconds(part) for part in parts)
    assert sum(lengths) == (max(total, least) if moving else least)


def test_the_time_of_fixed_parts_goes_to_the_others_in_proportion() -> None:
    parts = [Part("Look.", 30), Part("Hold.", 20, fixed=True), Part("Look up.", 60)]
    assert pace(parts, 200) == (60, 20, 120)
