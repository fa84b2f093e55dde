"""In plain mode no command writes a byte that is no text: every command of the table, every help page, every error."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drivers.terminal import Terminal
from numbcli.commands.line import COMMANDS
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal

Words = tuple[str, ...]

ARGUMENTS: dict[Words, Words] = {
    ("why",): ("warm-cup",),
    ("new",): ("my-window",),
    ("learn",): ("numbness",),
    ("data", "import"): ("no-such-file.json",),
    ("data", "forget"): ("--all",),
}
"""What a command is given here. One that is not named gets nothing."""
HOSTILE = "\x1b]0;x\x07\x1b[31mred\x9b2J\x08"
ERRORS: list[Words] = [
    ("stpes",),
    (HOSTILE,),
    ("data", HOSTILE),
    ("step", HOSTILE),
    ("why", HOSTILE),
    ("learn", HOSTILE),
    ("new", HOSTILE),
    ("step", "--bad"),
    ("steps", f"--{HOSTILE}"),
    ("history", "--days", HOSTILE),
    ("exercises", "--sense", HOSTILE),
    ("support", "--country", HOSTILE),
    ("settings", HOSTILE, HOSTILE),
    ("settings", "country", HOSTILE),
    ("check", "no-such-file.yaml"),
    ("check", "{home}/exercises/bad.yaml"),
    ("exercise", "bad"),
    ("data", "import", "{home}/exercises/bad.yaml"),
    ("data", "import", HOSTILE),
    ("data", "export", "-o", "/no-such-folder/file.json"),
]
DAMAGED: list[Words] = [
    ("history",),
    ("history", "--practices"),
    ("data", "check"),
    ("data", "export"),
    ("check-in", "--word", "flat"),
]
WAYS: dict[str, tuple[Words, dict[str, str]]] = {
    "--plain": (("--plain",), {}),
    "ACCESSIBLE": ((), {"ACCESSIBLE": "1"}),
    "TERM=dumb": ((), {"TERM": "dumb"}),
}
# Each run is a child of one process that has loaded everything: a whole start for each would take half a minute.
RUNNER = """
import json, os, sys
from importlib import import_module
from numbcli.__main__ import main
from numbcli.commands import line, root, sessions
for command in line.COMMANDS.values():
    import_module(f"numbcli.commands.{command.module}")
for words, environ in json.loads(sys.argv[1]):
    print(f"<<{json.dumps(words)}", flush=True)
    child = os.fork()
    if child == 0:
        code = 99
        try:
            os.environ.update(environ)
            sys.argv = ["numbcli", *words]
            main()
        except SystemExit as leaving:
            code = leaving.code
        finally:
            os._exit(code)
    print(f">>{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}", flush=True)
"""
_RUN = re.compile(r"<<(.*?)\n(.*?)>>(\d+)\n", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffd]")


def commands() -> Iterator[Words]:
    """Every command there is, the home screen among them."""
    yield ()
    for name, command in COMMANDS.items():
        yield (name,)
        yield from ((name, below) for below in command.below)


def calls(environ: dict[str, str], slips: bool) -> list[tuple[Words, dict[str, str]]]:
    """Every command, and with a damaged journal; with ``slips`` every help page and error. What was kept is hostile."""
    home = Path(environ["NUMBCLI_HOME"])
    damaged = home.parent / "damaged"
    Journal(home).keep(check_in(datetime(2026, 11, 3, tzinfo=UTC), HOSTILE, feel=3, note=HOSTILE))
    damaged.mkdir()
    (damaged / "journal.db").write_bytes(b"no journal" * 500)
    (home / "exercises").mkdir()
    (home / "exercises" / "bad.yaml").write_text("id: bad\ntitel: One\nkind: exercise\nforms: [1]\n")
    (home / "settings.json").write_text('{"clock": "maybe"}')
    every = [(*words, *ARGUMENTS.get(words, ())) for words in commands()]
    if slips:
        every += [(*words, "--help") for words in commands()]
        every += [tuple(word.replace("{home}", str(home)) for word in words) for words in ERRORS]
    return [*((words, {}) for words in every), *((words, {"NUMBCLI_HOME": str(damaged)}) for words in DAMAGED)]


def told(output: str, called: list[tuple[Words, dict[str, str]]]) -> None:
    """Assert that every call came to an end of ours, and wrote text and nothing else."""
    runs = _RUN.findall(output)
    assert [json.loads(words) for words, _, _ in runs] == [list(words) for words, _ in called], output[-2000:]
    for words, said, code in runs:
        assert not _CONTROL.search(said), (words, said)
        assert code in "0123" and "Traceback" not in said, (words, code, said)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
@pytest.mark.parametrize("way", WAYS)
def test_no_command_writes_a_control_byte_on_a_terminal(way: str, environ: dict[str, str]) -> None:
    before, change = WAYS[way]
    called = [((*before, *words), there) for words, there in calls(environ, slips=way == "--plain")]
    command = [sys.executable, "-c", RUNNER, json.dumps(called)]
    with Terminal(command=command, environ={**environ, **change}, size=(80, 200)) as terminal:
        while terminal.process.poll() is None:
            # Whoever asks something is answered: leave, and nothing is deleted.
            if not terminal.read(0.05):
                terminal.press("q", "enter")
        terminal.wait()
        told(terminal.raw.decode().replace("\r\n", "\n"), called)


def test_no_command_writes_a_control_byte_into_a_pipe(environ: dict[str, str]) -> None:
    called = calls(environ, slips=True)
    done = subprocess.run(
        [sys.executable, "-c", RUNNER, json.dumps(called)],
        env={**environ, "NUMBCLI_RATE": "10000"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
        check=True,
    )
    told(done.stdout.decode(), called)
