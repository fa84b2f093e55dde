"""People to talk to and the keys: pages that lie over any screen, of a session and of a menu alike."""

from enum import Enum, auto

from ..structs import Struct, replace


class Page(Enum):
    """Which page lies over the screen."""

    PEOPLE = auto()
    KEYS = auto()


class Overlay(Struct):
    """The page on top, if any. ``people_taken``: people to talk to will stand on the ordinary screen afterwards."""

    page: Page | None = None
    people_taken: bool = False


NO_OVERLAY = Overlay()
_OPENS = {"h": Page.PEOPLE, "?": Page.KEYS}


def press(overlay: Overlay, key: str) -> Overlay | None:
    """The overlay after a key, or None where the key means nothing to it."""
    if key in _OPENS and overlay.page is not _OPENS[key]:
        return replace(overlay, page=_OPENS[key])
    if overlay.page is None:
        return None
    if key == "c" and overlay.page is Page.PEOPLE:
        return replace(overlay, people_taken=True)
    return replace(overlay, page=None) if key in ("enter", "b", "esc") else None
