"""The system's own voice, which reads the lines of plain mode aloud: another process, with the text on its input."""

import contextlib
import io
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from typing import Any, TextIO

from ..clock import Clock
from ..practice.events import End
from ..practice.views import PartView, View
from ..text import width
from ..words import session as session_words
from .plain import Plain

LOOK = 0.2
"""Seconds between two looks whether the voice has ended."""
SLOWEST = 0.4
"""Seconds that the slowest of voices takes for a cell of text: a word has some six, a Japanese letter two."""
START = 10.0
"""Seconds that a voice may take before its first word; some wait for ever for a sound card that is not there."""
_UNWRAPPED = 1_000_000
_POWERSHELL = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)

_CREATE_NO_WINDOW = 0x0800_0000
"""A console of its own, which nobody sees; ``subprocess`` has the name on Windows alone."""

Command = tuple[str, ...]


def voices(platform: str, language: str) -> tuple[Command, ...]:
    """The commands of a system that read their standard input aloud and end when all of it is spoken."""
    if platform == "darwin":
        return (("say", "-f", "-"),)
    if platform == "win32":
        return (("powershell", "-NoProfile", "-NonInteractive", "-Command", _POWERSHELL),)
    # The first speaks as the person has set it, and beside a screen reader.
    return (
        ("spd-say", "--wait", "--pipe-mode", "--language", language),
        ("espeak-ng", "-v", language, "--stdin"),
        ("espeak", "-v", language, "--stdin"),
    )


def voice_command(
    language: str, platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which
) -> Command | None:
    """The voice of this machine, None where there is none."""
    for name, *words in voices(platform, language):
        found = which(name)
        if found is not None:
            return (found, *words)
    return None


def apart(platform: str = sys.platform) -> dict[str, Any]:
    """How a process is started so that it has nothing to do with the terminal of this one.

    Ctrl-C and Ctrl-Z are for the session, which hushes its voice itself. What a process of Windows sets on the console
    that it shares stays set.
    """
    return {"creationflags": _CREATE_NO_WINDOW} if platform == "win32" else {"start_new_session": True}


class Voice:
    """Speaks what plain mode says. What a person does on the way cuts it short; what time brings waits its turn."""

    def __init__(self, command: Command, clock: Clock, attended: bool, err: TextIO) -> None:
        self._command = command
        self._err = err
        self._clock = clock
        self._attended = attended
        self._page = io.StringIO()
        self._lines = Plain(self._page, attended, _UNWRAPPED, echoes=False)
        self._waiting: deque[str] = deque()
        self._process: subprocess.Popen[bytes] | None = None
        self._look = self._latest = 0.0
        self._passing = False
        self._failed = False

    @property
    def speaking(self) -> bool:
        return self._process is not None

    def show(self, view: View) -> None:
        part = view if isinstance(view, PartView) else None
        # What comes by itself, such as the half of a part or the next one, interrupts nothing.
        by_itself = self._passing or (part is not None and part.moment in ("half", "breath", "over"))
        self._passing = part is not None and part.moment == "over"
        self._lines.show(view)
        text = self._taken()
        if text:
            if self._attended and not by_itself:
                self.hush()
            self._say(text)

    def due(self) -> float | None:
        return None if self._process is None else self._look

    def go_on(self) -> None:
        if self._process is None or self._clock.now() < self._look:
            return
        self._look = self._clock.after(LOOK)
        ended = self._process.poll()
        if ended is None and self._clock.now() < self._latest:
            return
        if ended != 0:
            # It has no sound card, or never ends: the session goes on without it.
            self._failed = True
            self.hush()
            return
        self._process = None
        if self._waiting:
            self._speak(self._waiting.popleft())

    def hush(self) -> None:
        self._waiting.clear()
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def end(self, end: End) -> None:
        """Begin with the last line, and leave it to the voice to end it: the prompt is there at once."""
        if self._failed:
            with contextlib.suppress(OSError):  # nobody is there to be told
                print(session_words.VOICE_SILENT, file=self._err)
        self._lines.end(end)
        self.hush()
        self._say(self._taken())

    def _taken(self) -> str:
        text = self._page.getvalue()
        self._page.seek(0)
        self._page.truncate()
        return text.strip()

    def _say(self, text: str) -> None:
        if self._failed:
            return
        if self._process is None:
            self._speak(text)
        else:
            self._waiting.append(text)

    def _speak(self, text: str) -> None:
        self._look, self._latest = self._clock.after(LOOK), self._clock.after(START + SLOWEST * width(text))
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                **apart(),
            )
            assert process.stdin is not None
            with process.stdin:
                # "!-!" at the beginning of a line is a command to spd-say.
                process.stdin.write(text.replace("!-!", "").encode())
        except OSError:
            self._failed = True
        else:
            self._process = process
