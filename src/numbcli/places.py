"""Which folders the program reads and writes.

The rule is our own: a library for it has moved folders between its versions, and a journal that is not found counts as
none.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from .errors import ExitCode, NumbError
from .structs import Struct

JOURNAL, SETTINGS, EXERCISES, PEOPLE = "journal.db", "settings.json", "exercises", "people.json"


class Places(Struct):
    """The folders of one person. Nothing is created by knowing them.

    ``others``: further journals, at places where an earlier version of this program may have put one.
    """

    config: Path
    data: Path
    others: tuple[Path, ...] = ()

    @property
    def settings(self) -> Path:
        """The file that settings are kept in."""
        return self.config / SETTINGS

    @property
    def own_exercises(self) -> Path:
        """Where a person keeps practices of their own."""
        return self.config / EXERCISES

    @property
    def people(self) -> Path:
        """The file of people of one's own."""
        return self.data / PEOPLE


def places(environ: Mapping[str, str], platform: str = sys.platform) -> Places:
    """``NUMBCLI_HOME`` moves everything into one folder; else the platform's own folders. Raises NumbError.

    A folder in which an earlier version has kept something is used where the one of today holds nothing.
    """
    home = environ.get("NUMBCLI_HOME")
    if home:
        # Relative, it would be another folder in every folder it is used in. A shell leaves a ~ in quotes as it is.
        if not Path(home).is_absolute():
            from .words import errors as error_words  # only now, once a language is chosen

            raise NumbError(*error_words.HOME_WRONG, code=ExitCode.USAGE)
        return Places(config=Path(home), data=Path(home))
    config = _folders(environ, platform, environ.get("XDG_CONFIG_HOME", ""), ".config")
    data = _folders(environ, platform, environ.get("XDG_DATA_HOME", ""), ".local/share")
    # Most have one folder each, and need no look at the disk.
    settled = _with(config, SETTINGS, EXERCISES) if len(config) > 1 else config
    journals = _with(data, JOURNAL) if len(data) > 1 else data
    others = tuple(folder / JOURNAL for folder in journals[1:])
    return Places((settled or config)[0], (journals or data)[0], others)


def _folders(environ: Mapping[str, str], platform: str, named: str, usual: str) -> list[Path]:
    """The folder of today, then those that an earlier version has used in this environment. Raises NumbError.

    ``named`` is the folder that a variable names, ``usual`` the one in the person's own where none does.
    """
    if platform == "win32":
        # Earlier versions asked the system, which does not look at the variable.
        folders = [_home(environ, "USERPROFILE") / "AppData" / "Local"]
        if (local := Path(environ.get("LOCALAPPDATA", ""))).is_absolute():
            folders.insert(0, local)
    else:
        folders = [_home(environ, "HOME") / ("Library/Application Support" if platform == "darwin" else usual)]
        if Path(named).is_absolute():
            # Earlier versions passed it over on a Mac.
            folders = [Path(named), *folders] if platform == "darwin" else [Path(named)]
        elif named.strip():
            # The specification has a relative one ignored, and ~ is one. Earlier versions took it as it stood.
            folders.append(Path(named).absolute())
    return [folder / "numbcli" for folder in dict.fromkeys(folders)]


def _home(environ: Mapping[str, str], variable: str) -> Path:
    """The person's own folder, by the environment or else by the system. Raises NumbError where neither knows it."""
    # Where the variable is not there at all, this asks the system for the account.
    home = Path(environ[variable] if variable in environ else os.path.expanduser("~"))  # noqa: PTH111
    if not home.is_absolute():
        from .words import errors as error_words  # as above

        raise NumbError(*error_words.HOME_UNKNOWN)
    return home


def _with(folders: list[Path], *names: str) -> list[Path]:
    """Those in which one of these lies, whatever it is."""
    return [folder for folder in folders if any(os.path.lexists(folder / name) for name in names)]


def shipped() -> Path:
    """The folder of shipped practices: in an installed package, or beside ``src/`` in a checkout. Raises NumbError."""
    folder = _find("exercises")
    if folder is None:
        from .words import errors as error_words  # as above

        raise NumbError(*error_words.PRACTICES_NOT_THERE)
    return folder


def manual() -> Path:
    """The folder of the pages of the manual, found as the practices are. Raises NumbError."""
    folder = _find("docs")
    if folder is None:
        from .words import errors as error_words  # as above

        raise NumbError(*error_words.MANUAL_NOT_THERE)
    return folder


def catalogues() -> Path:
    """The folder of what translators write, found as the practices are."""
    return _find("locale") or Path()


def _find(name: str) -> Path | None:
    package = Path(__file__).resolve().parent
    folders = (package / name, package.parent.parent / name)
    return next((folder for folder in folders if folder.is_dir()), None)
