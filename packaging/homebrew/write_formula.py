"""Prints a formula for a Homebrew tap: ``write_formula.py SDIST URL > numbcli.rb``.

SDIST is the published one, URL is where it can be had. Each library becomes a resource, with the version that the tests
run with and the sum of its sdist, which pip downloads here; its address is the one PyPI has for sources by name.
"""

import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("annotated-doc", "click", "markdown-it-py", "mdurl", "pygments", "pyyaml", "rich", "shellingham", "typer")
"""What a person gets with numbcli on macOS and Linux, in the order in which formulae are kept."""
FORMULA = """class Numbcli < Formula
  include Language::Python::Virtualenv

  desc "Short, timed practices for noticing what is around you"
  homepage "{url}"
  url "{url}"
  sha256 "{digest}"
  license "MIT"

  depends_on "libyaml"
  depends_on "python@3.13"

{resources}
  def install
    virtualenv_install_with_resources
  end

  test do
    ENV["NUMBCLI_HOME"] = testpath/"home"
    ENV["NUMBCLI_RATE"] = "100"
    assert_match "116 123", shell_output("#{{bin}}/numbcli support --country GB")
    assert_match "Closed.", shell_output("#{{bin}}/numbcli step name --short < /dev/null")
  end
end
"""
RESOURCE = """  resource "{name}" do
    url "https://files.pythonhosted.org/packages/source/{letter}/{name}/{file}"
    sha256 "{digest}"
  end
"""


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def version(name: str) -> str:
    """The version that constraints.txt holds."""
    found = re.search(rf"^{name}==(\S+)", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE)
    assert found is not None, f"constraints.txt does not hold {name}"
    return found[1]


def resource(name: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
        subprocess.run([*command, "--dest", folder, f"{name}=={version(name)}"], check=True)
        (file,) = Path(folder).iterdir()
        return RESOURCE.format(name=name, letter=name[0], file=file.name, digest=digest(file))


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("write_formula.py takes an sdist, and the address where it can be had.")
    sdist, url = Path(sys.argv[1]), sys.argv[2]
    resources = "\n".join(map(resource, LIBRARIES))
    print(FORMULA.format(url=url, digest=digest(sdist), resources=resources), end="")


if __name__ == "__main__":
    main()
