"""Lists of practices as lines of text, for 40 columns and more."""

from collections.abc import Sequence

from ..practice.model import Practice
from ..text import clean, wrap
from ..words import en

COLUMNS = 72


def step_list(steps: Sequence[Practice], columns: int) -> str:
    """The six steps, with the command that starts one."""
    columns = min(columns, COLUMNS)
    lines = [*wrap(en.STEPS_FIRST, columns), ""]
    for step in steps:
        title = f"{step.order}  {clean(step.title)}"
        facts = f"{step.id}, {en.minutes(step.minutes)}"
        lines += wrap(f"{title}  ({facts})", columns, "   ")
        lines += [f"   {line}" for line in wrap(clean(step.purpose), columns - 3)]
    return "\n".join([*lines, "", *wrap(en.STEPS_HOW, columns)])
