"""The terminals that every screen is looked at on."""

from typing import NamedTuple

SIZES = ((80, 24), (40, 20), (20, 10), (200, 60))


class Look(NamedTuple):
    """A terminal, and how a person wants it."""

    plain: bool
    size: tuple[int, int]
    unicode: bool
    color: bool

    def __str__(self) -> str:
        said = ("plain" if self.plain else "calm", "{}x{}".format(*self.size))
        return " ".join((*said, "UTF-8" if self.unicode else "LANG=C", "colour" if self.color else "NO_COLOR"))

    def environ(self, environ: dict[str, str]) -> dict[str, str]:
        """An environment as it is with this look. Python is left to find the encoding by itself."""
        rest = {name: value for name, value in environ.items() if name != "PYTHONUTF8"}
        no_color = {} if self.color else {"NO_COLOR": "1"}
        return {**rest, **no_color, "LANG": "en_GB.UTF-8" if self.unicode else "C"}


def looks() -> list[Look]:
    """Every combination."""
    both = (True, False)
    return [Look(plain, size, uni, color) for plain in both for size in SIZES for uni in both for color in both]


def pairs() -> list[Look]:
    """Eight of them, in which every two values meet."""
    square = ((False, False, False), (True, True, False), (True, False, True), (False, True, True))
    found = []
    for size, (plain, uni, color) in zip(SIZES, square, strict=True):
        found += [Look(plain, size, uni, color), Look(not plain, size, not uni, not color)]
    return found
