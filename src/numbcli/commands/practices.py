"""``steps``, ``step`` and ``exercise``."""

from typing import Annotated, Any

import typer

from ..app import App
from ..words import en

Short = Annotated[bool, typer.Option("--short", help=en.HELP_SHORT)]
InBed = Annotated[bool, typer.Option("--in-bed", help=en.HELP_IN_BED)]
Json = Annotated[bool, typer.Option("--json", help=en.HELP_JSON)]


def add(line: typer.Typer) -> None:
    """Add the commands of this family."""
    line.command("steps", help=en.HELP_STEPS)(steps)
    line.command("step", help=en.HELP_STEP)(step)
    line.command("exercise", help=en.HELP_EXERCISE)(exercise)


def steps(context: typer.Context, as_json: Json = False) -> None:
    app: App = context.obj
    shelf = _shelf(app)
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
    _notices(app, shelf)


def step(
    context: typer.Context,
    which: Annotated[str | None, typer.Argument(metavar="N or ID", help=en.HELP_WHICH_STEP)] = None,
    short: Short = False,
    in_bed: InBed = False,
) -> None:
    app: App = context.obj
    shelf = _shelf(app)
    if which is None and app.attended:
        from .sessions import play_chosen_step

        play_chosen_step(app, shelf, short, in_bed)
        return
    if which is None:
        # Nobody can be asked: what could be chosen, and nothing hangs.
        steps(context)
        return
    _play(app, shelf, "step", which, short, in_bed)


def exercise(
    context: typer.Context,
    which: Annotated[str, typer.Argument(metavar="ID", help=en.HELP_WHICH_EXERCISE)],
    short: Short = False,
    in_bed: InBed = False,
) -> None:
    app: App = context.obj
    _play(app, _shelf(app), "exercise", which, short, in_bed)


def _play(app: App, shelf: Any, kind: str, which: str, short: bool, in_bed: bool) -> None:
    from .sessions import play_practice

    practice = shelf.find(kind, which)
    _notices(app, shelf)
    play_practice(app, shelf, practice, short, in_bed)


def _shelf(app: App) -> Any:
    from ..library.shelf import Shelf
    from ..places import shipped

    return Shelf(shipped(), app.places.own_exercises)


def _notices(app: App, shelf: Any) -> None:
    from ..text import clean

    for problem in shelf.left_out:
        print(clean(en.own_file_left_out(problem.place, problem.sentence)), file=app.stderr)
