"""What is said about people of one's own. No sentence repeats who they are."""

from ..language import Translator
from .errors import did_you_mean, with_support
from .phrases import number

_ = Translator("own_people")

HELP_PEOPLE = _("People of your own, for the page of people to talk to.")
HELP_ADD = _("Add somebody. It asks, and the answer stands on no command line.")
HELP_REMOVE = _("Take somebody away.")
HELP_HIDE = _("Leave them out of the page until you show them.")
HELP_SHOW = _("Show them on the page again.")

SEEN_BY = _("Whoever opens this program here sees these people. A first letter is enough.")
STAYS_HERE = _("What you type stays on this screen until you clear it.")
NAME = _("A name, or a letter. Enter leaves: ")
REACH = _("How to reach them, such as a number: ")
WHICH = _("Which one goes? A number. Enter leaves: ")
ENTER_LEAVES = _("Enter leaves.")

NOBODY = _("Nobody of your own is kept here. numbcli people add asks for somebody.")
HIDDEN = _("Your people are hidden. numbcli people show brings them back.")
ADDED_HIDDEN = _("Kept, and hidden like the others. numbcli people show brings them back.")
ADDED = _("Kept. You see them on the page of people to talk to. numbcli people hide leaves them out.")
REMOVED = _("Taken away.")
NOW_HIDDEN = _("Hidden. The page begins without them. numbcli people show brings them back.")
NOW_SHOWN = _("The page shows them.")
NOTHING_CHANGED = _("Nothing is changed.")

ON_A_TERMINAL = (
    _("Your people are asked for and shown on a terminal alone."),
    _("There is none here. People to talk to: numbcli support"),
)
FULL = (_("Three people are kept here, which is the most."), _("numbcli people remove takes one away."))
TOO_LONG = (_("This is longer than 60 characters. Nothing is changed."), _("A name and a number are enough."))


def unknown(word: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near, _("numbcli people help shows what there is."))
    return _('numbcli people has no "{word}".', word=word), with_support(hint)


def numbered(place: int, name: str) -> str:
    return f"{place} {name}"


def not_read(path: str, sentence: str) -> str:
    return f"{path}: {sentence}"


def not_written(path: str, reason: str) -> str:
    return _("This could not be kept in {path}: {reason}.", path=path, reason=reason)


def not_deleted(path: str, reason: str) -> str:
    return _("Your people could not be deleted, {path}: {reason}.", path=path, reason=reason)


# Deleting, taking out, bringing in

LABEL = _("Your people")
FORGOTTEN = _("Your people are deleted.")
ASKED = _("This deletes your people for good.")
ASKED_TOO = _("Your people go too.")
BAD_ROW = (_("This file has people that cannot be read."), _("Nothing was brought in."))
HELP_EXPORT = _("With your people, in JSON.")
JSON_ONLY = (_("Your people go into JSON alone."), _("Take --format json, or leave --people out."))


def brought_in(count: int, left_out: int) -> str:
    said = _.plural(
        "Of your own: {number} person brought in.",
        "Of your own: {number} people brought in.",
        count,
        number=number(count),
    )
    if not left_out:
        return said
    return f"{said} {_('Three are the most: {number} left out.', number=number(left_out))}"
