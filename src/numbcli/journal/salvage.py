"""What can still be read of a damaged journal: its pages one by one, without what joins them.

Layout of a page: https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
"""

from collections.abc import Iterator
from typing import NamedTuple

from .entry import FIELDS, Entry, from_row, problems

_PAGE = 4096
_HEADER = 100
_LEAF = 0x0D
"""The first byte of a page that holds rows of a table."""
_COLUMNS = ("id", "instant", *FIELDS[1:])
"""In the order in which the first migration made them."""
_WIDTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}
"""Bytes that a number of each type takes. 0 is no value, 8 and 9 are the numbers 0 and 1."""


class _File(NamedTuple):
    data: bytes
    page: int
    usable: int


def salvaged(data: bytes) -> list[Entry]:
    """The entries that stand whole in the bytes of a journal, the oldest first. Each of them once."""
    file = _file(data)
    found: dict[str, Entry] = {}
    for start in range(0, len(data), file.page):
        for payload in _payloads(file, start):
            entry = _entry(payload)
            if entry is not None:
                found.setdefault(entry.id, entry)
    return sorted(found.values(), key=lambda entry: (entry.instant, entry.id))


def _file(data: bytes) -> _File:
    """Sizes from the header where it still says something, else those of every journal."""
    size = int.from_bytes(data[16:18])
    size = 65536 if size == 1 else size
    if data[:6] != b"SQLite" or size < 512 or size & (size - 1):
        return _File(data, _PAGE, _PAGE)
    return _File(data, size, size - data[20])


def _payloads(file: _File, start: int) -> Iterator[bytes]:
    """The rows of one page, as far as it has any."""
    head = start if start else _HEADER
    page = file.data[start : start + file.page]
    header = page[head - start : head - start + 8]
    if len(header) < 8 or header[0] != _LEAF:
        return
    pointers = head - start + 8
    for place in range(int.from_bytes(header[3:5])):
        at = int.from_bytes(page[pointers + 2 * place : pointers + 2 * place + 2])
        payload = _payload(file, page, at)
        if payload is not None:
            yield payload


def _payload(file: _File, page: bytes, at: int) -> bytes | None:
    """The whole of one row, the pages that it runs over to included."""
    size, at = _varint(page, at)
    _, at = _varint(page, at)
    if not 0 < size <= len(file.data):
        return None
    local, most = size, file.usable - 35
    if size > most:
        least = (file.usable - 12) * 32 // 255 - 23
        local = least + (size - least) % (file.usable - 4)
        local = local if local <= most else least
    payload = page[at : at + local]
    following = int.from_bytes(page[at + local : at + local + 4])
    while len(payload) < size:
        start = (following - 1) * file.page
        more = file.data[start : start + file.usable] if start > 0 else b""
        if len(more) <= 4:
            return None
        payload += more[4 : 4 + size - len(payload)]
        following = int.from_bytes(more[:4])
    return payload


def _entry(payload: bytes) -> Entry | None:
    """The entry that a row holds; None where it is none."""
    header, at = _varint(payload, 0)
    types = []
    while at < header <= len(payload):
        kind, at = _varint(payload, at)
        types.append(kind)
    if len(types) != len(_COLUMNS):
        return None
    row: dict[str, str | int | None] = {}
    at = header
    for name, kind in zip(_COLUMNS, types, strict=True):
        is_text = kind >= 13 and kind % 2 == 1
        width = (kind - 13) // 2 if is_text else _WIDTHS.get(kind)
        if width is None or at + width > len(payload):
            return None
        cell = payload[at : at + width]
        at += width
        try:
            row[name] = cell.decode("utf-8", "surrogatepass") if is_text else _number(kind, cell)
        except UnicodeDecodeError:
            return None
    instant = row.pop("instant")
    if problems(row):
        return None
    entry = from_row(row)
    return entry if entry.instant == instant else None


def _number(kind: int, cell: bytes) -> int | None:
    return {0: None, 8: 0, 9: 1}[kind] if not cell else int.from_bytes(cell, signed=True)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next one begins. Past the end it is 0."""
    value = 0
    for place, byte in enumerate(data[at : at + 9]):
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return 0, at + 9
