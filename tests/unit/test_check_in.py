"""The check-in as a session: every answer can be passed over, and what was answered is kept under its name."""

from pathlib import Path

import pytest

from drivers.walker import Walker, practice
from numbcli.commands.keeping import checked
from numbcli.library.shelf import Shelf
from numbcli.places import shipped
from numbcli.practice import session
from numbcli.practice.events import Fetch, Given, Keep, NotKept
from numbcli.practice.state import Manner
from numbcli.practice.views import AfterView, PartView

QUESTIONS = Shelf(shipped(), Path("/nowhere")).check_in()


class CheckIn(Walker):
    """A check-in with somebody at the keys."""

    def __init__(self, manner: Manner) -> None:
        super().__init__(QUESTIONS, manner)
        self.effects.clear()
        self._take(session.begin_check_in(QUESTIONS, manner, self.at))

    @property
    def kept(self) -> list[dict[str, str]]:
        return [dict(effect.answers) for effect in self.effects if isinstance(effect, Keep)]


def begun(keeps: bool = True) -> CheckIn:
    return CheckIn(Manner(keeps=keeps))


def test_enter_alone_keeps_an_entry_without_answers() -> None:
    walker = begun().key("enter", "enter", "enter", "enter")
    assert walker.kept == [{}]
    assert walker.see(AfterView).kept


def test_keys_answer_each_question() -> None:
    walker = begun()
    walker.key("2", "2", "1", "0", "enter").write("warm cup").key("enter")
    assert walker.kept == [{"word": "cant-tell", "energy": "a-little", "feel": "10", "note": "warm cup"}]


def test_own_words_are_kept_as_they_were_typed() -> None:
    walker = begun().key("9").write("q  s [/b]").key("enter", "s")
    assert walker.kept == [{"word": "q  s [/b]"}]


def test_an_answer_given_again_takes_the_place_of_the_first() -> None:
    walker = begun().key("1", "b", "3", "s")
    assert walker.kept == [{"word": "flat"}]


def test_cannot_tell_and_rather_not_say_are_answers_that_count_as_none_where_there_is_no_such_token() -> None:
    for digit in ("4", "5"):
        walker = begun().key("enter", digit, "s")
        assert checked(walker.kept[0])["energy"] is None


@pytest.mark.parametrize("count", range(4))
def test_left_in_the_middle_nothing_is_kept(count: int) -> None:
    walker = begun().key(*["enter"] * count)
    if walker.state.question is not None and walker.state.question.typing:
        walker.key("esc")
    walker.key("q")
    assert walker.kept == []
    assert walker.end is not None and not walker.end.kept


def test_nothing_is_timed() -> None:
    walker = begun()
    for _ in range(3):
        assert walker.wake is None
        walker.wait(10_000).see(PartView)
        walker.key("enter")


def test_where_nothing_is_to_be_kept_nothing_is() -> None:
    walker = begun(keeps=False).key("1", "2", "s")
    assert walker.kept == []
    assert not walker.see(AfterView).kept


def test_a_practice_that_fits_the_energy_is_named_and_g_goes_to_it() -> None:
    walker = begun().key("enter", "1", "s")
    assert [effect.energy for effect in walker.effects if isinstance(effect, Fetch)] == ["none"]
    walker.send(Given(practice(), walker.at))
    walker.key("g")
    assert walker.end is not None and walker.end.go is not None and walker.end.go.id == "slow"


def test_what_could_not_be_kept_is_shown_to_copy() -> None:
    walker = begun().key("3", "s")
    walker.send(NotKept("The disk is full.", walker.at))
    assert walker.end is not None
    assert walker.end.sentence == "The disk is full."
    assert walker.end.take_along == ("word: flat",)


@pytest.mark.parametrize("feel", ["", "11", "x", "²", "-1"])
def test_a_number_that_is_none_counts_as_none(feel: str) -> None:
    assert checked({"feel": feel})["feel"] is None
