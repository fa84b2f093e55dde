"""``help``: a page of the manual. The help of a command is the command's own."""

from typing import Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..text import named, nearest
from ..words import manual as words
from . import values


def manual(
    context: typer.Context,
    topic: Annotated[
        str, typer.Argument(metavar="TOPIC", help=words.HELP_TOPIC, show_default=False, autocompletion=values.pages)
    ] = "",
) -> None:
    from ..library import ids, manual
    from ..places import manual as pages
    from ..places import shipped
    from .line import COMMANDS
    from .lists import COLUMNS
    from .paging import show_pages

    app: App = context.obj
    folder = pages()
    known = manual.topics(folder)
    if topic not in known:
        # A page to read about numbness is what some look for here.
        learn = f"learn {topic}" if topic in ids.topics(shipped()) else None
        near = nearest(topic, [*known, *COMMANDS])
        raise NumbError(*words.unknown_topic(named(topic), learn or (near and f"help {near}")), code=ExitCode.USAGE)
    show_pages(app, manual.page(folder, topic, min(app.size().columns, COLUMNS)))
