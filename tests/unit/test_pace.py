"""How long each part lasts."""

from hypothesis import given
from hypothesis import strategies as st

from numbcli.practice.model import Part
from numbcli.practice.pace import SHORTEST, pace, reading_seconds

PARTS = st.lists(
    st.builds(
        Part,
        say=st.sampled_from(["Look.", "Look at the wall. Where is it lit?"]),
        seconds=st.integers(10, 90),
        fixed=st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


def test_reading_takes_150_words_a_minute_and_three_seconds() -> None:
    assert reading_seconds(" ".join(["word"] * 30)) == 15


@given(PARTS)
def test_without_a_wish_a_part_lasts_its_own_seconds(parts: list[Part]) -> None:
    assert pace(parts) == tuple(part.seconds for part in parts)


@given(PARTS, st.integers(60, 900))
def test_a_wish_is_met_exactly_but_never_below_reading_time_nor_by_a_fixed_part(parts: list[Part], total: int) -> None:
    lengths = pace(parts, total)
    for part, length in zip(parts, lengths, strict=True):
        if part.fixed:
            assert length == part.seconds
        else:
            assert length >= max(SHORTEST, reading_seconds(part.say))
    if any(not part.fixed for part in parts):
        assert sum(lengths) >= total
        if sum(lengths) > total:
            assert all(length <= 13 for part, length in zip(parts, lengths, strict=True) if not part.fixed)
