"""What a person is shown can all be said in another language: nothing is left of the English in one that nobody speaks.

A word that is named here is either hard-wired, and belongs into ``src/numbcli/words`` or a practice file, or stays in
every language: then the table of ``drivers/pseudo_english.py`` says why.
"""

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("the screens are looked at on a terminal of Unix", allow_module_level=True)

from drivers.command import run
from drivers.pseudo_english import all_english, english
from drivers.pseudo_language import CODE, accented, lay_copy, see_all, words


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Everything that the program says in that language, by what was done."""
    return see_all(lay_copy(tmp_path_factory.mktemp("copy")))


def test_no_english_is_left(seen: dict[str, str]) -> None:
    left = all_english(seen)
    assert not left, "\n".join(left)


def test_all_of_it_was_seen(seen: dict[str, str]) -> None:
    assert len(seen) > 300
    traces = [name for name, said in seen.items() if "Traceback" in said]
    assert not traces, seen[traces[0]]
    silent = [name for name, said in seen.items() if not said.strip() and "what stays" not in name]
    assert not silent


def test_a_page_names_its_language(seen: dict[str, str]) -> None:
    pages = [said for name, said in seen.items() if ".html" in name and "<html" in said]
    assert pages and all(f'<html lang="{CODE}">' in page for page in pages)


@pytest.mark.parametrize(("language", "name", "number"), [("de", "Deutschland", "112"), ("es", "Alemania", "112")])
def test_a_country_is_found_and_said_in_the_persons_language(
    language: str, name: str, number: str, environ: dict[str, str]
) -> None:
    done = run("support", "--country", name, environ={**environ, "NUMBCLI_LANGUAGE": language})
    assert done.returncode == 0 and number in done.stdout and f"{name}." in done.stdout
    # A near one is never taken.
    assert run("support", "--country", "Alemaniaa", environ={**environ, "NUMBCLI_LANGUAGE": language}).returncode == 2


@pytest.mark.parametrize(
    "said", ["See a doctor.", "Ḱept. Closed.", 'There is no step "zqx".', "country: not set (default)"]
)
def test_english_is_found(said: str) -> None:
    """The table lets no sentence pass."""
    assert list(english(said))


def test_this_language_keeps_what_is_typed() -> None:
    said = accented("numbcli history --all shows {count} of them: press s, or write to NUMBCLI_HOME.")
    assert [word[0] for word in words(said)] == ["numbcli", "history", "all", "count", "NUMBCLI", "HOME"]
