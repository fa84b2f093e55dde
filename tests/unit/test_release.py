"""A release with old numbers to call, or without a word on what is new, is refused."""

import runpy
from datetime import date, timedelta
from pathlib import Path

import numbcli

ROOT = Path(__file__).resolve().parents[2]
RELEASE = runpy.run_path(str(ROOT / "scripts" / "release.py"))
TODAY = date(2027, 1, 31)


def line(age: int) -> dict[str, str]:
    return {"country": "GB", "name": "Samaritans", "checked": (TODAY - timedelta(days=age)).isoformat()}


def test_a_number_that_was_read_more_than_a_year_ago_stops_a_release() -> None:
    problems = list(RELEASE["old_numbers"]([line(0), line(365), line(366), line(-1)], TODAY))
    assert len(problems) == 2
    assert problems[0].startswith("GB, Samaritans: read on 2026-01-30, 366 days")


def test_a_number_that_rests_on_older_pages_is_named_and_stops_nothing() -> None:
    lines = [
        {**line(0), "evidence": "2025-07-30"},
        {**line(0), "evidence": "2025-07-31"},
        {**line(0), "evidence": "2024"},
    ]
    named = list(RELEASE["old_evidence"](lines, TODAY))
    assert named == ["GB, Samaritans: nothing newer than 2024."]
    assert not list(RELEASE["old_numbers"](lines, TODAY))


def test_the_changelog_begins_with_the_version_and_the_day() -> None:
    def problems(first: str) -> list[str]:
        return list(RELEASE["changelog_problems"](f"# Changelog\n\n{first}\n\n- New.\n", "0.2.0", TODAY))

    assert not problems("## 0.2.0 (2027-01-31)")
    assert problems("## 0.2.0 (not released)")
    assert problems("## 0.1.0 (2027-01-31)")
    assert problems("")


def test_a_tag_that_is_not_the_version_stops_a_release() -> None:
    def problems(tag: str | None) -> list[str]:
        return list(RELEASE["tag_problems"](tag, "0.2.0"))

    assert not problems("v0.2.0")
    # Without a tag the recipe is run by hand, before there is one.
    assert not problems(None)
    assert problems("v0.1.0") and problems("0.2.0") and problems("")


def test_the_version_stands_in_one_place() -> None:
    assert RELEASE["version"](ROOT) == numbcli.__version__
    assert f'"{numbcli.__version__}"' not in (ROOT / "pyproject.toml").read_text()
