"""``numbcli data`` as real processes: what is taken out, brought in, deleted, and what is refused."""

import csv
import io
import json
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drivers.command import run
from drivers.terminal import Terminal
from numbcli.journal.entry import FIELDS, Entry, check_in, closing
from numbcli.journal.store import Journal

Environ = dict[str, str]
MOMENT = datetime(2026, 11, 3, 9, tzinfo=UTC)
SECRET = "planted-secret"


@pytest.fixture
def home(environ: Environ) -> Path:
    return Path(environ["NUMBCLI_HOME"])


@pytest.fixture
def kept(home: Path) -> list[Entry]:
    entries = [
        check_in(MOMENT, "far-away", "none", 2, f"{SECRET} one"),
        closing(MOMENT + timedelta(days=1), "slow-look", "short", "a-little"),
        check_in(MOMENT + timedelta(days=2), f"={SECRET} ü two"),
    ]
    Journal(home).keep(*entries)
    return entries


@pytest.fixture
def many(home: Path) -> list[Entry]:
    entries = [check_in(MOMENT + timedelta(hours=hour), note=f"{SECRET} {hour} " * 12) for hour in range(400)]
    Journal(home).keep(*entries)
    return entries


def history(environ: Environ) -> str:
    done = run("history", "--all", "--json", environ=environ)
    assert done.returncode == 0
    return done.stdout


def refused(done: subprocess.CompletedProcess[str], code: int, sentence: str) -> None:
    assert done.returncode == code
    assert done.stdout == ""
    assert sentence in done.stderr
    assert SECRET not in done.stderr and "Traceback" not in done.stderr


# The group


def test_without_a_word_it_shows_what_there_is(environ: Environ) -> None:
    done = run("data", environ=environ)
    assert (done.returncode, done.stderr) == (0, "")
    for name in ("where", "export", "import", "forget", "check", "numbcli support"):
        assert name in done.stdout
    for words in (("data", "--help"), ("data", "-h"), ("data", "help"), ("help", "data")):
        assert run(*words, environ=environ).stdout == done.stdout


def test_help_of_one_of_its_commands(environ: Environ) -> None:
    wanted = run("data", "export", "--help", environ=environ)
    assert "--force" in wanted.stdout and wanted.returncode == 0
    for words in (("data", "export", "help"), ("data", "help", "export"), ("help", "data", "export")):
        assert run(*words, environ=environ).stdout == wanted.stdout


@pytest.mark.parametrize(("word", "near"), [("exprot", '"export"'), ("zzz", "numbcli data help")])
def test_an_unknown_word_names_the_nearest_one(word: str, near: str, environ: Environ) -> None:
    done = run("data", word, environ=environ)
    assert done.returncode == 2 and near in done.stderr
    assert done.stderr.rstrip().endswith("numbcli support")


def test_where_it_is_kept(environ: Environ, home: Path) -> None:
    done = run("data", "where", environ=environ)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == f"What you kept: {home / 'journal.db'} (nothing there yet)"
    assert not home.exists()
    Journal(home).keep(check_in(MOMENT))
    assert f"What you kept: {home / 'journal.db'}\n" in run("data", "where", environ=environ).stdout


# Taking it out


def test_json_is_exact(kept: list[Entry], environ: Environ) -> None:
    wanted = {"format": "numbcli-journal", "version": 2, "entries": [entry.row() for entry in kept]}
    for words in ((), ("-o", "-"), ("--format", "json")):
        done = run("data", "export", *words, environ=environ)
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout) == wanted
    assert run("data", "export", environ={**environ, "LANG": "C"}).stdout.isascii()


def test_csv_and_a_page(kept: list[Entry], environ: Environ) -> None:
    rows = list(csv.reader(io.StringIO(run("data", "export", "--format", "csv", environ=environ).stdout)))
    assert tuple(rows[0]) == FIELDS and len(rows) == 4
    assert rows[3][3] == f"'={SECRET} ü two"
    page = run("data", "export", "--format", "md", environ=environ).stdout
    assert "What I want to say:" in page and "a little" in page


def test_an_unknown_format(environ: Environ) -> None:
    refused(run("data", "export", "--format", "xml", environ=environ), 2, "json, csv, md")


def test_a_file_for_its_owner_alone(kept: list[Entry], environ: Environ, tmp_path: Path) -> None:
    path = tmp_path / "out" / "mine.json"
    path.parent.mkdir()
    done = run("data", "export", "-o", str(path), environ=environ)
    assert (done.returncode, done.stdout) == (0, "")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8") == run("data", "export", environ=environ).stdout
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_there_stays(kept: list[Entry], environ: Environ, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("theirs")
    refused(run("data", "export", "-o", str(path), environ=environ), 1, "there already")
    assert path.read_text() == "theirs"
    assert run("data", "export", "-o", str(path), "--force", environ=environ).returncode == 0
    assert "numbcli-journal" in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_places_that_take_no_file(kept: list[Entry], environ: Environ, home: Path, tmp_path: Path) -> None:
    before = (home / "journal.db").read_bytes()
    (tmp_path / "link").symlink_to(home / "journal.db")
    os.mkfifo(tmp_path / "pipe")
    for path, sentence in (
        (home / "journal.db", "journal itself"),
        (tmp_path / "link", "not an ordinary file"),
        (tmp_path / "pipe", "not an ordinary file"),
        (tmp_path, "not an ordinary file"),
        (tmp_path / "nowhere" / "x.json", "folder"),
        (home / "journal.db" / "x.json", "folder"),
    ):
        refused(run("data", "export", "--force", "-o", str(path), environ=environ), 1, sentence)
    assert (home / "journal.db").read_bytes() == before


def test_a_full_disk_leaves_no_half_file(many: list[Entry], environ: Environ, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "old.json").write_text("theirs")

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    for name in ("new.json", "old.json"):
        done = subprocess.run(
            [sys.executable, "-m", "numbcli", "data", "export", "--force", "-o", str(folder / name)],
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            preexec_fn=full,
            check=False,
        )
        refused(done, 1, "The file could not be written: the disk is full.")
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("old.json", "theirs")]


# Bringing it in


def test_out_deleted_and_in_again_is_the_same(kept: list[Entry], environ: Environ, tmp_path: Path) -> None:
    before, path = history(environ), str(tmp_path / "mine.json")
    assert run("data", "export", "-o", path, environ=environ).returncode == 0
    assert run("data", "forget", "--all", "--yes", environ=environ).returncode == 0
    assert json.loads(history(environ))["entries"] == []
    done = run("data", "import", path, environ=environ)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Three entries brought in.\n", "")
    assert history(environ) == before
    again = run("data", "import", path, environ=environ)
    assert (again.returncode, again.stdout) == (0, "Every entry of this file is kept already.\n")
    assert history(environ) == before


def test_a_file_that_is_refused_brings_in_nothing(environ: Environ, home: Path, tmp_path: Path) -> None:
    good = check_in(MOMENT, note=SECRET).row()
    path = tmp_path / "theirs.json"
    for content, sentence in (
        (SECRET, "not JSON"),
        (json.dumps({"entries": [good]}), "not a journal"),
        (json.dumps({"format": "numbcli-journal", "version": 9, "entries": [good]}), "newer"),
        (json.dumps({"format": "numbcli-journal", "version": 1, "entries": [good, {**good, "feel": 99}]}), "Entry 2"),
        (json.dumps({"format": "numbcli-journal", "version": 1, "entries": [good, {**good, "feel": 1}]}), "Entry 2"),
    ):
        path.write_text(content)
        refused(run("data", "import", str(path), environ=environ), 3, sentence)
        assert not home.exists()


def test_what_is_no_file_is_refused(environ: Environ, home: Path, tmp_path: Path) -> None:
    large, pipe = tmp_path / "large.json", tmp_path / "pipe"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    os.mkfifo(pipe)
    refused(run("data", "import", str(large), environ=environ), 3, "larger than")
    refused(run("data", "import", str(pipe), environ=environ), 3, "not an ordinary file")
    refused(run("data", "import", str(tmp_path), environ=environ), 3, "This is a folder.")
    refused(run("data", "import", "/dev/stdin", environ=environ, stdin="{}"), 3, "not an ordinary file")
    refused(run("data", "import", str(tmp_path / "none"), environ=environ), 1, "There is no such file.")
    refused(run("data", "import", environ=environ), 2, "data import takes a file, such as kept.json.")
    assert not home.exists()


# Deleting


def traces(home: Path) -> list[str]:
    return [path.name for path in home.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]


def test_no_byte_is_left_of_what_is_deleted(many: list[Entry], environ: Environ, home: Path) -> None:
    assert traces(home) == ["journal.db"]
    done = run("data", "forget", "--all", "--yes", environ=environ)
    assert (done.returncode, done.stdout) == (0, "400 entries deleted.\n")
    assert traces(home) == []
    assert [path.name for path in home.iterdir()] == ["journal.db"]
    assert stat.S_IMODE((home / "journal.db").stat().st_mode) == 0o600
    assert run("data", "forget", "--all", "--yes", environ=environ).stdout == "Nothing is kept here.\n"


def test_one_of_many_is_deleted_and_the_others_stay(many: list[Entry], environ: Environ, home: Path) -> None:
    gone = many[137]
    said = run("data", "forget", gone.id, "--yes", environ=environ).stdout
    assert said == "One entry deleted: check-in, 9 November 2026, 02:00.\n"
    content = (home / "journal.db").read_bytes()
    assert f"{SECRET} 137 ".encode() not in content and f"{SECRET} 138 ".encode() in content
    assert gone.id.encode() not in content
    assert Journal(home).all() == [entry for entry in many if entry != gone]


def test_the_last_is_deleted(kept: list[Entry], environ: Environ, home: Path) -> None:
    assert run("data", "forget", "--last", "--yes", environ=environ).returncode == 0
    assert Journal(home).all() == kept[:2]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--all",), "no terminal"),
        (("--yes",), "what to delete"),
        (("--all", "--last", "--yes"), "what to delete"),
        (("planted-secret", "--all", "--yes"), "what to delete"),
        (("planted-secret", "--yes"), "no entry with this id"),
    ],
)
def test_what_is_not_clear_deletes_nothing(
    words: tuple[str, ...], sentence: str, kept: list[Entry], environ: Environ, home: Path
) -> None:
    refused(run("data", "forget", *words, environ=environ), 2, sentence)
    assert Journal(home).all() == kept


@pytest.mark.parametrize(("typed", "left"), [("", 3), ("yes", 3), ("forget", 0)])
def test_on_a_terminal_a_typed_word_is_asked_for(
    typed: str, left: int, kept: list[Entry], environ: Environ, home: Path
) -> None:
    with Terminal("data", "forget", "--all", environ=environ).see("Enter alone changes nothing") as terminal:
        terminal.press(*([typed] if typed else []), "enter")
        assert terminal.wait() == 0
        assert ("Nothing is changed." in terminal.ordinary) == bool(left)
    assert Journal(home).count() == left


@pytest.mark.parametrize("yes", [("--yes",), ()])
def test_deleting_where_nothing_is_makes_nothing(yes: tuple[str, ...], environ: Environ, home: Path) -> None:
    for words in (("--all",), ("--last",)):
        done = run("data", "forget", *words, *yes, environ=environ)
        assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing is kept here.\n", "")
    assert not home.exists()


def test_what_is_deleted_is_named_before_and_afterwards(kept: list[Entry], environ: Environ) -> None:
    named = "check-in, 5 November 2026, 09:00"
    with Terminal("data", "forget", "--last", environ=environ).see("Enter alone changes nothing") as terminal:
        assert f"This deletes one entry for good: {named}." in terminal.ordinary
        assert SECRET not in terminal.ordinary
        terminal.press("enter")
        assert terminal.wait() == 0
    done = run("data", "forget", "--last", "--yes", environ=environ)
    assert done.stdout == f"One entry deleted: {named}.\n"
    done = run("data", "forget", "--last", "--yes", environ=environ)
    assert done.stdout == "One entry deleted: slow look, 4 November 2026, 09:00.\n"


def test_the_last_one_is_the_one_that_was_made_last(environ: Environ, home: Path, tmp_path: Path) -> None:
    journal, theirs = Journal(home), Journal(tmp_path / "theirs")
    # A clock that was wrong for a while, and then entries of another machine, some older and some newer.
    ahead, here = check_in(MOMENT + timedelta(days=900)), check_in(MOMENT, "flat")
    journal.keep(ahead)
    journal.keep(here)
    other = [check_in(MOMENT + timedelta(days=day)) for day in (-5, 5, 1500)]
    theirs.keep(*other)
    out = str(tmp_path / "theirs.json")
    theirs_environ = {**environ, "NUMBCLI_HOME": str(tmp_path / "theirs")}
    assert run("data", "export", "-o", out, environ=theirs_environ).returncode == 0
    assert run("data", "import", out, environ=environ).returncode == 0
    for gone in (here, ahead, *other[::-1]):
        assert gone in journal.all()
        assert run("data", "forget", "--last", "--yes", environ=environ).returncode == 0
        assert gone not in journal.all()


def _views(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE entry")
        endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id FROM n"
        connection.execute(f"CREATE VIEW entry AS {endless}")
    connection.close()


def _trigger(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TRIGGER gone AFTER INSERT ON entry BEGIN DELETE FROM entry; END")
    connection.close()


@pytest.mark.parametrize("change", [_views, _trigger])
def test_a_journal_with_what_is_not_ours_is_not_used(
    change: Callable[[Path], None], kept: list[Entry], environ: Environ, home: Path
) -> None:
    change(home / "journal.db")
    before = (home / "journal.db").read_bytes()
    for words in (("history",), ("check-in", "--feel", "3"), ("data", "check"), ("data", "forget", "--last", "--yes")):
        done = run(*words, environ=environ)
        assert done.returncode == 1 and "Kept." not in done.stdout
        assert "the journal has something in it that numbcli did not put there" in done.stderr
    assert (home / "journal.db").read_bytes() == before
    assert run("data", "forget", "--all", "--yes", environ=environ).returncode == 0
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("side", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_what_is_no_file_beside_the_journal_keeps_nobody_waiting(
    side: str, kind: str, kept: list[Entry], environ: Environ, home: Path, tmp_path: Path
) -> None:
    path, other = home / f"journal.db{side}", tmp_path / "theirs"
    other.write_text("theirs")
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to(other)
    else:
        path.mkdir()
    for words in (("history",), ("data", "forget", "--all", "--yes"), ("data", "check")):
        refused(run(*words, environ=environ), 1, "something that is not a file is beside the journal")
    done = run("check-in", "--feel", "3", environ=environ)
    assert done.returncode == 1 and "feel: 3" in done.stdout
    assert other.read_text() == "theirs"


def test_a_damaged_journal_can_be_deleted_with_what_lies_beside_it(
    many: list[Entry], environ: Environ, home: Path
) -> None:
    path = home / "journal.db"
    path.write_bytes(_scribbled(path.read_bytes()))
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).write_text(SECRET)
    (home / "hard-link").hardlink_to(path)
    refused(run("data", "forget", "--all", environ=environ), 2, "no terminal")
    assert path.exists()
    done = run("data", "forget", "--all", "--yes", environ=environ)
    assert (done.returncode, done.stdout) == (0, "The journal's file is deleted, with everything in it.\n")
    assert [found.name for found in home.iterdir()] == ["hard-link"] and traces(home) == []
    assert run("data", "forget", "--all", "--yes", environ=environ).stdout == "Nothing is kept here.\n"


def test_standard_input_is_brought_in(kept: list[Entry], environ: Environ, tmp_path: Path) -> None:
    text = run("data", "export", environ=environ).stdout
    other = {**environ, "NUMBCLI_HOME": str(tmp_path / "other")}
    done = run("data", "import", "-", environ=other, stdin=text)
    assert (done.returncode, done.stdout) == (0, "Three entries brought in.\n")
    assert history(other) == history(environ)
    refused(run("data", "import", "-", environ=other, stdin=""), 3, "not JSON")


# Looking it through


def test_a_whole_journal(kept: list[Entry], environ: Environ, home: Path) -> None:
    before = (home / "journal.db").read_bytes()
    done = run("data", "check", environ=environ)
    assert (done.returncode, done.stdout, done.stderr) == (0, "The journal is whole: three entries.\n", "")
    assert (home / "journal.db").read_bytes() == before


def test_nothing_to_look_through(environ: Environ, home: Path) -> None:
    done = run("data", "check", environ=environ)
    assert (done.returncode, done.stdout) == (0, "Nothing is kept here.\n")
    assert not home.exists()


@pytest.mark.parametrize("change", ["feel = 40", "note = CAST(x'ff' AS TEXT)", "instant = 5", "at = 'planted-secret'"])
def test_a_row_that_is_no_entry_is_named(change: str, kept: list[Entry], environ: Environ, home: Path) -> None:
    with sqlite3.connect(home / "journal.db") as connection:
        connection.execute(f"UPDATE entry SET {change} WHERE rowid = 1")
    connection.close()
    done = run("data", "check", environ=environ)
    assert done.returncode == 1 and done.stdout.startswith("Entry 1 is not whole.")
    assert "The journal is damaged." in done.stderr and SECRET not in done.stdout + done.stderr


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2 + 77]


def _scribbled(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes(range(7, 256)) * 40 + content[middle + 249 * 40 :]


def _zeroed(content: bytes) -> bytes:
    return content[: 5 * 4096] + b"\0" * 4096 + content[6 * 4096 :]


def _headless(content: bytes) -> bytes:
    return b"\0" * 4096 + content[4096:]


@pytest.mark.parametrize("damage", [_cut, _scribbled, _zeroed, _headless])
def test_what_can_be_read_of_a_damaged_journal_is_saved(
    damage: Callable[[bytes], bytes], many: list[Entry], environ: Environ, home: Path, tmp_path: Path
) -> None:
    path, out = home / "journal.db", tmp_path / "saved.json"
    broken = damage(path.read_bytes())
    path.write_bytes(broken)
    looked = run("data", "check", environ=environ)
    assert looked.returncode == 1
    assert "the journal is damaged" in looked.stderr.lower() and "numbcli data export" in looked.stderr
    assert SECRET not in looked.stdout + looked.stderr
    if damage in (_scribbled, _zeroed):
        assert looked.stdout.startswith("The database says: ")
    done = run("data", "export", "-o", str(out), environ=environ)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    saved = json.loads(out.read_text(encoding="utf-8"))["entries"]
    assert f"What can still be read: {len(saved)} entries." in done.stderr
    whole = [entry.row() for entry in many]
    assert 100 < len(saved) <= 400 and [row for row in whole if row in saved] == saved
    assert run("data", "export", environ=environ).stdout == out.read_text(encoding="utf-8")
    for words in (("import", str(out)), ("forget", "--last", "--yes")):
        after = run("data", *words, environ=environ)
        assert after.returncode == 1 and "numbcli data check" in after.stderr
    assert path.read_bytes() == broken
    path.rename(tmp_path / "broken.db")
    assert run("data", "import", str(out), environ=environ).returncode == 0
    assert json.loads(history(environ))["entries"] == saved


def test_where_nothing_can_be_read_no_file_is_written(environ: Environ, home: Path, tmp_path: Path) -> None:
    home.mkdir()
    (home / "journal.db").write_bytes(b"this is no journal" * 1000)
    refused(run("data", "export", "-o", str(tmp_path / "x.json"), environ=environ), 1, "None of it can be read")
    assert not (tmp_path / "x.json").exists()


def test_the_journal_of_a_newer_version_is_not_taken_for_damaged(
    kept: list[Entry], environ: Environ, home: Path
) -> None:
    with sqlite3.connect(home / "journal.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for words in (("check",), ("export",), ("forget", "--all", "--yes")):
        refused(run("data", *words, environ=environ), 1, "newer numbcli")
