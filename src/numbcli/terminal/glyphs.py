"""The few marks that are drawn, in Unicode or in ASCII as the terminal allows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
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
