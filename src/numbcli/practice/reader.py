"""A page to read as a state machine: what was kept, or a learn page, opened from a menu."""

from ..structs import Struct, replace
from .events import Effect, End, Event, Key, Redraw, Show, Wait
from .overlay import NO_OVERLAY, Overlay, Page
from .overlay import press as press_overlay
from .views import KeysView, PeopleView, TextView, View


class Reader(Struct):
    """Lines laid out already, and the people to talk to behind ``h``."""

    lines: tuple[str, ...]
    people: tuple[str, ...] = ()
    over: Overlay = NO_OVERLAY


Turn = tuple[Reader, list[Effect]]


def begin(reader: Reader) -> Turn:
    """Show the page."""
    return reader, [Show(TextView(reader.lines)), Wait(None)]


def advance(reader: Reader, event: Event) -> Turn:
    """The page after an event. Enter and ``b`` end it."""
    if not isinstance(event, Key):
        return reader, [Redraw(_screen(reader)), Wait(None)]
    if event.name in ("q", "end-of-input"):
        return reader, [_end(reader, left=True)]
    over = press_overlay(reader.over, event.name)
    if over is not None:
        reader = replace(reader, over=over)
        return reader, [Show(_screen(reader)), Wait(None)]
    if reader.over.page is None and event.name in ("enter", "b", "esc"):
        return reader, [_end(reader)]
    return reader, [Wait(None)]


def _screen(reader: Reader) -> View:
    text = TextView(reader.lines)
    match reader.over.page:
        case Page.PEOPLE:
            return PeopleView(reader.people, None, reader.over.people_taken)
        case Page.KEYS:
            return KeysView(text)
    return text


def _end(reader: Reader, left: bool = False) -> End:
    return End(reader.people if reader.over.people_taken else (), left=left, back=not left)
