"""The only exit: runs the command line, and turns whatever happens into one sentence and an exit code."""

import sys

from . import interrupts

# Nothing more is loaded out here: Ctrl-C before ``main`` is told by the interpreter, in a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from .app import App
    from .errors import NumbError


def main() -> None:
    """Run numbcli with the words of the command line, and exit."""
    code = 130
    _fill_closed_streams()
    try:
        interrupts.begin()
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:  # Ctrl-C while the program was being loaded, or while an error was being told
        pass
    interrupts.end()
    sys.exit(code)


def _fill_closed_streams() -> None:
    """Put the null device where a standard stream is closed: else the next file that is opened would take its place."""
    import os

    for number, name, flags in ((0, "stdin", os.O_RDONLY), (1, "stdout", os.O_WRONLY), (2, "stderr", os.O_WRONLY)):
        if getattr(sys, name) is None:
            # The lowest free number is taken, and those below it are filled already.
            opened = os.open(os.devnull, flags)
            os.set_inheritable(opened, True)
            setattr(sys, name, open(opened, "r" if number == 0 else "w", closefd=False))  # noqa: SIM115


def _run(words: list[str]) -> int:
    import os

    from .app import App
    from .errors import ExitCode, ExitWithCodeError, NumbError, StoppedBySignalError

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # any encoding: "?" and not an error
    if words[:1] == ["__complete"]:  # a shell asks what a word can become
        try:
            from .commands.candidates import answer

            answer(words[1:], sys.stdout)
        except Exception as error:
            if not _is_import(error):
                raise
            return ExitCode.FAILED  # a broken installation is told where a command is run, not while one is typed
        _let_go(sys.stdout, sys.stderr)
        return ExitCode.DONE
    # Typer has a completion of its own, which repeats what it does not know as it stands.
    os.environ.pop("_NUMBCLI_COMPLETE", None)
    app = App(sys.stdin, sys.stdout, sys.stderr, os.environ)
    try:
        words = _speak(app, words)
        code = _command(app, words)
        app.stdout.flush()
    except NumbError as error:
        _tell(app, error)
        code = error.code
    except ExitWithCodeError as leaving:
        code = leaving.code
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
        _closed(app)
    except StoppedBySignalError as stopped:
        code = 128 + stopped.number
        _closed(app)
    except BrokenPipeError:  # the reader has seen enough
        code = ExitCode.DONE
    except SystemExit as exiting:
        # Typer meets a closed pipe first, and leaves with 1.
        code = ExitCode.DONE if isinstance(exiting.__context__, BrokenPipeError) else ExitCode.FAILED
    except Exception as error:
        code = _tell_unexpected(app, words, error)
    _let_go(app.stdout, app.stderr)
    return int(code)


def _speak(app: "App", words: list[str]) -> list[str]:
    """Choose the language, before the first sentence is loaded; the words of the command line without its option."""
    from .language import speak, take_option

    chosen, rest = take_option(words)
    if chosen is not None:
        app.flags["language"] = chosen
    speak(app.language)
    return rest


def _command(app: "App", words: list[str]) -> int:
    if not words and app.attended and app.stdout.isatty():
        # Home has nothing to parse: it stands a quarter sooner without the parser.
        from .commands.home import play_home

        play_home(app)
        app.notice()
        return 0
    import typer

    from .commands.line import rearranged, usage_error
    from .commands.root import line

    command = typer.main.get_command(line)
    try:
        code = command.main(rearranged(words), prog_name="numbcli", standalone_mode=False, obj=app)
    except typer.TyperException as error:
        raise usage_error(error) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    if code == 130:  # Typer makes a plain number of Ctrl-C
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def _is_closed_pipe(app: "App", error: Exception) -> bool:
    """Windows says of a pipe without a reader that an argument is invalid, and names no file."""
    import errno

    return app.windows and isinstance(error, OSError) and error.errno == errno.EINVAL and error.filename is None


def _let_go(*streams: "TextIO") -> None:
    """Write what is still to be written. Where nobody takes it any more, drop it: Python would complain at its end."""
    import os

    for stream in streams:
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _tell_unexpected(app: "App", words: list[str], error: Exception) -> int:
    """Tell of an error that nobody thought of. Whoever asked for people to talk to has them all the same."""
    from .commands.support_page import asks_for_people, print_page_without_typer
    from .errors import ExitCode, NumbError
    from .words import errors as error_words

    if _is_closed_pipe(app, error):
        return ExitCode.DONE
    broken = _is_import(error)
    if not broken and (isinstance(error, OSError) or not asks_for_people(words)):
        _tell(app, _unexpected(app, error))
        return ExitCode.FAILED
    asked = asks_for_people(words)
    if not asked:
        _show_traceback(app, error)
        _tell(app, NumbError(error_words.INSTALLATION_BROKEN))
    try:
        print_page_without_typer(app, words)
        app.stdout.flush()
    except BrokenPipeError:
        pass
    except NumbError as slip:
        _tell(app, slip)
        return slip.code
    except OSError as refused:
        _tell(app, _unexpected(app, refused))
        return ExitCode.FAILED
    return ExitCode.DONE if asked else ExitCode.FAILED


def _is_import(error: Exception) -> bool:
    """It was raised while a module was loaded: one is missing, unreadable, or of a version that does not fit."""
    frame = error.__traceback__
    while frame is not None:
        code = frame.tb_frame.f_code
        if code.co_name == "<module>" or code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.tb_next
    return isinstance(error, ImportError | SyntaxError)


def _show_traceback(app: "App", error: Exception) -> None:
    if app.environ.get("NUMBCLI_DEBUG") == "1":
        import traceback

        traceback.print_exception(error, file=app.stderr)


def _unexpected(app: "App", error: Exception) -> "NumbError":
    """A calm sentence for what nobody thought of. Its message is not shown: it could hold private text."""
    from .errors import NumbError
    from .words import errors as error_words
    from .words import safety

    _show_traceback(app, error)
    if isinstance(error, OSError) and error.strerror:
        return NumbError(error_words.refused(error.strerror), error_words.REFUSED_HINT)
    return NumbError(error_words.UNEXPECTED, f"{safety.SUPPORT_POINTER}\n{error_words.UNEXPECTED_HINT}")


def _tell(app: "App", error: "NumbError") -> None:
    app.tell(*filter(None, (error.sentence, *error.hint.split("\n"))))


def _closed(app: "App") -> None:
    from .words import session as session_words

    try:
        print(
            f"{session_words.KEPT} {session_words.CLOSED}" if app.kept else session_words.CLOSED,
            file=app.stdout,
            flush=True,
        )
    except OSError:
        pass  # the terminal is gone


if __name__ == "__main__":
    main()
