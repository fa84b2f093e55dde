"""``new``: a practice of one's own begins."""

from pathlib import Path
from typing import Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..files import THERE, FileError, make_private_folder, write
from ..words import files as words
from . import values


def new(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help=words.HELP_ID, autocompletion=values.replaceable_ids)],
    replace: Annotated[bool, typer.Option("--replace", help=words.HELP_REPLACE)] = False,
) -> None:
    from ..text import quoted

    app: App = context.obj
    kind, text = _text(name, replace)
    path = app.places.own_exercises / f"{name}.yaml"
    _write(path, text)
    app.say(str(path))
    # A notice, so that the path alone can go on to an editor: $EDITOR "$(numbcli new my-window)".
    command = "numbcli check-in" if kind == "check-in" else f"numbcli {kind} {name}"
    app.tell(*words.next_steps(f"numbcli check {quoted(str(path), app.windows)}", command))


def _text(name: str, replace: bool) -> tuple[str, str]:
    """The kind of the practice, and the text of its file. Raises NumbError where the id cannot be taken."""
    from ..authoring import template
    from ..library.ids import replaceable
    from ..places import shipped
    from ..text import named, nearest

    if not template.is_id(name):
        raise NumbError(*words.NO_ID, code=ExitCode.USAGE)
    folder = shipped()
    schema = folder / "practice.schema.json"
    there = replaceable(folder)
    if replace:
        if name not in there:
            near = nearest(name, there)
            raise NumbError(*words.not_shipped(named(name), near), code=ExitCode.USAGE)
        kind, source = there[name]
        return kind, template.copy(source, schema)
    if name in there:
        raise NumbError(*words.taken(name), code=ExitCode.USAGE)
    if name in template.RESERVED:
        raise NumbError(*words.NO_ID, code=ExitCode.USAGE)
    if name in template.DEVICES:
        raise NumbError(*words.DEVICE, code=ExitCode.USAGE)
    return "exercise", template.begin(name, schema)


def _write(path: Path, text: str) -> None:
    """Write a file that was not there, for the person alone. What is there already stays."""
    try:
        make_private_folder(path.parent)
        write(path, text.encode(), replace=False)
    except FileError as error:
        said = words.there_already(str(path)) if error.reason == THERE else words.not_written(str(path), error.reason)
        raise NumbError(*said) from None
