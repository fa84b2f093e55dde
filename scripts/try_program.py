"""Uses a numbcli as a person would, however it was installed: ``python scripts/try_program.py COMMAND…``.

The page of numbers, a check-in, a practice through a pipe and, where there are pseudo-terminals, one at the keys, in a
home of its own that goes away again. Exits with 1 where something of it is not right.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SILENCE = 0.5
"""Seconds without a change on the screen after which Enter is pressed."""
LONGEST = 120
"""Silences after which a session is called stuck."""


def say(command: list[str], environ: dict[str, str], *words: str) -> str:
    """What a run says on stdout. It has to end with 0."""
    called = [*command, *words]
    done = subprocess.run(called, env=environ, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, f"{' '.join(words)}: {done.returncode}: {done.stderr}"
    return done.stdout


def play_at_the_keys(command: list[str], environ: dict[str, str], *words: str) -> str:
    """All that a session draws on a terminal while Enter alone is pressed. It has to end with 0."""
    import pty
    import select

    ours, theirs = pty.openpty()
    process = subprocess.Popen([*command, *words], env=environ, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    drawn, silences = b"", 0
    try:
        while silences < LONGEST:
            if not select.select([ours], [], [], SILENCE)[0]:
                silences += 1
                os.write(ours, b"\r")
                continue
            try:
                data = os.read(ours, 4096)
            except OSError:  # Linux says so of a terminal that nobody is on any more
                data = b""
            if not data:
                break
            drawn += data
        else:
            process.kill()
    finally:
        os.close(ours)
    assert process.wait() == 0, f"{' '.join(words)}: {process.returncode}: {drawn.decode(errors='replace')[-400:]}"
    return drawn.decode(errors="replace")


def try_program(command: list[str], version: str | None = None) -> None:
    """Raises AssertionError where this numbcli does not do what it is for."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = str(Path(folder, "home"))
        environ = {
            **os.environ,
            "NUMBCLI_HOME": home,
            "NUMBCLI_RATE": "100",
            "PYTHONUTF8": "1",
            "TERM": "xterm-256color",
        }
        first, *_, place = say(command, environ, "--version").splitlines()
        assert first.startswith("numbcli ") and (version is None or first == f"numbcli {version}"), first
        assert "116 123" in say(command, environ, "support", "--country", "GB")
        assert len(json.loads(say(command, environ, "steps", "--json"))) == 6
        assert say(command, environ, "step", "name", "--short").endswith("Closed.\n")
        assert say(command, environ, "check-in", "--word", "nothing").endswith("Kept.\n")
        assert json.loads(say(command, environ, "data", "export"))["entries"][0]["word"] == "nothing"
        assert say(command, environ, "help", "privacy")
        say(command, environ, "check")
        if sys.platform != "win32":
            drawn = play_at_the_keys(command, environ, "step", "name", "--short")
            assert "\x1b[?1049h" in drawn and "Closed." in drawn, drawn[-400:]
        print(f"{first}: it works. {place}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("try_program.py takes the command to run.")
    try_program(sys.argv[1:])
