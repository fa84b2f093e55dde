"""Each test that docs/reliability.md names for a promise is there."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
TEXT = (TESTS.parent / "docs" / "reliability.md").read_text(encoding="utf-8")
PROMISES = 13


def test_every_promise_is_held_by_tests_that_are_there() -> None:
    rows = re.findall(r"^\| (\d+) \| [^|]+ \| (.+) \|$", TEXT, re.MULTILINE)
    assert [int(number) for number, _ in rows] == [*range(1, PROMISES + 1)]
    for number, held_by in rows:
        named = re.findall(r"`([\w/]+\.py)::(\w+)`", held_by)
        assert len(named) >= 2, number
        for path, test in named:
            tree = ast.parse((TESTS / path).read_bytes())
            assert test in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{path}::{test}"
