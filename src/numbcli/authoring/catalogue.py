"""A catalogue as translators write it: a .po file, and what of it is whole."""

import ast
import re
from collections.abc import Mapping
from typing import NamedTuple

from ..language import SHARED
from ..practice.vocabulary import CHECK_IN
from .messages import Message

Key = tuple[str, str]
"""The context and the English of a message."""


class Entry(NamedTuple):
    """A message of a catalogue: its translations, one for each plural form, and whether it waits to be looked at."""

    said: tuple[str, ...]
    fuzzy: bool = False
    line: int = 1


def read_catalogue(po: str) -> dict[Key, Entry]:
    """The messages of a .po file, without those out of use. Raises ValueError with the number of a line."""
    entries: dict[Key, Entry] = {}
    fields: dict[str, str] = {}
    field, fuzzy, first = "", False, 1

    def close() -> None:
        if "msgid" in fields:
            said = tuple(text for name, text in fields.items() if name.startswith("msgstr"))
            entries[fields.get("msgctxt", ""), fields["msgid"]] = Entry(said, fuzzy, first)

    for number, row in enumerate(po.splitlines(), 1):
        row = row.strip()
        if not row or row.startswith("#"):
            if field.startswith("msgstr"):
                close()
                fields, field, fuzzy = {}, "", False
            fuzzy = fuzzy or (row.startswith("#,") and "fuzzy" in row)
            continue
        found = _ROW.fullmatch(row)
        if found is None or not (found["field"] or field):
            raise ValueError(number)
        if found["field"]:
            if found["field"] in ("msgctxt", "msgid") and field.startswith("msgstr"):
                close()
                fields, fuzzy = {}, False
            first = number if not fields else first
            field = found["field"]
            fields[field] = ""
        fields[field] += ast.literal_eval(found["text"])
    close()
    return entries


_ROW = re.compile(r'(?:(?P<field>msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+)?(?P<text>"(?:[^"\\]|\\.)*")')


def is_said(message: Message, entries: Mapping[Key, Entry]) -> bool:
    """The message is translated, and nothing waits to be looked at."""
    entry = entries.get((message.context, message.text))
    return entry is not None and not entry.fuzzy and bool(entry.said) and all(entry.said)


def is_whole(messages: list[Message], entries: Mapping[Key, Entry]) -> bool:
    """Every message is translated, and each can be read while its part lasts."""
    return all(is_said(message, entries) and not is_too_long(message, entries) for message in messages)


def is_too_long(message: Message, entries: Mapping[Key, Entry]) -> bool:
    """The translation has more characters than its field or its time takes."""
    entry = entries.get((message.context, message.text))
    return entry is not None and message.most is not None and any(len(said) > message.most for said in entry.said)


def incomplete_practices(messages: list[Message], entries: Mapping[Key, Entry]) -> list[str]:
    """The ids of practices one of whose messages is missing, fuzzy or too long. They are played in English."""
    found = set()
    for message in messages:
        played = message.context == SHARED or message.context.startswith(("steps/", "senses/", CHECK_IN))
        if played and (not is_said(message, entries) or is_too_long(message, entries)):
            found |= {place.rpartition("/")[2].removesuffix(".yaml") for place in message.places}
    return sorted(found)
