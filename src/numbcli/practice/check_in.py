"""The daily check-in on top of a session: its answers as tokens, and what of them is to be kept."""

from .events import Keep
from .model import Choose, Practice
from .question import Question
from .state import State
from .vocabulary import CHECK_IN


def is_check_in(state: State) -> bool:
    """The session asks the questions of a check-in."""
    return state.practice.kind == CHECK_IN


def answers(state: State) -> tuple[tuple[str, str], ...]:
    """The answers so far, each under its key: a token, digits, or a person's own words as they were typed."""
    return tuple((reply.part.key, _token(reply.question)) for reply in state.replies if reply.part.key is not None)


def keep(state: State) -> Keep:
    """What is to be kept of a check-in as it stands."""
    return Keep(state.practice.id, state.form.name, answers(state))


def keep_on_leaving(state: State) -> Keep | None:
    """What is to be kept where a check-in is left early: every answer given so far. None where there is none."""
    wanted = is_check_in(state) and state.options.save and not state.kept and bool(answers(state))
    return keep(state) if wanted else None


def word_options(practice: Practice) -> dict[str, str]:
    """The answers to choose for "word" in these questions: what each is kept as, and what it says."""
    asks = (part.ask for form in practice.forms.values() for part in form.parts if part.key == "word")
    options = (option for ask in asks if isinstance(ask, Choose) for option in ask.options)
    return {option.token: option.say for option in options if option.token is not None}


def _token(question: Question) -> str:
    option = question.option
    return (question.words or "") if option is None else (option.token or option.say)
