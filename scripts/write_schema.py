"""Writes exercises/practice.schema.json from the program's own table of fields.

``--check`` writes nothing and exits 1 where the file has drifted.
"""

import sys
from pathlib import Path

from numbcli.authoring.schema import render_schema

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "exercises" / "practice.schema.json"


def main(arguments: list[str]) -> int:
    checking = arguments == ["--check"]
    if arguments and not checking:
        print("write_schema.py takes --check or nothing.", file=sys.stderr)
        return 2
    text = render_schema()
    if SCHEMA.exists() and SCHEMA.read_text("utf-8") == text:
        return 0
    print(f"{SCHEMA.relative_to(ROOT)} {'has drifted.' if checking else 'is written.'}")
    if checking:
        return 1
    SCHEMA.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
