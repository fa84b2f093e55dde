"""The practices are found however the program was installed: wheel, sdist, editable, or not at all."""

import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from numbcli.words.manual import TOPICS

ROOT = Path(__file__).resolve().parent.parent.parent
Environ = dict[str, str]


def build(what: str, source: Path, out: Path) -> Path:
    """Build with the backend that pyproject.toml names, as an installer does, without any network."""
    code = f"import hatchling.build as build; print(build.build_{what}({str(out)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=source, capture_output=True, text=True, check=True)
    return out / done.stdout.splitlines()[-1]


def unpacked(wheel: Path, out: Path) -> Path:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(out)
    return out


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(build("sdist", ROOT, folder)) as archive:
        archive.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if path.is_dir())


def plays(imported: Path, environ: Environ, elsewhere: Path) -> None:
    """From another folder, what is imported is the installed one; it lists six steps and plays one to its end."""
    environ = {**environ, "PYTHONPATH": str(imported), "NUMBCLI_RATE": "1000"}

    def run(*words: str) -> str:
        command = [sys.executable, *words]
        done = subprocess.run(
            command, cwd=elsewhere, env=environ, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert str(imported) in run("-c", "import numbcli; print(numbcli.__file__)")
    assert len(json.loads(run("-m", "numbcli", "steps", "--json"))) == 6
    assert run("-m", "numbcli", "step", "name", "--short").endswith("Closed.\n")
    assert "999" in run("-m", "numbcli", "support", "--country", "GB")
    for topic in TOPICS:
        assert run("-m", "numbcli", "help", topic)


def test_from_a_wheel(environ: Environ, tmp_path: Path) -> None:
    plays(unpacked(build("wheel", ROOT, tmp_path), tmp_path / "site"), environ, tmp_path)


def test_from_an_sdist(sdist: Path, environ: Environ, tmp_path: Path) -> None:
    plays(unpacked(build("wheel", sdist, tmp_path), tmp_path / "site"), environ, tmp_path)


def test_from_an_editable_install(environ: Environ, tmp_path: Path) -> None:
    site = unpacked(build("editable", ROOT, tmp_path), tmp_path / "site")
    (path_file,) = site.glob("*.pth")
    plays(Path(path_file.read_text().strip()), environ, tmp_path)


def test_from_a_plain_checkout(environ: Environ, tmp_path: Path) -> None:
    plays(ROOT / "src", environ, tmp_path)


def test_the_sdist_has_everything_to_build_and_to_test_with(sdist: Path) -> None:
    for name in ("exercises/steps/name.yaml", "support/helplines.yaml", "tests/conftest.py", "LICENSE", "README.md"):
        assert (sdist / name).is_file()
