"""``support`` and its quiet names: who to call or text, whatever else is broken."""

from typing import TYPE_CHECKING, Annotated

import typer

from ..app import App
from ..words import en
from . import values
from .options import Json

if TYPE_CHECKING:
    from ..helplines.country import Country
    from ..helplines.facts import Line


def support(
    context: typer.Context,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help=en.HELP_COUNTRY, autocompletion=values.countries)
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help=en.HELP_ALL)] = False,
    as_json: Json = False,
) -> None:
    app: App = context.obj
    from ..errors import ExitCode, NumbError
    from ..helplines.country import NO_COUNTRY, nearest_code
    from ..helplines.facts import load, tables
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
    """The page behind ``h``: in columns where it is drawn, else each number after its name."""
    from datetime import date

    from ..helplines.facts import load, tables
    from ..helplines.layout import entry, labelled
    from ..helplines.page import aside, page

    zones, names = tables()
    shown = page(_spelled(app, load()), _country(app, None, zones, names), names)
    return tuple(aside(shown, columns, date.today(), entry if drawn else labelled))


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

    shown = page.page(_spelled(app, lines), found, names)
    lay = entry if _draws(app) else labelled
    printed = (page.whole if show_all else page.short)(shown, app.size().columns, date.today(), lay)
    show_pages(app, printed)


def _spelled(app: App, lines: "list[Line]") -> "list[Line]":
    """The lines in letters that this run can write."""
    if app.unicode:
        return lines
    from ..helplines.transliterate import folded

    encoding = app.stdout.encoding or "ascii"
    # UTF-8 under the locale C is Python's own choice. The terminal may not share it.
    folded_lines: list[Line] = folded(lines, "ascii" if encoding.lower().startswith("utf") else encoding)
    return folded_lines


def _country(app: App, flag: str | None, zones: dict[str, str], names: dict[str, str]) -> "Country":
    from ..helplines.country import country, system_zone

    # Where the command line names one, no settings are looked for.
    setting = _setting(app) if flag is None else None
    return country(flag, setting, app.environ, system_zone, zones, names)


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
