"""The English that is left in what was said in the language that nobody speaks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from numbcli.commands.line import COMMANDS
from numbcli.commands.timers import TIMERS
from numbcli.helplines.facts import load
from numbcli.journal.exchange import FORMATS
from numbcli.library.ids import replaceable, topics
from numbcli.library.learn_pages import sources
from numbcli.places import shipped
from numbcli.practice.vocabulary import CHECK_IN_ENERGIES, HAZARDS, SENSES, WORDS
from numbcli.settings import KEYS
from numbcli.text import width
from numbcli.words.completion import HEAD
from numbcli.words.manual import TOPICS

from .pseudo_homes import OWN
from .pseudo_language import COMMAND, accented, words


class Kept(NamedTuple):
    """What stays as it is in every language, as a pattern, and why."""

    pattern: str
    reason: str


def _any_of(found: Iterable[str]) -> str:
    longest_first = sorted({" ".join(one.split()) for one in found}, key=len, reverse=True)
    return "|".join("".join(map(_piece, one)) for one in longest_first)


def _piece(char: str) -> str:
    """A character as a pattern. A row may end after a wide one."""
    return char if char == " " else re.escape(char) + (r"\s*" if width(char) > 1 else "")


@cache
def stays() -> tuple[Kept, ...]:
    """The table."""
    ids = {*replaceable(shipped()), *topics(shipped()), *TOPICS}
    tokens = {
        *TIMERS,
        *WORDS,
        *SENSES,
        *HAZARDS,
        *CHECK_IN_ENERGIES,
        *KEYS,
        *ids,
        *FORMATS,
        *HEAD,
        *_ON_OFF,
        "de",
        "en",
        "es",
        "xx",
    }
    groups = {name for command in COMMANDS.values() for name in command.below}
    known = sources(shipped()).values()
    read = {text for source in known for text in (source.author, source.title, source.read, source.note) if text}
    lines = {line["name"] for line in load() if line["kind"] != "emergency"}
    lines |= {way["to"] for line in load() for way in line.get("deaf", ())}
    listed, first = _any_of(tokens), _any_of({*ids, *COMMANDS, *groups, *KEYS})
    return (
        Kept('<html lang="xx">', "the code of the language of a page"),
        Kept("In English: numbcli --language en", "for whoever cannot read this language"),
        Kept("Look through the translation of this language, such as es.", "for translators"),
        Kept(rf"(?:{_any_of(lines)})", "the name of a line"),
        Kept(rf"(?:{_any_of(read)})", "a source, and what was read of it"),
        Kept(rf"{accented('Example:')} [^\n]*|{accented('so:')} [^\n]*?[.] ", "a command"),
        Kept(r"(?m)https?://\S{45,}\n *\S+$", "an address that is longer than a row"),
        Kept(COMMAND, "a command"),
        Kept(r"(?<!\w)--?[a-z][a-z-]*(?: FILE)?", "an option"),
        Kept(r"\[?\b(?:N or ID|[A-Z][A-Z_]+)\b", "a placeholder, a variable, a code, a word to text"),
        Kept(r"[^\s\"(]*[./_~\\][^\s\")]*\w", "an address or a file"),
        Kept(
            rf"(?m)^\s*(?:\d  )?\(?(?:{first})(?=:|,|\)|  | (?![a-zA-Z]))",
            "an id, a command or a setting at the beginning of its row",
        ),
        Kept(rf": (?:{_any_of((*_ON_OFF, *HAZARDS, 'xx'))})(?: \(|, (?![a-z]))", "the value of a setting"),
        Kept(rf"\b(?:{listed})(?:,\s+(?:{listed}))+\b", "words that an option takes"),
        Kept(rf"\b(?:{first}|data import) {accented('takes')}", "the command that took no word"),
        Kept(rf"\b(?:{_any_of(KEYS)})(?: {accented('does')}|\.)| on\.", "the setting that took no word"),
        Kept(rf"(?:{_any_of(ids)})(?=, \d)|{accented('such as')} [a-z-]+", "an id"),
        Kept(rf"\[{accented('default:')} \w+\]", "a value"),
        Kept(r'"[a-z-]+(?: [a-z-]+)?"', "what was typed, and what may have been meant"),
        Kept(rf"\b{OWN}\w*|\bas q", "what the person wrote"),
        Kept(r"\| is missing\.", "what is wrong in a file is said for its author"),
        Kept(r"(?:Tree \d+ )?[Pp]age \d+: btreeInitPage.. returns error code \d+", "the database's own words"),
        Kept(r"\bgone away\b", "a practice that is not there any more has its id alone"),
        Kept(
            r"# [\w .,|]*later\.|\blinux\b|\bPowerShell\b|\|\| true'|```text", "for programs, and for who reads scripts"
        ),
    )


_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_ON_OFF = ("on", "off")


def english(said: str) -> Iterator[str]:
    """Each English word that is left in this, with what stands around it."""
    text = _ESCAPE.sub("", said).replace("\r\n", "\n")
    for kept in stays():
        pattern = kept.pattern if kept.pattern.startswith("(?m)") else kept.pattern.replace(" ", r"\s+")
        text = re.sub(pattern, "|", text)
    text = " ".join(text.split())
    for word in words(text):
        yield f"{word[0]}: …{text[max(0, word.start() - 40) : word.end() + 40]}…"


def all_english(seen: Mapping[str, str]) -> list[str]:
    """The same of all that was seen, by its name: each word once."""
    found: dict[str, str] = {}
    for name, said in seen.items():
        for word in english(said):
            found.setdefault(word.partition(":")[0], f"{name}: {word}")
    return list(found.values())
