"""A reminder that a calendar takes in, that ends by itself, and that says nothing of what it is for."""

import plistlib
import re
import subprocess
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from drivers.command import run
from numbcli.commands.calendar_file import calendar_file, first_time
from numbcli.commands.timers import TIMERS, timer
from numbcli.words import remind as words

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
UID = "3bb0fbfe-437d-472e-a57a-f8c54c0db95a"


def event(written: str) -> Any:
    calendar: Any = icalendar.Calendar.from_ical(written)
    (found,) = calendar.walk("VEVENT")
    return found


def file(title: str = words.TITLE, days: int = 14) -> str:
    return calendar_file(datetime(2026, 11, 21, 20, 30), days, title, NOW, UID)


@pytest.mark.parametrize("days", [1, 14, 365])
def test_a_calendar_reads_a_daily_entry_that_ends_by_itself(days: int) -> None:
    found = event(file(days=days))
    assert dict(found["RRULE"]) == {"FREQ": ["DAILY"], "COUNT": [days]}
    assert found["DTSTART"].dt == datetime(2026, 11, 21, 20, 30)
    # Floating: half past eight by the clock on the wall, wherever that is.
    assert found["DTSTART"].dt.tzinfo is None and "TZID" not in found["DTSTART"].params
    assert found["DTSTAMP"].dt == NOW and found["UID"] == UID
    assert found["DURATION"].dt == timedelta(minutes=5)
    assert (found["CLASS"], found["TRANSP"]) == ("PRIVATE", "TRANSPARENT")
    (alarm,) = found.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(0))
    assert alarm["DESCRIPTION"] == found["SUMMARY"] == "Five minutes"


@pytest.mark.parametrize(
    "title",
    [
        "Tea",
        "a; b, c\\d",
        "\\n",
        "BEGIN:VALARM",
        "ä" * 60,
        "茶" * 60,
        "🫖" * 60,
        "x:y;z=w",
        'a "b"',
        "a" * 67,
        "a" * 68,
    ],
)
def test_a_title_comes_back_letter_by_letter(title: str) -> None:
    written = file(title)
    assert event(written)["SUMMARY"] == title
    assert len(icalendar.Calendar.from_ical(written).walk()) == 3


@pytest.mark.parametrize("title", ["a\r\nBEGIN:VALARM\r\nb", "a\x1b]0;x\x07b\nc", "a\u2028b\x00"])
def test_a_title_cannot_end_its_line(title: str) -> None:
    assert len(icalendar.Calendar.from_ical(file(title)).walk()) == 3


def test_lines_end_as_the_standard_says_and_are_no_longer_than_it_says() -> None:
    data = file("ä茶🫖, " * 12).encode()
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@pytest.mark.parametrize(
    ("hour", "minute", "first"),
    [(9, 31, (21, 9, 31)), (9, 30, (22, 9, 30)), (9, 29, (22, 9, 29)), (0, 0, (22, 0, 0)), (23, 59, (21, 23, 59))],
)
def test_the_first_is_the_next_such_time_to_come(hour: int, minute: int, first: tuple[int, int, int]) -> None:
    found = first_time(NOW.replace(second=1), hour, minute)
    assert (found.day, found.hour, found.minute) == first and found.tzinfo is None


def test_the_command_writes_a_file_that_says_nothing_of_this_program(environ: dict[str, str], tmp_path: Path) -> None:
    done = run("remind", "--at", "20:30", "-o", str(tmp_path / "reminder.ics"), environ=environ)
    assert (done.returncode, done.stdout) == (0, "")
    written = (tmp_path / "reminder.ics").read_text(encoding="utf-8")
    assert "numb" not in written.lower()
    assert (tmp_path / "reminder.ics").stat().st_mode & 0o777 == 0o600
    assert done.stderr.count("Whoever sees your calendar sees the title.") == 1
    assert "14 times" in done.stderr and "Nothing is installed" in done.stderr
    again = run("remind", "--at", "20:30", "-o", str(tmp_path / "reminder.ics"), environ=environ)
    assert again.returncode == 1 and "--force" in again.stderr


def test_two_reminders_are_two_in_a_calendar(environ: dict[str, str]) -> None:
    first, second = (run("remind", "--at", "7:05", "-o", "-", environ=environ).stdout for _ in range(2))
    assert event(first)["UID"] != event(second)["UID"]
    assert event(first)["DTSTART"].dt.time() == time(7, 5)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ([], "--at"), (["--at", "24:00"], "--at"), (["--at", "20.30"], "--at"), (["--at", "٢٠:٣٠"], "--at"),
        (["--at", "20:30", "--days", "0"], "--days"), (["--at", "20:30", "--days", "366"], "--days"),
        (["--at", "20:30", "--title", " "], "--title"), (["--at", "20:30", "--print", "upstart"], "systemd"),
        (["--at", "20:30", "--print", "cron", "--title", "x"], "--print"),
    ],
)  # fmt: skip
def test_a_slip_is_told_and_nothing_is_written(
    environ: dict[str, str], tmp_path: Path, wrong: list[str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("remind", *wrong, environ=environ)
    assert done.returncode == 2 and says in done.stderr
    assert list(tmp_path.iterdir()) == []


# What is printed to be pasted


def printed(kind: str, days: int = 3) -> str:
    return timer(kind, datetime(2026, 11, 21, 20, 30), days)


@pytest.mark.parametrize("kind", TIMERS)
def test_each_names_its_end_and_how_to_take_it_away(kind: str, environ: dict[str, str]) -> None:
    done = run("remind", "--at", "20:30", "--print", kind, environ=environ)
    assert done.returncode == 0
    assert words.TO_PUT_THERE in done.stdout or words.LINE_FOR_CRON in done.stdout
    assert words.TO_TAKE_AWAY in done.stdout
    assert "catch up" in done.stderr and "name" in done.stderr
    assert re.search(r"20261123|2026-11-23", printed(kind))


def shell_says(script: str, today: str, folder: Path, hour: str = "20") -> str:
    """What a script shows on a day, with a date and a notifier of our own in front of the system's."""
    folder.mkdir(exist_ok=True)
    scripts = {"date": f'case "$1" in +%H) echo {hour};; *) echo {today};; esac'}
    for name in ("notify-send", "osascript"):
        scripts[name] = 'echo "shown: $*"'
    for name, body in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (folder / name).chmod(0o700)
    done = subprocess.run(
        ["/bin/sh", "-c", script], env={"PATH": f"{folder}:/usr/bin:/bin"}, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.stdout


def script_of(kind: str) -> str:
    """The command that the system hands to a shell."""
    written = printed(kind)
    if kind == "cron":
        (line,) = [line for line in written.splitlines() if not line.startswith("#")]
        assert line.startswith("30 20 * * * ")
        return line.split(" ", 5)[5].replace("\\%", "%")
    if kind == "launchd":
        found = plistlib.loads(written.encode())
        assert found["StartCalendarInterval"] == {"Hour": 20, "Minute": 30}
        return str(found["ProgramArguments"][2])
    assert "Persistent=false" in written and "OnCalendar=*-*-* 20:30:00" in written
    line = next(line for line in written.splitlines() if line.startswith("ExecStart=/bin/sh -c '"))
    return line.removeprefix("ExecStart=/bin/sh -c '").removesuffix("'").replace("%%", "%").replace("$$", "$")


@pytest.mark.parametrize("kind", ["systemd", "launchd", "cron"])
def test_it_shows_something_up_to_its_last_day_and_nothing_after(kind: str, tmp_path: Path) -> None:
    script = script_of(kind)
    for today in ("20261121", "20261123"):
        said = shell_says(script, today, tmp_path / "bin")
        assert "Five minutes" in said and "numb" not in said
    assert shell_says(script, "20261124", tmp_path / "bin") == ""
    assert shell_says(script, "20270101", tmp_path / "bin") == ""


def test_on_a_mac_that_wakes_in_another_hour_it_shows_nothing(tmp_path: Path) -> None:
    assert shell_says(script_of("launchd"), "20261122", tmp_path / "bin", hour="08") == ""


def test_windows_does_not_catch_up_and_quotes_what_it_runs() -> None:
    written = printed("windows")
    assert "$how.StartWhenAvailable = $false" in written
    act = re.search(r"-Argument '(.*)'$", written, re.MULTILINE)
    assert act is not None and "'" not in act[1].replace("''", "")
    assert "-le [datetime]''2026-11-23''" in act[1] and "''Five minutes''" in act[1]
