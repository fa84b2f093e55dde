"""``card``: a practice as one page to take along."""

from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..practice.vocabulary import FULL, SHORT
from ..words import card as words
from ..words import data, usage
from . import values
from .outputs import PRINTED, check_output, hand_out
from .shelf import shelf_of, tell_left_out
from .support_page import first_numbers

if TYPE_CHECKING:
    from ..library.shelf import Shelf
    from ..practice.model import Form, Practice


def card(
    context: typer.Context,
    which: Annotated[
        str, typer.Argument(metavar="ID", help=usage.HELP_WHICH_PRACTICE, autocompletion=values.practice_ids)
    ],
    out: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="FILE", help=data.HELP_OUT, show_default=False, autocompletion=values.files
        ),
    ] = PRINTED,
    short: Annotated[bool, typer.Option("--short", help=words.HELP_SHORT)] = False,
    no_numbers: Annotated[bool, typer.Option("--no-numbers", help=words.HELP_NO_NUMBERS)] = False,
    force: Annotated[bool, typer.Option("--force", help=data.HELP_FORCE)] = False,
) -> None:
    from .card_page import card

    app: App = context.obj
    shelf = shelf_of(app)
    practice = shelf.find_any(which)
    form = practice.form(SHORT if short else FULL)
    _refuse_play(practice, form)
    check_output(app, out, force)

    page = card(practice, form, lambda name: _title(shelf, name), [] if no_numbers else first_numbers(app))
    if out == PRINTED and not app.unicode:
        page = page.encode("ascii", "xmlcharrefreplace").decode()
    hand_out(app, page, out, force, words.WRITTEN)
    tell_left_out(app, shelf)


def _refuse_play(practice: "Practice", form: "Form") -> None:
    """A form that plays an exercise has no words of its own to print."""
    from ..practice.model import Choose

    for part, before in zip(form.parts[1:], form.parts, strict=False):
        if part.play and isinstance(before.ask, Choose):
            exercise = next(option.exercise for option in before.ask.options if option.exercise is not None)
            short = not any(part.play for part in practice.form(SHORT).parts)
            raise NumbError(*words.plays(practice.id, exercise, short), code=ExitCode.USAGE)


def _title(shelf: "Shelf", name: str) -> str:
    try:
        return shelf.find_any(name).title
    except NumbError:
        return name.replace("-", " ")
