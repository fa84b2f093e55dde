"""How long numbcli takes beside others at their nearest job: an empty Typer program, jrnl, td-watson and nafas.

Takes the folder of an environment that holds them: ``python -m venv E && E/bin/pip install '.[rivals]'``. ``--full``
takes three times as many turns.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import NamedTuple

from measure import LINE, NUMBCLI, PASS, Run, at_home, installed, medians, milliseconds, moments, nothing, table

TURNS, TURNS_OF_MANY = 9, 3
YEAR, MANY = 365, 100_000
EMPTY = """
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    pass


if __name__ == "__main__":
    app()
"""
JRNL = """
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {{default: {{journal: {journal}}}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: v4.2
"""


class Row(NamedTuple):
    """A run. Its time is said as a multiple of ``per``, another row; ``promise``: at least so many times as long."""

    name: str
    run: Run
    per: str
    promise: float | None = None


def of_jrnl(home: Path, environ: dict[str, str], count: int) -> dict[str, str]:
    """The environment of a jrnl that holds so many entries."""
    at = at_home(home, environ)
    (home / "jrnl").mkdir()
    journal = home / "journal.txt"
    journal.write_text("".join(f"[{moment:%Y-%m-%d %H:%M}] {LINE}\n\n" for moment in moments(count)))
    (home / "jrnl" / "jrnl.yaml").write_text(JRNL.format(journal=journal))
    return at


def of_watson(home: Path, environ: dict[str, str], count: int) -> dict[str, str]:
    """The environment of a watson that holds so many frames of five minutes."""
    at = at_home(home, environ)
    begins = [int(moment.timestamp()) for moment in moments(count)]
    frames = [[begin, begin + 300, "practice", f"{begin:032x}", [], begin + 300] for begin in begins]
    (home / "watson").mkdir()
    (home / "watson" / "frames").write_text(json.dumps(frames))
    return {**at, "WATSON_DIR": str(home / "watson")}


def starts(homes: Path, environ: dict[str, str]) -> list[Row]:
    """What is there before a line of ours has run: Typer, with all that it does by itself."""
    empty = homes / "empty.py"
    empty.write_text(EMPTY)
    at = at_home(homes / "fresh", environ)
    return [
        Row("an empty Typer program", Run([sys.executable, str(empty)], at), PASS),
        Row("numbcli --version", Run([NUMBCLI, "--version"], at, "numbcli"), "an empty Typer program"),
        Row("numbcli steps", Run([NUMBCLI, "steps"], at, "numbcli step name"), "an empty Typer program"),
    ]


def writing(ours: dict[str, str], jrnl: dict[str, str], watson: dict[str, str], programs: Path) -> list[Row]:
    """One entry more."""
    keep = [NUMBCLI, "check-in", "--word", "tired", "--energy", "a-little", "--feel", "3"]
    add = [str(programs / "watson"), "add", "--from", "2026-11-20 10:00", "--to", "2026-11-20 10:05", "practice"]
    name = "numbcli check-in, by flags"
    return [
        Row(name, Run(keep, ours, "Kept."), PASS),
        Row("jrnl, one line", Run([str(programs / "jrnl"), LINE], jrnl), name),
        Row("watson add", Run(add, watson, "Adding"), name),
    ]


def listing(ours: dict[str, str], jrnl: dict[str, str], watson: dict[str, str], programs: Path) -> list[Row]:
    """Every entry of a year."""
    name = "numbcli history --all of 365"
    return [
        Row(name, Run([NUMBCLI, "history", "--all"], ours, LINE), PASS),
        Row("jrnl -n 365", Run([str(programs / "jrnl"), "-n", "365"], jrnl, LINE), name),
        Row("watson log of 365", Run([str(programs / "watson"), "log", "--all"], watson, "practice"), name),
    ]


def first_screens(at: dict[str, str], programs: Path) -> list[Row]:
    """From the start to the first screen of something to do, on a terminal."""
    at = {**at, "TERM": "xterm-256color"}
    name = "numbcli exercise, to its first screen"
    return [
        Row(name, Run([NUMBCLI, "exercise", "slow-look"], at, "A slow look", drawn=True), PASS),
        Row("nafas, to its first screen", Run([str(programs / "nafas")], at, "Press any key", drawn=True), name),
    ]


def many(homes: Path, environ: dict[str, str], programs: Path) -> list[Row]:
    """The usual page of a long journal, and the last seven entries of one as long."""
    ours, jrnl = at_home(homes / "many", environ, MANY), of_jrnl(homes / "jrnl-many", environ, MANY)
    name = "numbcli history of 100,000"
    return [
        Row(name, Run([NUMBCLI, "history"], ours, LINE), PASS),
        Row("jrnl -n 7 of 100,000", Run([str(programs / "jrnl"), "-n", "7"], jrnl, LINE), name, 15),
    ]


def compared(rows: list[Row], environ: dict[str, str], turns: int) -> list[tuple[str, ...]]:
    """The rows as cells: the median of each, and what it is to the one beside it."""
    first, *each = medians([nothing(environ), *(row.run for row in rows)], turns)
    times = {PASS: first.wall, **{row.name: time.wall for row, time in zip(rows, each, strict=True)}}
    cells: list[tuple[str, ...]] = []
    for row in rows:
        ratio = times[row.name] / times[row.per]
        promised = "" if row.promise is None else f"{row.promise:g} at least"
        holds = "" if row.promise is None else "holds" if ratio >= row.promise else "DOES NOT HOLD"
        cells.append((row.name, milliseconds(times[row.name]), f"{ratio:.2f}", f"x {row.per}", promised, holds))
    return cells


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rivals", type=Path, metavar="PATH_TO_ENV")
    parser.add_argument("--full", action="store_true", help="three times as many turns")
    options = parser.parse_args()
    programs, more = options.rivals / "bin", 3 if options.full else 1
    with installed() as (homes, environ):
        year = at_home(homes / "year", environ, YEAR)
        held = of_jrnl(homes / "jrnl", environ, YEAR), of_watson(homes / "watson", environ, YEAR)
        rows = [
            *starts(homes, environ),
            *writing(year, *held, programs),
            *listing(year, *held, programs),
            *first_screens(at_home(homes / "fresh", environ), programs),
        ]
        lines = compared(rows, environ, TURNS * more)
        lines += compared(many(homes, environ, programs), environ, TURNS_OF_MANY * more)
    print(table(*lines))


if __name__ == "__main__":
    main()
