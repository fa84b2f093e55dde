"""What a package has beside the program: a page for man, completions for three shells, and the same bytes each time."""

import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from numbcli.commands.line import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "man" / "numbcli.1"
SHARED = {
    "share/man/man1/numbcli.1": "man/numbcli.1",
    "share/bash-completion/completions/numbcli": "src/numbcli/shells/numbcli.bash",
    "share/zsh/site-functions/_numbcli": "src/numbcli/shells/numbcli.zsh",
    "share/fish/vendor_completions.d/numbcli.fish": "src/numbcli/shells/numbcli.fish",
}


def test_the_page_for_man_says_what_the_manual_says() -> None:
    assert runpy.run_path(str(ROOT / "scripts" / "write_man.py"))["written"]() == PAGE.read_text(encoding="utf-8")


def test_the_page_for_man_names_each_command_and_who_to_call() -> None:
    page = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    described = set(re.findall(r"^\\fBnumbcli ([^\\]+)\\fR$", page, re.MULTILINE))
    assert set(COMMANDS) <= described
    assert page.index("numbcli support") < page.index(".SH COMMANDS")


@pytest.mark.skipif(shutil.which("groff") is None, reason="takes groff")
def test_the_page_for_man_is_drawn_without_a_warning() -> None:
    done = subprocess.run(["groff", "-man", "-ww", "-Tascii", str(PAGE)], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    drawn = re.sub(r"\x1b\[[0-9]*m|.\x08", "", done.stdout)
    # Options keep their two hyphens, so that they can be copied, and no roff is left over.
    assert "--in-bed" in drawn
    assert not re.search(r"^\s*\.[A-Z]{2}\b|\\f[BRI]", drawn, re.MULTILINE)


def test_a_wheel_brings_the_page_and_the_completions_to_where_systems_look(tmp_path: Path) -> None:
    code = f"import hatchling.build as build; build.build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = {name.partition(".data/data/")[2]: name for name in archive.namelist() if ".data/data/" in name}
        assert {place: archive.read(name) for place, name in held.items()} == {
            place: (ROOT / source).read_bytes() for place, source in SHARED.items()
        }


@pytest.mark.skipif(not (ROOT / ".git").exists() or shutil.which("git") is None, reason="takes the repository")
def test_who_builds_the_same_commit_has_the_same_bytes() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "scripts" / "build_twice.py")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^[0-9a-f]{64}  numbcli-.*\.whl$", done.stdout, re.MULTILINE)
    assert re.search(r"^[0-9a-f]{64}  numbcli-.*\.tar\.gz$", done.stdout, re.MULTILINE)
