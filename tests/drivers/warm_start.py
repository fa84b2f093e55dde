"""Runs numbcli as a process that was forked from one which has loaded everything: a quarter of the processor time.

Each run is a process of its own, with its own environment, streams, folder, exit and end. What a run has to load, and
from where, is tested by ``command.start``, on a terminal, and in cli/test_start.py.
"""

import atexit
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

SERVER = """
import array, json, os, pkgutil, signal, socket, sys, time
from importlib import import_module
import numbcli
for module in pkgutil.walk_packages(numbcli.__path__, "numbcli."):
    if module.name != "numbcli.__main__":
        try:
            import_module(module.name)
        except ImportError:
            pass  # for another system
from numbcli.__main__ import main

def serve():
    # True in the child that is to run, False once nobody asks any more.
    server = socket.socket(fileno=int(sys.argv[1]))
    while True:
        request, streams, _, _ = socket.recv_fds(server, 1 << 20, 3)
        if not request:
            return False
        asked = json.loads(request)
        child = os.fork()
        if child == 0:
            server.close()
            for number, stream in enumerate(streams):
                os.dup2(stream, number)
                os.close(stream)
            os.chdir(asked["folder"])
            os.umask(asked["umask"])
            os.environ.clear()
            os.environ.update(asked["environ"])
            time.tzset()
            sys.stdin = open(0, encoding="utf-8", errors=sys.stdin.errors, closefd=False)
            sys.argv = ["numbcli", *asked["words"]]
            return True
        for stream in streams:
            os.close(stream)
        server.send(b"%d\\n" % child)
        server.send(b"%d\\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

if serve():
    main()
"""
DECIDED_AT_START = ("PYTHON", "LC_", "LANG")
"""Variables that Python reads once, when it starts, begin so."""
USUAL = {"PYTHONUTF8": "1", "LANG": "en_GB.UTF-8"}


def is_possible(environ: Mapping[str, str]) -> bool:
    """Whether a run would be the same: systems that fork, and nothing that Python decides when it starts."""
    decided = {name: value for name, value in environ.items() if name.startswith(DECIDED_AT_START)}
    return hasattr(os, "fork") and decided == USUAL


class Server:
    """The process that has loaded everything. It ends when this one does."""

    def __init__(self) -> None:
        self._asking, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            # As those of each run are: Python looks once whether a stream can be wound back.
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], **USUAL},
            # Ctrl-C at a terminal ends the tests, and they end this.
            start_new_session=True,
        )
        theirs.close()
        self._answers = self._asking.makefile("rb")
        # What fills one pipe must not wait for another.
        self._threads = ThreadPoolExecutor(3)
        atexit.register(self.end)

    def run(
        self, words: list[str], environ: Mapping[str, str], stdin: str | None, seconds: float
    ) -> tuple[int, str, str]:
        """The exit code of numbcli with these words, and what it wrote to both streams."""
        umask = os.umask(0)
        os.umask(umask)
        request = {"words": words, "environ": dict(environ), "folder": str(Path.cwd()), "umask": umask}
        given, feed = os.pipe() if stdin is not None else (os.open(os.devnull, os.O_RDONLY), None)
        (out, theirs_out), (errors, theirs_errors) = os.pipe(), os.pipe()
        theirs = [given, theirs_out, theirs_errors]
        self._asking.settimeout(None)
        socket.send_fds(self._asking, [json.dumps(request).encode()], theirs)
        for stream in theirs:
            os.close(stream)
        child = int(self._answers.readline())
        if feed is not None:
            self._threads.submit(_write, feed, str(stdin))
        said, complained = (self._threads.submit(_read, stream) for stream in (out, errors))
        self._asking.settimeout(seconds)
        try:
            code = int(self._answers.readline())
        except TimeoutError:
            os.kill(child, signal.SIGKILL)
            raise
        return code, said.result(), complained.result()

    def end(self) -> None:
        """End it, as nobody asks any more."""
        self._threads.shutdown()
        self._answers.close()
        self._asking.close()
        self._process.communicate(timeout=10)


@cache
def server() -> Server:
    """One for all tests of this process."""
    return Server()


def _write(stream: int, text: str) -> None:
    # Whoever has read enough closes it.
    with contextlib.suppress(BrokenPipeError), open(stream, "w", encoding="utf-8") as pipe:
        pipe.write(text)


def _read(stream: int) -> str:
    with open(stream, encoding="utf-8") as pipe:
        return pipe.read()
