"""The page of people to talk to behind ``h``: laid out for sessions, and what its keys change in a run."""

from datetime import date
from functools import partial

from ..app import App
from ..helplines.facts import load, tables
from ..helplines.layout import Row, entry, key_hint, labelled
from ..helplines.page import Keys, Page, aside, page, page_of_letters
from ..practice.people import FindPeople, PeoplePage
from ..terminal.rows import WIDE
from ..text import clean
from ..words import people
from .support_page import country_of_run, own_people, spelled


class PeoplePages:
    """The page as it is shown in this run: of the country that was named last, with one's own people or without.

    ``drawn``: in columns, else each number first in its row.
    """

    def __init__(self, app: App, drawn: bool) -> None:
        zones, names = tables()
        # In letters that this run can write.
        self._lines, self._names = spelled(app, load()), spelled(app, names)
        kept = own_people(app)
        self._own, self._hidden = kept.people, kept.hidden
        self._page = page(self._lines, country_of_run(app, None, zones, names), self._names)
        self._lay = partial(aside, columns=min(app.size().columns, WIDE), lay=entry if drawn else labelled)
        self.shown = self._laid_out()

    def find(self, asked: FindPeople) -> PeoplePage | None:
        """The page that is asked for, which is the one shown from now on; None where no country has these letters."""
        if asked.letters is not None:
            found = page_of_letters(asked.letters, self._lines, self._names)
            if found is None:
                return None
            self._page = found
        self._hidden = asked.hidden
        self.shown = self._laid_out()
        return self.shown

    def _laid_out(self) -> PeoplePage:
        own = () if self._hidden else self._own
        country = key_hint("o", people.ANOTHER_COUNTRY if self._page.name else people.YOUR_COUNTRY_KEY)
        hides = key_hint("p", people.SHOWS if self._hidden else people.HIDES) if self._own else ""
        return PeoplePage(
            tuple(tuple(row.pieces()) for row in self._rows(self._page._replace(own=own), Keys(country, hides))),
            tuple(row.text for row in self._rows(self._page, Keys())),
            tuple(clean(person.name) for person in own),
            bool(self._own),
            self._hidden,
        )

    def _rows(self, shown: Page, keys: Keys) -> list[Row]:
        return self._lay(shown, today=date.today(), keys=keys)
