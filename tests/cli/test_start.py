"""What a start takes is decided by what it loads: each row of the speed table loads no more than it needs.

The times themselves are measured by ``bench/speed.py`` and ``bench/session.py``.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drivers.command import loaded, reported, reporting
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal
from numbcli.places import shipped

Environ = dict[str, str]
HEAVY = {"rich", "asyncio", "socket", "pydantic", "jsonschema", "csv", "tempfile"}
"""What costs 1 ms and more and no run of these needs."""
HISTORY = ("numbcli.journal", "numbcli.practice", "numbcli.library")
NEEDS: dict[str, set[str]] = {
    "support": {"numbcli.helplines", "json"},
    "support --all": {"numbcli.helplines", "json"},
    "support --json": {"numbcli.helplines", "json"},
    "--help": {"json", "numbcli.practice"},
    "--version": {"numbcli.helplines", "json"},
    "steps": {"numbcli.library", "numbcli.practice", "yaml"},
    "exercises": {"numbcli.library", "numbcli.practice", "yaml"},
    "why sounds": {"numbcli.library", "numbcli.journal", "numbcli.practice", "sqlite3", "yaml"},
    "learn": {"numbcli.library", "numbcli.practice", "yaml"},
    "learn about": {"numbcli.library", "numbcli.practice", "yaml"},
    "check EXERCISES": {"numbcli.authoring", "numbcli.library", "numbcli.practice", "yaml"},
    "history": {*HISTORY, "sqlite3"},
    "history --json": {*HISTORY, "sqlite3", "json"},
    "history --csv": {*HISTORY, "sqlite3", "csv"},
    "history --practices": {*HISTORY, "sqlite3"},
    "exercise slow-look --short": {
        *("numbcli.library", "numbcli.practice", "numbcli.terminal", "numbcli.journal", "numbcli.helplines"),
        *("yaml", "sqlite3", "json"),
    },
}
"""The rooms and libraries that a run may load, of those that any of these does."""
KNOWN = HEAVY.union(*NEEDS.values())


@pytest.mark.parametrize("command", NEEDS)
def test_a_run_loads_no_more_than_it_needs(command: str, environ: Environ) -> None:
    Journal(Path(environ["NUMBCLI_HOME"])).keep(check_in(datetime(2026, 11, 3, tzinfo=UTC), "tired", feel=3))
    words = command.replace("EXERCISES", str(shipped() / "senses")).split()
    modules = loaded(*words, environ={**environ, "NUMBCLI_RATE": "100000"})
    assert modules & KNOWN <= NEEDS[command]


DEAR = {"typer", "yaml", "sqlite3", "rich.console", "rich.text", "subprocess", *HEAVY} - {"rich"}
"""What costs a first screen 2 ms and more."""
FIRST_SCREENS: dict[str, tuple[str, set[str]]] = {
    "": ("people to talk to", set()),
    # Typer brings subprocess.
    "exercise slow-look": ("A slow look", {"typer", "yaml", "subprocess"}),
}


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")
@pytest.mark.parametrize("command", FIRST_SCREENS)
def test_a_first_screen_loads_no_more_than_it_needs(command: str, environ: Environ, tmp_path: Path) -> None:
    from drivers.terminal import Terminal

    says, needs = FIRST_SCREENS[command]
    report = tmp_path / "report"
    with Terminal(environ=environ, command=reporting(report, *command.split())) as terminal:
        terminal.see(says)
        terminal.press("q")
        assert terminal.wait() is not None
    assert reported(report) & DEAR <= needs
