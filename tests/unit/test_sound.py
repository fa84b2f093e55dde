"""The bell tells without eyes whether a part begins, is half over, or ends."""

import io

from drivers.manual_clock import ManualClock
from drivers.walker import PLAIN, TWO_LINES, Walker, with_parts
from numbcli.practice.state import SessionOptions
from numbcli.practice.views import PartView, View
from numbcli.terminal.sound import GAP, Bell, Sounds


class Ears(io.StringIO):
    """Hears when it rings, in seconds from the beginning."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__()
        self._clock, self._begin = clock, clock.at
        self.heard: list[float] = []

    def write(self, text: str) -> int:
        assert text == "\a"
        self.heard.append(self._clock.at - self._begin)
        return 1


def rung(view: View) -> list[float]:
    clock = ManualClock()
    ears = Ears(clock)
    bell = Bell(ears, clock)
    bell.show(view)
    while (due := bell.due()) is not None:
        clock.at = due
        bell.go_on()
    return ears.heard


def views() -> list[View]:
    """Everything that a session by the clock shows."""
    return Walker(with_parts(PLAIN, TWO_LINES, PLAIN), SessionOptions(attended=False)).to_end().views


def test_each_moment_of_a_part_rings_another_way() -> None:
    once, twice, thrice = [0.0], [0.0, GAP], [0.0, GAP, 2 * GAP]
    for view in views():
        if not isinstance(view, PartView):
            assert rung(view) == []
        else:
            # Where another part follows, its beginning is the end of the one before.
            end = thrice if view.number == view.count else []
            assert rung(view) == {"start": once, "half": twice, "then": twice, "over": end}.get(view.moment, [])


def test_it_never_rings_before_its_time_nor_after_it_was_hushed() -> None:
    clock = ManualClock()
    ears = Ears(clock)
    sounds = Sounds(Bell(ears, clock))
    sounds.show(next(view for view in views() if isinstance(view, PartView) and view.moment == "half"))
    sounds.go_on()
    assert len(ears.heard) == 1
    sounds.hush()
    clock.at += 10
    sounds.go_on()
    assert len(ears.heard) == 1 and sounds.due() is None
