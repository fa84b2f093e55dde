"""Runs numbcli as a process without a terminal."""

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
