"""The surroundings of one run: streams, environment, clock. Made in __main__, handed no further than commands/."""

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from . import places
from .clock import Clock, SystemClock
from .errors import NumbError
from .language import Language, choose
from .settings import Settings, Stored, rate, read, settings
from .text import LONGEST_LINE, clean, spelled_out, width, with_plain_spaces, wrap

if TYPE_CHECKING:
    from datetime import datetime

    from .terminal.windows import Console


class App:
    """What a command may use of the world."""

    windows: bool = os.name == "nt"

    # No dataclass: with those of settings and places, that would take 4 ms of every start.
    def __init__(
        self,
        stdin: TextIO | None,
        stdout: TextIO,
        stderr: TextIO,
        environ: Mapping[str, str],
        windows: bool | None = None,
    ) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.environ = environ
        if windows is not None:
            self.windows = windows
        self.kept = False
        """What was answered in a session is kept: the last line says it, however it is left."""
        self.flags: dict[str, bool | str | None] = {}
        """The settings that this command line has given."""

    @cached_property
    def _stored(self) -> Stored:
        try:
            return read(self.places.settings)
        except NumbError as error:
            # Nobody is kept from a page that needs no folder, such as the people to talk to.
            return Stored({}, f"{error.sentence} {error.hint}")

    @cached_property
    def settings(self) -> Settings:
        """What is set. Flags are given before the first look at it."""
        return settings(self.environ, self._stored.values).with_flags(self.flags)

    def read_settings_again(self) -> None:
        """The settings file has changed since it was read for the language."""
        self.__dict__.pop("_stored", None)
        self.__dict__.pop("settings", None)

    @cached_property
    def language(self) -> "Language | None":
        """The language to speak; None for English."""
        encoding = self.stdout.encoding if self.unicode else "ascii"
        # Not by ``settings``: flags are still to come.
        said = self.flags.get("language") or settings(self.environ, self._stored.values).language
        return choose(said if isinstance(said, str) else None, self.environ, encoding, self.windows)

    @cached_property
    def clock(self) -> Clock:
        """The clock of sessions, as fast as ``NUMBCLI_RATE`` says."""
        return SystemClock(rate(self.environ))

    @cached_property
    def places(self) -> places.Places:
        """The folders of the person; nothing is made by asking."""
        return places.places(self.environ)

    @cached_property
    def attended(self) -> bool:
        """Somebody can press keys."""
        return _is_terminal(self.stdin) and (self.console is None or self.console.has_keys())

    @cached_property
    def console(self) -> "Console | None":
        """The console of Windows; None on other systems."""
        if not self.windows:
            return None
        from .terminal.windows import system_console

        return system_console(self.size)

    @property
    def draws(self) -> bool:
        """The calm presenter can draw; else lines are added. No setting brings escape bytes into a pipe."""
        if self.settings.plain or not _is_terminal(self.stdout):
            return False
        return self.console is None or self.console.draws_escapes()

    @property
    def colors(self) -> bool:
        """Colours may be drawn."""
        return self.settings.color is not False

    @property
    def locale(self) -> str:
        """The name of the locale that the environment says; empty where it says none."""
        said = {name: self.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")}
        if said["LC_CTYPE"].lower() in ("c.utf-8", "c.utf8"):
            # Python itself says so where it finds C: that is no word of the terminal's.
            del said["LC_CTYPE"]
        return next(filter(None, said.values()), "")

    @property
    def unicode(self) -> bool:
        """The terminal can show more than ASCII: its encoding can, and the locale does not say C."""
        # On Windows nobody sets these.
        locale = self.locale or ("" if self.windows else "C")
        encoding = (self.stdout.encoding or "").lower().replace("-", "")
        return locale not in ("C", "POSIX") and encoding == "utf8"

    def notice(self) -> None:
        """Name what of the settings file was passed over, where this run has looked at it."""
        settings = self.__dict__.get("settings")
        if settings is None:
            return
        if self._stored.notice is not None:
            self.tell(self._stored.notice)
        if settings.without:
            from .practice.vocabulary import HAZARDS
            from .words.settings import ORIGIN, unknown_hazards

            if not set(settings.without) <= set(HAZARDS):
                origin = settings.origin("without")
                self.tell(unknown_hazards(ORIGIN.get(origin, origin)))

    def tell(self, *lines: str) -> None:
        """Say lines on the error stream: in whole words on a terminal, one line each where there is none."""
        try:
            for line in lines:
                print(_fitted(line[:LONGEST_LINE], self.stderr), file=self.stderr)
        except OSError:
            pass  # nobody is there to be told

    def say(self, line: str, indent: str = "", first: str = "") -> None:
        """Say a line on stdout, as ``tell`` does. It begins with ``first``, and each further row with ``indent``."""
        print(_fitted(line, self.stdout, indent, first), file=self.stdout)

    def say_json(self, value: object, indent: int | None = 2) -> None:
        """Say a value as exact JSON, in letters that the terminal has, and none that could do anything to it."""
        import json  # 3 ms, and only where it is asked for

        print(spelled_out(json.dumps(value, ensure_ascii=not self.unicode, indent=indent)), file=self.stdout)

    def hand_out(self, text: str) -> None:
        """Write what was kept to stdout. In a pipe of Windows it is UTF-8, as in a file.

        What stands behind that pipe mostly reads UTF-8, and the encoding of the system lacks most letters.
        """
        if self.windows and not _is_terminal(self.stdout):
            self.stdout.flush()
            self.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        else:
            self.stdout.write(text)
        self.stdout.flush()

    def moment(self) -> "datetime":
        """Now, in local time with its offset."""
        from datetime import datetime

        return datetime.now().astimezone()

    def size(self) -> os.terminal_size:
        """Columns and rows of the terminal that is drawn on."""
        return _size(self.stdout)


def _fitted(line: str, stream: TextIO, indent: str = "", first: str = "") -> str:
    said = clean(line)
    if _is_terminal(stream):
        said = "\n".join(wrap(said, _size(stream).columns - width(first), indent, whole=True))
    return with_plain_spaces(first + said)


def _size(stream: TextIO) -> os.terminal_size:
    try:
        columns, rows = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        columns, rows = 0, 0
    # A terminal that does not know its size says 0.
    return os.terminal_size((columns or 80, rows or 24))


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False
