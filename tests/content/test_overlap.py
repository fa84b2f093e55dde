"""Each exercise is an experience of its own: no two share more than a quarter of their five-word runs."""

import itertools
import re
from pathlib import Path

from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.model import Practice

MOST = 0.25


def runs(practice: Practice) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for form in practice.forms.values():
        for part in form.parts:
            words = re.findall(r"[a-z']+", part.say.lower())
            found |= {tuple(words[place : place + 5]) for place in range(len(words) - 4)}
    return found


def test_no_two_exercises_share_more_than_a_quarter_of_their_five_word_runs() -> None:
    known = {practice.id: runs(practice) for practice in Shelf(shipped(), Path("/nowhere")).exercises()}
    for (one, first), (other, second) in itertools.combinations(known.items(), 2):
        share = len(first & second) / min(len(first), len(second))
        assert share <= MOST, (one, other, share)
