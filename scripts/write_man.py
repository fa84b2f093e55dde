"""Writes man/numbcli.1 from the pages of the manual and the table of commands.

``--check`` writes nothing and exits 1 where the page has drifted. It bears no version and no date: those stand in
``numbcli --version``, and the page changes only where the manual does.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from numbcli.commands.line import COMMANDS, Command
from numbcli.words import safety, usage

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "man" / "numbcli.1"
SUMMARY = "short, timed practices for noticing what is around you"


def roff(text: str) -> str:
    """A piece of Markdown within a line as roff: code is bold, a link is its words, and no letter is a command."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    pieces = re.split(r"`([^`]*)`", text)
    return "".join(f"\\fB{_letters(piece)}\\fR" if place % 2 else _letters(piece) for place, piece in enumerate(pieces))


def _letters(text: str) -> str:
    # A hyphen that is typed has to stay one when it is copied; beyond ASCII, each roff has its own idea of encodings.
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    text = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in text)
    return re.sub(r"^(?=[.'])", r"\\&", text)


def blocks(page: str) -> Iterator[tuple[str, list[str]]]:
    """The blocks of a page of the manual: ``#``, ``##``, ``###``, ``table``, ``code`` or ``text``, and its lines."""
    for block in re.split(r"\n{2,}", page.strip()):
        lines = block.split("\n")
        heading = re.match(r"(#+) (.*)", lines[0])
        if heading:
            yield heading[1], [heading[2]]
        elif lines[0].startswith("```"):
            yield "code", lines[1:-1]
        elif lines[0].startswith("|"):
            yield "table", lines
        else:
            yield "text", [" ".join(lines)]


def body(kind: str, lines: list[str]) -> Iterator[str]:
    """A block that is no heading."""
    if kind == "text":
        yield from (".PP", roff(lines[0]))
    elif kind == "code":
        yield from (".PP", ".EX", *map(_letters, lines), ".EE")
    else:
        (_, *heads), _, *rows = ([cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines)
        for first, *rest in rows:
            # Of two columns the second says what the first one is; of more, each has to be named.
            said = rest if len(rest) == 1 else [f"{head}: {cell}" for head, cell in zip(heads, rest, strict=True)]
            yield from (".TP", roff(first), roff("; ".join(said)))


def commands(page: str) -> Iterator[str]:
    """The page of commands: its sections are subsections here, and each command is one item."""
    for kind, lines in blocks(page):
        if kind == "##":
            yield f".SS {roff(lines[0])}"
        elif kind == "###":
            yield from (".PP", f"\\fBnumbcli {_letters(lines[0])}\\fR")
        elif kind != "#":
            yield from (".RS 4", *body(kind, lines), ".RE")


def surroundings(page: str) -> Iterator[str]:
    """The page of variables, folders and exit codes, under the names that a man page has for them."""
    names = {"Environment variables and exit codes": "ENVIRONMENT", "The folders": "FILES", "Exit codes": "EXIT STATUS"}
    for kind, lines in blocks(page):
        if not kind.startswith("#"):
            yield from body(kind, lines)
        elif lines[0] in names:
            yield f".SH {names[lines[0]]}"
        else:
            yield f".SS {roff(lines[0])}"


def examples(table: dict[str, Command]) -> Iterator[str]:
    """One way to use each command, with what the list of commands says about it."""
    for command in table.values():
        yield from (".TP", f"\\fB{_letters(command.example)}\\fR", roff(command.help))


def written() -> str:
    """The whole page."""
    first, rest = (ROOT / "docs" / "commands.md").read_text("utf-8").split("\n## ", 1)
    intro = [lines for kind, lines in blocks(first) if kind == "text"]
    lines = [
        '.\\" Written by scripts/write_man.py from docs/commands.md and docs/environment.md.',
        '.TH NUMBCLI 1 "" numbcli "User Commands"',
        # Not hyphenated and not justified: a command is copied from here, and wide gaps are hard to read.
        ".nh",
        ".ad l",
        ".SH NAME",
        f"numbcli \\- {_letters(SUMMARY)}",
        ".SH SYNOPSIS",
        ".B numbcli",
        "[\\fICOMMAND\\fR] [\\fIOPTION\\fR]...",
        ".SH DESCRIPTION",
        roff(usage.DESCRIPTION),
        *(line for block in intro for line in (".PP", roff(block[0]))),
        ".PP",
        roff(usage.TOOL_LINE),
        ".PP",
        roff(safety.NUMB_NOTE),
        ".SH PEOPLE TO TALK TO",
        "\\fBnumbcli support\\fR shows numbers to call or text, emergency first, and asks nothing before.",
        ".SH COMMANDS",
        *commands(f"## {rest}"),
        ".SH EXAMPLES",
        *examples(COMMANDS),
        *surroundings((ROOT / "docs" / "environment.md").read_text("utf-8")),
        ".SH SEE ALSO",
        roff("`numbcli help privacy` and the other pages of the manual: `numbcli help` names them."),
    ]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    checking = arguments == ["--check"]
    if arguments and not checking:
        print("write_man.py takes --check or nothing.", file=sys.stderr)
        return 2
    text = written()
    if PAGE.exists() and PAGE.read_text("utf-8") == text:
        return 0
    print(f"{PAGE.relative_to(ROOT)} {'has drifted.' if checking else 'is written.'}")
    if checking:
        return 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
