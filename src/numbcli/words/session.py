"""What a guided session says: openings, parts, questions, closings."""

from collections.abc import Iterable

from ..language import Translator
from .phrases import duration, number, sentence

_ = Translator("session")

NOTICED = {
    "nothing": _("nothing"),
    "a-little": _("a little"),
    "something": _("something"),
    "further-away": _("further away"),
    "rather-not-say": _("rather not say"),
}
"""Token to words, in the order of the digits."""
CLOSING_QUESTION = _("Did you notice anything?")
REPLIES = {
    "nothing": (_("Nothing is a whole answer."), _("You can leave it there.")),
    "a-little": (_("A little is a whole answer."), _("You can leave it there.")),
    "something": (_("Something is a whole answer."), _("You can leave it there.")),
    "further-away": (
        _("Look at three things near you, one after the other."),
        _("Say where you are and what day it is, or think it."),
        _("This can happen. It is no mistake, and none of yours."),
        _("h shows people to talk to."),
    ),
    "rather-not-say": (_("That is a whole answer."), _("You can leave it there.")),
}
EYES_OPEN = _("Your eyes stay open.")
TOOK_AWAY = _("This took you further away before.")
SHORT_FORM = _("The short form.")
IN_BED_FORM = _("Lying down.")
PAUSED = _("Paused. It waits as long as you like.")
OWN = _("a word of your own")
WRITE_HINT = _("Your own words. They are not kept.")
KEEP_HINT = _("Your own words. They stay on this machine.")
FULL_HINT = _("The line is full. No more letters fit.")
TAKE_HINT = _("Your own words. They stand on your screen afterwards.")
SCALE_HINT = _("Digits, then Enter. Or let it pass.")
AWAY_HINT = _("Read this first. Then leave the screen alone.")
MARK_HINT = _("Say them, or think them. Enter for each.")
HALF = _("Half of it is over.")
NEXT = _("Next.")
GOES_ON = _("Going on.")
KEPT = _("Kept.")
NOTHING_KEPT = _("Nothing was kept, as you asked.")
CLOSED = _("Closed.")
VOICE_SILENT = _("The voice of this machine did not work this time.")
NO_VOICE = _("No voice was found on this machine. It goes on without one.")
PEOPLE_TAKEN = _("This page will stay on your screen when you leave.")


def at_hand(things: Iterable[str]) -> str:
    """What to have ready, as a sentence."""
    return _("At hand: {things}.", things=", ".join(things))


def scale_ends(lowest: int, low: str, highest: int, high: str) -> str:
    return _("{lowest} is {low}, {highest} is {high}.", lowest=lowest, low=low, highest=highest, high=high)


BREATH = {"in": _("In."), "out": _("Out.")}


def away_waiting(seconds: int) -> str:
    """What stands below the lines of a practice that is done away from the screen, while it waits."""
    return _("It waits {duration}. Enter ends it.", duration=duration(seconds))


def longer_than_asked(seconds: int, asked: int) -> str:
    """What the opening says where reading needs more than the minutes asked for."""
    return _("The words need {needed}, not {asked}.", needed=duration(seconds), asked=duration(asked))


def one_that_fits(title: str, seconds: int, form: str) -> str:
    """The practice that is named after a check-in, with how long it takes in this form."""
    lasts = sentence(duration(seconds))
    if form == "short":
        return _("If you want something small: {title}. {lasts}", title=title, lasts=lasts)
    return _("If you want: {title}. {lasts}", title=title, lasts=lasts)


def part_of(number: int, count: int) -> str:
    """Which part of how many, at the end of the line that fills."""
    return _("{number} of {count}", number=number, count=count)


def another_with(digit: int, title: str) -> str:
    """Another practice, and the digit that opens it."""
    return _("Another, with {digit}: {title}.", digit=digit, title=title)


def another_to_start(title: str, kind: str, name: str) -> str:
    """Another practice, and the command that starts it."""
    return _("Another: {title}, numbcli {kind} {name}", title=title, kind=kind, name=name)


def step_of(number: int, count: int) -> str:
    """Which step of a walk an opening stands before."""
    return _("Step {number} of {count}.", number=number, count=count)


def walk_takes(seconds: int) -> str:
    """How long a whole walk takes, said once."""
    return _("All of them take {duration}. Each can be passed over.", duration=duration(seconds))


def earlier_answer(words: str) -> str:
    """An answer given before, to somebody who comes back to its question."""
    return _("You answered: {words}.", words=words)


def part_line(index: int, count: int, label: str | None, seconds: int | None) -> str:
    """The line before a part in plain mode."""
    if label and seconds is not None:
        return _(
            "Part {index} of {count}, {label}. {seconds} seconds.",
            index=index,
            count=count,
            label=label,
            seconds=seconds,
        )
    if label:
        return _("Part {index} of {count}, {label}.", index=index, count=count, label=label)
    if seconds is not None:
        return _("Part {index} of {count}. {seconds} seconds.", index=index, count=count, seconds=seconds)
    return _("Part {index} of {count}.", index=index, count=count)


def dots_line(marked: int, count: int) -> str:
    """How many of the things to find are marked, in plain mode."""
    return sentence(_("{marked} of {count}", marked=number(marked), count=number(count)))
