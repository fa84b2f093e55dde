"""How long a list, or completing a word, takes against ``python -c pass``: the ratio of the medians of one run."""

import sys

from measure import NOTHING, compiled, medians

ROUNDS = 15
PROMISES = {"support": 7.0, "completion": 7.0, "steps": 9.0, "exercises": 10.0}
ASKED = {"completion": ["__complete", "=", "exercise"]}
"""What is run where it is no command of that name: the ids of exercises, as a shell asks for them."""


def main() -> None:
    commands = [NOTHING, *([sys.executable, "-m", "numbcli", *ASKED.get(name, [name])] for name in PROMISES)]
    with compiled() as environ:
        nothing, *times = medians([(command, environ) for command in commands], ROUNDS)
    print(f"python -c pass     {nothing * 1000:6.1f} ms")
    for (name, promise), whole in zip(PROMISES.items(), times, strict=True):
        ratio = f"{whole / nothing:5.1f} x python -c pass"
        print(f"numbcli {name:10} {whole * 1000:6.1f} ms   {ratio}   promised: {promise:g} at most")


if __name__ == "__main__":
    main()
