"""The manual, the help and the program say the same."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from drivers.command import run, start
from drivers.terminal import Terminal
from numbcli.commands.line import ANYWHERE, COMMANDS, Command
from numbcli.commands.root import line
from numbcli.errors import ExitCode
from numbcli.library import manual
from numbcli.settings import KEYS
from numbcli.text import width
from numbcli.words import people
from numbcli.words.manual import TOPICS

Environ = dict[str, str]
ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "numbcli"


def every_command() -> dict[str, Command]:
    below = {f"data {name}": command for name, command in COMMANDS["data"].below.items()}
    return COMMANDS | below


def options(name: str) -> set[str]:
    """The options that a command takes, but for help."""
    command: Any = typer.main.get_command(line)
    for word in name.split():
        command = command.get_command(None, word)
    names = {name for each in command.params if each.param_type_name == "option" for name in each.opts}
    return names | {name for each in command.params for name in each.secondary_opts}


def documented() -> dict[str, set[str]]:
    """What docs/commands.md says: each command with the options in the table below its name."""
    sections = re.split(r"^### ", (DOCS / "commands.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {
        section.partition("\n")[0]: {
            name
            for row in re.findall(r"^\| (`-.*?) \|", section, re.MULTILINE)
            for name in re.findall(r"`(-[^`]*)`", row)
        }
        for section in sections
    }


@pytest.fixture(autouse=True)
def somewhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An example may write a file where it stands."""
    monkeypatch.chdir(tmp_path)


def test_the_docs_have_every_command_and_option_and_no_other() -> None:
    taken = {name: options(name) - set(ANYWHERE) for name in every_command()}
    assert documented() == {name: found for name, found in taken.items() if name not in ("data where", "data check")}
    assert not taken["data where"] and not taken["data check"]


def test_the_docs_have_every_setting_variable_and_exit_code_and_no_other() -> None:
    text = (DOCS / "environment.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)
    variables = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}
    codes = {int(code) for row in rows for code in re.findall(r"\b\d+\b", row)}
    source = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.parent.name != "words")
    read = set(re.findall(r"environ(?:\.get\(|\[)\"([A-Z_]+)\"", source))
    read |= {f"NUMBCLI_{key.upper()}" for key in KEYS} | {
        "ACCESSIBLE",
        "TERM",
        "TZ",
        "LANGUAGE",
        "LC_ALL",
        "LC_CTYPE",
        "LC_MESSAGES",
        "LANG",
    }
    assert variables == read
    assert codes == {*map(int, ExitCode), 128 + 1, 128 + 3, 128 + 15}
    settings = re.search(r"```json\n(.*?)```", text, re.DOTALL)
    assert settings is not None and set(re.findall(r'"(\w+)":', settings[1])) == set(KEYS)


@pytest.mark.parametrize("name", every_command())
def test_the_help_of_a_command_ends_with_an_example_of_it(name: str, environ: Environ) -> None:
    command = every_command()[name]
    out = run(*name.split(), "--help", environ=environ).stdout
    words = shlex.split(command.example)
    assert words[0] == "numbcli"
    if not command.below:
        assert " ".join(words[1 : 1 + len(name.split())]) == name
        assert out.splitlines()[-1] == f"  Example: {command.example}"


@pytest.mark.parametrize("name", every_command())
def test_each_example_works_as_it_stands(name: str, environ: Environ, tmp_path: Path) -> None:
    environ["NUMBCLI_RATE"] = "1000"
    run("check-in", "--word", "flat", environ=environ)
    words = shlex.split(every_command()[name].example)[1:]
    if name == "data import":
        run("data", "export", "-o", str(tmp_path / "kept.json"), environ=environ)
        words[-1] = str(tmp_path / words[-1])
    if name == "check":
        words[-1] = run("new", "my-window", environ=environ).stdout.split("\n")[0]
    if name == "data export":
        words[-1] = str(tmp_path / words[-1])
    if name == "data forget":
        words.append("--yes")
    done = start(*words, environ=environ)
    assert done.returncode == 0, done.stderr
    assert done.stdout or done.stderr


def test_every_page_is_offered_and_there_is_no_other() -> None:
    assert list(TOPICS) == manual.topics(DOCS)


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("columns", [40, 72])
def test_a_page_is_lines_of_text_without_marks_of_markdown(topic: str, columns: int) -> None:
    lines = manual.page(DOCS, topic, columns)
    assert lines[0] and lines[1] == ""
    for said in lines:
        if not said.startswith(manual.CODE):
            assert width(said) <= columns
            assert not re.search(r"\]\(|\*\*|^#|^\||<img|`", said), said


def test_a_page_is_read_without_a_network_and_an_unknown_one_names_the_nearest(environ: Environ) -> None:
    page = run("help", "privacy", environ=environ)
    assert page.returncode == 0 and page.stdout.startswith("Privacy\n")
    wrong = run("help", "privaci", environ=environ)
    assert wrong.returncode == 2
    assert '"numbcli help privacy"' in wrong.stderr and "numbcli support" in wrong.stderr


def test_a_page_that_is_taller_than_the_terminal_turns_with_enter(environ: Environ) -> None:
    with Terminal("help", "claims", environ=environ).see("Enter") as terminal:
        assert "numb means feelings" not in terminal.ordinary.lower()
        for _ in range(6):
            terminal.press("enter")
        assert terminal.wait() == 0
        assert "Numb means feelings here" in terminal.ordinary
        terminal.restored()


def test_no_row_of_a_page_has_left_a_narrow_terminal_before_it_could_be_read(environ: Environ) -> None:
    columns, rows = size = (40, 12)
    # Its code is wider than this terminal, which breaks it into more rows.
    with Terminal("help", "writing", environ=environ, size=size) as terminal:
        turned = 0
        while terminal.process.poll() is None:
            terminal.settle()
            if terminal.ordinary.count(people.MORE) > turned:
                terminal.press("enter")
                turned += 1
        assert terminal.wait() == 0 and turned
        for page in terminal.ordinary.replace("\r", "").split(f"{people.MORE}\n"):
            lines = page.rstrip("\n").split("\n")
            assert sum(max(1, -(-width(line) // columns)) for line in lines) + 1 < rows


def test_the_worked_example_is_valid_as_it_stands_and_plays(environ: Environ) -> None:
    found = re.search(r"```yaml\n(.*?)```", (DOCS / "writing.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    own = Path(environ["NUMBCLI_HOME"]) / "exercises" / "a-key.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(found[1])
    checked = run("check", str(own), environ=environ)
    assert checked.returncode == 0, checked.stdout
    played = run("exercise", "a-key", environ={**environ, "NUMBCLI_RATE": "1000"})
    assert played.stdout.startswith("A key.") and played.stdout.endswith("Closed.\n")
    printed = run("help", "writing", environ=environ).stdout
    assert all(manual.CODE + line in printed.splitlines() for line in found[1].splitlines()), "it can be copied"
