"""A menu as a state machine, with the events and effects of a session. Enter alone leaves; it never starts anything."""

from ..structs import Struct, replace
from . import overlay
from .events import Ask, Effect, End, Event, Found, Key, Redraw, Show, Wait
from .model import Choose, Option
from .overlay import Overlay, Page
from .question import MOST_LINES, Question, press
from .views import KeysView, MenuView, View


class Entry(Struct):
    """One thing to press: what an End calls it, what a person reads, and what stands beside that."""

    id: str
    say: str
    beside: str = ""


PEOPLE = "people"
"""The entry that lays the people to talk to over the menu."""
KEYS = "keys"
"""The entry that lays the keys over it."""


class Menu(Struct):
    """Nine entries at a time, from ``first`` on; ``o`` goes round. ``over``: the pages that lie over it.

    ``home``: the first screen, where ``?`` ends the menu with ``rest``. ``from_home``: leaving it leads back there.
    """

    title: tuple[str, ...]
    entries: tuple[Entry, ...]
    last: str | None = None
    home: bool = False
    from_home: bool = True
    first: int = 0
    question: Question | None = None
    over: Overlay = Overlay()

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The entries on the screen."""
        return self.entries[self.first : self.first + MOST_LINES]

    @property
    def view(self) -> MenuView:
        """The menu as it is shown."""
        return MenuView(
            self.title,
            self.question or _ask(self.shown),
            tuple(entry.beside for entry in self.shown) if any(entry.beside for entry in self.entries) else (),
            self.last,
            len(self.entries) > MOST_LINES,
            self.home,
            self.from_home,
        )


REST = "rest"
"""What a home menu ends with where ``?`` was pressed."""
Turn = tuple[Menu, list[Effect]]


def begin(menu: Menu) -> Turn:
    """Show a menu."""
    menu = replace(menu, question=_ask(menu.shown))
    return menu, [Ask(menu.view, fresh=True), Wait(None)]


def advance(menu: Menu, event: Event) -> Turn:
    """The menu after an event. Its End says in ``chosen`` which entry was taken."""
    if isinstance(event, Found):
        return _show(replace(menu, over=overlay.receive(menu.over, event.page)))
    if not isinstance(event, Key):
        return menu, [Redraw(_screen(menu)), Wait(None)]
    key = event.name
    if key == "end-of-input" or (key == "q" and not menu.over.typing):
        return _end(menu, left=True)
    if key == "?" and menu.home and menu.over.page is None:
        return _end(menu, REST)
    over = overlay.press(menu.over, event)
    if over is not None:
        return _show(replace(menu, over=over))
    if menu.over.page is not None:
        return menu, [Wait(None)]
    if key == "o" and len(menu.entries) > MOST_LINES:
        first = menu.first + MOST_LINES
        menu = replace(menu, first=first if first < len(menu.entries) else 0)
        return _show(replace(menu, question=_ask(menu.shown)))
    if key == "b" and not menu.home:
        return _end(menu, back=True)
    question = press(menu.question or _ask(menu.shown), key)
    if question is None:
        return menu, [Wait(None)]
    if question.passed:
        return _end(menu, back=True)
    if question.answer is None:
        return _show(replace(menu, question=question))
    chosen = menu.shown[question.answer].id
    pages = {PEOPLE: Page.PEOPLE, KEYS: Page.KEYS}
    if chosen in pages:
        return _show(replace(menu, over=replace(menu.over, page=pages[chosen])))
    return _end(menu, chosen)


def _ask(entries: tuple[Entry, ...]) -> Question:
    return Question(Choose(tuple(Option(entry.say) for entry in entries)))


def _screen(menu: Menu) -> View:
    return (
        KeysView(menu.over.explained() or menu.view) if menu.over.page is Page.KEYS else menu.over.view() or menu.view
    )


def _show(menu: Menu) -> Turn:
    if menu.over.request is not None:
        return menu, [menu.over.request]
    view = _screen(menu)
    return menu, [Ask(view) if isinstance(view, MenuView) else Show(view), Wait(None)]


def _end(menu: Menu, chosen: str | None = None, left: bool = False, back: bool = False) -> Turn:
    return menu, [End(menu.over.taken, chosen=chosen, left=left, back=back)]
