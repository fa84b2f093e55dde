"""What the README and the manual tell a person to type works as it stands there."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.terminal import Terminal

Environ = dict[str, str]
ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def typed(page: str) -> Iterator[str]:
    """Each line of the blocks to type, without what stands behind it as a note."""
    for block in re.findall(r"^```sh\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        yield from (re.sub(r"\s+# .*", "", line) for line in block.splitlines())


EXAMPLES = [line for line in typed(README) if line.startswith("numbcli")]
SETTING_UP, TESTING, *INSTALLING = (line for line in typed(README) if not line.startswith("numbcli"))


@pytest.fixture(autouse=True)
def somewhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An example may write a file where it stands."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_works_on_a_terminal_as_it_stands(line: str, environ: Environ) -> None:
    # Settings of one example are not there in the next: each has a home of its own.
    with Terminal(*shlex.split(line)[1:], environ=environ) as terminal:
        terminal.wait_for(lambda: terminal.process.poll() is not None or len(terminal.screen.split()) > 5, lambda: line)
        if terminal.process.poll() is None:
            terminal.press("q")
        assert terminal.wait() == 0
        terminal.restored()
        assert terminal.ordinary.strip()


def test_the_commands_that_set_up_and_test_are_those_that_the_checks_run() -> None:
    # They need a network, or run this very suite: the checks run them, and a fresh clone is tried by hand.
    environment, install, main = SETTING_UP.split(" && ")
    assert environment in CI
    # No test tools, and not editable: the pip of an old Python then names the Python that it takes, within seconds.
    assert install == ".venv/bin/pip install --quiet ."
    assert main == ".venv/bin/numbcli step name"
    assert TESTING in CI.splitlines()
    assert [line.split()[0] for line in INSTALLING] == ["pipx", "uv"]


def test_what_the_tests_run_with_is_held_for_each_library() -> None:
    held = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower().splitlines()
    names = {line.partition("==")[0] for line in held if not line.startswith("#")}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {re.split(r"[^\w-]", line.lower(), maxsplit=1)[0] for line in wanted} <= names


def test_every_link_leads_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert ":" in target or (page.parent / target).exists(), f"{page.name}: {target}"
