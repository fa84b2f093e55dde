"""What was answered in a session so far: one reply a question, the latest last."""

from dataclasses import replace

from ..text import clean
from .question import Question
from .state import Reply, State


def record(state: State, question: Question) -> State:
    """An answer to the part that is on the screen, in place of an earlier one.

    An answer that goes on somewhere else than the earlier one takes the answers of that branch with it.
    """
    replies = forget(state).replies
    if question.option is not None and question.option.form is not None:
        replies = tuple(reply for reply in replies if reply.form == state.form.name)
    return replace(state, replies=(*replies, Reply(state.form.name, state.index, state.part, question)))


def forget(state: State) -> State:
    """The part that is on the screen has no answer any more."""
    here = (state.form.name, state.index)
    return replace(state, replies=tuple(reply for reply in state.replies if (reply.form, reply.index) != here))


def take_along(state: State) -> tuple[str, ...]:
    """The answers that are to stand on the ordinary screen afterwards, cleaned."""
    taken = []
    for reply in state.replies:
        option = reply.question.option
        if reply.part.take and (option is None or option.take):
            taken.append(clean(reply.question.words or ""))
    return tuple(taken)
