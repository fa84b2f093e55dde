"""``support`` and its quiet names: who to call or text, whatever else is broken."""

from typing import Annotated

import typer

from ..words import en
from . import values
from .options import Json
from .support_page import print_page


def support(
    context: typer.Context,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help=en.HELP_COUNTRY, autocompletion=values.countries)
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help=en.HELP_ALL)] = False,
    as_json: Json = False,
) -> None:
    print_page(context.obj, country, show_all, as_json)
