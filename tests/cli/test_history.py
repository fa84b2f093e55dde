"""``numbcli history`` as a real process."""

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from drivers.command import run
from numbcli.journal.entry import FIELDS, Entry, check_in, closing
from numbcli.journal.store import Journal
from numbcli.text import width

Environ = dict[str, str]
Keep = Callable[..., None]
MOMENT = datetime(2026, 11, 3, 9, tzinfo=UTC)
HOSTILE = "\x1b]0;x\x07\x1b[31mred\x9b2J \u202e\u200b[/x]"


@pytest.fixture
def keep(environ: Environ) -> Keep:
    return Journal(Path(environ["NUMBCLI_HOME"])).keep


def days(*numbers: int) -> list[datetime]:
    return [MOMENT.replace(day=number) for number in numbers]


@pytest.fixture
def six(keep: Keep) -> list[Entry]:
    first, second, third, fourth, fifth, sixth = days(3, 5, 9, 11, 12, 18)
    entries = [
        check_in(first, "far-away", feel=2),
        check_in(second, "nothing", "none", 0),
        check_in(third, "something-small", "a-little", 5, "the cup was warm"),
        closing(fourth, "slow-look", "short", "a-little"),
        check_in(fifth, "a word of my own"),
        check_in(sixth),
    ]
    keep(*entries)
    return entries


@pytest.mark.parametrize("command", ["history", "history --practices"])
def test_an_empty_journal_is_one_calm_sentence(command: str, environ: Environ) -> None:
    done = run(*command.split(), environ=environ)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)
    assert done.stdout.startswith("Nothing is kept here yet.")
    assert not Path(environ["NUMBCLI_HOME"]).exists()


def test_an_empty_journal_is_empty_json_and_csv(environ: Environ) -> None:
    nothing = {"count": 0, "from": None, "middle": None, "to": None}
    assert json.loads(run("history", "--json", environ=environ).stdout) == {"entries": [], "feel": nothing}
    assert run("history", "--csv", environ=environ).stdout == ",".join(FIELDS) + "\n"
    assert json.loads(run("history", "--practices", "--json", environ=environ).stdout) == []


def test_a_pipe_gets_the_sentence_first_and_one_thing_a_line(six: list[Entry], environ: Environ) -> None:
    done = run("history", environ=environ)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Six entries, from 3 to 18 November. "
        "Your numbers were between 0 and 5.\n"
        "0 is nothing, 10 is a lot.\n"
        "\n3 November, 09:00\nWord: far away\nTo feel: 2 of 10  . . o . . . . . . . .\n"
        "\n5 November, 09:00\nWord: nothing\nTo feel: 0 of 10  o . . . . . . . . . .\nEnergy: none\n"
        "\n9 November, 09:00\nWord: something small\nTo feel: 5 of 10  . . . . . o . . . . .\nEnergy: a little\n"
        "Note: the cup was warm\n"
        "\n11 November, 09:00\nPractice: A slow look\nNoticed: a little\n"
        "\n12 November, 09:00\nWord: a word of my own\n"
        "\n18 November, 09:00\n"
    )


def test_json_is_entries_and_numbers(six: list[Entry], environ: Environ) -> None:
    found = json.loads(run("history", "--json", environ=environ).stdout)
    assert list(found) == ["entries", "feel"]
    assert found["entries"] == [entry.row() for entry in six]
    assert found["feel"] == {"count": 3, "from": 0, "middle": 2, "to": 5}


@pytest.mark.parametrize("lang", ["en_GB.UTF-8", "C"])
def test_json_is_exact_and_does_nothing_to_a_terminal(keep: Keep, lang: str, environ: Environ) -> None:
    note = f"{HOSTILE} tea 茶 \udce9 \U000e0001"
    keep(check_in(MOMENT, word=note, note=note))
    out = run("history", "--json", environ={**environ, "LANG": lang, "PYTHONIOENCODING": "utf-8"}).stdout
    assert json.loads(out)["entries"][0]["note"] == note
    assert all(char.isprintable() or char == "\n" for char in out)
    assert ("茶" in out) == (lang != "C")


def test_csv_is_a_table_without_formulas(keep: Keep, six: list[Entry], environ: Environ) -> None:
    keep(check_in(days(19)[0], word="=1+1", note=f"@sum {HOSTILE}"))
    rows = list(csv.reader(io.StringIO(run("history", "--csv", environ=environ).stdout)))
    assert rows[0] == list(FIELDS) and len(rows) == 8
    assert rows[3] == [*(six[2].id, "check-in", "2026-11-09T09:00:00.000+00:00"), *rows[3][3:]]
    assert rows[3][3:] == ["something-small", "a-little", "5", "the cup was warm", "", "", "", ""]
    assert rows[7][3] == "'=1+1" and rows[7][6] == "'@sum red [/x]"


@pytest.mark.parametrize("words", [(), ("--csv",), ("--all",)])
def test_own_words_are_cleaned_wherever_they_are_shown(words: tuple[str, ...], keep: Keep, environ: Environ) -> None:
    keep(check_in(MOMENT, word=HOSTILE, note=f"{HOSTILE} {'long ' * 2000}"))
    out = run("history", *words, environ=environ).stdout
    assert "red [/x]" in out
    assert all(char.isprintable() or char == "\n" for char in out)


def test_the_last_30_and_all_of_them(keep: Keep, environ: Environ) -> None:
    keep(*(check_in(MOMENT + timedelta(minutes=minute), feel=minute % 11) for minute in range(40)))
    last = run("history", environ=environ).stdout
    assert last.startswith("The last 30 entries, on 3 November. Your numbers were between 0 and 10.")
    assert last.count("To feel:") == 30
    assert last.endswith("\n\nnumbcli history --all shows every entry.\n")
    every = run("history", "--all", environ=environ).stdout
    assert every.startswith("40 entries, on 3 November. ") and every.count("To feel:") == 40
    assert "--all" not in every
    assert len(json.loads(run("history", "--json", environ=environ).stdout)["entries"]) == 30


def test_days_are_those_of_the_calendar_here(keep: Keep, environ: Environ) -> None:
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    here = {**environ, "TZ": os.environ.get("TZ", ":/etc/localtime")}
    keep(check_in(today, feel=1), check_in(today - timedelta(milliseconds=1), feel=2))
    keep(check_in(today - timedelta(days=6), feel=3), check_in(today - timedelta(days=400), feel=4))

    def feels(*words: str) -> list[int]:
        rows = json.loads(run("history", "--json", *words, environ=here).stdout)["entries"]
        return [row["feel"] for row in rows]

    assert feels("--days", "1") == [1]
    assert feels("--days", "2") == [2, 1]
    assert feels("--days", "8") == [3, 2, 1]
    assert feels("--days", "99999999999999999999") == feels("--days", "4000000") == feels("--all") == [4, 3, 2, 1]


@pytest.mark.parametrize("days", ["abc", "0", "-3", "", "1.5", "٣", "1e3"])
def test_what_is_no_number_of_days_is_answered_as_any_slip(days: str, environ: Environ) -> None:
    done = run("history", "--days", days, environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("--days takes a number from 1 on.")


def test_days_without_an_entry_are_answered_calmly(six: list[Entry], keep: Keep, environ: Environ) -> None:
    Path(environ["NUMBCLI_HOME"], "journal.db").unlink()
    keep(check_in(datetime(2020, 5, 5, tzinfo=UTC)))
    done = run("history", "--days", "3", environ=environ)
    assert (done.returncode, done.stdout) == (0, "Nothing is kept from these days.\n")


def test_the_date_is_the_one_where_it_was_made(keep: Keep, environ: Environ) -> None:
    keep(check_in(datetime(2026, 11, 22, 1, tzinfo=timezone(timedelta(hours=13)))))
    assert "\n22 November, 01:00\n" in run("history", environ={**environ, "TZ": "America/Los_Angeles"}).stdout


def test_gaps_leave_no_trace(keep: Keep, environ: Environ) -> None:
    keep(*(check_in(datetime(year, 3, 3, tzinfo=UTC), "flat") for year in (2016, 2024, 2026)))
    out = run("history", environ=environ).stdout
    assert out.splitlines() == [
        "Three entries, from 3 March 2016 to 3 March 2026.",
        *(line for year in (2016, 2024, 2026) for line in ("", f"3 March {year}, 00:00", "Word: flat")),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("--days", "3", "--all"),
        ("--json", "--csv"),
        ("--practices", "--csv"),
        ("--days", "0"),
        ("--days", "-1"),
        ("--days", "many"),
    ],
)
def test_a_slip_exits_2(words: tuple[str, ...], six: list[Entry], environ: Environ) -> None:
    done = run("history", *words, environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert 1 <= done.stderr.count("\n") <= 2


def test_closing_answers_practice_by_practice(keep: Keep, environ: Environ) -> None:
    answers = [("sounds", "nothing"), ("cool-object", "further-away"), ("sounds", "a-little")]
    keep(*(closing(MOMENT + timedelta(days=day), name, "full", said) for day, (name, said) in enumerate(answers)))
    assert run("history", "--practices", environ=environ).stdout == (
        "Did you notice anything? Your answers, the oldest first.\n"
        "\nA cool thing: further away\n"
        "\nSounds near and far: nothing, a little\n"
    )
    assert json.loads(run("history", "--practices", "--json", environ=environ).stdout) == [
        {"practice": "cool-object", "noticed": ["further-away"]},
        {"practice": "sounds", "noticed": ["nothing", "a-little"]},
    ]


@pytest.mark.parametrize("command", ["history", "history --practices"])
def test_a_journal_that_cannot_be_read_is_one_sentence_and_exit_1(command: str, environ: Environ) -> None:
    home = Path(environ["NUMBCLI_HOME"])
    home.mkdir()
    (home / "journal.db").write_text("the words of one person " * 100)
    done = run(*command.split(), environ=environ)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("What is kept could not be read: the journal is damaged.\nIt was left as it is.\n")
    assert str(home / "journal.db") in done.stderr.replace("\n", "")
    assert "the words of one person" not in done.stderr
    assert (home / "journal.db").read_text() == "the words of one person " * 100


def test_reading_leaves_the_file_as_it_was(six: list[Entry], environ: Environ) -> None:
    path = Path(environ["NUMBCLI_HOME"], "journal.db")
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    for words in (("history",), ("history", "--all", "--json"), ("history", "--days", "5"), ("history", "--practices")):
        assert run(*words, environ=environ).returncode == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [found.name for found in path.parent.iterdir()] == ["journal.db"]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_encoding_prints(encoding: str, six: list[Entry], environ: Environ) -> None:
    for words in ((), ("--json",), ("--csv",)):
        done = run("history", *words, environ={**environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
        assert (done.returncode, done.stderr) == (0, "")


ROWS = """\
Six entries, from 3 to 18 November. Your numbers were between 0 and 5.

                                 0 nothing    a lot 10
 3 Nov  09:00  far away          · · ● · · · · · · · ·
 5 Nov  09:00  nothing           ● · · · · · · · · · ·   energy: none
 9 Nov  09:00  something small   · · · · · ● · · · · ·   energy: a little; the
                                                         cup was warm
11 Nov  09:00  A slow look: a little
12 Nov  09:00  a word of my own
18 Nov  09:00"""
WIDE_ROWS = ROWS.replace("the\n" + " " * 57, "the ")
NARROW_ROWS = """\
Six entries, from 3 to 18 November.
Your numbers were between 0 and 5.

               0 nothing    a lot 10
 3 Nov  09:00  far away
               · · ● · · · · · · · ·
 5 Nov  09:00  nothing
               ● · · · · · · · · · ·
               energy: none
 9 Nov  09:00  something small
               · · · · · ● · · · · ·
               energy: a little; the cup
               was warm
11 Nov  09:00  A slow look: a little
12 Nov  09:00  a word of my own
18 Nov  09:00"""


def on_terminal(environ: Environ, columns: int, *words: str) -> str:
    from drivers.terminal import Terminal

    with Terminal("history", *words, environ=environ, size=(columns, 60)) as terminal:
        assert terminal.wait() == 0
        assert set(re.findall(rb"\x1b.{0,3}", terminal.raw)) <= {b"\x1b[2m", b"\x1b[1m", b"\x1b[22"}
        return terminal.screen.rstrip()


terminal = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")


def own(environ: Environ, name: str, text: str) -> None:
    folder = Path(environ["NUMBCLI_HOME"]) / "exercises"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


CHECK_IN = """\
id: check-in
kind: check-in
title: Check in
purpose: One word.
parts:
  - key: word
    say: Which word is closest?
    ask:
      choose:
        options:
          - {say: behind glass, token: my-glass}
          - {say: flat, token: flat}
"""


def test_own_words_are_said_again_in_those_words(keep: Keep, environ: Environ) -> None:
    own(environ, "check-in", CHECK_IN)
    keep(check_in(MOMENT, "my-glass"), check_in(MOMENT, "my-gone"))
    out = run("history", environ=environ).stdout
    assert "Word: behind glass\n" in out
    assert "Word: my-gone\n" in out, "a token that is no longer in the file stands as it is"
    own(environ, "check-in", "id: [")
    done = run("history", environ=environ)
    assert done.returncode == 0 and "Word: my-glass\n" in done.stdout


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("title: By the window", "By the window"),
        ("title: 'It''s here'  # mine", "It's here"),
        ('title: "One: two"', "One: two"),
        ('title: "\\x1b[31mred"', "slow look"),
        ("title: >-\n  Folded", "slow look"),
        ("purpose: no title", "slow look"),
    ],
)
def test_a_title_is_that_of_the_own_file_where_it_has_one(line: str, said: str, keep: Keep, environ: Environ) -> None:
    shipped = line.startswith(("title: >", 'title: "\\', "purpose"))
    own(environ, "slow-look", f"id: slow-look\nkind: exercise\n{line}\n")
    keep(closing(MOMENT, "slow-look", "full", None), closing(MOMENT, "my-own-one", "full", None))
    out = run("history", environ=environ).stdout
    assert f"Practice: {'A slow look' if shipped else said}\n" in out
    assert "Practice: my own one\n" in out, "of a file that is gone, there is only the id"


def test_from_twelve_answers_on_a_range_is_said(keep: Keep, environ: Environ) -> None:
    answers = ["nothing", "a-little", "something"] * 4
    keep(*(closing(MOMENT + timedelta(minutes=at), "ground", "full", said) for at, said in enumerate(answers)))
    keep(closing(MOMENT, "sounds", "full", "nothing"))
    out = run("history", "--practices", environ=environ).stdout
    assert out.count("Of ten more") == 1
    assert "   Of ten more, perhaps four to nine would be a little or something.\n" in out


def test_history_needs_neither_rich_nor_yaml(six: list[Entry], environ: Environ) -> None:
    code = (
        "import sys\nsys.argv = ['numbcli', 'history']\nfrom numbcli.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    assert not {'yaml', 'rich'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stderr) == (0, "")
    assert "A slow look" in done.stdout


@terminal
@pytest.mark.parametrize(("columns", "rows"), [(120, WIDE_ROWS), (80, ROWS), (40, NARROW_ROWS)])
def test_a_terminal_gets_one_row_an_entry(columns: int, rows: str, six: list[Entry], environ: Environ) -> None:
    assert on_terminal(environ, columns) == rows


@terminal
def test_rows_without_notes_need_less_room(keep: Keep, environ: Environ) -> None:
    first, second, third = (MOMENT + timedelta(minutes=minute) for minute in range(3))
    keep(check_in(first, "flat", feel=3), check_in(second, feel=10), check_in(third, "tired"))
    assert on_terminal(environ, 44).splitlines()[-3:] == [
        " 3 Nov  09:00  flat   · · · ● · · · · · · ·",
        " 3 Nov  09:01         · · · · · · · · · · ●",
        " 3 Nov  09:02  tired",
    ]


@terminal
def test_a_terminal_without_unicode_gets_the_same_chart_in_ascii(six: list[Entry], environ: Environ) -> None:
    shown = on_terminal({**environ, "LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, 80)
    assert shown == ROWS.replace("●", "o").replace("·", ".")


@terminal
@pytest.mark.parametrize("columns", [20, 33, 40, 56, 66, 67, 80])
def test_long_and_wide_words_fit_any_terminal(columns: int, keep: Keep, environ: Environ) -> None:
    keep(check_in(MOMENT, "日本語のことばがここに" * 3, "some", 10, "a " + "word" * 30 + " 🫖" * 20))
    keep(check_in(MOMENT.replace(year=2025), "far-away", None, 0), closing(MOMENT, "x" * 90, "full", "nothing"))
    rows = on_terminal(environ, columns).splitlines()
    assert max(map(width, rows)) <= columns
    assert any("●" in row for row in rows)


@terminal
def test_plain_on_a_terminal_adds_lines_in_ascii(six: list[Entry], environ: Environ) -> None:
    rows = on_terminal(environ, 40, "--plain").splitlines()
    assert rows[:2] == ["Six entries, from 3 to 18 November.", "Your numbers were between 0 and 5."]
    assert rows[2] == "0 is nothing, 10 is a lot."
    assert "To feel: 5 of 10  . . . . . o . . . . ." in rows
    assert all(row.isascii() and len(row) <= 40 for row in rows)
    assert "To feel: 5 of 10  .....o....." in on_terminal(environ, 39, "--plain").splitlines()


def test_a_reader_waits_for_a_writer(six: list[Entry], environ: Environ) -> None:
    path = Path(environ["NUMBCLI_HOME"], "journal.db")
    code = [sys.executable, "-m", "numbcli", "history", "--json"]
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        with subprocess.Popen(code, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.6)
            other.execute("ROLLBACK")
            out, errors = process.communicate(timeout=30)
    other.close()
    assert (process.returncode, errors) == (0, b"")
    assert len(json.loads(out)["entries"]) == 6
