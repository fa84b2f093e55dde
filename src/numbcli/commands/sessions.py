"""Joins the guide, the shelf and the people to talk to into a session on this run's terminal."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from ..app import App
from ..guide.glyphs import glyphs
from ..guide.keys import Keys, NoKeys, TerminalKeys
from ..guide.plain import Plain
from ..guide.player import Hands, Presenter, held, play
from ..guide.signals import Signals
from ..library.shelf import Shelf
from ..practice import menu, session
from ..practice.events import End
from ..practice.model import FULL, IN_BED, SHORT, Choose, Option, Practice
from ..practice.question import Question
from ..words import en


@dataclass(frozen=True, slots=True)
class _Stage:
    """A terminal that is held."""

    app: App
    presenter: Presenter
    keys: Keys
    people: tuple[str, ...]


def play_practice(app: App, shelf: Shelf, practice: Practice, short: bool, in_bed: bool) -> None:
    """Walk through one practice, and say the last line."""
    with _stage(app) as stage:
        end = _session(stage, shelf, practice, short, in_bed)
    stage.presenter.end(end)


def play_chosen_step(app: App, shelf: Shelf, short: bool, in_bed: bool) -> None:
    """Ask for one of the steps and walk through it. Enter passes over and leaves."""
    steps = shelf.steps()
    options = tuple(Option(f"{step.title}") for step in steps)
    with _stage(app) as stage:
        asked = menu.Menu(en.WHICH_STEP, Question(Choose(options)), stage.people)
        end = play(menu.begin(asked), menu.advance, stage.presenter, stage.keys, app.clock, _hands(shelf))
        if end.chosen is not None:
            end = _session(stage, shelf, steps[end.chosen], short, in_bed)
    stage.presenter.end(end)


def _session(stage: _Stage, shelf: Shelf, practice: Practice, short: bool, in_bed: bool) -> End:
    app = stage.app
    manner = session.Manner(attended=app.attended, every_second=app.draws, people=stage.people)
    form = SHORT if short else IN_BED if in_bed else FULL
    turn = session.begin(practice, manner, app.clock.now(), form)
    return play(turn, session.advance, stage.presenter, stage.keys, app.clock, _hands(shelf))


def _hands(shelf: Shelf) -> Hands:
    return Hands(fetch=shelf.another, keep=lambda answer: None)


@contextlib.contextmanager
def _stage(app: App) -> Iterator[_Stage]:
    presenter: Presenter
    if app.draws:
        from ..guide.calm import Calm  # Rich costs 30 ms, and only drawing needs it

        presenter = Calm(app.stdout, app.size, glyphs(app.unicode), app.colors)
    else:
        presenter = Plain(app.stdout, app.attended)
    with Signals() as signals:
        keys: Keys = NoKeys(app.clock, signals)
        if app.attended and app.stdin is not None:
            keys = TerminalKeys(app.stdin.fileno(), app.clock, signals)
        with held(presenter, keys):
            yield _Stage(app, presenter, keys, people(app))


def people(app: App) -> tuple[str, ...]:
    """The lines behind ``h``."""
    return (en.PEOPLE_TITLE,)
