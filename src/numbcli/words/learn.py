"""Every sentence around the learn pages. The pages themselves are files."""

from ..language import Translator
from .errors import did_you_mean, with_support

_ = Translator("learn")

HELP_LEARN = _("Show the short pages, or read one.")
HELP_TOPIC = _("Name of a page. Without it, all are listed.")

TRANSLATED = _(
    "This is a translation. No clinician who speaks this language has signed it yet. numbcli help translating says how."
)
FIRST = _("Short pages. Any one is enough.")
HOW = _("To read one: numbcli learn numbness")


def unknown_topic(word: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near, _("numbcli learn shows them all."))
    return _('There is no page "{word}".', word=word), with_support(hint)
