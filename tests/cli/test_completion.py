"""Completing words: what is offered, what it may touch, and the printed scripts in real shells."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from drivers.command import loaded, run
from numbcli.commands.candidates import candidates
from numbcli.commands.completion import SCRIPTS, script
from numbcli.commands.line import COMMANDS
from numbcli.commands.root import line
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.vocabulary import HAZARDS, WORDS
from numbcli.settings import KEYS
from numbcli.words.completion import HEAD
from numbcli.words.distress import QUIET_NAMES

# Python 3.15 warns of pexpect's fork where pytest-xdist has threads.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
Environ = dict[str, str]
HIDDEN = ["crisis", "krise"]
SHELF = Shelf(shipped(), Path("nowhere"))
STEPS, EXERCISES = SHELF.ids("step"), SHELF.ids("exercise")


@pytest.fixture(autouse=True)
def home(environ: Environ, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NUMBCLI_HOME", environ["NUMBCLI_HOME"])
    return Path(environ["NUMBCLI_HOME"])


def offered(typed: str) -> list[str]:
    """What the last word of a line can become; the line may end in a space."""
    *before, begun = typed.split(" ")
    return [value for value, _ in candidates(before, begun)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", list(COMMANDS)),
        ("ste", ["steps", "step"]),
        ("--plain ste", ["steps", "step"]),
        ("help ste", ["steps", "step"]),
        ("su", ["support"]),
        ("data ", ["where", "export", "import", "forget", "check"]),
        ("help data w", ["where"]),
        ("step ", STEPS),
        ("step --plain --short gr", ["ground"]),
        ("step -- gr", ["ground"]),
        ("step ground ", []),
        ("exercise slow", ["slow-look", "slow-steps"]),
        ("why ", [*STEPS, *EXERCISES]),
        ("learn d", ["doctor"]),
        ("exercise --sense ", ["see", "hear", "touch", "smell", "taste", "move"]),
        ("exercise --sense see --sense s", ["see", "smell"]),
        ("exercise --sense=s", ["--sense=see", "--sense=smell"]),
        ("exercise --sense = s", ["see", "smell"]),
        ("exercise --sense =", ["see", "hear", "touch", "smell", "taste", "move"]),
        ("exercises --energy ", ["none", "a-little", "some"]),
        ("exercises --without ", list(HAZARDS)),
        ("exercise --minutes ", [str(number) for number in range(2, 11)]),
        ("walk --from ", STEPS),
        ("check-in --word ", list(WORDS)),
        ("check-in --energy a", ["a-little"]),
        ("check-in --feel 1", ["1", "10"]),
        ("check-in --note ", ["-"]),
        ("support --country GB", ["GB"]),
        ("support --country gb", ["gb"]),
        ("support --c", ["--country"]),
        ("settings ", list(KEYS)),
        ("settings country I", ["ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT"]),
        ("settings language ", ["en", "de", "es"]),
        ("settings wait ", ["on", "off"]),
        ("settings my-secret ", []),
        ("data export --format ", ["csv", "html", "json", "md"]),
        ("data export -o exp", ["/"]),
        ("data import exp", ["/"]),
        ("check one.yaml exp", ["/"]),
        ("new ", []),
        ("new --replace gr", ["ground"]),
        ("completion ", ["bash", "zsh", "fish", "powershell"]),
        ("steps ", []),
        ("nothing-of-ours ", []),
        ("step --nothing-of-ours --cl", ["--clock"]),
    ],
)
def test_a_word_becomes_what_can_stand_there(typed: str, expected: list[str]) -> None:
    assert sorted(offered(typed)) == sorted(expected)


def test_options_are_offered_once_and_those_that_may_stand_anywhere_do() -> None:
    everywhere = ["--help", "--plain", "--no-color", "--language", "--version"]
    assert offered("--") == everywhere
    assert offered("steps --") == ["--json", *everywhere]
    assert offered("data where --plain --") == ["--help", "--no-color", "--language", "--version"]
    assert offered("check --").count("--language") == 1
    assert offered("steps --language=d") == ["--language=de"] and offered("check --language ") == ["de", "es"]
    assert {"--clock", "--no-clock"} <= set(offered("step --"))
    assert not {"--clock", "--no-clock"} & set(offered("step --no-clock --"))
    assert "--sense" in offered("exercise --sense see --")


@pytest.mark.parametrize("name", sorted(QUIET_NAMES)[:8])
def test_a_quiet_name_is_never_offered(name: str) -> None:
    found = [offered(name[:length]) for length in range(len(name) + 1)]
    assert not set(QUIET_NAMES) & {value for each in found for value in each}


FREE = {
    *(("history", "--days"), ("data export", "--days"), ("data forget", "entry"), ("new", "name")),
    *(("remind", "--at"), ("remind", "--days"), ("remind", "--title")),
}
"""What nobody can know before, or what only the journal knows."""


def test_every_value_that_can_be_known_is_offered() -> None:
    """A new option or argument is completed, or named in FREE."""
    root = typer.main.get_command(line)
    below = {("data", name) for name in COMMANDS["data"].below}
    silent = set()
    for path in {*((name,) for name in COMMANDS if name != "data"), *below}:
        command = root
        for word in path:
            command = command.get_command(None, word)  # type: ignore[attr-defined]
        said, before = " ".join(path), 0
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                # The value of a setting depends on its key.
                typed = f"{said} {'wait ' * before}"
                before += 1
            elif parameter.is_flag:  # type: ignore[attr-defined]
                continue
            else:
                typed = f"{said} {parameter.opts[0]} "
            if not offered(typed):
                silent.add((said, parameter.name if parameter.param_type_name == "argument" else parameter.opts[0]))
    assert silent == FREE


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be given to files there")
def test_of_own_files_only_plain_ids_are_offered(home: Path) -> None:
    own = home / "exercises"
    own.mkdir(parents=True)
    hostile = ("$(touch evil)", "a b", "-rf", "x\ny", "\x1b[31mred", "Upper", "a;b", "ünder", ".hidden", "a\tb", "a--b")
    for name in ("my-window", "2-cups", "ground", "check-in", *hostile):
        (own / f"{name}.yaml").touch()
    os.close(os.open(bytes(own) + b"/\xff.yaml", os.O_CREAT))
    assert offered("exercise ") == sorted([*EXERCISES, "my-window", "2-cups"])
    assert offered("step ") == STEPS


# As a process: what it loads, what it leaves, what it says when something is wrong


@pytest.mark.parametrize("words", [("=", "why"), ("=--", "exercise"), ("=", "data", "export", "--format")])
def test_nothing_heavy_is_loaded(words: tuple[str, ...], environ: Environ) -> None:
    modules = loaded("__complete", *words, environ=environ)
    assert "numbcli" in modules
    assert not modules & {"yaml", "rich", "sqlite3", "asyncio"}


def test_it_reads_no_file_of_the_person_and_makes_none(environ: Environ, home: Path) -> None:
    assert run("__complete", "=", "data", "forget", environ=environ).stdout == ""
    assert not home.exists()
    (home / "exercises").mkdir(parents=True)
    for name in ("journal.db", "settings.json", "exercises/my-window.yaml"):
        (home / name).write_bytes(b"\x00 not what it should be")
    done = run("__complete", "=my", "exercise", environ=environ | {"NUMBCLI_LANGUAGE": "xx"})
    assert (done.returncode, done.stdout, done.stderr) == (0, "my-window\n", "")


def test_candidates_stand_one_a_line_with_what_they_are_after_a_tab(environ: Environ) -> None:
    done = run("__complete", "=su", environ=environ)
    assert done.stdout == f"support\t{COMMANDS['support'].help}\n"


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ((), {}),
        (("=", "support", "--country", "\udcff"), {}),
        (("=\udcff", "step"), {}),
        (("=C", "support", "--country"), {"LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}),
        (("=zzz", "exercise"), {"NUMBCLI_HOME": "\x1b]0;x\x07/nowhere"}),
        (("=", "exercise", "--minutes", "my-secret", "--energy"), {}),
    ],
)
def test_a_failure_is_quiet(words: tuple[str, ...], change: Environ, environ: Environ) -> None:
    done = run("__complete", *words, environ=environ | change)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="/dev/full")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_an_answer_that_nobody_takes_is_quiet(environ: Environ) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "numbcli", "__complete", "="]
        done = subprocess.run(command, env=environ, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


# The command that prints a script


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_script_says_where_it_goes(shell: str) -> None:
    text = script(shell)
    assert all(f"# {said}\n" in text for said in HEAD[shell])
    assert text.isascii()
    assert text.startswith("#compdef numbcli\n") == (shell == "zsh"), "zsh reads its first line"


def test_a_script_is_printed_as_it_is(environ: Environ) -> None:
    done = run("completion", "bash", environ=environ | {"SHELL": "/bin/zsh"})
    assert (done.returncode, done.stdout, done.stderr) == (0, script("bash"), "")


@pytest.mark.parametrize(("path", "shell"), [("/usr/bin/zsh", "zsh"), ("C:\\Tools\\pwsh.exe", "PowerShell")])
def test_without_a_word_the_shell_is_the_usual_one(path: str, shell: str, environ: Environ) -> None:
    done = run("completion", environ=environ | {"SHELL": path})
    assert done.returncode == 0 and f"words of numbcli in {shell}." in done.stdout


@pytest.mark.parametrize(("words", "path"), [((), ""), ((), "/bin/my-secret"), (("my-secret",), ""), (("fisch",), "")])
def test_a_shell_without_a_script_exits_2_and_names_those_with_one(
    words: tuple[str, ...], path: str, environ: Environ
) -> None:
    done = run("completion", *words, environ=environ | {"SHELL": path})
    assert (done.returncode, done.stdout) == (2, "")
    assert "bash, zsh, fish, powershell" in " ".join(done.stderr.split())
    assert "secret" not in done.stderr


# Real shells


@pytest.fixture
def installed(environ: Environ, tmp_path: Path) -> Environ:
    """With numbcli first in PATH, as ``there/numbcli`` too, with the script of each shell, and a file to name."""
    program = f'#!/bin/sh\nexec "{sys.executable}" -m numbcli "$@"\n'
    for folder in ("bin", "there"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "numbcli").write_text(program)
        (tmp_path / folder / "numbcli").chmod(0o755)
    for shell in SCRIPTS:
        (tmp_path / shell).write_text(script(shell))
    (tmp_path / "entries of mine.json").touch()
    return environ | {"PATH": f"{tmp_path / 'bin'}{os.pathsep}{environ['PATH']}", "TERM": "dumb", "PS1": "> "}


TYPED = [
    ("numbcli supp\t", "numbcli support "),
    ("numbcli --plain step gr\t", "step ground "),
    ("there/numbcli data exp\t", "data export "),
    ("~/there/numbcli learn doc\t", "learn doctor "),
    ("numbcli exercise --sense=h\t", "--sense=hear "),
    ("numbcli data import ent\t", "entries\\ of\\ mine.json "),
    # What is typed before is not run.
    ("numbcli $(touch ran) step gr\tX", "X"),
]
"""Keys on a command line, and what stands there then."""


def on_a_terminal(
    command: list[str], ready: str, environ: Environ, folder: Path, typed: list[tuple[str, str]] = TYPED
) -> None:
    import pexpect

    shell = pexpect.spawn(
        command[0], command[1:], env=environ, cwd=str(folder), encoding="utf-8", timeout=20, dimensions=(50, 100)
    )
    try:
        shell.sendline(f"{ready} echo rea''dy")
        shell.expect_exact("ready\r\n")
        for keys, there in typed:
            shell.send(keys)
            shell.expect_exact(there)
            shell.send("\x03")
            shell.expect_exact("> ")
    finally:
        shell.close(force=True)
    assert not (folder / "ran").exists() and not (folder / "numbcli").exists()


@pytest.mark.skipif(not shutil.which("bash") or os.name == "nt", reason="bash is not installed")
def test_bash_completes(installed: Environ, tmp_path: Path) -> None:
    quiet = installed | {"INPUTRC": os.devnull}
    ready = "bind 'set enable-bracketed-paste off'; set -u; source ./bash;"
    on_a_terminal(["bash", "--norc", "--noprofile", "-i"], ready, quiet, tmp_path)


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_completes(installed: Environ, tmp_path: Path) -> None:
    ready = "PROMPT='> '; unset zle_bracketed_paste; autoload -Uz compinit; compinit -D -u; source ./zsh;"
    on_a_terminal(["zsh", "-f", "-i"], ready, installed, tmp_path)


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_finds_the_script_by_its_first_line(installed: Environ, tmp_path: Path) -> None:
    (tmp_path / ".zfunc").mkdir()
    (tmp_path / "zsh").rename(tmp_path / ".zfunc" / "_numbcli")
    ready = "PROMPT='> '; unset zle_bracketed_paste; fpath+=~/.zfunc; autoload -Uz compinit; compinit -D -u;"
    on_a_terminal(["zsh", "-f", "-i"], ready, installed, tmp_path, TYPED[:1])


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_completes(installed: Environ, tmp_path: Path) -> None:
    expected = {
        "numbcli ste": [f"{name}\t{COMMANDS[name].help}" for name in ("steps", "step")],
        "there/numbcli --plain step ": STEPS,
        "~/there/numbcli learn doc": ["doctor"],
        "numbcli exercise --sense=h": ["--sense=hear"],
        "numbcli data import ent": ["entries of mine.json"],
        "numbcli data export --output=ent": ["--output=entries of mine.json"],
        # No names of files where none is wanted.
        "numbcli step ground ": [],
        "nowhere/numbcli ste": [],
        "numbcli (touch ran) step gr": [],
    }
    asked = "; ".join(f"complete -C '{typed}'; echo ." for typed in expected)
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source ./fish; {asked}"],
        env=installed,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    answers = [answer.splitlines() for answer in f"\n{done.stdout}".split("\n.")]
    assert [answer[1:] for answer in answers[:-1]] == list(expected.values())
    assert not (tmp_path / "ran").exists()


def test_what_powershell_is_told(environ: Environ) -> None:
    """PowerShell itself is not run: its script is held to the words that it passes on, and they to their answer."""
    text = script("powershell")
    assert "Register-ArgumentCompleter -Native -CommandName numbcli" in text
    assert '& $program __complete "=$wordToComplete" @before 2>$null' in text
    assert '$line -split "`t", 2' in text and "$answer[0] -eq '/'" in text
    assert run("__complete", "=h", "exercise", "--sense", environ=environ).stdout == "hear\n"
    assert run("__complete", "=", "data", "import", environ=environ).stdout == "/\n"
