"""``settings``: each setting, its value and what set it. Sets one, or takes it out of the file."""

from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple

import typer

from ..app import App
from ..errors import ExitCode, NumbError
from ..files import FileError
from ..language import ENGLISH, available, match
from ..practice.vocabulary import HAZARDS
from ..settings import DEFAULT, FILE, KEYS, SWITCHES, load, write
from ..text import nearest, pad, width, wrap
from ..words import settings as words
from . import values
from .paging import show_pages
from .weights import Weights

_ON = ("on", "yes", "true", "1")
_OFF = ("off", "no", "false", "0")


class _Row(NamedTuple):
    key: str
    value: str
    origin: str


def settings(
    context: typer.Context,
    key: Annotated[
        str | None, typer.Argument(metavar="KEY", help=words.HELP_KEY, autocompletion=values.setting_keys)
    ] = None,
    value: Annotated[
        str | None, typer.Argument(metavar="VALUE", help=words.HELP_VALUE, autocompletion=values.setting_values)
    ] = None,
    unset: Annotated[bool, typer.Option("--unset", help=words.HELP_UNSET)] = False,
) -> None:
    app: App = context.obj
    if key is None:
        if unset:
            raise NumbError(*words.KEY_MISSING, code=ExitCode.USAGE)
        _show(app, KEYS)
        return
    if key not in KEYS:
        raise NumbError(*words.unknown_key(nearest(key, KEYS)), code=ExitCode.USAGE)
    if unset and value is not None:
        raise NumbError(*words.VALUE_AND_UNSET, code=ExitCode.USAGE)
    if value is not None:
        _change(app, key, _parsed(key, value))
    elif unset:
        _change(app, key, None)
    _show(app, (key,), about=value is None and not unset)
    if value is not None and app.settings.origin(key) != FILE:
        app.say(words.goes_before(_origin(app, key)))


def _change(app: App, key: str, value: Any) -> None:
    """Put a value into the file, or take the key out of it. What else stands there stays."""
    path = app.places.settings
    try:
        held = load(path)
    except FileError as error:
        raise NumbError(*words.not_changed(str(path), error.reason, error.most)) from None
    if value is not None:
        held[key] = value
    elif key in held:
        del held[key]
    else:
        return
    try:
        write(path, held)
    except FileError as error:
        raise NumbError(*words.not_written(str(path), error.reason)) from None
    app.read_settings_again()


def _parsed(key: str, word: str) -> bool | str | list[str]:
    """The value that a word means to this key. The word is not repeated where it means none."""
    if key == "country":
        return _country(word)
    if key == "without":
        return _hazards(word)
    known = (*_ON, *_OFF) if key in SWITCHES else available()
    low = word.lower() if key in SWITCHES else match(word) or word
    if low not in known:
        listed = f"{words.ON}, {words.OFF}" if key in SWITCHES else ", ".join(known)
        raise NumbError(*words.unknown_value(key, nearest(word, known), listed), code=ExitCode.USAGE)
    return low in _ON if key in SWITCHES else low


def _hazards(word: str) -> list[str]:
    """Hazards with commas between them. One that is none refuses all: somebody would count on it."""
    hazards = [part.strip().lower() for part in word.split(",")]
    for hazard in hazards:
        if hazard not in HAZARDS:
            near = nearest(hazard, HAZARDS)
            raise NumbError(*words.unknown_value("without", near, ", ".join(HAZARDS)), code=ExitCode.USAGE)
    return list(dict.fromkeys(hazards))


def _country(word: str) -> str:
    from ..helplines.country import code_of
    from ..helplines.facts import country_names, tables

    code = code_of(word, tables()[1], country_names)
    if code is None:
        raise NumbError(*words.UNKNOWN_COUNTRY, code=ExitCode.USAGE)
    return code


def _show(app: App, keys: Sequence[str], about: bool = True) -> None:
    rows = [_Row(key, _value(app, key), _origin(app, key)) for key in keys]
    first, second = (max(width(row[column]) for row in rows) for column in (0, 1))
    columns, weights = app.size().columns, Weights(app)
    lines: list[str] = []
    for row in rows:
        drawn = f"{pad(row.key, first)}  {pad(row.value, second)}  {row.origin}"
        if app.draws and width(drawn) <= columns:
            lines.append(drawn)
        else:
            lines += wrap(words.line(*row), columns, "   ")
        if about:
            lines += weights.dim(*(f"   {said}" for said in wrap(words.ABOUT[row.key], columns - 3)))
    show_pages(app, lines)


def _value(app: App, key: str) -> str:
    """The value as it is shown. A country that is none is not: it could be anything."""
    now = app.settings
    if key == "country":
        return words.NOT_SET if now.country is None else _code(now.country)
    if key == "language":
        return ENGLISH if app.language is None else app.language.code
    if key == "without":
        # A word that is no hazard could be anything.
        known = [hazard for hazard in now.without if hazard in HAZARDS]
        unknown = [words.NOT_KNOWN] if len(known) < len(now.without) else []
        return ", ".join((*known, *unknown)) or words.NOTHING
    # The terminal decides these two as well.
    seen = {"plain": not app.draws, "color": app.colors}
    return words.ON if seen.get(key, getattr(now, key)) else words.OFF


def _code(country: str) -> str:
    from ..helplines.country import code_of
    from ..helplines.facts import country_names, tables

    return code_of(country, tables()[1], country_names) or words.NOT_KNOWN


def _origin(app: App, key: str) -> str:
    origin = app.settings.origin(key)
    if key == "plain" and not app.settings.plain:
        if not app.draws:
            return words.NO_TERMINAL
        if origin == DEFAULT:
            return words.TERMINAL
    return words.ORIGIN.get(origin, origin)
