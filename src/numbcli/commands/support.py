"""``support`` and its quiet names: who to call or text, whatever else is broken."""

from typing import Annotated

import typer

from ..words import usage
from . import values
from .options import Json
from .support_page import print_page


def support(
    context: typer.Context,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help=usage.HELP_COUNTRY, autocompletion=values.countries)
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help=usage.HELP_ALL)] = False,
    as_json: Json = False,
) -> None:
    print_page(context.obj, country, show_all, as_json)
