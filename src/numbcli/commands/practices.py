"""``steps``, ``step``, ``walk``, ``exercise`` and ``why``: what is on the shelf."""

from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..words import en

if TYPE_CHECKING:
    from ..library.shelf import Shelf

Short = Annotated[bool, typer.Option("--short", help=en.HELP_SHORT)]
InBed = Annotated[bool, typer.Option("--in-bed", help=en.HELP_IN_BED)]
Json = Annotated[bool, typer.Option("--json", help=en.HELP_JSON)]
Clock = Annotated[bool | None, typer.Option("--clock/--no-clock", help=en.HELP_CLOCK, show_default=False)]
Wait = Annotated[bool | None, typer.Option("--wait/--no-wait", help=en.HELP_WAIT, show_default=False)]
Bell = Annotated[bool | None, typer.Option("--bell/--no-bell", help=en.HELP_BELL, show_default=False)]
Save = Annotated[bool | None, typer.Option("--save/--no-save", help=en.HELP_SAVE, show_default=False)]


def steps(context: typer.Context, as_json: Json = False) -> None:
    app: App = context.obj
    shelf = _shelf(app)
    _list_steps(app, shelf, as_json)
    _notices(app, shelf)


def step(
    context: typer.Context,
    which: Annotated[str | None, typer.Argument(metavar="N or ID", help=en.HELP_WHICH_STEP)] = None,
    short: Short = False,
    in_bed: InBed = False,
    clock: Clock = None,
    wait: Wait = None,
    bell: Bell = None,
    save: Save = None,
) -> None:
    app: App = context.obj
    app.flags.update(clock=clock, wait=wait, bell=bell, save=save)
    shelf = _shelf(app)
    if which is not None:
        _play(app, shelf, "step", which, short, in_bed)
    elif app.attended:
        from .sessions import play_chosen_step

        play_chosen_step(app, shelf, short, in_bed)
    else:
        # Nobody can be asked: this is what could be chosen.
        _list_steps(app, shelf, as_json=False)


def walk(
    context: typer.Context,
    first: Annotated[int, typer.Option("--from", metavar="N", help=en.HELP_FROM, show_default=False)] = 1,
    short: Short = False,
    clock: Clock = None,
    wait: Wait = None,
    bell: Bell = None,
    save: Save = None,
) -> None:
    from .sessions import play_walk

    app: App = context.obj
    app.flags.update(clock=clock, wait=wait, bell=bell, save=save)
    shelf = _shelf(app)
    play_walk(app, shelf, first, short)
    _notices(app, shelf)


def exercise(
    context: typer.Context,
    which: Annotated[str, typer.Argument(metavar="ID", help=en.HELP_WHICH_EXERCISE)],
    short: Short = False,
    in_bed: InBed = False,
    clock: Clock = None,
    wait: Wait = None,
    bell: Bell = None,
    save: Save = None,
) -> None:
    app: App = context.obj
    app.flags.update(clock=clock, wait=wait, bell=bell, save=save)
    _play(app, _shelf(app), "exercise", which, short, in_bed)


def why(
    context: typer.Context,
    which: Annotated[str, typer.Argument(metavar="ID", help=en.HELP_WHICH_PRACTICE)],
) -> None:
    from ..library.pages import sources
    from ..places import shipped
    from .lists import why_page

    app: App = context.obj
    shelf = _shelf(app)
    practice = shelf.find_any(which)
    print(why_page(practice, sources(shipped()), app.size().columns), file=app.stdout)
    _notices(app, shelf)


def _list_steps(app: App, shelf: "Shelf", as_json: bool) -> None:
    found = shelf.steps()
    if as_json:
        import json

        rows = [
            {"number": step.order, "id": step.id, "title": step.title, "purpose": step.purpose, "minutes": step.minutes}
            for step in found
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2), file=app.stdout)
    else:
        from .lists import step_list

        print(step_list(found, app.size().columns), file=app.stdout)


def _play(app: App, shelf: "Shelf", kind: str, which: str, short: bool, in_bed: bool) -> None:
    from .sessions import play_practice

    practice = shelf.find(kind, which)
    _notices(app, shelf)
    play_practice(app, shelf, practice, short, in_bed)


def _shelf(app: App) -> "Shelf":
    from ..library.shelf import Shelf
    from ..places import shipped

    return Shelf(shipped(), app.places.own_exercises)


def _notices(app: App, shelf: "Shelf") -> None:
    from ..text import clean

    for problem in shelf.left_out:
        print(clean(en.own_file_left_out(problem.place, problem.sentence)), file=app.stderr)
