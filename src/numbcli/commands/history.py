"""``history``: what was kept, read and never changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..practice.vocabulary import OWN_TOKEN
from ..text import wrap
from ..words import journal as words
from .days import first_moment
from .options import Json
from .paging import show_pages
from .weights import Weights

if TYPE_CHECKING:
    from ..journal.entry import Entry
    from .history_page import Names

LAST = 30


def history(
    context: typer.Context,
    days: Annotated[str | None, typer.Option("--days", metavar="N", help=words.HELP_DAYS, show_default=False)] = None,
    show_all: Annotated[bool, typer.Option("--all", help=words.HELP_ALL)] = False,
    practices: Annotated[bool, typer.Option("--practices", help=words.HELP_PRACTICES)] = False,
    as_json: Json = False,
    as_csv: Annotated[bool, typer.Option("--csv", help=words.HELP_CSV)] = False,
) -> None:
    from ..journal import summary

    app: App = context.obj
    for both, refusal in (
        (days is not None and show_all, words.DAYS_OR_ALL),
        (as_json and as_csv, words.JSON_OR_CSV),
        (practices and as_csv, words.PRACTICES_OR_CSV),
    ):
        if both:
            raise NumbError(*refusal, code=ExitCode.USAGE)
    if practices:
        # An answer is worth as much as another: without a number of days, all of them.
        _show_practices(app, days, as_json)
        return
    entries, older = _chosen(app, days, show_all)
    if as_json:
        app.say_json(summary.history_json(entries))
    elif as_csv:
        app.hand_out(summary.history_csv(entries))
    elif not entries:
        print("\n".join(wrap(_empty(days), app.size().columns)), file=app.stdout)
    else:
        from .history_page import Style, entry_lines

        style = Style(app.size().columns, app.unicode, app.draws, Weights(app))
        show_pages(app, entry_lines(entries, older, _names(app, entries), style))


def page_for_home(app: App, columns: int) -> list[str]:
    """The last entries as lines for a screen behind home."""
    from .history_page import Style, entry_lines

    entries, older = _chosen(app, None, False)
    if not entries:
        return wrap(words.EMPTY, columns)
    style = Style(columns, app.unicode, app.draws, Weights())
    return entry_lines(entries, older, _names(app, entries), style)


def _show_practices(app: App, days: str | None, as_json: bool) -> None:
    from ..journal import summary
    from ..journal.store import Journal
    from .history_page import Style, practice_lines

    entries = Journal(app.places.data).noticed() if days is None else _chosen(app, days, False)[0]
    entries = [entry for entry in entries if entry.practice and entry.noticed]
    if as_json:
        app.say_json(summary.closings_json(entries))
        return
    columns = app.size().columns
    if not entries:
        said = words.NOTICED_EMPTY if days is None else words.NONE_OF_THESE_DAYS
        print("\n".join(wrap(said, columns)), file=app.stdout)
        return
    style = Style(columns, app.unicode, app.draws, Weights(app))
    show_pages(app, practice_lines(entries, _names(app, entries), style))


def _empty(days: str | None) -> str:
    return words.EMPTY if days is None else words.NONE_OF_THESE_DAYS


def _names(app: App, entries: "Sequence[Entry]") -> "Names":
    """What the tokens of these entries are called. YAML is read only for a word of the person's own check-in."""
    from ..library.titles import practice_titles
    from ..places import shipped
    from .history_page import Names

    ids = {entry.practice for entry in entries if entry.practice}
    titles = practice_titles(shipped(), app.places.own_exercises, ids) if ids else {}
    own = any(entry.word is not None and entry.word.startswith(OWN_TOKEN) for entry in entries)
    return Names(titles, _own_words(app) if own else {})


def _own_words(app: App) -> dict[str, str]:
    from ..practice.check_in import word_options
    from .shelf import shelf_of

    try:
        return word_options(shelf_of(app).check_in())
    except NumbError:  # a token is shown as it stands
        return {}


def _chosen(app: App, days: str | None, show_all: bool) -> "tuple[list[Entry], bool]":
    """The entries asked for, the oldest first, and whether there are others before them that nobody left out."""
    from ..journal.store import Journal

    journal = Journal(app.places.data)
    if days is None and not show_all:
        # One more than is shown tells whether there are others, and counts none of them.
        entries = journal.last(LAST + 1)
        return entries[-LAST:], len(entries) > LAST
    first = first_moment(days)
    return journal.all() if first is None else journal.since(first), False
