"""``data``: where it is kept, taking it out, bringing it in, deleting it for good, looking it through."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..words import data as words
from ..words import errors as error_words
from ..words import journal as said
from ..words import own_people as own_words
from . import values
from .days import first_moment
from .outputs import PRINTED
from .paging import show_pages
from .people_file import forget_people, has_people, read_people, write_people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ..journal.entry import Entry
    from ..journal.store import Journal

MANY = 20_000
"""Entries from which on a terminal is told that it takes a moment."""
SHOWN = 20
"""Lines about damage that are printed."""


def data(context: typer.Context) -> None:
    app: App = context.obj
    if context.invoked_subcommand is None:
        show_pages(app, context.get_help().splitlines())


def where(context: typer.Context) -> None:
    app: App = context.obj
    from ..journal.files import side_file

    journal = _journal(app).path
    for label, path in (
        (words.JOURNAL, journal),
        (words.SETTINGS, app.places.settings),
        (words.PRACTICES, app.places.own_exercises),
        (own_words.LABEL, app.places.people),
    ):
        app.say(words.at(label, str(path), _there(path)), indent="   ")
    if _there(side_file(journal)):
        app.say(words.at(words.SIDE_FILE, str(side_file(journal)), there=True), indent="   ")
    for other in app.places.others:
        app.say(words.another(str(other)), indent="   ")


def export(
    context: typer.Context,
    form: Annotated[
        str, typer.Option("--format", metavar="F", help=words.HELP_FORMAT, autocompletion=values.formats)
    ] = "json",
    out: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="FILE", help=words.HELP_OUT, show_default=False, autocompletion=values.files
        ),
    ] = PRINTED,
    days: Annotated[str | None, typer.Option("--days", metavar="N", help=words.HELP_DAYS, show_default=False)] = None,
    force: Annotated[bool, typer.Option("--force", help=words.HELP_FORCE)] = False,
    with_people: Annotated[bool, typer.Option("--people", help=own_words.HELP_EXPORT)] = False,
) -> None:
    from ..journal import exchange
    from ..journal.store import DamagedError
    from ..text import nearest
    from .outputs import check_output, hand_out, page_names

    app: App = context.obj
    journal = _journal(app)
    if form not in exchange.FORMATS:
        raise NumbError(
            *error_words.unknown_word("--format", exchange.FORMATS, nearest(form, exchange.FORMATS)), ExitCode.USAGE
        )
    if with_people and form != "json":
        raise NumbError(*own_words.JSON_ONLY, code=ExitCode.USAGE)
    people = [person._asdict() for person in read_people(app).people] if with_people else None
    first = first_moment(days)
    check_output(app, out, force)
    damage = None
    try:
        entries = journal.all() if first is None else journal.since(first)
    except DamagedError as error:
        entries, damage = _saved(journal, error, first)
    _tell_of_many(app, len(entries))
    ascii_only = out == PRINTED and not app.unicode
    if form in exchange.PAGES:
        from ..journal.page import page

        content = page(entries, page_names(app, entries), form, ascii_only)
    else:
        content = exchange.exported(entries, form, ascii_only, people)
    hand_out(app, content, out, force, words.written(len(entries)))
    if damage is not None:
        raise damage


def bring_in(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=words.HELP_FILE, autocompletion=values.files)],
) -> None:
    from ..helplines.own_people import merge, person_of
    from ..journal import exchange, upkeep

    app: App = context.obj
    data = _input(app) if file == "-" else exchange.read(Path(file))
    entries = exchange.entries_in(data)
    rows = exchange.people_in(data)
    people = [person for row in rows if (person := person_of(row))]
    if len(people) < len(rows):
        raise NumbError(*own_words.BAD_ROW, code=ExitCode.INVALID)
    kept, fresh, left_out = merge(read_people(app), people) if people else (None, 0, 0)
    _tell_of_many(app, len(entries))
    count = upkeep.merge(_journal(app), entries)
    if kept is not None and fresh:
        write_people(app, kept)
    if count or not (fresh or left_out):
        app.say(words.brought_in(count) if count else words.NOTHING_NEW)
    if fresh or left_out:
        app.say(own_words.brought_in(fresh, left_out))


def forget(
    context: typer.Context,
    entry: Annotated[str | None, typer.Argument(metavar="ID", help=words.HELP_ENTRY, show_default=False)] = None,
    last: Annotated[bool, typer.Option("--last", help=words.HELP_LAST)] = False,
    every: Annotated[bool, typer.Option("--all", help=words.HELP_ALL)] = False,
    yes: Annotated[bool, typer.Option("--yes", help=words.HELP_YES)] = False,
) -> None:
    from ..journal import upkeep
    from ..journal.store import DamagedError

    app: App = context.obj
    if (entry is not None) + last + every != 1:
        raise NumbError(*words.WHICH_ONE, code=ExitCode.USAGE)
    journal = _journal(app)
    own = every and has_people(app)
    try:
        # All are read for one too: a damaged journal is not written to.
        entries = journal.all()
        chosen = journal.newest() if last else entries
    except DamagedError:
        if not every:
            raise
        if _confirmed(app, yes, f"{words.ASKED_FILE} {own_words.ASKED_TOO}" if own else words.ASKED_FILE):
            upkeep.delete_file(journal)
            app.say(words.FILE_DELETED)
            forget_people(app)
            app.tell(words.COPIES)
        return
    if entry is not None:
        chosen = [one for one in chosen if one.id == entry.lower()]
        if not chosen:
            raise NumbError(*words.NO_SUCH_ENTRY, code=ExitCode.USAGE)
    if not chosen:
        # An earlier try may have been cut off between deleting and writing the file anew.
        if _there(journal.path):
            journal.write_anew()
        if not own:
            app.say(words.NOTHING_HERE)
        elif _confirmed(app, yes, own_words.ASKED):
            forget_people(app)
    elif _confirmed(
        app, yes, f"{_asked(app, chosen, every)} {own_words.ASKED_TOO}" if own else _asked(app, chosen, every)
    ):
        upkeep.forget(journal, chosen)
        app.say(words.deleted(len(chosen)) if every else words.deleted_one(_named(app, chosen[0])))
        if own:
            forget_people(app)
        app.tell(words.COPIES)
    if every:
        for other in app.places.others:
            app.tell(words.another(str(other)))


def check(context: typer.Context) -> None:
    from ..journal import upkeep
    from ..journal.store import DamagedError

    app: App = context.obj
    journal = _journal(app)
    try:
        count, found = upkeep.examine(journal)
    except DamagedError as error:
        # So much is broken that the database cannot look through it.
        raise NumbError(error.sentence, said.place(words.DAMAGED[1], str(journal.path))) from None
    if found:
        for line in (*found[:SHOWN], *([words.more(len(found) - SHOWN)] if len(found) > SHOWN else [])):
            app.say(line)
        app.stdout.flush()
        raise NumbError(words.DAMAGED[0], said.place(words.DAMAGED[1], str(journal.path)))
    app.say(words.whole(count) if _there(journal.path) else words.NOTHING_HERE)


def _input(app: App) -> bytes:
    """The bytes of standard input, and no more than are read of a file."""
    from ..journal.exchange import LARGEST
    from ..words.files import too_large

    if app.stdin is None:
        return b""
    data = app.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NumbError(too_large(LARGEST), f"{words.NOT_BROUGHT_IN} {words.NOT_OURS_HINT}", ExitCode.INVALID)
    return data


def _journal(app: App) -> "Journal":
    from ..journal.store import Journal

    return Journal(app.places.data)


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _saved(journal: "Journal", error: NumbError, first: "datetime | None") -> "tuple[list[Entry], NumbError]":
    """What can be read of a damaged journal, and the sentence for the end. Raises where there is nothing."""
    from ..journal.entry import instant
    from ..journal.salvage import salvaged

    try:
        entries = salvaged(journal.path.read_bytes())
    except OSError:
        raise error from None
    if not entries:
        raise NumbError(error.sentence, said.place(words.NOTHING_READ, str(journal.path)))
    if first is not None:
        entries = [entry for entry in entries if entry.instant >= instant(first)]
    hint = said.place(words.DAMAGED_HINT, str(journal.path))
    return entries, NumbError(words.saved(len(entries)), hint)


def _tell_of_many(app: App, count: int) -> None:
    if count > MANY and app.stderr.isatty():
        app.tell(words.WORKING)


def _asked(app: App, entries: "Sequence[Entry]", every: bool) -> str:
    from ..journal.summary import from_when

    return words.asked(len(entries), from_when(entries)) if every else words.asked_one(_named(app, entries[0]))


def _named(app: App, entry: "Entry") -> str:
    """What an entry is and when it was made, so that it is known again; nothing of what was written in it."""
    what = _practice(app, entry.practice) if entry.practice else words.CHECK_IN
    return words.of_when(what, said.date(entry.day, with_year=True), entry.at[11:16])


def _practice(app: App, name: str) -> str:
    """A practice by its id, which is English; in another language by its title, where there is one."""
    from ..language import current
    from ..library.titles import practice_titles
    from ..places import shipped

    titles = {} if current() is None else practice_titles(shipped(), app.places.own_exercises, {name})
    return titles.get(name) or said.practice(name)


def _confirmed(app: App, yes: bool, asked: str) -> bool:
    """Ask for a typed word, but with --yes. Enter alone, another word and the end of the input change nothing."""
    if yes:
        return True
    if not app.attended:
        raise NumbError(*words.ASKS_NOBODY, code=ExitCode.USAGE)
    app.tell(asked, words.TYPE_THE_WORD)
    app.stderr.flush()
    line = app.stdin.readline() if app.stdin is not None else ""
    if line.strip().lower() == words.CONFIRM:
        return True
    app.say(words.NOTHING_CHANGED)
    return False
