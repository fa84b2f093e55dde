"""Text from outside made safe to print, and wrapped by the cells it takes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from .breaks import GLUE, NO_BREAK, NO_SPACE_AFTER, SENTENCE_END, between_letters, has_ideographs

# Terminal control sequences go whole, so that no tail of one stays behind as letters:
# OSC, DCS, APC, PM and SOS strings up to their terminator, CSI sequences, and two-byte escapes.
_SEQUENCE = (
    r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|\x1b[ -/]*[0-~]?"
)
# Controls, format characters (bidi, zero width), surrogates, private use, line and paragraph separators.
_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# Letters and marks that show nothing: fillers, and what keeps marks apart.
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
# The joiners that Persian and the Indic scripts spell with, and where those scripts stand. They join letters only.
_JOINERS = "\u200c\u200d"
_JOINED = (range(0x600, 0x1E00), range(0xA800, 0xAC00), range(0xFB50, 0xFF00), range(0x10A00, 0x12000))
_MARKS = 8
"""Marks that one letter carries. No script needs more; a pile of them covers the lines above and below."""
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
"""What an id looks like: small letters, digits and single hyphens."""
_SHORTEST_PART = 3
"""Letters of a part of an id, or of its beginning, from which on it stands for the whole."""
_ALIKE, _MOST_EDITS = 0.75, 2
"""How much alike, and how few edits apart, two words are where one is a slip for the other."""
LONGEST_NAME = 60
"""Characters of a word that a sentence repeats."""
LONGEST_LINE = 5000
"""Characters of a line of an error: a sentence and the longest path that a system takes, which is 4,096."""
_WEIGHT = re.compile(r"\x1b\[[0-9;]*m")
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """One safe line: no escape, control, bidi or invisible character; runs of white space become one space.

    A run that does not break stays one that does not.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    if not text.isprintable():
        text = re.sub(_SEQUENCE, "", text)  # compiled only now: most runs never meet one
    kept = []
    marks = 0
    for char in text:
        category = unicodedata.category(char)
        if char in "\t\n\r\x0b\x0c\x85\u2028\u2029":
            char, category = " ", "Zs"
        elif char in _JOINERS:
            kept.append(char)
            continue
        elif category in _UNSAFE or char in _BLANK:
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MARKS:
            kept.append(char)
    # Only now is it known what stands beside a joiner.
    joined = (char for place, char in enumerate(kept) if char not in _JOINERS or _joins(kept, place))
    return _SPACE.sub(_one_space, "".join(joined)).strip()


def _one_space(run: re.Match[str]) -> str:
    return run[0][0] if all(char in NO_BREAK for char in run[0]) else " "


def _joins(chars: Sequence[str], place: int) -> bool:
    around = (*chars[max(0, place - 1) : place], *chars[place + 1 : place + 2])
    return len(around) == 2 and all(
        unicodedata.category(char)[0] in "LM" and any(ord(char) in script for script in _JOINED) for char in around
    )


UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How a file begins that the ``>`` of Windows PowerShell 5 has written."""


def encoding_of(data: bytes) -> str:
    """The encoding of a file of text: UTF-16 where a mark says so, else UTF-8, with a mark or without one."""
    return "utf-16" if data.startswith(UTF_16_MARKS) else "utf-8-sig"


def decode(data: bytes, encoding: str) -> str:
    """Text from a pipe, whatever wrote it: nothing of it is lost.

    UTF-16 where a mark says so (PowerShell), UTF-8 where it is that, then the encoding of the system, then that of old
    Windows files. The last of these takes any bytes.
    """
    for name in (encoding_of(data), encoding, "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def quoted(word: str, windows: bool) -> str:
    """A word of a printed command, as the person's shell has to have it.

    cmd.exe knows no single quotes, and PowerShell understands double ones as well.
    """
    if windows:
        return word if all(char.isalnum() or char in "_-.:\\/~" for char in word) else f'"{word}"'
    import shlex  # 1 ms, and only where a command is printed

    return shlex.quote(word)


def named(text: str) -> str:
    """A word that was typed or stands in a file, as a sentence repeats it: cleaned, and no longer than a line."""
    shown = clean(text[: 2 * LONGEST_NAME])
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME].rstrip()}..."


def spelled_out(text: str) -> str:
    """JSON in which no character can do anything to a terminal: those are spelled out, and it stays exact."""
    import json  # 3 ms, and only where there is JSON

    unsafe = {char for char in set(text) if not char.isprintable() and char != "\n"}
    return text.translate({ord(char): json.dumps(char)[1:-1] for char in unsafe})


def width(text: str) -> int:
    """Cells that cleaned text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_char_width(char) for char in text)


def height(lines: Iterable[str], columns: int) -> int:
    """Rows that lines take in a terminal, which breaks one that is wider than its columns into several.

    Bold and dim take no cells.
    """
    return sum(max(1, -(-width(_WEIGHT.sub("", line)) // columns)) for line in lines)


@lru_cache(2048)
def _char_width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def pad(text: str, cells: int) -> str:
    """Cleaned text with spaces behind it up to so many cells."""
    return text + " " * (cells - width(text))


def with_plain_spaces(text: str) -> str:
    """Text as it is printed. A no-break space has done its work by then.

    It would spoil a command that is copied, not every encoding has it, and some voices read its name.
    """
    return text if text.isascii() else GLUE.sub(" ", text)


def wrap(text: str, cells: int, indent: str = "", whole: bool = False) -> list[str]:
    """Cleaned text in lines of at most ``cells``, to be printed; the second line and later begin with ``indent``.

    A word wider than a line is broken, so that nothing is ever cut off. With ``whole`` it is left to the terminal to
    break, which keeps an address or a path in one piece to copy.
    """
    cells = max(cells, len(indent) + 2)
    lines: list[str] = []
    line, used = "", 0
    for piece, wide, apart in _pieces(text, cells, whole):
        space = " " if apart and line.strip() else ""
        if used + len(space) + wide <= cells:
            line, used = line + space + piece, used + len(space) + wide
        else:
            lines += [line] if line.strip() else []
            # A word that fits a line, but not behind the indent, is not broken for it.
            before = indent if len(indent) + wide <= cells else ""
            line, used = before + piece, len(before) + wide
    lines = [*lines, line] if line.strip() or not lines else lines
    return lines if text.isascii() else [with_plain_spaces(line) for line in lines]


def least_cells(text: str, cells: int) -> int:
    """Cells of a line below which words are broken that a line of ``cells`` keeps whole."""
    return max(wide for _, wide, _ in _pieces(text, cells, whole=False))


def _pieces(text: str, cells: int, whole: bool) -> Iterator[tuple[str, int, bool]]:
    """What a line may end after, with its cells and whether a space stands before it.

    Every character is measured at most three times: a note can have a million of them.
    """
    ideographic = has_ideographs(text)
    for word in text.split(" "):
        if len(word) <= cells and word.isascii():
            yield word, len(word), True
            continue
        splits = ideographic and not (whole and ("/" in word or "\\" in word))
        for place, run in enumerate(between_letters().split(word) if splits else (word,)):
            wide = width(run)
            if wide <= cells:
                yield run, wide, not place
            else:
                yield from _broken(run, wide, cells, not place, whole)


def _broken(run: str, wide: int, cells: int, apart: bool, whole: bool) -> Iterator[tuple[str, int, bool]]:
    """A run that no line holds: broken at its no-break spaces, and only what is too wide then between any letters."""
    bits = GLUE.split(run)
    for bit in bits:
        wide = wide if len(bits) == 1 else width(bit)
        if whole or wide <= cells:
            yield bit, wide, apart
        else:
            piece, used = "", 0
            for char in bit:
                char_wide = _char_width(char)
                if used + char_wide > cells:
                    yield piece, used, apart
                    piece, used, apart = "", 0, False
                piece, used = piece + char, used + char_wide
            yield piece, used, apart
        apart = True


def whole_number(word: str, lowest: int, highest: int) -> int | None:
    """The number that a word of plain digits says, or None where it says none in these bounds."""
    if not (word.isascii() and word.isdecimal() and len(word) <= 9):
        return None
    return int(word) if lowest <= int(word) <= highest else None


def sentences(text: str) -> list[str]:
    """The sentences of a line, each with its closing mark."""
    return [sentence for sentence in re.split(SENTENCE_END, text.strip()) if sentence]


def join_sentences(said: Iterable[str]) -> str:
    """Sentences one after the other, with a space between: Chinese and Japanese have none."""
    joined = ""
    for sentence in said:
        joined += f" {sentence}" if joined and joined[-1] not in NO_SPACE_AFTER else sentence
    return joined


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was meant, or None: one with this word as a part, or a slip of the finger away from it.

    A word that is only somewhat alike is none: a guess can say something that must not be said.
    """
    from difflib import SequenceMatcher  # 3 ms, and only after a slip

    word = word.lower()
    if not _SHORTEST_PART <= len(word) <= LONGEST_NAME:  # looking takes its length times that of each known word
        return None
    known = list(known)
    for name in known:
        if word in name.lower().split("-"):
            return name
    for name in known:
        if any(part.startswith(word) for part in (name.lower(), *name.lower().split("-"))):
            return name
    slips = [
        (ratio, name)
        for name in known
        if (ratio := SequenceMatcher(None, word, name.lower()).ratio()) >= _ALIKE
        and _edits(word, name.lower()) <= _MOST_EDITS
    ]
    return max(slips, key=lambda slip: slip[0])[1] if slips else None


def _edits(word: str, other: str) -> int:
    """Letters to put in, take out, change, or swap with the next, to make one word of the other."""
    rows = [list(range(len(other) + 1))]
    for row, char in enumerate(word, 1):
        rows.append([row])
        for column, there in enumerate(other, 1):
            edits = min(
                rows[row - 1][column] + 1,
                rows[row][column - 1] + 1,
                rows[row - 1][column - 1] + (char != there),
            )
            if row > 1 and column > 1 and char == other[column - 2] and word[row - 2] == there:
                edits = min(edits, rows[row - 2][column - 2] + 1)
            rows[row].append(edits)
    return rows[-1][-1]
