"""What is wrong with a file, and where."""

from pathlib import Path

from ..errors import ExitCode, NumbError
from ..structs import Struct
from ..words import errors as error_words

MOST = 100
"""Problems of one file that are told; a file with more is none of ours, and 64 kB can hold 30,000 of them."""


KeyPath = tuple[str | int, ...]
"""Keys and indexes of lists, from the root of a file to one of its fields."""


class Slip(Struct):
    """A problem located by the path of its field; line and column are looked up where there is one."""

    path: KeyPath
    sentence: str
    hint: str


class Problem(Struct):
    """One problem of a file; ``line`` and ``column`` count from 1. ``advice``: it can stay as it is."""

    path: Path
    line: int
    column: int
    sentence: str
    hint: str
    advice: bool = False

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class InvalidFileError(Exception):
    """A file that cannot be used, with all its problems in the order of their places."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = sorted(problems, key=lambda problem: (problem.line, problem.column))

    def told(self) -> NumbError:
        """The first problem as the sentence that a command ends with."""
        first, *more = self.problems
        hint = first.hint + (f" {error_words.more_problems(len(more))}" if more else "")
        return NumbError(f"{first.place}: {first.sentence}", hint, ExitCode.INVALID)
