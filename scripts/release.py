"""What has to be true before a version is tagged; CONTRIBUTING.md says when to run it.

``python scripts/release.py`` looks at the version, the changelog and the age of the numbers to call, builds the wheel
and the sdist into dist/, installs the wheel into an empty environment, and uses it there. It tags nothing.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from numbcli.helplines.facts import has_old_evidence
from numbcli.language import Language, available
from try_program import try_program

ROOT = Path(__file__).resolve().parent.parent
OLDEST = 365
"""Days after which a number to call has to be read again before a release."""


def version(root: Path) -> str:
    """The version, from the one place where it stands."""
    text = (root / "src" / "numbcli" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    assert found is not None, "src/numbcli/__init__.py has no version"
    return found[1]


def changelog_problems(changelog: str, version: str, today: date) -> Iterator[str]:
    """What is missing from the changelog for a release of this version today."""
    first = next((line for line in changelog.splitlines() if line.startswith("## ")), "")
    if first != f"## {version} ({today.isoformat()})":
        yield f'CHANGELOG.md begins with "{first}". It has to begin with "## {version} ({today.isoformat()})".'


def tag_problems(tag: str | None, version: str) -> Iterator[str]:
    """What is wrong with a tag that is there already."""
    if tag not in (None, f"v{version}"):
        yield f"The tag is {tag}, and the version is {version}."


def old_numbers(lines: list[dict[str, Any]], today: date) -> Iterator[str]:
    """The numbers to call that were read longer ago than a year, or on a day that has not come yet."""
    for line in lines:
        age = (today - date.fromisoformat(line["checked"])).days
        if not 0 <= age <= OLDEST:
            yield f"{line['country']}, {line['name']}: read on {line['checked']}, {age} days before this release."


def old_evidence(lines: list[dict[str, Any]], today: date) -> Iterator[str]:
    """The numbers to call that rest on no page of the last 18 months. Said, and no hindrance."""
    for line in lines:
        if has_old_evidence(line, today):
            yield f"{line['country']}, {line['name']}: nothing newer than {line['evidence']}."


def gaps_of_languages() -> Iterator[str]:
    """The languages with a message that is missing, or that waits to be looked at."""
    for code in available()[1:]:
        if not Language(code).is_whole:
            yield f"{code} has gaps, which numbcli check --language {code} names: parts of it are in English."


def tree_problems(root: Path) -> Iterator[str]:
    """What is not committed."""
    done = subprocess.run(["git", "status", "--short"], cwd=root, capture_output=True, text=True, check=True)
    if done.stdout:
        yield "There are changes that are not committed:\n" + done.stdout.rstrip()


def commit_time(root: Path) -> str:
    """When the commit was made that is checked out, in seconds since 1970."""
    command = ["git", "log", "-1", "--format=%ct"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.strip()


def build(root: Path) -> Path:
    """Build both archives into dist/, and give the wheel. All times in them are that of the commit."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": commit_time(root)}
    for what in ("sdist", "wheel"):
        code = f"import hatchling.build as build; build.build_{what}('dist')"
        subprocess.run([sys.executable, "-c", code], cwd=root, check=True, env=environ)
    return root / "dist" / f"numbcli-{version(root)}-py3-none-any.whl"


def play(wheel: Path) -> None:
    """Install a wheel into an empty environment, far from the sources, and use it as a person would."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(Path(folder, "venv"), with_pip=True)
        programs = Path(folder, "venv", "Scripts" if os.name == "nt" else "bin")
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", str(wheel)], cwd=folder, check=True)
        try_program([str(programs / "numbcli")], version(ROOT))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", type=date.fromisoformat, default=date.today(), help="the day of the release")
    parser.add_argument("--tag", help="the tag that is there already; it has to be that of this version")
    parser.add_argument("--numbers", action="store_true", help="look at the age of the numbers to call, and end")
    given = parser.parse_args()
    today = given.date
    lines = yaml.safe_load((ROOT / "support" / "helplines.yaml").read_text(encoding="utf-8"))
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if given.numbers:
        problems = list(old_numbers(lines, today))
        print("\n".join(problems) or "No number to call is too old.")
        return 1 if problems else 0
    problems = [
        *tag_problems(given.tag, version(ROOT)),
        *tree_problems(ROOT),
        *changelog_problems(changelog, version(ROOT), today),
        *old_numbers(lines, today),
        *gaps_of_languages(),
    ]
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 1
    if old := list(old_evidence(lines, today)):
        print("\n".join(("These rest on older pages. Look for newer ones:", *old)))
    wheel = build(ROOT)
    play(wheel)
    print(f"Ready: git tag -s v{version(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
