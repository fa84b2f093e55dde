"""Runs numbcli as a process without a terminal."""

import subprocess
import sys
from collections.abc import Mapping

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
    code = (
        "import sys\n"
        "from numbcli.__main__ import main\n"
        f"sys.argv = ['numbcli', *{words!r}]\n"
        "try: main()\n"
        "except SystemExit as end: print(end.code, *sys.modules)\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=dict(environ), stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    end, *modules = done.stdout.splitlines()[-1].split()
    assert end == "0", done.stderr
    return set(modules)
