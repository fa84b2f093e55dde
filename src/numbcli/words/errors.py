"""What can go wrong, each in a sentence with a hint."""

from collections.abc import Iterable

from ..language import Translator
from .safety import SUPPORT_POINTER

_ = Translator("errors")

UNEXPECTED = _("Something in numbcli went wrong. It is not your doing.")
UNEXPECTED_HINT = _(
    "To report it, run it once more with NUMBCLI_DEBUG=1 set. Take out what is private. "
    "Then open an issue where you got numbcli."
)
INSTALLATION_BROKEN = _("This installation of numbcli is broken. Install it again.")


def did_you_mean(near: str | None, otherwise: str = "", name: str | None = None) -> str:
    """A hint at the word that was meant, with its name where it is a code, or what to say where none is near."""
    if not near:
        return otherwise
    if name:
        return _('Did you mean "{near}", {name}?', near=near, name=name)
    return _('Did you mean "{near}"?', near=near)


def with_support(hint: str) -> str:
    """A hint to somebody who typed a word that is not known: they may have looked for people."""
    return f"{hint} {SUPPORT_POINTER}"


def unknown_command(word: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near, _("numbcli help shows them all."))
    return _('There is no command "{word}".', word=word), with_support(hint)


def starts_with(word: str, kind: str) -> tuple[str, str]:
    """The id of a practice, or the number of a step, where a command was awaited."""
    said = _('"{word}" is a step.', word=word) if kind == "step" else _('"{word}" is an exercise.', word=word)
    return said, with_support(_("numbcli {kind} {word} starts it.", kind=kind, word=word))


def unknown_practice(word: str, kind: str, near: str | None) -> tuple[str, str]:
    if kind == "step":
        said, shelf = _('There is no step "{word}".', word=word), _("numbcli steps shows all six.")
    else:
        said, shelf = _('There is no exercise "{word}".', word=word), _("numbcli exercises shows them all.")
    return said, with_support(did_you_mean(near, shelf))


def unknown_word(option: str, known: Iterable[str], near: str | None = None) -> tuple[str, str]:
    """A word that an option does not take; the word itself is not repeated."""
    takes = _("It takes: {words}.", words=", ".join(known))
    return _("{option} does not take this word.", option=option), f"{did_you_mean(near)} {takes}".strip()


def unknown_option(word: str, near: str | None, known: Iterable[str]) -> tuple[str, str]:
    known = list(known)
    there = _("There is: {options}. -h says what each does.", options=", ".join(known)) if known else OPTION_HINT
    return _('There is no option "{word}" here.', word=word), with_support(did_you_mean(near, there))


def value_missing(option: str, says: str) -> tuple[str, str]:
    """An option without its value. ``says``: its line of help."""
    return _("{option} takes a value.", option=option), f"{says} {OPTION_HINT}".strip()


def argument_missing(command: str, metavar: str, example: str) -> tuple[str, str]:
    """A command without the word that it needs. ``example``: such a word."""
    if metavar == "ID":
        said = _("{command} takes an id, such as {example}.", command=command, example=example)
    elif metavar == "FILE":
        said = _("{command} takes a file, such as {example}.", command=command, example=example)
    else:
        said = _("{command} takes a word, such as {example}.", command=command, example=example)
    return said, OPTION_HINT


def too_many_words(example: str) -> tuple[str, str]:
    """More words than a command takes, and how it is used."""
    if not example:
        return TOO_MANY_WORDS, OPTION_HINT
    return TOO_MANY_WORDS, f"{_('It is used so: {example}.', example=example)} {OPTION_HINT}"


MINUTES_WRONG = (_("--minutes takes a whole number from 2 to 10."), _("Without it, an exercise lasts five minutes."))
SHORT_OR_IN_BED = (_("--short and --in-bed do not go together."), _("Take one of them."))
SHORT_OR_MINUTES = (
    _("--short and --minutes do not go together."),
    _("The short form has its own length. Take one of them."),
)


def no_in_bed(name: str, kind: str) -> tuple[str, str]:
    """A practice without a form for lying down."""
    hint = _("numbcli {kind} {name} --short is the small one.", kind=kind, name=name)
    return _('"{name}" has no form for lying down.', name=name), hint


ID_AND_FILTER = (
    _("An id and a filter do not go together."),
    _("Leave out the id, or --sense, --energy, --without and --nothing-needed."),
)
TOO_MANY_WORDS = _("There are more words here than this command takes.")
VALUE_WRONG = _("A value here is not one that this option takes.")
OPTION_HINT = _("-h shows more.")
REFUSED_HINT = _("See whether there is room left, and whether you may read and write there.")
PRACTICES_NOT_THERE = (_("The practices that come with numbcli are not there."), _("Install numbcli again."))
MANUAL_NOT_THERE = (_("The pages that come with numbcli are not there."), _("Install numbcli again."))


def refused(reason: str) -> str:
    """The disk or the terminal said no, in the system's own words."""
    return _("This did not work: {reason}.", reason=f"{reason[:1].lower()}{reason[1:]}")


def own_file_left_out(place: str, sentence: str) -> str:
    """A practice of the person's own that cannot be read, while everything else goes on."""
    return _("Left out: {place}: {sentence}", place=place, sentence=sentence)


def more_problems(count: int) -> str:
    return _.plural("There is one more problem in this file.", "There are {count} more problems in this file.", count)


HOME_WRONG = (
    _("NUMBCLI_HOME is not the whole path of a folder."),
    _("Write it out, such as /home/ana/numbcli. Or take it away: then the usual folders are used."),
)
HOME_UNKNOWN = (
    _("This system does not say where your own folder is."),
    _("Name a folder in NUMBCLI_HOME, by its whole path."),
)
RATE_WRONG = (
    _("NUMBCLI_RATE is not a number from 0.01 to 100000."),
    _("1 is the pace of a clock, 60 is sixty times as fast."),
)
