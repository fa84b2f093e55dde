"""Joins a session and the journal: what is answered is kept, and whoever could not keep it is told."""

import contextlib
from collections.abc import Mapping

from ..app import App
from ..errors import NumbError
from ..journal import entry
from ..journal.store import Journal
from ..practice.events import Keep
from ..practice.vocabulary import CHECK_IN, CHECK_IN_ENERGIES, FEEL
from ..text import clean, whole_number
from ..words import journal as words


class Recorder:
    """Keeps answers in the journal of this run. ``first``: it holds nothing else yet."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._journal = Journal(app.places.data)
        self.first = False

    def keep(self, kept: entry.Entry) -> None:
        """Keep an entry. It is on the disk when this returns. Raises NumbError."""
        self._journal.keep(kept)
        # It is kept by now: what goes wrong in looking whether it is the first one takes nothing back.
        with contextlib.suppress(NumbError):
            self.first = len(self._journal.last(2)) == 1

    def record_on_signal(self, wanted: Keep) -> None:
        """Keep what was answered before a signal ended the session. Where that fails, it is shown to be copied."""
        failure = self.record(wanted)
        if failure is None:
            self._app.kept_on_leaving = True
        else:
            said = [f"{name}: {clean(words)}" for name, words in wanted.answers]
            self._app.tell(*failure.splitlines(), *said)

    def record(self, wanted: Keep) -> str | None:
        """Keep what a session asks to keep; a sentence where that failed."""
        answers = dict(wanted.answers)
        moment = self._app.moment()
        if wanted.practice == CHECK_IN:
            kept = entry.check_in(moment, **checked(answers))
        else:
            kept = entry.closing(moment, wanted.practice, wanted.form, answers.get("noticed"))
        try:
            self.keep(kept)
        except NumbError as error:
            return "\n".join((error.sentence, error.hint, words.TO_COPY))
        return None

    def notice(self) -> None:
        """The first time, say where it is kept, and how to keep nothing."""
        if self.first:
            self._app.tell(words.kept_in(str(self._app.places.data)))


def checked(answers: Mapping[str, str]) -> entry.CheckIn:
    """The answers of a check-in as an entry has them. What is no token of an energy or a number counts as none."""
    energy = answers.get("energy")
    return {
        "word": answers.get("word"),
        "energy": energy if energy in CHECK_IN_ENERGIES else None,
        "feel": whole_number(answers.get("feel", ""), FEEL[0], FEEL[-1]),
        "note": answers.get("note"),
    }
