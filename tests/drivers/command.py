"""Runs numbcli as a process without a terminal."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from . import warm_start

SECONDS = 60
"""Real seconds after which a run will not end any more."""


def run(*words: str, environ: Mapping[str, str], stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """numbcli with these words; standard input is closed unless there is some. What it loads is loaded already."""
    if not warm_start.is_possible(environ):
        return start(*words, environ=environ, stdin=stdin)
    code, said, complained = warm_start.server().run([*words], environ, stdin, SECONDS)
    return subprocess.CompletedProcess([*words], code, said, complained)


def start(*words: str, environ: Mapping[str, str], stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """``python -m numbcli`` with these words, from the start of Python on."""
    return subprocess.run(
        [sys.executable, "-m", "numbcli", *words],
        env=dict(environ),
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def loaded(*words: str, environ: Mapping[str, str]) -> set[str]:
    """The modules that a run with these words has loaded at its end. It has to end well."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report")
        done = subprocess.run(
            reporting(report, *words),
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
        )
        assert report.exists(), done.stderr
        return reported(report)


def reporting(report: Path, *words: str) -> list[str]:
    """A command that runs numbcli with these words, and writes a report of its end."""
    code = (
        "import sys\n"
        "from numbcli.__main__ import main\n"
        f"sys.argv = ['numbcli', *{words!r}]\n"
        "try: main()\n"
        f"except SystemExit as end: print(end.code, *sys.modules, file=open({str(report)!r}, 'w'), flush=True)\n"
    )
    return [sys.executable, "-c", code]


def reported(report: Path) -> set[str]:
    """The modules that had been loaded at the end, which has to be a good one."""
    end, *modules = report.read_text(encoding="utf-8").split()
    assert end == "0"
    return set(modules)
