"""``numbcli learn``: the list, the pages at their widths, and what happens after a slip."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.command import run
from numbcli.commands.learn import page_lines, topic_list
from numbcli.commands.weights import Weights
from numbcli.errors import ExitCode, NumbError
from numbcli.library import ids, learn_pages
from numbcli.places import shipped
from numbcli.text import width
from numbcli.words import lists as list_words
from numbcli.words import safety

Environ = dict[str, str]
TOPICS = ids.topics(shipped())


def printed(topic: str, columns: int) -> list[str]:
    return page_lines(learn_pages.page(shipped(), topic), learn_pages.sources(shipped()), columns)


def test_without_a_topic_all_are_listed_with_their_titles(environ: Environ) -> None:
    done = run("learn", environ=environ)
    assert done.returncode == 0 and done.stderr == ""
    rows = [row for row in done.stdout.splitlines() if row.partition(":")[0] in ids.TOPICS]
    assert rows == [f"{name}: {learn_pages.page(shipped(), name).title}" for name in ids.TOPICS]
    assert done.stdout.endswith(f"{safety.SUPPORT_POINTER}\n")


@pytest.mark.parametrize("columns", [30, 40, 80])
def test_the_list_fits(columns: int) -> None:
    rows = topic_list([learn_pages.page(shipped(), name) for name in TOPICS], columns, Weights())
    assert max(width(row) for row in rows) <= min(columns, 72)


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("columns", [40, 80])
def test_a_page_fits_its_columns_whole(topic: str, columns: int) -> None:
    page = learn_pages.page(shipped(), topic)
    rows = printed(topic, columns)
    assert max(width(row) for row in rows) <= min(columns, 72)
    flat = " ".join(" ".join(rows).split())
    assert all(paragraph in flat for paragraph in page.paragraphs)
    assert rows[0] == page.title and rows[-1] == safety.SUPPORT_POINTER


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_is_a_screen_or_two(topic: str) -> None:
    rows = printed(topic, 72)
    # Sources come last: nobody has to page through them.
    assert len(rows[: rows.index(list_words.READ_IN)] if list_words.READ_IN in rows else rows) <= 40


def test_commands_stay_in_one_piece() -> None:
    for topic in TOPICS:
        for row in printed(topic, 40):
            assert not row.endswith(("numbcli learn", "numbcli step", "numbcli why"))
            assert not row.endswith("numbcli") or row.endswith(": numbcli"), "home has no word after it"


def test_a_wide_terminal_gets_72_columns() -> None:
    assert printed("about", 200) == printed("about", 72)


def test_where_nothing_is_drawn_a_name_stands_before_its_title() -> None:
    known = [learn_pages.page(shipped(), name) for name in TOPICS]
    wanted = [f"{page.id}: {page.title}" for page in known]
    for columns in (40, 80):
        assert [row for row in topic_list(known, columns, Weights()) if row in wanted] == wanted


def test_a_page_says_who_wrote_its_sources_when_and_where_they_are(environ: Environ) -> None:
    done = run("learn", "doctor", environ=environ)
    assert done.returncode == 0 and done.stderr == ""
    read_in = done.stdout.partition(f"\n\n{list_words.READ_IN}\n")[2]
    flat = " ".join(read_in.split())
    known = learn_pages.sources(shipped())
    for name in learn_pages.page(shipped(), "doctor").sources:
        source = known[name]
        assert list_words.source(source.author, source.year, source.title) in flat
        assert f"   {source.address}\n" in read_in, "in one piece, to open or to copy"
    assert read_in.endswith(f"\n\n{safety.SUPPORT_POINTER}\n")


@pytest.mark.parametrize(("word", "near"), [("docter", "doctor"), ("Therapy", "therapy"), ("why", "why-hard")])
def test_an_unknown_topic_names_the_nearest(word: str, near: str, environ: Environ) -> None:
    done = run("learn", word, environ=environ)
    assert done.returncode == 2 and done.stdout == ""
    assert f'There is no page "{word}".' in done.stderr
    assert f'"{near}"' in done.stderr
    assert done.stderr.endswith("numbcli support\n")


@pytest.mark.parametrize("word", ["zzz", "../../sources", "\x1b]0;x\x07\x1b[31mzzz"])
def test_a_word_near_nothing_points_to_the_list(word: str, environ: Environ) -> None:
    done = run("learn", word, environ=environ)
    assert done.returncode == 2
    assert "numbcli learn shows them all." in done.stderr
    assert done.stderr.endswith("numbcli support\n")
    assert "\x1b" not in done.stderr and "\x07" not in done.stderr


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A shipped folder of one's own to break."""
    folder = tmp_path / "shipped"
    shutil.copytree(shipped() / "learn", folder / "learn")
    shutil.copy(shipped() / "sources.yaml", folder)
    return folder


BROKEN = {
    "unknown field": ("title: ", "titel: x\ntitle: ", 'There is no field "titel" here.'),
    "wrong kind": ("sources: [", "sources: none # [", '"sources" is a list.'),
    "other id": ("id: signs", "id: sings", "The id is not the name of the file."),
    "no yaml": ("paragraphs:\n", "paragraphs: [\n", "This cannot be read as YAML"),
}


@pytest.mark.parametrize(("old", "new", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_page_is_told_with_its_place(old: str, new: str, sentence: str, copied: Path) -> None:
    path = copied / "learn" / "signs.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(NumbError) as caught:
        learn_pages.page(copied, "signs")
    assert caught.value.code is ExitCode.INVALID
    assert caught.value.sentence.startswith(f"{path}:") and sentence in caught.value.sentence
    assert caught.value.hint


def test_a_broken_page_exits_3(copied: Path, environ: Environ) -> None:
    path = copied / "learn" / "signs.yaml"
    path.write_text("id: signs\ntitle: Signs\nparagraphs: [one]\nsources: []\nmore: 1\n", encoding="utf-8")
    for words in (["learn", "signs"], ["learn"]):
        code = (
            "import sys\n"
            "from pathlib import Path\n"
            "import numbcli.places\n"
            f"numbcli.places.shipped = lambda: Path({str(copied)!r})\n"
            f"sys.argv = ['numbcli', *{words!r}]\n"
            "from numbcli.__main__ import main\n"
            "main()\n"
        )
        done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, timeout=30)
        assert done.returncode == 3 and done.stdout == ""
        assert done.stderr.replace("\n", " ").startswith(f'{path}:5:1: There is no field "more" here.')


def test_a_page_that_stands_in_no_list_comes_last(copied: Path) -> None:
    (copied / "learn" / "a-new-one.yaml").write_text("", encoding="utf-8")
    assert ids.topics(copied) == [*ids.TOPICS, "a-new-one"]


def test_learn_stands_in_the_help(environ: Environ) -> None:
    assert "\n  learn: " in run("--help", environ=environ).stdout
    assert "TOPIC" in run("learn", "--help", environ=environ).stdout


def test_any_encoding_prints_a_page(environ: Environ) -> None:
    for encoding in ("ascii", "cp1252", "utf-8"):
        done = run("learn", "people", environ={**environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
        assert done.returncode == 0, done.stderr
        assert done.stdout.isascii() and "\x1b" not in done.stdout
