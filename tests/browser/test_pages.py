"""The pages in a real browser: sheets of paper, text out of reach of the page's layout, no request, both themes.

Chromium without a window, driven by its own options. Where there is none, these are passed over and say so.
"""

import html
import http.server
import json
import random
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drivers.standalone import Page
from numbcli.commands.card_page import card
from numbcli.journal.entry import Entry, check_in, closing
from numbcli.journal.page import Names, page
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.vocabulary import CHECK_IN_ENERGIES, FEEL, NOTICED, WORDS
from numbcli.words import journal as said

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium")
PATIENCE = 60

NAMES = Names(
    {"word": "Which word?", "energy": "How much energy?", "feel": "How much?", "note": "A line?"},
    dict(said.WORDS),
    {"slow-look": "A slow look", "sounds": "Sounds near and far"},
    ("nothing", "a lot"),
)
Browse = Callable[..., bytes]


@pytest.fixture
def browse(tmp_path: Path) -> Browse:
    """Run the browser on a page with these options; what it prints."""

    def run(file: Path, *options: str) -> bytes:
        command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'own'}"]
        return subprocess.run(
            [*command, *options, file.as_uri()], check=True, capture_output=True, timeout=PATIENCE
        ).stdout

    return run


def sheets(browse: Browse, file: Path) -> int:
    """How many sheets of paper a page takes."""
    printed = file.with_suffix(".pdf")
    browse(file, "--no-pdf-header-footer", f"--print-to-pdf={printed}")
    # Page objects of a PDF stand uncompressed in what this browser writes.
    return len(re.findall(rb"/Type\s*/Page[^s]", printed.read_bytes()))


def year(days: int, notes: float, closings: float) -> list[Entry]:
    rng = random.Random(5)
    first = datetime(2025, 11, 24, 20, tzinfo=UTC)
    made = []
    for day in range(days):
        moment = first + timedelta(days=day, minutes=rng.randrange(200))
        word, energy = rng.choice(["rather-not-say", *WORDS]), rng.choice(CHECK_IN_ENERGIES)
        note = "rain on the roof; slept badly, 4 hours" if rng.random() < notes else None
        made.append(check_in(moment, word, energy, rng.choice(FEEL), note))
        if rng.random() < closings:
            practice = rng.choice(["slow-look", "sounds", "window", "feet-on-floor"])
            made.append(closing(moment, practice, "full", rng.choice(NOTICED), rng.choice(["picked", "named"])))
    return made


@pytest.mark.parametrize(
    ("days", "notes", "closings", "most"), [(14, 1.0, 0.5, 2), (90, 0.5, 0.3, 2), (365, 0.3, 0.3, 2)]
)
def test_a_year_takes_two_sheets_at_most(
    browse: Browse, tmp_path: Path, days: int, notes: float, closings: float, most: int
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(year(days, notes, closings), NAMES, "html"), encoding="utf-8")
    assert 1 <= sheets(browse, file) <= most


def test_what_a_browser_makes_of_it_is_what_was_written(browse: Browse, tmp_path: Path) -> None:
    wild = '</td></table><script>document.title="ran"</script><img src=x onerror=\'document.title="ran"\'>'
    entries = [check_in(datetime(2026, 1, 1, tzinfo=UTC), wild, "some", 3, wild)]
    file = tmp_path / "page.html"
    file.write_text(page(entries, NAMES, "html"), encoding="utf-8")
    read = Page(browse(file, "--dump-dom").decode())
    assert "script" not in read.tags and "img" not in read.tags
    assert ("title", "What was kept") in read.texts
    assert [row[5] for row in read.rows if len(row) == 6][1:] == [wild]


class _Counting(http.server.BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def listening() -> Iterator[tuple[str, list[str]]]:
    """An address of this machine, and what was asked for there."""
    asked: list[str] = []
    handler = type("Counting", (_Counting,), {"asked": asked})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


def test_the_policy_of_a_page_lets_no_request_out_whatever_came_into_it(
    browse: Browse, tmp_path: Path, listening: tuple[str, list[str]]
) -> None:
    address, asked = listening
    looks = Shelf(shipped(), Path("/nowhere")).find_any("slow-look")
    pages = {
        "page": page(year(3, 1.0, 0.5), NAMES, "html"),
        "card": card(looks, looks.form("full"), str, [("Emergency", "999")]),
    }
    leak = (
        f'<img src="{address}/img"><link rel="stylesheet" href="{address}/css"><script src="{address}/js"></script>'
        f'<iframe src="{address}/frame"></iframe><style>body {{ background: url({address}/bg) }}'
        f"@font-face {{ font-family: x; src: url({address}/font) }} p {{ font-family: x }}</style>"
    )
    for name, written in pages.items():
        file = tmp_path / f"{name}.html"
        # As if something had got past every escape: the policy alone stands between.
        file.write_text(written.replace("</body>", f"{leak}</body>"), encoding="utf-8")
        browse(file, "--dump-dom")
        assert asked == [], name
        # And without the policy it would have come: this test can see a request.
        file.write_text(re.sub(r"<meta http-equiv=[^>]*>", "", written.replace("</body>", f"{leak}</body>")), "utf-8")
        browse(file, "--dump-dom")
        assert asked, name
        asked.clear()


def test_a_card_is_one_sheet_and_follows_the_theme(browse: Browse, tmp_path: Path) -> None:
    shelf = Shelf(shipped(), Path("/nowhere"))
    file = tmp_path / "card.html"
    for name in ("connect", "slow-look", "far-away"):
        practice = shelf.find_any(name)
        written = card(
            practice, practice.form("full"), lambda other: shelf.find_any(other).title, [("Emergency", "999")]
        )
        file.write_text(written, encoding="utf-8")
        assert sheets(browse, file) == 1, name
    colours = {}
    for theme, number in (("dark", 0), ("light", 1)):
        picture = tmp_path / f"{theme}.png"
        browse(
            file, f"--blink-settings=preferredColorScheme={number}", "--window-size=500,200", f"--screenshot={picture}"
        )
        colours[theme] = picture.read_bytes()
    assert colours["dark"] != colours["light"]


def _axe() -> Path | None:
    """axe-core, as npm installs it for the whole machine."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    root = subprocess.run([npm, "root", "--global"], capture_output=True, text=True, check=False).stdout.strip()
    script = Path(root, "axe-core", "axe.min.js")
    return script if root and script.is_file() else None


AXE = _axe()
_RUN_AXE = """axe.run(document).then(found => {
  const told = found.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html}`));
  const unsure = found.incomplete.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html}`));
  document.body.textContent = JSON.stringify({told, unsure, passed: found.passes.map(one => one.id)});
})"""


def find_barriers(browse: Browse, file: Path, written: str, dark: bool = False) -> dict[str, list[str]]:
    """What axe-core says of a page: rules broken, rules that a person has to look at, rules kept."""
    assert AXE is not None
    # The page's own policy lets no script run.
    open_page = re.sub(r"<meta http-equiv=[^>]*>", "", written)
    run = f'<script src="{AXE.as_uri()}"></script><script>{_RUN_AXE}</script>'
    file.write_text(open_page.replace("</body>", f"{run}</body>"), encoding="utf-8")
    theme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    dumped = browse(file, theme, "--virtual-time-budget=30000", "--dump-dom").decode()
    told: dict[str, list[str]] = json.loads(html.unescape(re.findall(r"<body>(.*)</body>", dumped, re.DOTALL)[0]))
    return told


@pytest.mark.skipif(AXE is None, reason="no axe-core on this machine: npm install --global axe-core")
def test_axe_core_finds_no_barrier_on_any_page(browse: Browse, tmp_path: Path) -> None:
    shelf = Shelf(shipped(), Path("/nowhere"))
    pages = {"nothing kept": page([], NAMES, "html"), "a year": page(year(40, 0.5, 0.5), NAMES, "html")}
    for name in ("connect", "slow-look", "far-away"):
        practice = shelf.find_any(name)
        pages[name] = card(
            practice, practice.form("full"), lambda other: shelf.find_any(other).title, [("Emergency", "999")]
        )
    for name, written in pages.items():
        for dark in (False, True):
            found = find_barriers(browse, tmp_path / "page.html", written, dark)
            assert found["told"] == [], name
            assert {"html-has-lang", "document-title", "color-contrast"} <= {*found["passed"]}, name
            # It cannot tell the colour behind the letters of a drawing: black on white, by the style of the page.
            assert all("<text " in one for one in found["unsure"]), name
    # And a barrier is seen: without its language a page has one.
    broken = find_barriers(browse, tmp_path / "page.html", re.sub(r" lang=\"[^\"]*\"", "", pages["a year"]))
    assert any(one.startswith("html-has-lang") for one in broken["told"])
