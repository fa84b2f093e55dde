"""A menu as a state machine, with the events and effects of a session. Enter alone leaves; it never starts anything."""

from dataclasses import dataclass, replace

from .events import Ask, Effect, End, Event, Key, Redraw, Show, Wait
from .question import press
from .views import KeysView, MenuView, MoreView, PeopleView, View


@dataclass(frozen=True, slots=True)
class Menu:
    """``over`` is the page that lies over the menu.

    ``people`` is the page behind ``h``, and behind the entry ``people_at``; ``more`` is the one behind ``?``, the keys
    where it is empty.
    """

    view: MenuView
    people: tuple[str, ...] = ()
    people_at: int | None = None
    more: tuple[tuple[str, str], ...] = ()
    over: View | None = None
    people_taken: bool = False


Turn = tuple[Menu, list[Effect]]


def begin(menu: Menu) -> Turn:
    """Show a menu."""
    return menu, [Ask(menu.view, fresh=True), Wait(None)]


def advance(menu: Menu, event: Event) -> Turn:
    """The menu after an event. Its End says in ``chosen`` which entry was taken, from 0."""
    if not isinstance(event, Key):
        return menu, [Redraw(menu.over or menu.view), Wait(None)]
    if event.name in ("q", "end-of-input"):
        return _end(menu, left=True)
    if menu.over is not None:
        return _over(menu, menu.over, event.name)
    if event.name == "h":
        return _people(menu)
    if event.name == "?":
        return _again(replace(menu, over=MoreView(menu.more) if menu.more else KeysView(None)))
    question = press(menu.view.question, event.name)
    if question is None:
        return menu, [Wait(None)]
    if question.answer is not None and question.answer == menu.people_at:
        return _people(menu)
    menu = replace(menu, view=replace(menu.view, question=question))
    return _again(menu) if question.open else _end(menu, left=question.answer is None)


def _people(menu: Menu) -> Turn:
    return _again(replace(menu, over=PeopleView(menu.people, None, menu.people_taken)))


def _over(menu: Menu, over: View, key: str) -> Turn:
    if key == "c" and isinstance(over, PeopleView):
        return _again(replace(menu, people_taken=True, over=replace(over, taken=True)))
    if key == "h" and not isinstance(over, PeopleView):
        return _people(menu)
    if key in ("enter", "space", "esc", "b", "h", "?"):
        return _again(replace(menu, over=None))
    return menu, [Wait(None)]


def _again(menu: Menu) -> Turn:
    return menu, [Show(menu.over) if menu.over is not None else Ask(menu.view), Wait(None)]


def _end(menu: Menu, left: bool) -> Turn:
    return menu, [End(menu.people if menu.people_taken else (), chosen=menu.view.question.answer, left=left)]
