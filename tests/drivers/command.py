"""Runs numbcli as a process without a terminal."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path


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
