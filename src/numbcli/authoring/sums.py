"""How long each way through a practice lasts, from its first part to its end, branches included."""

from collections.abc import Iterator

from ..library.problems import Slip
from ..practice.model import Choose, Form, Practice
from ..practice.vocabulary import EXERCISE, FULL, IN_BED, SHORT
from ..words import rules as words

EXERCISE_SECONDS = 300
STEP_SECONDS = {"name": 120, "ground": 330, "smaller": 240, "move": 300, "connect": 240, "let-be": 270}
IN_BED_SECONDS = 300
SHORT_SECONDS = (30, 90)


def check_sums(practice: Practice) -> Iterator[Slip]:
    """Forms and branches that last longer or shorter than they are meant to. One whose seconds are not known passes."""
    for name in (FULL, SHORT, IN_BED):
        form = practice.forms.get(name)
        if form is None or not _is_known(form):
            continue
        wanted = _wanted_seconds(practice, form)
        yield from _check_played(form)
        if wanted is None:
            continue
        least, most = wanted
        if not least <= form.seconds <= most:
            yield Slip(("forms", name), *_wrong_sum(form, least, most))
        yield from _check_branches(practice, form, form, 0, wanted, frozenset((name,)))


def _wanted_seconds(practice: Practice, form: Form) -> tuple[int, int] | None:
    """The least and the most that a form may last; None for the full form of a step that is none of the six."""
    if form.name == SHORT:
        return SHORT_SECONDS
    whole = EXERCISE_SECONDS if practice.kind == EXERCISE else STEP_SECONDS.get(practice.id)
    if form.name == IN_BED and not any(part.play for part in form.parts):
        return (IN_BED_SECONDS, IN_BED_SECONDS)
    return None if whole is None else (whole, whole)


def _check_played(form: Form) -> Iterator[Slip]:
    """A part that plays an exercise lasts as long as the exercise does."""
    for index, part in enumerate(form.parts):
        if part.play and form.name != SHORT and part.seconds != EXERCISE_SECONDS:
            path = ("forms", form.name, index, "seconds")
            yield Slip(path, *words.wrong_play(part.seconds, EXERCISE_SECONDS))


def _check_branches(
    practice: Practice, start: Form, form: Form, before: int, wanted: tuple[int, int], trail: frozenset[str]
) -> Iterator[Slip]:
    """Each branch with the parts that come before its pick. ``before``: seconds before ``form`` begins."""
    least, most = wanted
    for part in form.parts:
        before += part.seconds
        options = part.ask.options if isinstance(part.ask, Choose) else ()
        for name in dict.fromkeys(option.form for option in options if option.form):
            branch = practice.forms.get(name)
            if branch is None or name in trail or not _is_known(branch):
                continue
            seconds = before + branch.seconds
            if not least <= seconds <= most:
                limit = least if seconds < least else most
                yield Slip(("forms", name), *words.wrong_branch_sum(name, start.name, seconds, limit))
            yield from _check_branches(practice, start, branch, before, wanted, trail | {name})


def _wrong_sum(form: Form, least: int, most: int) -> tuple[str, str]:
    if least == most:
        return words.wrong_sum(form.name, form.seconds, most)
    return words.wrong_short(form.name, form.seconds, least, most)


def _is_known(form: Form) -> bool:
    return bool(form.parts) and all(part.seconds for part in form.parts)
