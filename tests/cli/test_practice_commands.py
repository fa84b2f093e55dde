"""The commands about practices, as a script or a pipe has them."""

import json
from pathlib import Path

import pytest

from drivers.command import run
from numbcli.places import shipped

Environ = dict[str, str]
BOX_AND_BLOCK = range(0x2500, 0x25A0)


@pytest.fixture
def fast(environ: Environ) -> Environ:
    return {**environ, "NUMBCLI_RATE": "1000"}


def test_steps_as_json_have_their_five_fields(environ: Environ) -> None:
    done = run("steps", "--json", environ=environ)
    rows = json.loads(done.stdout)
    assert done.returncode == 0
    assert [row["number"] for row in rows] == [1, 2, 3, 4, 5, 6]
    assert [row["id"] for row in rows] == ["name", "ground", "smaller", "move", "connect", "let-be"]
    assert all(list(row) == ["number", "id", "title", "purpose", "minutes"] for row in rows)
    assert [row["minutes"] for row in rows] == [2, 6, 4, 5, 4, 5], "rounded up"


@pytest.mark.parametrize(
    "words", [("step", "name"), ("step", "2"), ("walk", "--short"), ("exercise", "sounds", "--in-bed")]
)
def test_with_no_one_at_the_keys_it_plays_to_its_end_by_the_clock(words: tuple[str, ...], fast: Environ) -> None:
    done = run(*words, environ=fast)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.endswith("Closed.\n")
    assert "Did you notice" not in done.stdout
    assert "Enter" not in done.stdout, "there is no key to press"


@pytest.mark.parametrize(
    "words", [("step", "name"), ("step", "connect"), ("steps",), ("why", "sounds"), ("--help",), ("support",)]
)
@pytest.mark.parametrize("switch", ["--plain", "ACCESSIBLE", "TERM"])
def test_plain_lines_hold_no_control_byte_and_fit_80_columns(
    words: tuple[str, ...], switch: str, fast: Environ
) -> None:
    extra = {"ACCESSIBLE": "1"} if switch == "ACCESSIBLE" else {"TERM": "dumb"} if switch == "TERM" else {}
    out = run(*words, *(["--plain"] if switch == "--plain" else []), environ={**fast, **extra}).stdout
    assert out
    assert all(ord(char) >= 0x20 or char == "\n" for char in out)
    assert not any(ord(char) in BOX_AND_BLOCK for char in out)
    # An address stays in one piece.
    longest = max(len(line) for line in out.splitlines() if "://" not in line)
    assert longest <= 80


def test_part_lines_stand_at_start_middle_and_end(fast: Environ) -> None:
    out = run("step", "name", "--short", environ=fast).stdout
    # The second part has a second line in place of it, and the others are too short to say it.
    assert "Half of it is over." not in out
    assert out.index("Say its plain name") < out.index("It had that name yesterday too.") < out.index("Part 3 of 3")
    assert out.count("Next.") == 2
    assert "Part 2 of 3, one name. 30 seconds." in out


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("step", "grond"), "ground"),
        (("step", "7"), None),
        (("exercise", "slow-lok"), "slow-look"),
        (("stpes",), "steps"),
        (("step", "--shrot"), "--short"),
        (("why", "texturr"), "texture"),
        (("walk", "--from", "9"), None),
        (("step", "name", "my secret"), None),
    ],
)
def test_a_slip_exits_2_names_the_nearest_and_repeats_nothing_private(
    words: tuple[str, ...], near: str | None, environ: Environ
) -> None:
    done = run(*words, environ=environ)
    assert done.returncode == 2
    assert done.stdout == ""
    assert near is None or f'"{near}"' in done.stderr
    assert "secret" not in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") <= 2


def test_an_unknown_command_or_id_ends_with_people_to_talk_to(environ: Environ) -> None:
    for words in (("stpes",), ("step", "grond")):
        assert run(*words, environ=environ).stderr.endswith("numbcli support\n")


def test_a_hostile_id_is_cleaned(environ: Environ) -> None:
    done = run("step", "\x1b]0;x\x07\x1b[31mgrond", environ=environ)
    assert done.returncode == 2
    assert "\x1b" not in done.stderr and "\x07" not in done.stderr


@pytest.mark.parametrize("words", [("help",), ("-h",), ("--help",), ()])
def test_help_everywhere(words: tuple[str, ...], environ: Environ) -> None:
    done = run(*words, environ=environ)
    assert done.returncode == 0
    for command in ("steps", "step", "walk", "exercise", "why", "support"):
        assert f"\n  {command}: " in done.stdout
    assert "numbcli support" in done.stdout


@pytest.mark.parametrize("words", [("help", "step"), ("step", "help"), ("step", "-h"), ("--plain", "step", "--help")])
def test_help_of_a_command(words: tuple[str, ...], environ: Environ) -> None:
    done = run(*words, environ=environ)
    assert done.returncode == 0
    assert "--in-bed" in done.stdout


def test_options_of_the_whole_stand_before_or_after(environ: Environ) -> None:
    assert run("steps", "--version", environ=environ).stdout.startswith("numbcli ")
    assert run("--version", "steps", environ=environ).stdout.startswith("numbcli ")
    assert run("steps", "--plain", environ=environ).returncode == 0


def test_why_says_how_much_is_known_and_where_it_was_read(environ: Environ) -> None:
    done = run("why", "connect", environ=environ)
    assert done.returncode == 0
    assert "How much is known:" in done.stdout
    assert "Read in:" in done.stdout
    assert "https://" in done.stdout


def test_a_step_without_a_name_and_without_a_terminal_shows_what_there_is(environ: Environ) -> None:
    done = run("step", environ=environ)
    assert done.returncode == 0
    assert "let-be" in done.stdout and "numbcli step" in done.stdout


def own(environ: Environ, name: str, text: str) -> Path:
    path = Path(environ["NUMBCLI_HOME"]) / "exercises" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_broken_file_of_ones_own_has_its_place_and_a_hint(environ: Environ) -> None:
    path = own(environ, "mine", "id: mine\nkind: exercise\n\x1b[31mtitle: x\n")
    done = run("exercise", "mine", environ=environ)
    assert done.returncode == 3
    assert done.stderr.replace("\n", " ").startswith(f"{path}:3:1: There is an invisible character here")
    assert "\x1b" not in done.stderr


def test_a_broken_file_of_ones_own_never_takes_a_shipped_one_away(fast: Environ) -> None:
    path = own(fast, "slow-look", "id: [\n")
    done = run("exercise", "slow-look", "--short", environ=fast)
    assert done.returncode == 0
    assert "A slow look." in done.stdout
    assert str(path) in done.stderr and done.stderr.count("\n") == 1
    listed = run("steps", environ=fast)
    assert listed.returncode == 0


def test_ones_own_file_replaces_a_shipped_one(fast: Environ) -> None:
    from numbcli.places import shipped

    text = (shipped() / "senses" / "slow-look.yaml").read_text()
    own(fast, "slow-look", text.replace("title: A slow look", "title: My slow look"))
    assert run("exercise", "slow-look", "--short", environ=fast).stdout.startswith("My slow look.")


@pytest.mark.parametrize("rate", ["x", "0", "nan", "-1", "inf"])
def test_a_rate_that_is_none_exits_2(rate: str, environ: Environ) -> None:
    done = run("step", "name", environ={**environ, "NUMBCLI_RATE": rate})
    assert done.returncode == 2
    assert "NUMBCLI_RATE" in done.stderr


def test_any_encoding_prints(fast: Environ) -> None:
    for encoding in ("ascii", "cp1252", "utf-8"):
        done = run("step", "name", "--short", environ={**fast, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
        assert done.returncode == 0, done.stderr


def test_exercises_as_json_are_21_or_more_of_five_minutes(environ: Environ) -> None:
    rows = json.loads(run("exercises", "--json", environ=environ).stdout)
    assert len(rows) >= 21
    assert all(row["minutes"] == 5 for row in rows)
    assert {"id", "title", "senses", "minutes", "ready"} <= rows[0].keys()


def test_exercises_can_be_filtered(environ: Environ) -> None:
    rows = json.loads(run("exercises", "--sense", "hear", "--without", "sound", "--json", environ=environ).stdout)
    assert rows
    assert all("hear" in row["senses"] and "sound" not in row["hazards"] for row in rows)
    listed = run("exercises", environ=environ).stdout
    assert listed.startswith("Any one of these is enough.\n")


@pytest.mark.parametrize("minutes", ["2", "10"])
def test_minutes_are_kept_or_the_opening_says_how_long(minutes: str, fast: Environ) -> None:
    out = run("exercise", "warm-cup", "--minutes", minutes, environ=fast).stdout
    lasted = sum(int(words.split()[-2]) for words in out.splitlines() if words.startswith("Part "))
    if lasted == 60 * int(minutes):
        assert f"A warm cup. {'Two' if minutes == '2' else 'Ten'} minutes. Your eyes stay open.\n" in out
    else:
        assert lasted > 60 * int(minutes)
        assert "The words need" in out


@pytest.mark.parametrize(
    "words",
    [
        *(["--minutes", minutes] for minutes in ("1", "11", "x", "nan", "", "5.5", "²", "0055", "0051")),
        ["--sense", "sea"],
        ["--energy", "lots"],
        ["--without", "my secret"],
        ["sounds", "--sense", "hear"],
        ["sounds", "--nothing-needed"],
    ],
)
def test_a_wish_that_cannot_be_read_exits_2(words: list[str], environ: Environ) -> None:
    done = run("exercise", *words, environ=environ)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "secret" not in done.stderr


def test_without_an_id_one_is_picked_and_says_what_it_asks(fast: Environ) -> None:
    done = run("exercise", "--nothing-needed", environ=fast)
    assert done.returncode == 0
    title = done.stdout.partition(".")[0]
    (found,) = (row for row in json.loads(run("exercises", "--json", environ=fast).stdout) if row["title"] == title)
    assert found["ready"] == []


def test_where_nothing_is_left_one_sentence_says_so(environ: Environ) -> None:
    from numbcli.practice.vocabulary import HAZARDS

    words = [word for hazard in HAZARDS for word in ("--without", hazard)]
    done = run("exercise", *words, environ=environ)
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)


def test_json_is_exact_where_the_terminal_has_no_such_letters(environ: Environ) -> None:
    own = Path(environ["NUMBCLI_HOME"], "exercises")
    own.mkdir(parents=True)
    text = (shipped() / "senses/slow-look.yaml").read_text(encoding="utf-8")
    text = text.replace("id: slow-look\n", "id: mine\n").replace("title: A slow look\n", "title: Über\n")
    (own / "mine.yaml").write_text(text, encoding="utf-8")
    ascii_only = {**environ, "LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    rows = json.loads(run("exercises", "--json", environ=ascii_only).stdout)
    assert next(row["title"] for row in rows if row["id"] == "mine") == "Über"
