"""What a run does beyond its own folder: calls to a network, other programs started, private text in other places."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from .terminal import Terminal

SECRET = "a-line-of-one-person"
"""The private text: one word, so that it is found in whatever it is written into."""
BEYOND = "trace=%network,execve,execveat,fork,vfork,clone,clone3"
"""Calls that reach others. One is always there: the start of the run itself."""


def beyond(log: Path) -> list[str]:
    """The calls of a trace that reach others, but for the start of the run."""
    return [line for line in log.read_text("utf-8", "replace").splitlines() if "+++" not in line and "---" not in line][
        1:
    ]


def traced(words: Sequence[str], log: Path) -> list[str]:
    """The command line of a traced run."""
    strace = ["strace", "-f", "--seccomp-bpf", "-e", BEYOND, "-o", str(log)]
    return [*strace, sys.executable, "-m", "numbcli", *words]


def run(words: Sequence[str], environ: Mapping[str, str], stdin: str = "") -> list[str]:
    """The calls of a piped run that reach others."""
    with tempfile.TemporaryDirectory() as place:
        log = Path(place) / "trace"
        done = subprocess.run(
            traced(words, log), env=dict(environ), input=stdin, capture_output=True, text=True, timeout=60, check=False
        )
        return beyond(log) + ([f"exit code {done.returncode}"] if done.returncode else [])


def written(environ: Mapping[str, str], *presses: tuple[str, str], words: Sequence[str] = ()) -> tuple[list[str], str]:
    """A run on a terminal, traced: ``presses`` are what is waited for and what is pressed then."""
    with tempfile.TemporaryDirectory() as place:
        log = Path(place) / "trace"
        with Terminal(environ=environ, command=traced(words, log)) as terminal:
            for seen, keys in presses:
                terminal.see(seen).press(*keys.split())
            code = terminal.wait()
            return beyond(log) + ([f"exit code {code}"] if code else []), terminal.ordinary


def files_with(folder: Path, text: str = SECRET) -> list[str]:
    """The files below a folder that this text stands in."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [str(path.relative_to(folder)) for path in found if text.encode() in path.read_bytes()]


def surroundings(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """An environment whose every folder is below one that can be searched afterwards."""
    for name in ("home", "temporary", "run"):
        shutil.rmtree(root / name, ignore_errors=True)
        (root / name).mkdir(parents=True)
    kept = {name: value for name, value in environ.items() if name != "NUMBCLI_HOME"}
    return {**kept, "HOME": str(root / "home"), "TMPDIR": str(root / "temporary"), "XDG_RUNTIME_DIR": str(root / "run")}
