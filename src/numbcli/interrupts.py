"""What Ctrl-C needs from the interpreter: one press ends the program, wherever it is, and a second one changes nothing.

Python's own handler raises KeyboardInterrupt at every press. A second press while the first is being answered (the
terminal restored, the last line said, the exit code made) would end that in a traceback.
"""

# The module ``signal`` makes enumerations of its names as it is loaded, 6 of the 25 ms until ``main``, and until then
# Ctrl-C is answered by the interpreter. ``_signal`` is the part of it that is written in C, and free.
import _signal  # type: ignore[import-not-found]
import gc
import sys

# Type checkers take this name for the one of ``typing``, whose loading costs as much.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

_AGAIN_SECONDS = 0.001


def begin() -> None:
    """From here on one press of Ctrl-C raises KeyboardInterrupt, and none after it does anything."""
    # A collection runs finalizers, in which Ctrl-C is dropped (below). Collecting while modules load costs every start
    # 6 of 110 ms, and no run makes cycles worth collecting.
    gc.disable()
    sys.unraisablehook = raise_again
    # Whoever has started this with SIGINT ignored (``&`` in a script, nohup) wants it ignored.
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _interrupt)


def end() -> None:
    """Nothing is left to interrupt: from here on Ctrl-C would only bring a traceback of the interpreter's end."""
    # What the interpreter says of a press that comes between the next two lines, or of one dropped before, is no news.
    sys.unraisablehook = _say_nothing
    _signal.signal(_signal.SIGINT, _signal.SIG_IGN)
    # The interpreter's end takes handlers away, and a second TERM would then kill: the exit code would be another.
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK"):
        number = getattr(_signal, name, None)
        if number is not None and _signal.getsignal(number) is ignore:
            _signal.signal(number, _signal.SIG_IGN)
    if hasattr(_signal, "setitimer"):
        _signal.setitimer(_signal.ITIMER_REAL, 0)
    # The interpreter's end would look through everything for cycles once more: 8 of 90 ms, for memory that ends here.
    if hasattr(gc, "freeze"):  # PyPy has none
        gc.freeze()


def ignore(number: int, frame: "FrameType | None") -> None:
    """A handler that does nothing.

    Not SIG_IGN: of a signal that came in the moment before that is set, the interpreter says in a traceback that it
    was "ignored due to race condition".
    """


def raise_again(unraisable: "Any") -> None:
    """Python drops an exception in a finalizer, and every import has some: there 1 in 200 presses of Ctrl-C was lost.

    What asks the program to end is raised once more, a millisecond later: here it would be dropped again.
    """
    from .errors import StoppedBySignalError

    stopped = unraisable.exc_value
    if not isinstance(stopped, KeyboardInterrupt | StoppedBySignalError) or not hasattr(_signal, "setitimer"):
        sys.__unraisablehook__(unraisable)
        return

    def stop(number: int, frame: "FrameType | None") -> None:
        raise stopped

    _signal.signal(_signal.SIGALRM, stop)
    _signal.setitimer(_signal.ITIMER_REAL, _AGAIN_SECONDS)


def _interrupt(number: int, frame: "FrameType | None") -> None:
    _signal.signal(_signal.SIGINT, ignore)
    raise KeyboardInterrupt


def _say_nothing(unraisable: "Any") -> None:
    pass
