"""The real page of people to talk to, with the real numbers, for a terminal that is only said to be one."""

import io
import json
import os
from collections.abc import Sequence
from pathlib import Path

from numbcli.app import App
from numbcli.commands.people_pages import PeoplePages
from numbcli.practice.people import PeoplePage

OWN = ("M", "07700 900123"), ("Anna from work", "knock at number 4")


class _Screen(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def keep_people(home: Path, people: Sequence[tuple[str, str]] = OWN, hidden: bool = False) -> None:
    """The file of people of one's own."""
    home.mkdir(0o700, parents=True, exist_ok=True)
    rows = [{"name": name, "reach": reach} for name, reach in people]
    path = home / "people.json"
    path.write_text(json.dumps({"people": rows, "hidden": hidden}), encoding="utf-8")
    path.chmod(0o600)


def people_pages(
    home: str | os.PathLike[str] = "/nowhere",
    zone: str = "Europe/London",
    *,
    language: str = "en_GB.UTF-8",
    drawn: bool = True,
    terminal: bool = True,
) -> PeoplePages:
    """The page as a run with this home begins with it."""
    out = (_Screen if terminal else io.TextIOWrapper)(io.BytesIO(), encoding="utf-8")
    environ = {"NUMBCLI_HOME": os.fspath(home), "TZ": zone, "LANG": language, "TERM": "xterm-256color"}
    return PeoplePages(App(None, out, out, environ), drawn)


def page_of(*lines: str) -> PeoplePage:
    """A page of these lines."""
    return PeoplePage(tuple(((line, "said"),) if line else () for line in lines), lines)
