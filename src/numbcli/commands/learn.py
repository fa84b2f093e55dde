"""``learn``: short pages to read, for 40 columns and more."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..language import current
from ..text import clean, named, nearest, width, wrap
from ..words import learn as words
from ..words import lists as list_words
from ..words import safety
from . import values
from .paging import show_pages
from .weights import Weights

if TYPE_CHECKING:
    from ..library.learn_pages import Page, Source

# A command to type, whose words stay on one line.
_COMMAND = re.compile(r"numbcli(?: (?:learn|step|why))? [a-z-]+(?: --[a-z-]+)?")
_BOUND = "\u00a0"


def learn(
    context: typer.Context,
    topic: Annotated[
        str | None, typer.Argument(metavar="TOPIC", help=words.HELP_TOPIC, autocompletion=values.topics)
    ] = None,
) -> None:
    from ..library import ids, learn_pages
    from ..places import shipped

    app: App = context.obj
    folder = shipped()
    known = ids.topics(folder)
    columns, weights = app.size().columns, Weights(app)
    if topic is None:
        lines = topic_list([learn_pages.page(folder, name) for name in known], columns, weights)
    elif topic in known:
        lines = page_lines(learn_pages.page(folder, topic), learn_pages.sources(folder), columns, weights, whole=True)
    else:
        word = named(topic)
        raise NumbError(*words.unknown_topic(word, nearest(word, known)), code=ExitCode.USAGE)
    show_pages(app, lines)


def topic_list(pages: "Sequence[Page]", columns: int, weights: Weights) -> list[str]:
    """Every topic with its title, and the command that shows one: in two columns where it is drawn and they fit."""
    columns = _within(columns)
    indent = " " * (max((width(page.id) for page in pages), default=0) + 2)
    aligned = weights.draws and all(len(indent) + width(page.title) <= columns for page in pages)
    lines = [*wrap(words.FIRST, columns), ""]
    for page in pages:
        title = clean(page.title)
        if aligned:
            lines.append("".join((*weights.dim(f"{page.id:<{len(indent)}}"), *weights.bold(title))))
        else:
            lines += wrap(f"{page.id}: {title}", columns, "   ")
    return [*lines, "", *_wrapped(words.HOW, columns), *_wrapped(safety.SUPPORT_POINTER, columns)]


def page_lines(
    page: "Page",
    sources: "Mapping[str, Source]",
    columns: int,
    weights: Weights = Weights(),
    whole: bool = False,
) -> list[str]:
    """A page with air between its paragraphs, where it was read, and people to talk to as its last line.

    ``whole``: addresses are left to the terminal to break.
    """
    from .lists import source_lines

    columns = _within(columns)
    lines = [*weights.bold(*wrap(clean(page.title), columns)), ""]
    for paragraph in page.paragraphs:
        lines += [*_wrapped(clean(paragraph), columns), ""]
    known = [sources[name] for name in page.sources if name in sources]
    if known:
        lines.append(list_words.READ_IN)
        lines += [row for source in known for row in source_lines(source, columns, weights, whole)]
        lines.append("")
    language = current()
    if page.id == "about" and language is not None and not language.is_signed:
        lines += [*_wrapped(words.TRANSLATED, columns), ""]
    return [*lines, *_wrapped(safety.SUPPORT_POINTER, columns)]


def _wrapped(text: str, columns: int) -> list[str]:
    """Wrapped so that a command can be read, and copied, in one piece."""
    return wrap(_COMMAND.sub(lambda match: match[0].replace(" ", _BOUND), text), columns)


def _within(columns: int) -> int:
    from .lists import COLUMNS  # brings the reader of files, and a list of commands does without it

    return min(columns, COLUMNS)
