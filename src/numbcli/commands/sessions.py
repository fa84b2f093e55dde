"""Joins the guide, the shelf, the journal and the people to talk to into a session on this run's terminal."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import typer

from ..app import App
from ..errors import ExitCode
from ..guide.frame import COLUMN, LINE
from ..guide.glyphs import glyphs
from ..guide.keys import Keys
from ..guide.plain import COLUMNS, Plain
from ..guide.player import Hands, Machine, Presenter, held, play
from ..guide.signals import Signals
from ..guide.sound import Bell, Sound, Sounds
from ..guide.terminal import terminal_keys
from ..library.pick import Wish, pick
from ..library.shelf import Shelf
from ..practice import menu, session
from ..practice.events import Effect, End, Event, Fetch
from ..practice.model import FULL, IN_BED, SHORT, Choose, Option, Practice
from ..practice.question import Question
from ..practice.state import EVERY_SECOND, Manner
from ..practice.views import MenuView
from ..words import en
from .keeping import Keeper
from .shelf import tell_left_out
from .support_page import session_own_rows, session_page, session_rows


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
    with _stage(app, shelf) as stage:
        end = stage.session(practice, start)
    stage.say_last(end)


def play_chosen_step(app: App, shelf: Shelf, start: Start) -> None:
    """Ask for one of the steps and walk through it. Enter passes over and leaves."""
    with _stage(app, shelf) as stage:
        end = _chosen_step(stage, start)
    stage.say_last(end)


def play_home(app: App, shelf: Shelf, more: tuple[tuple[str, str], ...]) -> None:
    """The first screen, the same on every day; what starts here ends here. ``more``: the other commands by name."""
    names, beside = zip(*en.HOME, strict=True)
    options = Choose(tuple(Option(name) for name in names))
    view = MenuView(en.HOME_TITLE, Question(options), en.HOME_HINT, beside, en.HOME_LAST)
    with _stage(app, shelf) as stage:
        home = menu.Menu(view, stage.people, people_at=len(names) - 1, more=more)
        end = stage.played(menu.begin(home), menu.advance, Start())
        match end.chosen:
            case 0:
                end = _joined(end, _check_in(stage))
            case 1:
                end = _joined(end, _offered(stage, Start(offered=True)))
            case 2:
                end = _joined(end, _chosen_step(stage, Start()))
            case 3:
                small = Start(short=True, wish=Wish(energy="none", nothing_needed=True), offered=True)
                end = _joined(end, _offered(stage, small))
    stage.say_last(end)


def _chosen_step(stage: "_Stage", start: Start) -> End:
    steps = stage.shelf.steps()
    options = tuple(Option(step.title) for step in steps)
    asked = menu.Menu(MenuView(en.WHICH_STEP, Question(Choose(options)), en.MENU_HINT), stage.people)
    end = stage.played(menu.begin(asked), menu.advance, start)
    return end if end.chosen is None else _joined(end, stage.session(steps[end.chosen], start))


def _offered(stage: "_Stage", start: Start) -> End:
    """The exercise of the day that fits."""
    found = pick(stage.shelf.exercises(), start.wish, stage.day).practices
    return stage.session(found[0], start) if found else End()


def play_walk(app: App, shelf: Shelf, first: Practice | None, short: bool) -> None:
    """Walk through the steps, from ``first`` on where one is named, with one closing at the very end."""
    steps = [step for step in shelf.steps() if first is None or (step.order or 0) >= (first.order or 0)]
    with _stage(app, shelf) as stage:
        start = Start(short, walk=True)
        end = End()
        for step in steps:
            end = _joined(end, stage.session(step, start))
            if end.left:
                break
        else:
            start = Start()
            closing = session.begin_closing(steps[-1], stage.manner(start), app.clock.now())
            end = _joined(end, stage.played(closing, session.advance, start))
    stage.say_last(end)


def play_check_in(app: App, shelf: Shelf) -> None:
    """Ask the questions of the check-in, and go on with the practice that it names if that is wanted."""
    with _stage(app, shelf) as stage:
        end = _check_in(stage)
    stage.say_last(end)


def _check_in(stage: "_Stage") -> End:
    start = Start()
    turn = session.begin_check_in(stage.shelf.check_in(), stage.manner(start), stage.app.clock.now())
    end = stage.played(turn, session.advance, start)
    if end.go is None:
        return end
    after = _joined(end, stage.session(end.go, start))
    return replace(after, kept=end.kept or after.kept)


@dataclass(frozen=True, slots=True)
class _Stage:
    """A terminal that is held, and what a session may ask for.

    ``own``: rows of the page of people that never stay on the ordinary screen.
    """

    app: App
    shelf: Shelf
    keeper: Keeper
    presenter: Presenter
    keys: Keys
    sounds: Sounds
    people: tuple[str, ...]
    own: frozenset[str]

    def session(self, practice: Practice, start: Start) -> End:
        """Play a practice from its opening on."""
        turn = session.begin(practice, self.manner(start), self.app.clock.now(), start.form)
        return self.played(turn, session.advance, start)

    def played(
        self,
        turn: tuple[Machine, list[Effect]],
        advance: Callable[[Machine, Event], tuple[Machine, list[Effect]]],
        start: Start,
    ) -> End:
        """Play a begun machine to its end."""
        hands = Hands(fetch=lambda wanted: self._fetch(wanted, start.wish), keep=self.keeper.answers)
        return play(turn, advance, self.presenter, self.keys, self.app.clock, hands, self.sounds)

    def manner(self, start: Start) -> Manner:
        app = self.app
        # A view for each cell of the line, for each second in digits, or for neither where lines are added.
        beats = 0 if not app.draws else EVERY_SECOND if app.settings.clock else LINE
        return Manner(
            attended=app.attended,
            beats=beats,
            untimed=app.settings.wait,
            minutes=start.minutes,
            people=self.people,
            keeps=app.settings.save,
            walk=start.walk,
            offered=start.offered,
            notice=start.notice,
        )

    def say_last(self, end: End) -> None:
        """The last line, on the ordinary screen. Where something could not be kept, the run has failed."""
        taken = tuple(row for row in end.take_along if row not in self.own)
        self.presenter.end(replace(end, take_along=taken))
        self.sounds.end(end)
        self.keeper.notice()
        tell_left_out(self.app, self.shelf)
        if end.sentence is not None:
            raise typer.Exit(ExitCode.FAILED)

    def _fetch(self, wanted: Fetch, wish: Wish) -> Practice | None:
        if wanted.exercise is not None:
            return self.shelf.exercise(wanted.exercise)
        if not wanted.fits:
            return self.shelf.another(wanted.passed, wish)
        return next(iter(pick(self.shelf.exercises(), Wish(energy=wanted.energy), self.day).practices), None)

    @property
    def day(self) -> int:
        """The number of the local date, which an exercise is picked by."""
        return self.app.moment().date().toordinal()


def _joined(first: End, second: End) -> End:
    """The end of two things played one after the other: what was taken along in either stands there once."""
    taken = dict.fromkeys((*first.take_along, *second.take_along))
    return replace(second, take_along=tuple(taken))


@contextlib.contextmanager
def _stage(app: App, shelf: Shelf) -> Iterator[_Stage]:
    presenter: Presenter
    if app.draws:
        from ..guide.calm import Calm  # Rich costs 30 ms, and only drawing needs it

        presenter = Calm(app.stdout, app.size, glyphs(app.unicode), app.colors, app.settings.clock)
    else:
        presenter = Plain(app.stdout, app.attended, min(COLUMNS, app.size().columns))
    sounds = Sounds(*_sounds(app))
    # The column of the calm presenter is 56 cells wide; the page behind ``h`` is laid out for it, or for a voice.
    drawn = app.draws and not app.settings.voice
    page, columns = session_page(app), min(app.size().columns, COLUMN)
    people = tuple(row.text for row in session_rows(page, columns, drawn))
    own = frozenset(row.text for row in session_own_rows(page, columns, drawn))
    keeper = Keeper(app)
    try:
        with Signals() as signals:
            keys = terminal_keys(app.stdin if app.attended else None, app.clock, signals, app.console)
            with held(presenter, keys, sounds):
                yield _Stage(app, shelf, keeper, presenter, keys, sounds, people, own)
    except BaseException:
        # The terminal is as it was: what could not be kept any more can be read there.
        keeper.show_unkept()
        raise


def _sounds(app: App) -> Iterator[Sound]:
    """The sounds that the person has asked for. Without a voice on this machine, one line says so, and it goes on."""
    if app.settings.bell:
        yield Bell(app.stderr, app.clock)
    if app.settings.voice:
        from ..guide.voice import Voice, voice_command  # another process: 10 ms that only a voice needs

        command = voice_command(app.settings.language)
        if command is None:
            app.tell(en.NO_VOICE)
        else:
            yield Voice(command, app.clock, app.attended, app.stderr)
