"""What is said about completing words in a shell: in its help, and in the scripts."""

from .en import did_you_mean

HELP_COMPLETION = "Print a script that completes words in your shell."
HELP_SHELL = "One of: bash, zsh, fish, powershell. Without it, the one in $SHELL."

HEAD = {
    "bash": (
        "Completes the words of numbcli in bash.",
        "Keep it in a file: numbcli completion bash > FILE",
        "Then add a line to ~/.bashrc: source FILE",
        "Without that line, if the package bash-completion is there, FILE is",
        "~/.local/share/bash-completion/completions/numbcli",
    ),
    "zsh": (
        "Completes the words of numbcli in zsh.",
        "Keep this file as ~/.zfunc/_numbcli",
        "and add a line to ~/.zshrc, before the one with compinit: fpath+=~/.zfunc",
    ),
    "fish": (
        "Completes the words of numbcli in fish.",
        "Keep this file as ~/.config/fish/completions/numbcli.fish",
    ),
    "powershell": (
        "Completes the words of numbcli in PowerShell.",
        "Keep this file as numbcli.ps1 in the folder of your profile,",
        "and add a line to the file that $PROFILE names: . $PSScriptRoot/numbcli.ps1",
    ),
}
"""The first lines of a script: what it is, and where it goes. The keys are the shells there is one for."""

_KNOWN = f"It takes: {', '.join(HEAD)}."
NO_SHELL = ("There is no script for the shell that $SHELL names.", f"numbcli completion SHELL prints one. {_KNOWN}")


def unknown_shell(near: str | None) -> tuple[str, str]:
    """A word that is no shell; it is not repeated."""
    return "There is no script for this shell.", f"{did_you_mean(near)} {_KNOWN}".strip()
