"""What can still be read of a damaged journal: its pages one by one, without what joins them.

Layout of a page: https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from .entry import FIELDS, Entry, from_row, problems

_PAGE = 4096
_HEADER = 100
_LEAF = 0x0D
"""The first byte of a page that holds rows of a table."""
_COLUMNS = ("id", "instant", *FIELDS[1:])
"""In the order in which the migrations made them."""
_FEWEST = len(_COLUMNS) - 1
"""Columns of a row that was written before the second migration."""
_WIDTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}
"""Bytes that a number of each type takes. 0 is no value, 8 and 9 are the numbers 0 and 1."""


_ROW = 64
"""Bytes that the smallest entry takes at least: its id, its kind and its time alone are 73."""
_OFTEN = 4
"""How often bytes are looked at, at most. In a whole journal each belongs to one row, and once is enough."""

_WITHOUT_BYTES = {0: None, 8: 0, 9: 1}


@dataclass(slots=True)
class _File:
    """A journal's bytes, the sizes of its pages, and how many bytes may still be looked at.

    Without a bound, rows that share their bytes make the work grow with the square of the size. ``on_page`` is the
    bound of the page at hand, ``beyond`` that of all pages that rows run over to.
    """

    data: bytes
    page: int
    usable: int
    on_page: int = 0
    beyond: int = 0
    work: int = 0
    """Bytes that were looked at, and rows: what the time depends on."""


def salvaged(data: bytes) -> list[Entry]:
    """The entries that stand whole in the bytes of a journal, the oldest first. Each of them once."""
    return _salvage(_file(data))


def _salvage(file: _File) -> list[Entry]:
    found: dict[str, tuple[int, str, Entry]] = {}
    file.beyond = _OFTEN * len(file.data)
    for start in range(0, len(file.data), file.page):
        file.on_page = _OFTEN * file.page
        for payload in _payloads(file, start):
            row = _entry(payload)
            if row is not None:
                found.setdefault(row[1], row)
    return [entry for _, _, entry in sorted(found.values())]


def _file(data: bytes) -> _File:
    """Sizes from the header where it still says something, else those of every journal."""
    size = int.from_bytes(data[16:18])
    size = 65536 if size == 1 else size
    if data[:6] != b"SQLite" or size < 512 or size & (size - 1):
        return _File(data, _PAGE, _PAGE)
    # SQLite takes no page of which less than 480 bytes can be used.
    return _File(data, size, max(480, size - data[20]))


def _payloads(file: _File, start: int) -> Iterator[bytes]:
    """The rows of one page, as far as it has any."""
    head = start if start else _HEADER
    page = file.data[start : start + file.page]
    header = page[head - start : head - start + 8]
    if len(header) < 8 or header[0] != _LEAF:
        return
    pointers = head - start + 8
    for place in range(min(int.from_bytes(header[3:5]), file.page // _ROW)):
        file.work += 1
        at = int.from_bytes(page[pointers + 2 * place : pointers + 2 * place + 2])
        payload = _payload(file, page, at)
        if payload is not None:
            yield payload


def _payload(file: _File, page: bytes, at: int) -> bytes | None:
    """The whole of one row, the pages that it runs over to included."""
    size, at = _varint(page, at)
    _, at = _varint(page, at)
    if not _ROW < size <= len(file.data):
        return None
    local, most = size, file.usable - 35
    if size > most:
        least = (file.usable - 12) * 32 // 255 - 23
        local = least + (size - least) % (file.usable - 4)
        local = local if local <= most else least
    if local > file.on_page:
        return None
    file.on_page -= local
    file.work += local
    pieces, missing = [page[at : at + local]], size - local
    following = int.from_bytes(page[at + local : at + local + 4])
    if missing > file.beyond:
        return None
    while missing > 0:
        start = (following - 1) * file.page
        more = file.data[start : start + file.usable] if start > 0 else b""
        file.beyond -= file.usable
        file.work += file.usable
        if len(more) <= 4 or file.beyond < 0:
            return None
        pieces.append(more[4 : 4 + missing])
        missing -= len(pieces[-1])
        following = int.from_bytes(more[:4])
    return b"".join(pieces)


def _entry(payload: bytes) -> tuple[int, str, Entry] | None:
    """The entry that a row holds, after what it is ordered by; None where it is none."""
    header, at = _varint(payload, 0)
    types = list(payload[at:header])
    if max(types, default=0) >= 0x80:  # one of more than a byte: a text of some length, which few rows have
        types = []
        while at < header <= len(payload) and len(types) <= len(_COLUMNS):
            kind, at = _varint(payload, at)
            types.append(kind)
    if not _FEWEST <= len(types) <= len(_COLUMNS):
        return None
    row: dict[str, str | int | None] = {}
    at = header
    for name, kind in zip(_COLUMNS, types, strict=False):
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
    return (instant, entry.id, entry) if entry.instant == instant else None


def _number(kind: int, cell: bytes) -> int | None:
    return int.from_bytes(cell, signed=True) if cell else _WITHOUT_BYTES[kind]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next one begins. Past the end it is 0."""
    if at < len(data) and data[at] < 0x80:  # as nearly all are
        return data[at], at + 1
    value = 0
    for place, byte in enumerate(data[at : at + 9]):
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return 0, at + 9
