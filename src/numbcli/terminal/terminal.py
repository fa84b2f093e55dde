"""Which keys a run has: those of a POSIX terminal, those of a Windows console, or nobody's."""

from typing import TYPE_CHECKING, TextIO

from ..clock import Clock
from .keymap import Keymap
from .keys import Keys, NoKeys, TerminalKeys
from .signals import Signals

if TYPE_CHECKING:
    from .windows import Console


def terminal_keys(
    stdin: TextIO | None, clock: Clock, signals: Signals, console: "Console | None", locale: str = ""
) -> Keys:
    """The keys of the terminal behind ``stdin``, None where nobody can press any; ``console`` is that of Windows.

    The ``locale`` says which keyboard is likely.
    """
    if console is not None:
        from .windows import ConsoleKeys

        return ConsoleKeys(console, clock, attended=stdin is not None)
    if stdin is None:
        return NoKeys(clock, signals)
    return TerminalKeys(stdin.fileno(), clock, signals, stdin.encoding, Keymap(locale))
