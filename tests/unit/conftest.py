"""A real journal, for what is kept."""

import io
from pathlib import Path

import pytest

from numbcli.app import App
from numbcli.commands.recorder import Recorder
from numbcli.journal.store import Journal


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    """What keeps answers in the journal of ``journal``."""
    return Recorder(App(None, io.StringIO(), io.StringIO(), {"NUMBCLI_HOME": str(tmp_path / "home")}))


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """The journal that ``recorder`` keeps in."""
    return Journal(tmp_path / "home")
