"""What a practice needs beside its fields to be played: forms, exercises and picks that its answers name exist."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from ..practice.question import MOST_LINES
from ..words import check as words
from .nodes import Mapping, Node, Sequence

Values = dict[str, Any]


class Slip(NamedTuple):
    """What cannot be played, at a node of the file."""

    node: Node
    sentence: str
    hint: str


def find_unplayable(root: Mapping, values: Values, exercises: Collection[str] | None) -> Iterator[Slip]:
    """Everything in the forms that a session could not play. ``exercises``: every id there is; None: not known."""
    forms = values.get("forms") or {}
    for name, form in forms.items():
        node = root.values["forms"]
        assert isinstance(node, Mapping)
        parts = _list(form.get("parts") if isinstance(form, dict) else form)
        form_node = node.values[name]
        parts_node = form_node.values.get("parts") if isinstance(form_node, Mapping) else form_node
        if not isinstance(parts_node, Sequence):
            continue
        for index, part in enumerate(parts):
            part_node = parts_node.items[index]
            if isinstance(part, dict) and isinstance(part_node, Mapping):
                before = parts[index - 1] if index else {}
                after = parts[index + 1] if index + 1 < len(parts) else {}
                yield from _part(part, part_node, before, after)
                yield from _options(part, part_node, forms, exercises)


def _part(part: Values, node: Mapping, before: Values, after: Values) -> Iterator[Slip]:
    if "play" in part and not _picks(before):
        yield Slip(node.values["play"], *words.NOTHING_PICKED)
    if _picks(part) and "play" not in (after or {}):
        yield Slip(node.keys["ask"], *words.PICK_NOT_PLAYED)
    if "then" in part and "play" in part:
        yield Slip(node.keys["then"], *words.THEN_WITHOUT_SAY)


def _options(part: Values, node: Mapping, forms: Values, exercises: Collection[str] | None) -> Iterator[Slip]:
    for option, option_node in zip(_choices(part), _choice_nodes(node), strict=False):
        if not isinstance(option, dict) or not isinstance(option_node, Mapping):
            continue
        form, exercise = option.get("form"), option.get("exercise")
        if form is not None and form not in forms:
            yield Slip(option_node.values["form"], *words.no_form(form, forms))
        if exercise is not None and exercises is not None and exercise not in exercises:
            yield Slip(option_node.values["exercise"], *words.no_exercise(exercise))
    choose = (part.get("ask") or {}).get("choose") or {}
    if choose.get("own") and len(_choices(part)) >= MOST_LINES:
        yield Slip(node.keys["ask"], *words.TOO_MANY_LINES)


def _picks(part: Values | None) -> bool:
    return any(isinstance(option, dict) and option.get("exercise") for option in _choices(part or {}))


def _choices(part: Values) -> list[Any]:
    return _list(((part.get("ask") or {}).get("choose") or {}).get("options"))


def _choice_nodes(node: Mapping) -> list[Node]:
    found: Node | None = node
    for key in ("ask", "choose", "options"):
        found = found.values.get(key) if isinstance(found, Mapping) else None
    return list(found.items) if isinstance(found, Sequence) else []


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
