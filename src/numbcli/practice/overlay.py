"""People to talk to and the keys: pages that lie over any screen, of a session and of a menu alike."""

from enum import Enum, auto

from ..structs import Struct, replace
from .events import Key
from .people import FindPeople, PeoplePage
from .views import CountryView, PeopleView

LETTERS = 2
"""Letters that a country is named by."""


class Page(Enum):
    """Which page lies over the screen."""

    PEOPLE = auto()
    COUNTRY = auto()
    """Two letters of another country are being typed: every letter is a letter."""
    KEYS = auto()


class Overlay(Struct):
    """The page on top, if any.

    ``people``: what ``h`` shows. ``taken``: lines of it that will stand on the ordinary screen afterwards.
    ``letters``: what has been typed of a country, ``unknown``: letters that were none. ``request``: what has to be
    answered before anything is shown. ``under_keys``: the page of people, where the keys lie over it.
    """

    page: Page | None = None
    under_keys: Page | None = None
    people: PeoplePage = PeoplePage()
    taken: tuple[str, ...] = ()
    letters: str = ""
    unknown: str = ""
    request: FindPeople | None = None

    @property
    def typing(self) -> bool:
        """Every letter is a letter."""
        return self.page is Page.COUNTRY

    def view(self, rest: str | None = None) -> PeopleView | CountryView | None:
        """The people to talk to, or what is typed on their page. ``rest``: what to do with the hands meanwhile."""
        match self.page:
            case Page.PEOPLE:
                return self._people_view(rest)
            case Page.COUNTRY:
                return CountryView(self.letters, self.unknown, rest)
        return None

    def explained(self) -> PeopleView | None:
        """The page whose keys are shown, where it is the one of people."""
        return self._people_view() if self.under_keys is Page.PEOPLE else None

    def _people_view(self, rest: str | None = None) -> PeopleView:
        return PeopleView(self.people, rest, bool(self.taken) and self.taken == self.people.taken)


_OPENS = {"h": Page.PEOPLE, "?": Page.KEYS}


def press(overlay: Overlay, event: Key) -> Overlay | None:
    """The overlay after a key, or None where the key means nothing to it."""
    key = event.name
    if overlay.typing:
        return _type(overlay, key, key if event.places is None else event.places)
    if key in _OPENS and overlay.page is not _OPENS[key]:
        return replace(overlay, page=_OPENS[key], under_keys=overlay.page)
    if overlay.page is None:
        return None
    if overlay.page is Page.PEOPLE:
        people = overlay.people
        match key:
            case "c":
                return replace(overlay, taken=people.taken)
            case "o":
                return replace(overlay, page=Page.COUNTRY, letters="", unknown="")
            case "p" if people.own:
                return replace(overlay, request=FindPeople(None, not people.hidden))
    return close(overlay) if key in ("enter", "b", "esc") else None


def receive(overlay: Overlay, people: PeoplePage | None) -> Overlay:
    """The overlay with the page that it asked for; None: the letters are no country's."""
    overlay = replace(overlay, request=None)
    if people is None:
        return replace(overlay, letters="", unknown=overlay.letters)
    return replace(overlay, page=Page.PEOPLE, people=people)


def clear(overlay: Overlay) -> Overlay:
    """Nothing on top."""
    return replace(overlay, page=None, under_keys=None)


def close(overlay: Overlay) -> Overlay:
    """The page that the keys lay over, or nothing on top."""
    return replace(overlay, page=overlay.under_keys if overlay.page is Page.KEYS else None, under_keys=None)


def _type(overlay: Overlay, key: str, places: str) -> Overlay:
    match key:
        case "enter" if overlay.letters:
            return replace(overlay, request=FindPeople(overlay.letters, overlay.people.hidden))
        case "enter" | "esc":
            return replace(overlay, page=Page.PEOPLE)
        case "backspace":
            return replace(overlay, letters=overlay.letters[:-1])
    typed = places.upper() if len(key) == 1 and places.isascii() and places.isalpha() else ""
    return replace(overlay, letters=(overlay.letters + typed)[:LETTERS], unknown="")
