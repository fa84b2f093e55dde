"""Which keys stand under which screen: the same for every presenter."""

from ..practice.model import IN_BED, SHORT, Name
from ..practice.views import (
    ClosingView,
    KeysView,
    MenuView,
    OpeningView,
    PartView,
    PausedView,
    PeopleView,
    ReplyView,
    View,
)
from ..words import en

Press = tuple[str, str]
"""A key and what it does, in a word or two."""

_ENTER = en.KEY["enter"]
_SPACE = en.KEY["space"]
_PEOPLE: Press = ("h", en.PEOPLE)
_KEYS: Press = ("?", en.KEYS)
_LEAVE: Press = ("q", en.LEAVE)


def presses(view: View, roomy: bool = True) -> list[Press]:
    """The keys of a view in reading order; ``roomy`` (60 columns and more) shows space and b too."""
    match view:
        case OpeningView(practice=practice, form=form):
            forms = [("s", en.SHORT, SHORT), ("l", en.LYING_DOWN, IN_BED)]
            offered = [(key, word) for key, word, name in forms if name in practice.forms and name != form]
            return [(_ENTER, en.START), *offered, ("o", en.ANOTHER), _PEOPLE, _KEYS, _LEAVE]
        case PartView(question=question):
            more: list[Press] = [(_SPACE, en.PAUSE), ("b", en.BACK)] if roomy else []
            asks = question is not None and question.open and not isinstance(question.ask, Name)
            enter = en.PASS if asks else en.NEXT_PART
            return [(_ENTER, enter), *more, ("s", en.SMALLER), _PEOPLE, _KEYS, _LEAVE]
        case PausedView():
            return [(_SPACE, en.GO_ON), ("s", en.SMALLER), _PEOPLE, _KEYS, _LEAVE]
        case PeopleView(taken=taken):
            keep: list[Press] = [] if taken else [("c", en.KEEP_PAGE)]
            return [(_ENTER, en.GO_BACK), *keep, _LEAVE]
        case KeysView():
            return [(_ENTER, en.GO_BACK), _PEOPLE, _LEAVE]
        case ReplyView():
            return [(_ENTER, en.CLOSE), _PEOPLE]
        case ClosingView() | MenuView():
            return [_PEOPLE, _LEAVE]


def joined(keys: list[Press], separator: str) -> str:
    """One line of keys."""
    return separator.join(f"{key} {word}" for key, word in keys)
