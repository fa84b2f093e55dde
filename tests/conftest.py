"""What every kind of test uses."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from drivers.journal_checks import MOMENT
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An environment with a home of its own and nothing in it that a developer may have set."""
    keep = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **keep,
        "HOME": str(tmp_path),
        "NUMBCLI_HOME": str(tmp_path / "numbcli"),
        "LANG": "en_GB.UTF-8",
        "TERM": "xterm-256color",
        "PYTHONUTF8": "1",
        "TZ": "Europe/London",
    }


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal in a folder that is not there yet."""
    return Journal(tmp_path / "home" / "numbcli")


@pytest.fixture
def kept(journal: Journal) -> Journal:
    """A journal with some pages in it."""
    journal.keep(*(check_in(MOMENT + timedelta(hours=hour), "tired", note="a line " * 40) for hour in range(60)))
    return journal
