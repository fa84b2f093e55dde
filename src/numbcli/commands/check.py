"""``check``: what there is to mend in practice files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode
from ..words import files as words
from . import values

if TYPE_CHECKING:
    from ..authoring.check import Report
    from ..library.problems import Problem

HINT = "    "
"""What stands before a hint, and before what a terminal has no room for."""


def check(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help=words.HELP_PATHS, autocompletion=values.files)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=words.HELP_STRICT)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=words.HELP_JSON)] = False,
) -> None:
    from ..authoring.check import check_files
    from ..places import shipped

    app: App = context.obj
    found = check_files(shipped(), app.places.own_exercises, paths or (), strict)
    if as_json:
        app.say_json([_row(problem) for problem in found.problems])
    else:
        _print(app, found)
    if not all(problem.advice for problem in found.problems):
        # Written before the exit: a pipe that is closed by now ends a run as it ends any other.
        app.stdout.flush()
        raise typer.Exit(ExitCode.INVALID)


def _print(app: App, found: "Report") -> None:
    for problem in found.problems:
        sentence = words.advise(problem.sentence) if problem.advice else problem.sentence
        app.say(f"{problem.place}: {sentence}", HINT)
        app.say(problem.hint, HINT, first=HINT)
    advice = sum(problem.advice for problem in found.problems)
    app.say(words.counted(found.files, len(found.problems) - advice, advice))


def _row(problem: "Problem") -> dict[str, str | int]:
    from ..text import clean

    return {
        "file": str(problem.path),
        "line": problem.line,
        "column": problem.column,
        "sentence": clean(problem.sentence),
        "hint": clean(problem.hint),
        "advice": problem.advice,
    }
