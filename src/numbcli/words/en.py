"""Every sentence of the interface, by screen. Short, literal, in no hurry."""

# A guided session

NOTICED = {
    "nothing": "nothing",
    "a-little": "a little",
    "something": "something",
    "further-away": "further away",
    "rather-not-say": "rather not say",
}
"""Token to words, in the order of the digits."""

CLOSING_QUESTION = "Did you notice anything?"
CLOSING_HINT = "A number, or Enter to leave."

REPLIES = {
    "nothing": ("Nothing is a whole answer.", "It can stay like this."),
    "a-little": ("A little is a whole answer.", "It can stay like this."),
    "something": ("Something is a whole answer.", "It can stay like this."),
    "further-away": (
        "Further away is a whole answer.",
        "Look at three things near you, one after the other.",
        "Say where you are. Say which day it is.",
        "h shows people you can call.",
    ),
    "rather-not-say": ("That is a whole answer.", "It can stay like this."),
}

BRIEF_STOP = "Dizzy, in pain, further away: press s."
STOP_LINE = "Stop if you feel dizzy, in pain, or further away. Press s."
AT_HAND = "At hand"
CAREFUL = "Careful"
SHORT_FORM = "The short form."
IN_BED_FORM = "Lying down."
NOTHING_TO_FETCH = "Nothing to fetch."
CAN_LIE_DOWN = "It can be done lying down."
PAUSED = "Paused. It stays here as long as you like."
PASS_HINT = "Press a number, or let it pass."
OWN = "words of your own"
WRITE_HINT = "Your own words. They are not kept."
KEEP_HINT = "Your own words. They stay on this machine."
TAKE_HINT = "Your own words. They stand on your screen afterwards."
SCALE_HINT = "Digits, then Enter. Or let it pass."
AWAY_HINT = "Read this first. Then leave the screen alone."
AWAY_WAITING = "It waits {duration}. Any key ends it."
MARK_HINT = "Say them, or think them. Enter for each."
HALF = "Half of it is over."
NEXT = "Next."
GOES_ON = "Going on."
KEPT = "Kept."
NOTHING_KEPT = "Nothing was kept, as you asked."
CLOSED = "Closed."
VOICE_SILENT = "The voice of this machine did not work this time."
NO_VOICE = "No voice was found on this machine. It goes on without one."

PEOPLE_TAKEN = "This page will stay on your screen when you leave."

KEY = {
    "enter": "Enter",
    "space": "space",
    "esc": "Esc",
}
"""Keys whose name is not the key itself."""
KEY_ALOUD = {"?": "question mark"}
"""Keys that a voice passes over in silence, by the name it can say."""

START, SHORT, LYING_DOWN, ANOTHER = "start", "short", "lying down", "another"
NEXT_PART, PAUSE, BACK, SMALLER = "next", "pause", "back", "smaller"
GO_TO_IT = "go to it"
GO_ON, PEOPLE, KEYS, LEAVE = "goes on", "people", "keys", "leave"
DONE, KEYS_BACK, WRITE_ON, ONE_MORE, TAKE, PASS_OVER, MORE = (
    "done",
    "back to keys",
    "write on",
    "one more",
    "take this",
    "pass over",
    "more",
)
CLOSE, GO_BACK, KEEP_PAGE, PASS = "close", "go back", "keep this page", "pass"

KEYS_TITLE = "What the keys do"
ALL_KEYS = (
    ("Enter", "the next part"),
    ("space", "pause, and go on"),
    ("b", "back to the part before"),
    ("s", "smaller: a shorter way through"),
    ("h", "people to talk to"),
    ("q", "leave, at any moment"),
    ("?", "these keys"),
)

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    """A small number as a word."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date(day: str, with_year: bool = True) -> str:
    """A date such as 2026-11-03 as a day and a month."""
    said = f"{int(day[8:])} {MONTHS[int(day[5:7]) - 1]}"
    return f"{said} {day[:4]}" if with_year else said


def duration(seconds: float) -> str:
    """A length of time to plan by: "two minutes", "about five minutes", "40 seconds"."""
    if seconds < 60:
        return f"{seconds:.0f} seconds"
    minutes = int(seconds / 60 + 0.5)
    words = "one minute" if minutes == 1 else f"{number(minutes)} minutes"
    return words if seconds % 60 == 0 else f"about {words}"


def sentence(words: str) -> str:
    """Words as a sentence of their own."""
    return f"{words[:1].upper()}{words[1:]}."


def scale_ends(lowest: int, low: str, highest: int, high: str) -> str:
    return f"{lowest} is {low}, {highest} is {high}."


BREATH = {"in": "In.", "out": "Out."}


def longer_than_asked(seconds: int, asked: int) -> str:
    """What the opening says where reading needs more than the minutes asked for."""
    return f"The words need {duration(seconds)}, not {duration(asked)}."


def one_that_fits(title: str, minutes: int) -> str:
    """The practice that is named after a check-in."""
    return f"If you want something small: {title}. {sentence(duration(60 * minutes))}"


def part_line(index: int, count: int, label: str | None, seconds: int | None) -> str:
    """The line before a part in plain mode."""
    name = f", {label}" if label else ""
    return f"Part {index} of {count}{name}." + ("" if seconds is None else f" {seconds} seconds.")


def dots_line(marked: int, count: int) -> str:
    """How many of the things to find are marked, in plain mode."""
    return f"{sentence(number(marked))[:-1]} of {number(count)}."


# Lists and menus

HOME_TITLE = "You can stop at any time."
HOME = (
    ("check in", "about a minute"),
    ("one exercise", "five minutes"),
    ("the six steps", "pick any one"),
    ("something smaller", "one minute, lying down"),
    ("people to talk to", ""),
)
HOME_HINT = "Press a number. ? shows more. q leaves."
MORE_TITLE = "To type after numbcli:"
HOME_LAST = "A tool, not a person.  numbcli learn about"
WHICH_STEP = "Which step? Any one will do."
MENU_HINT = "A number, or Enter to leave."
STEPS_FIRST = "Any one of these is enough, in any order."
EXERCISES_FIRST = "Any one of these is enough."
NOTHING_FITS = "No exercise here is without all of that. numbcli exercises shows every one."
GIVEN_UP = {
    ("energy",): "Nothing fits so little energy. This one asks for more.",
    ("sense",): "Nothing fits that sense. This one uses another.",
    ("energy", "sense"): "Nothing fits that energy and sense. This one is another kind.",
}
EVIDENCE = {
    "common-practice": "How much is known: it is common practice. It has not been tested well.",
    "small-studies": "How much is known: there are small studies.",
    "reviewed": "How much is known: studies of it have been reviewed.",
}
READ_IN = "Read in:"


def instead_of_it(name: str) -> str:
    return f"Instead: numbcli exercise {name}"


def minutes(count: int) -> str:
    """A length in a list."""
    return "1 minute" if count == 1 else f"{count} minutes"


# Help

DESCRIPTION = "Six small steps and short exercises for the senses, one at a time, in your terminal."
TOOL_LINE = "A tool, not a person. Nothing you do here leaves this machine."
NUMB_NOTE = (
    "Numb here means feelings. "
    "Sudden numbness of the face, an arm or a leg is an emergency: call your emergency number."
)
SUPPORT_POINTER = "People to talk to: numbcli support"
HELP_STEPS = "List the six steps."
HELP_STEP = "Walk through one step. Enter goes on, q leaves."
HELP_WALK = "Walk through all six steps, one after the other."
HELP_WHY = "Say why a practice is here, and how much is known."
HELP_FROM = "Begin with the step of this number."
HELP_CLOCK = "Show in digits how much time is left."
HELP_WAIT = "No time limits: each part goes on with Enter."
HELP_BELL = "A sound at the start, middle and end of a part."
HELP_VOICE = "This machine's own voice reads each line."
HELP_SAVE = "Keep your closing answer, or keep nothing."
HELP_WHICH_PRACTICE = "Id of a step or an exercise."
HELP_EXERCISE = "Start an exercise for the senses. Enter goes on, q leaves."
HELP_EXERCISES = "List the exercises for the senses."
HELP_MINUTES = "How long it takes, from 2 to 10 minutes."
HELP_SENSE = "Any of these senses: see, hear, touch, smell, taste, move."
HELP_ENERGY = "At most this much energy: none, a-little, some."
HELP_WITHOUT = "Without this hazard, such as cold, scent or standing."
HELP_NOTHING_NEEDED = "Only what needs nothing fetched."
HELP_SUPPORT = "Show people to call or text where you live."
HELP_SHORT = "The short form, about a minute."
HELP_IN_BED = "The form for lying down."
HELP_JSON = "Print the list as JSON."
HELP_PLAIN = "Lines of text only: for screen readers, logs and pipes."
HELP_NO_COLOR = "Use no colour."
HELP_VERSION = "Print the version."
HELP_HELP = "Show this help."
HELP_WHICH_STEP = "Number or id of a step. Without it, you are asked."
HELP_WHICH_EXERCISE = "Id of an exercise. Without it, one is picked."
HELP_COUNTRY = "A country: two letters, such as GB, or its name."
HELP_ALL = "Every line that is known for the country."


# What can go wrong

UNEXPECTED = "Something in numbcli went wrong. It is not your doing."
UNEXPECTED_HINT = (
    "To report it, run it once more with NUMBCLI_DEBUG=1 set. Take out what is private. "
    "Then open an issue where you got numbcli."
)


def unknown_command(word: str, near: str | None) -> tuple[str, str]:
    return f'There is no command "{word}".', _instead(near, "numbcli help shows them all.")


def unknown_practice(word: str, kind: str, near: str | None) -> tuple[str, str]:
    shelf = "numbcli steps shows all six." if kind == "step" else "numbcli exercises shows them all."
    return f'There is no {kind} "{word}".', _instead(near, shelf)


def unknown_word(option: str, known: tuple[str, ...], near: str | None) -> tuple[str, str]:
    """A word that an option does not take; the word itself is not repeated."""
    first = f'Did you mean "{near}"? ' if near else ""
    return f"{option} does not take this word.", f"{first}It takes: {', '.join(known)}."


def other_kind(word: str, kind: str) -> tuple[str, str]:
    return f'"{word}" is {"a step" if kind == "step" else "an exercise"}.', f"numbcli {kind} {word} starts it."


def unknown_option(word: str, near: str | None) -> tuple[str, str]:
    return f'There is no option "{word}" here.', _instead(near, "-h shows the options.")


def _instead(near: str | None, other: str) -> str:
    first = f'Did you mean "{near}"?' if near else other
    return f"{first} {SUPPORT_POINTER}"


MINUTES_WRONG = ("--minutes takes a whole number from 2 to 10.", "Without it, an exercise lasts five minutes.")
ID_AND_FILTER = (
    "An id and a filter do not go together.",
    "Leave out the id, or --sense, --energy, --without and --nothing-needed.",
)
TOO_MANY_WORDS = "There are more words here than this command takes."
VALUE_MISSING = "A value is missing here."
VALUE_WRONG = "A value here is not one that this option takes."
OPTION_HINT = "-h shows how it is used."
REFUSED_HINT = "See whether there is room left, and whether you may read and write there."


PRACTICES_NOT_THERE = ("The practices that come with numbcli are not there.", "Install numbcli again.")
MANUAL_NOT_THERE = ("The pages that come with numbcli are not there.", "Install numbcli again.")


def refused(reason: str) -> str:
    """The disk or the terminal said no, in the system's own words."""
    return f"This did not work: {reason[:1].lower()}{reason[1:]}."


def own_file_left_out(place: str, sentence: str) -> str:
    """A practice of the person's own that cannot be read, while everything else goes on."""
    return f"Left out: {place}: {sentence}"


def more_problems(count: int) -> str:
    return f"There {'is one more problem' if count == 1 else f'are {count} more problems'} in this file."


HOME_WRONG = (
    "NUMBCLI_HOME is not the whole path of a folder.",
    "Write it out, such as /home/ana/numbcli. Or take it away: then the usual folders are used.",
)
HOME_UNKNOWN = (
    "This system does not say where your own folder is.",
    "Name a folder in NUMBCLI_HOME, by its whole path.",
)
RATE_WRONG = (
    "NUMBCLI_RATE is not a number from 0.01 to 100000.",
    "1 is the pace of a clock, 60 is sixty times as fast.",
)
