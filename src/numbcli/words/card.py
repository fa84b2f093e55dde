"""Every sentence of the page of a practice to take along. The program's name is none of its words."""

from ..language import Translator
from .phrases import duration, sentence

_ = Translator("card")

HELP_CARD = _("A practice as one page to take along, for a phone or paper.")
HELP_SHORT = _("The short form.")
HELP_NO_NUMBERS = _("Leave out the numbers to call at its foot.")
WRITTEN = _("The page is written.")
STOP_LINE = _("Dizzy, in pain, further away? Stop. Look round. Say where you are.")
EMERGENCY = _("Emergency")
PRESS = _("press {key}")
"""As it stands in a caution, such as "Press h." A page has no keys, and says to call somebody."""
OF_THE_PROGRAM = (
    *(_("numb"), _("numbness"), _("key {key}"), _("space key"), _("this screen"), _("your screen"), _("the screen")),
    *(_("the words in and"), _("the words out and"), _("is not kept"), _("it waits")),
)
"""Words of a sentence about the program, its keys or its screen, which a page leaves out."""
EMERGENCY_RULE = _("call the emergency number where you are, or go to a hospital")


def lasts(seconds: int, most: bool) -> str:
    """How long a part lasts. ``most``: no longer than that."""
    return _("no longer than {duration}", duration=duration(seconds)) if most else duration(seconds)


def breath(inward: int, outward: int) -> str:
    return _("In for {inward} seconds, out for {outward}.", inward=inward, outward=outward)


def call_somebody(first: bool) -> str:
    """In place of a key. ``first``: it begins a sentence."""
    return _("Call somebody") if first else _("call somebody")


def if_you_stop(rest: str) -> str:
    """What to do with the hands first."""
    return _("If you stop here: {rest}", rest=rest)


def any_of(options: list[str]) -> str:
    """Answers to choose from."""
    shown = (option if any(map(str.isalnum, option)) else f'"{option}"' for option in options)
    return _("Such as: {answers}", answers=" · ".join(shown))


def things(count: int, what: str) -> str:
    """Boxes to mark, one for each thing found."""
    return f"{'○ ' * count} {what}"


def scale(lowest: int, low: str, highest: int, high: str) -> str:
    return f"{lowest} {low} – {highest} {high}"


def branch(option: str) -> str:
    """The heading above the parts that an answer leads to."""
    return sentence(option)


def try_title(title: str) -> str:
    """A practice where the screen names a command."""
    return f'"{title}"'


def plays(name: str, exercise: str, short: bool) -> tuple[str, str]:
    """A practice whose full form is another one. ``short``: its short form is not."""
    hint = _("numbcli card {exercise} -o FILE writes that one.", exercise=exercise)
    small = f" {_('numbcli card {name} --short is the small form.', name=name)}" if short else ""
    return _('"{name}" plays an exercise, and each exercise has a card of its own.', name=name), hint + small
