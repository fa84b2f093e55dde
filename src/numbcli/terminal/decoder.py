"""What a terminal sends, into names of keys. What a terminal says by itself is no key, and goes whole."""

import codecs

END_OF_INPUT = "end-of-input"
ESC_SECONDS = 0.05
"""How long a lone Esc may be the beginning of an arrow key."""
SEQUENCE_SECONDS = 0.5
"""How long a sequence that has begun may be silent before its rest is given up: a slow line sends it in pieces."""

_NAMES = {
    "\r": "enter",
    "\n": "enter",
    " ": "space",
    # The space of East Asian layouts, and the one that some layouts have beside their third level.
    "\u3000": "space",
    "\xa0": "space",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x17": "erase-word",
    "\x15": "erase-line",
    "\x04": END_OF_INPUT,
}
_ARROWS = {"A": "up", "B": "down", "C": "right", "D": "left"}
_ESC = 0x1B
_ASKED_FOR = b"]P_^X"
"""What begins a string after Esc: OSC, DCS, APC, PM, SOS. It ends with BEL or Esc and a backslash."""


def named(char: str) -> str:
    """The name of the key that gives a character: itself where it can be printed."""
    return _NAMES.get(char) or (char if char.isprintable() else "other")


class Decoder:
    """Bytes of a terminal into names of keys. An incomplete character or sequence waits for its rest.

    Of the sequences only arrow keys are keys here. Answers to what another program has asked, reports of the mouse
    and of the focus, and function keys come in the same way and give nothing.
    """

    def __init__(self, encoding: str = "utf-8") -> None:
        # ASCII is a subset of UTF-8, which is what a terminal sends that was told nothing else.
        known = "utf-8" if encoding.lower().replace("_", "-") in ("ascii", "us-ascii", "utf-8") else encoding
        self._letters = codecs.getincrementaldecoder(known)(errors="replace")
        self._sequence = bytearray()
        self._after_esc = False

    @property
    def patience(self) -> float | None:
        """How long to wait for the rest of what came so far, in seconds; None where it is whole."""
        if not self._sequence:
            return None
        return ESC_SECONDS if len(self._sequence) == 1 else SEQUENCE_SECONDS

    def settle(self) -> list[str]:
        """Nothing more came: a lone Esc is the Esc key, half a sequence is nothing known."""
        self._after_esc = len(self._sequence) == 1
        self._sequence.clear()
        return ["esc"] if self._after_esc else []

    def feed(self, data: bytes) -> list[str]:
        found: list[str] = []
        if self._after_esc and data:
            # The Esc was the beginning of a sequence after all, on a slow line. No key is a bracket.
            if data[:1] in (b"[", b"]"):
                self._sequence += b"\x1b"
            self._after_esc = False
        place = 0
        while place < len(data):
            if self._sequence:
                found += self._go_on(data[place])
                place += 1
                continue
            escape = data.find(_ESC, place)
            end = len(data) if escape < 0 else escape
            found += map(named, self._letters.decode(data[place:end]))
            if escape >= 0:
                self._letters.reset()
                self._sequence.append(_ESC)
            place = end + 1
        return found

    def _go_on(self, byte: int) -> list[str]:
        """The next byte of a sequence."""
        begun = self._sequence
        begun.append(byte)
        if byte == _ESC:
            # One sequence breaks off where the next begins; the end of a string begins so too.
            before = bytes(begun[:-1])
            begun[:] = b"\x1b"
            return ["esc"] if before == b"\x1b" else []
        if len(begun) == 2:
            if chr(byte) in "[O" or byte in _ASKED_FOR:
                return []
            begun.clear()
            return [] if byte == ord("\\") else ["other"]  # the end of a string, or Alt and a key
        if begun[1] in _ASKED_FOR:
            if byte < 0x20:  # BEL ends it, and no other control stands in one: somebody presses Enter
                begun.clear()
            return []
        if begun[1:2] == b"[" and not _ends_csi(begun):
            return []
        name = _ARROWS.get(chr(byte)) if len(begun) == 3 else None
        begun.clear()
        return [] if name is None else [name]


def _ends_csi(sequence: bytearray) -> bool:
    if sequence[2:3] == b"M":  # the mouse of X10: three bytes follow, which may be anything
        return len(sequence) == 6
    if sequence[2:3] == b"[":  # function keys of the Linux console: one letter follows
        return len(sequence) == 4
    return not 0x20 <= sequence[-1] <= 0x3F
