"""Options that several commands have. Those of a session are declared once, each a setting for this run."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from ..words import usage

Json = Annotated[bool, typer.Option("--json", help=usage.HELP_JSON)]
SESSION = {
    "clock": usage.HELP_CLOCK,
    "wait": usage.HELP_WAIT,
    "bell": usage.HELP_BELL,
    "voice": usage.HELP_VOICE,
    "save": usage.HELP_SAVE,
}
"""The options of a session by the names of their settings, each with its ``--no-`` form."""


def session_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a session. What of them is given is among the app's flags when it runs."""

    @wraps(command)
    def run(context: typer.Context, **given: Any) -> None:
        context.obj.flags.update({name: given.pop(name) for name in SESSION})
        command(context, **given)

    added = [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[bool | None, typer.Option(f"--{name}/--no-{name}", help=said, show_default=False)],
        )
        for name, said in SESSION.items()
    ]
    # Typer reads both the signature and the annotations.
    signature = inspect.signature(command)
    run.__signature__ = signature.replace(parameters=[*signature.parameters.values(), *added])  # type: ignore[attr-defined]
    run.__annotations__ = {**command.__annotations__, **{each.name: each.annotation for each in added}}
    return run
