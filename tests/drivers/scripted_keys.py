"""The other end of a terminal, without one: keys that come when a script says, by a clock that a test moves."""

from collections import deque

from numbcli.terminal.keymap import Keymap
from numbcli.terminal.keys import World

from .manual_clock import ManualClock

Script = str | World | float | BaseException


class ScriptedKeys:
    """Keys in the order of a script; a number lets so many seconds go by before the next one.

    Keys that follow without a number between them have come already when the one before is read.
    """

    def __init__(self, clock: ManualClock, *script: Script) -> None:
        self.keymap = Keymap()
        self.clock = clock
        self.entered = 0
        self.drained: list[str] = []
        self._script = deque(script)

    def enter(self) -> None:
        self.entered += 1

    def leave(self) -> None:
        self.entered = 0

    def wait(self, until: float | None) -> str | World | None:
        while self._script:
            first = self._script[0]
            if isinstance(first, float | int):
                moment = self.clock.at + first
                if until is not None and until < moment:
                    self._script[0] = moment - until
                    break
                self.clock.at = moment
                self._script.popleft()
                continue
            self._script.popleft()
            if isinstance(first, BaseException):
                raise first
            return first
        assert until is not None, "it waits for a key, and the script is over"
        self.clock.at = max(self.clock.at, until)
        return None

    def has_letter(self) -> bool:
        return bool(self._script) and isinstance(self._script[0], str) and len(self._script[0]) == 1

    def drain(self) -> None:
        while self._script and isinstance(self._script[0], str):
            self.drained.append(str(self._script.popleft()))

    def stop_until_continued(self) -> None:
        self.clock.at += 3600
