"""The plain presenter: lines are only ever added; no escape byte, no drawn mark. For screen readers, logs and pipes."""

from itertools import zip_longest
from typing import TextIO

from ..practice.events import End
from ..practice.model import SHORT, Choose, Name, Scale, Write
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
from ..text import clean
from ..words import en
from .keyline import TYPING, aloud, hint_aloud, key_aloud, presses
from .wording import after, facts, form_and_length, in_brief, whole_sentences, write_hint

# A voice pauses where a line ends. 19 of the 1546 sentences that are shipped are longer than this.
COLUMNS = 80


class Plain:
    """Says each thing once, when it begins, half way, and when it goes on; ``echoes`` what is typed as well."""

    def __init__(self, out: TextIO, attended: bool, columns: int = COLUMNS, echoes: bool = True) -> None:
        self._out = out
        self._columns = columns
        self._attended = attended
        self._echoes = echoes
        self._echoed: str | None = None
        self._told = self._told_full = False

    def enter(self) -> None:
        """Nothing to take over: it writes where everything writes."""

    def leave(self) -> None:
        """Nothing to give back."""

    def show(self, view: View) -> None:
        match view:
            case OpeningView():
                self._opening(view)
            case PartView():
                self._show_part(view)
            case AwayView(lines=lines, seconds=seconds, waiting=waiting):
                if waiting:
                    self._say(en.AWAY_WAITING.format(duration=en.duration(seconds)))
                else:
                    self._say(en.AWAY_HINT, *lines)
                    self._keys(view)
            case PausedView(rest=rest):
                self._say(rest, en.PAUSED)
                self._keys(view)
            case PeopleView(lines=lines, rest=rest, taken=taken):
                if taken:
                    self._say(en.PEOPLE_TAKEN)
                else:
                    self._say(rest, *lines)
                    self._keys(view)
            case KeysView(rest=rest):
                self._say(rest, en.KEYS_TITLE + ":", *(f"{key_aloud(key)}: {what}." for key, what in en.ALL_KEYS))
                self._keys(view)
            case ClosingView(question=question):
                self._menu(view, question, en.CLOSING_QUESTION, en.CLOSING_HINT)
            case MenuView(title=title, question=question, hint=hint):
                self._menu(view, question, title, hint)
                self._say(*hint_aloud(view.last or ""))
            case MoreView(commands=commands):
                self._say(en.MORE_TITLE, *(f"{name}: {what}" for name, what in commands))
                self._keys(view)
            case AfterView(kept=kept, practice=practice):
                self._say("", *after(kept, practice))
                self._keys(view)
            case ReplyView(noticed=noticed):
                self._say(*en.REPLIES[noticed])
                self._keys(view)

    def redraw(self, view: View) -> None:
        """What was printed is never printed again."""

    def turn(self) -> bool:
        return False

    def end(self, end: End) -> None:
        self._say(
            *(end.sentence or "").splitlines(), *end.take_along, f"{en.KEPT} {en.CLOSED}" if end.kept else en.CLOSED
        )

    def _opening(self, view: OpeningView) -> None:
        practice = view.practice
        if view.form == SHORT and not view.inside:
            self._say(*in_brief(view))
            self._keys(view)
            return
        self._say(f"{practice.title}. {form_and_length(view)}", None if view.inside else practice.purpose)
        for name, words in facts(practice):
            # A careful line says by itself what it is.
            self._say(f"{name}: {words}." if name == en.AT_HAND else words)
        self._say(en.STOP_LINE)
        self._keys(view)

    def _show_part(self, view: PartView) -> None:
        match view.moment:
            case "start":
                seconds = None if view.left is None else view.seconds
                self._say("", en.part_line(view.number, view.count, view.part.label, seconds))
                self._say(view.part.rest if view.rest_first else None, *view.lines)
                self._breath(view)
                if view.question is not None:
                    self._ask(view.question, view)
                if not self._told and self._echoed is None:
                    # A check-in has no opening that would have said them.
                    self._keys(view)
            case "breath":
                self._breath(view)
            case "half":
                self._break()
                self._say(en.HALF)
            case "over":
                if view.number < view.count:
                    self._say(en.NEXT)
            case "again":
                self._say(en.GOES_ON, *view.lines)
            case "answer" if view.question is not None:
                self._marked(view.question, view)

    def _breath(self, view: PartView) -> None:
        if view.breath is not None:
            self._say(en.BREATH[view.breath])

    def _ask(self, question: Question, view: PartView) -> None:
        match question.ask:
            case Choose():
                self._options(question.ask, en.PASS_HINT)
            case Name():
                self._say(en.MARK_HINT)
            case Scale(lowest=lowest, low=low, highest=highest, high=high):
                self._say(en.scale_ends(lowest, low, highest, high), en.SCALE_HINT)
            case Write():
                self._type(question, view)

    def _menu(self, view: View, question: Question, title: str, hint: str) -> None:
        if question.marked is not None:
            self._marked(question)
            return
        self._say("", title)
        if isinstance(question.ask, Choose):
            self._options(question.ask, hint, view.beside if isinstance(view, MenuView) else ())
        self._keys(view)

    def _options(self, ask: Choose, hint: str, beside: tuple[str, ...] = ()) -> None:
        says = [*(option.say for option in ask.options), *([en.OWN] if ask.own else [])]
        says = [f"{say}, {note}" if note else say for say, note in zip_longest(says, beside)]
        self._say(*(f"{place}: {say}." for place, say in enumerate(says, 1)), *hint_aloud(hint))

    def _marked(self, question: Question, view: PartView | None = None) -> None:
        if question.typing or isinstance(question.ask, Scale):
            self._type(question, view)
            return
        self._break()
        match question:
            case Question(ask=Name(things=count), marked=int(marked)):
                self._say(en.dots_line(marked, count))
            case Question(ask=Choose(options=options), marked=int(marked)):
                say = options[marked].say if marked < len(options) else en.OWN
                self._say(f"{marked + 1}: {say}.")

    def _type(self, question: Question, view: PartView | None) -> None:
        """What is being typed, letter by letter. Lines are only ever added: what was erased begins a new one."""
        if self._echoed is None:
            if question.typing and view is not None:
                self._say(write_hint(view), aloud(TYPING))
            self._echoed = "" if self._echoes else None
        if self._echoed is None:
            return
        if not question.typed.startswith(self._echoed):
            self._out.write("\n")
            self._echoed = ""
        self._out.write(question.typed[len(self._echoed) :])
        self._out.flush()
        self._echoed = question.typed
        if question.full and not self._told_full:
            self._out.write(f"\n{en.FULL_HINT}\n")
            self._out.flush()
        self._told_full = question.full

    def _break(self) -> None:
        """End the line that is being typed in."""
        if self._echoed is not None:
            self._echoed = None
            self._out.write("\n")

    def _keys(self, view: View) -> None:
        if self._attended:
            self._say(*(aloud(group) for group in presses(view)))
            self._told = self._told or bool(presses(view))

    def _say(self, *lines: str | None) -> None:
        self._break()
        for line in lines:
            if line is not None:
                self._out.writelines(f"{words}\n" for words in whole_sentences(clean(line), self._columns))
        self._out.flush()
