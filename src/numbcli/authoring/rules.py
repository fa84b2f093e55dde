"""What a table of fields cannot say: sums, reading time, hazards, the first and the last part, words, reading grade."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from math import ceil
from pathlib import Path

from ..library import nodes
from ..library.parse import read
from ..library.problems import MOST, InvalidFileError, Problem
from ..practice.model import Choose, Form, Name, Part, Practice, Scale
from ..practice.pace import reading_seconds
from ..practice.vocabulary import FULL, IN_BED, SHORT
from ..text import sentences
from . import readability, style

EXERCISE_SECONDS = 300
STEP_SECONDS = {"name": 120, "ground": 360, "smaller": 240, "move": 300, "connect": 240, "let-be": 270}
SHORT_SECONDS = (30, 90)
LONGEST_PART = 120
COLD_PART, COLD_IN_ALL = 30, 90
"""Seconds; beyond them cold can harm skin."""
CAREFUL_WORDS = 12
MEAN_WORDS, HIGHEST_GRADE, HIGHEST_SMOG = 12, 6, 9

_CODE = re.compile(r"[a-z]{2,3}")
_CAREFUL = ("Skip this if ", "Stop if ")
# Generous: a part that uses none of these words neither looks round nor names the place.
_OUTWARD = re.compile(
    r"\b(?:look|see|find|point|watch|notice|round|around|up|near|nearest|hear|listen|where|name|day|date|room|place"
    r"|wall|door|window|ceiling|floor|light|things?|sounds?|eyes)\b",
    re.IGNORECASE,
)
# A hand put to something cold. "Cool or warm?" is a question, what is put down is over, and a pillow harms nobody.
_COLD_ACT = re.compile(
    r"\b(?:hold|take|pick|lift|lay|rest|press|touch|close|keep|wrap|put(?! \w+( \w+){0,2} (?:down|away|aside)))\b"
    r"[^.?:]{0,60}\b(?:ice|icy|cold|cool|chilled)\b(?<!warm or cool)(?<!warm or cold)"
    r"(?! or warm| (?:hands?|palms?|fingers?|skin|spot|place|side|pillow|sheet|air)\b)",
    re.IGNORECASE,
)
_ICE = re.compile(r"\bice\b", re.IGNORECASE)

Way = tuple[str | int, ...]
"""Keys and places in lists, from the top of the file to a field."""


@dataclass(frozen=True, slots=True)
class _Slip:
    """A problem that does not know its line yet."""

    at: Way
    sentence: str
    hint: str


def check(path: Path, known: Mapping[str, tuple[str, ...]]) -> list[Problem]:
    """Every problem of a practice file, in the order of their places. ``known``: each practice's id and its hazards.

    The rules for words know English. In the folder of another language they are left out.
    """
    try:
        practice = read(path)
        slips = [*islice(_slips(practice, known, _in_english(path)), MOST)]
        # The tree of places is wanted only where something is wrong.
        root = nodes.compose(path, nodes.load(path)) if slips else None
    except InvalidFileError as error:
        return error.problems
    if root is None:
        return []
    problems = [Problem(path, *_place(root, slip.at), slip.sentence, slip.hint) for slip in slips]
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


def _place(root: nodes.Node, way: Way) -> tuple[int, int]:
    """Line and column of a field: of its value, or of its key where the value is a list or a mapping.

    Where the way goes on to what is not there, the place is the last thing that is.
    """
    node, mark = root, root
    for step in way:
        if isinstance(node, nodes.Mapping) and isinstance(step, str) and step in node.values:
            key, node = node.keys[step], node.values[step]
            mark = node if isinstance(node, nodes.Scalar) else key
        elif isinstance(node, nodes.Sequence) and isinstance(step, int) and step < len(node.items):
            node = mark = node.items[step]
        else:
            break
    return mark.line, mark.column


def _in_english(path: Path) -> bool:
    """Whether a practice is read as English. Shipped ones of another language lie in ``<code>/senses`` or such."""
    folder = path.absolute().parent
    code = folder.parent.name
    return folder.name not in FOLDERS.values() or code == ENGLISH or not _CODE.fullmatch(code)


def _slips(practice: Practice, known: Mapping[str, tuple[str, ...]], english: bool) -> Iterator[_Slip]:
    yield from _lengths(practice)
    yield from _careful(practice)
    yield from _instead(practice, known)
    for form in practice.forms.values():
        for index, part in enumerate(form.parts):
            yield from _part(part, ("forms", form.name, index))
            yield from _choices(practice, form, index, known)
    if english:
        yield from _words(practice)


def _words(practice: Practice) -> Iterator[_Slip]:
    for index, line in enumerate(practice.careful):
        if not line.startswith(_CAREFUL):
            hint = 'It begins "Skip this if" or "Stop if".'
            yield _Slip(("careful", index), "A careful line says when to skip or to stop.", hint)
    for form in practice.forms.values():
        yield from _frame(form)
    yield from _cold(practice)
    for at, field, text in _texts(practice):
        for finding in style.findings(text, field, practice.id):
            yield _Slip(at, finding.sentence, finding.hint)
    yield from _hard_to_read(prose(practice))


def _lengths(practice: Practice) -> Iterator[_Slip]:
    wanted = EXERCISE_SECONDS if practice.kind == "exercise" else STEP_SECONDS.get(practice.id)
    for name in (FULL, IN_BED):
        seconds = practice.forms[name].seconds
        if wanted is not None and seconds != wanted:
            hint = f"It lasts {wanted} seconds: {abs(seconds - wanted)} {'less' if seconds > wanted else 'more'}."
            yield _Slip(("forms", name), f'The parts of "{name}" sum to {seconds} seconds.', hint)
    seconds = practice.forms[SHORT].seconds
    least, most = SHORT_SECONDS
    most = min(most, practice.seconds // 2)
    if not least <= seconds <= most:
        hint = f"It lasts {least} to {most} seconds, at most half of full."
        yield _Slip(("forms", SHORT), f'The parts of "short" sum to {seconds} seconds.', hint)


def _careful(practice: Practice) -> Iterator[_Slip]:
    for index, line in enumerate(practice.careful):
        count = len(line.split())
        if count > CAREFUL_WORDS:
            says = f"A careful line has {count} words; {CAREFUL_WORDS} fit."
            yield _Slip(("careful", index), says, "Make it shorter, or make two of it.")


def _instead(practice: Practice, known: Mapping[str, tuple[str, ...]]) -> Iterator[_Slip]:
    other = practice.instead
    if other is None:
        return
    if other == practice.id:
        yield _Slip(("instead",), "This is the practice itself.", "Name another one.")
    elif other not in known:
        yield _Slip(("instead",), f'There is no practice "{other}".', "Name one that is there.")
    else:
        shared = [hazard for hazard in practice.hazards if hazard in known[other]]
        if shared:
            hint = "Name a practice that has none of the hazards."
            yield _Slip(("instead",), f'"{other}" shares a hazard: {", ".join(shared)}.', hint)


def _frame(form: Form) -> Iterator[_Slip]:
    """A branch begins in the middle of a form; the end is an end everywhere."""
    if form.name in (FULL, SHORT, IN_BED) and not _OUTWARD.search(form.parts[0].say):
        hint = 'Such as: "Look round. Your eyes are open."'
        yield _Slip(("forms", form.name, 0), "The first part does not look outward.", hint)
    if not _OUTWARD.search(form.parts[-1].say):
        hint = 'Such as: "Look up. Say where you are, and which day it is."'
        at = ("forms", form.name, len(form.parts) - 1)
        yield _Slip(at, "The last part does not look round or name the place.", hint)


def _part(part: Part, at: Way) -> Iterator[_Slip]:
    if not part.play:
        least = ceil(reading_seconds(part.say))
        if part.seconds < least:
            says = f"Reading this takes {least} seconds; the part has {part.seconds}."
            yield _Slip((*at, "seconds"), says, "Say less, or give it more time.")
        if part.seconds > LONGEST_PART:
            says = f"This part lasts {part.seconds} seconds."
            yield _Slip((*at, "seconds"), says, f"10 to 90, and up to {LONGEST_PART} for one act.")
    if part.fixed and not part.rest:
        hint = 'Say what to do in a pause, such as: "Put it down while you wait."'
        yield _Slip((*at, "fixed"), "A fixed part has a rest line.", hint)
    if part.label and len(part.label.split()) > 3:
        yield _Slip((*at, "label"), f'"label" has {len(part.label.split())} words; 3 fit.', "One to three words.")


def _choices(practice: Practice, form: Form, index: int, known: Mapping[str, tuple[str, ...]]) -> Iterator[_Slip]:
    """What an answer refers to is there, and an exercise is picked right before it is played."""
    part, at = form.parts[index], ("forms", form.name, index)
    after = form.parts[index + 1] if index + 1 < len(form.parts) else None
    if part.play and not (index and _picks(form.parts[index - 1])):
        hint = "The part before has a choose whose answers name an exercise."
        yield _Slip((*at, "play"), "Nothing was picked to be played.", hint)
    if _picks(part) and not (after and after.play):
        hint = "The part after this one is: play: exercise"
        yield _Slip((*at, "ask"), "An exercise is picked here and not played.", hint)
    for place, option in enumerate(part.ask.options if isinstance(part.ask, Choose) else ()):
        way = (*at, "ask", "choose", "options", place)
        if option.form is not None and option.form not in practice.forms:
            hint = f"The forms here: {', '.join(practice.forms)}."
            yield _Slip((*way, "form"), f'There is no form "{option.form}".', hint)
        if option.exercise is not None and option.exercise not in known:
            yield _Slip((*way, "exercise"), f'There is no exercise "{option.exercise}".', "Name one that is there.")


def _picks(part: Part) -> bool:
    return isinstance(part.ask, Choose) and any(option.exercise for option in part.ask.options)


def _cold(practice: Practice) -> Iterator[_Slip]:
    """Cold has its limits: parts that do not stretch, half a minute each, a minute and a half in all."""
    for form in practice.forms.values():
        in_all = 0
        for index, part in enumerate(form.parts):
            at = ("forms", form.name, index)
            if "cold" not in practice.hazards:
                if _ICE.search(part.say):
                    yield _Slip((*at, "say"), "There is ice here and no hazard of cold.", "Add cold to the hazards.")
            elif part.fixed or _COLD_ACT.search(part.say):
                in_all += part.seconds
                if not part.fixed:
                    yield _Slip(
                        (*at, "say"), "A part with something cold is fixed.", "Add fixed: true and a rest line."
                    )
                if part.seconds > COLD_PART:
                    says = f"This is cold for {part.seconds} seconds."
                    yield _Slip((*at, "seconds"), says, f"At most {COLD_PART} in one part.")
        if in_all > COLD_IN_ALL:
            says = f'"{form.name}" is cold for {in_all} seconds.'
            yield _Slip(("forms", form.name), says, f"At most {COLD_IN_ALL} in all.")


_PROSE = frozenset(("purpose", "careful", "why", "say", "rest"))


def prose(practice: Practice) -> list[str]:
    """The sentences of a practice, by which its reading grade is taken."""
    return [sentence for _, field, text in _texts(practice) if field in _PROSE for sentence in sentences(text)]


def _hard_to_read(said: list[str]) -> Iterator[_Slip]:
    read_as = readability.measure(said)
    if read_as.mean > MEAN_WORDS:
        says = f"The sentences have {read_as.mean:.1f} words on average; {MEAN_WORDS} fit."
        yield _Slip(("forms",), says, "Make two of a long one.")
    if read_as.sentences < readability.LEAST_FOR_SMOG:
        return
    hint = "Shorter words, and shorter sentences."
    if read_as.grade > HIGHEST_GRADE:
        says = f"The Flesch-Kincaid grade is {read_as.grade:.1f}; {HIGHEST_GRADE} is the most."
        yield _Slip(("forms",), says, hint)
    if read_as.smog > HIGHEST_SMOG:
        yield _Slip(("forms",), f"The SMOG grade is {read_as.smog:.1f}; {HIGHEST_SMOG} is the most.", hint)


def _texts(practice: Practice) -> Iterator[tuple[Way, str, str]]:
    """Every text of a practice: the way to it, the name of the field, the text."""
    for field in ("id", "title", "purpose", "why"):
        yield (field,), field, getattr(practice, field)
    for field in ("ready", "careful"):
        for index, line in enumerate(getattr(practice, field)):
            yield (field, index), field, line
    for form in practice.forms.values():
        for index, part in enumerate(form.parts):
            at = ("forms", form.name, index)
            for field in ("say", "label", "rest"):
                if text := getattr(part, field):
                    yield (*at, field), field, text
            yield from _asked(part, (*at, "ask"))


def _asked(part: Part, at: Way) -> Iterator[tuple[Way, str, str]]:
    match part.ask:
        case Name(what=what):
            yield (*at, "name", "what"), "what", what
        case Choose(options=options):
            for index, option in enumerate(options):
                yield (*at, "choose", "options", index, "say"), "option", option.say
        case Scale(low=low, high=high):
            yield (*at, "scale", "low"), "low", low
            yield (*at, "scale", "high"), "high", high
