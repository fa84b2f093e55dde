"""Nothing leaves the machine, and private text stands in the journal and nowhere else.

A sample. The whole of it, every command and a session on a terminal, is bench/nothing_leaves.py.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers import failing_calls, tracing
from drivers.terminal import Terminal
from drivers.tracing import SECRET

Environ = dict[str, str]
SOURCE = Path(__file__).resolve().parents[2] / "src" / "numbcli"

NETWORK = {
    *("socket", "_socket", "socketserver", "ssl", "_ssl", "http", "urllib", "ftplib", "smtplib"),
    *("imaplib", "poplib", "nntplib", "telnetlib", "xmlrpc", "webbrowser", "asyncio", "asyncore", "asynchat", "smtpd"),
    *("wsgiref", "cgi", "urllib3", "requests", "httpx", "aiohttp", "websockets", "pycurl", "paramiko", "dns", "zmq"),
    *("grpc", "pip", "ensurepip", "logging.handlers", "multiprocessing", "concurrent"),
}
PROGRAMS = {"subprocess", "pty", "_posixsubprocess", "ctypes", "_ctypes", "cffi", "runpy"}
"""What starts another program, or reaches the system past Python."""
STARTERS = {"system", "popen", "fork", "forkpty", "startfile", "eval", "exec", "__import__", "import_module"}
STARTERS |= {f"exec{how}" for how in ("v", "ve", "vp", "vpe", "l", "le", "lp", "lpe")}


def reached(tree: ast.AST) -> Iterator[str]:
    """Names of modules and functions in a file's syntax tree that could reach others, wherever they stand."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if _far(name.name))
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from (f"{module}.{name.name}" for name in names if _far(module) or _far(f"{module}.{name.name}"))
                yield from (name.name for name in names if name.name in STARTERS)
            case ast.Attribute(attr=name) | ast.Name(id=name):
                if name in STARTERS or name.startswith(("spawn", "posix_spawn")):
                    yield name
            case ast.Constant(value=str(text)) if _far(text):
                # The name of a module as a text: for __import__, importlib, a table of modules to load.
                yield repr(text)


def _far(module: str) -> bool:
    return module in NETWORK | PROGRAMS or module.partition(".")[0] in NETWORK | PROGRAMS


def test_no_module_can_reach_a_network_or_start_a_program() -> None:
    found = {
        f"{path.relative_to(SOURCE)}: {name}"
        for path in sorted(SOURCE.rglob("*.py"))
        for name in reached(ast.parse(path.read_bytes()))
    }
    assert {place for place, _, _ in (each.partition(": ") for each in found)} == {
        "commands/line.py",  # the one module that is loaded by a name: a command of the table, below commands/
        "language.py",  # the language of Windows itself
        "helplines/country.py",  # the region that Windows is set to
        "terminal/voice.py",  # the system's own voice, where somebody asks for one
        "terminal/windows.py",  # the console
    }
    assert "commands/line.py: import_module" in found and "terminal/voice.py: subprocess" in found
    assert 'import_module(f"{__package__}.{' in (SOURCE / "commands/line.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "code",
    [
        "import http.client",
        "from urllib import request",
        "__import__(name)",
        "importlib.import_module('numbcli.' + name)",
        "load('socket')",
        "from os import system",
        "os.execvp('curl', words)",
        "import subprocess as quiet",
    ],
)
def test_what_reaches_others_is_found(code: str) -> None:
    assert list(reached(ast.parse(code)))


@pytest.mark.skipif(failing_calls.why_not() is not None, reason=f"no call can be watched: {failing_calls.why_not()}")
def test_no_call_goes_to_a_network_and_no_program_is_started(environ: Environ, tmp_path: Path) -> None:
    around = tracing.surroundings(tmp_path, {**environ, "NUMBCLI_RATE": "1000"})
    for words, stdin in ((("check-in", "--note", "-"), SECRET), (("step", "name"), "")):
        assert tracing.run(words, around, stdin) == []
    found, ordinary = tracing.written(
        around,
        ("Which word", "9"),
        ("Esc then", f"{SECRET} enter"),
        ("energy", "s"),
        ("Kept.", "enter"),
        words=("check-in",),
    )
    assert found == [] and SECRET not in ordinary
    assert [Path(place).name for place in tracing.files_with(tmp_path)] == ["journal.db"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="it reads what /proc says of a process")
def test_a_line_through_a_pipe_stands_in_nothing_that_others_see(environ: Environ) -> None:
    command = subprocess.Popen(
        [sys.executable, "-m", "numbcli", "check-in", "--note", "-"],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert command.stdin is not None
    command.stdin.write(SECRET.encode())
    command.stdin.flush()
    for name in ("cmdline", "environ", "comm"):
        assert SECRET.encode() not in Path(f"/proc/{command.pid}/{name}").read_bytes()
    out, err = command.communicate()
    assert command.returncode == 0 and SECRET.encode() not in out + err


def test_an_error_nobody_thought_of_shows_no_private_text(environ: Environ, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import numbcli.journal.store as store\n"
        "def fail(self, *entries):\n"
        "    raise RuntimeError('its message: ' + str(entries[0].word or entries[0].note))\n"
        "store.Journal.keep = fail\n"
    )
    broken = {**environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "numbcli", "check-in", "--note", "-"],
        env=broken,
        input=SECRET,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1 and "Traceback" not in done.stderr and SECRET not in done.stderr
    with Terminal("check-in", environ=broken).see("Which word").press("9").see("Esc then") as terminal:
        terminal.press(SECRET, "enter").see("energy").press("s")
        assert terminal.wait() == 1
        assert "Traceback" not in terminal.ordinary and "its message" not in terminal.ordinary
        # What was answered would be lost: it is shown to its person, to copy.
        assert f"word: {SECRET}" in terminal.ordinary
        terminal.restored()
