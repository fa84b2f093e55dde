"""What is said to a word that is not known: how to go on, never a guess at a feeling, and where people are."""

from pathlib import Path

import pytest

from drivers.command import run
from numbcli.words.distress import QUIET_NAMES

Environ = dict[str, str]
POINTER = "People to talk to: numbcli support\n"


@pytest.mark.parametrize("word", [*QUIET_NAMES[::6], "SOS", "Krise", "détresse", "help_me"])
def test_a_word_of_distress_is_support(word: str, environ: Environ) -> None:
    assert (
        run(word, "--country", "GB", environ=environ).stdout
        == run("support", "--country", "GB", environ=environ).stdout
    )


@pytest.mark.parametrize(
    ("word", "start"), [("slow-look", "exercise slow-look"), ("ground", "step ground"), ("3", "step 3")]
)
def test_a_practice_in_place_of_a_command_is_told_how_to_start(word: str, start: str, environ: Environ) -> None:
    done = run(word, environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"numbcli {start} starts it." in done.stderr and done.stderr.endswith(POINTER)


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("setings", '"settings"'),
        ("cup", '"exercise warm-cup"'),
        ("exercise breath", '"longer-breath-out"'),
        ("exercise slow-lok", '"slow-look"'),
        ("step 7", None),
        ("panic", None),
        ("tired", None),
        ("calm", None),
        ("data start", None),
        ("learn zzz", None),
        ("help zzz", None),
        ("walk --clcok", '"--clock"'),
        ("walk --in-bed", None),
    ],
)
def test_a_slip_is_named_and_nothing_else_is(words: str, near: str | None, environ: Environ) -> None:
    done = run(*words.split(), environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert (f"Did you mean {near}?" in done.stderr) if near else ("Did you mean" not in done.stderr)
    assert done.stderr.endswith(POINTER)


@pytest.mark.parametrize("word", ["happy", "flta", "heavi", "fog"])
def test_a_feeling_is_never_guessed(word: str, environ: Environ) -> None:
    done = run("check-in", "--word", word, environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean" not in done.stderr
    assert "It takes: nothing, cant-tell, flat, heavy, far-away, tired, something-small, rather-not-say." in done.stderr
    assert not Path(environ["NUMBCLI_HOME"]).exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("why", "why takes an id, such as slow-look."),
        ("new", "new takes an id, such as my-window."),
        ("data import", "data import takes a file, such as kept.json."),
        ("exercise --minutes", "--minutes takes a value.\nHow long it takes, from 2 to 10 minutes."),
        ("history --days x", "--days takes a number from 1 on."),
        ("walk 3", "numbcli walk --from 3"),
        ("walk --in-bed", "There is: --from, --short, --clock"),
    ],
)
def test_what_is_missing_is_named(words: str, said: str, environ: Environ) -> None:
    done = run(*words.split(), environ=environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("word", ["my-glass", "behind glass", "Behind  Glass"])
def test_a_word_of_the_own_check_in_is_taken_by_its_token_or_its_words(word: str, environ: Environ) -> None:
    folder = Path(environ["NUMBCLI_HOME"]) / "exercises"
    folder.mkdir(parents=True)
    (folder / "check-in.yaml").write_text(
        "id: check-in\nkind: check-in\ntitle: Check in\npurpose: One word.\nparts:\n  - key: word\n"
        "    say: Which word is closest?\n    ask:\n      choose:\n        options:\n"
        "          - {say: behind glass, token: my-glass}\n          - {say: tired, token: tired}\n",
        encoding="utf-8",
    )
    done = run("check-in", "--word", word, "--json", environ=environ)
    assert done.returncode == 0 and '"word": "my-glass"' in done.stdout
    assert "Word: behind glass\n" in run("history", environ=environ).stdout
    assert "It takes: my-glass, tired." in run("check-in", "--word", "fog", environ=environ).stderr
