"""``numbcli`` itself: the options that stand anywhere, and the list of commands."""

from typing import Annotated

import typer

from .. import __version__
from ..app import App
from ..errors import ExitCode, NumbError
from ..language import available
from ..text import nearest
from ..words import errors as error_words
from ..words import manual, safety, usage
from . import values
from .line import OPTIONS, Commands

_EPILOG = "\n\n".join((manual.PAGES, safety.SUPPORT_POINTER, safety.NUMB_NOTE))

line = typer.Typer(
    name="numbcli", cls=Commands, help=f"{usage.DESCRIPTION}\n\n{usage.TOOL_LINE}", epilog=_EPILOG, **OPTIONS
)


# Set as soon as they are read: they come first, and help on the way to a command looks at the settings.
def _set_plain(context: typer.Context, value: bool) -> None:
    context.obj.flags["plain"] = value or None


def _set_no_color(context: typer.Context, value: bool) -> None:
    context.obj.flags["color"] = False if value else None


def _refuse_language(context: typer.Context, value: str | None) -> None:
    """A language there is was taken from the line before: the words are loaded in it."""
    if value is not None:
        known = available()
        raise NumbError(*error_words.unknown_word("--language", known, nearest(value, known)), code=ExitCode.USAGE)


@line.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    plain: Annotated[bool, typer.Option("--plain", is_eager=True, callback=_set_plain, help=usage.HELP_PLAIN)] = False,
    no_color: Annotated[
        bool, typer.Option("--no-color", is_eager=True, callback=_set_no_color, help=usage.HELP_NO_COLOR)
    ] = False,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            is_eager=True,
            callback=_refuse_language,
            help=usage.HELP_LANGUAGE,
            autocompletion=values.languages,
        ),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help=usage.HELP_VERSION)] = False,
) -> None:
    app: App = context.obj
    # Last, so that it stands neither before numbers to call nor behind a screen that is drawn on.
    context.call_on_close(app.notice)
    if version:
        _say_version(app)
        raise typer.Exit
    if context.invoked_subcommand is None:
        if app.attended and app.stdout.isatty():
            from .home import play_home

            play_home(app)
        else:
            print(context.get_help(), file=app.stdout)


def _say_version(app: App) -> None:
    """What is asked first when something is reported. The first line is the version alone."""
    import sys
    from pathlib import Path

    from ..helplines.facts import oldest_day
    from ..words import version as words

    print(f"numbcli {__version__}", file=app.stdout)
    try:
        app.say(words.numbers(oldest_day()))
    except (OSError, ValueError, LookupError):
        app.say(words.NO_NUMBERS)
    app.say(words.python(sys.version.partition(" ")[0], sys.platform))
    # A program that brings its Python along unpacks itself into another folder at each start.
    program = sys.executable if getattr(sys, "frozen", False) else str(Path(__file__).parents[1])
    app.say(words.installed(program))
