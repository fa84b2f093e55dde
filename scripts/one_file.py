"""Builds numbcli as one file, and tries each: ``python scripts/one_file.py [--wheel WHEEL] [shiv] [program]``.

``shiv`` is dist/numbcli.pyz, for whoever has Python 3.11 or newer; ``program`` is dist/numbcli, or numbcli.exe, which
brings its Python along and runs on the system that it was built on. Needs a network once, for the two builders.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from release import ROOT, build, commit_time, version
from try_program import try_program

CONSTRAINTS = ROOT / "constraints.txt"
BUILDERS = ("shiv>=1.0.8,<2", "pyinstaller>=6.11,<7")
NOT_NEEDED = (
    "ssl",
    "_ssl",
    "bz2",
    "_bz2",
    "lzma",
    "_lzma",
    "_hashlib",
    "tkinter",
    "unittest",
    "pydoc",
    "pip",
    "setuptools",
)
"""What no run loads. Without it the program is half as large, and cannot speak to a network."""
START = "from numbcli.__main__ import main\n\nmain()\n"


def make_environment(folder: Path, wheel: Path) -> Path:
    """An environment with the wheel, the libraries that the tests run with, and the builders; its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, str(wheel), "--constraint", str(CONSTRAINTS)], check=True)
    subprocess.run([*install, *BUILDERS], check=True)
    return python


def build_shiv(python: Path, wheel: Path, out: Path, work: Path) -> Path:
    """A zip file that Python runs. It unpacks itself into ``~/.shiv`` at its first start."""
    site = work / "site"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-compile", "--target", str(site)]
    subprocess.run([*install, str(wheel), "--constraint", str(CONSTRAINTS)], check=True)
    # Both hold paths of this machine, and are of no use in the file.
    shutil.rmtree(site / "bin", ignore_errors=True)
    for found in site.glob("*.dist-info/direct_url.json"):
        found.unlink()
    file = out / "numbcli.pyz"
    how = ["--console-script", "numbcli", "--compressed", "--reproducible", "--python", "/usr/bin/env python3"]
    command = [str(python), "-m", "shiv", *how, "--site-packages", str(site), "--output-file", str(file)]
    subprocess.run(command, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": commit_time(ROOT)})
    return file


def build_program(python: Path, out: Path, work: Path) -> Path:
    """A program with its own Python, in one file. It unpacks itself into a temporary folder at each start."""
    start = work / "numbcli_start.py"
    start.write_text(START, encoding="ascii")
    how = ["--onefile", "--console", "--noconfirm", "--clean", "--log-level", "WARN", "--name", "numbcli"]
    how += ["--collect-data", "numbcli", "--collect-submodules", "numbcli"]
    how += [word for name in NOT_NEEDED for word in ("--exclude-module", name)]
    if sys.platform == "linux":
        how.append("--strip")
    places = ["--distpath", str(out), "--workpath", str(work / "build"), "--specpath", str(work)]
    subprocess.run([str(python), "-m", "PyInstaller", *how, *places, str(start)], check=True, cwd=work)
    return out / ("numbcli.exe" if sys.platform == "win32" else "numbcli")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("which", nargs="*", default=["shiv", "program"], help="shiv, program, or both without a word")
    parser.add_argument("--wheel", type=Path, help="a wheel that is built already")
    given = parser.parse_args()
    if unknown := set(given.which) - {"shiv", "program"}:
        parser.error(f"not shiv or program: {', '.join(sorted(unknown))}")
    wheel = (given.wheel or build(ROOT)).resolve()
    out = ROOT / "dist"
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        python = make_environment(Path(folder, "env"), wheel)
        for which in given.which:
            if which == "shiv":
                file = build_shiv(python, wheel, out, Path(folder))
                command = [sys.executable, str(file)]
            else:
                file = build_program(python, out, Path(folder))
                command = [str(file)]
            try_program(command, version(ROOT))
            print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB", flush=True)


if __name__ == "__main__":
    main()
