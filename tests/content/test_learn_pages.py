"""Every learn page keeps the rules for words, says what it has to say, and names what is there."""

import re

import pytest

from numbcli.authoring.style import find_slips
from numbcli.commands.learn import page_lines
from numbcli.commands.line import COMMANDS
from numbcli.library import ids, learn_pages
from numbcli.places import shipped
from numbcli.text import sentences
from numbcli.words import safety
from style.readability import HIGHEST_GRADE, HIGHEST_SMOG, LEAST_FOR_SMOG, MEAN_WORDS, measure

TOPICS = ids.topics(shipped())
PAGES = {name: learn_pages.page(shipped(), name) for name in TOPICS}
# Three digits or more, however they are grouped: no page of these has a number to call.
_TO_CALL = re.compile(r"\d[\d ()./-]*\d[\d ()./-]*\d")
_NAMED = re.compile(r"numbcli (?P<command>[a-z-]+)(?: (?P<word>[a-z]+(?:-[a-z]+)*))?")


def flat(topic: str) -> str:
    return " ".join(PAGES[topic].paragraphs).lower()


def test_every_topic_has_its_page() -> None:
    assert tuple(TOPICS) == ids.TOPICS


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_keeps_the_rules_for_words(topic: str) -> None:
    page = PAGES[topic]
    broken = [
        f"{finding.rule}: {finding.sentence}"
        for text in (page.title, *page.paragraphs)
        for finding in find_slips(text, "learn", topic)
    ]
    assert broken == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_is_plain_to_read(topic: str) -> None:
    read_as = measure([sentence for text in PAGES[topic].paragraphs for sentence in sentences(text)])
    assert read_as.mean <= MEAN_WORDS
    assert read_as.grade <= HIGHEST_GRADE


def test_all_pages_together_are_plain_to_read() -> None:
    said = [sentence for page in PAGES.values() for text in page.paragraphs for sentence in sentences(text)]
    read_as = measure(said)
    assert read_as.sentences >= LEAST_FOR_SMOG
    assert read_as.grade <= HIGHEST_GRADE
    assert read_as.smog <= HIGHEST_SMOG


@pytest.mark.parametrize("topic", TOPICS)
def test_every_source_is_known(topic: str) -> None:
    known = learn_pages.sources(shipped())
    for name in PAGES[topic].sources:
        assert known[name].title and known[name].address.startswith("https://") and known[name].note


@pytest.mark.parametrize("topic", TOPICS)
def test_no_page_has_a_number_to_call(topic: str) -> None:
    said = [PAGES[topic].title, *PAGES[topic].paragraphs]
    assert not any(_TO_CALL.search(text) for text in said)


@pytest.mark.parametrize("topic", TOPICS)
def test_what_a_page_points_to_is_there(topic: str) -> None:
    practices = {path.stem for folder in ("steps", "senses") for path in (shipped() / folder).glob("*.yaml")}
    there = {"learn": set(TOPICS), "step": practices, "exercise": practices, "why": practices}
    for found in _NAMED.finditer(" ".join(PAGES[topic].paragraphs)):
        if found["command"] in there:
            assert found["command"] in COMMANDS
            assert found["word"] in there[found["command"]]


def test_numbness_says_first_what_numb_means() -> None:
    assert PAGES["numbness"].paragraphs[0] == safety.NUMB_NOTE


def test_numbness_names_its_many_causes() -> None:
    causes = ("depression", "medicines", "grief", "trauma", "burnout", "illness", "cannabis", "exhaustion")
    assert [cause for cause in causes if cause not in flat("numbness")] == []


def test_signs_are_the_five() -> None:
    first = [text.partition(".")[0] for text in PAGES["signs"].paragraphs]
    assert first[:5] == ["Flatness", "Distance", "Effort", "Heaviness", "Shame"]


def test_therapy_names_the_kinds() -> None:
    kinds = ("behavioural activation", "cbt", "interpersonal", "mindfulness-based", "acceptance-based")
    assert [kind for kind in kinds if kind not in flat("therapy")] == []
    assert '"think positive"' in flat("therapy")


@pytest.mark.parametrize(
    ("topic", "said", "source"),
    [
        ("therapy", "pleasure can come back", "pleasure-trial"),
        ("numbness", "pleasure in things can come back", "pleasure-trial"),
        ("why-hard", "low mood eased", "looking-forward"),
        ("people", "low mood eased", "looking-forward"),
    ],
)
def test_good_news_is_said_plainly_and_with_its_source(topic: str, said: str, source: str) -> None:
    assert said in flat(topic)
    assert source in PAGES[topic].sources


def test_doctor_says_when_to_go() -> None:
    said = (
        "most days for two weeks or more",
        "affects daily life",
        "thoughts of suicide",
        "medicines can dull feelings",
        "do not suddenly stop",
        "go sooner",
        "memory gaps",
        "voices",
        "not eating or drinking",
        "after a birth",
        "head injury",
    )
    assert [words for words in said if words not in flat("doctor")] == []


def test_doctor_has_three_sentences_to_show_each_on_one_line() -> None:
    quoted = [text for text in PAGES["doctor"].paragraphs if text.startswith('"')]
    assert len(quoted) == 3
    assert all(text.endswith('."') and len(text) <= 72 for text in quoted)


def test_about_begins_with_four_calm_lines() -> None:
    lines = page_lines(PAGES["about"], {}, 72)[2:]
    assert lines[1::2][:4] == [""] * 4, "each is a line of its own"
    what, cannot, stays, reach = lines[0:8:2]
    assert "tool" in what
    assert all(words in cannot for words in ("see you", "whether you are safe", "replace a person"))
    assert "on this machine" in stays
    assert "numbcli support" in reach
