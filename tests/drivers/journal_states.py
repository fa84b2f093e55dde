"""States that a journal's place can be in, and what is promised there: a calm sentence, and nothing written over."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .disk import LINES, NOTE, OLD, Disk

Change = Callable[[Path], None]
COMMANDS = {
    "check-in": ("check-in", "--feel", "4", "--note", "-"),
    "history": ("history",),
    "practices": ("history", "--practices"),
    "check": ("data", "check"),
    "export": ("data", "export", "-o", "{out}/new.json"),
    "import": ("data", "import", "{out}/brought.json"),
    "forget": ("data", "forget", "--all", "--yes"),
}
WRITERS = ("check-in", "import", "forget")
SMALL = r"""
mount -t tmpfs -o size="$1" none "$2" && cp -a "$3/." "$2" || exit 99
room=$4 saved=$5; home=$2
shift 5
dd if=/dev/zero of="$home/filler" bs=4096 2>/dev/null
truncate -s "-${room}" "$home/filler"
"$@"
code=$?
rm "$home/filler"
cp -a "$home/." "$saved"
exit "$code"
"""
READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" || exit 99; shift; exec "$@"'


class Done(NamedTuple):
    code: int
    out: str
    err: str


def run(name: str, disk: Disk, environ: Mapping[str, str], *before: str) -> Done:
    """The command of this name, as it is or by another program that stands before it."""
    words = [word.format(out=disk.out) for word in COMMANDS[name]]
    done = subprocess.run(
        [*before, sys.executable, "-m", "numbcli", *words],
        env={**environ, "NUMBCLI_HOME": str(disk.home)},
        input=NOTE,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def refused(name: str, done: Done) -> list[str]:
    """What does not hold where a command cannot do its work: one sentence, and what was answered, to copy."""
    found = [] if done.code == 1 else [f"exit code {done.code}"]
    lines = done.err.strip().splitlines()
    if (
        not (1 <= len(lines) <= LINES and lines[0][0].isupper())
        or "Traceback" in done.err
        or "NUMBCLI_DEBUG" in done.err
    ):
        found.append("no calm sentence")
    if NOTE in done.err or OLD in done.out + done.err:
        found.append("private text in an error")
    if name == "check-in" and ("feel: 4" not in done.out or NOTE not in done.out or "Kept." in done.out):
        found.append("what was answered is not shown")
    return found


def picture(folder: Path) -> dict[str, object]:
    """Everything in a folder: the bytes of files, where links go, and what the rest is."""
    return {str(path.relative_to(folder)): _what(path) for path in sorted(folder.rglob("*"))}


def _what(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    return path.read_bytes() if path.is_file() else path.lstat().st_mode


# States of the file


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def cut(length: int) -> Change:
    return lambda path: os.truncate(path, length)


def _noise(seed: int) -> Change:
    def overwritten(path: Path) -> None:
        path.write_bytes(random.Random(seed).randbytes(seed * 977 % 20_000 + 1))

    return overwritten


def _zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _link(target: str) -> Change:
    def linked(path: Path) -> None:
        path.rename(path.with_name("moved.db"))
        path.symlink_to(target)

    return linked


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


NO_FILES = ("a link to a file", "a link to nothing", "a link to itself", "a folder", "a pipe")


def states(lengths: int, seeds: int) -> Iterator[tuple[str, Change]]:
    """A name, and what brings the file into that state. ``lengths`` it is cut at, and ``seeds`` of noise."""
    yield "from a newer version", _newer
    yield "zeros", _zeros
    yield "a link to a file", _link("moved.db")
    yield "a link to nothing", _link("nothing.db")
    yield "a link to itself", _link("journal.db")
    yield "a folder", _folder
    yield "a pipe", _pipe
    for place in range(1, lengths + 1):
        # One byte of it, all but one, and others between.
        length = 1 + (16_382 * (place - 1)) // max(1, lengths - 1)
        yield f"cut to {length} bytes", cut(length)
    for seed in range(1, seeds + 1):
        yield f"noise {seed}", _noise(seed)


def left_alone(name: str, state: str, change: Change, disk: Disk, environ: Mapping[str, str]) -> list[str]:
    """What does not hold in a state of the file in which it cannot be used."""
    disk.anew()
    change(disk.home / "journal.db")
    before = picture(disk.root)
    done = run(name, disk, environ)
    after = picture(disk.root)
    # An export of a damaged journal saves what can be read of it.
    saved = after.pop("out/new.json", None)
    if name == "export" and saved is not None and "What can still be read" not in done.err:
        return ["it wrote what is no part of the journal"]
    if name == "forget" and done.code == 0:
        # Whoever wants a damaged journal gone has it gone, and nothing else.
        left = {path: what for path, what in before.items() if path != "home/journal.db"}
        damaged = state not in ("from a newer version", *NO_FILES)
        return [] if damaged and after == left else ["it deleted what it should not"]
    return refused(name, done) + ([] if after == before else ["something was written over"])


# States of what it stands on


@cache
def ordinary() -> tuple[str, ...] | None:
    """A program to put before one, so that modes hold for whoever is root too. None where there is none."""
    if os.getuid():
        return ()
    known = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
    if shutil.which("setpriv") is None:
        return None
    return known if not subprocess.run([*known, "true"], capture_output=True, check=False).returncode else None


@cache
def mounts() -> bool:
    """Whether a file system of one's own can be mounted, seen by nobody else."""
    if shutil.which("unshare") is None:
        return False
    tried = ["unshare", "-m", "sh", "-c", "mount -t tmpfs none /tmp"]
    return not subprocess.run(tried, capture_output=True, check=False).returncode


def not_allowed(name: str, modes: tuple[int, int], disk: Disk, environ: Mapping[str, str]) -> list[str]:
    """What does not hold where the folder and the file have these modes."""
    disk.anew()
    before = picture(disk.home)
    (disk.home / "journal.db").chmod(modes[1])
    disk.home.chmod(modes[0])
    done = run(name, disk, environ, *(ordinary() or ()))
    disk.home.chmod(0o700)
    (disk.home / "journal.db").chmod(0o600)
    readable = modes[0] & 0o500 == 0o500 and modes[1] & 0o400
    found = _answered(name, done) if readable and name not in WRITERS else refused(name, done)
    return found + ([] if picture(disk.home) == before else ["something was written over"])


def read_only(name: str, disk: Disk, environ: Mapping[str, str]) -> list[str]:
    """What does not hold on a file system that is read-only."""
    disk.anew()
    before = picture(disk.home)
    done = run(name, disk, environ, "unshare", "-m", "sh", "-c", READ_ONLY, "sh", str(disk.home))
    found = refused(name, done) if name in WRITERS else _answered(name, done)
    return found + ([] if picture(disk.home) == before else ["something was written over"])


def small(name: str, room: int, disk: Disk, environ: Mapping[str, str]) -> tuple[list[str], Done]:
    """What does not hold on a file system with so many bytes of room left. Afterwards there is room again."""
    disk.anew()
    model, saved = disk.root / "model", disk.root / "saved"
    shutil.rmtree(saved, ignore_errors=True)
    saved.mkdir()
    script = ("unshare", "-m", "sh", "-c", SMALL, "sh", "128k", str(disk.home), str(model), str(room), str(saved))
    done = run(name, disk, environ, *script)
    shutil.rmtree(disk.home)
    saved.rename(disk.home)
    return ([] if done.code == 0 else refused(name, done)), done


def _answered(name: str, done: Done) -> list[str]:
    said = {"history": OLD, "noticed": "Nothing is kept here yet.", "check": "whole", "export": ""}[name]
    return [] if done.code == 0 and said in done.out else ["it could be read, and was not"]
