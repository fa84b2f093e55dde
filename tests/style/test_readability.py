"""Syllables as counted by hand, and grades that rise with the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from style.readability import measure, syllables, words

BY_HAND = {
    1: "look one eye eyes hands there here where once breathed times liked whole holes clothes touched looked curled"
    " called made safe you hour our ears feet weight through smooth cloth whole don't can't light eased who choose",
    2: "every cushion layer player beyond trying lying being going quiet colours window surface edges ceiling"
    " something sometimes somewhere someone outside towel shoulders shadow little settled tables handle wanted needed"
    " careful movement closely isn't doesn't couldn't away rhythm people sideways forehead before balance noises pages"
    " finger notice lion social cautious special vision fluid station pillow music busy early simple fingers heavy",
    3: "everything everyday easier heavier quieter radio video idea area animal another everyone remember piano"
    " serious medicine usual together forever wherever media tomorrow understand period manual",
    4: "television january emergency usually exercises",
}


@pytest.mark.parametrize(("count", "word"), [(count, word) for count, text in BY_HAND.items() for word in text.split()])
def test_syllables_are_those_a_person_counts(count: int, word: str) -> None:
    assert syllables(word) == count
    assert syllables(word.capitalize()) == count


def test_a_sentence_counted_by_hand() -> None:
    # Look at the sur-face of the ta-ble. / Is an-y-thing mov-ing?
    read = measure(["Look at the surface of the table.", "Is anything moving?"])
    assert (read.sentences, read.words, read.syllables, read.long) == (2, 10, 15, 1)
    assert read.mean == 5
    assert read.grade == pytest.approx(0.39 * 5 + 11.8 * 1.5 - 15.59)
    assert read.smog == pytest.approx(1.043 * 15**0.5 + 3.1291)


def test_the_name_of_a_therapy_is_one_short_word() -> None:
    for name in ("Cognitive behavioural therapy", "behavioural activation", "CBT", "mindfulness-based therapy"):
        read = measure([f"Some call it {name} here."])
        assert (read.words, read.syllables) == (5, 5)


def test_an_answer_is_one_short_word() -> None:
    assert measure(["Say it once: {answer}."]).syllables == 4


def test_figures_count_their_digits() -> None:
    assert syllables("112") == 3


def test_nothing_reads_as_nothing() -> None:
    read = measure([])
    assert (read.mean, read.words) == (0, 0)


def test_longer_sentences_and_words_are_harder() -> None:
    plain = measure(["Look at the cup.", "It is warm."])
    long_sentence = measure(["Look at the cup and it is warm."])
    long_words = measure(["Examine the container carefully.", "Temperature is comfortable."])
    assert plain.grade < long_sentence.grade < long_words.grade
    assert plain.smog < long_words.smog


@given(st.lists(st.sampled_from(["cup", "hand", "window", "something", "television"]), min_size=1, max_size=20))
def test_a_longer_word_never_lowers_the_grade(said: list[str]) -> None:
    before, after = measure([" ".join(said)]), measure([" ".join([*said[:-1], "television"])])
    assert before.grade <= after.grade
    assert before.smog <= after.smog


@given(st.text(max_size=30))
def test_every_word_has_a_syllable(text: str) -> None:
    assert all(syllables(word) >= 1 for word in words(text))
