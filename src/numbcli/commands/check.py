"""``check``: what there is to mend in practice files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode
from ..words import files as words
from . import values

if TYPE_CHECKING:
    from ..library.problems import Problem
    from ..library.survey import Survey

HINT = "    "
"""What stands before a hint, and before what a terminal has no room for."""


def check(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help=words.HELP_PATHS, autocompletion=values.files)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=words.HELP_JSON)] = False,
) -> None:
    from ..library.survey import survey
    from ..places import shipped

    app: App = context.obj
    found = survey(shipped(), app.places.own_exercises, paths or ())
    if as_json:
        app.say_json([_row(problem) for problem in found.problems])
    else:
        _print(app, found)
    if found.problems:
        # Written before the exit: a pipe that is closed by now ends a run as it ends any other.
        app.stdout.flush()
        raise typer.Exit(ExitCode.INVALID)


def _print(app: App, found: "Survey") -> None:
    for problem in found.problems:
        app.say(f"{problem.place}: {problem.sentence}", HINT)
        app.say(problem.hint, HINT, first=HINT)
    app.say(words.counted(found.files, len(found.problems)))


def _row(problem: "Problem") -> dict[str, str | int]:
    from ..text import clean

    return {
        "file": str(problem.path),
        "line": problem.line,
        "column": problem.column,
        "sentence": clean(problem.sentence),
        "hint": clean(problem.hint),
    }
