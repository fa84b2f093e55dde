"""Taking the journal out and bringing it in: exact, the same in either order, and refused as a whole."""

import contextlib
import json
import random
import sqlite3
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.crafted import crafted
from numbcli.errors import ExitCode, NumbError
from numbcli.journal import exchange, handout, salvage, upkeep
from numbcli.journal.entry import FIELDS, Entry, check_in, closing
from numbcli.journal.salvage import salvaged
from numbcli.journal.store import Journal
from numbcli.practice.vocabulary import CHECK_IN_ENERGIES, FEEL, NOTICED, WORDS

MOMENT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
SECRET = "the words of one person"

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=ZONES)
LINES = st.text(st.characters(exclude_characters="\r\n"), max_size=60)
MAYBE = st.none()
CHECK_INS = st.builds(
    check_in,
    MOMENTS,
    word=MAYBE | st.sampled_from(WORDS) | LINES,
    energy=MAYBE | st.sampled_from(CHECK_IN_ENERGIES),
    feel=MAYBE | st.sampled_from(FEEL),
    note=MAYBE | LINES,
)
CLOSINGS = st.builds(
    closing, MOMENTS, st.just("slow-look"), st.sampled_from(["full", "in-bed"]), MAYBE | st.sampled_from(NOTICED)
)
ENTRIES = st.lists(CHECK_INS | CLOSINGS, max_size=12)


def data(entries: list[Entry]) -> bytes:
    return exchange.exported(entries, "json").encode()


def refused(content: bytes) -> NumbError:
    with pytest.raises(NumbError) as caught:
        exchange.entries_in(content)
    error = caught.value
    assert error.code == ExitCode.INVALID
    assert SECRET not in f"{error.sentence}{error.hint}{error.args}"
    return error


@settings(max_examples=30, deadline=None)
@given(entries=ENTRIES, ascii_only=st.booleans())
def test_json_is_exact(entries: list[Entry], ascii_only: bool) -> None:
    text = exchange.exported(entries, "json", ascii_only)
    assert exchange.entries_in(text.encode()) == entries
    assert all(char.isprintable() or char == "\n" for char in text)
    assert not ascii_only or text.isascii()
    assert json.loads(text) == {"format": "numbcli-journal", "version": 2, "entries": [one.row() for one in entries]}


@settings(max_examples=12, deadline=None)
@given(mine=ENTRIES, theirs=ENTRIES, shared=ENTRIES, seed=st.integers())
def test_two_machines_merge_to_the_same_in_either_order(
    mine: list[Entry], theirs: list[Entry], shared: list[Entry], seed: int
) -> None:
    first, second = ([*own, *shared] for own in (mine, theirs))
    random.Random(seed).shuffle(first)
    with tempfile.TemporaryDirectory() as folder:
        one, other = Journal(Path(folder) / "one"), Journal(Path(folder) / "other")
        upkeep.merge(one, first), upkeep.merge(one, second)
        upkeep.merge(other, second), upkeep.merge(other, first)
        assert one.all() == other.all()
        assert len(one.all()) == len(mine) + len(theirs) + len(shared)
        assert upkeep.merge(one, [*first, *second]) == 0


@settings(max_examples=12, deadline=None)
@given(entries=ENTRIES)
def test_taken_out_deleted_and_brought_in_is_the_same(entries: list[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        upkeep.merge(journal, entries)
        before = journal.all()
        taken = data(before)
        if entries:
            upkeep.forget(journal, before)
        assert journal.all() == []
        assert upkeep.merge(journal, exchange.entries_in(taken)) == len(entries)
        assert journal.all() == before


# Of the first 368 seeds, these are among the 22 that leave a copy where the file is not written anew (SQLite 3.40).
@pytest.mark.parametrize("seed", [5, 11, 20, 21])
def test_no_copy_between_the_pages_is_left_of_what_is_deleted(tmp_path: Path, seed: int) -> None:
    """Entries that came in any order have moved between pages. Deleting alone then leaves copies, now and then."""
    chance, journal = random.Random(seed), Journal(tmp_path)
    entries = [
        check_in(MOMENT + timedelta(minutes=20 * place), note=f"{SECRET} {place:04d} " * chance.randrange(1, 80))
        for place in range(300)
    ]
    order = chance.sample(entries, len(entries))
    for start in range(0, 300, 30):
        journal.keep(*order[start : start + 30])
    gone = chance.sample(entries, 150)
    upkeep.forget(journal, gone)
    content = journal.path.read_bytes()
    assert [entry for entry in gone if f"{entry.note}"[:28].encode() in content or entry.id.encode() in content] == []
    assert journal.all() == [entry for entry in entries if entry not in gone]


def test_an_id_with_other_content_refuses_everything(tmp_path: Path) -> None:
    journal, kept = Journal(tmp_path), check_in(MOMENT, word=SECRET)
    journal.keep(kept)
    other = Entry(kept.id, kept.kind, kept.at, word="flat")
    for brought in ([check_in(MOMENT), other], [check_in(MOMENT), kept, other]):
        with pytest.raises(NumbError) as caught:
            upkeep.merge(journal, brought)
        assert f"Entry {len(brought)} " in caught.value.sentence and caught.value.code == ExitCode.INVALID
        assert SECRET not in str(caught.value.args) + caught.value.hint
        assert journal.all() == [kept]


def test_nothing_to_bring_in_makes_no_file(tmp_path: Path) -> None:
    assert upkeep.merge(Journal(tmp_path / "home"), []) == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 200_000, "not JSON"),
        (b"1" * 5000, "not JSON"),
        (b"[]", "not a journal"),
        (b"null", "not a journal"),
        (b'{"format": "other", "version": 1, "entries": []}', "not a journal"),
        (b'{"format": "numbcli-journal", "version": true, "entries": []}', "not a journal"),
        (b'{"format": "numbcli-journal", "version": 0, "entries": []}', "not a journal"),
        (b'{"format": "numbcli-journal", "version": 1, "entries": {}}', "not a journal"),
        (b'{"format": "numbcli-journal", "version": 1}', "not a journal"),
        (b'{"format": "numbcli-journal", "version": 3}', "newer"),
        (b'{"format": "numbcli-journal", "version": 1, "entries": [], "entries": []}', "not JSON"),
        (b'{"format": "numbcli-journal", "version": 1, "entries": [7]}', "Entry 1 "),
    ],
)
def test_what_is_no_export_is_refused(content: bytes, sentence: str) -> None:
    assert sentence in refused(content).sentence


@pytest.mark.parametrize(
    "change",
    [
        {"id": "x"},
        {"kind": SECRET},
        {"at": "2026-13-01T00:00:00.000+00:00"},
        {"feel": 11},
        {"feel": 3.0},
        {"feel": float("nan")},
        {"energy": [SECRET]},
        {"note": f"{SECRET}\n"},
        {"practice": SECRET},
        {"noticed": {}},
        {SECRET: 1},
    ],
    ids=str,
)
def test_one_bad_entry_refuses_all_with_its_place(change: dict[str, object]) -> None:
    rows: list[dict[str, object]] = [check_in(MOMENT, note=SECRET).row() for _ in range(3)]
    rows[1].update(change)
    content = json.dumps({"format": "numbcli-journal", "version": 1, "entries": rows})
    assert refused(content.encode()).sentence.startswith("Entry 2 ")


def test_answers_may_be_missing_and_a_mark_may_stand_in_front() -> None:
    entry = check_in(MOMENT)
    row = {name: value for name, value in entry.row().items() if value is not None}
    content = json.dumps({"format": "numbcli-journal", "version": 1, "entries": [row]})
    assert exchange.entries_in(b"\xef\xbb\xbf" + content.encode()) == [entry]


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(mark: str) -> None:
    lines = exchange.exported([check_in(MOMENT, word=f"{mark}1")], "csv").splitlines()
    assert lines[0] == ",".join(FIELDS)
    assert f"'{mark}1".replace("\t", "") in lines[1]


@pytest.mark.parametrize("force", [True, False])
def test_whatever_ends_the_writing_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    def ended(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", ended)
    with pytest.raises(KeyboardInterrupt):
        handout.write(tmp_path / "mine.json", b"{}", force)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_came_to_be_there_since_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("theirs")
    with pytest.raises(NumbError):
        handout.write(path, b"{}", force=False)
    assert [found.read_text() for found in tmp_path.iterdir()] == ["theirs"]


# Damage


def many(count: int = 300) -> list[Entry]:
    """With short ones, and notes that run over several pages."""
    return [
        check_in(MOMENT + timedelta(hours=hour), "tired", feel=hour % 11, note="é" * (hour * 37 % 6000))
        for hour in range(count)
    ]


@pytest.mark.parametrize("size", [512, 1024, 4096, 65536])
def test_a_whole_journal_is_read_whole_from_its_pages(tmp_path: Path, size: int) -> None:
    journal, entries = Journal(tmp_path), many()
    journal.keep(*entries)
    with contextlib.closing(sqlite3.connect(journal.path)) as connection:
        connection.execute(f"PRAGMA page_size = {size}")
        connection.execute("VACUUM")
    assert salvaged(journal.path.read_bytes()) == entries == journal.all()


@pytest.mark.parametrize("page", [512, 4096])
def test_the_work_on_a_crafted_journal_grows_with_its_size_alone(page: int) -> None:
    for size in (1 << 16, 1 << 20):
        file = salvage._file(crafted(size, page))
        assert salvage._salvage(file) == []
        assert size / 2 < file.work < 10 * size


@settings(max_examples=20, deadline=None)
@given(seed=st.integers())
def test_nothing_is_made_up_from_damaged_pages(seed: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        journal.keep(*many(40))
        content = bytearray(journal.path.read_bytes())
    for _ in range(chance.randrange(1, 60)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    for found in salvaged(bytes(content[: chance.randrange(len(content))])):
        assert found.kind == "check-in"
    assert salvaged(chance.randbytes(20_000)) == []
