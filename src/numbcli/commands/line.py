"""The command line as a whole: which words it takes, and what it says to a word that it does not."""

import re
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ..app import App
from ..errors import ExitCode, NumbError
from ..structs import Struct
from ..text import named, nearest, whole_number, with_plain_spaces, wrap
from ..words import card, completion, data, files, journal, learn, manual, own_people, remind, safety, settings, usage
from ..words import errors as error_words
from ..words.distress import means_support
from .paging import show_pages

ANYWHERE = ("--plain", "--no-color", "--version")
"""Options that stand before or after the command."""
OPTIONS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 80},
}
"""How Typer is used. Markup and pretty errors would load Rich for every help page and every slip."""


STEPS = 6
ALIGNED = 58
"""Cells from which on help stands in two columns."""


class Command(Struct):
    """A command: where its function is, what the list says about it, and one way to use it.

    ``below``: the commands of a group.
    """

    module: str
    function: str
    help: str
    example: str
    below: "Mapping[str, Command]" = MappingProxyType({})


_DATA = {
    "where": Command("data", "where", data.HELP_WHERE, "numbcli data where"),
    "export": Command("data", "export", data.HELP_EXPORT, "numbcli data export --format html -o kept.html"),
    "import": Command("data", "bring_in", data.HELP_IMPORT, "numbcli data import kept.json"),
    "forget": Command("data", "forget", data.HELP_FORGET, "numbcli data forget --last"),
    "check": Command("data", "check", data.HELP_CHECK, "numbcli data check"),
}
_PEOPLE = {
    "add": Command("people", "add", own_people.HELP_ADD, "numbcli people add"),
    "remove": Command("people", "remove", own_people.HELP_REMOVE, "numbcli people remove"),
    "hide": Command("people", "hide", own_people.HELP_HIDE, "numbcli people hide"),
    "show": Command("people", "show", own_people.HELP_SHOW, "numbcli people show"),
}
COMMANDS: dict[str, Command] = {
    "check-in": Command("check_in", "check_in", journal.HELP_CHECK_IN, "numbcli check-in --word flat --feel 2"),
    "steps": Command("practices", "steps", usage.HELP_STEPS, "numbcli steps"),
    "step": Command("practices", "step", usage.HELP_STEP, "numbcli step name --short"),
    "walk": Command("practices", "walk", usage.HELP_WALK, "numbcli walk --from 3"),
    "exercises": Command("practices", "exercises", usage.HELP_EXERCISES, "numbcli exercises --sense hear"),
    "exercise": Command("practices", "exercise", usage.HELP_EXERCISE, "numbcli exercise --without scent --minutes 3"),
    "why": Command("practices", "why", usage.HELP_WHY, "numbcli why slow-look"),
    "card": Command("card", "card", card.HELP_CARD, "numbcli card sounds --short -o sounds.html"),
    "remind": Command("remind", "remind", remind.HELP_REMIND, "numbcli remind --at 20:30"),
    "check": Command("check", "check", files.HELP_CHECK, "numbcli check my-window.yaml"),
    "new": Command("new", "new", files.HELP_NEW, "numbcli new my-window"),
    "learn": Command("learn", "learn", learn.HELP_LEARN, "numbcli learn doctor"),
    "history": Command("history", "history", journal.HELP_HISTORY, "numbcli history --days 7"),
    "settings": Command("settings", "settings", settings.HELP_SETTINGS, "numbcli settings wait on"),
    "data": Command("data", "data", data.HELP_DATA, "numbcli data where", below=_DATA),
    "people": Command("people", "people", own_people.HELP_PEOPLE, "numbcli people", below=_PEOPLE),
    "completion": Command("completion", "completion", completion.HELP_COMPLETION, "numbcli completion bash"),
    "help": Command("manual", "manual", manual.HELP_MANUAL, "numbcli help privacy"),
    "support": Command("support", "support", usage.HELP_SUPPORT, "numbcli support --country IE"),
}


_OPTIONS_PLACE, _COMMAND_PLACE = "[OPTIONS]", "COMMAND [ARGS]..."
"""How Typer names what a command takes, in English."""
_REQUIRED, _DEFAULT = "[required]", re.compile(r"\[default: ([^\]]*)\]$")
_FORMATTER: Any = typer.Context.formatter_class


class _Lines(_FORMATTER):  # type: ignore[misc]
    """Help in columns where it is drawn and they fit, else with each name before what it does."""

    aligned = True

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for english, said in ((_OPTIONS_PLACE, usage.OPTIONS_PLACE), (_COMMAND_PLACE, usage.COMMAND_PLACE)):
            args = args.replace(english, said)
        super().write_usage(prog, args, f"{usage.USAGE}: ")

    def section(self, name: str) -> Any:
        return super().section({"Options": usage.OPTIONS, "Arguments": usage.ARGUMENTS}.get(name, usage.COMMANDS))

    def write_dl(self, rows: Any, col_max: int = 30, col_spacing: int = 2) -> None:
        rows = [(name, _in_our_words(said)) for name, said in rows]
        if self.aligned:
            super().write_dl(rows, col_max, col_spacing)
            return
        indent = " " * self.current_indent
        for name, said in rows:
            for row in wrap(f"{name}: {said}", self.width - len(indent), "  "):
                self.write(f"{indent}{row}\n")


def _in_our_words(said: str) -> str:
    """A row of help without what Typer says in English of an option."""
    return _DEFAULT.sub(lambda found: usage.default(found[1]), said.replace(_REQUIRED, usage.REQUIRED))


def _show_help(ctx: Any, _parameter: Any, wanted: bool) -> None:
    """Page help that a terminal does not hold, as every list."""
    if wanted and not ctx.resilient_parsing:
        show_pages(ctx.obj, ctx.get_help().splitlines())
        ctx.exit()


class _Helped:
    """A command whose ``--help`` describes itself in our words."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        try:
            return super().parse_args(ctx, args)  # type: ignore[misc]
        except typer.TyperException as error:
            if getattr(error, "ctx", ctx) is None:  # so that the sentence can say what the command takes
                error.ctx = ctx  # type: ignore[attr-defined]
            raise

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = usage.HELP_HELP
            option.callback = _show_help
        return option

    def get_help(self, ctx: Any) -> str:
        app: App = ctx.obj
        formatter = _Lines(width=min(app.size().columns, 80) - 2)
        formatter.aligned = app.draws and formatter.width >= ALIGNED
        self.format_help(ctx, formatter)  # type: ignore[attr-defined]
        return with_plain_spaces(str(formatter.getvalue()).rstrip("\n"))

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
            group = typer.Typer(
                name=cmd_name, cls=Commands, help=command.help, epilog=safety.SUPPORT_POINTER, **OPTIONS
            )
            group.callback(invoke_without_command=True)(function)
            built: Any = typer.main.get_command(group)
            built.table = command.below
            return built
        one = typer.Typer(**OPTIONS)
        example = f"{manual.EXAMPLE} {command.example}"
        one.command(cmd_name, cls=_One, help=command.help, epilog=example)(function)
        return typer.main.get_command(one)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        word = args[0]
        if word not in self.table and not word.startswith("-"):
            if self.table is COMMANDS:
                raise _unknown_command(ctx.obj, word)
            unknown = data.unknown if self.table is _DATA else own_people.unknown
            raise NumbError(*unknown(named(word), nearest(word, self.table)), code=ExitCode.USAGE)
        return super().resolve_command(ctx, args)


def _unknown_command(app: App, word: str) -> NumbError:
    """What is said to a word that is no command: how to start the practice that it names, or the nearest there is."""
    from ..library.ids import all_ids, own_ids
    from ..places import shipped
    from ..practice.vocabulary import EXERCISE, STEP

    try:
        own = own_ids(app.places.own_exercises)
    except (OSError, NumbError):
        own = set()
    kinds = {name: kind for kind in (EXERCISE, STEP) for name in sorted(all_ids(shipped(), own, kind))}
    if word in kinds or whole_number(word, 1, STEPS):
        return NumbError(*error_words.starts_with(word, kinds.get(word, STEP)), code=ExitCode.USAGE)
    near = nearest(word, COMMANDS)
    if near is None and (practice := nearest(word, kinds)):
        near = f"{kinds[practice]} {practice}"
    return NumbError(*error_words.unknown_command(named(word), near), code=ExitCode.USAGE)


def _below(word: str) -> Mapping[str, Command]:
    """The commands of a group; none where it is no group."""
    return COMMANDS[word].below if word in COMMANDS else {}


def rearranged(args: list[str]) -> list[str]:
    """The words of a command line as Typer wants them.

    Options that may stand anywhere come first, and ``help`` before or after a command is ``--help``. Before anything
    else it is a command of its own, which shows a page. A word of distress is ``support``.
    """
    end = args.index("--") if "--" in args else len(args)
    first = [word for word in args[:end] if word in ANYWHERE]
    rest = [word for word in args[:end] if word not in ANYWHERE] + args[end:]
    place = 1 if rest[:1] == ["help"] else 0
    if means_support("".join(rest[place : place + 1])):
        rest[place] = "support"
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
    context = getattr(error, "ctx", None)
    command = context.command if context is not None else None
    params = command.params if command is not None else []
    option = str(getattr(error, "option_name", None))
    match type(error).__name__:
        case "NoSuchOption":
            known = [
                name for each in params if each.param_type_name == "option" for name in each.opts if name[:2] == "--"
            ]
            said = error_words.unknown_option(named(option), _nearest_option(option, known), known)
        case "BadOptionUsage":
            says = next((each.help or "" for each in params if option in each.opts), "")
            said = error_words.value_missing(option, says)
        case "MissingParameter" if context is not None:
            name = context.command_path.removeprefix("numbcli ")
            metavar = str(getattr(getattr(error, "param", None), "metavar", ""))
            said = error_words.argument_missing(name, metavar, _example(context).rpartition(" ")[2])
        case "BadParameter":
            said = error_words.VALUE_WRONG, error_words.OPTION_HINT
        case _:
            said = error_words.too_many_words(_example(context))
    return NumbError(*said, code=ExitCode.USAGE)


def _nearest_option(option: str, known: list[str]) -> str | None:
    near = nearest(option.lstrip("-"), [name.lstrip("-") for name in known])
    return f"--{near}" if near else None


def _example(context: Any) -> str:
    """One way to use the command of a context; empty where it is the program itself."""
    if context is None or context.parent is None:
        return ""
    table = getattr(context.parent.command, "table", {})
    command = table.get(context.info_name)
    return command.example if command is not None else ""
