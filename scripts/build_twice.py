"""Shows that whoever builds the same commit has the same wheel and the same sdist, byte for byte.

Two clones of this repository, at two places and with different modes for new files, are built; the sums of what comes
out are printed, as ``sha256sum`` prints them. Exits with 1 where they differ. What is not committed is not in it.
"""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from release import build

ROOT = Path(__file__).resolve().parent.parent
MASKS = (0o022, 0o077)


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a folder, by its name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def built_from_a_clone(repository: Path, folder: Path, mask: int) -> dict[str, str]:
    """The sums of what a fresh clone in this folder gives."""
    clone = folder / "numbcli"
    command = ["git", "clone", "--quiet", "--no-hardlinks", str(repository), str(clone)]
    subprocess.run(command, check=True, umask=mask)
    build(clone)
    return sums(clone / "dist")


def main() -> int:
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory(prefix="another place ") as second:
        folders = zip((first, second), MASKS, strict=True)
        found, again = (built_from_a_clone(ROOT, Path(folder), mask) for folder, mask in folders)
    for name, digest in found.items():
        print(f"{digest}  {name}" + ("" if again.get(name) == digest else "  DIFFERS"))
    return 0 if found == again else 1


if __name__ == "__main__":
    sys.exit(main())
