"""How long the usual page of ``numbcli history`` takes with 100,000 entries, against jrnl showing seven of as many.

Takes the path of a ``jrnl`` installed in an environment of its own: ``history_against_jrnl.py /path/to/jrnl``.
"""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from measure import medians
from numbcli.journal.entry import check_in
from numbcli.journal.store import Journal

COUNT = 100_000
ROUNDS = 3
PROMISE = 15
BEGIN = datetime(2000, 1, 1, tzinfo=UTC)
LINE = "The wall is warm on one side."


def main() -> None:
    jrnl = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        moments = [BEGIN + timedelta(hours=2 * place) for place in range(COUNT)]
        Journal(home).keep(*(check_in(moment, "tired", "a-little", 3, LINE) for moment in moments))
        text = "".join(f"[{moment:%Y-%m-%d %H:%M}] {LINE}\n\n" for moment in moments)
        (home / "journal.txt").write_text(text)
        (home / "jrnl").mkdir()
        (home / "jrnl" / "jrnl.yaml").write_text(
            f"colors: {{body: none, date: none, tags: none, title: none}}\ndefault_hour: 9\ndefault_minute: 0\n"
            f"editor: ''\nencrypt: false\nhighlight: false\nindent_character: '|'\n"
            f"journals: {{default: {{journal: {home / 'journal.txt'}}}}}\nlinewrap: 79\ntagsymbols: '@'\n"
            f"template: false\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.2\n"
        )
        environ = {"PATH": "/usr/bin:/bin", "HOME": folder, "XDG_CONFIG_HOME": folder, "NUMBCLI_HOME": folder}
        ours, theirs = [sys.executable, "-m", "numbcli", "history"], [jrnl, "-n", "7"]
        history, other = medians([(ours, environ), (theirs, environ)], ROUNDS)
    print(f"numbcli history of {COUNT:,}   {history * 1000:8.0f} ms")
    print(f"jrnl -n 7 of {COUNT:,}         {other * 1000:8.0f} ms")
    print(f"jrnl / numbcli               {other / history:8.1f}      promised: {PROMISE} at the least")


if __name__ == "__main__":
    main()
