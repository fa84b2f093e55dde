"""What tests of the journal's file ask of it."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from numbcli.errors import ExitCode, NumbError
from numbcli.journal.entry import Entry, check_in
from numbcli.journal.store import Journal
from numbcli.words import journal as words

MOMENT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
SECRET = "the words of one person"
posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and limits of POSIX")


def find_mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def refused(act: Callable[[], object], reason: str) -> NumbError:
    """Assert that it fails with the sentence for this reason, and with nothing private."""
    with pytest.raises(NumbError) as caught:
        act()
    error = caught.value
    assert words.REASONS[reason][0] in error.sentence
    assert error.code == ExitCode.FAILED and error.hint
    assert SECRET not in f"{error.sentence}{error.hint}{error!r}{error.args}"
    return error


def secret() -> Entry:
    return check_in(MOMENT, word=SECRET, note=SECRET)


def assert_unusable(journal: Journal, reason: str) -> None:
    """Assert that neither keeping nor reading goes, and that the file stays as it was."""
    before = journal.path.read_bytes() if journal.path.is_file() else None
    assert refused(lambda: journal.keep(secret()), reason).sentence.startswith("This could not be kept:")
    for read in (journal.all, journal.noticed, journal.count, lambda: journal.last(3), lambda: journal.since(MOMENT)):
        assert refused(read, reason).sentence.startswith("What is kept could not be read:")
    assert before is None or journal.path.read_bytes() == before
