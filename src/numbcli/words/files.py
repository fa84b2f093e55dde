"""What is said about practice files: checking them, and beginning one of your own."""

from ..language import Translator
from .errors import did_you_mean

_ = Translator("files")

HELP_CHECK = _("Look through practice files, and say what to mend.")
HELP_NEW = _("Begin a practice of your own, in a file to edit.")
HELP_PATHS = _("Files or folders. Without one: those of numbcli and your own.")
HELP_JSON = _("Print the problems as JSON.")
HELP_STRICT = _("Count advice on words as a problem, as for what comes with numbcli.")
HELP_ID = _("Small letters, digits and hyphens, such as my-window.")
HELP_REPLACE = _("Copy the practice of this id that comes with numbcli, to edit.")

# Each is a sentence and a hint.

READ = {
    "gone": (_("There is no such file."), _("Look at its name.")),
    "folder": (_("This is a folder."), _("Name a file in it.")),
    "special": (_("This is not an ordinary file."), _("It takes a file on the disk.")),
    "unreadable": (_("This file cannot be read."), _("Look at its permissions.")),
    "json": (_("This file is not JSON, or it is cut off."), _("Mend it or move it away.")),
    "object": (_("This file is not a JSON object."), _("Mend it or move it away.")),
}
"""Why a file cannot be read, by the reasons of files.py and settings.py. One that is too large has its size named."""
WRITE = {
    "full": (_("the disk is full"), _("With some room on it, this works again.")),
    "disk": (_("the disk reported an error"), _("See whether it is there, and whether there is room left.")),
    "refused": (_("the file or its folder does not allow it"), _("Look at the permissions of both.")),
    "not-a-folder": (_("a file is in the place of its folder"), _("Move it, or take another folder.")),
    "no-folder": (_("its folder is not there"), _("Make it first, or take another one.")),
    "other": (_("the system did not allow it"), _("See whether there is room left. Look at its permissions.")),
}
"""Why a file cannot be written, as the end of a sentence, and what to do."""


def not_read(reason: str, most: int, hint: str = "") -> tuple[str, str]:
    """Why a file cannot be read. ``most``: the bytes that are read at most. ``hint``: what to do in place of ours."""
    sentence, usual = READ[reason] if reason in READ else (too_large(most), "")
    return sentence, hint or usual


def too_large(most: int) -> str:
    size = f"{most >> 20} MB" if most >> 20 else f"{most >> 10} kB"
    return _("This file is larger than {size}.", size=size)


# The last line of a check


def counted(files: int, problems: int, advice: int) -> str:
    """What a check comes to."""
    if not files and not problems:
        return _("There are no practice files here.")
    said = [_.plural("{count} file.", "{count} files.", files)]
    said.append(_.plural("{count} problem.", "{count} problems.", problems) if problems else _("Nothing to mend."))
    if advice:
        said.append(_("Advice on words: {advice}.", advice=advice))
    return " ".join(said)


def advise(sentence: str) -> str:
    """A problem that can stay as it is."""
    return _("Advice: {sentence}", sentence=sentence)


# A file of your own

DEVICE = (
    _("Windows keeps this name for a device."),
    _("Take another id, so that the file can be copied anywhere."),
)
NO_ID = (_("This is not an id for a practice."), _("Small letters, digits and hyphens, up to 40, such as my-window."))


def taken(name: str) -> tuple[str, str]:
    """The id of a shipped practice."""
    hint = _("Take another id. To edit a copy that is used in its place: numbcli new {name} --replace", name=name)
    return _('"{name}" comes with numbcli.', name=name), hint


def not_shipped(name: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near, _("Without --replace, a new practice begins."))
    return _('No practice called "{name}" comes with numbcli.', name=name), hint


def there_already(path: str) -> tuple[str, str]:
    hint = _("It stays as it is. Edit it, take another id, or delete it first.")
    return _("This file is there already: {path}", path=path), hint


def not_written(path: str, reason: str) -> tuple[str, str]:
    why, hint = WRITE.get(reason, WRITE["other"])
    return _("This file cannot be written: {path}: {why}.", path=path, why=why), hint


def next_steps(*commands: str) -> tuple[str, ...]:
    """What is said after a file was begun: each command on a line of its own, to copy."""
    return _("Edit it. Then:"), *commands


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
