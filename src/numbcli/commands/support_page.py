"""Prints the page of people to talk to. Needs the standard library alone."""

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from ..app import App

if TYPE_CHECKING:
    from ..helplines.country import Country
    from ..helplines.facts import Line
    from ..helplines.layout import Row
    from ..helplines.own_people import OwnPeople

Known = TypeVar("Known", "list[Line]", dict[str, str])

_BOLD, _NOT_BOLD = "\x1b[1m", "\x1b[22m"


def print_page(app: App, flag: str | None = None, show_all: bool = False, as_json: bool = False) -> None:
    """Print the page of the country that is named or guessed. Raises NumbError, after the page, for what is none."""
    from ..errors import ExitCode, NumbError
    from ..helplines.country import NO_COUNTRY
    from ..helplines.facts import load, tables
    from ..words import people

    zones, names = tables()
    lines = load()
    try:
        found = country_of_run(app, flag, zones, names)
    except LookupError:
        # The rule and the directory come first: whoever slipped on a code still has somewhere to go.
        _print(app, lines, NO_COUNTRY, names, show_all, as_json)
        app.stdout.flush()
        raise NumbError(*people.NOT_A_COUNTRY, code=ExitCode.USAGE) from None
    _print(app, lines, found, names, show_all, as_json)


def asks_for_people(words: list[str]) -> bool:
    """The command line, as it was typed, is ``support`` by one of its names."""
    from ..words.distress import means_support

    first = next((word for word in words if not word.startswith("-")), "")
    return first == "support" or means_support(first)


def print_page_without_typer(app: App, words: list[str]) -> None:
    """Print the page that ``words`` asks for, or the usual one where they ask for something else."""
    if not asks_for_people(words):
        words = []
    app.flags.update(plain="--plain" in words or None)
    print_page(app, _value("--country", words), "--all" in words, "--json" in words)


def _value(option: str, words: list[str]) -> str | None:
    """What stands behind an option, as its next word or after an equals sign; the last one holds."""
    found = None
    for word, following in pairwise([*words, ""]):
        name, equals, value = word.partition("=")
        if name == option:
            found = value if equals else following
    return found


def first_numbers(app: App) -> list[tuple[str, str]]:
    """The emergency number and one line to talk to, each behind whose it is: what a page to take along has room for."""
    from ..helplines.facts import emergency, helplines, load, tables
    from ..words import card as words
    from ..words import people

    lines = load()
    zones, names = tables()
    code = country_of_run(app, None, zones, names).code
    urgent = [line["contact"]["phone"] for line in emergency(lines, code)[:1] if "phone" in line["contact"]]
    found = [(words.EMERGENCY, urgent[0] if urgent else words.EMERGENCY_RULE)]
    for line in [line for line in helplines(lines, code) if "phone" in line["contact"]][:1]:
        note = line["contact"].get("phone_note")
        found.append((line["name"], line["contact"]["phone"] + (f" ({people.fact(note)})" if note else "")))
    return found


def _print(
    app: App, lines: "list[Line]", found: "Country", names: dict[str, str], show_all: bool, as_json: bool
) -> None:
    from ..helplines import page
    from ..helplines.layout import entry, labelled

    if as_json:
        app.say_json(page.json_rows(page.page(lines, found, names)))
        return
    from datetime import date

    from .paging import show_pages

    shown = page.page(spelled(app, lines), found, spelled(app, names), own_people(app).shown)
    drawn = _draws(app)
    lay = entry if drawn else labelled
    rows = (page.whole if show_all else page.short)(shown, app.size().columns, date.today(), lay)
    show_pages(app, [row.text for row in rows], [_styled(row) for row in rows] if drawn else None)


def _styled(row: "Row") -> str:
    """A row with its numbers bold. Bold is no colour: it is there where no colour is wanted too."""
    return "".join(f"{_BOLD}{piece}{_NOT_BOLD}" if weight == "strong" else piece for piece, weight in row.pieces())


def spelled(app: App, known: "Known") -> "Known":
    """Lines or names in letters that this run can write."""
    if app.unicode:
        return known
    from ..helplines.transliterate import folded

    encoding = app.stdout.encoding or "ascii"
    # UTF-8 under the locale C is Python's own choice. The terminal may not share it.
    spelled: Known = folded(known, "ascii" if encoding.lower().startswith("utf") else encoding)
    return spelled


def country_of_run(app: App, flag: str | None, zones: dict[str, str], names: dict[str, str]) -> "Country":
    """The country that is named, or guessed. LookupError where the flag is none."""
    from ..helplines.country import country, system_zone, windows_region
    from ..helplines.facts import country_names

    # Where the command line names one, no settings are looked for.
    setting = _setting(app) if flag is None else None
    region = windows_region if app.windows else str
    return country(flag, setting, app.environ, system_zone, zones, names, country_names, region)


def own_people(app: App) -> "OwnPeople":
    """One's own people, on a terminal alone. Whatever is wrong with their file keeps nobody from a number."""
    from ..helplines.own_people import OwnPeople, read

    try:
        return read(app.places.people) if app.stdout.isatty() else OwnPeople()
    except Exception:
        return OwnPeople()


def _draws(app: App) -> bool:
    try:
        return app.draws
    except Exception:
        return False


def _setting(app: App) -> str | None:
    """The country of the settings. Settings that cannot be read keep nobody from a number."""
    try:
        return app.environ.get("NUMBCLI_COUNTRY") or app.settings.country
    except Exception:
        return None
