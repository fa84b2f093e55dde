"""A page to take along, of every practice that ships: small, alone, without this program's name, and safe."""

import re
from pathlib import Path

import pytest

from drivers.command import run
from drivers.standalone import Page, assert_stands_alone
from numbcli.commands.card_page import card
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice.model import Choose, Part, Practice
from numbcli.practice.vocabulary import FULL, SHORT
from numbcli.structs import replace
from numbcli.words import card as words

ELEMENTS = {"h1", "h2", "p", "ul", "ol", "li", "div", "footer", "a"}
LARGEST = 12_000
SHELF = Shelf(shipped(), Path("/nowhere"))
PRACTICES = {practice.id: practice for practice in (*SHELF.steps(), *SHELF.exercises())}
NUMBERS = [("Emergency", "999"), ("Samaritans", "116 123")]


def title_of(name: str) -> str:
    return PRACTICES[name].title


def written(practice: Practice, form: str) -> str:
    return card(practice, practice.form(form), title_of, NUMBERS)


def plays(practice: Practice, form: str) -> bool:
    return any(part.play for part in practice.form(form).parts)


@pytest.mark.parametrize("form", [FULL, SHORT])
@pytest.mark.parametrize("name", PRACTICES)
def test_each_practice_is_a_small_page_that_stands_alone(name: str, form: str) -> None:
    practice = PRACTICES[name]
    if plays(practice, form):
        pytest.skip("it plays an exercise, which has a card of its own")
    page = written(practice, form)
    read = Page(page)
    assert len(page.encode()) <= LARGEST
    assert_stands_alone(page, read, ELEMENTS)
    assert "prefers-color-scheme: dark" in page and "@media print" in page
    assert [text for inside, text in read.texts if inside in ("title", "h1")] == [practice.title] * 2
    assert words.STOP_LINE in read.shown
    # Neither whose page it is nor what it is for, and no key, where there is no keyboard.
    assert not re.search(r"\bnumb(?!er)", read.shown, re.IGNORECASE)
    assert not re.search(r"\b[Pp]ress [a-z]\b(?! )|\bkey [hsq]\b|\bspace key\b|\{answer\}", read.shown)


@pytest.mark.parametrize("form", [FULL, SHORT])
@pytest.mark.parametrize("name", PRACTICES)
def test_no_careful_line_is_left_out_or_shortened(name: str, form: str) -> None:
    practice = PRACTICES[name]
    if plays(practice, form):
        pytest.skip("it plays an exercise, which has a card of its own")
    shown = Page(written(practice, form)).shown
    careful = practice.form(form).careful or practice.careful
    assert careful
    for line in careful:
        for piece in re.split(r"numbcli exercise [a-z-]+|[Pp]ress h", line):
            assert piece.strip(" .") in shown
        for command in re.findall(r"numbcli exercise ([a-z-]+)", line):
            assert title_of(command) in shown


@pytest.mark.parametrize("name", PRACTICES)
def test_every_act_that_has_a_limit_says_it_and_what_to_put_down(name: str) -> None:
    practice = PRACTICES[name]
    if plays(practice, FULL):
        pytest.skip("it plays an exercise, which has a card of its own")
    shown = Page(written(practice, FULL)).shown
    parts = practice.forms[FULL].parts
    assert shown.count("o longer than") == sum(part.fixed for part in parts)
    for part in parts:
        if part.rest:
            assert words.if_you_stop(part.rest.split(". ")[0]).rstrip(".") in shown


def test_a_branch_stands_below_with_its_parts() -> None:
    practice = PRACTICES["connect"]
    shown = Page(written(practice, FULL)).shown
    parts = practice.forms["nobody"].parts
    assert shown.index("Nobody comes to mind.") < shown.index(parts[0].say.split(". ")[0])
    assert all(part.say.split(". ")[0].rstrip(".") in shown for part in parts)


def test_two_branches_that_lead_to_each_other_stand_there_once() -> None:
    practice = PRACTICES["connect"]
    option = practice.forms["full"].parts[1].ask
    assert isinstance(option, Choose)
    again = Part("Round again?", 20, ask=option)
    nobody = replace(practice.forms["nobody"], parts=(*practice.forms["nobody"].parts, again))
    page = written(replace(practice, forms={**practice.forms, "nobody": nobody}), FULL)
    assert page.count("<h2>") == 1


def test_an_own_practice_full_of_markup_is_text_and_loads_nothing() -> None:
    wild = "<img src=x onerror=alert(1)> </style><script>x</script>"
    practice = PRACTICES["slow-look"]
    form = replace(practice.forms[FULL],
        parts=(Part(wild, 30, label=wild, rest=wild, ask=practice.forms[FULL].parts[0].ask),), purpose=wild,
        careful=(wild,), ready=(wild,),
    )  # fmt: skip
    page = card(replace(practice, title=wild), form, title_of, [(wild, wild)])
    assert_stands_alone(page, Page(page), ELEMENTS)
    assert Page(page).shown.count("<img src=x") >= 7


# The command


def test_the_file_is_for_its_owner_alone_and_says_where_it_lies(environ: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "look.html"
    done = run("card", "slow-look", "-o", str(file), environ=environ)
    assert (done.returncode, done.stdout) == (0, "")
    assert file.stat().st_mode & 0o777 == 0o600
    assert str(file) in done.stderr and "account" in done.stderr
    again = run("card", "slow-look", "-o", str(file), environ=environ)
    assert again.returncode == 1 and "--force" in again.stderr
    assert run("card", "sounds", "-o", str(file), "--force", environ=environ).returncode == 0
    assert "Sounds near and far" in file.read_text(encoding="utf-8")


def test_numbers_stand_at_its_foot_and_can_be_left_out(environ: dict[str, str]) -> None:
    page = run("card", "sounds", "--short", environ=environ).stdout
    assert 'Emergency: <a href="tel:999">999</a>' in page and 'Samaritans: <a href="tel:116123">116 123</a>' in page
    assert "<footer>" not in run("card", "sounds", "--short", "--no-numbers", environ=environ).stdout
    nowhere = run("card", "sounds", environ={**environ, "TZ": "UTC", "LANG": "C.UTF-8"}).stdout
    assert "or go to a hospital" in nowhere and "112" not in nowhere


def test_a_step_that_plays_an_exercise_names_its_card(environ: dict[str, str], tmp_path: Path) -> None:
    done = run("card", "ground", "-o", str(tmp_path / "x.html"), environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert "numbcli card slow-look" in done.stderr and not (tmp_path / "x.html").exists()
    assert run("card", "ground", "--short", environ=environ).returncode == 0


def test_in_a_terminal_without_letters_the_page_is_ascii_and_the_same(environ: dict[str, str]) -> None:
    page = run("card", "connect", environ={**environ, "LANG": "C", "LC_ALL": "C"}).stdout
    assert page.isascii()
    assert Page(page).shown == Page(run("card", "connect", environ=environ).stdout).shown
