"""What is said about the journal as a whole: where it is, taking out, bringing in, deleting, checking."""

from .en import SUPPORT_POINTER, did_you_mean, number, sentence, with_support

# Help

HELP_DATA = "What you kept: where it is, take it out, delete it."
HELP_WHERE = "Show where it is kept."
HELP_EXPORT = "Take it out, as JSON, CSV or a page to read."
HELP_IMPORT = "Bring in what was taken out as JSON."
HELP_FORGET = "Delete an entry, or all of them, for good."
HELP_CHECK = "See whether the journal is whole."
HELP_FORMAT = "json, csv, or a page to read: md, html. Only json can be brought in again."
HELP_DAYS = "Only the entries of this many days, today included."
HELP_OUT = "The file to write. Without one, or with -, it is printed."
HELP_FORCE = "Replace the file if it is there already."
HELP_FILE = "A JSON file that numbcli data export wrote, or - for standard input."
HELP_ENTRY = "The id of an entry. numbcli history --json shows the ids."
HELP_LAST = "The entry that was made last."
HELP_ALL = "Every entry."
HELP_YES = "Do not ask first."


def unknown(word: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near, "numbcli data help shows what there is.")
    return f'numbcli data has no "{word}".', with_support(hint)


# Where

JOURNAL, SETTINGS, PRACTICES = "What you kept", "Your settings", "Your own practices"
SIDE_FILE = "Beside it, empty but while something is kept"


def another(path: str) -> str:
    """A journal at a place where an earlier version has put it, while one at the place of today is used."""
    return f"Another journal, of an earlier numbcli, is not used: {path}"


def at(label: str, path: str, there: bool) -> str:
    return f"{label}: {path}" if there else f"{label}: {path} (nothing there yet)"


# Taking it out

WORKING = "There are many entries. This takes a little while."
LINK_OR_DEVICE = ("This is not an ordinary file.", "Nothing was written. Take another name.")
THE_JOURNAL = ("The journal itself is in this place.", "Nothing was written. Take another name.")
THERE_ALREADY = ("This file is there already. It stays as it is.", "Take another name, or add --force to replace it.")
NO_FOLDER = ("The folder for this file is not there.", "Make it first, or take another one.")
NOTHING_READ = "None of it can be read any more."
DAMAGED_HINT = "The journal was left as it is. What is printed or written is only a part."


def not_written(reason: str) -> str:
    return f"The file could not be written: {reason}."


def entries(count: int) -> str:
    return f"{number(count)} {'entry' if count == 1 else 'entries'}"


def written(count: int) -> str:
    return sentence(f"{entries(count)} written")


def lies_in(path: str) -> str:
    """Where a file lies that was written, and who else can read it."""
    return f"It lies here: {path} Whoever uses this account can read it."


def saved(count: int) -> str:
    """What could be read of a damaged journal."""
    return f"The journal is damaged. What can still be read: {entries(count)}."


# The page

PAGE_TITLE = "What was kept"
PAGE_SAY = "What I want to say:"
PAGE_NOTHING = "Nothing is kept here yet."
PAGE_OWN = "A person's own notes, put on a page by a program. Times are those of the clock beside them."
PAGE_QUESTIONS = "The questions"
PAGE_EMPTY = "Every answer could be left out."
PAGE_ENDS = ("nothing", "a lot")
"""What 0 and 10 are where today's check-in does not ask for a number."""
PAGE_DATE, PAGE_TIME, PAGE_NUMBER = "Date", "Time", "Number"
PAGE_DOTS = "Each dot is one number, at its time. Between two dots nothing is known."
PAGE_PRACTICES = "Practices"
PAGE_HOW = "Each was started when the person wanted to. Where a star stands, the program chose which one."
PAGE_ANSWERS = "Answers, the oldest first"
PAGE_NO_ANSWER = "no answer"
PAGE_BETWEEN = " · "
PAGE_MEANING = "What these figures do not mean"
PAGE_NOT_MEANT = (
    "The number is no score. The question was written for this program, and has no norms and no cut-off.",
    "10 is not good, and 0 is not bad. It says how much could be felt, and not how pleasant it was.",
    "A day without a line is a day without a line. It is no zero, and the person chose when to answer.",
    "A practice that stands here often was started often. Whether it did anything cannot be read from that.",
)


def page_closing(question: str) -> str:
    """What the answers below a practice are answers to."""
    return f'Asked at the end: "{question}"'


def page_answer(day: str, answer: str, picked: bool) -> str:
    """A closing answer on its day; ``picked``: the program chose the practice."""
    return f"{day}: {answer}{'*' if picked else ''}"


# Bringing it in

NOT_BROUGHT_IN = "Nothing was brought in."
NOT_OURS_HINT = "It takes a file from numbcli data export."
NOT_JSON = ("This file is not JSON, or it is cut off.", f"{NOT_BROUGHT_IN} {NOT_OURS_HINT}")
NOT_OURS = ("This file is not a journal of numbcli.", f"{NOT_BROUGHT_IN} {NOT_OURS_HINT}")
NEWER = ("A newer numbcli wrote this file.", f"{NOT_BROUGHT_IN} The newest numbcli can read it.")
NO_FIELDS = "It is not a list of fields."
NOTHING_NEW = "Every entry of this file is kept already."


def bad_entry(place: int, problems: list[str]) -> str:
    """``place``: which entry of the file, from 1 on."""
    return " ".join((f"Entry {place} cannot be brought in.", *problems))


def other_content(place: int) -> str:
    return f"Entry {place} has an id that is taken, and its content differs."


OTHER_CONTENT_HINT = f"{NOT_BROUGHT_IN} What is kept stays as it is."


def brought_in(count: int) -> str:
    return sentence(f"{entries(count)} brought in")


# Deleting

CONFIRM = "forget"
NOTHING_HERE = "Nothing is kept here."
NOTHING_CHANGED = "Nothing is changed."
TYPE_THE_WORD = f'Type "{CONFIRM}" and press Enter to delete. Enter alone changes nothing.'
COPIES = "A file that you took out before is not deleted."
WHICH_ONE = ("Say what to delete: an id, --last or --all.", "Take one of them.")
NO_SUCH_ENTRY = ("There is no entry with this id.", f"numbcli history --json shows the ids. {SUPPORT_POINTER}")
ASKS_NOBODY = ("There is no terminal here to ask on.", "With --yes it deletes without asking. Nothing is changed.")


CHECK_IN = "check-in"
ASKED_FILE = "The journal is damaged. This deletes its file, with everything in it, for good."
FILE_DELETED = "The journal's file is deleted, with everything in it."


def of_when(what: str, day: str, time: str) -> str:
    """An entry: the check-in of a day, or the practice of that name."""
    return f"{what}, {day}, {time}"


def asked_one(named: str) -> str:
    return f"This deletes one entry for good: {named}."


def deleted_one(named: str) -> str:
    return f"One entry deleted: {named}."


def asked(count: int, when: str) -> str:
    """What is about to be deleted. ``when``: such as "on 3 November 2026"."""
    return f"This deletes {entries(count)}, {when}, for good."


def deleted(count: int) -> str:
    return sentence(f"{entries(count)} deleted")


# Looking it through

DAMAGED = (
    "The journal is damaged.",
    "numbcli data export -o FILE saves what can be read. The journal stays as it is.\n"
    "To begin again with that, move the journal to another folder. Then: numbcli data import FILE",
)
WRONG_ORDER = "Its time and its place in the order differ."


def entry_wrong(place: int, problems: list[str]) -> str:
    return " ".join((f"Entry {place} is not whole.", *problems))


def database_says(message: str) -> str:
    """A line of the database's own about its structure."""
    return f"The database says: {message}"


def more(count: int) -> str:
    return f"And {count} more."


def whole(count: int) -> str:
    return f"The journal is whole: {entries(count)}."
