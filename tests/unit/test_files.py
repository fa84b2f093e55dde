"""Reading a file that may be anything, writing one whole, private folders."""

import os
from pathlib import Path

import pytest

from numbcli import files
from numbcli.files import FileError
from numbcli.words.files import READ, WRITE

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and pipes of POSIX")


def refused(path: Path, reason: str, most: int = 100) -> None:
    with pytest.raises(FileError) as caught:
        files.read(path, most)
    assert caught.value.reason == reason
    assert reason in READ or reason == files.LARGE


def test_what_can_be_read_and_what_cannot(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 100)
    assert files.read(path, 100) == b"x" * 100
    refused(path, files.LARGE, most=99)
    refused(tmp_path, files.FOLDER)
    refused(tmp_path / "none", files.GONE)
    refused(path / "below", files.GONE)


@posix
def test_nothing_waits_and_no_device_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "good").symlink_to("file")
    (tmp_path / "file").write_bytes(b"x")
    for name in ("pipe", "link"):
        refused(tmp_path / name, files.SPECIAL)
    refused(Path("/dev/zero"), files.SPECIAL)
    refused(tmp_path / "loop", files.UNREADABLE)
    refused(tmp_path / "dangling", files.GONE)
    assert files.read(tmp_path / "good", 1) == b"x"


@posix
def test_every_new_folder_is_private_and_one_that_is_there_stays(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        files.make_private_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    modes = [path.stat().st_mode & 0o777 for path in (tmp_path, *sorted(tmp_path.rglob("*")))]
    assert modes == [0o755, 0o700, 0o700, 0o700]
    (tmp_path / "file").touch()
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(FileError, match="not-a-folder"):
            files.make_private_folder(path)


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_is_written_whole_and_private(tmp_path: Path, replace: bool) -> None:
    path = tmp_path / "file"
    files.write(path, b"new", replace)
    assert path.read_bytes() == b"new" and list(tmp_path.iterdir()) == [path]
    assert os.name != "posix" or path.stat().st_mode & 0o777 == 0o600
    if replace:
        files.write(path, b"newer", replace)
        assert path.read_bytes() == b"newer"
    else:
        with pytest.raises(FileError, match="there"):
            files.write(path, b"newer", replace)
        assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError, match="there"):
        files.write(tmp_path / "link", b"new", replace=False)
    assert [path.name for path in tmp_path.iterdir()] == ["link"]


@pytest.mark.parametrize("number", [28, 13, 5, 22])
def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileError) as caught:
        files.write(path, b"new", replace=True)
    assert caught.value.reason in WRITE
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


@posix
def test_what_is_erased_is_overwritten_first_and_what_a_link_leads_to_is_not(tmp_path: Path) -> None:
    path, second, link = tmp_path / "file", tmp_path / "second", tmp_path / "link"
    path.write_bytes(b"private " * 1000)
    second.hardlink_to(path)
    files.erase(path)
    assert second.read_bytes() == bytes(8000) and not path.exists()
    second.write_bytes(b"theirs")
    link.symlink_to(second)
    files.erase(link)
    assert second.read_bytes() == b"theirs" and not link.is_symlink()
