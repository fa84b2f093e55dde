"""The page to hand to somebody: both forms say what the json says, nothing more, and no text lays it out."""

import json
import random
import re
from datetime import UTC, datetime, timedelta, timezone
from html import unescape

import pytest

from drivers.hostile import PAYLOADS
from drivers.standalone import Page, assert_stands_alone
from numbcli.journal import exchange
from numbcli.journal.entry import Entry, check_in, closing
from numbcli.journal.page import PLOT_COLUMNS, Names, page
from numbcli.practice.vocabulary import CHECK_IN_ENERGIES, FEEL, NOTICED, WORDS
from numbcli.text import clean
from numbcli.words import data as words
from numbcli.words import journal as said

NAMES = Names(
    {"word": "Which word?", "energy": "How much energy?", "feel": "How much?", "note": "A line?"},
    {**said.WORDS, "my-glass": "a glass wall"},
    {"slow-look": "A slow look", "sounds": "Sounds near and far"},
    ("nothing", "a lot"),
)
ELEMENTS = {"h1", "h2", "p", "div", "table", "thead", "tbody", "tr", "th", "td", "svg", "line", "circle", "text"}
MARKUP = (
    "<script>alert(1)</script>", "</style><script>", '"><img src=x onerror=alert(1)>', "<!-- -->", "]]>", "&lt;b&gt;",
    "&#60;script&#62;", "javascript:alert(1)", "</td></tr></table><h1>", "<svg onload=alert(1)>", "{{7*7}}", "a|b|c",
    "| --- |", "# A heading", "- a list", "```", "[a](http://x.example)", "![a](http://x.example/y.png)", "**bold**",
    "<iframe src=//x.example>", "<base href=//x.example>", "a\n\n# b", "\\", "\\|", "`", "~~a~~", "&", "'", '"', "$x$",
)  # fmt: skip


def entries_of(days: int, seed: int = 1) -> list[Entry]:
    rng = random.Random(seed)
    first = datetime(2025, 12, 20, 8, tzinfo=timezone(timedelta(hours=1)))
    made = []
    for day in range(days):
        moment = first + timedelta(days=day, minutes=rng.randrange(700))
        word, energy = rng.choice([*WORDS, "my-glass", "like fog", None]), rng.choice([*CHECK_IN_ENERGIES, None])
        made.append(check_in(moment, word, energy, rng.choice([*FEEL, None]), rng.choice([None, "rain, 4 hours"])))
        if rng.random() < 0.4:
            practice = rng.choice(["slow-look", "sounds", "gone-since"])
            answer, how = rng.choice([*NOTICED, None]), rng.choice(["picked", "named", None])
            made.append(closing(moment + timedelta(minutes=9), practice, "full", answer, how))
    return made


def markdown_rows(written: str) -> list[list[str]]:
    """The cells of every table row, unescaped, as a reader of Markdown has them."""
    found = []
    for line in written.splitlines():
        if line.startswith("| ") and not line.startswith("| ---"):
            cells = re.split(r"(?<!\\)\|", line)[1:-1]
            found.append([unescape(re.sub(r"\\([^A-Za-z0-9 ])", r"\1", cell.strip())) for cell in cells])
    return found


def rows_of(entries: list[Entry], form: str) -> list[list[str]]:
    written = page(entries, NAMES, form)
    return Page(written).rows if form == "html" else markdown_rows(written)


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("days", [1, 40, 400])
def test_every_figure_is_that_of_the_json(form: str, days: int) -> None:
    entries = entries_of(days)
    kept = json.loads(exchange.exported(entries, "json"))["entries"]
    rows = [row for row in rows_of(entries, form) if len(row) == 6]
    assert rows[0] == ["Date", "Time", "Word", "Number", "Energy", "Note"]
    check_ins = [row for row in kept if row["kind"] == "check-in"]
    assert len(rows) == len(check_ins) + 1
    year = ""
    for row, exact in zip(rows[1:], check_ins, strict=True):
        date = re.fullmatch(r"(\d+) (\w{3})(?: (\d{4}))?", row[0])
        assert date is not None
        year = date[3] or year or exact["at"][:4]
        assert f"{date[1]:0>2} {date[2]} {year}" == datetime.fromisoformat(exact["at"]).strftime("%d %b %Y")
        assert row[1] == exact["at"][11:16]
        assert row[2] == ("" if exact["word"] is None else NAMES.answers.get(exact["word"], exact["word"]))
        assert row[3] == ("" if exact["feel"] is None else str(exact["feel"]))
        assert row[4] == ("" if exact["energy"] is None else said.ENERGIES[exact["energy"]])
        assert row[5] == (exact["note"] or "")


@pytest.mark.parametrize("form", ["md", "html"])
def test_practices_stand_by_title_with_every_answer_in_order(form: str) -> None:
    entries = [entry for entry in entries_of(200) if entry.practice]
    rows = [row for row in rows_of(entries, form) if len(row) == 2][1:]
    assert [title for title, _ in rows] == ["A slow look", "Sounds near and far", "gone since"]
    for (_, answers), name in zip(rows, ("slow-look", "sounds", "gone-since"), strict=True):
        told = [answer.split(": ")[1] for answer in answers.split(words.PAGE_BETWEEN)]
        of_it = [entry for entry in entries if entry.practice == name]
        assert [answer.rstrip("*").replace(" ", "-") for answer in told] == [e.noticed or "no-answer" for e in of_it]
        assert [answer.endswith("*") for answer in told] == [entry.how == "picked" for entry in of_it]


def test_there_is_one_dot_for_each_number_at_its_height_and_none_is_joined() -> None:
    entries = entries_of(400)
    drawn = Page(page(entries, NAMES, "html"))
    felt = [(entry.instant, entry.feel) for entry in entries if entry.feel is not None]
    assert len(drawn.circles) == len(felt)
    assert not {"polyline", "path"} & set(drawn.tags) and drawn.tags.count("line") == 2
    heights = {value: {y for (_, y), (_, felt_value) in zip(drawn.circles, felt, strict=True) if felt_value == value}
               for value in FEEL}  # fmt: skip
    assert all(len(ys) == 1 for ys in heights.values())
    assert sorted(heights, key=lambda value: -min(heights[value])) == list(FEEL)
    across = [x for x, _ in drawn.circles]
    assert across == sorted(across)


def test_the_dots_of_markdown_stand_in_the_row_of_their_number() -> None:
    entries = [check_in(datetime(2026, 1, day, tzinfo=UTC), feel=value) for day, value in ((1, 0), (5, 10), (9, 7))]
    plot = page(entries, NAMES, "md").partition("```text\n")[2].partition("```")[0].splitlines()
    marks = {int(row[:2]): [at - 4 for at, char in enumerate(row) if char == "●"] for row in plot[:11]}
    assert {value: at for value, at in marks.items() if at} == {
        0: [0], 10: [(PLOT_COLUMNS - 1) // 2], 7: [PLOT_COLUMNS - 1],
    }  # fmt: skip


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("days", [0, 1, 30])
def test_it_has_three_empty_lines_and_what_the_figures_do_not_mean_and_no_verdict(form: str, days: int) -> None:
    written = page(entries_of(days), NAMES, form)
    assert words.PAGE_SAY in written
    rules = written.count('<div class="rule"></div>') if form == "html" else written.count("\n" + "\\_" * 60 + "\n")
    assert rules == 3
    shown = Page(written).shown if form == "html" else written
    if days:
        assert all(line in shown for line in words.PAGE_NOT_MEANT) and len(words.PAGE_NOT_MEANT) == 4
        assert shown.index(words.PAGE_SAY) < shown.index(words.PAGE_MEANING) < shown.index(words.PAGE_DATE)
    for verdict in ("average", "mean:", "median", "better", "worse", "score:", "numbcli", "trend"):
        assert verdict not in shown.lower()


def test_the_html_stands_alone() -> None:
    written = page(entries_of(60), NAMES, "html")
    assert_stands_alone(written, Page(written), ELEMENTS)
    assert page(entries_of(3), NAMES, "html", ascii_only=True).isascii()


def test_a_thousand_hostile_notes_are_text_and_nothing_else() -> None:
    rng = random.Random(7)
    pieces = [*PAYLOADS.values(), *MARKUP]
    first = datetime(2026, 1, 1, tzinfo=UTC)
    notes = ["".join(rng.choice(pieces)[:2000] for _ in range(rng.randint(1, 4))) for _ in range(1000)]
    entries = [
        check_in(first + timedelta(hours=hour), word=notes[-hour], note=note.replace("\n", " ").replace("\r", " "))
        for hour, note in enumerate(notes)
    ]
    plain = page([check_in(first + timedelta(hours=hour), "x", note="x") for hour in range(1000)], NAMES, "html")
    written = page(entries, NAMES, "html")
    read = Page(written)
    assert_stands_alone(written, read, ELEMENTS)
    assert read.tags == Page(plain).tags
    rows = [row for row in read.rows if len(row) == 6][1:]
    assert [row[5] for row in rows] == [clean(entry.note or "") for entry in entries]
    assert [row[2] for row in rows] == [clean(entry.word or "") for entry in entries]
    listed = page(entries, NAMES, "md")
    assert len(listed.splitlines()) == len(
        page([e._replace(note="x", word="x") for e in entries], NAMES, "md").splitlines()
    )
    assert all(len(row) == 6 for row in markdown_rows(listed))
    assert "<" not in re.sub(r"\\<", "", listed) and "](" not in listed and "![" not in listed
    for char in set(written + listed) - {"\n"}:
        assert clean(f"a{char}b") == f"a{char}b", f"U+{ord(char):04X}"
