"""``support`` and its quiet names: who to call or text, whatever else is broken."""

from typing import Annotated

import typer

from ..words import en
from . import values
from .options import Json
from .people import show_people


def support(
    context: typer.Context,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help=en.HELP_COUNTRY, autocompletion=values.countries)
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help=en.HELP_ALL)] = False,
    as_json: Json = False,
) -> None:
    show_people(context.obj, country, show_all, as_json)
