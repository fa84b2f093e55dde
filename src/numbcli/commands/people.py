"""``people``: up to three people of one's own. They are asked for at a prompt, and stand on a terminal alone."""

import contextlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..text import clean, whole_number, wrap
from ..words import own_people as words
from ..words import safety
from .people_file import read_people, write_people

if TYPE_CHECKING:
    from ..helplines.own_people import OwnPeople


def people(context: typer.Context) -> None:
    app: App = context.obj
    if context.invoked_subcommand is not None:
        return
    if not _on_terminal(app):
        for said in words.ON_A_TERMINAL:
            app.say(said)
        return
    kept = _kept(app)
    if not kept.people:
        app.say(words.NOBODY)
    elif kept.hidden:
        app.say(words.HIDDEN)
    else:
        with _aside(app) as leaves_nothing:
            app.say(words.SEEN_BY)
            for person in kept.people:
                app.say(f"{person.name}, {person.reach}")
            if leaves_nothing:
                _line(app, words.ENTER_LEAVES)
    app.say(safety.SUPPORT_POINTER)


def add(context: typer.Context) -> None:
    from ..helplines.own_people import LONGEST, MOST, Person

    app: App = context.obj
    kept = _kept(app)
    if len(kept.people) >= MOST:
        raise NumbError(*words.FULL)
    with _aside(app) as leaves_nothing:
        app.say(words.SEEN_BY)
        if not leaves_nothing:
            app.say(words.STAYS_HERE)
        name = _line(app, words.NAME)
        reach = _line(app, words.REACH) if name else ""
    if not name or not reach:
        app.say(words.NOTHING_CHANGED)
        return
    if max(len(name), len(reach)) > LONGEST:
        raise NumbError(*words.TOO_LONG)
    write_people(app, kept._replace(people=(*kept.people, Person(name, reach))))
    app.say(words.ADDED_HIDDEN if kept.hidden else words.ADDED)


def remove(context: typer.Context) -> None:
    app: App = context.obj
    kept = _kept(app)
    if not kept.people:
        app.say(words.NOBODY)
        return
    with _aside(app):
        for place, person in enumerate(kept.people, 1):
            app.say(words.numbered(place, person.name))
        chosen = whole_number(_line(app, words.WHICH), 1, len(kept.people))
    if chosen is None:
        app.say(words.NOTHING_CHANGED)
        return
    write_people(app, kept._replace(people=(*kept.people[: chosen - 1], *kept.people[chosen:])))
    app.say(words.REMOVED)


def hide(context: typer.Context) -> None:
    app: App = context.obj
    write_people(app, _kept(app)._replace(hidden=True))
    app.say(words.NOW_HIDDEN)


def show(context: typer.Context) -> None:
    app: App = context.obj
    write_people(app, _kept(app)._replace(hidden=False))
    app.say(words.NOW_SHOWN)


def _on_terminal(app: App) -> bool:
    return app.attended and app.stdout.isatty()


def _kept(app: App) -> "OwnPeople":
    """What is kept. Raises NumbError, also where nobody is there to see it."""
    if not _on_terminal(app):
        raise NumbError(*words.ON_A_TERMINAL, code=ExitCode.USAGE)
    return read_people(app)


@contextlib.contextmanager
def _aside(app: App) -> Iterator[bool]:
    """A screen of its own that leaves nothing behind, where one can be drawn; whether it is one."""
    from ..terminal.signals import Signals

    if not app.draws:
        yield False
        return
    with Signals():
        app.stdout.write("\x1b[?1049h\x1b[H")
        try:
            yield True
        finally:
            app.stdout.write("\x1b[?1049l")
            app.stdout.flush()


def _line(app: App, asked: str) -> str:
    """What is typed on the next line, cleaned; empty at the end of the input. A line without its end is no answer."""
    rows: Sequence[str] = wrap(asked.rstrip(), app.size().columns - 1)
    app.stdout.write("\n".join(rows) + " ")
    app.stdout.flush()
    typed = app.stdin.readline() if app.stdin is not None else ""
    return clean(typed) if typed.endswith("\n") else ""
