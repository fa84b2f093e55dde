"""Every command, piped and on a terminal, watched by strace: no call to a network, no other program, no private text
in any file but the journal. ``--full`` watches every command and whole sessions, else the ones that hold private text.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from drivers import failing_calls, tracing
from drivers.tracing import SECRET

KEPT = [(("check-in", "--note", "-"), SECRET), (("check-in", "--feel", "3"), "")]
LOOKED = [
    "history",
    "history --all --json",
    "history --csv",
    "history --practices",
    "data where",
    "data check",
    "data export",
]
READ = [
    "",
    "--help",
    "--version",
    "steps",
    "exercises --json",
    "why sounds",
    "learn",
    "learn about",
    "check",
    "settings",
]
READ += ["support", "support --all", "support --country DE --json", "settings wait off", "new my-window", "nonsense"]
PLAYED = ["step name", "exercise slow-look --short", "walk --short"]
ASKED = (("Which word", "9"), ("Esc then", f"{SECRET} enter"), ("energy", "s"), ("Kept.", "enter"))
WALKED = (("Enter start", "enter"), ("Enter next", "enter"), ("Enter next", "s"), ("people", "h"), ("go back", "q"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="every command and whole sessions")
    full = parser.parse_args().full
    if reason := failing_calls.why_not():
        print(f"Not measured: {reason}.")
        return 0
    runs = 0
    found: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        base = {"PATH": os.environ["PATH"], "LANG": "en_GB.UTF-8", "TERM": "xterm-256color", "NUMBCLI_RATE": "1000"}
        environ = tracing.surroundings(root, base)
        os.chdir(root)
        piped = [(tuple(words.split()), "") for words in (LOOKED + READ + PLAYED if full else LOOKED)]
        for words, stdin in [*KEPT, *piped]:
            calls = tracing.run(words, environ, stdin)
            # A command that is not known ends with 2.
            found += [f"{' '.join(words)}: {call}" for call in calls if (words, call) != (("nonsense",), "exit code 2")]
            runs += 1
        sessions: list[tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = [(("check-in",), ASKED)]
        if full:
            sessions += [(("step", "name"), WALKED), (("--plain", "check-in"), ASKED), ((), (("learn about", "q"),))]
            sessions += [(("exercise", "slow-look"), WALKED), (("history",), ()), (("support",), (("leaves", "q"),))]
        for words, presses in sessions:
            calls, ordinary = tracing.written({**environ, "NUMBCLI_RATE": "1"}, *presses, words=words)
            # History shows what was kept; nothing else leaves it on the ordinary screen.
            shown = SECRET in ordinary and words != ("history",) and "--plain" not in words
            found += [f"{' '.join(words)}: {call}" for call in calls] + (["on the ordinary screen"] if shown else [])
            runs += 1
        holding = tracing.files_with(root)
        tracing.run(("data", "forget", "--all", "--yes"), environ)
        after = tracing.files_with(root)
    print(f"runs                                    {runs:5}")
    print(f"calls to a network, programs started    {len(found):5}   promised: 0")
    print(f"files that hold the private text        {len(holding):5}   promised: 1   {holding}")
    print(f"files that hold it after data forget    {len(after):5}   promised: 0   {after}")
    print(*found, sep="\n", end="")
    return 1 if found or len(holding) != 1 or after else 0


if __name__ == "__main__":
    sys.exit(main())
