"""The shelf of a run, and what is said of files that could not be used."""

from typing import TYPE_CHECKING

from ..app import App
from ..language import current
from ..text import clean
from ..words import errors as error_words
from ..words import lists as list_words

if TYPE_CHECKING:
    from ..library.shelf import Shelf
    from ..practice.model import Practice


def shelf_of(app: App) -> "Shelf":
    """Every practice that can be found: the shipped ones and the person's own."""
    from ..library.shelf import Shelf
    from ..places import shipped

    return Shelf(shipped(), app.places.own_exercises)


def tell_left_out(app: App, shelf: "Shelf") -> None:
    """Name each file of the person's own that could not be used, one line each, on the error stream."""
    # A file that was looked at twice is named once.
    for problem in dict.fromkeys(shelf.left_out):
        app.tell(error_words.own_file_left_out(problem.place, problem.sentence))


def shown_title(practice: "Practice") -> str:
    """The title of a practice in a list, with a mark where it is in English among others that are not."""
    language, title = current(), clean(practice.title)
    return title if language is None or practice.id not in language.incomplete else list_words.in_english(title)
