"""Every sentence around the learn pages. The pages themselves are files."""

from .en import did_you_mean, with_support

HELP_LEARN = "Show the short pages, or read one."
HELP_TOPIC = "Name of a page. Without it, all are listed."

FIRST = "Short pages. Any one is enough."
HOW = "To read one: numbcli learn numbness"


def unknown_topic(word: str, near: str | None) -> tuple[str, str]:
    return f'There is no page "{word}".', with_support(did_you_mean(near, "numbcli learn shows them all."))
