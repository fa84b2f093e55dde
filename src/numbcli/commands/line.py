"""The command line as a whole: which words it takes, and what it says to a word that it does not."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from ..app import App
from ..errors import ExitCode, NumbError
from ..text import named, nearest, wrap
from ..words import card, completion, data, en, files, journal, learn, manual, remind, settings
from .people import QUIET_NAMES

ANYWHERE = ("--plain", "--no-color", "--version")
"""Options that stand before or after the command."""
OPTIONS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 80},
}
"""How Typer is used. Markup and pretty errors would load Rich for every help page and every slip."""


ALIGNED = 58
"""Cells from which on help stands in two columns."""


class Command(NamedTuple):
    """A command: where its function is, what the list says about it, and one way to use it.

    ``below``: the commands of a group.
    """

    module: str
    function: str
    help: str
    example: str
    hidden: bool = False
    below: "Mapping[str, Command]" = MappingProxyType({})


_DATA = {
    "where": Command("data", "where", data.HELP_WHERE, "numbcli data where"),
    "export": Command("data", "export", data.HELP_EXPORT, "numbcli data export --format html -o kept.html"),
    "import": Command("data", "bring_in", data.HELP_IMPORT, "numbcli data import kept.json"),
    "forget": Command("data", "forget", data.HELP_FORGET, "numbcli data forget --last"),
    "check": Command("data", "check", data.HELP_CHECK, "numbcli data check"),
}
COMMANDS: dict[str, Command] = {
    "check-in": Command("check_in", "check_in", journal.HELP_CHECK_IN, "numbcli check-in --word flat --feel 2"),
    "steps": Command("practices", "steps", en.HELP_STEPS, "numbcli steps"),
    "step": Command("practices", "step", en.HELP_STEP, "numbcli step name --short"),
    "walk": Command("practices", "walk", en.HELP_WALK, "numbcli walk --from 4"),
    "exercises": Command("practices", "exercises", en.HELP_EXERCISES, "numbcli exercises --sense hear"),
    "exercise": Command("practices", "exercise", en.HELP_EXERCISE, "numbcli exercise --without scent --minutes 3"),
    "why": Command("practices", "why", en.HELP_WHY, "numbcli why slow-look"),
    "card": Command("card", "card", card.HELP_CARD, "numbcli card sounds --short -o sounds.html"),
    "remind": Command("remind", "remind", remind.HELP_REMIND, "numbcli remind --at 20:30"),
    "check": Command("check", "check", files.HELP_CHECK, "numbcli check my-window.yaml"),
    "new": Command("new", "new", files.HELP_NEW, "numbcli new my-window"),
    "learn": Command("learn", "learn", learn.HELP_LEARN, "numbcli learn doctor"),
    "history": Command("history", "history", journal.HELP_HISTORY, "numbcli history --days 7"),
    "noticed": Command("history", "noticed", journal.HELP_NOTICED, "numbcli noticed"),
    "settings": Command("settings", "settings", settings.HELP_SETTINGS, "numbcli settings wait on"),
    "data": Command("data", "data", data.HELP_DATA, "numbcli data where", below=_DATA),
    "completion": Command("completion", "completion", completion.HELP_COMPLETION, "numbcli completion bash"),
    "help": Command("manual", "manual", manual.HELP_MANUAL, "numbcli help privacy"),
    "support": Command("support", "support", en.HELP_SUPPORT, "numbcli support --country IE"),
    **{name: Command("support", "support", en.HELP_SUPPORT, "numbcli support", hidden=True) for name in QUIET_NAMES},
}


_FORMATTER: Any = typer.Context.formatter_class


class _Lines(_FORMATTER):  # type: ignore[misc]
    """Help in columns where it is drawn and they fit, else with each name before what it does."""

    aligned = True

    def write_dl(self, rows: Any, col_max: int = 30, col_spacing: int = 2) -> None:
        if self.aligned:
            super().write_dl(rows, col_max, col_spacing)
            return
        indent = " " * self.current_indent
        for name, said in rows:
            for row in wrap(f"{name}: {said}", self.width - len(indent), "  "):
                self.write(f"{indent}{row}\n")


class _Helped:
    """A command whose ``--help`` describes itself in our words."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = en.HELP_HELP
        return option

    def get_help(self, ctx: Any) -> str:
        app: App = ctx.obj
        formatter = _Lines(width=min(app.size().columns, 80) - 2)
        # Where help is asked for before a command, the flag is read already and not yet in the settings.
        plain = ctx.find_root().params.get("plain")
        formatter.aligned = app.draws and not plain and formatter.width >= ALIGNED
        self.format_help(ctx, formatter)  # type: ignore[attr-defined]
        return str(formatter.getvalue()).rstrip("\n")

    def get_short_help_str(self, limit: int = 0) -> str:
        # Whole: what does not fit a row goes on in the next one, and is not cut.
        return str(super().get_short_help_str(limit=1000))  # type: ignore[misc]


class _One(_Helped, TyperCommand):
    """One command."""


class Commands(_Helped, TyperGroup):
    """The commands of a table. Only the one that is asked for is built: each costs half a millisecond and more."""

    table: Mapping[str, Command] = COMMANDS

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.table)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command = self.table.get(cmd_name)
        if command is None:
            return None
        function = getattr(import_module(f"{__package__}.{command.module}"), command.function)
        if command.below:
            group = typer.Typer(name=cmd_name, cls=Commands, help=command.help, epilog=en.SUPPORT_POINTER, **OPTIONS)
            group.callback(invoke_without_command=True)(function)
            built: Any = typer.main.get_command(group)
            built.table = command.below
            return built
        one = typer.Typer(**OPTIONS)
        example = f"{manual.EXAMPLE} {command.example}"
        one.command(cmd_name, cls=_One, help=command.help, epilog=example, hidden=command.hidden)(function)
        return typer.main.get_command(one)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        word = args[0]
        if word not in self.table and not word.startswith("-"):
            unknown = en.unknown_command if self.table is COMMANDS else data.unknown
            raise NumbError(*unknown(named(word), nearest(word, shown(self.table))), code=ExitCode.USAGE)
        return super().resolve_command(ctx, args)


def shown(table: Mapping[str, Command]) -> list[str]:
    """The commands that a list names."""
    return [name for name, command in table.items() if not command.hidden]


def _below(word: str) -> Mapping[str, Command]:
    """The commands of a group; none where it is no group."""
    return COMMANDS[word].below if word in COMMANDS else {}


def rearranged(args: list[str]) -> list[str]:
    """The words of a command line as Typer wants them.

    Options that may stand anywhere come first, and ``help`` before or after a command is ``--help``. Before anything
    else it is a command of its own, which shows a page.
    """
    end = args.index("--") if "--" in args else len(args)
    first = [word for word in args[:end] if word in ANYWHERE]
    rest = [word for word in args[:end] if word not in ANYWHERE] + args[end:]
    if rest[:1] == ["help"] and (len(rest) == 1 or rest[1] in COMMANDS):
        # A group's own command goes with it: help data export.
        rest = [*rest[1 : 3 if len(rest) > 1 and _below(rest[1]) else 2], "--help"]
    elif rest[1:2] == ["help"] and rest[0] in COMMANDS:
        rest = [rest[0], *(rest[2:3] if _below(rest[0]) else ()), "--help"]
    elif rest[2:3] == ["help"] and rest[1] in _below(rest[0]):
        rest = [*rest[:2], "--help"]
    return [*first, *rest]


def usage_error(error: typer.TyperException) -> NumbError:
    """A slip in the command line as a sentence of ours. What was typed as a value is never repeated."""
    option = getattr(error, "option_name", None)
    possible = getattr(error, "possibilities", None)
    match type(error).__name__:
        case "NoSuchOption":
            near = possible[0] if possible else None
            sentence, hint = en.unknown_option(named(str(option)), near)
        case "BadOptionUsage" | "MissingParameter":
            sentence, hint = en.VALUE_MISSING, en.OPTION_HINT
        case "BadParameter":
            sentence, hint = en.VALUE_WRONG, en.OPTION_HINT
        case _:
            sentence, hint = en.TOO_MANY_WORDS, en.OPTION_HINT
    return NumbError(sentence, hint, ExitCode.USAGE)
