"""What is said around the manual and the help of a command."""

from .en import did_you_mean, with_support

HELP_MANUAL = "Show this list, the help of a command, or a page to read."
HELP_TOPIC = "A command, or one of the pages."
EXAMPLE = "Example:"
TOPICS = (
    *("accessibility", "claims", "clinicians", "commands", "environment"),
    *("people", "privacy", "reliability", "translating", "writing"),
)
PAGES = f"Pages to read with numbcli help: {', '.join(TOPICS)}."


def unknown_topic(word: str, near: str | None) -> tuple[str, str]:
    hint = did_you_mean(near and f"numbcli {near}", "numbcli help shows what there is.")
    return f'There is neither a command nor a page "{word}".', with_support(hint)
