"""What a word that somebody has begun in a shell can become. The scripts in ``shells/`` ask, as

    numbcli __complete =BEGUN WORD...

with the words between the program and the one begun, which stands behind an equals sign because PowerShell drops
empty words. The answer is one candidate a line, with a tab and what it is where that is known; a slash alone asks the
shell for names of files. Whatever goes wrong, the answer is empty: nobody has asked for an error in their prompt.

Typer can complete too. In processor time against ``python -c pass`` it takes 10 to 15 times as long where something
stands beside a candidate, and this takes 4 to 7: Typer imports Rich for the texts beside, and builds every command for
the list of their names. Its script for zsh evaluates what it is answered, and names of files are in that; its script
for fish starts the program twice for one key.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

import typer

from ..words.distress import means_support
from .line import ANYWHERE, Commands
from .root import line
from .values import FILES, pages

_ANYWHERE = (*ANYWHERE, "--language")
"""Options that are offered everywhere."""


def answer(words: Sequence[str], stdout: TextIO) -> None:
    """Write what the word begun can become. Raises nothing."""
    try:
        begun, before = words[0].removeprefix("="), list(words[1:])
        found = [f"{value}\t{said}" if said else value for value, said in candidates(before, begun)]
        stdout.write("".join(f"{line}\n" for line in found))
        stdout.flush()
    except Exception:
        pass  # an own file, the disk, a closed pipe


def candidates(before: Sequence[str], begun: str) -> Iterator[tuple[str, str]]:
    """Each word that the one begun can become, and what it is, after the words before it."""
    # bash takes an option apart from its value at the sign between them.
    if begun == "=":
        begun = ""
    elif before and before[-1] == "=":
        before = before[:-1]
    end = before.index("--") if "--" in before else len(before)
    anywhere = [word for word in before[:end] if word in ANYWHERE]
    words = [*(word for word in before[:end] if word not in ANYWHERE), *before[end:]]
    for_help = words[:1] == ["help"]
    root: Any = typer.main.get_command(line)
    if means_support("".join(words[for_help : for_help + 1])):
        words[for_help] = "support"
    command, rest = _command(root, words[for_help:])
    if for_help and command is root:
        yield from ((name, "") for name in pages() if name.startswith(begun))
    if isinstance(command, Commands) and not begun.startswith("-"):
        for name, each in command.table.items():
            if name.startswith(begun):
                yield name, each.help
    elif command is not None and not for_help:
        # What a command has under the same name is its own, such as check --language.
        own = set() if command is root else {name for each in command.params for name in each.opts}
        given = {*anywhere, *own}
        general = [each for each in root.params if each.opts[0] in _ANYWHERE and each.opts[0] not in given]
        yield from _parameters(command, rest, begun, general)


def _command(root: Any, words: list[str]) -> tuple[Any, list[str]]:
    """The command that the words lead to, or None, and the words after it."""
    command = root
    while words and isinstance(command, Commands):
        command, words = command.get_command(None, words[0]), words[1:]
    return command, words


def _parameters(command: Any, words: list[str], begun: str, general: list[Any]) -> Iterator[tuple[str, str]]:
    """What can follow the words after a command. ``general``: the options that may stand anywhere and do not yet."""
    context = command.make_context(command.name, list(words), resilient_parsing=True)
    own = [each for each in command.get_params(context) if each.param_type_name == "option"]
    if "--" not in words:
        name, equals, value = begun.partition("=")
        if equals and (option := _taking([*own, *general], name)):
            yield from _values(option, context, value, f"{name}=")
            return
        if words and (option := _taking([*own, *general], words[-1])):
            yield from _values(option, context, begun)
            return
        if begun.startswith("-"):
            options = [*(each for each in own if each not in general and each.opts[0] not in ANYWHERE), *general]
            yield from _names(options, context, begun)
            return
    for each in command.params:
        if each.param_type_name == "argument" and (each.nargs == -1 or not _given(each, context)):
            yield from _values(each, context, begun)
            return


def _taking(options: list[Any], name: str) -> Any:
    """The option of this name, if it takes a value."""
    return next((each for each in options if name in each.opts and not each.is_flag), None)


def _given(parameter: Any, context: Any) -> bool:
    source = context.get_parameter_source(parameter.name)
    return source is not None and source.name == "COMMANDLINE"


def _names(options: list[Any], context: Any, begun: str) -> Iterator[tuple[str, str]]:
    for option in options:
        if not option.hidden and (option.multiple or not _given(option, context)):
            for name in (*option.opts, *option.secondary_opts):
                if name.startswith(begun):
                    yield name, option.help or ""


def _values(parameter: Any, context: Any, begun: str, before: str = "") -> Iterator[tuple[str, str]]:
    for item in parameter.shell_complete(context, ""):
        # A country's code may be typed in small letters.
        value = next((form for form in (item.value, item.value.lower()) if form.startswith(begun)), None)
        if item.value == FILES:
            yield FILES, ""
        elif value is not None:
            yield before + value, item.help or ""
