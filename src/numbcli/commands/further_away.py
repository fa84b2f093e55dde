"""Which practices took the person further away before, by their own answers, and which other one to name instead."""

import os

from ..app import App
from ..errors import NumbError
from ..library.pick import Wish
from ..library.shelf import Shelf
from ..places import JOURNAL
from ..practice.model import Practice

PATIENCE = 0.2
"""Seconds that an opening waits for another process to let go of the journal. The opening comes first."""


def others_to_name(app: App, shelf: Shelf, form: str, without: tuple[str, ...] = ()) -> dict[str, Practice]:
    """Each practice that took the person further away, by its id, with another one that has this form.

    Nothing where answers are not kept in this run, and nothing of a journal that cannot be read: an opening does not
    fail for it.
    """
    if not app.settings.save:
        return {}
    try:
        # Before anything has been kept, no opening waits for SQLite to be loaded.
        if not os.path.lexists(app.places.data / JOURNAL):
            return {}
        from ..journal.store import Journal

        found = Journal(app.places.data, PATIENCE).took_away()
    except NumbError:
        return {}
    named: dict[str, Practice] = {}
    for name in found:
        other = _other(shelf, name, found, form, (*app.settings.without, *without))
        if other is not None:
            named[name] = other
    return named


def _other(shelf: Shelf, name: str, found: set[str], form: str, without: tuple[str, ...]) -> Practice | None:
    """What the practice's file names in its place, else the first of the shelf that shares none of its hazards."""
    try:
        practice = shelf.find_any(name)
        instead = [] if practice.instead is None else [shelf.find_any(practice.instead)]
    except NumbError:  # it is gone, or its file cannot be read
        return None
    wish = Wish(without=(*practice.hazards, *without), form=form)
    rest = [other for other in shelf.exercises() if other.offered]
    return next((other for other in (*instead, *rest) if other.id not in {*found, name} and wish.fits(other)), None)
