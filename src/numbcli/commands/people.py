"""The page of people to talk to, as commands and sessions show it.

Without Typer: what it needs of this package and the standard library is here whatever else is broken.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

from ..app import App

if TYPE_CHECKING:
    from ..support.country import Country
    from ..support.lines import Line

QUIET_NAMES = ("crisis", "emergency", "sos", "helpline", "suicide")
"""What else ``support`` is called."""
_NAMES = ("support", *QUIET_NAMES)


def show_people(app: App, country: str | None, show_all: bool, as_json: bool) -> None:
    """Print the page. Raises NumbError, behind the page without a country, where ``country`` names none."""
    from ..errors import ExitCode, NumbError
    from ..support.country import NO_COUNTRY, nearest_code
    from ..support.lines import load, tables
    from ..words import people

    zones, names = tables()
    lines = load()
    try:
        found = _country(app, country, zones, names)
    except LookupError:
        # The rule and the directory come first: whoever slipped on a code still has somewhere to go.
        _print(app, lines, NO_COUNTRY, names, show_all, as_json)
        app.stdout.flush()
        near = nearest_code(country or "", names, {line["country"] for line in lines})
        raise NumbError(*people.not_a_country(near, names.get(near or "")), code=ExitCode.USAGE) from None
    _print(app, lines, found, names, show_all, as_json)


def asks_for_people(words: list[str]) -> bool:
    """The command line, as it was typed, is ``support`` by one of its names."""
    return next((word for word in words if not word.startswith("-")), None) in _NAMES


def show_people_without_typer(app: App, words: list[str]) -> None:
    """Print the page that ``words`` asks for, or the usual one where they ask for something else."""
    if not asks_for_people(words):
        words = []
    app.flags.update(plain="--plain" in words or None)
    show_people(app, _value("--country", words), "--all" in words, "--json" in words)


def _value(option: str, words: list[str]) -> str | None:
    """What stands behind an option, as its next word or after an equals sign; the last one holds."""
    found = None
    for word, following in pairwise([*words, ""]):
        name, equals, value = word.partition("=")
        if name == option:
            found = value if equals else following
    return found


def people_lines(app: App, columns: int, drawn: bool) -> tuple[str, ...]:
    """The page behind ``h``: in columns where it is drawn, else each number after its name."""
    from datetime import date

    from ..support.lines import load, tables
    from ..support.page import aside, page
    from ..support.rows import entry, labelled

    zones, names = tables()
    shown = page(_spelled(app, load()), _country(app, None, zones, names), names)
    return tuple(aside(shown, columns, date.today(), entry if drawn else labelled))


def _print(
    app: App, lines: "list[Line]", found: "Country", names: dict[str, str], show_all: bool, as_json: bool
) -> None:
    from ..support import page
    from ..support.rows import entry, labelled

    if as_json:
        app.say_json(page.json_rows(page.page(lines, found, names)))
        return
    from datetime import date

    from .paging import show_pages

    shown = page.page(_spelled(app, lines), found, names)
    lay = entry if _draws(app) else labelled
    printed = (page.whole if show_all else page.short)(shown, app.size().columns, date.today(), lay)
    show_pages(app, printed)


def _spelled(app: App, lines: "list[Line]") -> "list[Line]":
    """The lines in letters that this run can write."""
    if app.unicode:
        return lines
    from ..support.letters import folded

    encoding = app.stdout.encoding or "ascii"
    # UTF-8 under the locale C is Python's own choice. The terminal may not share it.
    folded_lines: list[Line] = folded(lines, "ascii" if encoding.lower().startswith("utf") else encoding)
    return folded_lines


def _country(app: App, flag: str | None, zones: dict[str, str], names: dict[str, str]) -> "Country":
    from ..support.country import country, system_zone, windows_region

    # Where the command line names one, no settings are looked for.
    setting = _setting(app) if flag is None else None
    region = windows_region if app.windows else str
    return country(flag, setting, app.environ, system_zone, zones, names, region)


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
