"""How long ``numbcli check`` of 1,000 files takes against ``python -c pass``: the ratio of the medians of one run."""

import sys
import tempfile
from pathlib import Path

from measure import NOTHING, compiled, medians

ROOT = Path(__file__).resolve().parent.parent
FILES = 1000
ROUNDS = 5
PROMISE = 450.0


def fill(folder: Path) -> None:
    """Write the shipped exercises over and over, each with an id of its own."""
    shipped = sorted((ROOT / "exercises" / "en" / "senses").glob("*.yaml"))
    for number in range(FILES):
        path = shipped[number % len(shipped)]
        name = f"{path.stem}-{number}"
        text = path.read_text(encoding="utf-8").replace(f"id: {path.stem}\n", f"id: {name}\n", 1)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def main() -> None:
    with compiled() as environ, tempfile.TemporaryDirectory() as home:
        own = Path(home) / "exercises"
        own.mkdir()
        fill(own)
        environ["NUMBCLI_HOME"] = home
        check = [sys.executable, "-m", "numbcli", "check", str(own)]
        nothing, checked = medians([(NOTHING, environ), (check, environ)], ROUNDS)
    print(f"python -c pass             {nothing * 1000:7.1f} ms")
    print(f"numbcli check, {FILES} files  {checked * 1000:7.1f} ms")
    print(f"ratio                      {checked / nothing:7.1f}   promised: {PROMISE:g} at most")


if __name__ == "__main__":
    main()
