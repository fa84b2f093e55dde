"""What every kind of test uses."""

import os
from pathlib import Path

import pytest


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
