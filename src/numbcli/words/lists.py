"""Home, menus and lists."""

from collections.abc import Iterable

from ..language import Translator
from .phrases import minutes, sentence

_ = Translator("lists")

HOME_TITLE = (_("Nothing here asks you to feel anything."), _("You can stop at any time."))
HOME = {
    "check-in": (_("check in"), _("about a minute")),
    "exercise": (_("one exercise"), _("five minutes")),
    "steps": (_("the six steps"), _("pick any one")),
    "smaller": (_("something smaller"), _("a minute, also lying down")),
    "far-away": (_("far away right now"), _("a minute and a half")),
    "people": (_("people to talk to"), ""),
}
"""Home's doors by their ids, in the order of their digits."""
HOME_LAST = _("A tool, not a person.  numbcli learn about")
THE_REST_TITLE = (_("What else there is."),)
REST_MENU = {
    "history": (_("what was kept"), ""),
    "learn": (_("pages to read"), ""),
    "exercises": (_("all exercises"), ""),
    "commands": (_("other commands"), _("to type")),
    "keys": (_("the keys"), ""),
}
COMMANDS_TITLE = _("To type after numbcli:")
WHICH_STEP = (_("Which step? Any one will do."),)
WHICH_EXERCISE = (_("Which one? Any one will do."),)
WHICH_PAGE = (_("Which page?"),)
STEPS_FIRST = _("Any one of these is enough, in any order.")
EXERCISES_FIRST = _("Any one of these is enough.")
NOTHING_FITS = _("No exercise here is without all of that. numbcli exercises shows every one.")
GIVEN_UP = {
    ("energy",): _("The smallest one here asks a little more."),
    ("sense",): _("None here is for that sense. This one is for another."),
    ("energy", "sense"): _("None here is quite like that. This one is near."),
}
NONE_LISTED = _("No exercise here is all of that. numbcli exercises shows every one.")
EVIDENCE = {
    "common-practice": _("How much is known: it is common practice. No good test of it is known here."),
    "small-studies": _("How much is known: there are small studies. None known here is about numbness."),
    "reviewed": _("How much is known: there are reviews of studies. None known here is about numbness."),
}
CAREFUL_WITH = _("What to be careful with:")
FORM_NAME = {"short": _("the short form"), "in-bed": _("the form for lying down")}
READ_IN = _("Read in:")


SENSE = {
    "see": _("see"),
    "hear": _("hear"),
    "touch": _("touch"),
    "smell": _("smell"),
    "taste": _("taste"),
    "move": _("move"),
}
"""Token to words: what a practice is for."""
HOME_IN_ENGLISH = "In English: numbcli --language en"
"""What home says below, where it speaks another language."""


def in_english(title: str) -> str:
    """The title of a practice that has no whole translation."""
    return _("{title} (English)", title=title)


def how_to_start(kind: str, name: str) -> str:
    """The last line of a list."""
    return _("To start one: numbcli {kind} {name}", kind=kind, name=name)


def step_aside(name: str, count: int, drawn: bool) -> str:
    """The id and the length of a step, behind its title."""
    return f"   {name}, {minutes(count)}" if drawn else f" ({name}, {minutes(count)})"


def exercise_about(name: str, senses: Iterable[str], ready: str) -> str:
    """The second row of an exercise where it is drawn."""
    said = ", ".join(SENSE[sense] for sense in senses)
    return f"{name}   {_('{senses}; at hand: {things}', senses=said, things=ready) if ready else said}"


def exercise_said(senses: Iterable[str], ready: str) -> str:
    """The second row of an exercise for a voice or a pipe."""
    said = sentence(", ".join(SENSE[sense] for sense in senses))
    return _("{senses} At hand: {things}.", senses=said, things=ready) if ready else said


def careful_in(form: str) -> str:
    """The heading of the cautions of one form."""
    return _("In {form}:", form=form)


def source(author: str, year: str, title: str) -> str:
    """A source in one line: who, when, what."""
    when = f" ({year})" if year else ""
    return f"{author}{when}: {title}" if author else f"{title}{when}"


def read_as(what: str) -> str:
    """How much of a source was read, and where."""
    return _("Read: {what}.", what=what)


def instead_of_it(name: str) -> str:
    return _("Instead: numbcli exercise {name}", name=name)
