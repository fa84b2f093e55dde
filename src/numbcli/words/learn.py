"""Every sentence around the learn pages. The pages themselves are files."""

from .en import SUPPORT_POINTER

HELP_LEARN = "Show the short pages, or read one."
HELP_TOPIC = "Name of a page. Without it, all are listed."

FIRST = "Short pages. Any one is enough."
HOW = "To read one: numbcli learn numbness"


def unknown_topic(word: str, near: str | None) -> tuple[str, str]:
    first = f'Did you mean "{near}"?' if near else "numbcli learn shows them all."
    return f'There is no page "{word}".', f"{first} {SUPPORT_POINTER}"
