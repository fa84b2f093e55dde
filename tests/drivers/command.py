"""Runs numbcli as a process without a terminal."""

import json
import subprocess
import sys
from collections.abc import Mapping


def run(*words: str, environ: Mapping[str, str], stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """``python -m numbcli`` with these words; standard input is closed unless there is some."""
    return subprocess.run(
        [sys.executable, "-m", "numbcli", *words],
        env=dict(environ),
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def loaded(*words: str, environ: Mapping[str, str]) -> set[str]:
    """The modules, by their first names, that a run with these words has loaded at its end."""
    code = (
        "import sys, json\n"
        "from numbcli.__main__ import main\n"
        f"sys.argv = ['numbcli', *{words!r}]\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=dict(environ), capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}
