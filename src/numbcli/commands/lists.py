"""Lists and pages about practices as lines of text, for 40 columns and more."""

from collections.abc import Iterator, Mapping, Sequence

from ..library.learn_pages import Source
from ..practice.model import Choose, Form, Practice
from ..practice.vocabulary import FULL, IN_BED, SHORT
from ..text import clean, width, wrap
from ..words import lists as list_words
from ..words import session as session_words
from .shelf import shown_title
from .weights import Weights

COLUMNS = 72
_INDENT = "   "


def step_list(steps: Sequence[Practice], columns: int, weights: Weights) -> list[str]:
    """The six steps: number and title, id and length, then the purpose."""
    columns = min(columns, COLUMNS)
    lines = [*wrap(list_words.STEPS_FIRST, columns), ""]
    for step in steps:
        title = f"{step.order}  {shown_title(step)}"
        aside = list_words.step_aside(step.id, step.minutes, drawn=weights.draws)
        if width(title) + width(aside) <= columns:
            lines.append("".join((*weights.bold(title), *weights.dim(aside))))
        else:
            lines += [*weights.bold(*wrap(title, columns, _INDENT)), *weights.dim(*_indented(aside.strip(), columns))]
        lines += _indented(clean(step.purpose), columns)
    return [*lines, "", *weights.dim(*wrap(list_words.how_to_start("step", str(steps[0].order or 1)), columns))]


def exercise_list(exercises: Sequence[Practice], columns: int, weights: Weights) -> list[str]:
    """The exercises in two rows each: title and id, what it uses and what to have ready. None: what to do instead."""
    columns = min(columns, COLUMNS)
    if not exercises:
        return wrap(list_words.NONE_LISTED, columns)
    lines = [*wrap(list_words.EXERCISES_FIRST, columns), ""]
    for exercise in exercises:
        title, ready = shown_title(exercise), clean(", ".join(exercise.ready))
        if weights.draws:
            lines += weights.bold(*wrap(title, columns))
            about = _indented(list_words.exercise_about(exercise.id, exercise.senses, ready), columns)
            lines += [weights.dim_start(about[0], len(_INDENT) + len(exercise.id)), *about[1:]]
        else:
            lines += wrap(f"{exercise.id}: {title}", columns, _INDENT)
            lines += _indented(list_words.exercise_said(exercise.senses, ready), columns)
    return [*lines, "", *weights.dim(*wrap(list_words.how_to_start("exercise", exercises[0].id), columns))]


def why_page(
    practice: Practice, sources: Mapping[str, Source], columns: int, weights: Weights, another: Practice | None = None
) -> list[str]:
    """Why this practice, how much is known, what to be careful with, what to do instead, and where that was read.

    ``another``: one to name, where this one took the person further away before.
    """
    columns = min(columns, COLUMNS)
    lines = [*weights.bold(*wrap(clean(practice.title), columns)), *wrap(clean(practice.purpose), columns)]
    for paragraph in (clean(practice.why), list_words.EVIDENCE[practice.evidence]):
        lines += ["", *wrap(paragraph, columns)]
    if another is not None:
        named = session_words.another_to_start(clean(another.title), another.kind, another.id)
        lines += ["", *wrap(session_words.TOOK_AWAY, columns), *wrap(named, columns)]
    for heading, cautions in _cautions(practice):
        lines += ["", *wrap(heading, columns)]
        lines += [row for line in cautions for row in _indented(clean(line), columns)]
    if practice.instead is not None:
        lines += ["", *wrap(list_words.instead_of_it(practice.instead), columns)]
    known = [sources[name] for name in practice.sources if name in sources]
    if known:
        lines += ["", list_words.READ_IN]
    for source in known:
        lines += source_lines(source, columns, weights)
        asides = (list_words.read_as(source.read) if source.read else "", source.note)
        lines += [row for aside in asides if aside for row in weights.dim(*_indented(clean(aside), columns))]
    return lines


def source_lines(source: Source, columns: int, weights: Weights, whole: bool = True) -> list[str]:
    """Who wrote it, when, its title and its address: ``whole`` in one piece to open or copy, broken by the terminal."""
    lines = wrap(clean(list_words.source(source.author, source.year, source.title)), columns, _INDENT)
    address = clean(source.address)
    return [*lines, *weights.dim(*([_INDENT + address] if whole else _indented(address, columns)) if address else ())]


def _cautions(practice: Practice) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What to be careful with, and for each form in which that differs, under what leads to it."""
    first = (*practice.careful, *practice.more)
    if first:
        yield list_words.CAREFUL_WITH, first
    for form in practice.forms.values():
        own = (*form.careful, *form.more)
        if own and own != first and form.name != FULL:
            yield list_words.careful_in(_form_name(practice, form)), own


def _form_name(practice: Practice, form: Form) -> str:
    if form.name in (SHORT, IN_BED):
        return list_words.FORM_NAME[form.name]
    asks = (part.ask for each in practice.forms.values() for part in each.parts)
    said = (option.say for ask in asks if isinstance(ask, Choose) for option in ask.options if option.form == form.name)
    return f'"{clean(next(said, form.name))}"'


def _indented(words: str, columns: int) -> list[str]:
    return [f"{_INDENT}{line}" for line in wrap(words, columns - len(_INDENT))]
