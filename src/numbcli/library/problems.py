"""What is wrong with a file, and where."""

from pathlib import Path
from typing import NamedTuple


class Problem(NamedTuple):
    """One problem of a file; ``line`` and ``column`` count from 1."""

    path: Path
    line: int
    column: int
    sentence: str
    hint: str

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class InvalidFileError(Exception):
    """A file that cannot be used, with all its problems in the order of their places."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = sorted(problems, key=lambda problem: (problem.line, problem.column))
