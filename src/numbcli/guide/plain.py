"""The plain presenter: lines are only ever added; no escape byte, no drawn mark. For screen readers, logs and pipes."""

from typing import TextIO

from ..practice.events import End
from ..practice.model import IN_BED, SHORT, Choose, Name
from ..practice.question import Question
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
from ..text import clean, sentences, wrap
from ..words import en
from .keyline import joined, presses

COLUMNS = 72


class Plain:
    """Says each thing once, when it begins, half way, and when it goes on."""

    def __init__(self, out: TextIO, attended: bool) -> None:
        self._out = out
        self._attended = attended

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
                self._say(rest, en.KEYS_TITLE + ":", *(f"{key}: {what}." for key, what in en.ALL_KEYS))
            case ClosingView(question=question):
                self._question(view, question, en.CLOSING_QUESTION, en.CLOSING_HINT)
            case MenuView(title=title, question=question):
                self._question(view, question, title, en.MENU_HINT)
            case ReplyView(noticed=noticed):
                self._say(*en.REPLIES[noticed])
                self._keys(view)

    def redraw(self, view: View) -> None:
        """What was printed is never printed again."""

    def end(self, end: End) -> None:
        self._say(*end.take_along, end.sentence, f"{en.KEPT} {en.CLOSED}" if end.kept else en.CLOSED)

    def _opening(self, view: OpeningView) -> None:
        practice = view.practice
        length = en.sentence(en.duration(view.seconds))
        form = {SHORT: en.SHORT_FORM + " ", IN_BED: en.IN_BED_FORM + " "}.get(view.form, "")
        self._say(f"{practice.title}. {form}{length}", practice.purpose)
        if view.asked is not None and view.seconds > view.asked:
            self._say(en.longer_than_asked(view.seconds, view.asked))
        if practice.ready:
            self._say(f"{en.AT_HAND}: {', '.join(practice.ready)}.")
        self._say(*practice.careful, en.STOP_LINE)
        self._keys(view)
        self._blank()

    def _show_part(self, view: PartView) -> None:
        part, question = view.part, view.question
        match view.moment:
            case "start":
                seconds = None if view.left is None else view.seconds
                self._blank()
                self._say(en.part_line(view.number, view.count, part.label, seconds))
                self._say(part.rest if view.rest_first else None, *sentences(part.say))
                match question or (None if part.ask is None else Question(part.ask)):
                    case Question(ask=Choose()) as asked if self._attended:
                        self._options(asked, en.PASS_HINT)
                    case Question(ask=Name()) if self._attended:
                        self._say(en.MARK_HINT)
            case "half":
                self._say(en.HALF)
            case "over":
                if view.number < view.count:
                    self._say(en.NEXT)
            case "again":
                self._say(en.GOES_ON, *sentences(part.say))
            case "answer" if question is not None:
                self._marked(question)

    def _question(self, view: View, question: Question, title: str, hint: str) -> None:
        if question.marked is not None:
            self._marked(question)
            return
        self._blank()
        self._say(title)
        self._options(question, hint)
        self._keys(view)

    def _options(self, question: Question, hint: str) -> None:
        assert isinstance(question.ask, Choose)
        self._say(*(f"{place}: {option.say}." for place, option in enumerate(question.ask.options, 1)), hint)

    def _marked(self, question: Question) -> None:
        match question:
            case Question(ask=Name(count=count), marked=int(marked)):
                self._say(en.dots_line(marked, count))
            case Question(ask=Choose(options=options), marked=int(marked)):
                self._say(f"{marked + 1}: {options[marked].say}.")

    def _keys(self, view: View) -> None:
        if self._attended:
            self._say(joined(presses(view), ". ") + ".")

    def _blank(self) -> None:
        self._out.write("\n")

    def _say(self, *lines: str | None) -> None:
        for line in lines:
            if line is not None:
                self._out.writelines(f"{words}\n" for words in wrap(clean(line), COLUMNS))
        self._out.flush()
