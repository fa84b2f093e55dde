"""How a question takes keys. Pure, and the same in a practice, in the closing and in a menu."""

from ..structs import Struct, replace
from .model import Ask, Choose, Name, Option, Scale, Write

DIGITS = "123456789"
MOST_LINES = len(DIGITS)
"""Answers that a question can have, its own word among them: one a digit."""
LONGEST = Write().longest


class Question(Struct, hidden=("typed",)):
    """A question and what has been done to it so far.

    ``marked``: the option that the arrows stand on, or the number of filled dots. ``typed``: words or digits so far;
    ``typing``: every letter is a letter. ``answer``: the option taken, from 0; for typed words it is the one after the
    last option. ``passed``: Enter went on without an answer. ``earlier``: it was answered before, and its answer
    stands there marked.
    """

    ask: Ask
    marked: int | None = None
    typed: str = ""
    typing: bool = False
    answer: int | None = None
    passed: bool = False
    earlier: bool = False

    @property
    def open(self) -> bool:
        """Still waiting for something."""
        return self.answer is None and not self.passed

    @property
    def begun(self) -> bool:
        """A person has marked or typed something and is not through: the part waits for them."""
        if isinstance(self.ask, Name):
            return False
        return self.open and (self.marked is not None or bool(self.typed))

    @property
    def passes_with_enter(self) -> bool:
        """Enter would go on without an answer, or after the last dot."""
        if isinstance(self.ask, Name):
            return (self.marked or 0) >= self.ask.things
        return self.marked is None and not self.typed.strip()

    @property
    def taken_away(self) -> bool:
        """Nothing is left of an earlier answer."""
        return self.marked is None and not self.typed

    @property
    def full(self) -> bool:
        """No more letters are taken."""
        return self.typing and len(self.typed) >= LONGEST

    @property
    def own(self) -> bool:
        """The answer is a person's own words."""
        return self.answer is not None and isinstance(self.ask, Choose | Write) and self.answer == _own_index(self.ask)

    @property
    def option(self) -> Option | None:
        """The option that was taken; None for a person's own words."""
        if self.answer is None or self.own or not isinstance(self.ask, Choose):
            return None
        return self.ask.options[self.answer]

    @property
    def words(self) -> str | None:
        """The answer in words, or None where there is none to repeat: the names of people stand nowhere else."""
        if self.answer is None or (self.option is not None and self.option.person):
            return None
        return self.typed.strip() if self.option is None else self.option.say

    def reopen(self) -> "Question":
        """The question as it stands for somebody who comes back to it: the answer marked, to keep or to change."""
        if self.answer is None or isinstance(self.ask, Name):
            return ask(self.ask)
        return replace(self, answer=None, typing=isinstance(self.ask, Write), earlier=True)


def ask(ask: Ask, names: tuple[str, ...] = ()) -> Question:
    """A question as it stands at first. To write is to type from the first letter on.

    ``names``: people of one's own, who stand first where it asks who.
    """
    return Question(_name_people(ask, names), typing=isinstance(ask, Write))


def _name_people(ask: Ask, names: tuple[str, ...]) -> Ask:
    """Each name goes on as the first answer of the file does, and as many stand there as there are digits."""
    if not isinstance(ask, Choose) or not ask.people:
        return ask
    room = max(0, MOST_LINES - len(ask.options) - ask.own)
    named = (replace(ask.options[0], say=name, take=False, person=True) for name in names[:room])
    return replace(ask, options=(*named, *ask.options))


def press(question: Question, key: str) -> Question | None:
    """The question after a key, or None where the key means nothing to it."""
    if question.typing:
        return _type(question, key)
    match question.ask:
        case Choose():
            return _choose(question, question.ask, key)
        case Name(things=count):
            marked = question.marked or 0
            return replace(question, marked=marked + 1) if key == "enter" and marked < count else None
        case Scale():
            return _scale(question, question.ask, key)
        case Write():
            if key == "w":
                return replace(question, typing=True)
            if key == "backspace" and question.typed:
                return replace(question, typed="", earlier=False)
            return _finish_typing(question) if key == "enter" else None


def _choose(question: Question, ask: Choose, key: str) -> Question | None:
    count = len(ask.options) + ask.own
    if key in DIGITS and DIGITS.index(key) < count:
        return _take(question, ask, DIGITS.index(key))
    if key in ("up", "down"):
        if question.marked is None:
            return replace(question, marked=0 if key == "down" else count - 1)
        return replace(question, marked=(question.marked + (1 if key == "down" else -1)) % count)
    if key == "backspace" and question.marked is not None:
        return replace(question, marked=None, typed="", earlier=False)
    if key == "w" and question.typed:
        return replace(question, typing=True, marked=_own_index(ask))
    if key == "enter":
        if question.marked is None:
            return replace(question, passed=True)
        written = question.typed and question.marked == _own_index(ask)
        return _finish_typing(question) if written else _take(question, ask, question.marked)
    return None


def _take(question: Question, ask: Choose, index: int) -> Question:
    if index == _own_index(ask):
        return replace(question, marked=index, typing=True)
    return replace(question, marked=index, typed="", answer=index)


def _own_index(ask: Choose | Write) -> int:
    return len(ask.options) if isinstance(ask, Choose) else 0


def _scale(question: Question, ask: Scale, key: str) -> Question | None:
    if key == "enter":
        if not question.typed or int(question.typed) < ask.lowest:
            return replace(question, passed=True)
        return replace(question, answer=int(question.typed))
    if key == "backspace":
        # An earlier number is taken away whole: of 10, no 1 is left that nobody chose.
        return replace(question, typed="" if question.earlier else question.typed[:-1], earlier=False)
    if len(key) == 1 and key in "0123456789":
        # An earlier number is replaced, not lengthened. One too high is not taken, so that 11 is never seen as 1.
        typed = str(int(("" if question.earlier else question.typed) + key))
        if int(typed) <= ask.highest:
            return replace(question, typed=typed, earlier=False)
    return None


def _type(question: Question, key: str) -> Question:
    match key:
        case "enter":
            return _finish_typing(question)
        case "esc":
            return replace(question, typing=False)
        case "backspace":
            return replace(question, typed=question.typed[:-1])
        case "erase-word":
            return replace(question, typed=question.typed.rstrip().rpartition(" ")[0])
        case "erase-line":
            return replace(question, typed="")
    letter = " " if key == "space" else key
    if len(letter) == 1 and not question.full:
        return replace(question, typed=question.typed + letter)
    return question


def _finish_typing(question: Question) -> Question:
    assert isinstance(question.ask, Choose | Write)
    if question.typed.strip():
        return replace(question, typing=False, answer=_own_index(question.ask))
    return replace(question, typing=False, passed=True)
