"""Where the folders are, on each system and in each environment, and where an earlier version has put them."""

import sys
from pathlib import Path

import pytest

from numbcli.errors import ExitCode, NumbError
from numbcli.places import Places, places

LINUX, MAC, WINDOWS = "linux", "darwin", "win32"


def folders(found: Places) -> tuple[str, str]:
    return str(found.config), str(found.data)


@pytest.mark.skipif(sys.platform == "win32", reason="/n is no whole path there")
@pytest.mark.parametrize(
    ("system", "environ", "config", "data"),
    [
        (LINUX, {}, "/home/a/.config/numbcli", "/home/a/.local/share/numbcli"),
        (LINUX, {"XDG_DATA_HOME": "/d"}, "/home/a/.config/numbcli", "/d/numbcli"),
        (LINUX, {"XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": ""}, "/c/numbcli", "/home/a/.local/share/numbcli"),
        (
            LINUX,
            {"XDG_DATA_HOME": "d", "XDG_CONFIG_HOME": "~/c"},
            "/home/a/.config/numbcli",
            "/home/a/.local/share/numbcli",
        ),
        (MAC, {}, *["/home/a/Library/Application Support/numbcli"] * 2),
        (MAC, {"XDG_DATA_HOME": "/d"}, "/home/a/Library/Application Support/numbcli", "/d/numbcli"),
        (WINDOWS, {"USERPROFILE": "/u"}, *["/u/AppData/Local/numbcli"] * 2),
        (WINDOWS, {"USERPROFILE": "/u", "LOCALAPPDATA": "/l"}, *["/l/numbcli"] * 2),
        (WINDOWS, {"USERPROFILE": "/u", "XDG_DATA_HOME": "/d"}, *["/u/AppData/Local/numbcli"] * 2),
        (LINUX, {"NUMBCLI_HOME": "/n", "XDG_DATA_HOME": "/d"}, "/n", "/n"),
    ],
)
def test_the_folders(system: str, environ: dict[str, str], config: str, data: str) -> None:
    assert folders(places({"HOME": "/home/a", **environ}, system)) == (config, data)


@pytest.mark.parametrize("home", ["numbcli", "./numbcli", "~/numbcli", "~", "."])
def test_a_home_that_is_not_the_same_everywhere_is_refused(home: str) -> None:
    with pytest.raises(NumbError, match="NUMBCLI_HOME") as caught:
        places({"NUMBCLI_HOME": home, "HOME": "/home/a"})
    assert caught.value.code == ExitCode.USAGE


def test_without_a_home_the_system_is_asked_and_one_that_is_no_whole_path_is_refused() -> None:
    assert places({}, LINUX).data.is_absolute()
    for home in ("", "relative"):
        with pytest.raises(NumbError):
            places({"HOME": home}, LINUX)


def make(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_a_journal_of_an_earlier_version_is_found_where_only_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    support = tmp_path / "Library" / "Application Support" / "numbcli"
    old = {
        # Before, a Mac had one place whatever the variable said, and a relative value was taken as it stood.
        (MAC, str(tmp_path / "d")): support,
        (LINUX, "d"): tmp_path / "d" / "numbcli",
        (LINUX, "~/d"): tmp_path / "~" / "d" / "numbcli",
    }
    for (system, value), folder in old.items():
        environ = {"HOME": str(tmp_path), "XDG_DATA_HOME": value, "XDG_CONFIG_HOME": value}
        today = places(environ, system)
        assert folder not in (today.config, today.data) and today.others == ()
        make(folder / "journal.db")
        make(folder / "exercises" / "mine.yaml")
        found = places(environ, system)
        assert (found.config, found.data, found.others) == (folder, folder, ())
        new = make(today.data / "journal.db")
        assert places(environ, system) == Places(folder, today.data, (folder / "journal.db",))
        new.unlink()
