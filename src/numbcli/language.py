"""The language of this run: English as it stands in the code and the practice files, or a catalogue laid over it.

A language is one gettext catalogue. ``scripts/write_catalogues.py`` compiles what translators write into
``languages/<code>/``. It is chosen before the first module of words is loaded: their constants are translated as they
are made.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import GNUTranslations

ENGLISH = "en"
WORDS, PRACTICES = "words.mo", "practices.mo"
"""The two files of a language: what the interface says, and what the practices and pages say."""
SHARED = "shared"
"""The context of a sentence that several practice files share."""
_WORDS = f"{__package__}.words."
_STAYS = ("people", "own_people", "safety")
"""Modules of words that stay in the person's language while a practice that has no whole translation is played."""


def _folder() -> Path:
    return Path(__file__).parent / "languages"


def context_of(place: str, field: str) -> str:
    """The context of a text of a practice file: its place, such as senses/slow-look, and its field."""
    return f"{place}: {field}"


class Language:
    """A language other than English, with its catalogue."""

    def __init__(self, code: str, by_hand: bool = False) -> None:
        self.code = code
        self.by_hand = by_hand

    @cached_property
    def _words(self) -> "GNUTranslations":
        return self._read(WORDS)

    @cached_property
    def _practices(self) -> "GNUTranslations":
        """By itself: the page of people and a list of commands do without it."""
        return self._read(PRACTICES)

    def _read(self, name: str) -> "GNUTranslations":
        from gettext import GNUTranslations  # Typer loads it too

        with (_folder() / self.code / name).open("rb") as file:
            return GNUTranslations(file)

    @property
    def is_whole(self) -> bool:
        """Every message is translated, so that the system's own word is enough to choose it."""
        return self.find("about", "whole") == "yes"

    @cached_property
    def incomplete(self) -> frozenset[str]:
        """The ids of practices whose translation is not whole. They are played in English."""
        return frozenset((self.find("about", "incomplete") or "").split())

    @property
    def is_signed(self) -> bool:
        """A clinician who speaks it has read what has to be right first."""
        return self.find("about", "signed") is not None

    def fits(self, encoding: str) -> bool:
        """The letters of the language can be shown in this encoding."""
        try:
            (self.find("about", "letters") or "").encode(encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    def find(self, context: str, text: str) -> str | None:
        """What a message of the interface is called in this language; None where it is not translated."""
        return _found(self._words, context, text)

    def find_shared(self, context: str, text: str) -> str | None:
        """A message of a practice file, under its own context or under that of several files."""
        return _found(self._practices, context, text) or _found(self._practices, SHARED, text)

    def date(self, day: str, with_year: bool) -> str:
        """A date such as 2026-11-03 in words. Between its day and its month are no-break spaces."""
        pattern = self.find("cldr", "date with year" if with_year else "date") or day
        month, number = self.find("cldr/month", day[5:7]), int(day[5:7])
        return pattern.format(day=int(day[8:]), month=month, number=number, year=day[:4])

    def short_month(self, day: str) -> str:
        """The month of a date such as 2026-11-03, short. All months take as many cells."""
        return self.find("cldr/short month", day[5:7]) or day[5:7]

    def language_name(self, code: str) -> str:
        return self.find("cldr/language", code) or code

    def country_name(self, code: str, name: str) -> str:
        """The name of a country of this code, which is ``name`` in English."""
        return self.find("cldr/country", code) or name

    def find_plural(self, context: str, one: str, other: str, count: int) -> str:
        """The form of a message that goes with a number."""
        return self._words.npgettext(context, one, other, count)


def _found(catalogue: "GNUTranslations", context: str, text: str) -> str | None:
    said = catalogue.pgettext(context, text)
    return None if said is text else said


def match(tag: str) -> str | None:
    """The language there is for a word such as es, es_MX.UTF-8 or de-AT; None where there is none."""
    parts = tag.partition(".")[0].partition("@")[0].replace("_", "-").lower().split("-")
    if not all(part.isascii() and part.isalnum() for part in parts):
        return None
    for length in range(len(parts), 0, -1):
        code = "-".join(parts[:length])
        if code == ENGLISH or (_folder() / code / WORDS).is_file():
            return code
    return None


def available() -> tuple[str, ...]:
    """The codes of all languages, English first."""
    return (ENGLISH, *sorted(path.parent.name for path in _folder().glob(f"*/{WORDS}")))


def take_option(words: list[str]) -> tuple[str | None, list[str]]:
    """The value of ``--language`` where the words of a command line name a language there is, and the other words.

    Behind ``check`` it is that command's own, but not behind ``data check``. What is no language stays, for the parser
    to refuse.
    """
    end = words.index("--") if "--" in words else len(words)
    if "check" in words[:end] and "data" not in words[: words.index("check")]:
        end = words.index("check")
    for place, word in enumerate(words[:end]):
        name, _, value = word.partition("=")
        if name == "--language":
            after = place + 1 if value else place + 2
            code = match(value or "".join(words[place + 1 : place + 2]))
            if code is not None:
                return code, [*words[:place], *words[after:]]
    return None, words


def choose(code: str | None, environ: Mapping[str, str], encoding: str, windows: bool = False) -> Language | None:
    """The language that was set by hand, else the system's where it is whole; None for English.

    English too where the encoding of the output cannot carry the letters of the language.
    """
    found = Language(code, by_hand=True) if code else _from_system(environ, windows)
    if found is None or found.code == ENGLISH or not found.fits(encoding):
        return None
    return found


def _from_system(environ: Mapping[str, str], windows: bool) -> Language | None:
    """What the environment says, in the order of GNU gettext: without a locale, LANGUAGE means nothing."""
    locale = next(filter(None, map(environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if not locale and windows:
        locale = _windows_locale()
    if locale.partition(".")[0] in ("", "C", "POSIX"):
        return None
    for tag in (environ.get("LANGUAGE") or locale).split(":"):
        code = match(tag)
        if code == ENGLISH:
            return None
        if code is not None and (language := Language(code)).is_whole:
            return language
    return None


def _windows_locale() -> str:
    """The language in which Windows shows its own screens; empty where it does not say."""
    try:
        import ctypes
        import locale

        kernel32 = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
        return locale.windows_locale.get(kernel32.GetUserDefaultUILanguage(), "")
    except (ImportError, AttributeError, OSError):
        return ""


_current: Language | None = None
_own: Language | None = None


def current() -> Language | None:
    """The language of this run; None where it is English."""
    return _current


def own() -> Language | None:
    """The person's language, also while a session is said in English; None where it is English."""
    return _own


def current_code() -> str:
    """The code of the language of this run."""
    return ENGLISH if _current is None else _current.code


class Translator:
    """The ``_`` of a module of words: a sentence in the language of this run. ``context``: the module's name.

    The values of a sentence are given by the names that stand in it in braces.
    """

    def __init__(self, context: str) -> None:
        self._context = f"words/{context}"
        self._stays = context in _STAYS

    def __call__(self, text: str, /, **values: object) -> str:
        language = _own if self._stays else _current
        said = text if language is None else language.find(self._context, text) or text
        return said.format(**values) if values else said

    def plural(self, one: str, other: str, count: int, **values: object) -> str:
        """The sentence that goes with a number, which is ``{count}`` in it unless a value of that name is given."""
        language = _own if self._stays else _current
        if language is None:
            said = one if count == 1 else other
        else:
            said = language.find_plural(self._context, one, other, count)
        return said.format(**{"count": count, **values})


def speak(language: Language | None) -> None:
    """Say everything in this language from now on; None is English."""
    global _current, _own
    changes = language is not _current
    _current = _own = language
    if changes:
        _load_words_again()


def speak_english() -> None:
    """Say the session that follows in English. What has to be understood first stays in the person's language."""
    global _current
    if _current is not None:
        _current = None
        _load_words_again()


@contextmanager
def spoken(practice: str) -> Iterator[None]:
    """Say what is said in this block as the practice of this id is said: in English where its translation has gaps."""
    own = _own
    if _current is not None and practice in _current.incomplete:
        speak_english()
    try:
        yield
    finally:
        speak(own)


def _load_words_again() -> None:
    """Make the sentences of the modules of words anew, where some are loaded already."""
    from importlib import reload

    names = [name for name in sys.modules if name.startswith(_WORDS)]
    for name in 2 * names:  # twice: some take a sentence of another
        reload(sys.modules[name])
