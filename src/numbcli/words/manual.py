"""What is said around the manual and the help of a command."""

from ..language import Translator
from .errors import did_you_mean, with_support

_ = Translator("manual")

HELP_MANUAL = _("Show this list, the help of a command, or a page to read.")
HELP_TOPIC = _("A command, or one of the pages.")
EXAMPLE = _("Example:")
TOPICS = (
    *("accessibility", "claims", "clinicians", "commands", "environment"),
    *("people", "privacy", "reliability", "translating", "writing"),
)
PAGES = _("Pages to read with numbcli help: {pages}.", pages=", ".join(TOPICS))


def unknown_topic(word: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near and f"numbcli {near}", _("numbcli help shows what there is."))
    return _('There is neither a command nor a page "{word}".', word=word), with_support(hint)
