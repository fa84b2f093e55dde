"""The plain presenter: lines are only ever added; no escape byte, no drawn mark. For screen readers, logs and pipes."""

import re
from typing import TextIO

from ..practice.events import End
from ..practice.views import View
from ..text import clean, join_sentences, sentences, width, with_plain_spaces, wrap
from ..words import session as session_words
from .key_hints import Presses, aloud
from .last_line import last_line
from .screens import screen_of

# A voice pauses where a line ends. 19 of the 1546 sentences that are shipped are longer than this.
COLUMNS = 80
_CLAUSE_END = re.compile(r"(?<=[,:;]) |(?<=[、，；：])")


class Plain:
    """Says each thing once, when it begins, half way, and when it goes on; ``echoes`` what is typed as well."""

    def __init__(self, out: TextIO, attended: bool, columns: int = COLUMNS, echoes: bool = True) -> None:
        self._out = out
        self._columns = columns
        self._attended = attended
        self._echoes = echoes
        self._echoed: str | None = None
        self._told_full = False
        self._began = False

    def enter(self) -> None:
        """Nothing to take over: it writes where everything writes."""

    def leave(self) -> None:
        """End the line that is being typed in: what comes next, a last line or a shell's prompt, begins its own."""
        try:
            self._end_echo()
            self._out.flush()
        except OSError:
            pass  # the terminal is gone; what ended the session says so

    def show(self, view: View) -> None:
        """Say what is new in a view."""
        screen_of(view).speak(view, self)

    def redraw(self, view: View) -> None:
        """What was printed is never printed again."""

    def turn(self) -> bool:
        """There is nothing to turn."""
        return False

    def end(self, end: End) -> None:
        """Say the last line."""
        self.say(*(end.sentence or "").splitlines(), *end.take_along, last_line(end))

    def say(self, *lines: str | None) -> None:
        """Say lines, each cleaned and wrapped where a sentence ends; None is left out."""
        self._end_echo()
        for line in lines:
            if line or (line is not None and self._began):
                self._began = True
                self._out.writelines(f"{words}\n" for words in _whole_sentences(clean(line), self._columns))
        self._out.flush()

    def say_keys(self, view: View) -> None:
        """Say the keys of a view, where somebody can press them."""
        if self._attended:
            self.say(*(aloud(group) for group in screen_of(view).keys(view, True) if group))

    def echo(self, typed: str, hint: str | None, keys: Presses, full: bool = False) -> None:
        """Say what is being typed, letter by letter. Lines are only ever added: what was erased begins a new one.

        ``hint`` and ``keys`` are said before the first; ``full``: no more letters are taken.
        """
        if self._echoed is None:
            if hint is not None:
                self.say(hint, aloud(keys))
            self._echoed = "" if self._echoes else None
        if self._echoed is None:
            return
        if not typed.startswith(self._echoed):
            self._out.write("\n")
            self._echoed = ""
        self._out.write(typed[len(self._echoed) :])
        self._out.flush()
        self._echoed = typed
        if full and not self._told_full:
            self._out.write(f"\n{session_words.FULL_HINT}\n")
            self._out.flush()
        self._told_full = full

    def _end_echo(self) -> None:
        """End the line that is being typed in."""
        if self._echoed is not None:
            self._echoed = None
            self._out.write("\n")


def _whole_sentences(text: str, columns: int) -> list[str]:
    """Cleaned text in lines that end where a sentence does, as a voice pauses at the end of each line.

    A sentence longer than ``columns`` cells ends its lines where a clause does, and only a longer clause anywhere.
    """
    lines: list[str] = []
    for sentence in sentences(text):
        for piece in [sentence] if width(sentence) <= columns else _CLAUSE_END.split(sentence):
            joined = join_sentences((*lines[-1:], piece))
            if lines and width(joined) <= columns:
                lines[-1] = joined
            else:
                lines += wrap(piece, columns)
    return [with_plain_spaces(line) for line in lines] or [""]
