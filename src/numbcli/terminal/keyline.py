"""Which keys stand under which screen: the same for every presenter."""

from ..practice.model import IN_BED, SHORT, Name, Scale
from ..practice.question import Question
from ..practice.views import (
    AfterView,
    AwayView,
    ClosingView,
    KeysView,
    MenuView,
    MoreView,
    OpeningView,
    PartView,
    PausedView,
    PeopleView,
    ReplyView,
    View,
)
from ..text import sentences
from ..words import en

Press = tuple[str, str]
"""A key and what it does, in a word or two."""

_ENTER = en.KEY["enter"]
_SPACE = en.KEY["space"]
_ESC = en.KEY["esc"]
_SMALLER: Press = ("s", en.SMALLER)
_PEOPLE: Press = ("h", en.PEOPLE)
_KEYS: Press = ("?", en.KEYS)
_LEAVE: Press = ("q", en.LEAVE)
TYPING: list[Press] = [(_ENTER, en.DONE), (_ESC, en.KEYS_BACK)]
_ALWAYS = [_PEOPLE, _KEYS, _LEAVE]


def presses(view: View, roomy: bool = True) -> list[list[Press]]:
    """The keys of a view in groups, each for a line of its own; ``roomy`` (60 columns and more) has space and b too."""
    match view:
        case OpeningView(inside=True):
            return [[(_ENTER, en.START), ("b", en.BACK), _SMALLER], _ALWAYS]
        case OpeningView(practice=practice, form=form, walk=walk):
            forms = [("s", en.SHORT, SHORT), ("l", en.LYING_DOWN, IN_BED)]
            offered = [(key, word) for key, word, name in forms if name in practice.forms and name != form]
            return [[(_ENTER, en.START), *offered, ("o", en.PASS_OVER if walk else en.ANOTHER)], _ALWAYS]
        case PartView(question=Question(typing=True)):
            return [TYPING]
        case PartView(question=question):
            roomy = roomy and not (question is not None and question.typed)
            pause: list[Press] = [(_SPACE, en.PAUSE)] if view.left is not None else []
            more = [*pause, ("b", en.BACK)] if roomy else []
            return [[*_enter(question), *more, _SMALLER], _ALWAYS]
        case AwayView(waiting=True):
            return []
        case AwayView():
            return [[(_ENTER, en.START), ("s", en.SHORT)], _ALWAYS]
        case PausedView():
            return [[(_SPACE, en.GO_ON), _SMALLER], _ALWAYS]
        case PeopleView(taken=taken):
            return [[(_ENTER, en.GO_BACK), *([] if taken else [("c", en.KEEP_PAGE)]), _LEAVE]]
        case KeysView():
            return [[(_ENTER, en.GO_BACK), _PEOPLE, _LEAVE]]
        case AfterView(practice=practice):
            return [[(_ENTER, en.CLOSE), *([] if practice is None else [("g", en.GO_TO_IT)]), _PEOPLE]]
        case ReplyView():
            return [[(_ENTER, en.CLOSE), _PEOPLE]]
        case MenuView(beside=beside) if beside:
            return []  # the entries and the hint of home name its keys
        case ClosingView() | MenuView():
            return [_ALWAYS]
        case MoreView():
            return [[(_ENTER, en.GO_BACK), _PEOPLE, _LEAVE]]


def _enter(question: Question | None) -> list[Press]:
    if question is None or not question.open:
        return [(_ENTER, en.NEXT_PART)]
    if isinstance(question.ask, Name):
        full = (question.marked or 0) >= question.ask.things
        return [(_ENTER, en.NEXT_PART if full else en.ONE_MORE)]
    if question.begun:
        return [
            (_ENTER, en.TAKE),
            *([("w", en.WRITE_ON)] if question.typed and not isinstance(question.ask, Scale) else []),
        ]
    return [(_ENTER, en.PASS)]


def joined(keys: list[Press], separator: str) -> str:
    """One line of keys."""
    return separator.join(f"{key} {word}" for key, word in keys)


def aloud(keys: list[Press]) -> str:
    """One line of keys to be heard.

    A voice is silent at a lone "?", so that key has a name here. It pauses at a comma, but not at a full stop
    before a small letter: "? keys. q leave." was heard as "keys Q leave".
    """
    return joined([(key_aloud(key), word) for key, word in keys], ", ") + "."


def key_aloud(key: str) -> str:
    """The name of a key as it is heard."""
    return en.KEY_ALOUD.get(key, key)


def hint_aloud(hint: str) -> list[str]:
    """A hint that names keys, to be heard: each sentence is a line of its own."""
    return sentences(" ".join(map(key_aloud, hint.split())))
