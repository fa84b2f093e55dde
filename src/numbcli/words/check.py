"""What the reader of practice files says of one that it cannot use. Each is a sentence and a hint.

What only the rules of `check` say stands in ``rules`` and ``style``.
"""

from .errors import did_you_mean

Said = tuple[str, str]

# The file

FOLDER_UNREADABLE = ("This folder cannot be read.", "Look at its permissions.")
TOO_LARGE_HINT = "A practice is a few kB of text."
NOT_UTF8 = ("This is not UTF-8.", "Save the file as UTF-8.")
EMPTY = ("This file is empty.", "numbcli new shows how a file begins: id: my-practice")
NO_MAPPING = ("A practice is a mapping of fields.", "numbcli new shows how a file begins: id: my-practice")

# Its YAML

NO_YAML = (
    "This cannot be read as YAML.",
    "A text with a colon in it stands in quotes. Or it is the line before: a missing quote, bracket, colon or space.",
)
TAB = ("There is a tab here.", "Use spaces.")
SECOND_DOCUMENT = ("A second document begins here.", "One file, one practice.")
TOO_DEEP = ("This is nested too deep.", "A practice has eight levels at most.")
KEY_NOT_A_WORD = ("A key is one word.", "Write it as: key: value")
MERGE_KEY = ("Merge keys (<<) have no place here.", "Write the fields out.")


def invisible(code: int) -> Said:
    return f"There is an invisible character here (U+{code:04X}).", "Take it out."


def alias(name: str) -> Said:
    return f"A reference such as *{name} has no place here.", "Write the text out."


def anchor(name: str) -> Said:
    return f"A mark such as &{name} has no place here.", "Write the text out."


def tag(name: str) -> Said:
    return f"Tags such as {name} have no place here.", "Take it out; put text in quotes."


def second_time(key: str, line: int) -> Said:
    return f'"{key}" stands here a second time.', f"It stands in line {line} already."


# Its fields

OTHER_FIELDS = "Write it as the fields of the format say."
ID_HINT = "Small letters, digits and hyphens, such as slow-look."
FLAG_HINT = "Write true or false, without quotes."
NOT_A_STEP = ('"order" is for steps only.', "Take it out.")
STEP_WITHOUT_ORDER = ('"order" is missing.', "A step has a number from 1 to 6.")


def one_value(name: str) -> str:
    return f'"{name}" is one value, not several.'


def no_mapping(name: str, fields: str) -> Said:
    return f'"{name}" is a mapping of fields.', f"Its fields: {fields}."


def no_field(key: str, near: str | None, fields: str) -> Said:
    return f'There is no field "{key}" here.', did_you_mean(near, f"The fields here: {fields}.")


def missing(name: str, says: str) -> Said:
    return f'"{name}" is missing.', f"{name}: {says}"


def exactly_one(names: list[str]) -> Said:
    said = " or ".join(f'"{name}"' for name in names)
    return f"Exactly one of {said} stands here.", "Keep the one that is meant."


def no_names(name: str, such_as: str) -> Said:
    return f'"{name}" is a mapping from a name to its parts.', f"Such as: {such_as}: [...]"


def not_a_name(name: str) -> Said:
    return f'"{name}" is not a name for this.', ID_HINT


def missing_form(name: str, among: str) -> Said:
    return f'"{name}" is missing in "{among}".', "Every practice has full and short."


def no_list(name: str) -> Said:
    return f'"{name}" is a list.', "Such as: [one, two]"


def wrong_length(name: str, count: int, least: int, most: int) -> Said:
    entries = "1 entry" if count == 1 else f"{count} entries"
    return f'"{name}" has {entries}.', f"{least} to {most} fit here."


def no_text(name: str) -> str:
    return f'"{name}" is empty.'


def too_long(name: str, count: int, most: int) -> str:
    return f'"{name}" has {count} characters; {most} fit.'


def line_break(name: str) -> str:
    return f'"{name}" has a line break in it.'


def too_many_sentences(name: str, count: int, most: int) -> str:
    return f'"{name}" has {count} sentences; {"one fits" if most == 1 else f"{most} fit"}.'


def no_id(name: str) -> str:
    return f'"{name}" is not an id.'


def no_token(name: str) -> str:
    return f'"{name}" is not a token.'


def no_such_word(name: str) -> str:
    return f'"{name}" does not take this word.'


def no_number(name: str, lowest: int, highest: int) -> str:
    return f'"{name}" is not a whole number from {lowest} to {highest}.'


def no_flag(name: str) -> str:
    return f'"{name}" is neither true nor false.'


def text_hint(most: int, sentences: int | None) -> str:
    many = "" if sentences is None else ", in 1 sentence" if sentences == 1 else f", in {sentences} sentences"
    return f"One line of up to {most} characters{many and f'{many} at most'}."


def words_hint(words: str, near: str | None = None) -> str:
    return f"{did_you_mean(near)} It takes: {words}.".strip()


def number_hint(lowest: int, highest: int) -> str:
    return f"Digits without quotes, from {lowest} to {highest}."


def other_name(name: str, stem: str) -> Said:
    return "The id is not the name of the file.", f"Call the file {name}.yaml, or the id {stem}."


# What cannot be played

NOTHING_PICKED = ("Nothing was picked to be played.", "The part before has a choose whose answers name an exercise.")
PICK_NOT_PLAYED = ("An exercise is picked here and not played.", "The part after this one is: play: exercise")
ALWAYS_PLAYED = (
    "Some answers here name an exercise, and this one does not.",
    "Name one in each. What is played next is picked here.",
)
PLAYED_IN_AN_EXERCISE = ("An exercise plays no other one.", "Take play out.")
NO_SEVENTH_STEP = ("This is none of the six steps.", "Write kind: exercise")
IS_A_STEP = ("A step of numbcli has this id.", "Write kind: step and its order, or take another id.")
PLAYED_TWICE = ("A second exercise is played here.", "One form plays one exercise.")
FORM_AND_EXERCISE = ("This answer names a form and an exercise.", "Keep the one that is meant.")
TAKE_WITHOUT_ASK = ("There is no answer here to take along.", "take goes with choose, scale or write.")
QUESTION_IN_BOTH = ("Both halves of this part ask something.", "Keep one question. then can state a fact.")
SCALE_ENDS = ('"to" is not above "from".', "Such as: from: 0, to: 10")
TOO_MANY_LINES = (
    "This question has more than nine lines.",
    "Each line has a digit, and words of one's own are the last line. Take one answer out.",
)
OWN_WORDS_ONLY_FOR_WORD = ("Own words are an answer to word only.", "Take own out.")
FEEL_ENDS = ("feel goes from 0 to 10.", "Write from: 0, to: 10")


def not_with_play(name: str) -> Said:
    return f'A part that plays an exercise has no "{name}".', "Take it out."


def not_away(name: str) -> Said:
    return f'A practice away from the screen has no "{name}".', "All of it is one page. Take it out, or take away out."


def say_with_then(count: int, most: int) -> Said:
    return f'"say" has {count} characters; with "then", {most} fit.', "Move one sentence to another part."


def no_form(name: str, forms: str) -> Said:
    return f'There is no form "{name}".', f"The forms here: {forms}."


def no_exercise(name: str) -> Said:
    return f'There is no exercise "{name}".', "Name one that is there."


def goes_round(name: str) -> Said:
    return f'"{name}" leads back to this question.', "Name a form that goes on to an end."


def key_twice(key: str) -> Said:
    return f'"{key}" is asked for a second time.', "Each key stands once. Take one part out."


def other_question(key: str, kind: str) -> Said:
    return f'"{key}" is asked with {kind} only.', "See how the check-in that comes with numbcli asks it."


def unknown_token(key: str, tokens: str, own: bool) -> Said:
    more = " One of your own begins with my-." if own else ""
    return f'This is not a token for "{key}".', f"It takes: {tokens}.{more}"


def token_twice(token: str) -> Said:
    return f'The token "{token}" stands here a second time.', "Each answer has a token of its own."
