"""What is said about completing words in a shell: in its help, and in the scripts."""

from ..language import Translator
from .errors import did_you_mean

_ = Translator("completion")

HELP_COMPLETION = _("Print a script that completes words in your shell.")
HELP_SHELL = _("One of: bash, zsh, fish, powershell. Without it, the one in $SHELL.")

HEAD = {
    "bash": (
        _("Completes the words of numbcli in bash."),
        _("Keep it in a file: numbcli completion bash > FILE"),
        _("Then add a line to ~/.bashrc: source FILE"),
        _("Without that line, if the package bash-completion is there, FILE is"),
        _("~/.local/share/bash-completion/completions/numbcli"),
    ),
    "zsh": (
        _("Completes the words of numbcli in zsh."),
        _("Keep this file as ~/.zfunc/_numbcli"),
        _("and add a line to ~/.zshrc, before the one with compinit: fpath+=~/.zfunc"),
    ),
    "fish": (
        _("Completes the words of numbcli in fish."),
        _("Keep this file as ~/.config/fish/completions/numbcli.fish"),
    ),
    "powershell": (
        _("Completes the words of numbcli in PowerShell."),
        _("Keep this file as numbcli.ps1 in the folder of your profile,"),
        _("and add a line to the file that $PROFILE names: . $PSScriptRoot/numbcli.ps1"),
    ),
}
"""The first lines of a script: what it is, and where it goes. The keys are the shells there is one for."""

_KNOWN = _("It takes: {shells}.", shells=", ".join(HEAD))
NO_SHELL = (
    _("There is no script for the shell that $SHELL names."),
    f"{_('numbcli completion SHELL prints one.')} {_KNOWN}",
)


def unknown_shell(near: str | None) -> tuple[str, str]:
    """A word that is no shell; it is not repeated."""
    return _("There is no script for this shell."), f"{did_you_mean(near)} {_KNOWN}".strip()
