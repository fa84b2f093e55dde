"""Openings: another form, another practice, and the way back. Nothing on them starts anything but Enter."""

import pytest

from drivers.walker import DAY, Walker, exercise, picked, practice, step
from numbcli.library.pick import Wish
from numbcli.practice.state import Opening, SessionOptions
from numbcli.practice.views import ClosingView, OpeningView
from numbcli.practice.vocabulary import SHORT, SHOWN_AT_ONCE


def few(count: int, brief: bool = False) -> Walker:
    """An opening of a picked exercise where so many fit."""
    offers = tuple(practice(f"p{number}", title=f"P{number}") for number in range(count))
    return Walker(offers[0], opening=Opening(offers, picked=True, brief=brief))


def titles(walker: Walker) -> list[str]:
    """What an opening names: the one that stands there, then those with a digit."""
    view = walker.see(OpeningView)
    return [view.practice.title, *view.others]


def test_o_shows_the_next_four_goes_round_and_each_offer_is_seen_once_a_round() -> None:
    opening = picked()
    walker = Walker(opening.offers[0], opening=opening)
    seen: list[str] = []
    while len(seen) < len(opening.offers):
        assert len(titles(walker)) == SHOWN_AT_ONCE
        seen += titles(walker)
        walker.key("o")
    assert {one.title for one in opening.offers} <= set(seen)
    assert titles(walker) == titles(walker.key("b", "o")), "back and on is the same opening"


@pytest.mark.parametrize(("count", "shown", "goes_round"), [(1, 1, False), (2, 2, False), (4, 4, False), (5, 4, True)])
def test_where_few_fit_those_that_are_there_are_shown(count: int, shown: int, goes_round: bool) -> None:
    walker = few(count)
    assert len(titles(walker)) == shown
    assert walker.see(OpeningView).goes_round == goes_round
    before = len(walker.views)
    walker.key(str(shown))
    assert len(walker.views) == before, "a digit that is not there does nothing"
    if not goes_round:
        assert len(walker.key("o").views) == before


def test_a_digit_opens_another_and_b_goes_back_through_all_that_were_open() -> None:
    walker = Walker(picked().offers[0], opening=picked(from_menu=True))
    trail = [titles(walker)]
    for key in ("2", "s", "o", "1", "1"):
        trail.append(titles(walker.key(key)))
    for before in reversed(trail[:-1]):
        assert titles(walker.key("b")) == before
    assert walker.see(OpeningView).picked
    assert walker.key("b").ended.back


def test_what_is_opened_by_a_digit_was_not_picked_by_the_program() -> None:
    walker = few(5)
    assert walker.see(OpeningView).picked
    assert walker.fork().key("o").see(OpeningView).picked
    assert walker.fork().key("s").see(OpeningView).picked
    assert not walker.key("1").see(OpeningView).picked


def test_the_form_that_was_chosen_stays_where_another_has_it() -> None:
    walker = few(5).key("s", "o")
    assert walker.see(OpeningView).form.name == SHORT
    offers = (exercise("sounds"), exercise("song"))
    lying = Walker(offers[0], opening=Opening(offers)).key("l", "1")
    assert lying.see(OpeningView).form.name == "in-bed"
    away = Walker(offers[0], opening=Opening((offers[0], exercise("outside")))).key("l", "1")
    assert away.see(OpeningView).form.name == "full", "it has no form for lying down"


def test_each_form_has_an_opening_of_its_own() -> None:
    for form in ("full", "short", "in-bed"):
        view = Walker(exercise("cool-object"), form=form).see(OpeningView)
        own = exercise("cool-object").forms[form]
        assert (view.form, view.seconds) == (own, own.seconds)


def test_a_brief_opening_names_no_others_and_o_shows_them_one_by_one() -> None:
    offers = picked(Wish(form=SHORT, lying=True)).offers
    walker = Walker(offers[0], form=SHORT, opening=Opening(offers, picked=True, brief=True))
    for number in range(len(offers)):
        assert titles(walker) == [offers[number].title]
        assert walker.see(OpeningView).brief and walker.see(OpeningView).form.name == SHORT
        walker.key("o")
    assert titles(walker) == [offers[0].title]


def test_a_notice_stands_on_the_first_opening_alone() -> None:
    offers = picked().offers
    walker = Walker(offers[0], opening=Opening(offers, notice="Nothing fits. This is near it."))
    assert walker.see(OpeningView).notice is not None
    assert walker.key("o").see(OpeningView).notice is None
    assert walker.key("b").see(OpeningView).notice is not None


def test_an_opening_waits_as_long_as_it_takes() -> None:
    walker = Walker(exercise("slow-look")).wait(100_000)
    walker.see(OpeningView)
    assert walker.key("enter").to_end().at - 101_000 == 300


def test_minutes_are_said_and_what_was_asked_with_them() -> None:
    view = Walker(exercise("slow-look"), SessionOptions(minutes=8)).see(OpeningView)
    assert (view.seconds, view.asked) == (480, 480)
    short = Walker(exercise("slow-look"), SessionOptions(minutes=8)).key("s").see(OpeningView)
    assert short.seconds == exercise("slow-look").forms[SHORT].seconds


def test_in_a_walk_o_passes_over_and_there_is_no_closing() -> None:
    opening = Opening(step=(2, 6), walk_seconds=1590)
    walker = Walker(step("move"), opening=opening)
    assert (walker.see(OpeningView).step, walker.see(OpeningView).walk_seconds) == ((2, 6), 1590)
    over = walker.fork().key("o").ended
    assert not over.left and not over.back
    done = walker.fork().key("enter").to_end()
    assert not done.ended.left
    assert not any(isinstance(view, ClosingView) for view in done.views)
    assert walker.key("enter", "q").ended.left


def test_the_day_says_which_is_first() -> None:
    assert picked(day=DAY).offers != picked(day=DAY + 1).offers
    assert picked(day=DAY).offers == picked(day=DAY).offers
