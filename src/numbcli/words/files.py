"""What is said about practice files: checking them, and beginning one of your own."""

from .en import did_you_mean

HELP_CHECK = "Look through practice files, and say what to mend."
HELP_NEW = "Begin a practice of your own, in a file to edit."
HELP_PATHS = "Files or folders. Without one: those of numbcli and your own."
HELP_JSON = "Print the problems as JSON."
HELP_STRICT = "Count advice on words as a problem, as for what comes with numbcli."
HELP_ID = "Small letters, digits and hyphens, such as my-window."
HELP_REPLACE = "Copy the practice of this id that comes with numbcli, to edit."

# Each is a sentence and a hint.

READ = {
    "gone": ("There is no such file.", "Look at its name."),
    "folder": ("This is a folder.", "Name a file in it."),
    "special": ("This is not an ordinary file.", "It takes a file on the disk."),
    "unreadable": ("This file cannot be read.", "Look at its permissions."),
    "json": ("This file is not JSON, or it is cut off.", "Mend it or move it away."),
    "object": ("This file is not a JSON object.", "Mend it or move it away."),
}
"""Why a file cannot be read, by the reasons of files.py and settings.py. One that is too large has its size named."""
WRITE = {
    "full": ("the disk is full", "With some room on it, this works again."),
    "disk": ("the disk reported an error", "See whether it is there, and whether there is room left."),
    "refused": ("the file or its folder does not allow it", "Look at the permissions of both."),
    "not-a-folder": ("a file is in the place of its folder", "Move it, or take another folder."),
    "no-folder": ("its folder is not there", "Make it first, or take another one."),
    "other": ("the system did not allow it", "See whether there is room left. Look at its permissions."),
}
"""Why a file cannot be written, as the end of a sentence, and what to do."""


def not_read(reason: str, most: int, hint: str = "") -> tuple[str, str]:
    """Why a file cannot be read. ``most``: the bytes that are read at most. ``hint``: what to do in place of ours."""
    sentence, usual = READ[reason] if reason in READ else (too_large(most), "")
    return sentence, hint or usual


def too_large(most: int) -> str:
    size = f"{most >> 20} MB" if most >> 20 else f"{most >> 10} kB"
    return f"This file is larger than {size}."


# The last line of a check


def counted(files: int, problems: int, advice: int) -> str:
    """What a check comes to."""
    if not files and not problems:
        return "There are no practice files here."
    said = [_count(files, "file"), _count(problems, "problem") if problems else "Nothing to mend"]
    if advice:
        said.append(f"Advice on words: {advice}")
    return f"{'. '.join(said)}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def advise(sentence: str) -> str:
    """A problem that can stay as it is."""
    return f"Advice: {sentence}"


# A file of your own

DEVICE = (
    "Windows keeps this name for a device.",
    "Take another id, so that the file can be copied anywhere.",
)
NO_ID = ("This is not an id for a practice.", "Small letters, digits and hyphens, up to 40, such as my-window.")


def taken(name: str) -> tuple[str, str]:
    """The id of a shipped practice."""
    hint = f"Take another id. To edit a copy that is used in its place: numbcli new {name} --replace"
    return f'"{name}" comes with numbcli.', hint


def not_shipped(name: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near, "Without --replace, a new practice begins.")
    return f'No practice called "{name}" comes with numbcli.', hint


def there_already(path: str) -> tuple[str, str]:
    return f"This file is there already: {path}", "It stays as it is. Edit it, take another id, or delete it first."


def not_written(path: str, reason: str) -> tuple[str, str]:
    why, hint = WRITE.get(reason, WRITE["other"])
    return f"This file cannot be written: {path}: {why}.", hint


def next_steps(*commands: str) -> tuple[str, ...]:
    """What is said after a file was begun: each command on a line of its own, to copy."""
    return "Edit it. Then:", *commands


# The notes in a new file

TOP = (
    "A practice of your own. Lines that begin with # are notes. They can go. "
    "A text with a colon or a # in it stands in quotes."
)
ONE_OF = "One of:"
ANY_OF = "Any of:"
FORM = "A form is a list of parts. With fields of its own it is a mapping, as short and in-bed are here:"
PART = "A part has say and seconds. The rest can be left out."
ASK = "One of these goes under ask. Two of them are used below."
ENDS = "The first part of a form looks outward. The last one looks round, or names the place and the day."
