"""What was answered in a session so far: one reply a question, the latest last."""

from ..structs import replace
from ..text import clean
from .model import Choose
from .question import Question
from .state import Reply, State


def record(state: State, question: Question) -> State:
    """An answer to the part that is on the screen, in place of an earlier one."""
    earlier = reply_at(state, state.index)
    same = earlier is not None and earlier.question.option == question.option
    kept = _without(state, same)
    return replace(state, replies=(*kept, Reply(state.index, state.part, question)))


def forget(state: State) -> State:
    """The part that is on the screen has no answer any more."""
    return replace(state, replies=_without(state, same=False))


def reply_at(state: State, index: int) -> Reply | None:
    """The answer that was given to the part at an index."""
    part = state.form.parts[index]
    return next((reply for reply in state.replies if (reply.index, reply.part) == (index, part)), None)


def take_along(state: State) -> tuple[str, ...]:
    """The answers that are to stand on the ordinary screen afterwards, cleaned."""
    taken = []
    for reply in state.replies:
        option = reply.question.option
        if reply.part.take and (option is None or option.take):
            taken.append(clean(reply.question.words or ""))
    return tuple(taken)


def _without(state: State, same: bool) -> tuple[Reply, ...]:
    """The replies but that of the part on the screen.

    Unless it is the ``same``, an answer that led somewhere else takes what was answered there with it.
    """
    ask = state.part.ask
    leads = isinstance(ask, Choose) and any(option.form or option.exercise for option in ask.options)
    last = state.index if leads and not same else len(state.form.parts)
    return tuple(reply for reply in state.replies if reply.index < state.index or state.index < reply.index <= last)
