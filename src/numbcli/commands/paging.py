"""Lines that may be more than the terminal has rows."""

from collections.abc import Sequence

from ..app import App
from ..text import height, with_plain_spaces, wrap


def show_pages(app: App, rows: Sequence[str], styled: Sequence[str] | None = None) -> None:
    """Print the rows. On a terminal that is too low for them, a screen at a time: Enter for more, q leaves.

    ``styled``: the same rows with escape bytes that take no room, to print in their place.
    """
    rows = [with_plain_spaces(row) for row in rows]
    styled = styled and [with_plain_spaces(row) for row in styled]
    size = app.size()
    low = app.attended and app.stdout.isatty() and 3 <= size.lines <= height(rows, size.columns)
    if not low:
        print("\n".join(styled or rows), file=app.stdout)
        return
    from ..clock import SystemClock
    from ..terminal.pager import turn_pages
    from ..terminal.signals import Signals
    from ..terminal.terminal import terminal_keys
    from ..words import people

    with Signals() as signals:
        # No clock of the settings: they may be broken, and nothing here is timed.
        keys = terminal_keys(app.stdin, SystemClock(), signals, app.console, app.locale)
        turn_pages(rows, size, keys, app.stdout, wrap(people.MORE, size.columns), styled)
