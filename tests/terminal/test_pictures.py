"""The pictures of the README and the docs show the program as it is."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.svg"))
SHOWN = re.compile(
    r'<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="(?P<dark>[^"]+-dark\.svg)">\s*'
    r'<img src="(?P<light>[^"]+-light\.svg)"(?: width="\d+")? alt="(?P<alt>[^"]+)">\s*</picture>'
)
SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 12_000


def read(picture: Path) -> ET.Element:
    return ET.fromstring(picture.read_text("utf-8"))


def luminance(colour: str) -> float:
    """How light a colour such as #d9dad4 is, from 0 to 1, as WCAG 2 has it."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, other: str) -> float:
    darker, lighter = sorted((luminance(colour), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_drawn_again_they_are_the_same() -> None:
    # The two that a stranger sees first; without names the script compares them all.
    words = ["scripts/draw_pictures.py", "--check", "home", "session"]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}python scripts/draw_pictures.py draws them anew."


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_small_text_that_can_be_read(picture: Path) -> None:
    drawn = read(picture)
    assert picture.stat().st_size <= LARGEST
    assert drawn.get("role") == "img" and drawn.findtext(f"{SVG}title")
    paper, group = drawn.find(f"{SVG}rect"), drawn.find(f"{SVG}g")
    assert paper is not None and group is not None
    texts = group.findall(f"{SVG}text")
    assert texts
    colours = {group.get("fill", ""), *(text.get("fill", group.get("fill", "")) for text in texts)}
    # The part of the line that is over; what is left of it is paler, and how far it is stands beside it in words.
    colours |= {bar.get("fill", "") for bar in group.findall(f"{SVG}rect") if bar.get("height") == "3"}
    assert all(contrast(colour, paper.get("fill", "")) >= 4.5 for colour in colours)


def test_each_is_shown_in_both_themes_and_holds_what_its_description_quotes() -> None:
    shown = set()
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        text = page.read_text("utf-8")
        found = list(SHOWN.finditer(text))
        assert len(found) == text.count("<picture>") == text.count(".svg") / 2, page.name
        for block in found:
            dark, light = (page.parent / block[theme] for theme in ("dark", "light"))
            assert dark.name.replace("-dark", "-light") == light.name
            shown |= {dark.resolve(), light.resolve()}
            for picture in (dark, light):
                words = " ".join(text.text or "" for text in read(picture).iter(f"{SVG}text"))
                for quoted in re.findall("“([^”]+)”", block["alt"]):
                    assert quoted in " ".join(words.split()), f"{page.name}: {quoted}"
    assert shown == set(PICTURES)
