"""``check-in``: a word, a number and a line, kept on this machine."""

import contextlib
import errno
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..practice.vocabulary import CHECK_IN_ENERGIES, FEEL, WORDS
from ..text import clean, nearest, whole_number
from ..words import en
from ..words import journal as words
from . import values
from .options import Bell, Clock, Voice, Wait

if TYPE_CHECKING:
    from ..journal.entry import Entry

_LONGEST = 1_000_000
"""Characters of a note that are read; nobody types so many."""


def check_in(
    context: typer.Context,
    word: Annotated[
        str | None, typer.Option("--word", metavar="W", help=words.HELP_WORD, autocompletion=values.words)
    ] = None,
    feel: Annotated[
        str | None, typer.Option("--feel", metavar="0-10", help=words.HELP_FEEL, autocompletion=values.felt)
    ] = None,
    energy: Annotated[
        str | None,
        typer.Option("--energy", metavar="E", help=words.HELP_CHECK_IN_ENERGY, autocompletion=values.energies),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="-", help=words.HELP_NOTE, autocompletion=values.standard_input)
    ] = None,
    clock: Clock = None,
    wait: Wait = None,
    bell: Bell = None,
    voice: Voice = None,
    save: Annotated[bool | None, typer.Option("--save/--no-save", help=words.HELP_NO_SAVE, show_default=False)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=words.HELP_CHECK_IN_JSON)] = False,
) -> None:
    app: App = context.obj
    app.flags.update(clock=clock, wait=wait, bell=bell, voice=voice, save=save)
    if word is note is feel is energy is None:
        if not app.attended:
            raise NumbError(*words.ASKS_NOBODY, code=ExitCode.USAGE)
        _ask(app)
    else:
        _keep(app, _answered(app, word, feel, energy, note), as_json)


def _keep(app: App, kept: "Entry", as_json: bool) -> None:
    from .recorder import Recorder

    recorder = Recorder(app)
    try:
        if app.settings.save:
            recorder.keep(kept)
    except NumbError:
        # A line that came through a pipe may stand nowhere else. Not on the error stream: that one may go to a log.
        # Whoever has closed the pipe is told of the failure all the same.
        with contextlib.suppress(OSError):
            if as_json:
                app.say_json(kept.row(), indent=None)
            else:
                print(_to_copy(kept), end="", file=app.stdout)
            app.stdout.flush()
        raise
    try:
        if as_json:
            app.say_json(kept.row(), indent=None)
        else:
            app.say(en.KEPT if app.settings.save else en.NOTHING_KEPT)
        app.stdout.flush()
    except OSError as error:
        if not app.settings.save or error.errno in (errno.EPIPE, errno.EINVAL):  # nobody reads, as two systems say it
            raise
        raise NumbError(*words.KEPT_NOT_PRINTED) from None
    finally:
        recorder.notice()


def _to_copy(kept: "Entry") -> str:
    answers = (("word", kept.word), ("energy", kept.energy), ("feel", kept.feel), ("note", kept.note))
    said = [words.labelled(name, clean(str(answer))) for name, answer in answers if answer is not None]
    return "\n".join([words.TO_COPY, *said, ""]) if said else ""


def _ask(app: App) -> None:
    from .sessions import play_check_in
    from .shelf import shelf_of

    play_check_in(app, shelf_of(app))


def _answered(app: App, word: str | None, feel: str | None, energy: str | None, note: str | None) -> "Entry":
    """An entry from the flags. A note comes from standard input alone: a command line is seen by others."""
    from ..journal import entry

    for option, said, known in (("--word", word, WORDS), ("--energy", energy, CHECK_IN_ENERGIES)):
        if said is not None and said not in known:
            raise NumbError(*en.unknown_word(option, known, nearest(said, known)), code=ExitCode.USAGE)
    felt = None if feel is None else whole_number(feel, FEEL[0], FEEL[-1])
    if feel is not None and felt is None:
        raise NumbError(*words.FEEL_WRONG, code=ExitCode.USAGE)
    if note is not None and note != "-":
        raise NumbError(*words.NOTE_WRONG, code=ExitCode.USAGE)
    line = None
    if note is not None and app.stdin is not None:
        line = " ".join(app.stdin.read(_LONGEST).splitlines()) or None
    return entry.check_in(app.moment(), word, energy, felt, line)
