"""Files as a slip, a damaged disk or an ill will leaves them, made from files that are well."""

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

TEXTS = (
    # Numbers
    ("1e999", "-1e999", "NaN", "Infinity", ".inf", ".nan", "9" * 5000, "-0", "0x10", "1_0", "12:30", "1e3", "٣"),
    # YAML
    ("true", "null", "~", "on", "[]", "{}", "''", '""', "[", "{", "}", "]", ",", ":", "? ", "- ", "#", "%", "@", "`"),
    (
        "&a ",
        "*a",
        "&a [*a, *a]",
        "<<: *a",
        "<<: {a: b}",
        "!!python/object/apply:os.system [id]",
        "!!binary aGk=",
        "!x ",
    ),
    ("---\n", "...\n", "%YAML 9.9\n---\n", "%TAG ! tag:x,1:\n---\n", "|\n", ">-\n", "|9\n", "\n\n", "\\", '"', "'"),
    # What does something to a terminal, turns text or hides it
    ("\ufeff", "\t", "\r", "\r\n", "\x00", "\x07", "\x1b[31m", "\x1b]0;x\x07", "\x85", "\x9b2J", "\x7f"),
    ("\u202e", "\u2066", "\u200b", "\u200d", "\u2028", "\u00ad", "\U000e0041", "\ufffe", "\U0010ffff", "\ud800"),
    ("e" + "\u0301" * 400, "\U0001f469\u200d\U0001f4bb", "ﷺ", "ı", "ß", "\u3000"),
    ('"\\e[2J"', '"\\u202e"', '"\\0"', '"\\ud800"', '"\\U00110000"', '"\\x9b1m"', '"\\N\\L\\P"', "{answer}"),
    # What a practice could refer to
    ("form: nowhere", "exercise: nowhere", "seconds: 10", "play: exercise", "write: {}", "key: word", "id: x"),
    # Long, deep and many
    ("../../etc/passwd", "a" * 70_000, "a " * 5000, "a: " * 50, "- " * 50, "{a: " * 200, "[" * 2000, '{"a":' * 2000),
    ("[" * 90 + "]" * 90, "[" * 900 + "]" * 900, "[" * 9000 + "]" * 9000, "[" + "tuch," * 8000 + "]"),
    ("{" + ",".join(f"k{number}" for number in range(8000)) + "}", "[" + "{a,b}," * 8000 + "]"),
)
BROKEN_UTF8 = (b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\x80" * 9)
TOKENS = (*(text.encode("utf-8", "surrogatepass") for row in TEXTS for text in row), *BROKEN_UTF8)
"""What readers have tripped over."""
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        11,
        10**400,
        2**63,
        1.0,
        1e308,
        float("inf"),
        float("nan"),
        "",
        " ",
        "\x00",
        "\ud800",
    ),
    *(
        [],
        {},
        [[]],
        {"a": {}},
        [None],
        "nothing",
        "check-in",
        "\u202ex",
        "\x1b[2J",
        "a" * 3000,
        "a\nb",
        "\x85",
        ["flat"],
    ),
    *("0000-01-01T00:00:00.000+00:00", "0001-01-01T00:00:00.000+23:59", "9999-12-31T23:59:59.999-23:59"),
    *("2026-11-21T24:00:00.000+00:00", "2026-11-21T10:00:00.000+99:99", "9999-12-31T24:00:00.000+00:00", "2026-02-30"),
)

Mutation = Callable[[bytes, Sequence[bytes], random.Random], bytes]


def mutated(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """One to four mutations of a file. ``others`` are what it may be spliced with."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        data = chance.choice(_MUTATIONS)(data, others, chance)
    return data


def _span(data: bytes, chance: random.Random, longest: int = 400) -> tuple[int, int]:
    begin = chance.randint(0, len(data))
    return begin, min(len(data), begin + chance.randint(0, longest))


def _flip(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8)) if data else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut_off(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _cut_out(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    begin, end = _span(data, chance)
    return data[:begin] + data[end:]


def _splice(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    begin, end = _span(other, chance, 3000)
    place, after = _span(data, chance)
    return data[:place] + other[begin:end] + data[after:]


def _repeat(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    begin, end = _span(data, chance)
    return data[:end] + data[begin:end] * chance.choice((1, 2, 50, 3000 // (end - begin + 1))) + data[end:]


def _put(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    begin, end = _span(data, chance, chance.choice((0, 0, 9)))
    return data[:begin] + chance.choice(TOKENS) + data[end:]


def _value(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Another value of a key: the rest of the line stays well."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    key, colon, _ = lines[place].partition(b": ")
    lines[place] = key + (colon or b": ") + chance.choice((*TOKENS, *(other.split(b"\n")[0] for other in others[:5])))
    return b"\n".join(lines)


def _lines(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A line that is doubled, left out, moved, indented, or taken from another file."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            lines.insert(chance.randrange(len(lines)), lines[place])
        case 1:
            del lines[place]
        case 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(place))
        case 3:
            lines[place] = b" " * chance.choice((1, 2, 4, 300)) + lines[place]
        case _:
            lines[place] = chance.choice(chance.choice(others).split(b"\n"))
    return b"\n".join(lines)


def _number(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    places = [place for place, byte in enumerate(data[:20_000]) if 48 <= byte <= 57]
    if not places:
        return data
    place = chance.choice(places)
    return data[:place] + chance.choice((b"0", b"-1", b"1e999", b"9" * 400, b"301", b"99", b"1.5")) + data[place + 1 :]


def _ends(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Other line ends, a byte order mark, another encoding, tabs."""
    match chance.randrange(5):
        case 0:
            return data.replace(b"\n", b"\r\n")
        case 1:
            return data.replace(b"\n", b"\r")
        case 2:
            return b"\xef\xbb\xbf" + data
        case 3:
            return data.replace(b"  ", b"\t")
    return data.decode("latin-1").encode(chance.choice(("utf-16", "utf-16-le", "utf-32", "utf-7", "utf-8")))


def _tree(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A JSON text that stays one: a value of it is another, doubled, or gone. Bytes where it is none."""
    try:
        root = json.loads(data)
    except (ValueError, RecursionError):
        return _put(data, others, chance)
    node = root
    while isinstance(node, (dict, list)) and node:
        key: Any = chance.choice(list(node)) if isinstance(node, dict) else chance.randrange(len(node))
        inner = node[key]
        if not isinstance(inner, (dict, list)) or not inner or chance.random() < 0.2:
            _change(node, key, chance)
            break
        node = inner
    try:
        return json.dumps(root, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    except RecursionError:
        return data


def _change(node: Any, key: Any, chance: random.Random) -> None:
    match chance.randrange(4):
        case 0:
            del node[key]
        case 1 if isinstance(node, dict):
            node[chance.choice(("", "x", "id", "\ud800", "a" * 3000, "country", "word"))] = node[key]
        case 1:
            node.append(node[key])
        case _:
            node[key] = chance.choice(VALUES)


_MUTATIONS: tuple[Mutation, ...] = (
    *(_flip, _cut_off, _cut_out, _splice, _repeat, _number, _ends),
    *(_put, _value, _lines, _tree) * 2,
)
"""Twice, what leaves most of a file well: it gets further in."""
