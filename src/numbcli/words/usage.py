"""The command line's own help."""

from collections.abc import Iterable

from ..language import Translator

_ = Translator("usage")

DESCRIPTION = _("Six small steps and short exercises for the senses, one at a time, in your terminal.")
TOOL_LINE = _("A tool, not a person. Nothing you do here leaves this machine.")
HELP_STEPS = _("List the six steps.")
HELP_STEP = _("Walk through one step. Enter goes on, q leaves.")
HELP_WALK = _("Walk through all six steps, one after the other.")
HELP_WHY = _("Say why a practice is here, and how much is known.")
HELP_FROM = _("Begin with the step of this number.")
HELP_CLOCK = _("Show in digits how much time is left.")
HELP_WAIT = _("No time limits: each part goes on with Enter.")
HELP_BELL = _("A sound at the start and middle of a part, and at the end.")
HELP_VOICE = _("This machine's own voice reads each line.")
HELP_SAVE = _("Keep what you answer, or keep nothing.")
HELP_WHICH_PRACTICE = _("Id of a step or an exercise.")
HELP_EXERCISE = _("Start an exercise for the senses. Enter goes on, q leaves.")
HELP_EXERCISES = _("List the exercises for the senses.")
HELP_MINUTES = _("How long it takes, from 2 to 10 minutes.")
HELP_SENSE = _("Any of these senses: see, hear, touch, smell, taste, move.")
HELP_ENERGY = _("At most this much energy: none, a-little, some.")
HELP_NOTHING_NEEDED = _("Only what needs nothing fetched.")
HELP_SUPPORT = _("Show people to call or text where you live.")
HELP_SHORT = _("The short form, about a minute.")
HELP_IN_BED = _("The form for lying down.")
HELP_JSON = _("Print the list as JSON.")
HELP_PLAIN = _("Lines of text only: for screen readers, logs and pipes.")
HELP_NO_COLOR = _("Use no colour.")
HELP_VERSION = _("Print the version, and the day the numbers were read.")
HELP_HELP = _("Show this help.")
HELP_WHICH_STEP = _("Number or id of a step. Without it, you are asked.")
HELP_WHICH_EXERCISE = _("Id of an exercise. Without it, one is picked.")
HELP_COUNTRY = _("A country: two letters, such as GB, or its name.")
HELP_ALL = _("Every line that is known for the country.")


# How the help of a command is laid out.
USAGE = _("Usage")
OPTIONS = _("Options")
ARGUMENTS = _("Arguments")
COMMANDS = _("Commands")
OPTIONS_PLACE = _("[OPTIONS]")
COMMAND_PLACE = _("COMMAND [ARGS]...")
REQUIRED = _("[required]")


def default(value: str) -> str:
    """What holds where an option is not given."""
    return _("[default: {value}]", value=value)


HELP_LANGUAGE = _("The language to speak, such as de or es.")


def help_without(hazards: Iterable[str]) -> str:
    return _("Without this hazard: {hazards}.", hazards=", ".join(hazards))
