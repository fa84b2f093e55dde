"""What the journal says of itself: a sentence, the numbers behind it, rows. No verdict, no average, nothing of gaps."""

from collections.abc import Sequence
from math import comb
from typing import Any

from ..practice.vocabulary import A_LITTLE, FURTHER_AWAY, NOTHING, SOMETHING
from ..text import clean
from ..words import journal as words
from .entry import FIELDS, Entry

_COUNTED = (NOTHING, A_LITTLE, SOMETHING, FURTHER_AWAY)
_ENOUGH = 12
"""Answers from which on a range says something."""
_TEN = 10
_FORMULA = tuple("=+-@\t")
"""What a spreadsheet takes for the beginning of a formula."""


def sentences(entries: Sequence[Entry], older: bool = False) -> list[str]:
    """How many entries these are and from when, and what there was to feel. ``older``: there are some before them."""
    days = [entry.day for entry in entries]
    said = [words.entries(len(entries), _span(min(days), max(days)), older)]
    values = _felt(entries)
    return [*said, words.feel_span(values[0], values[-1], len(values))] if values else said


def from_when(entries: Sequence[Entry]) -> str:
    """The day of these entries, or the first and the last one, each with its year."""
    days = [entry.day for entry in entries]
    first, last = (words.date(day, with_year=True) for day in (min(days), max(days)))
    return words.on(first) if first == last else words.from_to(first, last)


def spans_years(entries: Sequence[Entry]) -> bool:
    """Whether a date needs its year."""
    return len({entry.day[:4] for entry in entries}) > 1


def feel(entries: Sequence[Entry]) -> dict[str, float | None]:
    """How many answers there are, the lowest, the middle one and the highest; null where there is none."""
    values = _felt(entries)
    if not values:
        return {"count": 0, "from": None, "middle": None, "to": None}
    return {"count": len(values), "from": values[0], "middle": _middle(values), "to": values[-1]}


def history_json(entries: Sequence[Entry]) -> dict[str, Any]:
    """The entries and the numbers behind the sentence, as ``history --json`` prints them."""
    return {"entries": [entry.row() for entry in entries], "feel": feel(entries)}


def history_csv(entries: Sequence[Entry]) -> str:
    """The entries as a table to look at. Cells are cleaned; JSON is the exact form."""
    import csv  # 1 ms, and a list of entries wants none
    import io

    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(FIELDS)
    table.writerows([_cell(value) for value in entry.row().values()] for entry in entries)
    return text.getvalue()


def closings(entries: Sequence[Entry]) -> list[tuple[str, list[str]]]:
    """Each practice with its closing answers in their order; practices by their ids, which ranks none."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        if entry.practice is not None and entry.noticed is not None:
            found.setdefault(entry.practice, []).append(entry.noticed)
    return sorted(found.items())


def closings_json(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """The same as ``history --practices --json`` prints it."""
    return [{"practice": practice, "noticed": noticed} for practice, noticed in closings(entries)]


def likely_of_ten(answers: Sequence[str]) -> tuple[int, int] | None:
    """How many of ten more answers would be "a little" or "something": a range, where there are enough answers.

    The beta-binomial distribution after a uniform prior; what is left out on each side has at most a tenth of it, so
    that the range holds 80 % or more. Answers that say nothing of it ("rather not say") are not counted.
    """
    counted = [answer for answer in answers if answer in _COUNTED]
    if len(counted) < _ENOUGH:
        return None
    some = sum(answer in (A_LITTLE, SOMETHING) for answer in counted)
    none = len(counted) - some
    ways = [comb(some + more, more) * comb(none + _TEN - more, _TEN - more) for more in range(_TEN + 1)]
    tenth = sum(ways) / 10
    lowest = next(more for more in range(_TEN + 1) if sum(ways[: more + 1]) > tenth)
    highest = next(more for more in reversed(range(_TEN + 1)) if sum(ways[more:]) > tenth)
    return lowest, highest


def _felt(entries: Sequence[Entry]) -> list[int]:
    return sorted(entry.feel for entry in entries if entry.feel is not None)


def _middle(values: Sequence[int]) -> float:
    """The median of sorted values: between the two middle ones where their count is even."""
    low, high = values[(len(values) - 1) // 2], values[len(values) // 2]
    return low if low == high else (low + high) // 2 if (low + high) % 2 == 0 else (low + high) / 2


def _span(first: str, last: str) -> str:
    """From one date to another with no more than tells them apart."""
    if first == last:
        return words.on(words.date(first, with_year=False))
    with_year = first[:4] != last[:4]
    if first[:7] == last[:7]:
        return words.from_day_to(int(first[8:]), words.date(last, with_year))
    return words.from_to(words.date(first, with_year), words.date(last, with_year))


def _cell(value: str | int | None) -> str | int | None:
    if not isinstance(value, str):
        return value
    shown = clean(value)
    # What cleaning takes away in front does not make the rest a formula unseen.
    return f"'{shown}" if value.startswith(_FORMULA) or shown.startswith(_FORMULA) else shown
