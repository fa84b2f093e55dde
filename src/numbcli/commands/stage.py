"""A terminal that is held for sessions and menus, and what they may ask of the shelf, the journal and the settings."""

import contextlib
from collections.abc import Callable, Iterator

from ..app import App
from ..errors import ExitCode, ExitWithCodeError
from ..language import current_code, spoken
from ..library.pick import Wish, pick
from ..library.shelf import Shelf
from ..practice import check_in, menu, reader, session
from ..practice.events import Effect, End, Event, Go, Request
from ..practice.model import Practice
from ..practice.overlay import Overlay
from ..practice.state import EVERY_SECOND, Opening, SessionOptions, State
from ..practice.vocabulary import FULL
from ..structs import Struct, replace
from ..terminal.glyphs import glyphs
from ..terminal.keys import Keys
from ..terminal.plain import COLUMNS, Plain
from ..terminal.player import Machine, Presenter, SessionCallbacks, held, play
from ..terminal.screens.part import LINE
from ..terminal.signals import Signals
from ..terminal.sound import Bell, Sound, Sounds
from ..terminal.terminal import terminal_keys
from ..words import lists as list_words
from ..words import session as session_words
from .further_away import others_to_name
from .people_pages import PeoplePages
from .recorder import Recorder
from .shelf import tell_left_out


class Start(Struct):
    """How a practice was asked for.

    ``wish``: what a picked one fits. ``brief``: its opening is short, and names no others. ``from_menu``: ``b`` leads
    back to where it was opened.
    """

    form: str = FULL
    minutes: int | None = None
    wish: Wish = Wish()
    brief: bool = False
    from_menu: bool = False


class Stage(Struct):
    """A terminal that is held, and what a session may ask for.

    ``people``: the page behind ``h``. ``notice``: a sentence for the first opening.
    """

    app: App
    shelf: Shelf
    recorder: Recorder
    presenter: Presenter
    keys: Keys
    sounds: Sounds
    people: PeoplePages
    notice: str | None = None

    def session(self, practice: Practice, start: Start, opening: Opening | None = None) -> End:
        """Play a practice from its opening on."""
        opening = opening or Opening(brief=start.brief, from_menu=start.from_menu)
        opening = replace(
            opening,
            notice=" ".join(filter(None, (self.notice, opening.notice))) or None,
            took_away=others_to_name(self.app, self.shelf, start.form, start.wish.without) if self.app.attended else {},
        )
        with spoken(practice.id):
            turn = session.begin(practice, self.options(start.minutes), self.app.clock.now(), start.form, opening)
            return self.play(turn, session.advance)

    def picked_session(self, start: Start) -> End | None:
        """Play the exercise of the day that fits, or another that its opening leads to; None where nothing fits."""
        found = pick(self.shelf.exercises(), replace(start.wish, form=start.form), self.day)
        if not found.practices:
            return None
        opening = Opening(
            tuple(found.practices),
            picked=True,
            brief=start.brief,
            from_menu=start.from_menu,
            notice=list_words.GIVEN_UP.get(found.given_up),
        )
        return self.session(found.practices[0], start, opening)

    def check_in(self) -> End:
        """Ask the questions of the check-in, and go on with the practice that it names if that is wanted."""
        turn = session.begin_check_in(self.shelf.check_in(), self.options(), self.app.clock.now())
        end = self.play(turn, session.advance)
        if end.go is None:
            return end
        after = join_ends(end, self.session(end.go.practice, Start(end.go.form), Opening(picked=True)))
        return replace(after, kept=end.kept or after.kept)

    def menu(self, shown: menu.Menu) -> End:
        """Show a menu until something is taken from it."""
        return self.play(menu.begin(replace(shown, over=self._over)), menu.advance)

    def read(self, lines: list[str], wide: bool = False) -> End:
        """Show a page to read. ``wide``: it is a list, laid out for the wide column."""
        return self.play(reader.begin(reader.Reader(tuple(lines), self._over, wide)), reader.advance)

    def play(
        self,
        turn: tuple[Machine, list[Effect]],
        advance: Callable[[Machine, Event], tuple[Machine, list[Effect]]],
    ) -> End:
        """Play a begun machine to its end."""
        callbacks = SessionCallbacks(self._answer, self.recorder.record, self._keep_interrupted, self.people.find)
        return play(turn, advance, self.presenter, self.keys, self.app.clock, callbacks, self.sounds)

    def options(self, minutes: int | None = None) -> SessionOptions:
        """How a session is held, by the settings of this run."""
        app = self.app
        # A view for each cell of the line, for each second in digits, or for neither where lines are added.
        beats = 0 if not app.draws else EVERY_SECOND if app.settings.clock else LINE
        return SessionOptions(app.attended, beats, app.settings.wait, minutes, self.people.shown, app.settings.save)

    def say_last(self, end: End) -> None:
        """The last line, on the ordinary screen. Where something could not be kept, the run has failed."""
        self.presenter.end(end)
        self.sounds.end(end)
        self.recorder.notice()
        tell_left_out(self.app, self.shelf)
        if end.sentence is not None:
            raise ExitWithCodeError(ExitCode.FAILED)

    @property
    def day(self) -> int:
        """The number of the local date, which an exercise is picked by."""
        return self.app.moment().date().toordinal()

    @property
    def _over(self) -> Overlay:
        """Nothing over a screen yet."""
        return Overlay(people=self.people.shown)

    def _answer(self, request: Request) -> Go | None:
        return self.shelf.answer(request, self.day, self.app.settings.without)

    def _keep_interrupted(self, state: object) -> None:
        """Keep what was answered in a check-in that a signal ends, and what it kept from being kept."""
        wanted = check_in.keep_on_leaving(state) if isinstance(state, State) else None
        self.recorder.record_on_signal(wanted)


def join_ends(first: End, second: End) -> End:
    """The end of two things played one after the other: what was taken along in either stands there once."""
    taken = dict.fromkeys((*first.take_along, *second.take_along))
    return replace(second, take_along=tuple(taken), kept=first.kept or second.kept)


@contextlib.contextmanager
def hold_stage(app: App, shelf: Shelf) -> Iterator[Stage]:
    """Hold the terminal for as long as the block lasts."""
    presenter: Presenter
    if app.draws:
        from ..terminal.calm import Calm  # Rich costs 30 ms, and only drawing needs it

        presenter = Calm(app.stdout, app.size, glyphs(app.unicode), app.colors, app.settings.clock)
    else:
        presenter = Plain(app.stdout, app.attended, min(COLUMNS, app.size().columns))
    sounds, notice = _sounds(app)
    people = PeoplePages(app, app.draws and not app.settings.voice)
    recorder = Recorder(app)
    try:
        with Signals() as signals:
            keys = terminal_keys(app.stdin if app.attended else None, app.clock, signals, app.console, app.locale)
            with held(presenter, keys, sounds):
                yield Stage(app, shelf, recorder, presenter, keys, sounds, people, notice)
    except BaseException:
        # The terminal is as it was: what could not be kept any more can be read there.
        recorder.show_unkept()
        raise


def _sounds(app: App) -> tuple[Sounds, str | None]:
    """The sounds that the person has asked for. Without a voice on this machine, a sentence says so, and it goes on."""
    found: list[Sound] = [Bell(app.stderr, app.clock)] if app.settings.bell else []
    if app.settings.voice:
        from ..terminal.voice import Voice, voice_command  # another process: 10 ms that only a voice needs

        command = voice_command(current_code())
        if command is None:
            return Sounds(*found), session_words.NO_VOICE
        found.append(Voice(command, app.clock, app.attended, app.stderr))
    return Sounds(*found), None
