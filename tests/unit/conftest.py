"""A real journal, for what is kept."""

import io
from pathlib import Path

import pytest

from numbcli.app import App
from numbcli.commands.recorder import Recorder


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    """What keeps answers in the journal of ``journal``."""
    return Recorder(App(None, io.StringIO(), io.StringIO(), {"NUMBCLI_HOME": str(tmp_path / "home" / "numbcli")}))
