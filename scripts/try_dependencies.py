"""Run the tests with the oldest, then with the newest versions of the libraries that pyproject.toml permits.

``python scripts/try_dependencies.py [--quick] [oldest] [newest]`` makes an environment for each, in a folder that goes
away again, and exits with 1 where the tests fail in one. It takes the Python that it runs on, and the internet.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUICK = (
    *("tests/unit/test_parse.py", "tests/unit/test_calm.py", "tests/cli/test_check.py", "tests/cli/test_support.py"),
    *("tests/cli/test_broken_installation.py", "tests/cli/test_check_in_command.py", "tests/terminal/test_home.py"),
)
"""What meets each library: YAML, a screen, the folders, the command line."""


def bounds(pyproject: Path) -> dict[str, str]:
    """The libraries that a person gets, each with its range of versions."""
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    found = (re.fullmatch(r"([A-Za-z]+)(>=[\d.]+,<[\d.]+)", line) for line in project["dependencies"])
    return {each[1]: each[2] for each in found if each is not None}


def oldest(versions: str) -> str:
    """The range that holds nothing but the lower bound of this one."""
    return f"=={versions.removeprefix('>=').partition(',')[0]}"


def try_versions(which: str, quick: bool) -> bool:
    """Whether the tests pass with these versions."""
    ranges = bounds(ROOT / "pyproject.toml")
    wanted = [name + (oldest(versions) if which == "oldest" else versions) for name, versions in ranges.items()]
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        install = ["-m", "pip", "install", "--quiet", "--upgrade", *wanted, "--editable", f"{ROOT}[test]"]
        subprocess.run([python, *install], check=True)
        listed = subprocess.run([python, "-m", "pip", "freeze"], capture_output=True, text=True, check=True).stdout
        names = {name.lower() for name in ranges}
        used = [line for line in listed.splitlines() if line.partition("==")[0].lower() in names]
        print(f"{which}: {', '.join(used)}", flush=True)
        tests = [python, "-m", "pytest", *(QUICK if quick else ())]
        return subprocess.run(tests, cwd=ROOT, check=False).returncode == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("which", nargs="*", default=["oldest", "newest"], help="oldest, newest, or both without a word")
    parser.add_argument("--quick", action="store_true", help="only the tests that meet each library")
    given = parser.parse_args()
    if unknown := set(given.which) - {"oldest", "newest"}:
        parser.error(f"not oldest or newest: {', '.join(sorted(unknown))}")
    failed = [which for which in given.which if not try_versions(which, given.quick)]
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
