"""The file of people of one's own, with a sentence for whatever is wrong with it."""

import os
from typing import TYPE_CHECKING

from ..app import App
from ..errors import NumbError
from ..files import FileError, erase, reason_for
from ..words import own_people as words
from ..words.files import WRITE, not_read

if TYPE_CHECKING:
    from ..helplines.own_people import OwnPeople


def read_people(app: App) -> "OwnPeople":
    """What is kept. Raises NumbError, which repeats nothing of it."""
    from ..helplines.own_people import read

    path = app.places.people
    try:
        return read(path)
    except FileError as error:
        sentence, hint = not_read(error.reason, error.most)
        raise NumbError(words.not_read(str(path), sentence), hint) from None


def write_people(app: App, kept: "OwnPeople") -> None:
    """Keep these. Raises NumbError, and then what was there stays."""
    from ..helplines.own_people import write

    path = app.places.people
    try:
        write(path, kept)
    except FileError as error:
        reason, hint = WRITE.get(error.reason, WRITE["other"])
        raise NumbError(words.not_written(str(path), reason), hint) from None


def has_people(app: App) -> bool:
    """Something lies in the file's place, whatever it is."""
    return os.path.lexists(app.places.people)


def forget_people(app: App) -> None:
    """Delete the file for good, where there is one, and say so. Raises NumbError."""
    if not has_people(app):
        return
    path = app.places.people
    try:
        erase(path)
    except OSError as error:
        reason, hint = WRITE[reason_for(error)]
        raise NumbError(words.not_deleted(str(path), reason), hint) from None
    app.say(words.FORGOTTEN)
