"""The command line as a whole: which words it takes, and what it says to a word that it does not."""

from typing import Any

import typer
from typer.core import TyperGroup

from ..errors import ExitCode, NumbError
from ..text import clean, nearest
from ..words import en

ANYWHERE = ("--plain", "--no-color", "--version")
"""Options that stand before or after the command."""


class Commands(TyperGroup):
    """The commands in the order in which they were written, and the nearest one where none fits."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        word = args[0]
        if self.get_command(ctx, word) is None and not word.startswith("-"):
            known = self.list_commands(ctx)
            raise NumbError(*en.unknown_command(clean(word), nearest(word, known)), code=ExitCode.USAGE)
        return super().resolve_command(ctx, args)


def rearranged(args: list[str], commands: list[str]) -> list[str]:
    """The words of a command line as Typer wants them.

    Options that may stand anywhere come first, and ``help`` before or after a command is ``--help``.
    """
    end = args.index("--") if "--" in args else len(args)
    first = [word for word in args[:end] if word in ANYWHERE]
    rest = [word for word in args[:end] if word not in ANYWHERE] + args[end:]
    if rest[:1] == ["help"]:
        rest = [*rest[1:2], "--help"]
    elif len(rest) >= 2 and rest[0] in commands and rest[1] == "help":
        rest = [rest[0], "--help"]
    return [*first, *rest]


def usage_error(error: typer.TyperException) -> NumbError:
    """A slip in the command line as a sentence of ours. What was typed as a value is never repeated."""
    option = getattr(error, "option_name", None)
    possible = getattr(error, "possibilities", None)
    match type(error).__name__:
        case "NoSuchOption":
            near = possible[0] if possible else None
            sentence, hint = en.unknown_option(clean(str(option)), near)
        case "BadOptionUsage" | "MissingParameter":
            sentence, hint = en.VALUE_MISSING, en.OPTION_HINT
        case "BadParameter":
            sentence, hint = en.VALUE_WRONG, en.OPTION_HINT
        case _:
            sentence, hint = en.TOO_MANY_WORDS, en.OPTION_HINT
    return NumbError(sentence, hint, ExitCode.USAGE)
