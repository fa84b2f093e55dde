"""Draws docs/pictures/ from the program itself: a real process on a real terminal, keys pressed, its screen as SVG.

Names (``home session``) draw those alone. ``--check`` writes nothing and exits 1 where a picture is no longer true.
"""

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyte

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.command import run
from drivers.screens import SCREENS, SHELF
from drivers.terminal import Terminal
from numbcli.journal.entry import Entry, check_in, closing
from numbcli.journal.exchange import exported
from numbcli.practice.model import Practice
from numbcli.practice.vocabulary import FULL
from svg import THEMES, Screen, svg

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
LINE = "━" * 15 + "─" * 25
"""The quiet line a little before its middle."""
# Rows are written one by one, and each write begins with a move of the cursor or ends with a line.
_WRITES = re.compile(rb"(?=\x1b\[\d+;\d+H)|(?<=\n)")


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a run: when all of ``stands`` is on the screen for the first time.

    ``keys``: what to see first, and what to press then. ``size``: columns and rows. ``rate``: how fast the clock runs.
    """

    title: str
    words: tuple[str, ...]
    stands: tuple[str, ...]
    keys: tuple[tuple[str, str], ...] = ()
    size: tuple[int, int] = (66, 24)
    rate: int = 1


# Parts of two minutes: a step of their line takes three seconds, and a wait that ends two seconds late counts as a
# pause. So no step is ever passed over, however busy the machine is.
_SLOWLY = ("--minutes", "10")

_LOOK, _WINDOW = SHELF.find("exercise", "slow-look"), SHELF.find("exercise", "window")


def _through(practice: Practice, count: int) -> tuple[tuple[str, str], ...]:
    """The way through so many parts: the first words of each, and Enter."""
    said = (" ".join(part.say.split()[:4]) for part in practice.forms[FULL].parts[:count])
    return (("Enter start", "enter"), *((words, "enter") for words in said))


MOMENTS = {
    "home": Moment("The first screen of numbcli", SCREENS["home"].words, ("numbcli learn about",)),
    "opening": Moment("The opening of an exercise", ("exercise", "slow-look"), ("q leave",)),
    "session": Moment(
        "A part of an exercise, in its middle",
        ("exercise", "slow-look", *_SLOWLY),
        ("That gap has a shape too.", LINE),
        _through(_LOOK, 4),
        rate=40,
    ),
    "question": Moment(
        "Five things to find, two of them found",
        ("exercise", "window", *_SLOWLY),
        ("● ● ○ ○ ○", LINE),
        (*_through(_WINDOW, 2), ("○ ○ ○ ○ ○", "enter"), ("● ○ ○ ○ ○", "enter")),
        rate=40,
    ),
    "check-in": Moment("The first question of the check-in", SCREENS["word"].words, ("q leave",)),
    "history": Moment("What was kept, as sentence, chart and words", ("history",), ("The rain.",), size=(72, 24)),
    "support": Moment("People to talk to in the United Kingdom", ("support",), ("q leaves.",), size=(72, 14)),
    "plain": Moment(
        "A session in plain lines",
        ("--plain", "exercise", "slow-look", "--short"),
        ("Part 2 of 3", "once round, slowly."),
        (("Enter start", "enter"),),
        rate=40,
    ),
}


def journal() -> list[Entry]:
    """Made up: a few evenings that go nowhere in particular, as most do."""

    def at(day: int, hour: int, minute: int) -> datetime:
        return datetime(2026, 11, day, hour, minute, tzinfo=UTC)

    return [
        check_in(at(3, 21, 10), word="far-away", feel=2),
        check_in(at(5, 22, 40), word="nothing", feel=0, note="An answer too."),
        closing(at(9, 20, 15), "warm-cup", "full", "a-little"),
        check_in(at(9, 20, 20), word="something-small", feel=5),
        check_in(at(14, 23, 5), word="tired", feel=3),
        check_in(at(18, 21, 30), word="cant-tell", note="The rain."),
    ]


def screen(moment: Moment, environ: Mapping[str, str]) -> Screen:
    """The screen at that moment of a real run."""
    environ = {**environ, "NUMBCLI_RATE": str(moment.rate)}
    with Terminal(*moment.words, environ=environ, size=moment.size) as terminal:
        for seen, key in moment.keys:
            terminal.see(seen).press(key)
        complaint = f"never on the screen at once: {moment.stands}"
        terminal.wait_for(lambda: _first(terminal.raw, moment) is not None, lambda: complaint)
        drawn = _first(terminal.raw, moment)
        assert drawn is not None
        return drawn


def _first(raw: bytes, moment: Moment) -> Screen | None:
    """The screen after the write that completes what is to stand there. Later ones may have come already."""
    drawn = Screen(*moment.size)
    stream = pyte.ByteStream(drawn)
    for write in _WRITES.split(raw):
        stream.feed(write)
        text = "\n".join(drawn.display)
        if all(words in text for words in moment.stands):
            return drawn
    return None


def draw(names: list[str]) -> dict[Path, str]:
    """Each of these pictures in each theme."""
    drawn = {}
    with tempfile.TemporaryDirectory() as home:
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": home,
            "NUMBCLI_HOME": home,
            "NUMBCLI_COUNTRY": "GB",
            "LANG": "en_GB.UTF-8",
            "PYTHONUTF8": "1",
            "TERM": "xterm-256color",
            "TZ": "Europe/London",
        }
        kept = Path(home, "kept.json")
        kept.write_text(exported(journal(), "json"), encoding="utf-8")
        run("data", "import", str(kept), environ=environ).check_returncode()
        for name in names:
            moment = MOMENTS[name]
            seen = screen(moment, environ)
            for theme, colours in THEMES.items():
                drawn[PICTURES / f"{name}-{theme}.svg"] = svg(seen, colours, moment.title)
    return drawn


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MOMENTS))
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where a picture is no longer true")
    options = parser.parse_args(arguments)
    if not MOMENTS.keys() >= set(options.names):
        parser.error(f"the pictures are {', '.join(MOMENTS)}")
    pictures = draw(options.names or list(MOMENTS))
    drifted = [path for path, text in pictures.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in drifted:
        print(f"{path.relative_to(ROOT)} {'has drifted.' if options.check else 'is drawn.'}")
        if not options.check:
            path.write_text(pictures[path], encoding="utf-8", newline="\n")
    return 1 if drifted and options.check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
