"""How a question takes keys. Pure, and the same in a practice, in the closing and in a menu."""

from dataclasses import dataclass, field, replace

from .model import Ask, Choose, Name

DIGITS = "123456789"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what has been done to it so far.

    ``marked`` is the option an arrow stands on, or the dots that are filled; ``answer`` is the number of the option
    taken, from 0; ``passed`` says that Enter went on without one.
    """

    ask: Ask
    marked: int | None = None
    answer: int | None = field(default=None, repr=False)
    passed: bool = False

    @property
    def open(self) -> bool:
        """Still waiting for something."""
        return self.answer is None and not self.passed

    @property
    def begun(self) -> bool:
        """A person has marked something and is not through: the part waits for them."""
        if isinstance(self.ask, Name):
            return self.open and 0 < (self.marked or 0) < self.ask.count
        return self.open and self.marked is not None


def press(question: Question, key: str) -> Question | None:
    """The question after a key, or None where the key means nothing to it."""
    match question.ask:
        case Choose(options=options):
            return _press_choose(question, key, len(options))
        case Name(count=count) if key == "enter" and (question.marked or 0) < count:
            return replace(question, marked=(question.marked or 0) + 1)
    if key == "enter":
        return replace(question, passed=True)
    return None


def _press_choose(question: Question, key: str, count: int) -> Question | None:
    if key in DIGITS and DIGITS.index(key) < count:
        return replace(question, answer=DIGITS.index(key), marked=DIGITS.index(key))
    if key in ("up", "down"):
        if question.marked is None:
            return replace(question, marked=0 if key == "down" else count - 1)
        return replace(question, marked=(question.marked + (1 if key == "down" else -1)) % count)
    if key == "enter":
        return replace(question, answer=question.marked, passed=question.marked is None)
    return None
