"""What each key does on each screen: the table of keys, row by row, on the session itself."""

from collections.abc import Callable

import pytest

from drivers.people import page_of
from drivers.walker import SHELF, Walker, exercise, picked, practice, step
from numbcli.commands.recorder import Recorder
from numbcli.practice.events import End, Key, PageTurned, Wait
from numbcli.practice.model import Choose
from numbcli.practice.state import HANDS_OFF, Opening, SessionOptions
from numbcli.practice.views import (
    AfterView,
    AwayView,
    BranchView,
    ClosingView,
    CountryView,
    KeysView,
    OpeningView,
    PartView,
    PeopleView,
    ReplyView,
)
from numbcli.structs import replace
from numbcli.text import sentences

Screen = Callable[[Recorder], Walker]
CHECK_IN = SHELF.check_in()
OFFERS = [practice.id for practice in picked().offers]
FIRST = exercise(OFFERS[0])
KEPT = SessionOptions(save=True)
SCREENS: dict[str, Screen] = {
    "opening, picked": lambda _: Walker(FIRST, opening=picked()),
    "opening, picked from home": lambda _: Walker(FIRST, opening=picked(from_menu=True)),
    "opening, picked, after o": lambda _: Walker(FIRST, opening=picked()).key("o"),
    "opening, brief": lambda _: Walker(FIRST, form="short", opening=picked(brief=True, from_menu=True)),
    "opening, by id": lambda _: Walker(exercise("slow-look")),
    "opening, from a menu": lambda _: Walker(step("name"), opening=Opening(from_menu=True)),
    "opening, short": lambda _: Walker(exercise("slow-look"), form="short", opening=Opening(from_menu=True)),
    "opening without a form for lying down": lambda _: Walker(exercise("outside")),
    "opening in a walk": lambda _: Walker(step("name"), opening=Opening(step=(1, 6))),
    "part": lambda _: Walker(exercise("slow-look")).key("enter", "enter"),
    "first part": lambda _: Walker(exercise("slow-look")).key("enter"),
    "last part": lambda _: Walker(exercise("slow-look")).key(*["enter"] * 6),
    "question": lambda _: Walker(step("name")).key("enter", "enter"),
    "question, marked": lambda _: Walker(step("name")).key("enter", "enter", "down"),
    "dots": lambda _: Walker(exercise("five-things")).key("enter", "enter"),
    "words being typed": lambda _: Walker(exercise("before-the-doctor")).key("enter", "enter").write("so"),
    "word": lambda _: Walker(CHECK_IN, KEPT),
    "energy, a word answered": lambda keeper: Walker(CHECK_IN, KEPT, recorder=keeper).key("3"),
    "feel, a number typed": lambda keeper: Walker(CHECK_IN, KEPT, recorder=keeper).key("3", "1", "7"),
    "pause": lambda _: Walker(exercise("slow-look")).key("enter", "enter", "space"),
    "away page": lambda _: Walker(exercise("outside")).key("enter"),
    "away wait": lambda _: Walker(exercise("outside")).key("enter", "enter"),
    "careful in a branch": lambda _: Walker(exercise("slow-steps")).key("enter", "3"),
    "played exercise": lambda _: Walker(step("ground")).key("enter", "2"),
    "closing": lambda keeper: Walker(exercise("sounds"), KEPT, recorder=keeper).key(*["enter"] * 7),
    "reply": lambda keeper: Walker(exercise("sounds"), KEPT, recorder=keeper).key(*["enter"] * 7, "2"),
    "after a check-in": lambda keeper: Walker(CHECK_IN, KEPT, recorder=keeper).key(*["enter"] * 4),
    "people": lambda _: Walker(exercise("slow-look")).key("enter", "enter", "h"),
    "country": lambda _: Walker(exercise("slow-look")).key("enter", "enter", "h", "o"),
    "keys": lambda _: Walker(exercise("slow-look")).key("enter", "enter", "?"),
}
NOTHING = "-"
# Screen: Enter, 1, s, b, o, q. "opening ID FORM" and so on say what stands there next; "-": the key does nothing.
TABLE = {
    "opening, picked": (
        "part 1", f"opening {OFFERS[1]} full", f"opening {OFFERS[0]} short", NOTHING, f"opening {OFFERS[4]} full",
        "left",
    ),
    "opening, picked from home": (
        "part 1", f"opening {OFFERS[1]} full", f"opening {OFFERS[0]} short", "back", f"opening {OFFERS[4]} full", "left"
    ),
    "opening, picked, after o": (
        "part 1", f"opening {OFFERS[5]} full", f"opening {OFFERS[4]} short", f"opening {OFFERS[0]} full",
        f"opening {OFFERS[8]} full", "left",
    ),
    "opening, brief": ("part 1", NOTHING, NOTHING, "back", f"opening {OFFERS[1]} short", "left"),
    "opening, by id": ("part 1", NOTHING, "opening slow-look short", NOTHING, NOTHING, "left"),
    "opening, from a menu": ("part 1", NOTHING, "opening name short", "back", NOTHING, "left"),
    "opening, short": ("part 1", NOTHING, NOTHING, "back", NOTHING, "left"),
    "opening without a form for lying down": ("away page", NOTHING, "opening outside short", NOTHING, NOTHING, "left"),
    "opening in a walk": ("part 1", NOTHING, "opening name short", NOTHING, "closed", "left"),
    "part": ("part 3", NOTHING, "part 6", "part 1", NOTHING, "left"),
    "first part": ("part 2", NOTHING, "part 6", "part 1", NOTHING, "left"),
    "last part": ("closing", NOTHING, "closing", "part 5", NOTHING, "left"),
    "question": ("part 3", "part 3", "part 5", "part 1", NOTHING, "left"),
    "question, marked": ("part 3", "part 3", "part 5", "part 1", NOTHING, "left"),
    "dots": ("part 2 marked 1", NOTHING, "part 7", "part 1", NOTHING, "left"),
    "words being typed": (
        "part 3", "part 2 typed so1", "part 2 typed sos", "part 2 typed sob", "part 2 typed soo", "part 2 typed soq"
    ),
    "word": ("part 2", "part 2", "left", "part 1", NOTHING, "left"),
    "energy, a word answered": ("part 3", "part 3", "left, kept", "part 1 marked 2", NOTHING, "left, kept"),
    "feel, a number typed": (
        "part 4", NOTHING, "left, kept", "part 2 marked 0", NOTHING, "left, kept"
    ),
    "pause": (NOTHING, NOTHING, "part 6", "part 1", NOTHING, "left"),
    "away page": ("away wait", NOTHING, "part 5", "opening outside full", NOTHING, "left"),
    "away wait": ("closing", NOTHING, "part 5", "opening outside full", NOTHING, "left"),
    "careful in a branch": ("part 2", NOTHING, "part 6", "part 1 marked 2", NOTHING, "left"),
    "played exercise": ("part 2", NOTHING, "opening sounds short", "part 1 marked 1", NOTHING, "left"),
    "closing": ("closed", "reply nothing", "closed", "part 6", NOTHING, "left"),
    "reply": ("closed, kept", NOTHING, "closed, kept", NOTHING, NOTHING, "left, kept"),
    "after a check-in": ("closed, kept", NOTHING, "closed, kept", NOTHING, NOTHING, "left, kept"),
    "people": ("part 2", NOTHING, NOTHING, "part 2", "country ", "left"),
    "country": ("people", "country ", "country S", "country B", "country O", "country Q"),
    "keys": ("part 2", NOTHING, NOTHING, "part 2", NOTHING, "left"),
}  # fmt: skip
COLUMNS = ("enter", "1", "s", "b", "o", "q")
ROWS = [(name, key, outcome) for name, row in TABLE.items() for key, outcome in zip(COLUMNS, row, strict=True)]
TYPING = "words being typed"


def describe(walker: Walker) -> str:
    """What is on the screen, or how it ended."""
    if walker.end is not None:
        return describe_end(walker.end)
    match walker.view:
        case OpeningView(practice=practice, form=form):
            return f"opening {practice.id} {form.name}"
        case PartView(number=number, question=question, paused=paused):
            said = f"part {number}" + (" paused" if paused else "")
            if question is not None and question.typed:
                return f"{said} typed {question.typed}"
            return said if question is None or question.marked is None else f"{said} marked {question.marked}"
        case AwayView(waiting=waiting):
            return "away wait" if waiting else "away page"
        case CountryView(letters=letters):
            return f"country {letters}"
        case ReplyView(noticed=noticed):
            return f"reply {noticed}"
    names = {
        BranchView: "careful",
        ClosingView: "closing",
        AfterView: "after",
        PeopleView: "people",
        KeysView: "keys",
    }
    return names[type(walker.view)]


def describe_end(end: End) -> str:
    how = "left" if end.left else "back" if end.back else f"go to {end.go.practice.id}" if end.go else "closed"
    return f"{how}, kept" if end.kept else how


def outcome(walker: Walker, key: str) -> str:
    """What a key brings; ``-`` where nothing at all changes."""
    before, shown = walker.state, len(walker.views)
    walker.key(key)
    if walker.end is None and len(walker.views) == shown:
        assert isinstance(walker.effects[-1], Wait)
        assert replace(walker.state, touched=before.touched, wake=before.wake) == before
        return NOTHING
    return describe(walker)


def test_every_screen_of_the_table_is_tried() -> None:
    assert TABLE.keys() == SCREENS.keys()


@pytest.mark.parametrize(("name", "key", "wanted"), ROWS, ids=[f"{name}: {key}" for name, key, _ in ROWS])
def test_a_key_does_what_the_table_says(name: str, key: str, wanted: str, recorder: Recorder) -> None:
    assert outcome(SCREENS[name](recorder), key) == wanted


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize(("key", "wanted"), [("h", "people"), ("?", "keys")])
def test_people_and_keys_are_one_key_away_and_lead_back_to_the_same_screen(
    name: str, key: str, wanted: str, recorder: Recorder
) -> None:
    walker = SCREENS[name](recorder)
    if name in (TYPING, "country"):
        walker.key("esc")
    if name != wanted and describe(walker) != wanted:
        # The keys of the page of people lie over that page, and lead back to it.
        before = describe(walker)
        assert describe(walker.key(key)) == wanted
        for back in ("enter", "b", "esc"):
            other = walker.fork().key(back)
            assert describe(other) == ("part 2" if name == "keys" else before)


@pytest.mark.parametrize("name", ["people", "keys"])
def test_a_page_over_the_screen_does_not_open_itself_again(name: str, recorder: Recorder) -> None:
    assert outcome(SCREENS[name](recorder), {"people": "h", "keys": "?"}[name]) == NOTHING


@pytest.mark.parametrize("name", SCREENS)
def test_no_other_key_starts_leaves_or_ends_anything(name: str, recorder: Recorder) -> None:
    screen = SCREENS[name](recorder)
    for key in ("x", "é", "7", "up", "left", "other", "space", "esc", "w", "g", "c", "l", "backspace"):
        walker = screen.fork().key(key)
        if (name, key) in (("after a check-in", "g"), ("people", "esc"), ("keys", "esc"), ("country", "esc")):
            continue
        assert walker.end is None, key
        assert key == "7" or type(walker.view) is type(screen.view), key


@pytest.mark.parametrize("name", SCREENS)
def test_the_end_of_input_leaves_every_screen_also_where_letters_are_letters(name: str, recorder: Recorder) -> None:
    assert SCREENS[name](recorder).key("end-of-input").ended.left


@pytest.mark.parametrize("name", [name for name in SCREENS if name.startswith("opening")])
def test_on_an_opening_only_enter_starts(name: str, recorder: Recorder) -> None:
    walker = SCREENS[name](recorder)
    for key in ("space", "s", "l", "1", "2", "3", "o", "b", "h", "?", "w", "esc"):
        other = walker.fork().key(key)
        assert other.end is not None or isinstance(other.view, OpeningView | PeopleView | KeysView)
        assert other.wake is None, "nothing runs"


def test_l_opens_the_form_for_lying_down_where_there_is_one() -> None:
    assert describe(Walker(exercise("slow-look")).key("l")) == "opening slow-look in-bed"
    assert outcome(Walker(exercise("slow-look"), form="in-bed"), "l") == NOTHING
    assert outcome(Walker(exercise("outside")), "l") == NOTHING


@pytest.mark.parametrize("form", ["full", "short"])
@pytest.mark.parametrize("name", ["warm-shower", "outside"])
@pytest.mark.parametrize("keys", [("enter",), ("enter", "enter")], ids=["page", "wait"])
def test_s_away_says_what_to_do_with_the_hands_before_the_last_line(
    name: str, form: str, keys: tuple[str, ...]
) -> None:
    # Water runs, or somebody stands: which part it is, nobody knows here.
    walker = Walker(exercise(name), form=form).key(*keys, "s")
    rest = walker.part.rest
    assert rest is not None and walker.part.number == walker.part.count
    said = [sentence for part in exercise(name).form(form).parts for sentence in sentences(part.rest or "")]
    assert set(sentences(rest)) == set(said) and len(sentences(rest)) == len(set(said))


def test_s_away_says_nothing_more_where_no_part_has_a_rest_line() -> None:
    assert Walker(practice(away=True)).key("enter", "enter", "s").part.rest is None


def test_space_pauses_and_goes_on() -> None:
    walker = Walker(exercise("slow-look")).key("enter", "enter", "space")
    assert describe(walker) == "part 2 paused"
    assert describe(walker.key("space")) == "part 2"


def test_c_leaves_the_people_on_the_ordinary_screen_afterwards() -> None:
    options = SessionOptions(people=page_of("Emergency 999"))
    walker = Walker(exercise("slow-look"), options).key("enter", "h")
    assert walker.see(PeopleView).page.lines == ("Emergency 999",)
    assert walker.key("c").see(PeopleView).taken
    assert walker.key("enter", "q").ended.take_along == ("Emergency 999",)
    assert Walker(exercise("slow-look"), options).key("h", "enter", "q").ended.take_along == ()


def test_g_after_a_check_in_goes_to_what_was_named(recorder: Recorder) -> None:
    walker = SCREENS["after a check-in"](recorder)
    fits = walker.see(AfterView).fits
    go = walker.key("g").ended.go
    assert fits is not None and go is not None
    assert (go.practice.title, go.practice.form(go.form)) == fits


def test_every_digit_of_the_closing_has_its_own_reply(recorder: Recorder) -> None:
    closing = SCREENS["closing"](recorder)
    ask = closing.see(ClosingView).question.ask
    assert isinstance(ask, Choose)
    replies = [describe(closing.fork().key(str(digit))) for digit in range(1, len(ask.options) + 1)]
    assert replies == [f"reply {option.token}" for option in ask.options]
    assert len(set(replies)) == 5


def test_a_turned_page_counts_as_a_key_for_the_part_that_is_about_to_end() -> None:
    walker = Walker(exercise("slow-look")).key("enter")
    seconds = walker.part.seconds
    walker.wait(seconds - 0.5).send(PageTurned(walker.at)).wait(HANDS_OFF - 0.1)
    assert walker.part.number == 1
    assert walker.wait(0.2).part.number == 2


def test_events_after_the_end_do_nothing() -> None:
    walker = Walker(exercise("slow-look")).key("q")
    shown = len(walker.views)
    walker.send(Key("enter", walker.at))
    assert len(walker.views) == shown
