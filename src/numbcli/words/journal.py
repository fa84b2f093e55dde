"""Every sentence about what is kept: the check-in's answers, the history, and what can keep it from being kept."""

from ..language import Translator
from ..text import width
from .files import WRITE
from .phrases import date as date
from .phrases import number
from .phrases import short_date as short_date
from .session import scale_ends

_ = Translator("journal")

# Answers

WORDS = {
    "nothing": _("nothing"),
    "cant-tell": _("can't tell"),
    "flat": _("flat"),
    "heavy": _("heavy"),
    "far-away": _("far away"),
    "tired": _("tired"),
    "something-small": _("something small"),
    "rather-not-say": _("rather not say"),
}
ENERGIES = {
    "none": _("none"),
    "a-little": _("a little"),
    "some": _("some"),
    "cant-tell": _("can't tell"),
    "rather-not-say": _("rather not say"),
}
"""Token to words, in the order of the digits."""

# History

EMPTY = _("Nothing is kept here yet. numbcli check-in keeps a line.")
NONE_OF_THESE_DAYS = _("Nothing is kept from these days.")
ALL_OF_THEM = _("numbcli history --all shows every entry.")
WORD, ENERGY, FEEL, NOTE, PRACTICE, NOTICED = (
    _("Word"),
    _("Energy"),
    _("To feel"),
    _("Note"),
    _("Practice"),
    _("Noticed"),
)
CHART_ENDS = scale_ends(0, _("nothing"), 10, _("a lot"))
NOTICED_FIRST = _("Did you notice anything? Your answers, the oldest first.")
NOTICED_EMPTY = _("Nothing is kept here yet. An answer at the end of a practice keeps a line.")


def entries(count: int, when: str, last: bool) -> str:
    """The first sentence: how many entries are shown, and from when. ``last``: there are older ones."""
    if last:
        said = _.plural(
            "The last {number} entry, {when}.",
            "The last {number} entries, {when}.",
            count,
            number=number(count),
            when=when,
        )
    else:
        said = _.plural("{number} entry, {when}.", "{number} entries, {when}.", count, number=number(count), when=when)
    return f"{said[:1].upper()}{said[1:]}"


def on(when: str) -> str:
    return _("on {when}", when=when)


def from_to(first: str, last: str) -> str:
    return _("from {first} to {last}", first=first, last=last)


def from_day_to(first: int, last: str) -> str:
    """From a day to a date of the same month."""
    return _("from {day} to {last}", day=first, last=last)


def moment(day: str, time: str, with_year: bool) -> str:
    """A date and a time of day as they stand in a column."""
    return f"{short_date(day, with_year)}  {time}"


def when(day: str, time: str) -> str:
    """A date in words, and a time of day."""
    return f"{day}, {time}"


def feel_span(lowest: int, highest: int, count: int) -> str:
    """The lowest and the highest answer of those shown: the same sentence for every number."""
    if lowest != highest:
        return _("Your numbers were between {lowest} and {highest}.", lowest=lowest, highest=highest)
    if count == 1:
        return _("Your number was {lowest}.", lowest=lowest)
    return _("Your numbers were all {lowest}.", lowest=lowest)


def chart_ends(cells: int) -> str:
    """What stands above a chart so many cells wide: the name of its left end and that of its right end."""
    left, right = (_("0 nothing"), _("a lot 10")) if cells >= 20 else ("0", "10")
    return f"{left}{' ' * (cells - width(left) - width(right))}{right}"


def of_ten_more(lowest: int, highest: int) -> str:
    """How many of ten more answers to expect: a range, for one practice alone."""
    low, high = (number(count) if count else _("none") for count in (lowest, highest))
    if lowest == highest:
        return _("Of ten more, perhaps {low} would be a little or something.", low=low)
    return _("Of ten more, perhaps {low} to {high} would be a little or something.", low=low, high=high)


def feel(value: int) -> str:
    return _("{value} of 10", value=value)


def energy(said: str) -> str:
    """An answer about energy where nothing else says what it is about."""
    return _("energy: {said}", said=said)


def practice(name: str) -> str:
    """The id of a practice as words, where its title is not known."""
    return name.replace("-", " ")


def labelled(label: str, words: str) -> str:
    return _("{label}: {words}", label=label, words=words)


# Help

HELP_HISTORY = _("Show what you kept, the oldest first.")
HELP_PRACTICES = _("Your closing answers, practice by practice.")
HELP_DAYS = _("The entries of this many days, today included.")
HELP_ALL = _("Every entry, in place of the last 30.")
HELP_CSV = _("Print the entries as CSV, for a table.")

# What can go wrong

DAYS_OR_ALL = (_("--days and --all do not go together."), _("Take one of them."))
PRACTICES_OR_CSV = (_("--practices and --csv do not go together."), _("numbcli history --csv has every answer."))
JSON_OR_CSV = (_("--json and --csv do not go together."), _("Take one of them."))
DAYS_WRONG = (_("--days takes a number from 1 on."), _("numbcli history --days 7 shows a week."))

UNKNOWN_FIELD = _("It has a field that an entry does not have.")
PROBLEMS = {
    "id": _("Its id is not one that numbcli gives."),
    "kind": _("Its kind is neither check-in nor practice."),
    "at": _("Its time is not like 2026-11-21T09:30:00.000+01:00."),
    "word": _("Its word is not one line of text."),
    "energy": _("Its energy is not none, a-little or some."),
    "feel": _("Its feel is not a whole number from 0 to 10."),
    "note": _("Its note is not one line of text."),
    "practice": _("Its practice is not an id."),
    "form": _("Its form is not an id."),
    "noticed": _("What it noticed is not one of the five answers."),
    "how": _("Its how is neither picked nor named."),
}
"""What is wrong with a field of an entry that is brought in."""

LEFT_AS_IT_IS = _("It was left as it is.")
REASONS = {
    **WRITE,
    "busy": (_("another program is using it"), _("Wait a little, and try again.")),
    "damaged": (
        _("the journal is damaged"),
        f"{LEFT_AS_IT_IS}\n{_('numbcli data check names the damage.')}",
    ),
    "altered": (
        _("the journal has something in it that numbcli did not put there"),
        f"{LEFT_AS_IT_IS}\n{_('numbcli data export -o FILE saves what can be read.')}",
    ),
    "newer": (_("a newer numbcli has written the journal"), _("The newest numbcli can open it.")),
    "foreign": (_("another program's file is in the journal's place"), _("Move it to another folder.")),
    "place": (_("something that is not a file is in the journal's place"), _("Move it to another folder.")),
    "beside": (_("something that is not a file is beside the journal"), _("Move it to another folder.")),
    "not-a-folder": (
        _("a file is in the place of the journal's folder"),
        _("Move it, or name a folder in NUMBCLI_HOME."),
    ),
}
"""Why the journal cannot be used, as the end of a sentence, and what to do."""


def not_kept(reason: str) -> str:
    return _("This could not be kept: {reason}.", reason=reason)


def not_read(reason: str) -> str:
    return _("What is kept could not be read: {reason}.", reason=reason)


def not_deleted(reason: str) -> str:
    return _("This could not be deleted: {reason}.", reason=reason)


def not_cleared(reason: str) -> str:
    """Deleted, but the file could not be written anew."""
    return _("It is deleted, but traces can still be in the file: {reason}.", reason=reason)


def not_brought_in(reason: str) -> str:
    return _("This could not be brought in: {reason}.", reason=reason)


def place(hint: str, path: str) -> str:
    """A hint, and below it where the journal is."""
    where = _("The journal's place: {path}", path=path)
    return f"{hint}\n{where}"


# Keeping

KEPT_NOT_PRINTED = (
    _("It is kept. That could not be printed: there is no room left where the output goes."),
    _("numbcli history shows it."),
)
TO_COPY = _("Here is what you answered, to copy:")
COPIED = {
    "word": _("word"),
    "energy": _("energy"),
    "feel": _("feel"),
    "note": _("note"),
    "noticed": _("noticed"),
}
"""What an answer is called that could not be kept, by its field."""
ASKS_NOBODY = (
    _("There is no terminal here to ask on."),
    _("Give an answer: --word, --feel, --energy, or --note - with a line on standard input."),
)
FEEL_WRONG = (_("--feel takes a whole number from 0 to 10."), _("0 is nothing, 10 is a lot."))
NOTE_PROMPT = _("A line of your own, then Enter:")
NOTE_LONG = (_("This note is longer than a million letters."), _("Nothing was kept. A shorter one can be."))
NOTE_WRONG = (_("--note takes only -."), _("The line itself comes from standard input, where nobody else sees it."))
HELP_CHECK_IN = _("A word, a number and a line, kept on this machine.")
HELP_WORD = _("One of: {words}. Or a word of your own check-in.", words=", ".join(WORDS))
HELP_FEEL = _("How much can you feel right now, from 0 to 10? Not a test.")
HELP_CHECK_IN_ENERGY = _("One of: {words}.", words=", ".join(ENERGIES))
HELP_NOTE = _("A line of your own, read from standard input.")
HELP_CHECK_IN_JSON = _("Print the entry as JSON.")


def kept_in(folder: str) -> str:
    """The one line after the first entry."""
    return _("It is kept on this machine alone, in {folder}. --no-save keeps nothing.", folder=folder)
