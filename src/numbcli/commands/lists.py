"""Lists and pages about practices as lines of text, for 40 columns and more."""

from collections.abc import Mapping, Sequence

from ..library.learn_pages import Source
from ..practice.model import Practice
from ..text import clean, wrap
from ..words import en

COLUMNS = 72


def step_list(steps: Sequence[Practice], columns: int) -> str:
    """The six steps, each with the command that starts it."""
    columns = min(columns, COLUMNS)
    lines = wrap(en.STEPS_FIRST, columns)
    for step in steps:
        lines += ["", *wrap(f"{step.order}  {clean(step.title)}", columns, "   ")]
        lines += _indented(clean(step.purpose), columns)
        lines += _indented(f"{en.minutes(step.minutes)}: numbcli step {step.id}", columns)
    return "\n".join(lines)


def exercise_list(exercises: Sequence[Practice], columns: int) -> str:
    """The exercises, each with its id, what it uses, how long it takes, and what to have ready."""
    columns = min(columns, COLUMNS)
    lines = wrap(en.EXERCISES_FIRST, columns)
    for exercise in exercises:
        lines += ["", *wrap(f"{exercise.id}: {clean(exercise.title)}", columns, "   ")]
        ready = f" {en.AT_HAND}: {clean(', '.join(exercise.ready))}." if exercise.ready else ""
        lines += _indented(
            f"{en.sentence(', '.join(exercise.senses))} {en.sentence(en.minutes(exercise.minutes))}{ready}", columns
        )
    return "\n".join(lines)


def why_page(practice: Practice, sources: Mapping[str, Source], columns: int, another: Practice | None = None) -> str:
    """Why this practice, how much is known, what to be careful with, what to do instead, and where that was read.

    ``another``: one to name, where this one took the person further away before.
    """
    columns = min(columns, COLUMNS)
    lines = [*wrap(clean(practice.title), columns), *wrap(clean(practice.purpose), columns), ""]
    lines += [*wrap(clean(practice.why), columns), "", *wrap(en.EVIDENCE[practice.evidence], columns), ""]
    if another is not None:
        named = en.another_to_start(clean(another.title), another.kind, another.id)
        lines += [*wrap(en.TOOK_AWAY, columns), *wrap(named, columns)]
    for line in practice.careful:
        lines += wrap(clean(line), columns)
    if practice.instead is not None:
        lines += wrap(en.instead_of_it(practice.instead), columns)
    known = [sources[name] for name in practice.sources if name in sources]
    if known:
        lines += ["", en.READ_IN]
    for source in known:
        year = f" ({source.year})" if source.year else ""
        lines += wrap(clean(source.title + year), columns, "  ")
        # In one piece, to open or to copy: the terminal breaks it where it has to.
        lines += [f"   {clean(source.address)}"]
        lines += _indented(clean(source.note), columns) if source.note else []
    return "\n".join(lines)


def _indented(words: str, columns: int) -> list[str]:
    return [f"   {line}" for line in wrap(words, columns - 3)]
