"""Joins a session and the journal: what is answered is kept, and whoever could not keep it is told."""

import contextlib
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from ..app import App
from ..errors import NumbError
from ..practice.events import Keep
from ..practice.vocabulary import CHECK_IN, CHECK_IN_ENERGIES, FEEL, NAMED, PICKED
from ..text import clean, whole_number
from ..words import errors as error_words
from ..words import journal as words

if TYPE_CHECKING:
    from ..journal.entry import CheckIn, Entry
    from ..journal.store import Journal

_BRIEFLY = 0.5
"""Seconds that keeping waits for another process once somebody has asked to leave."""


class Recorder:
    """Keeps answers in the journal of this run. ``first``: it holds nothing else yet."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.first = False
        self.unkept: Entry | None = None

    @cached_property
    def _journal(self) -> "Journal":
        from ..journal.store import Journal  # 15 ms, and only where something is kept

        # Not before something is to be kept: where no folder can be named, the answers are shown as for any failure.
        return Journal(self._app.places.data)

    def keep(self, kept: "Entry") -> None:
        """Keep an entry. It is on the disk when this returns. Raises NumbError."""
        self._journal.keep(kept)
        # It is kept by now: what goes wrong in looking whether it is the first one takes nothing back.
        with contextlib.suppress(Exception):
            self.first = len(self._journal.last(2)) == 1

    def record_on_signal(self, wanted: Keep | None) -> None:
        """Keep what was answered before a signal ended the session. Where that fails, it is shown to be copied.

        Where the signal came while something was being kept, that is kept once more: a closed window ends the input
        first and sends its signal after it, and on a closed window nobody could copy anything.
        """
        interrupted = self.unkept
        if interrupted is not None:
            with contextlib.suppress(NumbError):
                self._journal.patience = _BRIEFLY
                if interrupted.id in {entry.id for entry in self._journal.newest()}:
                    self._app.kept, self.unkept = True, None
                    return
        elif wanted is not None:
            interrupted = self._entry(wanted)
        else:
            return
        self.unkept = interrupted
        if self._refusal(interrupted) is None:
            self.unkept = None

    def record(self, wanted: Keep) -> str | None:
        """Keep what a session asks to keep; a sentence where that failed."""
        self.unkept = self._entry(wanted)
        refusal = self._refusal(self.unkept)
        self.unkept = None
        return refusal

    def _entry(self, wanted: Keep) -> "Entry":
        from ..journal import entry

        answers = dict(wanted.answers)
        moment = self._app.moment()
        if wanted.practice == CHECK_IN:
            return entry.check_in(moment, **checked(answers))
        how = PICKED if wanted.picked else NAMED
        return entry.closing(moment, wanted.practice, wanted.form, answers.get("noticed"), how)

    def _refusal(self, kept: "Entry") -> str | None:
        """Keep an entry; why that failed, in sentences."""
        try:
            self.keep(kept)
            self._app.kept = True
        except NumbError as error:
            return "\n".join((error.sentence, error.hint, words.TO_COPY))
        except Exception:
            # Whatever it was that nobody thought of: the answers are what matters.
            return "\n".join((error_words.UNEXPECTED, words.TO_COPY))
        return None

    def show_unkept(self) -> None:
        """Show the answers whose keeping was ended by a signal, so that they can be copied."""
        if self.unkept is not None:
            with contextlib.suppress(OSError):
                print(to_copy(self.unkept), end="", file=self._app.stdout, flush=True)

    def notice(self) -> None:
        """The first time, say where it is kept, and how to keep nothing."""
        if self.first:
            self._app.tell(words.kept_in(str(self._app.places.data)))


def to_copy(kept: "Entry") -> str:
    """The answers of an entry as lines, cleaned; nothing where there is none."""
    answers = (
        ("word", kept.word),
        ("energy", kept.energy),
        ("feel", kept.feel),
        ("note", kept.note),
        ("noticed", kept.noticed),
    )
    said = [words.labelled(words.COPIED[name], clean(str(answer))) for name, answer in answers if answer is not None]
    return "\n".join([words.TO_COPY, *said, ""]) if said else ""


def checked(answers: Mapping[str, str]) -> "CheckIn":
    """The answers of a check-in as an entry has them. What is no token of an energy or a number counts as none."""
    energy = answers.get("energy")
    return {
        "word": answers.get("word"),
        "energy": energy if energy in CHECK_IN_ENERGIES else None,
        "feel": whole_number(answers.get("feel", ""), FEEL[0], FEEL[-1]),
        "note": answers.get("note"),
    }
