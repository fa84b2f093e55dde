"""How long each command takes: a whole run against ``python -c pass``, or against one of its own with less to do.

The ratios of the medians of one run, on the wall and of processor time, each with what is promised.
``--full`` takes three times as many turns.
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from measure import LINE, NUMBCLI, PASS, Run, Times, at_home, installed, medians, milliseconds, nothing, table

ROOT = Path(__file__).resolve().parent.parent
FILES = "check of 1,000 files"
COUNT = 1000
TURNS, TURNS_OF_FILES = 15, 3


class Row(NamedTuple):
    """A run, and what is promised of it: at most so many times what ``per`` takes. ``drawn``: to its first screen."""

    name: str
    words: tuple[str, ...]
    says: str
    promise: float | None
    per: str = PASS
    kept: int = 0
    drawn: bool = False
    language: str = "en"


ROWS = (
    Row("home, first screen", (), "learn about", 8, drawn=True),
    Row("exercise, first screen", ("exercise", "slow-look"), "Enter", None, drawn=True),
    Row("the same, 365 kept", ("exercise", "slow-look"), "Enter", None, kept=365, drawn=True),
    Row("support", ("support",), "Emergency", 7),
    # What the scripts of the shells ask when somebody presses Tab behind "numbcli exercise slow-l".
    Row("completion of an id", ("__complete", "=slow-l", "exercise"), "slow-look", 7),
    Row("steps", ("steps",), "numbcli step", 9),
    Row("exercises", ("exercises",), "slow-look", 10),
    Row("history of 365", ("history",), LINE, 9, kept=365),
    Row("history of 100", ("history",), LINE, None, kept=100),
    Row("history of 100,000", ("history",), LINE, 1.3, per="history of 100", kept=100_000),
    Row("support in Spanish", ("support",), "Emergencia", 1.25, per="support", language="es"),
    Row("steps in Spanish", ("steps",), "numbcli step", 1.25, per="steps", language="es"),
    Row("exercises in Spanish", ("exercises",), "slow-look", 1.25, per="exercises", language="es"),
)


def fill(folder: Path) -> None:
    """Write the shipped exercises over and over, each with an id of its own."""
    folder.mkdir(parents=True)
    shipped = sorted((ROOT / "exercises" / "senses").glob("*.yaml"))
    for number in range(COUNT):
        path = shipped[number % len(shipped)]
        name = f"{path.stem}-{number}"
        text = path.read_text(encoding="utf-8").replace(f"id: {path.stem}\n", f"id: {name}\n", 1)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def measured(homes: Path, environ: dict[str, str], more: int) -> dict[str, Times]:
    """The median of each row, with that of ``python -c pass``."""
    runs = [nothing(environ)]
    for row in ROWS:
        home = homes / str(row.kept)
        of_person = at_home(home, environ, 0 if home.exists() else row.kept)
        spoken = {**of_person, "TERM": "xterm-256color", "NUMBCLI_LANGUAGE": row.language}
        runs.append(Run([NUMBCLI, *row.words], spoken, row.says, row.drawn))
    return dict(zip([PASS, *(row.name for row in ROWS)], medians(runs, TURNS * more), strict=True))


def measured_files(homes: Path, environ: dict[str, str], more: int) -> tuple[Times, Times]:
    """The medians of ``python -c pass`` and of ``numbcli check`` with many files, which is a matter of seconds."""
    fill(homes / "files")
    check = Run([NUMBCLI, "check", str(homes / "files")], at_home(homes / "0", environ), "1000 files.")
    first, checked = medians([nothing(environ), check], TURNS_OF_FILES * more)
    return first, checked


def line(row: Row, time: Times, per: Times) -> tuple[str, ...]:
    """A row as cells. What is promised is judged by the wall."""
    ratio = time.wall / per.wall
    ratios = f"{ratio:.2f}", f"{time.processor / per.processor:.2f}"
    if row.promise is None:
        return row.name, milliseconds(time.wall), *ratios, f"x {row.per}", "", ""
    holds = "holds" if ratio <= row.promise else "DOES NOT HOLD"
    return row.name, milliseconds(time.wall), *ratios, f"x {row.per}", f"{row.promise:g} at most", holds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="three times as many turns")
    more = 3 if parser.parse_args().full else 1
    with installed() as (homes, environ):
        times = measured(homes, environ, more)
        first, checked = measured_files(homes, environ, more)
    lines = [line(row, times[row.name], times[row.per]) for row in ROWS]
    lines.append(line(Row(FILES, (), "", 450), checked, first))
    head = ("", "whole run", "ratio", "of processor", "", "", "")
    print(table(head, (PASS, milliseconds(times[PASS].wall), "1.00", "1.00", "", "", ""), *lines))
    return any("NOT" in cell for each in lines for cell in each)


if __name__ == "__main__":
    sys.exit(main())
