"""Renews the catalogue of each language from the English, and compiles what ships.

    python scripts/write_catalogues.py            renew locale/*.po, and compile them
    python scripts/write_catalogues.py --new it   begin a language
    python scripts/write_catalogues.py --check    exit 1 where one of these files has drifted; nothing is written

A message whose English has changed becomes fuzzy, with the English before it: it is not used until somebody has looked
at it and has taken the mark away. Names of months, languages and countries come from CLDR, and nobody translates them.
"""

import io
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entered
from babel.messages.mofile import write_mo
from babel.messages.pofile import denormalize, read_po, write_po

from numbcli.authoring.catalogue import Entry, Key, incomplete_practices, is_said, is_whole, read_catalogue
from numbcli.authoring.messages import Message, all_messages
from numbcli.authoring.translation import read_rules
from numbcli.helplines.facts import load, tables, words_beside_numbers
from numbcli.language import PRACTICES, WORDS
from numbcli.text import pad, width

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "locale"
PAGE = ROOT / "docs" / "translating.md"
SHIPPED = ROOT / "src" / "numbcli" / "languages"
_BEGIN, _END = "<!-- written by scripts/write_catalogues.py -->", "<!-- end -->"
_DAY = datetime(2026, 11, 24, tzinfo=UTC)
"""The day in the head of each file, always the same: a file changes only where its words do."""
_DAY_TO_MONTH = re.compile(r"\{day\}[^{}]*\{month\}|\{month\}[^{}]*\{day\}")
_HEAD = """\
The words of numbcli in {language}.
Written for translators by scripts/write_catalogues.py: docs/translating.md says how to work on it.
A message marked fuzzy is not used until its mark is taken away."""


def main(arguments: list[str]) -> int:
    checking = arguments == ["--check"]
    new = arguments[1:2] if arguments[:1] == ["--new"] else []
    if arguments and not checking and not new:
        print(__doc__, file=sys.stderr)
        return 2
    messages = all_messages(ROOT / "exercises", words_beside_numbers())
    codes = sorted({*(path.stem for path in CATALOGUES.glob("*.po")), *new})
    drifted = _keep(CATALOGUES / "numbcli.pot", render_template(messages), checking)
    rows = []
    for code in codes:
        path = CATALOGUES / f"{code}.po"
        po = render_catalogue(code, path, messages)
        drifted |= _keep(path, po, checking)
        for name, data in compile_catalogue(code, po, messages).items():
            drifted |= _keep(SHIPPED / code / name, data, checking)
        rows.append(_row(code, read_catalogue(po.decode("utf-8")), messages))
    drifted |= _keep(PAGE, _with_table(PAGE.read_text("utf-8"), rows).encode(), checking)
    return 1 if checking and drifted else 0


def _keep(path: Path, data: bytes, checking: bool) -> bool:
    """Whether the file differs from this; unless ``checking``, it is written."""
    if path.is_file() and path.read_bytes() == data:
        return False
    print(f"{path.relative_to(ROOT)} {'has drifted.' if checking else 'is written.'}")
    if not checking:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return True


def _row(code: str, entries: Mapping[Key, Entry], messages: list[Message]) -> str:
    """A language in the table of the page for translators."""
    name = Locale.parse(code, sep="-").english_name
    cautions = [message for message in messages if message.is_caution]
    counts = [sum(is_said(message, entries) for message in some) for some in (messages, cautions)]
    said = [f"{count} of {len(some)}" for count, some in zip(counts, (messages, cautions), strict=True)]
    return f"| {name} | `{code}` | {said[0]} | {said[1]} | {_signed(code)} |"


def _signed(code: str) -> str:
    """Who has signed a language, as the file of its rules says."""
    return ", ".join(read_rules(CATALOGUES / f"{code}.rules.yaml").signed) or "nobody yet"


def _with_table(page: str, rows: list[str]) -> str:
    head = ["| language | code | messages | of them cautions and people | signed by |", "|---|---|---|---|---|"]
    before, rest = page.split(_BEGIN)
    return f"{before}{_BEGIN}\n" + "\n".join((*head, *rows)) + f"\n{_END}" + rest.split(_END)[1]


def render_template(messages: list[Message]) -> bytes:
    """What a new language begins with."""
    template = _template(messages)
    template.header_comment = "# The words of numbcli in English. docs/translating.md says how to begin a language."
    template.project, template.version, template.charset = "numbcli", "1", "utf-8"
    template.creation_date = template.revision_date = _DAY
    template.msgid_bugs_address, template.last_translator, template.language_team = "", "", ""
    template.fuzzy = False
    return _render(template)


def render_catalogue(code: str, path: Path, messages: list[Message]) -> bytes:
    """What translators write in, brought up to the English of today."""
    locale = Locale.parse(code, sep="-")
    if path.is_file():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=locale)
    else:
        catalogue = Catalog(locale=locale)
    template = _template(messages)
    previous = {_key(message.context, message.id): _take_previous(message) for message in catalogue}
    before = set(previous)
    gone = before - {_key(message.context, message.id) for message in template}
    catalogue.update(template, update_header_comment=False)
    for message in catalogue:
        if message.fuzzy and not message.previous_id:
            message.previous_id = list(previous.get(_key(message.context, message.id), ()))
        # A near message that is still there, or of another place, is no draft of a new one.
        drafted = message.fuzzy and _key(message.context, message.id) not in before
        if drafted and _key(message.context, message.previous_id) not in gone:
            message.flags.discard("fuzzy")
            message.string = "" if isinstance(message.id, str) else ("",) * catalogue.num_plurals
            message.previous_id = []
    _set_head(catalogue, locale)
    return _render(catalogue)


def _take_previous(message: Entered) -> tuple[str, ...]:
    """The English before a fuzzy message, out of its comments: Babel writes it, and reads it as one of them."""
    rows = [comment for comment in message.user_comments if comment.startswith("|")]
    message.user_comments = [comment for comment in message.user_comments if comment not in rows]
    said = re.split(r"^msgid(?:_plural)? ", "\n".join(row[1:].strip() for row in rows), flags=re.MULTILINE)
    return tuple(denormalize(text.strip()) for text in said[1:])


def _key(context: str | None, said: str | Sequence[str]) -> tuple[str, tuple[str, ...]]:
    return context or "", (said,) if isinstance(said, str) else tuple(said)


def _render(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=100, include_previous=True, sort_output=False)
    return b"".join(row for row in out.getvalue().splitlines(keepends=True) if b"Generated-By" not in row)


def _template(messages: list[Message]) -> Catalog:
    template = Catalog()
    for message in messages:
        said = message.text if message.other is None else (message.text, message.other)
        notes = [*message.notes, *([f"at most {message.most} characters"] if message.most else [])]
        template.add(
            said,
            context=message.context,
            locations=[(place, None) for place in message.places],  # type: ignore[misc]
            auto_comments=notes,
            flags=["python-brace-format"] if "{" in message.text else [],
        )
    return template


def _set_head(catalogue: Catalog, locale: Locale) -> None:
    catalogue.project, catalogue.version = "numbcli", "1"
    catalogue.creation_date = catalogue.revision_date = _DAY
    catalogue.header_comment = "\n".join(f"# {line}" for line in _HEAD.format(language=locale.english_name).split("\n"))
    catalogue.msgid_bugs_address = ""
    catalogue.last_translator = "numbcli"
    catalogue.language_team = "numbcli"
    catalogue.fuzzy = False


# What ships


class _Compiled(Catalog):
    """A catalogue whose head has what gettext reads, and no version of the tool that wrote it."""

    @property  # type: ignore[misc]
    def mime_headers(self) -> list[tuple[str, str]]:
        return [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", self.plural_forms)]


def compile_catalogue(code: str, po: bytes, messages: list[Message]) -> dict[str, bytes]:
    """What ships: what is translated and not fuzzy, the names from CLDR, and what the program has to know."""
    locale = Locale.parse(code, sep="-")
    written = read_po(io.BytesIO(po), locale=locale)
    entries = read_catalogue(po.decode("utf-8"))
    compiled, practices = (_Compiled(locale=locale, fuzzy=False) for _ in range(2))
    for message in written:
        if message.id and not message.fuzzy and _is_said(message.string):
            of_words = str(message.context).startswith("words/")
            (compiled if of_words else practices).add(message.id, message.string, context=message.context)
    for context, text, said in cldr_names(locale):
        compiled.add(text, said, context=context)
    chars = {char for message in (*compiled, *practices) for char in str(message.string)}
    about = {
        "whole": "yes" if is_whole(messages, entries) else "no",
        "signed": _signed(code).removeprefix("nobody yet"),
        "incomplete": " ".join(incomplete_practices(messages, entries)),
        "letters": "".join(sorted(char for char in chars if ord(char) > 127 and char.isalpha())),
    }
    for name, value in about.items():
        if value:
            compiled.add(name, value, context="about")
    return {WORDS: _compile(compiled), PRACTICES: _compile(practices)}


def _compile(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def _is_said(said: str | tuple[str, ...] | list[str]) -> bool:
    return bool(said) if isinstance(said, str) else all(said)


def cldr_names(locale: Locale) -> Iterator[tuple[str, str, str]]:
    """Context, what is asked for, and what it is called."""
    for context, name in (("date", "MMMMd"), ("date with year", "yMMMMd")):
        yield "cldr", context, _date_pattern(locale, name)
    months = locale.months["format"]
    widest = max(map(width, months["abbreviated"].values()))
    for number in range(1, 13):
        yield "cldr/month", f"{number:02}", months["wide"][number]
        yield "cldr/short month", f"{number:02}", pad(months["abbreviated"][number], widest)
    spoken = {language for line in load() for language in line["languages"] or ()}
    for code in sorted(spoken):
        yield "cldr/language", code, locale.languages.get(code, code)
    for code in sorted(tables()[1]):
        if code in locale.territories:
            yield "cldr/country", code, locale.territories[code]


def _date_pattern(locale: Locale, skeleton: str) -> str:
    """Such as {day} de {month} de {year}. What stands between day and month does not break, nor end a sentence."""
    if skeleton == "yMMMMd":
        pattern = locale.date_formats["long"].pattern
    else:
        pattern = locale.datetime_skeletons[skeleton].pattern
    said, quoted = "", False
    place = 0
    while place < len(pattern):
        char = pattern[place]
        if char == "'":
            quoted = not quoted
            place += 1
            continue
        length = len(pattern[place:]) - len(pattern[place:].lstrip(char))
        if not quoted and char in "dMLyU":
            month = "{month}" if length > 2 else "{number}"  # as a name, or as in 11月
            said += {"d": "{day}", "M": month, "L": month}.get(char, "{year}")
        else:
            said += char * length
        place += length
    return _DAY_TO_MONTH.sub(lambda match: match[0].replace(" ", "\u00a0"), said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
