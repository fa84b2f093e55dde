"""A language that nobody speaks: every letter of a message accented, and about a quarter longer.

It is laid into a copy of the program, so that the real program speaks it. What comes out of it in bare letters is
English that no translator can reach.
"""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from numbcli.authoring.messages import all_messages
from numbcli.commands.line import COMMANDS
from numbcli.helplines.facts import words_beside_numbers
from numbcli.language import PRACTICES, WORDS
from numbcli.library.ids import shipped_ids, topics
from numbcli.practice.vocabulary import EXERCISE, STEP
from numbcli.settings import KEYS as KEYS_OF_SETTINGS
from write_catalogues import ROOT, cldr_names

CODE = "xx"
_BARE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀćđéƒǵħíĵķłḿńóṕɋŕśţúṽŵẋýźÁɃĆĐÉƑǴĦÍĴĶŁḾŃÓṔɊŔŚŢÚṼŴẊÝŹ"
_LONGER = frozenset("aiout")
"""Letters that are said twice."""
KEYS = "bcghloqsw"
"""Letters that are pressed."""
_AFTER = {
    *COMMANDS,
    *(name for one in COMMANDS.values() for name in one.below),
    *(name for kind in (STEP, EXERCISE) for name in shipped_ids(ROOT / "exercises", kind)),
    *topics(ROOT / "exercises"),
    *KEYS_OF_SETTINGS,
}
COMMAND = rf"\bnumbcli(?: (?:{'|'.join(sorted(_AFTER, key=len, reverse=True))})\b(?!-))*"
"""What is typed, with the words behind it that are no language's."""
_STAYS = re.compile(
    r"\{[a-z_]*\}"  # a value
    r"|(?<!\w)--?[a-z-]+\b"  # an option
    r"|[$~]?[\w~/]*[./_][\w./-]*\w"  # an address, a path, a file
    r"|\b[A-Z]{2,}\b"  # a code, a placeholder
    rf"|(?<![\w'])[{KEYS}](?![\w'-])"  # a key
    rf"|{COMMAND}"
)


def accented(text: str) -> str:
    """A text in this language."""
    said, place = "", 0
    for kept in _STAYS.finditer(text):
        said += _accent(text[place : kept.start()]) + kept[0]
        place = kept.end()
    return said + _accent(text[place:])


def _accent(text: str) -> str:
    longer = "".join(char * 2 if char in _LONGER else char for char in text)
    return longer.translate(_LETTERS)


_LETTERS = str.maketrans(_BARE, _ACCENTED)


def compile_catalogue() -> dict[str, bytes]:
    """What ships of a language, of this one: two files by their names."""
    interface, practices = Catalog(fuzzy=False), Catalog(fuzzy=False)
    for message in all_messages(ROOT / "exercises", words_beside_numbers()):
        compiled = interface if message.context.startswith("words/") else practices
        if message.other is None:
            compiled.add(message.text, accented(message.text), context=message.context)
        else:
            both = message.text, message.other
            compiled.add(both, tuple(map(accented, both)), context=message.context)
    for context, text, said in cldr_names(Locale("en")):
        interface.add(text, accented(said), context=context)
    interface.add("whole", "yes", context="about")
    interface.add("letters", "á", context="about")
    return {WORDS: _compile(interface), PRACTICES: _compile(practices)}


def _compile(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def lay_copy(folder: Path) -> Path:
    """A copy of the program that speaks this language too; the folder that ``PYTHONPATH`` has to name."""
    for name in ("exercises", "locale", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("pictures"))
    source = folder / "src"
    shutil.copytree(ROOT / "src" / "numbcli", source / "numbcli")
    spoken = source / "numbcli" / "languages" / CODE
    spoken.mkdir()
    for name, data in compile_catalogue().items():
        (spoken / name).write_bytes(data)
    return source


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that are in bare letters, each on its own: what this language never says."""
    return _WORD.finditer(text)


_WORD = re.compile(r"(?<![^\W\d_])(?:[A-Za-z]+['’-])*[A-Za-z]{2,}(?![^\W\d_])")


def see_all(source: Path, full: bool = False) -> dict[str, str]:
    """Everything that the copy in this folder says, by what was done. ``full``: every country, practice and screen."""
    tests = Path(__file__).resolve().parent.parent
    environ = {**os.environ, "PYTHONPATH": f"{source}{os.pathsep}{tests}", "PYTHONUTF8": "1"}
    walk = [sys.executable, "-m", "drivers.pseudo_walk", *(["--full"] if full else [])]
    # Both at once: each waits for most of its time.
    walks = [
        subprocess.Popen([*walk, what], env=environ, stdout=subprocess.PIPE, encoding="utf-8")
        for what in ("commands", "screens")
    ]
    seen: dict[str, str] = {}
    for one in walks:
        said = one.communicate()[0]
        assert one.returncode == 0, f"{' '.join(walk)} ended with {one.returncode}"
        seen |= json.loads(said)
    return seen
