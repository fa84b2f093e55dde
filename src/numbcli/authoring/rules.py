"""What a table of fields cannot say: sums, reading time, hazards, cautions, the first and the last part.

The rules look at whatever could be read of a file, so that one run finds everything. Those for words are asked of
English alone: in a person's own file they advise.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from pathlib import Path

from ..library.nodes import locate
from ..library.parse import Draft, read_check_in_draft, read_draft
from ..library.problems import MOST, InvalidFileError, KeyPath, Problem, Slip
from ..practice.model import Form, Part, Practice
from ..practice.pace import least_seconds
from ..practice.vocabulary import CHECK_IN, FULL, IN_BED, SHORT
from ..text import sentences
from ..words import rules as words
from . import style
from .sums import check_sums
from .texts import find_texts

LONGEST_PART = 120
COLD_PART, COLD_IN_ALL = 30, 90
"""Seconds; beyond them cold can harm skin."""
CAREFUL_WORDS, LABEL_WORDS = 12, 3
ENGLISH = "en"

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
_WITH_AN_ACT = frozenset(("cold", "heat", "flame", "breath", "weight", "standing", "taste", "scent", "contact"))
"""Hazards of what a person is in the middle of when a pause begins."""
# Such an act, where a sentence begins with it or goes on to it. What is put down or away is over. No list of verbs is
# whole: this one finds the plain ones, and a reader finds the others.
_ACT = re.compile(
    r"(?:^|[.?:] |\b(?:and|then|or) )(?:"
    r"(?:hold|lift|carry|wear|sip|bite|chew|drink|taste|smell|sniff|stand|walk|step|sway|light|run|pour)\b"
    r"(?! (?:down|away))"
    r"|take (?:it in|(?:a|an|the|it|another|one|ten|five) (?:\w+ ){0,3}(?:steps?|sips?|bites?|in your|cup|tin|glass))"
    r"|let (?:it|the water) run|test (?:it|the water)|lay your hands round|touch (?:it|\w+ \w+) to your"
    r"|put (?:\w+ on\b|on (?:a|one|the)\b)|bring (?:it|the) )",
    re.IGNORECASE,
)
_ANSWER = "{answer}"


def find_problems(
    path: Path, known: Mapping[str, tuple[str, ...]], exercises: Collection[str], binding: bool
) -> list[Problem]:
    """Every problem of a practice file.

    ``known``: each practice's id and its hazards. ``exercises``: the ids that can be played. ``binding``: the rules
    for words are problems, and not advice.
    """
    try:
        draft = read_draft(path, exercises)
    except InvalidFileError as error:
        return error.problems
    found = [*draft.problems, *_locate(path, draft, _check(draft, known), advice=False)]
    return [*found, *_find_words(path, draft, binding)]


def find_check_in_problems(path: Path, binding: bool) -> list[Problem]:
    """Every problem of a file of questions."""
    try:
        draft = read_check_in_draft(path)
    except InvalidFileError as error:
        return error.problems
    return [*draft.problems, *_find_words(path, draft, binding)]


def _find_words(path: Path, draft: Draft, binding: bool) -> Iterator[Problem]:
    if draft.values.get("language") in (None, ENGLISH):
        yield from _locate(path, draft, _check_words(draft), advice=not binding)


def _locate(path: Path, draft: Draft, slips: Iterator[Slip], advice: bool) -> Iterator[Problem]:
    for slip in islice(slips, MOST):
        yield Problem(path, *locate(draft.root, slip.path), slip.sentence, slip.hint, advice)


def _check(draft: Draft, known: Mapping[str, tuple[str, ...]]) -> Iterator[Slip]:
    practice = draft.practice
    yield from check_sums(practice)
    yield from _check_instead(practice, known)
    for path, field, text in find_texts(draft):
        count = len(text.split())
        if field == "careful" and "more" not in path and count > CAREFUL_WORDS:
            yield Slip(path, *words.long_careful(count, CAREFUL_WORDS))
    for form in practice.forms.values():
        yield from _check_lying(form)
        for index, part in enumerate(form.parts):
            yield from _check_part(part, ("forms", form.name, index))
    yield from _check_acts(practice)
    yield from _check_cold(practice)


def _check_words(draft: Draft) -> Iterator[Slip]:
    for path, field, text in find_texts(draft):
        if field == "careful" and text and not text.startswith(_CAREFUL):
            yield Slip(path, *words.NOT_CAREFUL)
        for finding in style.find_slips(text, field, draft.practice.id):
            yield Slip(path, finding.sentence, finding.hint)
    if draft.practice.kind != CHECK_IN:
        for form in draft.practice.forms.values():
            yield from _check_frame(form)


def _check_instead(practice: Practice, known: Mapping[str, tuple[str, ...]]) -> Iterator[Slip]:
    other = practice.instead
    if other is None:
        return
    if other == practice.id:
        yield Slip(("instead",), *words.INSTEAD_OF_ITSELF)
    elif other not in known:
        yield Slip(("instead",), *words.no_practice(other))
    else:
        shared = [hazard for hazard in practice.hazards if hazard and hazard in known[other]]
        if shared:
            yield Slip(("instead",), *words.shared_hazards(other, ", ".join(shared)))


def _check_lying(form: Form) -> Iterator[Slip]:
    """What home offers as something smaller: nothing is fetched, and a person can stay as they lie."""
    path = ("forms", form.name, "lying")
    if form.lying and form.name != SHORT:
        yield Slip(path, *words.LYING_NOT_SHORT)
    elif form.lying and form.ready:
        yield Slip(path, *words.LYING_WITH_READY)


def _check_part(part: Part, path: KeyPath) -> Iterator[Slip]:
    if part.seconds and not part.play:
        least = least_seconds(part)
        if part.seconds < least:
            says = words.too_fast if part.then is None else words.too_fast_halves
            yield Slip((*path, "seconds"), *says(least, part.seconds))
        if part.seconds > LONGEST_PART:
            yield Slip((*path, "seconds"), *words.too_long(part.seconds, LONGEST_PART))
    if part.fixed and not part.rest:
        yield Slip((*path, "fixed"), *words.FIXED_WITHOUT_REST)
    if part.label and len(part.label.split()) > LABEL_WORDS:
        yield Slip((*path, "label"), *words.long_label(len(part.label.split()), LABEL_WORDS))
    if part.say and all(_ANSWER in sentence for sentence in sentences(part.say)):
        yield Slip((*path, "say"), *words.ONLY_AN_ANSWER)
    if part.breathe is not None:
        breath = part.breathe.inward + part.breathe.outward
        if part.seconds and part.seconds < breath:
            yield Slip((*path, "breathe"), *words.too_short_for_a_breath(breath))


def _check_frame(form: Form) -> Iterator[Slip]:
    """The end is an end everywhere. A branch begins in the middle of a form, and a step that plays has no frame."""
    if not form.parts or any(part.play for part in form.parts):
        return
    first, last = form.parts[0], form.parts[-1]
    if form.name in (FULL, SHORT, IN_BED) and first.say and not _OUTWARD.search(f"{first.say} {first.then or ''}"):
        yield Slip(("forms", form.name, 0), *words.NOT_OUTWARD)
    if last.say and not _OUTWARD.search(f"{last.say} {last.then or ''}"):
        yield Slip(("forms", form.name, len(form.parts) - 1), *words.NO_END)


def _check_acts(practice: Practice) -> Iterator[Slip]:
    """Whoever pauses in the middle of an act, or goes to the end, is told first what to do with it."""
    if not _WITH_AN_ACT & set(practice.hazards):
        return
    for form in practice.forms.values():
        for index, part in enumerate(form.parts[:-1]):
            if not part.rest and (part.breathe is not None or _ACT.search(part.say) or _ACT.search(part.then or "")):
                yield Slip(("forms", form.name, index), *words.ACT_WITHOUT_REST)


def _check_cold(practice: Practice) -> Iterator[Slip]:
    """Cold has its limits: parts that do not stretch, half a minute each, a minute and a half in all."""
    for form in practice.forms.values():
        in_all = 0
        for index, part in enumerate(form.parts):
            path = ("forms", form.name, index)
            if "cold" not in practice.hazards:
                if _ICE.search(part.say):
                    yield Slip((*path, "say"), *words.ICE_WITHOUT_HAZARD)
            elif part.fixed or _COLD_ACT.search(part.say):
                in_all += part.seconds
                if not part.fixed:
                    yield Slip((*path, "say"), *words.COLD_NOT_FIXED)
                if part.seconds > COLD_PART:
                    yield Slip((*path, "seconds"), *words.cold_too_long(part.seconds, COLD_PART))
        if in_all > COLD_IN_ALL:
            yield Slip(("forms", form.name), *words.cold_in_all(form.name, in_all, COLD_IN_ALL))
