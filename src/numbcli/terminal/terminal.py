"""Which keys a run has: those of a POSIX terminal, those of a Windows console, or nobody's."""

from typing import TYPE_CHECKING, TextIO

from ..clock import Clock
from .keys import Keys, NoKeys, TerminalKeys
from .signals import Signals

if TYPE_CHECKING:
    from .windows import Console


def terminal_keys(stdin: TextIO | None, clock: Clock, signals: Signals, console: "Console | None") -> Keys:
    """The keys of the terminal behind ``stdin``, None where nobody can press any; ``console`` is that of Windows."""
    if console is not None:
        from .windows import ConsoleKeys

        return ConsoleKeys(console, clock, attended=stdin is not None)
    return NoKeys(clock, signals) if stdin is None else TerminalKeys(stdin.fileno(), clock, signals)
