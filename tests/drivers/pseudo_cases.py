"""What the pseudo-language is tried on: commands without a terminal."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from numbcli.commands.line import COMMANDS
from numbcli.library.ids import shipped_ids, topics
from numbcli.practice.vocabulary import EXERCISE, STEP
from numbcli.words.completion import HEAD

from .pseudo_homes import OWN


class Case(NamedTuple):
    """A command. ``home``: the state of things, by its name below. ``written``: a file that is read afterwards."""

    words: tuple[str, ...]
    home: str = "kept"
    stdin: str = ""
    written: str = ""
    more: tuple[tuple[str, str], ...] = ()
    """Further variables."""
    only: str = ""
    """Which pieces of what it prints are sentences, as a pattern: the rest is a script, for a program to read."""


def cases(shipped: Path, full: bool) -> Iterator[Case]:
    """Every command and what goes wrong with it; ``full``: with every country and every practice."""
    yield from _help()
    yield from _practices(shipped, full)
    yield from _support(full)
    yield from _kept()
    yield from _damaged()
    yield from _slips()
    for line in ("card sounds -o sounds.html", "card name --short -o name.html", "card far-away -o away.html"):
        yield _case(line, written=line.split()[-1])
    yield _case("card ground -o x.html")
    yield from map(_case, ("remind --at 20:30", "remind --at 20:30 --days 1 -o one.ics"))
    yield _case("remind --at 20:30 -o -", only=r"(?<=SUMMARY:).*|(?<=DESCRIPTION:).*")
    for kind in ("systemd", "windows", "cron"):
        yield _case(f"remind --at 20:30 --print {kind}", only=r"(?m)^# \S.*|(?<=Description=).*|(?<=send ).*")
    yield from (_case(f"completion {shell}", only=r"\A(?:#compdef.*\n)?((?:#.*\n)+)") for shell in HEAD)


def _case(line: str, home: str = "kept", stdin: str = "", written: str = "", only: str = "", **more: str) -> Case:
    return Case(tuple(line.split()), home, stdin, written, tuple(more.items()), only)


def _help() -> Iterator[Case]:
    yield _case("")
    yield _case("--help")
    yield _case("--version")
    for name, command in COMMANDS.items():
        yield _case(f"{name} --help")
        for below in command.below:
            yield _case(f"{name} {below} --help")


def _practices(shipped: Path, full: bool) -> Iterator[Case]:
    yield from map(_case, ("steps", "exercises", "learn", "exercises --sense hear --without scent"))
    yield from (_case(f"learn {topic}") for topic in topics(shipped))
    yield _case("exercises --sense taste --energy none --without food --without water --nothing-needed")
    yield _case("exercise --sense taste --energy none --without food --without water --nothing-needed --short")
    yield _case("steps", "bad own file")
    yield _case("exercises", "bad own file")
    for kind, some in ((STEP, ("name", "connect")), (EXERCISE, ("five-things", "warm-shower", "far-away"))):
        for name in sorted(shipped_ids(shipped, kind)) if full else some:
            yield _case(f"why {name}")
            yield _case(f"{kind} {name} --no-save")
            yield _case(f"{kind} {name} --short --no-save")
            yield _case(f"{kind} {name} --in-bed --no-save")
    yield from map(_case, ("walk --short", "exercise --minutes 10", "exercise --sense hear", "exercise --clock"))


def _support(full: bool) -> Iterator[Case]:
    from numbcli.helplines.facts import load

    countries = sorted({line["country"] for line in load()}) if full else ["AT", "BE", "CH", "FR", "IE", "JP", "MX"]
    for code in (*countries, "GB", "US", "SE", "DE", "ZZ", "TV"):
        yield _case(f"support --country {code}")
        yield _case(f"support --country {code} --all")
    yield from (_case("support", TZ=zone) for zone in ("Europe/Madrid", "America/New_York", "Etc/UTC"))
    yield _case("support", NUMBCLI_COUNTRY="NZ")
    yield _case("support --country Nowhere-at-all")


def _kept() -> Iterator[Case]:
    for home in ("kept", "empty", "many"):
        for line in ("history", "history --all", "history --days 3", "history --practices", "data where", "data check"):
            yield _case(line, home)
        yield _case("data export --format md", home)
        yield _case("data export --format html -o page.html", home, written="page.html")
    yield from map(_case, ("history --days 3 --practices", "data"))
    yield _case("data forget --last", "scratch")
    yield _case("data forget --last --yes", "scratch")
    yield _case("data forget --all --yes", "scratch")
    yield _case("data forget --all --yes", "empty")
    yield from (
        _case(f"data import {name}") for name in ("new.json", "none.json", "cut.json", "newer.json", "bad.json")
    )
    yield _case("data import kept.json")
    yield _case("check-in --word flat --energy a-little --feel 2", "fresh")
    yield _case("check-in --feel 3 --note -", "fresh", stdin=f"{OWN}\n")
    yield _case("check-in --word zqxzqx")
    yield _case("check-in --feel 11")
    yield _case("check-in --feel 1 --note x")
    yield _case("check-in --energy lots")
    yield _case("check-in --feel 1 --no-save")
    yield _case("check-in")
    yield from map(_case, ("people", "people add", "people remove", "settings", "settings wait on", "settings country"))
    yield from map(_case, ("settings without scent", "settings --unset", "settings wait on --unset", "settings zqx"))
    yield from map(
        _case, ("settings wait zqx", "settings country zqx", "settings without zqx", "settings language zqx")
    )
    yield _case("settings wait off", NUMBCLI_WAIT="1")
    yield _case("settings", "bad settings")
    yield _case("settings wait on", "bad settings")
    yield _case("settings", "wrong settings")
    yield _case("settings", NUMBCLI_WITHOUT="zqx,scent")
    yield _case("check", only=r"[^\n]+\n\Z")
    for line in ("my-own", "my-own", "nul", "NO", "sounds", "nothing-like --replace", "sounds --replace"):
        yield _case(f"new {line}", "scratch")


def _damaged() -> Iterator[Case]:
    for home in ("damaged", "not ours", "newer", "altered", "folder", "no folder"):
        for line in (
            "history",
            "data check",
            "data export --format md",
            "check-in --feel 3",
            "data forget --last --yes",
        ):
            yield _case(line, home)
        yield _case("data import new.json", home)
    yield _case("data forget --all --yes", "damaged")


def _slips() -> Iterator[Case]:
    for line in (
        *(
            "hsitory",
            "nothing-like-it",
            "breath",
            "cup",
            "name",
            "3",
            "step zqx",
            "step naem",
            "exercise zqx",
            "why zqx",
        ),
        *(
            "exercise sonds",
            "card zqx",
            "learn zqx",
            "learn docter",
            "help zqx",
            "help docter",
            "data zqx",
            "data wher",
        ),
        *("people zqx", "people ad", "completion zqx", "completion", "steps more words", "steps --jsn", "steps --xx"),
        *(
            "exercise --minutes",
            "exercise --minutes 99",
            "exercise --short --minutes 3",
            "exercise sounds --sense hear",
        ),
        *(
            "step name --short --in-bed",
            "exercise cool-object --in-bed",
            "exercise --sense zqx",
            "exercise --energy zqx",
        ),
        *(
            "exercise --without zqx",
            "walk --from 9",
            "why",
            "card",
            "new",
            "data import",
            "remind",
            "remind --at 99:99",
        ),
        *("remind --at 20:30 --days 0", "remind --at 20:30 --title", "remind --at 20:30 --print zqx"),
        *("remind --at 20:30 --print cron -o x", "history --days 0", "history --days 3 --all", "history --json --csv"),
        *("history --practices --csv", "data export --format zqx", "data export --format csv --people", "data forget"),
        *("data export -o kept.json", "data export -o nowhere/x", "data export -o journal.db", "data export -o ."),
        *("data forget zqx", "data import zqx", "data import .", "--language zqx", "steps --plain=3", "walk --from"),
        *(
            "exercise zqx zqx zqx",
            "settings wait on more",
            "check zqx.yaml",
            "step 9",
            "remind --at 20:30 -o kept.json",
        ),
    ):
        yield _case(line)
    yield _case("history", NUMBCLI_HOME="not/whole")
    yield _case("step name", NUMBCLI_RATE="fast")
