"""What ``check --language`` says about a translation. For translators and contributors, in English alone."""

Said = tuple[str, str]

HELP_LANGUAGE = "Look through the translation of this language, such as es."
LANGUAGE_ALONE = ("--language looks at a translation, and --strict and files are of practices.", "Take one of them.")
FUZZY = ("The English has changed, or somebody was not sure.", "Look at it again, and take the mark fuzzy away.")
CONTROL = ("There is a character in it that cannot be seen.", "Write it with letters, spaces and signs.")
SPACES = ("There is a space before or behind it.", "Take it away.")
CHEERS = ("There is an exclamation mark in it.", "A full stop is quieter.")
SKIP_TURNED = ("The English says when to leave the practice out.", "Begin as the other lines of this kind do")
STOP_TURNED = ("The English says when to stop.", "Begin as the other lines of this kind do")
NO_CATALOGUE = ("No catalogue of this language is here.", "numbcli help translating says how to begin one.")


def beginnings(said: Said, known: tuple[str, ...]) -> Said:
    """``known``: how a caution of this kind can begin in this language."""
    return said[0], f"{said[1]}: {', '.join(known)}."


def names_differ(wanted: str) -> Said:
    return "The names in braces are not those of the English.", f"They are: {wanted or 'none'}."


def gone(words: str) -> Said:
    """Numbers, commands, options and keys of the English that the translation does not have."""
    return f"What stands in the English is missing: {words}.", "Numbers, commands, options and keys stay as they are."


def too_long(count: int, most: int) -> Said:
    return f"It has {count} characters; {most} can be read in its place and time.", "Say less."


def questions(wanted: int) -> Said:
    asks = "asks nothing" if not wanted else f"asks {wanted} question{'' if wanted == 1 else 's'}"
    return f"The English {asks}.", "Keep questions as questions, and the rest as it is."


def forbidden(word: str, why: str) -> Said:
    return f'"{word}": {why}.', "Say it in another way."


def not_a_catalogue(line: int) -> Said:
    return f"Line {line} is not of a gettext catalogue.", "An editor of .po files keeps the form by itself."


def summary(language: str, messages: int, open_ones: int, fuzzy: int, problems: int) -> str:
    """The last line."""
    left = [f"{open_ones} open", f"{fuzzy} fuzzy", f"{problems} to mend"]
    whole = "Whole." if not (open_ones or fuzzy or problems) else f"{', '.join(left)}."
    return f"{language}: {messages} messages. {whole}"
