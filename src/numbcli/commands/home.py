"""The first screen, and what lies behind its doors. It is the same on every day."""

from ..app import App
from ..language import current
from ..library.pick import Wish
from ..practice import menu
from ..practice.events import End
from ..practice.vocabulary import SHORT
from ..structs import replace
from ..terminal.rows import COLUMN, WIDE
from ..text import wrap
from ..words import lists as list_words
from .sessions import choose_and_play
from .shelf import shelf_of
from .stage import Stage, Start, hold_stage, join_ends

FAR_AWAY = "far-away"
_BEHIND_A_KEY = ("check-in", "steps", "step", "exercises", "exercise", "support", "learn", "history")
"""The commands that home leads to by a key."""


def play_home(app: App) -> None:
    """Show home until something is left or has come to its end."""
    with hold_stage(app, shelf_of(app)) as stage:
        end = End()
        while True:
            end = join_ends(end, stage.menu(_home()))
            if end.chosen is None:
                break
            end = join_ends(end, _open(stage, end.chosen))
            if not end.back:
                break
    stage.say_last(replace(end, back=False))


def _home() -> menu.Menu:
    entries = tuple(menu.Entry(name, *said) for name, said in list_words.HOME.items())
    last = list_words.HOME_LAST if current() is None else f"{list_words.HOME_LAST}\n{list_words.HOME_IN_ENGLISH}"
    return menu.Menu(list_words.HOME_TITLE, entries, last=last, home=True)


def _open(stage: Stage, door: str) -> End:
    match door:
        case "check-in":
            return stage.check_in()
        case "exercise":
            wish = Wish(without=stage.app.settings.without)
            return stage.picked_session(Start(wish=wish, from_menu=True)) or stage.read([list_words.NOTHING_FITS])
        case "steps":
            return choose_and_play(stage, list_words.WHICH_STEP, stage.shelf.steps(), Start())
        case "smaller":
            wish = Wish(without=stage.app.settings.without, nothing_needed=True, lying=True)
            small = Start(SHORT, wish=wish, brief=True, from_menu=True)
            return stage.picked_session(small) or stage.read([list_words.NOTHING_FITS])
        case "far-away":
            far_away = stage.shelf.find_any(FAR_AWAY)
            return stage.session(far_away, Start(SHORT, brief=True, from_menu=True))
        case menu.REST:
            return _open_rest(stage)
    return End(back=True)


def _open_rest(stage: Stage) -> End:
    """What is not on the first screen: what was kept, pages to read, all exercises, other commands, the keys."""
    entries = tuple(menu.Entry(name, *said) for name, said in list_words.REST_MENU.items())
    end = End()
    while True:
        end = join_ends(end, stage.menu(menu.Menu(list_words.THE_REST_TITLE, entries)))
        match end.chosen:
            case None:
                return end
            case "history":
                from .history import page_for_home

                opened = stage.read(page_for_home(stage.app, COLUMN))
            case "learn":
                opened = _read_pages(stage)
            case "exercises":
                opened = choose_and_play(stage, list_words.WHICH_EXERCISE, stage.shelf.exercises(), Start())
            case _:
                opened = stage.read([list_words.COMMANDS_TITLE, "", *_other_commands(stage.app)], wide=True)
        end = join_ends(end, opened)
        if not end.back:
            return end


def _other_commands(app: App) -> list[str]:
    """The commands that no key leads to, each with what it does: in two columns where they are drawn."""
    from .line import COMMANDS  # brings the parser of the command line

    said = {name: command.help for name, command in COMMANDS.items() if name not in _BEHIND_A_KEY}
    if not app.draws:
        return [f"{name}: {does}" for name, does in said.items()]
    cells = 2 + max(map(len, said))
    columns = min(app.size().columns, WIDE) - cells
    rows = {name: wrap(does, columns) for name, does in said.items()}
    return [f"{'' if place else name:<{cells}}{row}" for name in rows for place, row in enumerate(rows[name])]


def _read_pages(stage: Stage) -> End:
    from ..library import ids, learn_pages
    from ..places import shipped
    from .learn import page_lines

    pages = {name: learn_pages.page(shipped(), name) for name in ids.topics(shipped())}
    sources = learn_pages.sources(shipped())
    entries = tuple(menu.Entry(name, page.title) for name, page in pages.items())
    end = End()
    while True:
        end = join_ends(end, stage.menu(menu.Menu(list_words.WHICH_PAGE, entries)))
        if end.chosen is None:
            return end
        end = join_ends(end, stage.read(page_lines(pages[end.chosen], sources, COLUMN)))
        if not end.back:
            return end
