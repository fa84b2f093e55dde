"""Time as a parameter: everything that waits is handed a clock."""

import time
from typing import Protocol


class Clock(Protocol):
    """A monotonic clock in session seconds."""

    def now(self) -> float:
        """Session seconds since some fixed moment."""
        ...

    def real_seconds(self, session_seconds: float) -> float:
        """How long so many session seconds take on the wall."""
        ...

    def after(self, real_seconds: float) -> float:
        """The moment, in session seconds, that is so many seconds of the wall from now."""
        ...


class SystemClock:
    """The machine's monotonic clock, run ``rate`` times faster (for demos and tests).

    Monotonic: setting the time of day does not move it, and on most systems it stands while the machine sleeps.
    """

    def __init__(self, rate: float = 1.0) -> None:
        self._rate = rate

    def now(self) -> float:
        return time.monotonic() * self._rate

    def real_seconds(self, session_seconds: float) -> float:
        return session_seconds / self._rate

    def after(self, real_seconds: float) -> float:
        return self.now() + real_seconds * self._rate
