"""The few marks that are drawn, in Unicode or in ASCII as the terminal allows."""

from ..structs import Struct


class Glyphs(Struct):
    """``done`` and ``left`` fill the quiet line, ``dot`` and ``ring`` are things to find, ``mark`` an arrow's place."""

    done: str
    left: str
    dot: str
    ring: str
    mark: str
    between: str


UNICODE = Glyphs("━", "─", "●", "○", "›", " · ")
ASCII = Glyphs("=", "-", "o", ".", ">", " | ")


def glyphs(unicode: bool) -> Glyphs:
    return UNICODE if unicode else ASCII
