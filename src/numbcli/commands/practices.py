"""``steps``, ``step``, ``walk``, ``exercises``, ``exercise`` and ``why``: what is on the shelf."""

from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..practice.vocabulary import ENERGIES, FULL, HAZARDS, IN_BED, SENSES, SHORT
from ..structs import replace
from ..text import nearest, whole_number
from ..words import errors as error_words
from ..words import lists as list_words
from ..words import usage
from . import values
from .options import Json, session_options
from .paging import show_pages
from .shelf import shelf_of, tell_left_out
from .weights import Weights

if TYPE_CHECKING:
    from ..library.pick import Wish
    from ..library.shelf import Shelf
    from ..practice.model import Practice

Short = Annotated[bool, typer.Option("--short", help=usage.HELP_SHORT)]
InBed = Annotated[bool, typer.Option("--in-bed", help=usage.HELP_IN_BED)]
Sense = Annotated[
    list[str] | None, typer.Option("--sense", metavar="S", help=usage.HELP_SENSE, autocompletion=values.senses)
]
Energy = Annotated[
    str | None, typer.Option("--energy", metavar="E", help=usage.HELP_ENERGY, autocompletion=values.energies)
]
Without = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="HAZARD", help=usage.help_without(HAZARDS), autocompletion=values.hazards),
]
NothingNeeded = Annotated[bool, typer.Option("--nothing-needed", help=usage.HELP_NOTHING_NEEDED)]


def steps(context: typer.Context, as_json: Json = False) -> None:
    app: App = context.obj
    shelf = shelf_of(app)
    _list_steps(app, shelf, as_json)


@session_options
def step(
    context: typer.Context,
    which: Annotated[
        str | None, typer.Argument(metavar="N or ID", help=usage.HELP_WHICH_STEP, autocompletion=values.step_ids)
    ] = None,
    short: Short = False,
    in_bed: InBed = False,
) -> None:
    from .sessions import play_chosen_step, play_practice
    from .stage import Start

    app: App = context.obj
    shelf = shelf_of(app)
    start = Start(_form(short, in_bed), brief=short)
    if which is not None:
        practice = shelf.find("step", which)
        _check_form(practice, start.form)
        play_practice(app, shelf, practice, start)
    elif app.attended:
        play_chosen_step(app, shelf, start)
    else:
        # Nobody can be asked: this is what could be chosen.
        _list_steps(app, shelf, as_json=False)


@session_options
def walk(
    context: typer.Context,
    first: Annotated[
        str | None, typer.Option("--from", metavar="N or ID", help=usage.HELP_FROM, autocompletion=values.step_ids)
    ] = None,
    short: Short = False,
) -> None:
    from .sessions import play_walk

    app: App = context.obj
    shelf = shelf_of(app)
    play_walk(app, shelf, None if first is None else shelf.find("step", first), SHORT if short else FULL)


def exercises(
    context: typer.Context,
    sense: Sense = None,
    energy: Energy = None,
    without: Without = None,
    nothing_needed: NothingNeeded = False,
    as_json: Json = False,
) -> None:
    app: App = context.obj
    wish = _wish(sense, energy, without, nothing_needed)
    shelf = shelf_of(app)
    found = [practice for practice in shelf.exercises() if wish.fits(practice)]
    if as_json:
        names = ("id", "title", "purpose", "senses", "energy", "minutes", "ready", "hazards", "offered")
        rows = [{name: getattr(practice, name) for name in names} for practice in found]
        app.say_json(rows)
    else:
        from .lists import exercise_list

        show_pages(app, exercise_list(found, app.size().columns, Weights(app)))
    tell_left_out(app, shelf)


@session_options
def exercise(
    context: typer.Context,
    which: Annotated[
        str | None, typer.Argument(metavar="ID", help=usage.HELP_WHICH_EXERCISE, autocompletion=values.exercise_ids)
    ] = None,
    minutes: Annotated[
        str | None, typer.Option("--minutes", metavar="2-10", help=usage.HELP_MINUTES, autocompletion=values.minutes)
    ] = None,
    short: Short = False,
    in_bed: InBed = False,
    sense: Sense = None,
    energy: Energy = None,
    without: Without = None,
    nothing_needed: NothingNeeded = False,
) -> None:
    from ..library.pick import Wish
    from .sessions import play_picked, play_practice
    from .stage import Start

    app: App = context.obj
    wish = _wish(sense, energy, without, nothing_needed)
    if short and minutes is not None:
        raise NumbError(*error_words.SHORT_OR_MINUTES, code=ExitCode.USAGE)
    start = Start(_form(short, in_bed), _minutes(minutes), brief=short)
    shelf = shelf_of(app)
    if which is not None:
        if wish != Wish():
            raise NumbError(*error_words.ID_AND_FILTER, code=ExitCode.USAGE)
        practice = shelf.find("exercise", which)
        _check_form(practice, start.form)
        play_practice(app, shelf, practice, start)
        return
    wish = replace(wish, without=(*wish.without, *app.settings.without))
    if not play_picked(app, shelf, replace(start, wish=wish)):
        app.say(list_words.NOTHING_FITS)


def _form(short: bool, in_bed: bool) -> str:
    if short and in_bed:
        raise NumbError(*error_words.SHORT_OR_IN_BED, code=ExitCode.USAGE)
    return SHORT if short else IN_BED if in_bed else FULL


def _check_form(practice: "Practice", form: str) -> None:
    if form not in practice.forms:
        raise NumbError(*error_words.no_in_bed(practice.id, practice.kind), code=ExitCode.USAGE)


def _wish(senses: list[str] | None, energy: str | None, without: list[str] | None, nothing_needed: bool) -> "Wish":
    from ..library.pick import Wish

    for option, words, known in (
        ("--sense", senses or [], SENSES),
        ("--energy", [] if energy is None else [energy], ENERGIES),
        ("--without", without or [], HAZARDS),
    ):
        for word in words:
            if word not in known:
                raise NumbError(*error_words.unknown_word(option, known, nearest(word, known)), code=ExitCode.USAGE)
    return Wish(tuple(senses or ()), energy, tuple(without or ()), nothing_needed)


def _minutes(word: str | None) -> int | None:
    if word is None:
        return None
    minutes = whole_number(word, 2, 10)
    if minutes is None:
        raise NumbError(*error_words.MINUTES_WRONG, code=ExitCode.USAGE)
    return minutes


def why(
    context: typer.Context,
    which: Annotated[
        str, typer.Argument(metavar="ID", help=usage.HELP_WHICH_PRACTICE, autocompletion=values.practice_ids)
    ],
) -> None:
    from ..library.learn_pages import sources
    from ..places import shipped
    from .further_away import others_to_name
    from .lists import why_page

    app: App = context.obj
    shelf = shelf_of(app)
    practice = shelf.find_any(which)
    another = others_to_name(app, shelf, FULL).get(practice.id)
    show_pages(app, why_page(practice, sources(shipped()), app.size().columns, Weights(app), another))
    tell_left_out(app, shelf)


def _list_steps(app: App, shelf: "Shelf", as_json: bool) -> None:
    found = shelf.steps()
    if as_json:
        rows = [
            {"number": step.order, "id": step.id, "title": step.title, "purpose": step.purpose, "minutes": step.minutes}
            for step in found
        ]
        app.say_json(rows)
    else:
        from .lists import step_list

        show_pages(app, step_list(found, app.size().columns, Weights(app)))
    tell_left_out(app, shelf)
