"""Every sentence of the interface, by screen. Short, literal, in no hurry."""

from collections.abc import Iterable

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
REPLIES = {
    "nothing": ("Nothing is a whole answer.", "You can leave it there."),
    "a-little": ("A little is a whole answer.", "You can leave it there."),
    "something": ("Something is a whole answer.", "You can leave it there."),
    "further-away": (
        "Look at three things near you, one after the other.",
        "Say where you are and what day it is, or think it.",
        "This can happen. It is no mistake, and none of yours.",
        "h shows people to talk to.",
    ),
    "rather-not-say": ("That is a whole answer.", "You can leave it there."),
}

EYES_OPEN = "Your eyes stay open."
STOP_LINE = "Later, if dizzy, in pain or further away: stop, press s."
AWAY_STOP_LINE = "Dizzy, in pain, further away? Stop, sit, call somebody."
TOOK_AWAY = "This took you further away before."
AT_HAND = "At hand"
SHORT_FORM = "The short form."
IN_BED_FORM = "Lying down."
PAUSED = "Paused. It waits as long as you like."
OWN = "a word of your own"
WRITE_HINT = "Your own words. They are not kept."
KEEP_HINT = "Your own words. They stay on this machine."
FULL_HINT = "The line is full. No more letters fit."
TAKE_HINT = "Your own words. They stand on your screen afterwards."
SCALE_HINT = "Digits, then Enter. Or let it pass."
AWAY_HINT = "Read this first. Then leave the screen alone."
AWAY_WAITING = "It waits {duration}. Enter ends it."
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
    "backspace": "Backspace",
}
"""Keys whose name is not the key itself."""
KEY_ALOUD = {"?": "question mark"}
"""Keys that a voice passes over in silence, by the name it can say."""

# What a key does, in a word or two.
START, SHORT, LYING_DOWN, OTHERS, PASS_OVER = "start", "short", "lying down", "others", "pass over"
NEXT_PART, PAUSE, BACK, TO_THE_END, ENOUGH = "next", "pause", "back", "to the end", "enough for now"
GO_ON, GO_ON_KEY, PEOPLE, KEYS, LEAVE = "goes on", "go on", "people", "keys", "leave"
DONE, ESC_THEN, WRITE_ON, ONE_MORE = "done", "then h people, s, q", "write on", "one more"
TAKE, KEEP_IT, TAKE_AWAY, PASS = "take this", "keep this", "take away", "pass"
CLOSE, GO_BACK, KEEP_PAGE, MORE, GO_TO_IT = "close", "go back", "keep this page", "more", "go to it"
THE_REST, START_WAIT, END_WAIT, LAST_LINE = "the rest", "start the wait", "end the wait", "the last line"

_LONGER = {
    START: "start what is on the screen",
    SHORT: "show the short form first",
    LYING_DOWN: "show the form for lying down first",
    OTHERS: "show others",
    PASS_OVER: "pass over this one",
    NEXT_PART: "the next part",
    PAUSE: "pause; the words stay",
    BACK: "back to the one before",
    TO_THE_END: "straight to the quiet end",
    ENOUGH: "keep what is answered, and close",
    GO_ON: "go on",
    PEOPLE: "people to talk to",
    KEYS: "what the keys do",
    LEAVE: "leave, at any moment",
    PASS: "pass over this question",
    KEEP_PAGE: "leave this page on your screen afterwards",
    THE_REST: "all that is not on this screen",
}


def key_says(word: str) -> str:
    """What a key does, in a few more words."""
    return _LONGER.get(word, word)


KEYS_TITLE = "What the keys do"

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
    if 60 < seconds < 85:
        return "about a minute"
    if 85 <= seconds < 105:
        return "a minute and a half" if seconds == 90 else "about a minute and a half"
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


def one_that_fits(title: str, seconds: int, form: str) -> str:
    """The practice that is named after a check-in, with how long it takes in this form."""
    first = "If you want something small" if form == "short" else "If you want"
    return f"{first}: {title}. {sentence(duration(seconds))}"


def part_of(number: int, count: int) -> str:
    """Which part of how many, at the end of the line that fills."""
    return f"{number} of {count}"


def another_with(digit: int, title: str) -> str:
    """Another practice, and the digit that opens it."""
    return f"Another, with {digit}: {title}."


def another_to_start(title: str, kind: str, name: str) -> str:
    """Another practice, and the command that starts it."""
    return f"Another: {title}, numbcli {kind} {name}"


def step_of(number: int, count: int) -> str:
    """Which step of a walk an opening stands before."""
    return f"Step {number} of {count}."


def walk_takes(seconds: int) -> str:
    """How long a whole walk takes, said once."""
    return f"All of them take {duration(seconds)}. Each can be passed over."


def earlier_answer(words: str) -> str:
    """An answer given before, to somebody who comes back to its question."""
    return f"You answered: {words}."


def part_line(index: int, count: int, label: str | None, seconds: int | None) -> str:
    """The line before a part in plain mode."""
    name = f", {label}" if label else ""
    return f"Part {index} of {count}{name}." + ("" if seconds is None else f" {seconds} seconds.")


def dots_line(marked: int, count: int) -> str:
    """How many of the things to find are marked, in plain mode."""
    return f"{sentence(number(marked))[:-1]} of {number(count)}."


# Lists and menus

HOME_TITLE = ("Nothing here asks you to feel anything.", "You can stop at any time.")
HOME = {
    "check-in": ("check in", "about a minute"),
    "exercise": ("one exercise", "five minutes"),
    "steps": ("the six steps", "pick any one"),
    "smaller": ("something smaller", "a minute, also lying down"),
    "far-away": ("far away right now", "a minute and a half"),
    "people": ("people to talk to", ""),
}
"""Home's doors by their ids, in the order of their digits."""
HOME_LAST = "A tool, not a person.  numbcli learn about"
THE_REST_TITLE = ("What else there is.",)
REST_MENU = {
    "history": ("what was kept", ""),
    "learn": ("pages to read", ""),
    "exercises": ("all exercises", ""),
    "commands": ("other commands", "to type"),
    "keys": ("the keys", ""),
}
COMMANDS_TITLE = "To type after numbcli:"
WHICH_STEP = ("Which step? Any one will do.",)
WHICH_EXERCISE = ("Which one? Any one will do.",)
WHICH_PAGE = ("Which page?",)
STEPS_FIRST = "Any one of these is enough, in any order."
EXERCISES_FIRST = "Any one of these is enough."
NOTHING_FITS = "No exercise here is without all of that. numbcli exercises shows every one."
GIVEN_UP = {
    ("energy",): "The smallest one here asks a little more.",
    ("sense",): "None here is for that sense. This one is for another.",
    ("energy", "sense"): "None here is quite like that. This one is near.",
}
NONE_LISTED = "No exercise here is all of that. numbcli exercises shows every one."
EVIDENCE = {
    "common-practice": "How much is known: it is common practice. No good test of it is known here.",
    "small-studies": "How much is known: there are small studies. None known here is about numbness.",
    "reviewed": "How much is known: there are reviews of studies. None known here is about numbness.",
}
CAREFUL_WITH = "What to be careful with:"
FORM_NAME = {"short": "the short form", "in-bed": "the form for lying down"}
READ_IN = "Read in:"


def how_to_start(kind: str, name: str) -> str:
    """The last line of a list."""
    return f"To start one: numbcli {kind} {name}"


def step_aside(name: str, count: int, drawn: bool) -> str:
    """The id and the length of a step, behind its title."""
    return f"   {name}, {minutes(count)}" if drawn else f" ({name}, {minutes(count)})"


def exercise_about(name: str, senses: Iterable[str], ready: str) -> str:
    """The second row of an exercise where it is drawn."""
    hand = f"; {AT_HAND.lower()}: {ready}" if ready else ""
    return f"{name}   {', '.join(senses)}{hand}"


def exercise_said(senses: Iterable[str], ready: str) -> str:
    """The second row of an exercise for a voice or a pipe."""
    hand = f" {AT_HAND}: {ready}." if ready else ""
    return f"{sentence(', '.join(senses))}{hand}"


def careful_in(form: str) -> str:
    """The heading of the cautions of one form."""
    return f"In {form}:"


def source(author: str, year: str, title: str) -> str:
    """A source in one line: who, when, what."""
    when = f" ({year})" if year else ""
    return f"{author}{when}: {title}" if author else f"{title}{when}"


def read_as(what: str) -> str:
    """How much of a source was read, and where."""
    return f"Read: {what}."


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
HELP_BELL = "A sound at the start and middle of a part, and at the end."
HELP_VOICE = "This machine's own voice reads each line."
HELP_SAVE = "Keep what you answer, or keep nothing."
HELP_WHICH_PRACTICE = "Id of a step or an exercise."
HELP_EXERCISE = "Start an exercise for the senses. Enter goes on, q leaves."
HELP_EXERCISES = "List the exercises for the senses."
HELP_MINUTES = "How long it takes, from 2 to 10 minutes."
HELP_SENSE = "Any of these senses: see, hear, touch, smell, taste, move."
HELP_ENERGY = "At most this much energy: none, a-little, some."
HELP_NOTHING_NEEDED = "Only what needs nothing fetched."
HELP_SUPPORT = "Show people to call or text where you live."
HELP_SHORT = "The short form, about a minute."
HELP_IN_BED = "The form for lying down."
HELP_JSON = "Print the list as JSON."
HELP_PLAIN = "Lines of text only: for screen readers, logs and pipes."
HELP_NO_COLOR = "Use no colour."
HELP_VERSION = "Print the version, and the day the numbers were read."
HELP_HELP = "Show this help."
HELP_WHICH_STEP = "Number or id of a step. Without it, you are asked."
HELP_WHICH_EXERCISE = "Id of an exercise. Without it, one is picked."
HELP_COUNTRY = "A country: two letters, such as GB, or its name."
HELP_ALL = "Every line that is known for the country."


def help_without(hazards: Iterable[str]) -> str:
    return f"Without this hazard: {', '.join(hazards)}."


# What can go wrong

UNEXPECTED = "Something in numbcli went wrong. It is not your doing."
UNEXPECTED_HINT = (
    "To report it, run it once more with NUMBCLI_DEBUG=1 set. Take out what is private. "
    "Then open an issue where you got numbcli."
)
INSTALLATION_BROKEN = "This installation of numbcli is broken. Install it again."


def did_you_mean(near: str | None, otherwise: str = "", name: str | None = None) -> str:
    """A hint at the word that was meant, with its name where it is a code, or what to say where none is near."""
    if not near:
        return otherwise
    return f'Did you mean "{near}", {name}?' if name else f'Did you mean "{near}"?'


def with_support(hint: str) -> str:
    """A hint to somebody who typed a word that is not known: they may have looked for people."""
    return f"{hint} {SUPPORT_POINTER}"


def unknown_command(word: str, near: str | None) -> tuple[str, str]:
    return f'There is no command "{word}".', with_support(did_you_mean(near, "numbcli help shows them all."))


def starts_with(word: str, kind: str) -> tuple[str, str]:
    """The id of a practice, or the number of a step, where a command was awaited."""
    return f'"{word}" is {_KIND[kind]}.', with_support(f"numbcli {kind} {word} starts it.")


def unknown_practice(word: str, kind: str, near: str | None) -> tuple[str, str]:
    shelf = "numbcli steps shows all six." if kind == "step" else "numbcli exercises shows them all."
    return f'There is no {kind} "{word}".', with_support(did_you_mean(near, shelf))


def unknown_word(option: str, known: Iterable[str], near: str | None = None) -> tuple[str, str]:
    """A word that an option does not take; the word itself is not repeated."""
    return f"{option} does not take this word.", f"{did_you_mean(near)} It takes: {', '.join(known)}.".strip()


_KIND = {"step": "a step", "exercise": "an exercise"}


def unknown_option(word: str, near: str | None, known: Iterable[str]) -> tuple[str, str]:
    there = f"There is: {', '.join(known)}. -h says what each does."
    return f'There is no option "{word}" here.', with_support(did_you_mean(near, there))


def value_missing(option: str, says: str) -> tuple[str, str]:
    """An option without its value. ``says``: its line of help."""
    return f"{option} takes a value.", f"{says} {OPTION_HINT}".strip()


def argument_missing(command: str, metavar: str, example: str) -> tuple[str, str]:
    """A command without the word that it needs. ``example``: such a word."""
    what = {"ID": "an id", "FILE": "a file"}.get(metavar, "a word")
    return f"{command} takes {what}, such as {example}.", OPTION_HINT


def too_many_words(example: str) -> tuple[str, str]:
    """More words than a command takes, and how it is used."""
    return TOO_MANY_WORDS, f"It is used so: {example}. {OPTION_HINT}" if example else OPTION_HINT


MINUTES_WRONG = ("--minutes takes a whole number from 2 to 10.", "Without it, an exercise lasts five minutes.")
SHORT_OR_IN_BED = ("--short and --in-bed do not go together.", "Take one of them.")
SHORT_OR_MINUTES = ("--short and --minutes do not go together.", "The short form has its own length. Take one of them.")


def no_in_bed(name: str, kind: str) -> tuple[str, str]:
    """A practice without a form for lying down."""
    return f'"{name}" has no form for lying down.', f"numbcli {kind} {name} --short is the small one."


ID_AND_FILTER = (
    "An id and a filter do not go together.",
    "Leave out the id, or --sense, --energy, --without and --nothing-needed.",
)
TOO_MANY_WORDS = "There are more words here than this command takes."
VALUE_WRONG = "A value here is not one that this option takes."
OPTION_HINT = "-h shows more."
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
