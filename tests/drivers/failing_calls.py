"""Lets one system call of a run fail, as a disk that is full, broken or not allowed does. It needs strace."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

LOOKING = ("newfstatat", "fstat", "stat", "lstat", "statx", "access", "fcntl", "lseek", "readlink", "getdents64")
CHANGING = ("pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "link", "mkdir", "fchmod")
CALLS = (*LOOKING, *CHANGING, "openat", "open", "read", "pread64", "write", "unlinkat", "renameat", "linkat", "mkdirat")
# Those that this machine does not have are passed over.
_TRACE = ",".join(f"?{call}" for call in CALLS)
_CALL = re.compile(r"^\d+ +(\w+)\(")


class Call(NamedTuple):
    """A call on a file of ours: its name, which of that name in the run (from 1 on), and the line of the trace."""

    name: str
    number: int
    line: str


class Traced(NamedTuple):
    """What became of a run. ``calls``: those that name the folder."""

    code: int
    out: str
    err: str
    calls: list[Call]


@cache
def why_not() -> str | None:
    """Why no call can be made to fail here; None where it can."""
    strace = shutil.which("strace")
    if strace is None:
        return "strace is not here"
    tried = subprocess.run(
        [strace, "-f", "--seccomp-bpf", "-e", "trace=openat", "-e", "inject=openat:error=EIO:when=999", "true"],
        capture_output=True,
        check=False,
    )
    return "strace may not trace here" if tried.returncode else None


def run(
    words: Sequence[str],
    environ: Mapping[str, str],
    folder: Path,
    stdin: str | None = None,
    fail: str | None = None,
) -> Traced:
    """``python -m numbcli`` traced. ``fail``: such as ``fsync:error=EIO:when=1``; what has failed is in ``calls``."""
    with tempfile.TemporaryDirectory() as place:
        log = Path(place) / "trace"
        strace = ["strace", "-f", "--seccomp-bpf", "-y", "-s", "0", "-e", "signal=none", "-e", f"trace={_TRACE}"]
        injected = [] if fail is None else ["-e", f"inject={fail}"]
        done = subprocess.run(
            [*strace, *injected, "-o", str(log), sys.executable, "-m", "numbcli", *words],
            env=dict(environ),
            input=(stdin or "").encode("utf-8", "surrogateescape"),
            capture_output=True,
            cwd="/",
            timeout=120,
            check=False,
        )
        lines = log.read_bytes().decode("utf-8", "replace").splitlines()
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return Traced(done.returncode, out, err, list(_on(lines, os.fspath(folder), fail is not None)))


def _on(lines: Sequence[str], folder: str, only_failed: bool) -> Iterator[Call]:
    counted: dict[str, int] = {}
    for line in lines:
        matched = _CALL.match(line)
        if matched is None:
            continue
        name = matched[1]
        counted[name] = counted.get(name, 0) + 1
        if folder in line and (not only_failed or "(INJECTED)" in line):
            yield Call(name, counted[name], line)
