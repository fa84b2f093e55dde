"""The values of a file as a Practice. What is missing in one with problems is empty, and keeps its index."""

from typing import Any

from ..practice.model import (
    Ask,
    Breathe,
    Choose,
    Form,
    Name,
    Option,
    Part,
    Practice,
    Scale,
    Write,
)
from ..practice.vocabulary import CHECK_IN, FULL

Values = dict[str, Any]


def build_practice(values: Values) -> Practice:
    """A step or an exercise."""
    forms = {name: _form(name, form, values) for name, form in (values.get("forms") or {}).items()}
    offered = values.get("offered")
    return Practice(
        id=_text(values, "id"),
        kind=_text(values, "kind"),
        title=_text(values, "title"),
        purpose=_text(values, "purpose"),
        forms=forms,
        order=values.get("order"),
        senses=_texts(values, "senses"),
        energy=_text(values, "energy"),
        ready=_texts(values, "ready"),
        careful=_texts(values, "careful"),
        more=_texts(values, "more"),
        hazards=_texts(values, "hazards"),
        instead=values.get("instead"),
        offered=True if offered is None else offered,
        away=values.get("away") or False,
        why=_text(values, "why"),
        evidence=_text(values, "evidence"),
        sources=_texts(values, "sources"),
    )


def build_check_in(values: Values) -> Practice:
    """The questions of a check-in, as the one form of a practice."""
    parts = tuple(map(_part, values.get("parts") or ()))
    form = Form(FULL, parts)
    return Practice(_text(values, "id"), CHECK_IN, _text(values, "title"), _text(values, "purpose"), {FULL: form})


def _text(values: Values, name: str) -> str:
    return values.get(name) or ""


def _texts(values: Values, name: str) -> tuple[str, ...]:
    return tuple(text or "" for text in values.get(name) or ())


def _form(name: str, form: list[Values] | Values | None, practice: Values) -> Form:
    """A form, with what its opening says: its own, or else the practice's."""
    own: Values = form if isinstance(form, dict) else {"parts": form}
    said = {**practice, **own}
    return Form(
        name,
        tuple(map(_part, own.get("parts") or ())),
        _text(said, "purpose"),
        _texts(said, "ready"),
        _texts(said, "careful"),
        _texts(said, "more"),
        own.get("lying") or False,
    )


def _part(values: Values) -> Part:
    breath = values.get("breathe")
    return Part(
        say=_text(values, "say"),
        seconds=values.get("seconds") or 0,
        label=values.get("label"),
        then=values.get("then"),
        ask=_ask(values.get("ask") or {}),
        take=values.get("take") or False,
        fixed=values.get("fixed") or False,
        rest=values.get("rest"),
        breathe=Breathe(breath["in"], breath["out"]) if breath and breath.get("in") and breath.get("out") else None,
        play="play" in values,
        key=values.get("key"),
    )


def _ask(values: Values) -> Ask | None:
    for name, ask in values.items():
        if ask is None:
            continue
        match name:
            case "name":
                return Name(ask.get("count") or 0, _text(ask, "what"))
            case "choose":
                return Choose(
                    tuple(map(_option, ask.get("options") or ())), ask.get("own") or False, ask.get("people") or False
                )
            case "scale":
                return Scale(ask.get("from") or 0, ask.get("to") or 0, _text(ask, "low"), _text(ask, "high"))
            case "write":
                return Write()
    return None


def _option(values: str | Values | None) -> Option:
    if not isinstance(values, dict):
        return Option(values or "")
    take = values.get("take")
    return Option(
        _text(values, "say"),
        values.get("form"),
        values.get("exercise"),
        True if take is None else take,
        values.get("token"),
    )
