"""Joins the guide, the shelf and the people to talk to into a session on this run's terminal."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..app import App
from ..errors import ExitCode, NumbError
from ..guide.bell import Belled
from ..guide.frame import COLUMN
from ..guide.glyphs import glyphs
from ..guide.keys import Keys, NoKeys, TerminalKeys
from ..guide.plain import Plain
from ..guide.player import Hands, Presenter, held, play
from ..guide.signals import Signals
from ..library.pick import Wish
from ..library.shelf import Shelf
from ..practice import menu, session
from ..practice.events import End, Fetch
from ..practice.model import FULL, IN_BED, SHORT, Choose, Option, Practice
from ..practice.question import Question
from ..practice.state import Manner
from ..words import en
from .support import people_lines


@dataclass(frozen=True, slots=True)
class _Stage:
    """A terminal that is held."""

    app: App
    presenter: Presenter
    keys: Keys
    people: tuple[str, ...]


class Start(NamedTuple):
    """How a practice was asked for. ``wish`` is what one offered in its place has to be safe for."""

    short: bool = False
    in_bed: bool = False
    minutes: int | None = None
    wish: Wish = Wish()
    offered: bool = False
    notice: str | None = None
    walk: bool = False

    @property
    def form(self) -> str:
        return SHORT if self.short else IN_BED if self.in_bed else FULL


def play_practice(app: App, shelf: Shelf, practice: Practice, start: Start) -> None:
    """Walk through one practice, and say the last line."""
    with _stage(app) as stage:
        end = _session(stage, shelf, practice, start)
    stage.presenter.end(end)


def play_chosen_step(app: App, shelf: Shelf, start: Start) -> None:
    """Ask for one of the steps and walk through it. Enter passes over and leaves."""
    steps = shelf.steps()
    options = tuple(Option(step.title) for step in steps)
    with _stage(app) as stage:
        asked = menu.Menu(en.WHICH_STEP, Question(Choose(options)), stage.people)
        end = play(menu.begin(asked), menu.advance, stage.presenter, stage.keys, app.clock, _hands(shelf, start))
        if end.chosen is not None:
            end = _joined(end, _session(stage, shelf, steps[end.chosen], start))
    stage.presenter.end(end)


def play_walk(app: App, shelf: Shelf, first: int, short: bool) -> None:
    """Walk through the steps from ``first`` on, with one closing at the very end."""
    steps = [step for step in shelf.steps() if (step.order or 0) >= first]
    if first < 1 or not steps:
        raise NumbError(*en.FROM_WRONG, code=ExitCode.USAGE)
    with _stage(app) as stage:
        start = Start(short, walk=True)
        end = End()
        for step in steps:
            end = _joined(end, _session(stage, shelf, step, start))
            if end.left:
                break
        else:
            turn = session.begin_closing(steps[-1], _manner(stage, Start()), app.clock.now())
            closing = play(turn, session.advance, stage.presenter, stage.keys, app.clock, _hands(shelf, start))
            end = _joined(end, closing)
    stage.presenter.end(end)


def _session(stage: _Stage, shelf: Shelf, practice: Practice, start: Start) -> End:
    turn = session.begin(practice, _manner(stage, start), stage.app.clock.now(), start.form)
    return play(turn, session.advance, stage.presenter, stage.keys, stage.app.clock, _hands(shelf, start))


def _manner(stage: _Stage, start: Start) -> Manner:
    return Manner(
        attended=stage.app.attended,
        every_second=stage.app.draws,
        untimed=stage.app.settings.wait,
        minutes=start.minutes,
        people=stage.people,
        walk=start.walk,
        offered=start.offered,
        notice=start.notice,
    )


def _joined(first: End, second: End) -> End:
    """The end of two things played one after the other: what was taken along in either stands there once."""
    taken = dict.fromkeys((*first.take_along, *second.take_along))
    return replace(second, take_along=tuple(taken))


def _hands(shelf: Shelf, start: Start) -> Hands:
    def fetch(wanted: Fetch) -> Practice | None:
        if wanted.exercise is not None:
            return shelf.exercise(wanted.exercise)
        return shelf.another(wanted.passed, start.wish)

    return Hands(fetch=fetch, keep=lambda answer: None)


@contextlib.contextmanager
def _stage(app: App) -> Iterator[_Stage]:
    presenter: Presenter
    if app.draws:
        from ..guide.calm import Calm  # Rich costs 30 ms, and only drawing needs it

        presenter = Calm(app.stdout, app.size, glyphs(app.unicode), app.colors, app.settings.clock)
    else:
        presenter = Plain(app.stdout, app.attended)
    if app.settings.bell:
        presenter = Belled(presenter, app.stderr)
    with Signals() as signals:
        keys: Keys = NoKeys(app.clock, signals)
        if app.attended and app.stdin is not None:
            keys = TerminalKeys(app.stdin.fileno(), app.clock, signals)
        # The column of the calm presenter is 56 cells wide; the page behind ``h`` is laid out for it.
        people = people_lines(app, min(app.size().columns, COLUMN), app.draws)
        with held(presenter, keys):
            yield _Stage(app, presenter, keys, people)
