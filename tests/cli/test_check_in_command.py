"""``check-in`` by flags and by keys, and what becomes of it."""

import contextlib
import json
import resource
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drivers.command import run
from drivers.terminal import Terminal

Environ = dict[str, str]
HOSTILE = "[bold]x[/x] \x1b]0;title\x07 \x1b[31mred \u202eleft \U0001f642 planted-secret"


def entries(environ: Environ) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("history", "--all", "--json", environ=environ).stdout)["entries"]
    return rows


def test_flags_ask_nothing_and_keep_the_right_entry(environ: Environ) -> None:
    done = run("check-in", "--word", "far-away", "--feel", "0", "--energy", "none", environ=environ)
    assert (done.returncode, done.stdout) == (0, "Kept.\n")
    (entry,) = entries(environ)
    assert (entry["word"], entry["feel"], entry["energy"], entry["note"]) == ("far-away", 0, "none", None)


def test_the_first_time_one_line_says_where_and_later_none_does(environ: Environ) -> None:
    first, second = (run("check-in", "--feel", "3", environ=environ) for _ in range(2))
    assert environ["NUMBCLI_HOME"] in first.stderr and "--no-save" in first.stderr
    assert second.stderr == ""


def test_how_low_a_number_is_and_what_is_written_change_nothing_that_is_said(environ: Environ) -> None:
    run("check-in", "--feel", "5", environ=environ)
    for feel, note in (("10", "A warm cup."), ("0", "I want to die."), ("1", "suicide")):
        done = run("check-in", "--word", "nothing", "--feel", feel, "--note", "-", environ=environ, stdin=note)
        assert (done.returncode, done.stdout, done.stderr) == (0, "Kept.\n", "")


def test_no_save_keeps_nothing_and_makes_nothing(environ: Environ) -> None:
    done = run("check-in", "--feel", "3", "--no-save", environ=environ)
    assert done.returncode == 0
    assert "Kept." not in done.stdout
    assert not Path(environ["NUMBCLI_HOME"]).exists()


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--no-save",),
        ("--feel", "11"),
        ("--feel", "x"),
        ("--energy", "loads"),
        ("--word", "my planted-secret"),
        ("--note", "my planted-secret"),
    ],
)
def test_what_cannot_be_taken_exits_2_and_repeats_nothing(words: tuple[str, ...], environ: Environ) -> None:
    done = run("check-in", *words, environ=environ)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "planted-secret" not in done.stderr
    if "--" not in " ".join(words) or words == ("--no-save",):
        assert all(flag in done.stderr for flag in ("--word", "--feel", "--energy", "--note"))
    assert not Path(environ["NUMBCLI_HOME"]).exists()


@pytest.mark.parametrize("note", [HOSTILE, "long " * 2000, "שלום עולם", "=1+1"])
def test_a_note_round_trips_exactly_and_prints_clean(note: str, environ: Environ) -> None:
    done = run("check-in", "--note", "-", environ=environ, stdin=note)
    assert (done.returncode, done.stdout) == (0, "Kept.\n")
    assert "secret" not in done.stderr
    assert entries(environ)[0]["note"] == note
    shown = run("history", environ=environ).stdout
    assert "\x1b" not in shown and "\x07" not in shown and "\u202e" not in shown


def test_json_prints_the_entry(environ: Environ) -> None:
    done = run("check-in", "--word", "tired", "--json", environ=environ)
    assert json.loads(done.stdout) == entries(environ)[0]


def test_the_journal_is_for_its_person_alone(environ: Environ) -> None:
    run("check-in", "--feel", "3", environ=environ)
    home = Path(environ["NUMBCLI_HOME"])
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "journal.db").stat().st_mode) == 0o600
    assert [path.name for path in home.iterdir()] == ["journal.db"]


def test_by_enter_alone_on_a_terminal(environ: Environ) -> None:
    with Terminal("check-in", environ=environ).see("Which word") as terminal:
        terminal.press("enter").see("energy").press("enter").see("Not a test").press("enter").see("One line")
        terminal.press("enter").see("Kept.").press("enter")
        assert terminal.wait() == 0
        terminal.restored()
        assert "Kept. Closed." in terminal.ordinary
    (entry,) = entries(environ)
    assert {name for name, value in entry.items() if value is not None} == {"id", "kind", "at"}


@pytest.mark.parametrize("plain", [False, True])
def test_by_keys_on_a_terminal(plain: bool, environ: Environ) -> None:
    words = ["--plain"] if plain else []
    with Terminal(*words, "check-in", environ=environ).see("Which word").press("7") as terminal:
        terminal.see("energy").press("2").see("Not a test").press("4", "enter").see("One line")
        terminal.see("They stay on this machine").press("planted-secret q").press("enter").see("Kept.").press("enter")
        assert terminal.wait() == 0
        if not plain:
            assert "planted-secret" not in terminal.ordinary
        assert b"]0;" not in terminal.raw, "no window title"
    (entry,) = entries(environ)
    assert (entry["word"], entry["energy"], entry["feel"]) == ("something-small", "a-little", 4)
    assert entry["note"] == "planted-secret q"


def test_a_closing_answer_is_kept_and_history_shows_it(environ: Environ) -> None:
    with Terminal("step", "name", "--short", environ=environ).see("Enter start").press("enter") as terminal:
        terminal.see("stands by itself").press("enter").see("Point at").press("enter").see("corner").press("enter")
        terminal.see("Did you notice").press("2").see("A little is").press("enter")
        assert terminal.wait() == 0
        assert "Kept. Closed." in terminal.ordinary
    (entry,) = entries(environ)
    assert (entry["kind"], entry["practice"], entry["form"], entry["noticed"]) == (
        "practice",
        "name",
        "short",
        "a-little",
    )
    assert "a little" in run("history", "--practices", environ=environ).stdout


def test_a_damaged_journal_stays_as_it_is_and_the_answers_are_shown(environ: Environ) -> None:
    home = Path(environ["NUMBCLI_HOME"])
    home.mkdir()
    (home / "journal.db").write_bytes(b"this is no journal" * 100)
    with Terminal("check-in", environ=environ).see("Which word").press("3") as terminal:
        terminal.see("energy").press("s")
        assert terminal.wait() == 1
        assert "This could not be kept" in terminal.ordinary
        assert "word: flat" in terminal.ordinary
        terminal.restored()
    assert (home / "journal.db").read_bytes() == b"this is no journal" * 100
    flags = run("check-in", "--feel", "3", environ=environ)
    assert flags.returncode == 1
    assert "Kept." not in flags.stdout
    assert "Traceback" not in flags.stderr


def test_a_full_disk_is_said_and_nothing_is_claimed(environ: Environ) -> None:
    run("check-in", "--feel", "3", environ=environ)
    size = (Path(environ["NUMBCLI_HOME"]) / "journal.db").stat().st_size

    def full() -> None:
        # No file may grow: every write beyond what is there fails, as on a full disk.
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 4, size // 4))

    done = subprocess.run(
        [sys.executable, "-m", "numbcli", "check-in", "--note", "-"],
        env=environ,
        input="planted-secret " * 1000,
        capture_output=True,
        text=True,
        preexec_fn=full,
        check=False,
    )
    assert done.returncode == 1
    assert "Kept." not in done.stdout
    assert "Traceback" not in done.stderr and "planted-secret" not in done.stderr
    assert len(entries(environ)) == 1


def test_own_questions_may_be_fewer_and_in_other_words(environ: Environ) -> None:
    own = Path(environ["NUMBCLI_HOME"]) / "exercises" / "check-in.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        "id: check-in\nkind: check-in\ntitle: Mine\npurpose: One number.\nparts:\n"
        "  - key: energy\n    say: How much is there?\n    ask:\n      choose:\n"
        "        options: [{say: leer, token: none}, {say: etwas, token: a-little}]\n"
    )
    with Terminal("check-in", environ=environ).see("How much is there?").press("1") as terminal:
        terminal.see("Kept.").press("enter")
        assert terminal.wait() == 0
    assert entries(environ)[0]["energy"] == "none"


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="it reads the argument lists of /proc")
def test_private_words_stand_in_no_argument_list(environ: Environ) -> None:
    with Terminal("check-in", environ=environ).see("Which word").press("9") as terminal:
        terminal.see("Esc then").press("planted-secret").see("planted-secret_")
        for name in ("cmdline", "environ"):
            assert b"planted-secret" not in Path(f"/proc/{terminal.process.pid}/{name}").read_bytes()
        terminal.press("ctrl-c")
        assert terminal.wait() == 130
        assert "planted-secret" not in terminal.ordinary


@pytest.mark.parametrize("feel", ["0100", "1000", "00011"])
def test_a_number_that_only_begins_well_is_none(feel: str, environ: Environ) -> None:
    assert run("check-in", "--feel", feel, environ=environ).returncode == 2
    assert not Path(environ["NUMBCLI_HOME"]).exists()


def test_own_questions_that_cannot_be_read_are_named_and_the_shipped_ones_asked(environ: Environ) -> None:
    own = Path(environ["NUMBCLI_HOME"]) / "exercises" / "check-in.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("id: [\n")
    with Terminal("check-in", "--no-save", environ=environ).see("Which word").press("q") as terminal:
        assert terminal.wait() == 0
        assert terminal.ordinary.count(str(own)) == 1


def disturbed(environ: Environ, folder: Path, code: str) -> Environ:
    """An environment in which every interpreter runs this first."""
    (folder / "sitecustomize.py").write_text(code)
    return {**environ, "PYTHONPATH": str(folder)}


UNFORESEEN = """
import sqlite3
def connect(*words, **more):
    raise {error}
sqlite3.connect = connect
"""
INTERRUPTED = """
import os, signal, sys, time
slept = time.sleep
def sleep(seconds):
    if sys._getframe(1).f_globals["__name__"] == "numbcli.journal.database":
        os.kill(os.getpid(), signal.SIGINT)
    slept(seconds)
time.sleep = sleep
"""


@pytest.mark.parametrize("error", ["MemoryError", "RuntimeError('planted-secret')", "SystemError", "KeyError(3)"])
def test_whatever_fails_while_keeping_the_answers_are_shown(error: str, environ: Environ, tmp_path: Path) -> None:
    environ = disturbed(environ, tmp_path, UNFORESEEN.format(error=error))
    done = run("check-in", "--feel", "3", "--note", "-", environ=environ, stdin="a line of one person")
    assert done.returncode == 1 and "Kept." not in done.stdout
    assert "feel: 3\nnote: a line of one person\n" in done.stdout
    assert "Traceback" not in done.stderr and "planted-secret" not in done.stderr
    assert done.stderr.startswith("Something in numbcli went wrong.")
    with Terminal("check-in", environ=environ).see("Which word").press("3") as terminal:
        terminal.see("energy").press("s")
        assert terminal.wait() == 1
        assert "Something in numbcli went wrong." in terminal.ordinary and "word: flat" in terminal.ordinary
        assert "Traceback" not in terminal.ordinary
        terminal.restored()


def test_ctrl_c_while_the_journal_is_locked_shows_the_answers(environ: Environ, tmp_path: Path) -> None:
    assert run("check-in", "--feel", "1", environ=environ).returncode == 0
    environ = disturbed(environ, tmp_path, INTERRUPTED)
    path = Path(environ["NUMBCLI_HOME"]) / "journal.db"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = run("check-in", "--feel", "3", "--note", "-", environ=environ, stdin="a line of one person")
        assert (done.returncode, done.stderr) == (130, "")
        assert "note: a line of one person\nClosed.\n" in done.stdout
        with Terminal("check-in", environ=environ).see("Which word").press("3") as terminal:
            terminal.see("energy").press("s")
            assert terminal.wait() == 130
            assert "word: flat" in terminal.ordinary and "Exception" not in terminal.ordinary
            terminal.restored()


@pytest.mark.parametrize(
    "data",
    [
        "café – 日本".encode(),
        "café – 日本".encode("utf-8-sig"),
        "café – 日本".encode("utf-16"),
        "café –".encode("cp1252"),
    ],
)
def test_a_note_in_any_encoding_is_kept_as_it_was_meant(data: bytes, environ: Environ) -> None:
    for locale in ({}, {"PYTHONUTF8": "0", "LC_ALL": "C"}):
        done = subprocess.run(
            [sys.executable, "-m", "numbcli", "check-in", "--note", "-"],
            env={**environ, **locale},
            input=data,
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, b"Kept.\n")
        assert entries(environ)[-1]["note"] in ("café – 日本", "café –")


def test_no_byte_of_a_note_is_lost(environ: Environ) -> None:
    data = bytes(byte for byte in range(1, 256) if byte not in b"\n\r\x0b\x0c\x1c\x1d\x1e\x85")
    command = [sys.executable, "-m", "numbcli", "check-in", "--note", "-"]
    assert subprocess.run(command, env=environ, input=data, check=False).returncode == 0
    assert entries(environ)[0]["note"].encode("latin-1") == data


def test_a_note_too_long_to_keep_is_refused_and_not_cut(environ: Environ) -> None:
    done = run("check-in", "--note", "-", environ=environ, stdin="x" * 1_000_001)
    assert done.returncode == 2 and "longer than a million letters" in done.stderr
    assert not Path(environ["NUMBCLI_HOME"]).exists()


def test_a_note_on_a_terminal_is_one_line(environ: Environ) -> None:
    with Terminal("check-in", "--note", "-", environ=environ).see("then Enter") as terminal:
        terminal.press("a line of one person", "enter")
        assert terminal.wait() == 0
    assert entries(environ)[0]["note"] == "a line of one person"


@pytest.mark.parametrize("home", ["numbcli", "~/numbcli"])
def test_a_home_that_is_not_a_whole_path_is_refused_and_nothing_is_lost(
    home: str, environ: Environ, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    environ = {**environ, "NUMBCLI_HOME": home}
    done = run("check-in", "--note", "-", environ=environ, stdin="a line of one person")
    assert done.returncode == 2 and "NUMBCLI_HOME" in done.stderr and "a line of one person" in done.stdout
    for words in (("history",), ("data", "forget", "--all", "--yes"), ("settings", "wait", "on"), ("new", "mine")):
        done = run(*words, environ=environ)
        assert done.returncode == 2 and "NUMBCLI_HOME is not the whole path" in done.stderr and not done.stdout
    people = run("support", "--country", "GB", environ=environ)
    assert people.returncode == 0 and "999" in people.stdout
    assert list(tmp_path.iterdir()) == []
