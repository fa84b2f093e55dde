"""What is heard beside the screen: a bell, a voice, both, or nothing."""

from collections.abc import Sequence
from typing import Protocol, TextIO

from ..clock import Clock
from ..practice.events import End
from ..practice.views import Moment, PartView, View

GAP = 0.5
"""Seconds between two rings. Closer together, many terminals make one of them."""
RINGS: dict[Moment, int] = {"start": 1, "half": 2, "then": 2, "over": 3}
"""How often the bell rings: enough to know with closed eyes where a part stands."""
_BELL = "\a"


class Sound(Protocol):
    """Something that is heard. It never waits: it says when it wants to go on."""

    @property
    def speaking(self) -> bool:
        """Words are being spoken: what is on the screen stays until they are over."""
        ...

    def show(self, view: View) -> None:
        """Sound as fits a view that is being shown."""
        ...

    def due(self) -> float | None:
        """The moment at which it wants to go on, by the clock; None while all is quiet."""
        ...

    def go_on(self) -> None:
        """Do what is due by now."""
        ...

    def hush(self) -> None:
        """Be quiet at once."""
        ...

    def end(self, end: End) -> None:
        """Sound for the last line; nothing waits for it."""
        ...


class Bell:
    """Rings once where a part begins, twice where half of it is over, three times where the last one ends.

    It goes to the error stream: the words of a session stay whole.
    """

    speaking = False

    def __init__(self, err: TextIO, clock: Clock) -> None:
        self._err = err
        self._clock = clock
        self._rings = 0
        self._next = 0.0
        self._broken = False

    def show(self, view: View) -> None:
        # Where another part follows, its one ring is the end of the one before.
        if isinstance(view, PartView) and (view.moment != "over" or view.number == view.count):
            rings = RINGS.get(view.moment, 0)
            if rings and not self._broken:
                self._rings = rings
                self._ring()

    def due(self) -> float | None:
        return self._next if self._rings else None

    def go_on(self) -> None:
        if self._rings and self._clock.now() >= self._next:
            self._ring()

    def hush(self) -> None:
        self._rings = 0

    def end(self, end: End) -> None:
        self.hush()

    def _ring(self) -> None:
        self._rings -= 1
        self._next = self._clock.after(GAP)
        try:
            self._err.write(_BELL)
            self._err.flush()
        except OSError:
            # Nothing takes it: a full disk, a closed pipe. It stays silent, and the session goes on.
            self._broken = True
            self._rings = 0


class Sounds:
    """Several sounds as one; without any, it is quiet."""

    def __init__(self, *sounds: Sound) -> None:
        self._sounds: Sequence[Sound] = sounds

    @property
    def speaking(self) -> bool:
        return any(sound.speaking for sound in self._sounds)

    def show(self, view: View) -> None:
        for sound in self._sounds:
            sound.show(view)

    def due(self) -> float | None:
        return min((moment for sound in self._sounds if (moment := sound.due()) is not None), default=None)

    def go_on(self) -> None:
        for sound in self._sounds:
            sound.go_on()

    def hush(self) -> None:
        for sound in self._sounds:
            sound.hush()

    def end(self, end: End) -> None:
        for sound in self._sounds:
            sound.end(end)
