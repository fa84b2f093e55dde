"""Reads the pages that the numbers to call rest on, and says on which of them a number does not stand any more.

For a person with a network: ``python scripts/recheck.py [COUNTRY...]`` reads every address under ``sources`` in
support/helplines.yaml and writes a report of the day, recheck-2027-01-31.md, in the folder where it is run. It never
changes the facts. A number that is not found on a page says only that somebody has to look: pages move, and some are
drawn by scripts. It is no part of the package, which has no network code at all.
"""

import argparse
import html
import re
import sys
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "support" / "helplines.yaml"
SECONDS = 20
LARGEST = 4 * 1024 * 1024
"""Bytes of a page that are read."""
DIALLED = ("phone", "phone_es", "phone_sv", "phone_region", "sms", "whatsapp")
"""Keys of ``contact`` that are numbers."""

Fetch = Callable[[str], str]
"""Gives the text of the page at an address. Raises OSError or ValueError."""


class Found(NamedTuple):
    """What a page says of an entry: the numbers that stand on it, and those that do not."""

    address: str
    there: list[str]
    missing: list[str]
    error: str | None = None


def numbers(entry: dict[str, Any]) -> list[str]:
    """Every number of an entry that is dialled or texted."""
    contact = entry["contact"]
    return list(dict.fromkeys([*(contact[key] for key in DIALLED if key in contact), *contact.get("phone_alt", ())]))


def stands_on(number: str, page: str) -> bool:
    """Whether a number stands on a page, however its digits are grouped, and not as a part of a longer one."""
    signs = [re.escape(sign) for sign in number if sign.isdigit() or sign in "*+"]
    between = r"[\s().\u00a0\u2011\u2013-]*"
    return re.search(rf"(?<![\d*+]){between.join(signs)}(?!\d)", page) is not None


def words_of(page: str) -> str:
    """A page as its reader sees it: without tags and scripts."""
    page = re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", page)
    return html.unescape(re.sub(r"<[^>]*>", " ", page))


def look_at(entry: dict[str, Any], fetch: Fetch) -> Iterator[Found]:
    """What each page under an entry's sources says of its numbers."""
    known = numbers(entry)
    for source in entry["sources"]:
        if source["grade"] == "list" and entry["kind"] == "emergency":
            continue  # lists of numbers of all countries: any number stands on them
        try:
            page = words_of(fetch(source["address"]))
        except (OSError, ValueError) as error:
            yield Found(source["address"], [], known, type(error).__name__)
            continue
        there = [number for number in known if stands_on(number, page)]
        yield Found(source["address"], there, [number for number in known if number not in there])


def report(entries: list[dict[str, Any]], fetch: Fetch, today: date) -> Iterator[str]:
    """The report in Markdown: first what nobody confirms any more, then the rest."""
    looked = [(entry, list(look_at(entry, fetch))) for entry in entries if numbers(entry)]
    yield f"# Numbers to call, looked for on {today.isoformat()}"
    yield ""
    yield "A person reads each page below before anything is changed. A number nobody confirms is taken out."
    for title, wanted in (("On no page", False), ("On a page", True)):
        yield from ("", f"## {title}", "")
        for entry, found in looked:
            confirmed = {number for each in found for number in each.there}
            unseen = [number for number in numbers(entry) if number not in confirmed]
            if wanted == bool(unseen):
                continue
            yield f"- {entry['country']}, {entry['name']}: {', '.join(unseen or numbers(entry))}"
            for each in found:
                said = each.error or (f"has {', '.join(each.there)}" if each.there else "has none of them")
                yield f"  - {each.address}: {said}"


def fetch(address: str) -> str:
    """The text of a page."""
    if not address.startswith(("http://", "https://")):
        raise ValueError(address)
    request = urllib.request.Request(address, headers={"User-Agent": "numbcli recheck (a person looks at the result)"})
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        data: bytes = answer.read(LARGEST)
        return data.decode(answer.headers.get_content_charset() or "utf-8", "replace")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("countries", nargs="*", metavar="COUNTRY", help="two letters; without any, all of them")
    wanted = {code.upper() for code in parser.parse_args().countries}
    entries = yaml.safe_load(FACTS.read_text(encoding="utf-8"))
    chosen = [entry for entry in entries if not wanted or entry["country"] in wanted]
    if not chosen:
        print("No entry is of these countries.", file=sys.stderr)
        return 2
    path = Path(f"recheck-{date.today().isoformat()}.md")
    path.write_text("\n".join(report(chosen, fetch, date.today())) + "\n", encoding="utf-8")
    print(f"Written: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
