"""Looks at a journey as a person would, on every page and at other sizes, and says what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from drivers.looks import Look
from drivers.screens import Journey, Stop, begins_with, keep_some, squeeze, wait_for
from drivers.terminal import ALT_ON, Terminal
from numbcli.text import width
from numbcli.words import keys as key_words
from numbcli.words import people

SMALLER = (20, 8)
_TYPING = f"{key_words.KEY['enter']} {key_words.KEY['esc']}"
_MORE = f"{key_words.KEY['enter']} {key_words.MORE}"
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_AT = re.compile(r"\x1b\[\d+;(\d+)H")
_COLOR = re.compile(r"\x1b\[([0-9;]*)m")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
# A question mark within a word, or several of them: a letter that could not be written.
_REPLACED = re.compile(r"\ufffd|\w\?\w|\?\?")


def find_faults(journey: Journey, look: Look, environ: dict[str, str]) -> list[str]:
    """What is wrong with a journey on a terminal, in words; nothing where all is well."""
    home = Path(environ["NUMBCLI_HOME"])
    if not home.exists():
        keep_some(home)
    words = ("--plain", *journey.words) if look.plain else journey.words
    found: list[str] = []
    with Terminal(*words, environ=look.environ(environ), size=look.size) as terminal:
        try:
            for stop in journey.stops:
                found += _at(stop, terminal, look)
                terminal.press(*stop.keys)
            if not journey.stops:
                _turn(terminal)
            code = terminal.wait()
        except AssertionError as error:
            return [*found, str(error), *_in_bytes(terminal, look)]
        found += [f"exit code {code}"] if code else []
        found += _in_bytes(terminal, look)
        if journey.prints:
            found += _missing(journey.prints, _ESCAPE.sub("", terminal.ordinary), look.size[0])
        return found


def _at(stop: Stop, terminal: Terminal, look: Look) -> list[str]:
    """Wait for a screen, change its size and back, read every page of it."""
    begun = begins_with(stop)

    def read() -> str:
        # Where lines are only ever added, what was there before is not what is waited for.
        return terminal.since if look.plain else terminal.screen

    wait_for(terminal, stop, look.plain).settle()
    shown = read()
    if look.plain:
        terminal.resize(*SMALLER)
        terminal.resize(*look.size)
        return _missing(stop.texts, shown, look.size[0])
    terminal.resize(*SMALLER)
    terminal.wait_for_more().settle()
    # Of words that are typed, a screen this small shows the end.
    there = begun in squeeze(read()) or _TYPING in read()
    found = [] if there else [f"{begun!r} is not on the smaller screen:\n{read()}"]
    terminal.resize(*look.size)
    terminal.wait_for(
        lambda: still(read()) == still(shown),
        lambda: f"after a change of size it is another screen:\n{shown}\nand then\n{read()}",
    )
    pages = [shown]
    while _MORE in pages[-1]:
        terminal.press("enter").wait_for_more().settle()
        pages.append(read())
    return found + _missing(stop.texts, "\n".join(pages), look.size[0])


def _turn(terminal: Terminal) -> None:
    """Turn the pages of a command that prints, to its end."""
    turned, hint = 1, squeeze(people.MORE)
    while terminal.process.poll() is None:
        terminal.settle()
        if squeeze(terminal.ordinary).count(hint) == turned:
            terminal.press("enter")
            turned += 1


def _missing(texts: tuple[str, ...], read: str, columns: int) -> list[str]:
    """Words that were not read whole. One that is wider than a row can only be read in pieces."""
    read = _ESCAPE.sub("", read)
    wanted, got = Counter(_words(" ".join(texts))), Counter(_words(read))
    pieces = squeeze(read)
    lost = [word for word in wanted if wanted[word] > got[word]]
    lost = [word for word in lost if width(word) <= columns or squeeze(word) not in pieces]
    return [f"cut or hidden: {', '.join(lost)}, in\n{read}"] if lost else []


def _in_bytes(terminal: Terminal, look: Look) -> list[str]:
    found = []
    text = terminal.raw.decode("utf-8", "replace")
    columns = look.size[0]
    if "Traceback" in text:
        found.append(f"a traceback:\n{text}")
    if replaced := _REPLACED.findall(_ESCAPE.sub("\n", text)):
        found.append(f"a letter was replaced: {replaced}")
    if not look.unicode and not text.isascii():
        found.append(f"beyond ASCII: {sorted({char for char in text if not char.isascii()})}")
    if not look.color:
        colors = {int(code) for codes in _COLOR.findall(text) for code in codes.split(";") if code}
        colors = {code for code in colors if (30 <= code <= 49 and code != 39) or 90 <= code <= 107}
        found += [f"colours: {sorted(colors)}"] if colors else []
    if look.plain and (controls := _CONTROL.findall(text.replace("\r\n", "\n"))):
        found.append(f"control bytes: {set(controls)}")
    # Bold takes no room.
    for row in _ESCAPE.sub("", terminal.ordinary).split("\r\n"):
        if width(row) > columns and len(row.split()) > 1:
            found.append(f"wider than the screen: {row!r}")
    return found + [f"drawn beyond the screen: {row!r}" for row in _drawn(text, columns)]


def _drawn(text: str, columns: int) -> Iterator[str]:
    """Rows of the other screen that reach beyond its edge, at the widest it had."""
    if ALT_ON.decode() not in text:
        return
    pieces = _AT.split(text)
    for column, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        row = _ESCAPE.sub("", piece.partition("\x1b[?1049l")[0])
        if int(column) - 1 + width(row) > columns:
            yield row


def _words(text: str) -> list[str]:
    """Words without what stands around them; drawn marks are none."""
    return [word for word in (word.strip(".,:;?!()_\"'") for word in text.split()) if any(map(str.isalnum, word))]


def still(text: str) -> str:
    """A screen without the line that time fills, and without the digits that it counts."""
    return re.sub(r"[━─=\-]{2,}|\d+:\d\d", "", text)
