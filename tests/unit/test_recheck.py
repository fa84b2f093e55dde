"""The look at the pages behind the numbers: it says what is missing, and never changes a fact."""

import runpy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
RECHECK = runpy.run_path(str(ROOT / "scripts" / "recheck.py"))
ENTRY: dict[str, Any] = {
    "country": "GB",
    "name": "Samaritans",
    "kind": "crisis-line",
    "contact": {"phone": "116 123", "phone_alt": ["0800 456 789"]},
    "sources": [
        {"address": "https://one.example/a", "grade": "operator"},
        {"address": "https://two.example/b", "grade": "press"},
    ],
}


@pytest.mark.parametrize(
    ("number", "page", "stands"),
    [
        ("116 123", "Call 116123, free.", True),
        ("116 123", "Call 116-123.", True),
        ("116 123", "Call 116 124.", False),
        ("116 123", "ring 0116 1234", False),
        ("988", "1988 and 9881", False),
        ("*4141", "Marca *4141", True),
        ("*4141", "Marca 4141", False),
        ("1-866-277-3553", "1 866 277-3553", True),
    ],
)
def test_number_is_found_however_it_is_grouped_and_not_within_another(number: str, page: str, stands: bool) -> None:
    assert RECHECK["stands_on"](number, page) == stands


def test_text_in_scripts_and_tags_is_no_text_of_the_page() -> None:
    page = RECHECK["words_of"]("<script>var n = 116123</script><a href='tel:116123'>call&nbsp;us</a>")
    assert not RECHECK["stands_on"]("116 123", page) and "call" in page


def test_report_begins_with_what_no_page_confirms() -> None:
    def fetch(address: str) -> str:
        if "two" in address:
            raise TimeoutError
        return "<p>116&#160;123</p>"

    lines = list(RECHECK["report"]([ENTRY], fetch, date(2027, 1, 31)))
    assert lines[0] == "# Numbers to call, looked for on 2027-01-31"
    on_none = lines[lines.index("## On no page") : lines.index("## On a page")]
    assert "- GB, Samaritans: 0800 456 789" in on_none
    assert "  - https://one.example/a: has 116 123" in on_none and "  - https://two.example/b: TimeoutError" in on_none


def test_nothing_of_the_facts_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (ROOT / "support" / "helplines.yaml").read_bytes()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["recheck.py", "no"])
    RECHECK["main"].__globals__["fetch"] = lambda address: ""
    assert RECHECK["main"]() == 0
    (written,) = tmp_path.iterdir()
    assert written.name == f"recheck-{date.today().isoformat()}.md" and "Kirkens SOS" in written.read_text("utf-8")
    assert (ROOT / "support" / "helplines.yaml").read_bytes() == before
