"""``check``: what there is to mend in practice files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..words import files as words
from ..words import translation as translation_words
from . import values

if TYPE_CHECKING:
    from ..library.problems import Problem

HINT = "    "
"""What stands before a hint, and before what a terminal has no room for."""


def check(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help=words.HELP_PATHS, autocompletion=values.files)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=words.HELP_STRICT)] = False,
    language: Annotated[
        str | None,
        typer.Option(metavar="CODE", help=translation_words.HELP_LANGUAGE, autocompletion=values.other_languages),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=words.HELP_JSON)] = False,
) -> None:
    from ..authoring.check import check_files
    from ..places import shipped

    app: App = context.obj
    if language is not None:
        if paths or strict:
            raise NumbError(*translation_words.LANGUAGE_ALONE, code=ExitCode.USAGE)
        _review(app, language, as_json)
        return
    found = check_files(shipped(), app.places.own_exercises, paths or (), strict)
    advice = sum(problem.advice for problem in found.problems)
    problems = len(found.problems) - advice
    _tell(app, found.problems, words.counted(found.files, problems, advice), as_json)
    _leave(app, bool(problems))


def _review(app: App, language: str, as_json: bool) -> None:
    """A translation: its whole catalogue, here or in the file of that name."""
    from ..authoring.messages import all_messages
    from ..authoring.translation import review
    from ..helplines.facts import words_beside_numbers
    from ..library.problems import InvalidFileError
    from ..places import catalogues, shipped
    from .line import COMMANDS

    path = Path(language) if language.endswith(".po") else catalogues() / f"{language}.po"
    if not path.is_file():
        raise NumbError(*translation_words.NO_CATALOGUE, code=ExitCode.USAGE)
    try:
        found = review(path, all_messages(shipped(), words_beside_numbers()), COMMANDS)
    except InvalidFileError as error:
        raise error.told() from None
    said = translation_words.summary(path.stem, found.messages, found.open_ones, found.fuzzy, len(found.problems))
    _tell(app, found.problems, said, as_json)
    _leave(app, bool(found.problems or found.open_ones))


def _tell(app: App, problems: "list[Problem]", summary: str, as_json: bool) -> None:
    if as_json:
        app.say_json([_row(problem) for problem in problems])
        return
    for problem in problems:
        sentence = words.advise(problem.sentence) if problem.advice else problem.sentence
        app.say(f"{problem.place}: {sentence}", HINT)
        app.say(problem.hint, HINT, first=HINT)
    app.say(summary)


def _leave(app: App, invalid: bool) -> None:
    if invalid:
        # Written before the exit: a pipe that is closed by now ends a run as it ends any other.
        app.stdout.flush()
        raise typer.Exit(ExitCode.INVALID)


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
