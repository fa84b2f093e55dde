"""A page to read as a state machine: what was kept, or a learn page, opened from a menu."""

from ..structs import Struct, replace
from . import overlay
from .events import Effect, End, Event, Found, Key, Redraw, Show, Wait
from .overlay import Overlay, Page
from .views import KeysView, TextView, View


class Reader(Struct):
    """Lines laid out already, and the pages that lie over them."""

    lines: tuple[str, ...]
    over: Overlay = Overlay()
    wide: bool = False

    @property
    def view(self) -> TextView:
        """The page as it is shown."""
        return TextView(self.lines, self.wide)


Turn = tuple[Reader, list[Effect]]


def begin(reader: Reader) -> Turn:
    """Show the page."""
    return reader, [Show(reader.view), Wait(None)]


def advance(reader: Reader, event: Event) -> Turn:
    """The page after an event. Enter and ``b`` end it."""
    if isinstance(event, Found):
        return _show(replace(reader, over=overlay.receive(reader.over, event.page)))
    if not isinstance(event, Key):
        return reader, [Redraw(_screen(reader)), Wait(None)]
    if event.name == "end-of-input" or (event.name == "q" and not reader.over.typing):
        return reader, [_end(reader, left=True)]
    over = overlay.press(reader.over, event)
    if over is not None:
        return _show(replace(reader, over=over))
    if reader.over.page is None and event.name in ("enter", "b", "esc"):
        return reader, [_end(reader)]
    return reader, [Wait(None)]


def _screen(reader: Reader) -> View:
    return (
        KeysView(reader.over.explained() or reader.view)
        if reader.over.page is Page.KEYS
        else reader.over.view() or reader.view
    )


def _show(reader: Reader) -> Turn:
    if reader.over.request is not None:
        return reader, [reader.over.request]
    return reader, [Show(_screen(reader)), Wait(None)]


def _end(reader: Reader, left: bool = False) -> End:
    return End(reader.over.taken, left=left, back=not left)
