"""The clock of one part: how much of it is over, and when it will be."""

from ..structs import Struct, replace


class Timer(Struct):
    """Counts one part's seconds while it runs; ``since`` is None while it stands still.

    ``seconds`` is None for a part without a time limit: it counts what is over, and is never due.
    """

    seconds: float | None
    spent: float = 0.0
    since: float | None = None
    halved: bool = False

    def elapsed(self, at: float) -> float:
        """Seconds of the part that are over."""
        return self.spent if self.since is None else self.spent + max(0.0, at - self.since)

    def left(self, at: float) -> float | None:
        """Seconds still to come, never below 0; None without a limit."""
        return None if self.seconds is None else max(0.0, self.seconds - self.elapsed(at))

    @property
    def due(self) -> float | None:
        """The moment at which the part is over, None while nothing runs towards one."""
        if self.since is None or self.seconds is None:
            return None
        return self.since + self.seconds - self.spent

    def start(self, at: float) -> "Timer":
        """Run from this moment on; one that runs already goes on."""
        return self if self.since is not None else replace(self, since=at)

    def stop(self, at: float) -> "Timer":
        """Stand still from this moment on, with what is over."""
        return replace(self, spent=self.elapsed(at), since=None)

    def skip(self, seconds: float) -> "Timer":
        """Leave out so many seconds that went by while nobody could look."""
        return self if self.since is None else replace(self, since=self.since + seconds)

    def half_due(self) -> float | None:
        """The moment at which half is over, None once that was said."""
        return None if self.halved or self.due is None or self.seconds is None else self.due - self.seconds / 2

    def next_beat(self, at: float, beat: float) -> float | None:
        """The next moment at which a whole number of beats, each so many seconds long, is over."""
        if self.since is None or self.seconds is None:
            return None
        return self.since - self.spent + (int(self.elapsed(at) / beat + 1e-6) + 1) * beat
