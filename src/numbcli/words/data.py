"""What is said about the journal as a whole: where it is, taking out, bringing in, deleting, checking."""

from ..language import Translator
from .errors import did_you_mean, with_support
from .phrases import number, sentence

_ = Translator("data")

# Help

HELP_DATA = _("What you kept: where it is, take it out, delete it.")
HELP_WHERE = _("Show where it is kept.")
HELP_EXPORT = _("Take it out, as JSON, CSV or a page to read.")
HELP_IMPORT = _("Bring in what was taken out as JSON.")
HELP_FORGET = _("Delete an entry, or all of them, for good.")
HELP_CHECK = _("See whether the journal is whole.")
HELP_FORMAT = _("json, csv, or a page to read: md, html. Only json can be brought in again.")
HELP_DAYS = _("Only the entries of this many days, today included.")
HELP_OUT = _("The file to write. Without one, or with -, it is printed.")
HELP_FORCE = _("Replace the file if it is there already.")
HELP_FILE = _("A JSON file that numbcli data export wrote, or - for standard input.")
HELP_ENTRY = _("The id of an entry. numbcli history --json shows the ids.")
HELP_LAST = _("The entry that was made last.")
HELP_ALL = _("Every entry.")
HELP_YES = _("Do not ask first.")


def unknown(word: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near, _("numbcli data help shows what there is."))
    return _('numbcli data has no "{word}".', word=word), with_support(hint)


# Where

JOURNAL, SETTINGS, PRACTICES = _("What you kept"), _("Your settings"), _("Your own practices")
SIDE_FILE = _("Beside it, empty but while something is kept")


def another(path: str) -> str:
    """A journal at a place where an earlier version has put it, while one at the place of today is used."""
    return _("Another journal, of an earlier numbcli, is not used: {path}", path=path)


def at(label: str, path: str, there: bool) -> str:
    return f"{label}: {path}" if there else _("{label}: {path} (nothing there yet)", label=label, path=path)


# Taking it out

WORKING = _("There are many entries. This takes a little while.")
LINK_OR_DEVICE = (_("This is not an ordinary file."), _("Nothing was written. Take another name."))
THE_JOURNAL = (_("The journal itself is in this place."), _("Nothing was written. Take another name."))
THERE_ALREADY = (
    _("This file is there already. It stays as it is."),
    _("Take another name, or add --force to replace it."),
)
NO_FOLDER = (_("The folder for this file is not there."), _("Make it first, or take another one."))
NOTHING_READ = _("None of it can be read any more.")
DAMAGED_HINT = _("The journal was left as it is. What is printed or written is only a part.")


def not_written(reason: str) -> str:
    return _("The file could not be written: {reason}.", reason=reason)


def entries(count: int) -> str:
    return _.plural("{number} entry", "{number} entries", count, number=number(count))


def written(count: int) -> str:
    return sentence(_.plural("{number} entry written", "{number} entries written", count, number=number(count)))


def lies_in(path: str) -> str:
    """Where a file lies that was written, and who else can read it."""
    return _("It lies here: {path} Whoever uses this account can read it.", path=path)


def saved(count: int) -> str:
    """What could be read of a damaged journal."""
    return _("The journal is damaged. What can still be read: {entries}.", entries=entries(count))


# The page

PAGE_TITLE = _("What was kept")
PAGE_SAY = _("What I want to say:")
PAGE_NOTHING = _("Nothing is kept here yet.")
PAGE_OWN = _("A person's own notes, put on a page by a program. Times are those of the clock beside them.")
PAGE_QUESTIONS = _("The questions")
PAGE_EMPTY = _("Every answer could be left out.")
PAGE_ENDS = (_("nothing"), _("a lot"))
"""What 0 and 10 are where today's check-in does not ask for a number."""
PAGE_DATE, PAGE_TIME, PAGE_NUMBER = _("Date"), _("Time"), _("Number")
PAGE_DOTS = _("Each dot is one number, at its time. Between two dots nothing is known.")
PAGE_PRACTICES = _("Practices")
PAGE_HOW = _("Each was started when the person wanted to. Where a star stands, the program chose which one.")
PAGE_ANSWERS = _("Answers, the oldest first")
PAGE_NO_ANSWER = _("no answer")
PAGE_BETWEEN = " · "
PAGE_MEANING = _("What these figures do not mean")
PAGE_NOT_MEANT = (
    _("The number is no score. The question was written for this program, and has no norms and no cut-off."),
    _("10 is not good, and 0 is not bad. It says how much could be felt, and not how pleasant it was."),
    _("A day without a line is a day without a line. It is no zero, and the person chose when to answer."),
    _("A practice that stands here often was started often. Whether it did anything cannot be read from that."),
)


def page_closing(question: str) -> str:
    """What the answers below a practice are answers to."""
    return _('Asked at the end: "{question}"', question=question)


def page_answer(day: str, answer: str, picked: bool) -> str:
    """A closing answer on its day; ``picked``: the program chose the practice."""
    return f"{day}: {answer}{'*' if picked else ''}"


# Bringing it in

NOT_BROUGHT_IN = _("Nothing was brought in.")
NOT_OURS_HINT = _("It takes a file from numbcli data export.")
NOT_JSON = (_("This file is not JSON, or it is cut off."), f"{NOT_BROUGHT_IN} {NOT_OURS_HINT}")
NOT_OURS = (_("This file is not a journal of numbcli."), f"{NOT_BROUGHT_IN} {NOT_OURS_HINT}")
NEWER = (
    _("A newer numbcli wrote this file."),
    f"{NOT_BROUGHT_IN} {_('The newest numbcli can read it.')}",
)
NO_FIELDS = _("It is not a list of fields.")
NOTHING_NEW = _("Every entry of this file is kept already.")


def bad_entry(place: int, problems: list[str]) -> str:
    """``place``: which entry of the file, from 1 on."""
    return " ".join((_("Entry {place} cannot be brought in.", place=place), *problems))


def other_content(place: int) -> str:
    return _("Entry {place} has an id that is taken, and its content differs.", place=place)


OTHER_CONTENT_HINT = f"{NOT_BROUGHT_IN} {_('What is kept stays as it is.')}"


def brought_in(count: int) -> str:
    return sentence(_.plural("{number} entry brought in", "{number} entries brought in", count, number=number(count)))


# Deleting

CONFIRM = "forget"
NOTHING_HERE = _("Nothing is kept here.")
NOTHING_CHANGED = _("Nothing is changed.")
TYPE_THE_WORD = _('Type "{confirm}" and press Enter to delete. Enter alone changes nothing.', confirm=CONFIRM)
COPIES = _("A file that you took out before is not deleted.")
WHICH_ONE = (_("Say what to delete: an id, --last or --all."), _("Take one of them."))
NO_SUCH_ENTRY = (
    _("There is no entry with this id."),
    _("numbcli history --json shows the ids. People to talk to: numbcli support"),
)
ASKS_NOBODY = (
    _("There is no terminal here to ask on."),
    _("With --yes it deletes without asking. Nothing is changed."),
)


CHECK_IN = _("check-in")
ASKED_FILE = _("The journal is damaged. This deletes its file, with everything in it, for good.")
FILE_DELETED = _("The journal's file is deleted, with everything in it.")


def of_when(what: str, day: str, time: str) -> str:
    """An entry: the check-in of a day, or the practice of that name."""
    return f"{what}, {day}, {time}"


def asked_one(named: str) -> str:
    return _("This deletes one entry for good: {named}.", named=named)


def deleted_one(named: str) -> str:
    return _("One entry deleted: {named}.", named=named)


def asked(count: int, when: str) -> str:
    """What is about to be deleted. ``when``: such as "on 3 November 2026"."""
    return _("This deletes {entries}, {when}, for good.", entries=entries(count), when=when)


def deleted(count: int) -> str:
    return sentence(_.plural("{number} entry deleted", "{number} entries deleted", count, number=number(count)))


# Looking it through

DAMAGED = (
    _("The journal is damaged."),
    _(
        "numbcli data export -o FILE saves what can be read. The journal stays as it is.\n"
        "To begin again with that, move the journal to another folder. Then: numbcli data import FILE"
    ),
)
WRONG_ORDER = _("Its time and its place in the order differ.")


def entry_wrong(place: int, problems: list[str]) -> str:
    return " ".join((_("Entry {place} is not whole.", place=place), *problems))


def database_says(message: str) -> str:
    """A line of the database's own about its structure."""
    return _("The database says: {message}", message=message)


def more(count: int) -> str:
    return _("And {count} more.", count=count)


def whole(count: int) -> str:
    return _("The journal is whole: {entries}.", entries=entries(count))
