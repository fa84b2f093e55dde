"""A menu as a state machine, with the events and effects of a session. Enter alone leaves; it never starts anything."""

from dataclasses import dataclass, replace

from .events import Ask, Effect, End, Event, Key, Redraw, Show, Wait
from .question import Question, press
from .views import KeysView, MenuView, PeopleView, View


@dataclass(frozen=True, slots=True)
class Menu:
    """``over`` is the page that lies over the menu."""

    title: str
    question: Question
    people: tuple[str, ...] = ()
    over: View | None = None
    people_taken: bool = False


Turn = tuple[Menu, list[Effect]]


def begin(menu: Menu) -> Turn:
    """Show a menu."""
    return menu, [Ask(_view(menu), fresh=True), Wait(None)]


def advance(menu: Menu, event: Event) -> Turn:
    """The menu after an event. Its End says in ``chosen`` which entry was taken, from 0."""
    if not isinstance(event, Key):
        return menu, [Redraw(_view(menu)), Wait(None)]
    if event.name in ("q", "end-of-input"):
        return _end(menu)
    if menu.over is not None:
        return _over(menu, menu.over, event.name)
    if event.name == "h":
        return _again(replace(menu, over=PeopleView(menu.people, None, menu.people_taken)))
    if event.name == "?":
        return _again(replace(menu, over=KeysView(None)))
    question = press(menu.question, event.name)
    if question is None:
        return menu, [Wait(None)]
    if question.open:
        return _again(replace(menu, question=question))
    return _end(replace(menu, question=question))


def _over(menu: Menu, over: View, key: str) -> Turn:
    if key == "c" and isinstance(over, PeopleView):
        return _again(replace(menu, people_taken=True, over=replace(over, taken=True)))
    if key in ("enter", "space", "esc", "b", "h", "?"):
        return _again(replace(menu, over=None))
    return menu, [Wait(None)]


def _again(menu: Menu) -> Turn:
    view = _view(menu)
    return menu, [Ask(view) if isinstance(view, MenuView) else Show(view), Wait(None)]


def _end(menu: Menu) -> Turn:
    return menu, [End(menu.people if menu.people_taken else (), chosen=menu.question.answer)]


def _view(menu: Menu) -> View:
    return menu.over or MenuView(menu.title, menu.question)
