"""Sessions of the commands: one practice, one that is picked, a walk, the check-in."""

from ..app import App
from ..library.shelf import Shelf
from ..practice import menu, session
from ..practice.events import End
from ..practice.model import Practice
from ..practice.state import Opening
from ..structs import replace
from ..words import lists as list_words
from .shelf import shown_title
from .stage import Stage, Start, hold_stage, join_ends


def play_practice(app: App, shelf: Shelf, practice: Practice, start: Start) -> None:
    """Walk through one practice, and say the last line."""
    with hold_stage(app, shelf) as stage:
        end = stage.session(practice, start)
    stage.say_last(end)


def play_picked(app: App, shelf: Shelf, start: Start) -> bool:
    """Walk through the exercise of the day that fits. False where nothing fits."""
    with hold_stage(app, shelf) as stage:
        end = stage.picked_session(start)
    if end is not None:
        stage.say_last(end)
    return end is not None


def play_chosen_step(app: App, shelf: Shelf, start: Start) -> None:
    """Ask for one of the steps and walk through it. Enter passes over and leaves."""
    with hold_stage(app, shelf) as stage:
        end = choose_and_play(stage, list_words.WHICH_STEP, shelf.steps(), start, from_home=False)
    stage.say_last(end)


def choose_and_play(
    stage: Stage, title: tuple[str, ...], practices: list[Practice], start: Start, from_home: bool = True
) -> End:
    """A menu of practices, and the one that is taken from it; ``b`` on its opening comes back to the menu.

    The End says ``back`` where the menu itself was left that way.
    """
    entries = tuple(menu.Entry(practice.id, shown_title(practice)) for practice in practices)
    by_id = {practice.id: practice for practice in practices}
    end = End()
    while True:
        end = join_ends(end, stage.menu(menu.Menu(title, entries, from_home=from_home)))
        if end.chosen is None:
            return end
        end = join_ends(end, stage.session(by_id[end.chosen], replace(start, from_menu=True)))
        if not end.back:
            return end


def play_walk(app: App, shelf: Shelf, first: Practice | None, form: str) -> None:
    """Walk through the steps, from ``first`` on where one is named, with one closing at the very end."""
    steps = shelf.steps()
    begin = next((index for index, step in enumerate(steps) if first is not None and step.id == first.id), 0)
    seconds = sum(step.form(form).seconds for step in steps[begin:])
    with hold_stage(app, shelf) as stage:
        end = End()
        for index, step in enumerate(steps[begin:], begin):
            whole = seconds if index == begin else None
            opening = Opening(step=(index + 1, len(steps)), walk_seconds=whole)
            end = join_ends(end, stage.session(step, Start(form), opening))
            if end.left:
                break
        else:
            closing = session.begin_closing(steps[-1], stage.options(), app.clock.now(), form)
            end = join_ends(end, stage.play(closing, session.advance))
    stage.say_last(end)


def play_check_in(app: App, shelf: Shelf) -> None:
    """Ask the questions of the check-in, and go on with the practice that it names if that is wanted."""
    with hold_stage(app, shelf) as stage:
        end = stage.check_in()
    stage.say_last(end)
