"""How the keys of a screen are named: in rows to be seen, and in lines to be heard."""

from ..structs import Struct
from ..text import width, wrap
from ..words import keys as key_words
from .rows import Look, Row, Span, row


class Press(Struct):
    """A key and what it does, in a word or two."""

    key: str
    word: str


Presses = list[Press]

ENTER, SPACE, ESC, BACKSPACE = "enter", "space", "esc", "backspace"
"""Keys whose name is said in the language of the run."""


def press_back() -> Press:
    return Press("b", key_words.BACK)


def press_people() -> Press:
    return Press("h", key_words.PEOPLE)


def press_keys() -> Press:
    return Press("?", key_words.KEYS)


def press_leave() -> Press:
    return Press("q", key_words.LEAVE)


def always() -> Presses:
    """The keys of every screen."""
    return [press_people(), press_keys(), press_leave()]


def key_name(key: str) -> str:
    """What a key is called."""
    return key_words.KEY.get(key, key)


def key_rows(groups: list[Presses], look: Look) -> list[Row]:
    """The keys in rows of the column, each group on rows of its own: the letter in full, its word dim."""
    rows: list[Row] = []
    for group in groups:
        line: list[Span] = []
        for press in group:
            spans = [Span(key_name(press.key)), Span(f" {press.word}", "quiet")]
            apart = [Span(look.glyphs.between, "quiet")] if line else []
            if line and _width([*line, *apart, *spans]) > look.column:
                rows.append(Row(tuple(line)))
                line, apart = [], []
            if _width(spans) > look.column:
                rows += _narrow(press, look)
                continue
            line += [*apart, *spans]
        rows += [Row(tuple(line))] if line else look.gap
    return rows


def _narrow(press: Press, look: Look) -> list[Row]:
    """A key in several rows, where the column is narrower than its words."""
    name = key_name(press.key)
    first, *more = wrap(f"{name} {press.word}", look.column)
    cells = min(len(name), len(first))
    return [Row((Span(first[:cells]), Span(first[cells:], "quiet"))), *(Row((Span(line, "quiet"),)) for line in more)]


def letters_rows(groups: list[Presses], look: Look) -> list[Row]:
    """Only the letters of the keys, for a screen with no room for more."""
    named = " ".join(key_name(press.key) for group in groups for press in group)
    return [row(letters) for letters in wrap(named, look.column)]


def more_row() -> Row:
    """What stands below a page that is not the last one."""
    return Row((Span(key_name(ENTER)), Span(f" {key_words.MORE}", "quiet")))


def aloud(group: Presses) -> str:
    """One line of keys to be heard.

    A voice is silent at a lone "?", so that key has a name here. It pauses at a comma, but not at a full stop
    before a small letter: "? keys. q leave." was heard as "keys Q leave".
    """
    return ", ".join(f"{key_aloud(press.key)} {press.word}" for press in group) + "."


def key_aloud(key: str) -> str:
    """The name of a key as it is heard."""
    return key_words.KEY_ALOUD.get(key, key_name(key))


def _width(spans: list[Span]) -> int:
    return sum(width(span.words) for span in spans)
