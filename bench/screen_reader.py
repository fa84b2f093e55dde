"""What a screen reader for terminals is given to speak: whether every line comes once and in order, and nothing else.

It needs yasr or fenrir (packages of Debian and others); no sound card and no synthesizer: what would be spoken is
written down. ``--spoken`` prints it. Promised: no line lost, said twice or out of order; no drawn mark, no escape byte.
It plays about two minutes with each reader, and exits 1 where a promise is broken.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers.terminal import PATIENCE, Terminal

# Slow enough that no line overtakes another, fast enough to sit through.
RATE = "5"
# Readers look at the screen some twenty times a second; a person is slower still.
QUIET = 0.4
# Of a list longer than the screen, Fenrir says only what stands there at the end.
TALL = 100
# Marks that are part of a command to type or of a path, and quotation marks.
SPELLED = {"dash", "slash", "underscore", "quote"}
READERS_OWN = re.compile(r"^(?:Start Fenrir|Quit Fenrir|blank)$", re.MULTILINE)


@dataclass(frozen=True)
class Scene:
    """Words of a command line, and keys: after a text has been seen, these are pressed. ``typed`` is not spoken."""

    words: str
    keys: tuple[tuple[str, str], ...] = ()
    typed: str = ""
    rows: int = 24


SCENES = (
    Scene(
        "--plain step name --short",
        (
            ("Enter start", "\r"),
            ("Part 2", " "),
            ("Paused", " "),
            ("Going on", "h"),
            ("Not rung", "\r"),
            ("Part 3", ""),
            ("Did you notice", "2"),
            ("Enter close", "\r"),
        ),
    ),
    Scene(
        "--plain step name",
        (
            ("Enter start", "\r"),
            ("Part 1", "\r"),
            ("7: a word", "7"),
            ("Esc then", "some fog\r"),
            ("Part 3", "?"),
            ("What the keys", "\r"),
            ("Going on", "b"),
            ("Backspace take away", "2"),
            ("Part 3", "\r"),
            ("Part 4", "\r"),
            ("Part 5", "\r"),
            ("Did you notice", "4"),
            ("Enter close", "\r"),
        ),
        typed="some fog",
    ),
    Scene("--plain", (("learn about", "?"), ("go back", "\r"), ("learn about", "q"))),
    Scene(
        "--plain check-in --no-save",
        (("Which word", "3"), ("energy", "2"), ("Not a test", "4\r"), ("One line", "\r"), ("Enter close", "\r")),
        typed="4",
    ),
    Scene("check-in --word flat --feel 3"),
    Scene("history --plain"),
    Scene("support --plain"),
    Scene("exercises --plain", rows=TALL),
    Scene("learn about --plain", rows=TALL),
)


def yasr(folder: Path, shell: Path) -> list[str]:
    """yasr, with a speech server that only writes down."""
    server = script(folder / "server", f"exec cat >> {folder / 'heard'}")
    # The first word after the options may be an option of the program's own: "--" ends yasr's.
    return ["yasr", "-s", "emacspeak server", "-p", f"|{server}", "--", str(shell)]


def yasr_said(heard: str) -> str:
    """The text that was queued or said at once, one line each."""
    return "\n".join(re.findall(r"^(?:q|l|tts_say) \{(.*)\}$", heard, re.MULTILINE))


def fenrir(folder: Path, shell: Path) -> list[str]:
    """Fenrir in a terminal of its own, with a speech command that only writes down."""
    say = script(folder / "say", f"""printf '%s\\n' "$1" >> {folder / "heard"}""")
    options = {
        "speech#driver": "genericDriver",
        "speech#genericSpeechCommand": f'{say} "fenrirText"',
        "sound#enabled": "False",
        "general#shell": str(shell),
    }
    return ["fenrir", "-e", "-o", ";".join(f"{key}={value}" for key, value in options.items())]


def fenrir_said(heard: str) -> str:
    """It says a comma where a line ends."""
    return re.sub(r" {2}, ", "\n", heard)


READERS: dict[str, tuple[Callable[[Path, Path], list[str]], Callable[[str], str]]] = {
    "yasr": (yasr, yasr_said),
    "fenrir": (fenrir, fenrir_said),
}


def script(path: Path, line: str) -> Path:
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o700)
    return path


def play(reader: str, scene: Scene, home: Path) -> tuple[str, str]:
    """What was printed, and what the reader was given to speak."""
    begin, said = READERS[reader]
    folder = Path(tempfile.mkdtemp(dir=home))
    # A reader is there before the program is, and a while longer.
    shell = script(folder / "shell", f"echo Ready.; sleep 2; {sys.executable} -m numbcli {scene.words}; sleep 1")
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "NUMBCLI_HOME": str(home),
        "NUMBCLI_RATE": RATE,
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        "TZ": "Europe/London",
    }
    with Terminal(command=begin(folder, shell), environ=environ, size=(80, scene.rows)) as terminal:
        place = 0
        for text, keys in scene.keys:
            place = seen(terminal, text.encode(), place)
            for key in keys:
                terminal.press(key)
                terminal.settle(QUIET / 4)
        terminal.wait()
    return terminal.raw.decode(), READERS_OWN.sub("", said((folder / "heard").read_text()))


def seen(terminal: Terminal, text: bytes, after: int) -> int:
    """Wait for a text further on than this place and for quiet; the place behind the text."""
    until = time.monotonic() + PATIENCE
    while terminal.raw.find(text, after) < 0:
        terminal.read(0.05)
        assert time.monotonic() < until, f"{text!r} never came:\n{terminal.screen}"
    terminal.settle(QUIET)
    return terminal.raw.find(text, after) + len(text)


def without_seam(text: str) -> str:
    """A list of more than 2 kB comes in pieces, and Fenrir says the line at the seam once so far and once whole."""
    return re.sub(r"^(.+)\n(?=\1.)", "", text, flags=re.MULTILINE)


def broken(printed: str, spoken: str, typed: str) -> tuple[list[str], Counter[str]]:
    """What is wrong, and the marks that were said by their names."""
    given, heard = (re.findall(r"[^\W_]+", without_seam(text)) for text in (printed, spoken))
    wrong = ["an escape byte was printed"] if "\x1b" in printed else []
    spelled: Counter[str] = Counter()
    for kind, i, j, k, m in SequenceMatcher(None, given, heard, autojunk=False).get_opcodes():
        lost = [] if kind == "equal" else [word for word in given[i:j] if word not in typed.split()]
        more = [] if kind == "equal" else [word for word in heard[k:m] if word not in SPELLED]
        if kind != "equal":
            spelled.update(word for word in heard[k:m] if word in SPELLED)
        wrong += [f"not spoken: {' '.join(lost)}"] if lost else []
        wrong += [f"spoken and not printed: {' '.join(more)}"] if more else []
    return wrong, spelled


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", choices=sorted(READERS), help="only this one")
    parser.add_argument("--spoken", action="store_true", help="print what was spoken")
    options = parser.parse_args()
    readers = [name for name in READERS if name in (options.reader or name) and shutil.which(name)]
    if not readers:
        sys.exit("No screen reader is here: install yasr or fenrir.")
    failed = False
    for reader in readers:
        with tempfile.TemporaryDirectory() as home:
            for scene in SCENES:
                printed, spoken = play(reader, scene, Path(home))
                wrong, spelled = broken(printed, spoken, scene.typed)
                lines = sum(1 for line in printed.splitlines() if line.strip())
                marks = "".join(f", {name} {count} times" for name, count in spelled.items())
                result = "BROKEN" if wrong else "every line once, in order"
                print(f"{reader:8}numbcli {scene.words:28}{lines:4} lines   {result}{marks}", flush=True)
                print(*(f"        {line}\n" for line in wrong), sep="", end="")
                if options.spoken:
                    print(re.sub(r"\n\s*\n+", "\n", spoken))
                failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
