"""``numbcli`` itself: the options that stand anywhere, and the list of commands."""

from typing import Annotated

import typer

from .. import __version__
from ..app import App
from ..words import en, manual
from .line import OPTIONS, Commands

_EPILOG = "\n\n".join((manual.PAGES, en.SUPPORT_POINTER, en.NUMB_NOTE))

line = typer.Typer(name="numbcli", cls=Commands, help=f"{en.DESCRIPTION}\n\n{en.TOOL_LINE}", epilog=_EPILOG, **OPTIONS)


# Set as soon as they are read: they come first, and help on the way to a command looks at the settings.
def _set_plain(context: typer.Context, value: bool) -> None:
    context.obj.flags["plain"] = value or None


def _set_no_color(context: typer.Context, value: bool) -> None:
    context.obj.flags["color"] = False if value else None


@line.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    plain: Annotated[bool, typer.Option("--plain", is_eager=True, callback=_set_plain, help=en.HELP_PLAIN)] = False,
    no_color: Annotated[
        bool, typer.Option("--no-color", is_eager=True, callback=_set_no_color, help=en.HELP_NO_COLOR)
    ] = False,
    version: Annotated[bool, typer.Option("--version", help=en.HELP_VERSION)] = False,
) -> None:
    app: App = context.obj
    # Last, so that it stands neither before numbers to call nor behind a screen that is drawn on.
    context.call_on_close(app.notice)
    if version:
        print(f"numbcli {__version__}", file=app.stdout)
        raise typer.Exit
    if context.invoked_subcommand is None:
        if app.attended and app.stdout.isatty():
            from .home import play_home

            play_home(app)
        else:
            print(context.get_help(), file=app.stdout)
