"""Shipped practices for lists: what stands before their forms is read now, the forms once one of them is looked at.

Only for files that come with numbcli, which tests hold to their format.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from ..practice.model import Form, Practice
from ..structs import replace
from .build import build_practice
from .format import PRACTICE
from .nodes import load
from .parse import read, read_cut
from .problems import InvalidFileError
from .translate import translate

_TOP = replace(PRACTICE, fields=tuple(field for field in PRACTICE.fields if field.name != "forms"))
_FORMS = re.compile(rb"^forms:\r?\n  full:\r?\n((?:   .*\n)+)", re.M)
"""Where the forms begin, with the lines of the first, the full one."""
_SECONDS = re.compile(rb"^ +(?:- )?seconds: ([0-9]+)\r?$", re.M)


def read_top(path: Path, exercises: Collection[str]) -> Practice:
    """A shipped practice whose forms are not read yet. Raises InvalidFileError.

    One written in another order, with its forms before the rest or the full form not first, is read as a whole.
    """
    data = load(path)
    forms = _FORMS.search(data)
    try:
        values = read_cut(path, data[: forms.start()], _TOP) if forms else None
    except InvalidFileError:
        values = None  # what is missing may come after the forms
    if forms is None or values is None:
        return translate(read(path, exercises))
    seconds = sum(map(int, _SECONDS.findall(forms[1])))
    top = translate(build_practice(values), forms=False)
    return replace(top, forms=_Forms(path, exercises), full_seconds=seconds)


class _Forms(Mapping[str, Form]):
    """The forms of a shipped practice, read with all their parts when one is looked at. Raises NumbError."""

    def __init__(self, path: Path, exercises: Collection[str]) -> None:
        self._path = path
        self._exercises = exercises

    @cached_property
    def _read(self) -> Mapping[str, Form]:
        try:
            return translate(read(self._path, self._exercises)).forms
        except InvalidFileError as error:
            raise error.told() from None

    def __getitem__(self, name: str) -> Form:
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)
