"""Goes through the whole program in the language that nobody speaks, and prints what a person is shown, as JSON.

    python -m drivers.pseudo_walk commands [--full]
    python -m drivers.pseudo_walk screens [--full]

Run where the copy of the program comes first: the words to wait for are then those of that language too.
"""

import argparse
import functools
import importlib
import json
import os
import pkgutil
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numbcli
from numbcli import language

# One for all: a run that is forked from here finds the catalogue read and the words made.
language.Language = functools.cache(language.Language)  # type: ignore[misc, assignment]
language.speak(language.Language("xx", by_hand=True))

from drivers.pseudo_cases import Case, cases  # noqa: E402
from drivers.pseudo_homes import keep, make_homes  # noqa: E402
from drivers.screens import Journey, journeys, wait_for  # noqa: E402
from drivers.terminal import Terminal  # noqa: E402
from numbcli.__main__ import main as run_program  # noqa: E402
from numbcli.places import shipped  # noqa: E402

TALL, LIST = (80, 100), (80, 400)
"""Terminals that hold every screen, and every list."""
_TAG = re.compile(r"(?s)<style>.*?</style>|<(?!html)[^>]*>|&\w+;")
PLAIN = ("home", "session", "words to take along", "check-in")
"""Journeys that are walked in plain lines too, where not all are."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("commands", "screens"))
    parser.add_argument(
        "--full", action="store_true", help="every country and practice, every screen in plain lines too"
    )
    options = parser.parse_args()
    walk = _commands if options.what == "commands" else _screens
    with tempfile.TemporaryDirectory() as folder:
        json.dump(dict(walk(Path(folder), options.full)), sys.stdout)


def _environ(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.environ["PYTHONPATH"],
        "HOME": str(home),
        "NUMBCLI_HOME": str(home),
        "NUMBCLI_LANGUAGE": "xx",
        "LANG": "en_GB.UTF-8",
        "TERM": "xterm-256color",
        "TZ": "Europe/London",
        "PYTHONUTF8": "1",
    }


def _commands(root: Path, full: bool) -> Iterator[tuple[str, str]]:
    homes = make_homes(root)
    for module in pkgutil.walk_packages(numbcli.__path__, "numbcli."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for case in cases(shipped(), full):
        home = homes[case.home]
        environ = {**_environ(home), "NUMBCLI_RATE": "100000", **dict(case.more)}
        said = _forked(lambda case=case: _play(case), environ, case.stdin, root)  # type: ignore[misc]
        if case.written:
            path = home / case.written
            said += _TAG.sub("\n", path.read_text("utf-8")) if path.exists() else ""
            path.unlink(missing_ok=True)
        if case.only:
            said = "\n".join(re.findall(case.only, said))
        name = " ".join(("numbcli", *case.words, *(f"{name}={value}" for name, value in case.more)))
        yield f"{name} ({case.home})", said.replace(str(home), "~")


def _play(case: Case) -> None:
    sys.argv = ["numbcli", *case.words]
    run_program()


def _forked(play: Callable[[], None], environ: Mapping[str, str], stdin: str, root: Path) -> str:
    """What a run prints. A process of its own, that does not have to load the program anew."""
    out = root / "out"
    child = os.fork()
    if child == 0:
        try:
            os.environ.clear()
            os.environ.update(environ)
            where = Path(environ["HOME"])
            os.chdir(where if where.is_dir() else root)
            reader, writer = os.pipe()
            os.write(writer, stdin.encode())
            os.close(writer)
            os.dup2(reader, 0)
            for number in (1, 2):
                os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
            sys.stdin, sys.stdout, sys.stderr = (
                open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
                for number, mode in ((0, "r"), (1, "w"), (2, "w"))
            )
            play()
        except SystemExit:
            sys.stdout.flush()
            sys.stderr.flush()
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    said = out.read_text("utf-8")
    out.unlink()
    return said


def _screens(root: Path, full: bool) -> Iterator[tuple[str, str]]:
    """Every screen of the catalogue as it is drawn, and in plain lines."""
    for plain in (False, True):
        for journey in journeys():
            if full or not plain or journey.name in PLAIN:
                home = root / f"{journey.name}-{plain}"
                home.mkdir()
                keep(home)
                for name, said in _walk(journey, _environ(home), plain):
                    yield f"{journey.name}, {name}{', plain' * plain}", said.replace(str(home), "~")


def _walk(journey: Journey, environ: Mapping[str, str], plain: bool) -> Iterator[tuple[str, str]]:
    words = ("--plain", *journey.words) if plain else journey.words
    with Terminal(*words, environ=environ, size=TALL if journey.stops else LIST) as terminal:
        for place, stop in enumerate(journey.stops):
            wait_for(terminal, stop, plain).settle(0.01)
            yield f"screen {place + 1}", terminal.since if plain else terminal.screen
            terminal.press(*stop.keys)
        if journey.stops:
            terminal.process.terminate()
        terminal.wait()
        yield "what stays", terminal.ordinary


if __name__ == "__main__":
    main()
