"""``support`` and its quiet names: who to call or text, whatever else is broken."""

from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from ..app import App
from ..words import en
from . import values

if TYPE_CHECKING:
    from ..support.country import Country
    from ..support.lines import Line


def support(
    context: typer.Context,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help=en.HELP_COUNTRY, autocompletion=values.countries)
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help=en.HELP_ALL)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=en.HELP_JSON)] = False,
) -> None:
    app: App = context.obj
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


def people_lines(app: App, columns: int, drawn: bool) -> tuple[str, ...]:
    """The page behind ``h``: in columns where it is drawn, else one thing a line with the number first."""
    from datetime import date

    from ..support.lines import load, tables
    from ..support.page import aside, page, spoken

    zones, names = tables()
    shown = page(_spelled(app, load()), _country(app, None, zones, names), names)
    today = date.today()
    return tuple(aside(shown, columns, today) if drawn else spoken(shown, today))


def _print(
    app: App, lines: "list[Line]", found: "Country", names: dict[str, str], show_all: bool, as_json: bool
) -> None:
    from ..support import page

    if as_json:
        import json

        rows = page.json_rows(page.page(lines, found, names))
        print(json.dumps(rows, ensure_ascii=not app.unicode, indent=2), file=app.stdout)
        return
    from datetime import date

    # A terminal that does not know its size says 0.
    columns = app.size().columns or 80
    shown = page.page(_spelled(app, lines), found, names)
    printed = (page.whole if show_all else page.short)(shown, columns, date.today())
    low = app.attended and app.stdout.isatty() and 3 <= app.size().lines <= len(printed)
    if low and app.stdin is not None:
        _turn_pages(app, app.stdin, printed)
    else:
        print("\n".join(printed), file=app.stdout)


def _turn_pages(app: App, stdin: TextIO, rows: list[str]) -> None:
    """Show a page on a terminal that is too low for it. The numbers stand first."""
    from ..clock import SystemClock
    from ..guide.pager import turn_pages
    from ..guide.signals import Signals
    from ..guide.terminal import terminal_keys
    from ..words import people

    with Signals() as signals:
        # No clock of the settings: they may be broken, and nothing here is timed.
        keys = terminal_keys(stdin, SystemClock(), signals, app.console)
        turn_pages(rows, app.size().lines, keys, app.stdout, people.MORE)


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
    from ..support.country import country, system_zone

    # Where the command line names one, no settings are looked for.
    setting = _setting(app) if flag is None else None
    return country(flag, setting, app.environ, system_zone, zones, names)


def _setting(app: App) -> str | None:
    """The country of the settings. Settings that cannot be read keep nobody from a number."""
    try:
        return app.environ.get("NUMBCLI_COUNTRY") or app.settings.country
    except Exception:
        return None
