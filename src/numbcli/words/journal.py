"""Every sentence about what is kept: the check-in's answers, the history, and what can keep it from being kept."""

from .en import MONTHS, number, scale_ends, sentence
from .en import date as date
from .files import WRITE

# Answers

WORDS = {
    "nothing": "nothing",
    "cant-tell": "can't tell",
    "flat": "flat",
    "heavy": "heavy",
    "far-away": "far away",
    "tired": "tired",
    "something-small": "something small",
    "rather-not-say": "rather not say",
}
ENERGIES = {
    "none": "none",
    "a-little": "a little",
    "some": "some",
    "cant-tell": "can't tell",
    "rather-not-say": "rather not say",
}
"""Token to words, in the order of the digits."""

# History

EMPTY = "Nothing is kept here yet. numbcli check-in keeps a line."
NONE_OF_THESE_DAYS = "Nothing is kept from these days."
ALL_OF_THEM = "numbcli history --all shows every entry."
WORD, ENERGY, FEEL, NOTE, PRACTICE, NOTICED = "Word", "Energy", "To feel", "Note", "Practice", "Noticed"
CHART_ENDS = scale_ends(0, "nothing", 10, "a lot")
NOTICED_FIRST = "Did you notice anything? Your answers, the oldest first."
NOTICED_EMPTY = "Nothing is kept here yet. An answer at the end of a practice keeps a line."


def entries(count: int, when: str, last: bool) -> str:
    """The first sentence: how many entries are shown, and from when. ``last``: there are older ones."""
    many = f"{number(count)} {'entry' if count == 1 else 'entries'}"
    return sentence(f"{f'the last {many}' if last else many}, {when}")


def on(when: str) -> str:
    return f"on {when}"


def from_to(first: str, last: str) -> str:
    return f"from {first} to {last}"


def short_date(day: str, with_year: bool) -> str:
    """A date as it stands in a column."""
    said = f"{int(day[8:]):2d} {MONTHS[int(day[5:7]) - 1][:3]}"
    return f"{said} {day[:4]}" if with_year else said


def moment(day: str, time: str, with_year: bool) -> str:
    """A date and a time of day as they stand in a column."""
    return f"{short_date(day, with_year)}  {time}"


def when(day: str, time: str) -> str:
    """A date in words, and a time of day."""
    return f"{day}, {time}"


def feel_span(lowest: int, highest: int, count: int) -> str:
    """The lowest and the highest answer of those shown: the same sentence for every number."""
    if lowest != highest:
        return f"Your numbers were between {lowest} and {highest}."
    return f"Your number was {lowest}." if count == 1 else f"Your numbers were all {lowest}."


def chart_ends(cells: int) -> str:
    """What stands above a chart so many cells wide: the name of its left end and that of its right end."""
    left, right = ("0 nothing", "a lot 10") if cells >= 20 else ("0", "10")
    return f"{left}{right:>{cells - len(left)}}"


def of_ten_more(lowest: int, highest: int) -> str:
    """How many of ten more answers to expect: a range, for one practice alone."""
    low, high = (number(count) if count else "none" for count in (lowest, highest))
    said = low if lowest == highest else f"{low} to {high}"
    return f"Of ten more, perhaps {said} would be a little or something."


def feel(value: int) -> str:
    return f"{value} of 10"


def energy(said: str) -> str:
    """An answer about energy where nothing else says what it is about."""
    return f"energy: {said}"


def practice(name: str) -> str:
    """The id of a practice as words, where its title is not known."""
    return name.replace("-", " ")


def labelled(label: str, words: str) -> str:
    return f"{label}: {words}"


# Help

HELP_HISTORY = "Show what you kept, the oldest first."
HELP_PRACTICES = "Your closing answers, practice by practice."
HELP_DAYS = "The entries of this many days, today included."
HELP_ALL = "Every entry, in place of the last 30."
HELP_CSV = "Print the entries as CSV, for a table."

# What can go wrong

DAYS_OR_ALL = ("--days and --all do not go together.", "Take one of them.")
PRACTICES_OR_CSV = ("--practices and --csv do not go together.", "numbcli history --csv has every answer.")
JSON_OR_CSV = ("--json and --csv do not go together.", "Take one of them.")
DAYS_WRONG = ("--days takes a number from 1 on.", "numbcli history --days 7 shows a week.")

UNKNOWN_FIELD = "It has a field that an entry does not have."
PROBLEMS = {
    "id": "Its id is not one that numbcli gives.",
    "kind": "Its kind is neither check-in nor practice.",
    "at": "Its time is not like 2026-11-21T09:30:00.000+01:00.",
    "word": "Its word is not one line of text.",
    "energy": "Its energy is not none, a-little or some.",
    "feel": "Its feel is not a whole number from 0 to 10.",
    "note": "Its note is not one line of text.",
    "practice": "Its practice is not an id.",
    "form": "Its form is not an id.",
    "noticed": "What it noticed is not one of the five answers.",
    "how": "Its how is neither picked nor named.",
}
"""What is wrong with a field of an entry that is brought in."""

LEFT_AS_IT_IS = "It was left as it is."
REASONS = {
    **WRITE,
    "busy": ("another program is using it", "Wait a little, and try again."),
    "damaged": ("the journal is damaged", f"{LEFT_AS_IT_IS}\nnumbcli data check names the damage."),
    "altered": (
        "the journal has something in it that numbcli did not put there",
        f"{LEFT_AS_IT_IS}\nnumbcli data export -o FILE saves what can be read.",
    ),
    "newer": ("a newer numbcli has written the journal", "The newest numbcli can open it."),
    "foreign": ("another program's file is in the journal's place", "Move it to another folder."),
    "place": ("something that is not a file is in the journal's place", "Move it to another folder."),
    "beside": ("something that is not a file is beside the journal", "Move it to another folder."),
    "not-a-folder": ("a file is in the place of the journal's folder", "Move it, or name a folder in NUMBCLI_HOME."),
}
"""Why the journal cannot be used, as the end of a sentence, and what to do."""


def not_kept(reason: str) -> str:
    return f"This could not be kept: {reason}."


def not_read(reason: str) -> str:
    return f"What is kept could not be read: {reason}."


def not_deleted(reason: str) -> str:
    return f"This could not be deleted: {reason}."


def not_cleared(reason: str) -> str:
    """Deleted, but the file could not be written anew."""
    return f"It is deleted, but traces can still be in the file: {reason}."


def not_brought_in(reason: str) -> str:
    return f"This could not be brought in: {reason}."


def place(hint: str, path: str) -> str:
    """A hint, and below it where the journal is."""
    return f"{hint}\nThe journal's place: {path}"


# Keeping

KEPT_NOT_PRINTED = (
    "It is kept. That could not be printed: there is no room left where the output goes.",
    "numbcli history shows it.",
)
TO_COPY = "Here is what you answered, to copy:"
ASKS_NOBODY = (
    "There is no terminal here to ask on.",
    "Give an answer: --word, --feel, --energy, or --note - with a line on standard input.",
)
FEEL_WRONG = ("--feel takes a whole number from 0 to 10.", "0 is nothing, 10 is a lot.")
NOTE_PROMPT = "A line of your own, then Enter:"
NOTE_LONG = ("This note is longer than a million letters.", "Nothing was kept. A shorter one can be.")
NOTE_WRONG = ("--note takes only -.", "The line itself comes from standard input, where nobody else sees it.")
HELP_CHECK_IN = "A word, a number and a line, kept on this machine."
HELP_WORD = f"One of: {', '.join(WORDS)}. Or a word of your own check-in."
HELP_FEEL = "How much can you feel right now, from 0 to 10? Not a test."
HELP_CHECK_IN_ENERGY = f"One of: {', '.join(ENERGIES)}."
HELP_NOTE = "A line of your own, read from standard input."
HELP_CHECK_IN_JSON = "Print the entry as JSON."


def kept_in(folder: str) -> str:
    """The one line after the first entry."""
    return f"It is kept on this machine alone, in {folder}. --no-save keeps nothing."
