"""What is said about people of one's own. No sentence repeats who they are."""

from .en import SUPPORT_POINTER, number

HELP_PEOPLE = "People of your own, for the page of people to talk to."
HELP_ADD = "Add somebody. It asks, and the answer stands on no command line."
HELP_REMOVE = "Take somebody away."
HELP_HIDE = "Leave them out of the page until you show them."
HELP_SHOW = "Show them on the page again."

SEEN_BY = "Whoever opens this program here sees these people. A first letter is enough."
STAYS_HERE = "What you type stays on this screen until you clear it."
NAME = "A name, or a letter. Enter leaves: "
REACH = "How to reach them, such as a number: "
WHICH = "Which one goes? A number. Enter leaves: "
ENTER_LEAVES = "Enter leaves."

NOBODY = "Nobody of your own is kept here. numbcli people add asks for somebody."
HIDDEN = "Your people are hidden. numbcli people show brings them back."
ADDED_HIDDEN = "Kept, and hidden like the others. numbcli people show brings them back."
ADDED = "Kept. You see them on the page of people to talk to. numbcli people hide leaves them out."
REMOVED = "Taken away."
NOW_HIDDEN = "Hidden. The page begins without them. numbcli people show brings them back."
NOW_SHOWN = "The page shows them."
NOTHING_CHANGED = "Nothing is changed."
POINTER = SUPPORT_POINTER

ON_A_TERMINAL = ("Your people are asked for and shown on a terminal alone.", f"There is none here. {SUPPORT_POINTER}")
FULL = ("Three people are kept here, which is the most.", "numbcli people remove takes one away.")
TOO_LONG = ("This is longer than 60 characters. Nothing is changed.", "A name and a number are enough.")


def unknown(word: str, near: str | None) -> tuple[str, str]:
    first = f'Did you mean "{near}"?' if near else "numbcli people help shows what there is."
    return f'numbcli people has no "{word}".', f"{first} {SUPPORT_POINTER}"


def numbered(place: int, name: str) -> str:
    return f"{place} {name}"


def not_read(path: str, sentence: str) -> str:
    return f"{path}: {sentence}"


def not_written(path: str, reason: str) -> str:
    return f"This could not be kept in {path}: {reason}."


def not_deleted(path: str, reason: str) -> str:
    return f"Your people could not be deleted, {path}: {reason}."


# Deleting, taking out, bringing in

LABEL = "Your people"
FORGOTTEN = "Your people are deleted."
ASKED = "This deletes your people for good."
ASKED_TOO = "Your people go too."
BAD_ROW = ("This file has people that cannot be read.", "Nothing was brought in.")
HELP_EXPORT = "With your people, in JSON."
JSON_ONLY = ("Your people go into JSON alone.", "Take --format json, or leave --people out.")


def brought_in(count: int, left_out: int) -> str:
    people = "person" if count == 1 else "people"
    said = f"Of your own: {number(count)} {people} brought in."
    return f"{said} Three are the most: {number(left_out)} left out." if left_out else said
