"""``check-in``: a word, a number and a line, kept on this machine."""

import contextlib
import errno
from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..practice.vocabulary import CHECK_IN_ENERGIES, FEEL, WORDS
from ..text import clean, decode, nearest, whole_number, with_plain_spaces
from ..words import errors as error_words
from ..words import journal as words
from ..words import session as session_words
from . import values
from .options import session_options

if TYPE_CHECKING:
    from ..journal.entry import Entry

_LONGEST = 1_000_000
"""Bytes of a note; nobody types so many."""


@session_options
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
    as_json: Annotated[bool, typer.Option("--json", help=words.HELP_CHECK_IN_JSON)] = False,
) -> None:
    app: App = context.obj
    if word is note is feel is energy is None:
        if not app.attended:
            raise NumbError(*words.ASKS_NOBODY, code=ExitCode.USAGE)
        _ask(app)
    else:
        _keep(app, _answered(app, word, feel, energy, note), as_json)


def _keep(app: App, kept: "Entry", as_json: bool) -> None:
    from .recorder import Recorder, to_copy

    recorder = Recorder(app)
    try:
        if app.settings.save:
            recorder.keep(kept)
    except BaseException:
        # Whatever it was, Ctrl-C while it waited for the journal too: a line that came through a pipe may stand nowhere
        # else. Not on the error stream: that one may go to a log.
        # Whoever has closed the pipe is told of the failure all the same.
        with contextlib.suppress(OSError, MemoryError):
            if as_json:
                app.say_json(kept.row(), indent=None)
            else:
                print(to_copy(kept), end="", file=app.stdout)
            app.stdout.flush()
        raise
    try:
        if as_json:
            app.say_json(kept.row(), indent=None)
        else:
            app.say(session_words.KEPT if app.settings.save else session_words.NOTHING_KEPT)
        app.stdout.flush()
    except OSError as error:
        if not app.settings.save or error.errno in (errno.EPIPE, errno.EINVAL):  # nobody reads, as two systems say it
            raise
        raise NumbError(*words.KEPT_NOT_PRINTED) from None
    finally:
        recorder.notice()


def _ask(app: App) -> None:
    from .sessions import play_check_in
    from .shelf import shelf_of

    play_check_in(app, shelf_of(app))


def _answered(app: App, word: str | None, feel: str | None, energy: str | None, note: str | None) -> "Entry":
    """An entry from the flags. A note comes from standard input alone: a command line is seen by others."""
    from ..journal import entry

    if word is not None:
        word = _token(app, word)
    if energy is not None and energy not in CHECK_IN_ENERGIES:
        near = nearest(energy, CHECK_IN_ENERGIES)
        raise NumbError(*error_words.unknown_word("--energy", CHECK_IN_ENERGIES, near), code=ExitCode.USAGE)
    felt = None if feel is None else whole_number(feel, FEEL[0], FEEL[-1])
    if feel is not None and felt is None:
        raise NumbError(*words.FEEL_WRONG, code=ExitCode.USAGE)
    if note is not None and note != "-":
        raise NumbError(*words.NOTE_WRONG, code=ExitCode.USAGE)
    line = _line(app) if note is not None and app.stdin is not None else None
    return entry.check_in(app.moment(), word, energy, felt, line)


def _token(app: App, said: str) -> str:
    """The token of an answer of today's check-in, from the token or the words; or of one that ships.

    A slip lists the words and names none of them: a guess would say what somebody feels.
    """
    from ..practice.check_in import word_options
    from .shelf import shelf_of, tell_left_out

    if said in WORDS:
        return said
    shelf = shelf_of(app)
    tokens = word_options(shelf.check_in())
    tell_left_out(app, shelf)
    wanted = _as_typed(said)
    for token, words_said in tokens.items():
        if wanted in (token, _as_typed(words_said)):
            return token
    raise NumbError(*error_words.unknown_word("--word", tokens or WORDS), code=ExitCode.USAGE)


def _as_typed(words_said: str) -> str:
    return with_plain_spaces(clean(words_said)).casefold()


def _line(app: App) -> str | None:
    """A note from standard input. On a terminal it is one line, ended by Enter."""
    assert app.stdin is not None
    if app.stdin.isatty():
        app.tell(words.NOTE_PROMPT)
        # A console knows its own letters.
        text = app.stdin.readline()
    else:
        data = app.stdin.buffer.read(_LONGEST + 1)
        if len(data) > _LONGEST:
            raise NumbError(*words.NOTE_LONG, code=ExitCode.USAGE)
        text = decode(data, app.stdin.encoding)
    return " ".join(text.splitlines()) or None
