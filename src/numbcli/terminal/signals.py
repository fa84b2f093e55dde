"""Signals while a session is on the terminal: those that end it become an exception, the others wake the loop."""

import contextlib
import os
import signal
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import Any, Self

from ..errors import StoppedBySignalError
from ..interrupts import ignore


def _known(*names: str) -> list[int]:
    """The numbers of those that this system has. Windows lacks most of them, and no other has SIGBREAK."""
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


_ENDING = _known("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
_WAKING = _known("SIGWINCH", "SIGTSTP", "SIGCONT")
_BREAK = _known("SIGBREAK")
_HANGUP = 1


class Signals:
    """While entered, ``fd`` becomes readable at a change of size, at Ctrl-Z and when the process goes on.

    Windows tells of none of these by a signal: there is no ``fd`` there.
    """

    def __enter__(self) -> Self:
        if _WAKING:
            self.fd, self._write = os.pipe()
            os.set_blocking(self.fd, False)
            os.set_blocking(self._write, False)
            self._wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        self._before = {number: signal.getsignal(number) for number in (*_ENDING, *_WAKING)}
        for number in _ENDING:
            # A signal that the parent has set to be ignored (nohup) stays ignored.
            if self._before[number] is not signal.SIG_IGN:
                signal.signal(number, _stop)
        for number in _WAKING:
            signal.signal(number, ignore)  # the wakeup descriptor says it
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if _WAKING:
            signal.set_wakeup_fd(self._wakeup)
        # Once one has ended it, a second one must not cut off the last line and the exit code.
        ending = isinstance(value, KeyboardInterrupt | StoppedBySignalError)
        for number, handler in self._before.items():
            if not (ending and number in _ENDING):
                signal.signal(number, handler if handler is not None else signal.SIG_DFL)
        if _WAKING:
            os.close(self.fd)
            os.close(self._write)

    def arrived(self) -> set[int]:
        """The numbers of the signals since the last look."""
        try:
            return set(os.read(self.fd, 512))
        except BlockingIOError:
            return set()

    def stop_until_continued(self) -> None:
        """Stop this process as Ctrl-Z does, and return once it goes on."""
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, before)
        self.arrived()  # that it goes on is known


def _stop(number: int, frame: FrameType | None) -> None:
    # One is enough: a second one must not interrupt the restoring of the terminal.
    for other in _ENDING:
        signal.signal(other, ignore)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    # Windows says by SIGBREAK that the window was closed, as others do by SIGHUP.
    raise StoppedBySignalError(_HANGUP if number in _BREAK else number)


@contextlib.contextmanager
def shielded() -> Iterator[None]:
    """No ending signal comes between the lines of this block; it comes right after."""
    if not hasattr(signal, "pthread_sigmask"):
        with _noted():
            yield
        return
    before: Any = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _noted() -> Iterator[None]:
    """Where a signal cannot be held back, note that it came, and send it again afterwards."""
    came: list[int] = []
    before = {number: signal.signal(number, lambda number, frame: came.append(number)) for number in _ENDING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)
        for number in came:
            signal.raise_signal(number)
