"""Which folders the program reads and writes."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .errors import NumbError
from .words import en


class Places(NamedTuple):
    """The folders of one person. Nothing is created by knowing them."""

    config: Path
    data: Path

    @property
    def settings(self) -> Path:
        """The file that settings are kept in."""
        return self.config / "settings.json"

    @property
    def own_exercises(self) -> Path:
        """Where a person keeps practices of their own."""
        return self.config / "exercises"


def places(environ: Mapping[str, str]) -> Places:
    """``NUMBCLI_HOME`` moves everything into one folder; else the platform's own folders."""
    home = environ.get("NUMBCLI_HOME")
    if home:
        return Places(config=Path(home), data=Path(home))
    from platformdirs import PlatformDirs  # 13 ms, not needed where the folder is named

    folders = PlatformDirs("numbcli", appauthor=False)
    return Places(config=Path(folders.user_config_dir), data=Path(folders.user_data_dir))


def shipped() -> Path:
    """The folder of shipped practices: in an installed package, or beside ``src/`` in a checkout. Raises NumbError."""
    return _shipped("exercises", en.PRACTICES_NOT_THERE)


def manual() -> Path:
    """The folder of the pages of the manual, found as the practices are. Raises NumbError."""
    return _shipped("docs", en.MANUAL_NOT_THERE)


def _shipped(name: str, missing: tuple[str, str]) -> Path:
    package = Path(__file__).resolve().parent
    for folder in (package / name, package.parent.parent / name):
        if folder.is_dir():
            return folder
    raise NumbError(*missing)
