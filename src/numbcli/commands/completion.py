"""``completion``: the script that a shell completes the words of numbcli with."""

from pathlib import Path
from typing import Annotated

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..text import nearest
from ..words import completion as words
from . import values

SCRIPTS = {"bash": "numbcli.bash", "zsh": "numbcli.zsh", "fish": "numbcli.fish", "powershell": "numbcli.ps1"}
_ALSO = {"pwsh": "powershell"}
_FOLDER = Path(__file__).parents[1] / "shells"


def completion(
    context: typer.Context,
    shell: Annotated[
        str | None, typer.Argument(metavar="SHELL", help=words.HELP_SHELL, autocompletion=values.shells)
    ] = None,
) -> None:
    app: App = context.obj
    if shell is None:
        shell = _usual(app.environ.get("SHELL", ""))
        if shell is None:
            raise NumbError(*words.NO_SHELL, code=ExitCode.USAGE)
    shell = _ALSO.get(shell, shell)
    if shell not in SCRIPTS:
        raise NumbError(*words.unknown_shell(nearest(shell, SCRIPTS)), code=ExitCode.USAGE)
    print(script(shell), end="", file=app.stdout)


def script(shell: str) -> str:
    """The script of a shell. Where it goes stands after its first line, which zsh reads itself."""
    first, _, rest = (_FOLDER / SCRIPTS[shell]).read_text(encoding="ascii").partition("\n")
    return "\n".join([first, *(f"# {said}" for said in words.HEAD[shell]), rest])


def _usual(path: str) -> str | None:
    """The shell that a path such as /usr/bin/zsh names."""
    name = path.replace("\\", "/").rpartition("/")[2].removesuffix(".exe")
    name = _ALSO.get(name, name)
    return name if name in SCRIPTS else None
