"""The journal on a real disk: modes, order, what survives, and what is said where it cannot be used."""

import contextlib
import gc
import itertools
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import FrameType
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from numbcli.errors import ExitCode, NumbError
from numbcli.journal import database
from numbcli.journal.entry import Entry, check_in, closing
from numbcli.journal.rows import APPLICATION, MIGRATIONS
from numbcli.journal.store import Journal
from numbcli.words import journal as words

MOMENT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
SECRET = "the words of one person"
posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and limits of POSIX")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "home" / "numbcli")


@pytest.fixture
def kept(journal: Journal) -> Journal:
    """A journal with some pages in it."""
    journal.keep(*(check_in(MOMENT + timedelta(hours=hour), "tired", note="a line " * 40) for hour in range(60)))
    return journal


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def refused(act: Callable[[], object], reason: str) -> NumbError:
    """Assert that it fails with the sentence for this reason, and with nothing private."""
    with pytest.raises(NumbError) as caught:
        act()
    error = caught.value
    assert words.REASONS[reason][0] in error.sentence
    assert error.code == ExitCode.FAILED and error.hint
    assert SECRET not in f"{error.sentence}{error.hint}{error!r}{error.args}"
    return error


def secret() -> Entry:
    return check_in(MOMENT, word=SECRET, note=SECRET)


# What is kept


def test_reading_where_nothing_is_makes_nothing(journal: Journal, tmp_path: Path) -> None:
    assert (journal.all(), journal.last(30), journal.noticed(), journal.count()) == ([], [], [], 0)
    assert journal.since(MOMENT) == []
    assert list(tmp_path.iterdir()) == []


HARD = (
    "[/x] [link=a]b[/link] {0} %s",
    "\x1b]0;title\x07\x1b[31mred",
    "nul \0 in it",
    "🫖👩‍👩‍👧 and ﷽",
    "\u202eمرحبا\u202c שלום",
    "'; DROP TABLE entry; --",
    "not valid \udce9\udcff, and half a pair \ud83d",
    "x" * 10_000,
    " spaces around \t",
    "",
)


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_own_words_come_back_exactly(journal: Journal, text: str) -> None:
    entry = check_in(MOMENT, word=text, note=text)
    journal.keep(entry)
    assert journal.all() == [entry]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(text=st.text(st.characters(exclude_characters="\r\n")))
def test_any_text_comes_back_exactly(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        entry = check_in(MOMENT, word=text, note=text)
        Journal(Path(folder)).keep(entry)
        assert Journal(Path(folder)).all() == [entry]


def test_every_answer_comes_back(journal: Journal) -> None:
    entries = [
        check_in(MOMENT, "far-away", "a-little", 0, "a line"),
        check_in(MOMENT + timedelta(seconds=1)),
        closing(MOMENT + timedelta(seconds=2), "slow-look", "in-bed", "further-away"),
        closing(MOMENT + timedelta(seconds=3), "slow-look", "in-bed", None),
    ]
    journal.keep(*entries)
    assert journal.all() == entries
    assert journal.noticed() == [entries[2]]
    assert journal.count() == 4


def test_what_is_no_entry_is_refused_before_the_disk_is_touched(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not an entry"):
        journal.keep(check_in(MOMENT, note="two\nlines"))
    assert list(tmp_path.iterdir()) == []


def test_several_are_kept_or_none(kept: Journal) -> None:
    again = kept.last(1)[0]
    refused(lambda: kept.keep(secret(), again), "other")
    assert kept.count() == 60 and kept.last(1) == [again]


# Order


def test_order_around_midnight_and_in_other_zones(journal: Journal) -> None:
    east, west = timezone(timedelta(hours=13)), timezone(-timedelta(hours=11))
    moments = [
        datetime(2026, 11, 22, 12, 0, tzinfo=east),  # 23:00 the day before in UTC
        datetime(2026, 11, 21, 23, 59, 59, 999_000, tzinfo=UTC),
        datetime(2026, 11, 22, 0, 0, tzinfo=UTC),
        datetime(2026, 11, 21, 13, 0, 0, 1_000, tzinfo=west),  # a millisecond later
    ]
    entries = [check_in(moment) for moment in moments]
    journal.keep(*random.Random(1).sample(entries, len(entries)))
    assert journal.all() == entries
    assert [entry.day for entry in journal.all()] == ["2026-11-22", "2026-11-21", "2026-11-22", "2026-11-21"]
    assert journal.last(2) == entries[2:]
    assert journal.since(moments[2]) == entries[2:]
    assert journal.since(moments[3].astimezone(east)) == entries[3:]


def test_the_hour_that_comes_twice_is_in_order(journal: Journal) -> None:
    london = ZoneInfo("Europe/London")
    first = check_in(datetime(2026, 10, 25, 1, 50, tzinfo=london, fold=0))
    second = check_in(datetime(2026, 10, 25, 1, 10, tzinfo=london, fold=1))
    journal.keep(second, first)
    assert journal.all() == [first, second]
    assert [entry.at[11:] for entry in journal.all()] == ["01:50:00.000+01:00", "01:10:00.000+00:00"]


def test_one_instant_is_ordered_by_id(journal: Journal) -> None:
    entries = [check_in(MOMENT) for _ in range(20)]
    journal.keep(*entries)
    assert journal.all() == sorted(entries, key=lambda entry: entry.id)
    assert journal.last(5) == journal.all()[-5:]


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
NEAR = st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 3), timezones=ZONES)


@settings(max_examples=20, deadline=None)
@given(moments=st.lists(NEAR, max_size=30), count=st.integers(0, 40))
def test_order_is_by_instant_then_id(moments: list[datetime], count: int) -> None:
    entries = [check_in(moment) for moment in moments]
    ordered = sorted(entries, key=lambda entry: (entry.instant, entry.id))
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        journal.keep(*entries)
        assert journal.all() == ordered
        assert journal.last(count) == ordered[len(ordered) - min(count, len(ordered)) :]


def test_the_last_are_found_through_the_index(kept: Journal) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection:
        for which in ("ORDER BY instant DESC, id DESC LIMIT 30", "WHERE instant >= 5 ORDER BY instant, id"):
            plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT * FROM entry {which}").fetchall()
            assert "entry_by_instant" in str(plan) and "TEMP B-TREE" not in str(plan)


# The file


@posix
def test_folder_and_file_are_for_their_owner_alone(journal: Journal, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        journal.keep(secret())
    finally:
        os.umask(before)
    assert mode(journal.path) == 0o600
    assert mode(journal.path.parent) == mode(tmp_path / "home") == 0o700
    assert [path.name for path in journal.path.parent.iterdir()] == ["journal.db"]


@posix
def test_a_file_that_others_could_read_is_closed_to_them(kept: Journal) -> None:
    kept.path.chmod(0o644)
    kept.keep(secret())
    assert mode(kept.path) == 0o600


@posix
def test_the_rollback_journal_is_for_its_owner_alone(kept: Journal) -> None:
    with contextlib.closing(kept._open_writer()) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM entry")
        assert mode(kept.path.with_name("journal.db-journal")) == 0o600
        connection.execute("ROLLBACK")


def test_it_is_written_as_safely_as_sqlite_can(journal: Journal) -> None:
    journal.keep(secret())
    with contextlib.closing(journal._open_writer()) as connection:
        pragmas = ("journal_mode", "synchronous", "secure_delete", "application_id", "user_version")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert found == ["delete", 3, 1, APPLICATION, len(MIGRATIONS)]


def test_reading_changes_nothing(kept: Journal) -> None:
    before = (kept.path.read_bytes(), kept.path.stat().st_mtime_ns)
    kept.all(), kept.last(3), kept.noticed(), kept.count(), kept.since(MOMENT)
    assert (kept.path.read_bytes(), kept.path.stat().st_mtime_ns) == before
    assert [path.name for path in kept.path.parent.iterdir()] == ["journal.db"]


def test_an_empty_file_is_a_journal_with_nothing_in_it(journal: Journal) -> None:
    journal.path.parent.mkdir(parents=True)
    journal.path.touch()
    assert journal.all() == []
    journal.keep(secret())
    assert journal.count() == 1


def test_a_relative_folder_with_odd_letters_in_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    journal = Journal(Path("a ?mode=memory#%20 ü"))
    journal.keep(secret())
    assert journal.count() == 1 and (tmp_path / "a ?mode=memory#%20 ü" / "journal.db").is_file()


# Migrations


def test_a_migration_runs_once_for_writers_and_for_readers(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    more = ("CREATE TABLE other (name TEXT)", "INSERT INTO other VALUES ('x')")
    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, more))
    assert kept.count() == 60
    kept.keep(secret())
    with contextlib.closing(sqlite3.connect(kept.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert connection.execute("SELECT count(*) FROM other").fetchone() == (1,)


def test_a_migration_that_fails_leaves_what_was_there(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept.path.read_bytes()
    wrong = ("CREATE TABLE other (name TEXT)", "DELETE FROM entry", "INSERT INTO nowhere VALUES (1)")
    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", (*MIGRATIONS, wrong))
        refused(lambda: kept.keep(secret()), "damaged")
    assert kept.path.read_bytes() == before
    assert kept.count() == 60


# What can go wrong


def both(journal: Journal, reason: str) -> None:
    """Assert that neither keeping nor reading goes, and that the file stays as it was."""
    before = journal.path.read_bytes() if journal.path.is_file() else None
    assert refused(lambda: journal.keep(secret()), reason).sentence.startswith("This could not be kept:")
    for read in (journal.all, journal.noticed, journal.count, lambda: journal.last(3), lambda: journal.since(MOMENT)):
        assert refused(read, reason).sentence.startswith("What is kept could not be read:")
    assert before is None or journal.path.read_bytes() == before


@pytest.mark.parametrize("data", [b"not a database, " * 600, b"\0" * 5000, b"SQLite format 3\0", b"x"])
def test_a_file_that_is_no_database_is_damaged(journal: Journal, data: bytes) -> None:
    journal.path.parent.mkdir(parents=True)
    journal.path.write_bytes(data)
    both(journal, "damaged")


@pytest.mark.parametrize("size", [100, 4096, 8192 + 13, -4096])
def test_a_journal_that_was_cut_is_damaged(kept: Journal, size: int) -> None:
    data = kept.path.read_bytes()
    kept.path.write_bytes(data[:size])
    both(kept, "damaged")


def test_pages_overwritten_in_the_middle_are_damage(kept: Journal) -> None:
    data = kept.path.read_bytes()
    kept.path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    both(kept, "damaged")


@pytest.mark.parametrize(
    "change",
    [
        "at = 'yesterday'",
        "feel = 40",
        "note = x'00ff'",
        "note = CAST(x'ff' AS TEXT)",
        "id = 'x' || rowid",
        "kind = 'other'",
    ],
)
def test_a_row_that_is_no_entry_is_damage(kept: Journal, change: str) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute(f"UPDATE entry SET {change} WHERE rowid = 7")
    refused(kept.all, "damaged")


def test_tables_that_are_gone_are_damage(kept: Journal) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute("DROP TABLE entry")
    both(kept, "damaged")


def test_a_newer_version_is_left_alone(kept: Journal) -> None:
    with contextlib.closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
    both(kept, "newer")


@pytest.mark.parametrize("change", ["CREATE TABLE theirs (x)", "PRAGMA user_version = 1", "PRAGMA application_id = 7"])
def test_the_file_of_another_program_is_left_alone(journal: Journal, change: str) -> None:
    journal.path.parent.mkdir(parents=True)
    with contextlib.closing(sqlite3.connect(journal.path)) as connection, connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(change)
    both(journal, "foreign")


def test_a_folder_in_its_place(journal: Journal) -> None:
    journal.path.mkdir(parents=True)
    both(journal, "place")


@posix
@pytest.mark.parametrize("there", [True, False])
def test_a_link_in_its_place_is_not_followed(journal: Journal, tmp_path: Path, there: bool) -> None:
    journal.path.parent.mkdir(parents=True)
    target = tmp_path / "elsewhere"
    if there:
        target.write_text("a file of theirs")
    journal.path.symlink_to(target)
    refused(lambda: journal.keep(secret()), "place")
    refused(journal.all, "place")
    assert target.exists() == there and (not there or target.read_text() == "a file of theirs")


@posix
def test_a_pipe_in_its_place_keeps_nobody_waiting(journal: Journal) -> None:
    journal.path.parent.mkdir(parents=True)
    os.mkfifo(journal.path)
    refused(lambda: journal.keep(secret()), "place")
    refused(journal.all, "place")


@posix
def test_a_file_in_the_place_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        refused(lambda folder=folder: Journal(folder).keep(secret()), "not-a-folder")  # type: ignore[misc]
        refused(Journal(folder).all, "not-a-folder")


def test_another_program_that_keeps_it_locked(kept: Journal) -> None:
    hurried = Journal(kept.path.parent, patience=0.05)
    with contextlib.closing(sqlite3.connect(kept.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        both(hurried, "busy")
        other.execute("ROLLBACK")
        other.execute("BEGIN IMMEDIATE")
        refused(lambda: hurried.keep(secret()), "busy")
        assert hurried.count() == 60, "a writer that is not done keeps nobody from reading"
        other.execute("ROLLBACK")
    hurried.keep(secret())
    assert hurried.count() == 61


SMALL_DISK = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from numbcli.errors import NumbError
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    Journal(Path(sys.argv[1])).keep(check_in(datetime.now(UTC), note="the words of one person" * 10_000))
except NumbError as error:
    print(error.sentence, error.hint, int(error.code), error.args)
else:
    print("Kept.")
"""


@posix
@pytest.mark.parametrize("lock", ["EXCLUSIVE", "IMMEDIATE"])
def test_ctrl_c_is_heard_while_another_program_keeps_it_locked(
    kept: Journal, lock: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = list[float]()

    def interrupted(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", interrupted)
    monkeypatch.setattr(database, "STEP", 0.01)
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: pytest.fail(str(unraisable.exc_value)))
    before = kept.path.read_bytes()
    with contextlib.closing(sqlite3.connect(kept.path, isolation_level=None)) as other:
        other.execute(f"BEGIN {lock}")
        with pytest.raises(KeyboardInterrupt):
            kept.keep(secret())
        gc.collect()
        other.execute("ROLLBACK")
    assert len(waits) == 3 and kept.path.read_bytes() == before


def test_ctrl_c_is_heard_while_the_database_works(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(database, "_go_on", interrupted)
    monkeypatch.setattr(database, "_LOOK", 1)
    with pytest.raises(KeyboardInterrupt):
        kept.write_anew()
    monkeypatch.undo()
    assert kept.count() == 60


# From Python 3.13 on, a connection that Ctrl-C left open is a ResourceWarning. A run shows none; tests make errors of
# them.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_transaction_that_is_left_behind_says_nothing_to_a_closed_connection(
    kept: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C can come between any two steps: at each call in turn, and nothing is said but that."""
    unraisable = list[object]()
    monkeypatch.setattr(sys, "unraisablehook", unraisable.append)
    for moment in itertools.count(1):
        calls = itertools.count(1)

        def interrupt(
            frame: FrameType, event: str, arg: object, moment: int = moment, calls: Iterator[int] = calls
        ) -> None:
            if event != "call" or frame.f_globals.get("__name__") not in (
                "numbcli.journal.store",
                "numbcli.journal.database",
                "contextlib",
            ):
                return
            if next(calls) == moment:
                sys.setprofile(None)
                raise KeyboardInterrupt

        entry = check_in(MOMENT + timedelta(days=moment))
        sys.setprofile(interrupt)
        try:
            kept.keep(entry)
            break
        except KeyboardInterrupt:
            pass
        finally:
            sys.setprofile(None)
        gc.collect()
        assert unraisable == []
    assert moment > 20 and 60 < kept.count() <= 60 + moment


@pytest.mark.parametrize("folder", [False, True])
def test_one_side_file_can_stay_empty_for_systems_where_a_deleted_one_may_come_back(
    tmp_path: Path, folder: bool
) -> None:
    journal = Journal(tmp_path / "numbcli", side_file=folder)
    for hour in range(3):
        journal.keep(check_in(MOMENT + timedelta(hours=hour), note=SECRET))
    with contextlib.closing(journal._open_writer()) as connection:
        mode_now = connection.execute("PRAGMA journal_mode").fetchone()[0]
        assert (mode_now, connection.execute("PRAGMA fullfsync").fetchone()) == (
            "truncate" if folder else "delete",
            (1,),
        )
    side = journal.path.with_name("journal.db-journal")
    assert side.exists() == folder
    if folder:
        assert side.stat().st_size == 0 and (os.name != "posix" or mode(side) == 0o600)
    # An empty one is no write that was cut off: what is damaged without it is damaged with it.
    assert journal.count() == 3
    data = journal.path.read_bytes()
    journal.path.write_bytes(data[:-7])
    refused(journal.all, "damaged")


@posix
def test_a_write_that_was_cut_off_beside_a_side_file_that_stays_is_taken_back(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "numbcli", side_file=True)
    journal.keep(*(check_in(MOMENT + timedelta(hours=hour), note="a line " * 40) for hour in range(60)))
    before = journal.all()
    code = CUT_OFF.replace("Path(sys.argv[1])", "Path(sys.argv[1]), side_file=True")
    done = subprocess.run([sys.executable, "-c", code, str(journal.path.parent)], timeout=30, check=False)
    assert done.returncode == -9
    assert journal.path.with_name("journal.db-journal").stat().st_size > 0, "the write was not half done"
    assert journal.all() == before


@posix
@pytest.mark.parametrize("room", ["none", "a little", "what it has"])
def test_a_disk_without_room_leaves_the_journal_as_it_was(kept: Journal, room: str) -> None:
    before = kept.path.read_bytes()
    limit = {"none": 0, "a little": 4096, "what it has": len(before)}[room]
    said = run(SMALL_DISK, str(kept.path.parent), str(limit))
    assert said.startswith("This could not be kept: the disk")
    assert SECRET not in said and "Kept." not in said
    assert kept.path.read_bytes() == before
    assert kept.count() == 60
    kept.keep(secret())
    assert kept.count() == 61


def test_a_full_disk_has_its_own_sentence(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "small.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("CREATE TABLE entry (note)")
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("INSERT INTO entry VALUES (zeroblob(100000))")
    assert database.name_reason(caught.value) == "full"


# Whoever is root may do all of it: there it is done as nobody.
NOT_ROOT = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from numbcli.errors import NumbError
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal
if os.getuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
journal = Journal(Path(sys.argv[1]))
for act in (lambda: journal.keep(check_in(datetime.now(UTC), note="the words of one person")), journal.count):
    try:
        print(act())
    except NumbError as error:
        print(error.sentence, int(error.code), error.args)
"""


@pytest.fixture
def theirs() -> Iterator[Path]:
    """A folder that nobody, the user, can get at."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.iterdir()):
        path.chmod(0o700)
    shutil.rmtree(folder)


READ_ONLY = [(0o500, 0o600, True), (0o700, 0o400, True), (0o700, 0o000, False), (0o000, 0o600, False)]


@posix
@pytest.mark.parametrize(("folder_mode", "file_mode", "readable"), READ_ONLY)
def test_what_may_not_be_written_can_be_read_where_it_may(
    theirs: Path, folder_mode: int, file_mode: int, readable: bool
) -> None:
    journal = Journal(theirs / "numbcli")
    journal.keep(check_in(MOMENT))
    before = journal.path.read_bytes()
    if os.getuid() == 0:
        for path in (journal.path, journal.path.parent):
            os.chown(path, 65534, 65534)
    journal.path.chmod(file_mode)
    journal.path.parent.chmod(folder_mode)
    kept, read = run(NOT_ROOT, str(journal.path.parent)).splitlines()
    journal.path.parent.chmod(0o700)
    journal.path.chmod(0o600)
    assert kept.startswith("This could not be kept: the file or its folder does not allow it. 1")
    assert read == "1" if readable else read.startswith("What is kept could not be read: the file or its folder")
    assert SECRET not in kept + read
    assert journal.path.read_bytes() == before
    assert [path.name for path in journal.path.parent.iterdir()] == ["journal.db"]


@posix
def test_a_folder_that_cannot_be_made(theirs: Path) -> None:
    theirs.chmod(0o555 if os.getuid() == 0 else 0o500)
    kept, read = run(NOT_ROOT, str(theirs / "numbcli")).splitlines()
    assert kept.startswith("This could not be kept: the file or its folder does not allow it.")
    assert read == "0"


CUT_OFF = """
import os, signal, sys
from pathlib import Path
from numbcli.journal.store import Journal
connection = Journal(Path(sys.argv[1]))._open_writer()
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE entry SET note = hex(zeroblob(20000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
def test_half_of_a_write_that_was_cut_off_is_taken_back_by_a_reader(kept: Journal) -> None:
    before = kept.all()
    done = subprocess.run([sys.executable, "-c", CUT_OFF, str(kept.path.parent)], timeout=30, check=False)
    assert done.returncode == -9
    assert kept.path.with_name("journal.db-journal").stat().st_size > 0, "the write was not half done"
    assert kept.all() == before
    assert [path.name for path in kept.path.parent.iterdir()] == ["journal.db"]


def run(code: str, *words: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("name", ["a b", "a?mode=memory", "a#b", "a%20b", "é", "100%"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    journal = Journal(tmp_path / name)
    journal.keep(check_in(MOMENT))
    assert journal.count() == 1
    assert [path.name for path in (tmp_path / name).iterdir()] == ["journal.db"]
