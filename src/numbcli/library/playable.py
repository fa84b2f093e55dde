"""What a practice needs beside its fields to be played. The reader refuses what a session could not go through."""

from collections.abc import Collection, Iterator

from ..practice.model import Choose, Form, Name, Part, Practice, Scale, Write
from ..practice.question import MOST_LINES
from ..practice.vocabulary import (
    CHECK_IN,
    CHECK_IN_ENERGIES,
    EXERCISE,
    FEEL,
    FULL,
    OWN_TOKEN,
    WORDS,
)
from ..text import sentences
from ..words import check as words
from .format import LONGEST_SAY_WITH_THEN
from .problems import KeyPath, Slip

_TOKENS = {"word": WORDS, "energy": CHECK_IN_ENERGIES}
_ASKED_WITH = {"word": Choose, "energy": Choose, "feel": Scale, "note": Write}


def find_unplayable(practice: Practice, exercises: Collection[str] | None) -> Iterator[Slip]:
    """Everything that a session could not play. ``exercises``: every id that can be played; None: not known."""
    if practice.kind == CHECK_IN:
        yield from _check_in(practice.forms[FULL])
        return
    for form in practice.forms.values():
        yield from _play_once(form)
        for index, part in enumerate(form.parts):
            path = ("forms", form.name, index)
            yield from _pick(practice, form, index, path)
            yield from _part(part, path)
            yield from _away(practice, part, path)
            yield from _options(practice, form, part, (*path, "ask", "choose", "options"), exercises)


def _play_once(form: Form) -> Iterator[Slip]:
    """Picking a second exercise would take back the parts of the first, which are on the screen."""
    for index in [index for index, part in enumerate(form.parts) if part.play][1:]:
        yield Slip(("forms", form.name, index, "play"), *words.PLAYED_TWICE)


def _pick(practice: Practice, form: Form, index: int, path: KeyPath) -> Iterator[Slip]:
    part = form.parts[index]
    after = form.parts[index + 1] if index + 1 < len(form.parts) else None
    if part.play:
        if practice.kind == EXERCISE:  # one that plays itself would never end
            yield Slip((*path, "play"), *words.PLAYED_IN_AN_EXERCISE)
        elif not (index and _picks(form.parts[index - 1])):
            yield Slip((*path, "play"), *words.NOTHING_PICKED)
        for name in ("then", "ask", "take", "fixed", "rest", "breathe"):
            if getattr(part, name):
                yield Slip((*path, name), *words.not_with_play(name))
    if _picks(part) and not (after and after.play):
        yield Slip((*path, "ask"), *words.PICK_NOT_PLAYED)


def _part(part: Part, path: KeyPath) -> Iterator[Slip]:
    if part.take and (part.ask is None or isinstance(part.ask, Name)):
        yield Slip((*path, "take"), *words.TAKE_WITHOUT_ASK)
    if part.then is not None:
        if len(part.say) > LONGEST_SAY_WITH_THEN:
            yield Slip((*path, "say"), *words.say_with_then(len(part.say), LONGEST_SAY_WITH_THEN))
        if asks(part.say) and asks(part.then):
            yield Slip((*path, "then"), *words.QUESTION_IN_BOTH)
    yield from _ask(part, path)


def _ask(part: Part, path: KeyPath) -> Iterator[Slip]:
    match part.ask:
        case Choose(options=options, own=own) if own and len(options) >= MOST_LINES:
            yield Slip((*path, "ask"), *words.TOO_MANY_LINES)
        case Scale(lowest=lowest, highest=highest) if lowest >= highest:
            yield Slip((*path, "ask", "scale", "to"), *words.SCALE_ENDS)


def _away(practice: Practice, part: Part, path: KeyPath) -> Iterator[Slip]:
    """Away from the screen all lines stand on one page, so nothing comes later and nobody answers."""
    for name in ("then", "ask", "play", "breathe"):
        if practice.away and getattr(part, name):
            yield Slip((*path, name), *words.not_away(name))


def _options(
    practice: Practice, form: Form, part: Part, path: KeyPath, exercises: Collection[str] | None
) -> Iterator[Slip]:
    options = part.ask.options if isinstance(part.ask, Choose) else ()
    for index, option in enumerate(options):
        at = (*path, index)
        if option.form is not None and option.form not in practice.forms:
            yield Slip((*at, "form"), *words.no_form(option.form, ", ".join(practice.forms)))
        elif option.form is not None and form.name in _reachable(practice, option.form):
            yield Slip((*at, "form"), *words.goes_round(option.form))
        if option.exercise is not None and exercises is not None and option.exercise not in exercises:
            yield Slip((*at, "exercise"), *words.no_exercise(option.exercise))
        if option.exercise is not None and option.form is not None:
            yield Slip((*at, "form"), *words.FORM_AND_EXERCISE)
        if _picks(part) and option.exercise is None and option.form is None:
            yield Slip(at, *words.ALWAYS_PLAYED)


def _reachable(practice: Practice, name: str) -> set[str]:
    """The forms that answers lead to from this one, itself included."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        name = ahead.pop()
        if name in found or name not in practice.forms:
            continue
        found.add(name)
        for part in practice.forms[name].parts:
            ahead += [
                option.form for option in (part.ask.options if isinstance(part.ask, Choose) else ()) if option.form
            ]
    return found


def _picks(part: Part) -> bool:
    return isinstance(part.ask, Choose) and any(option.exercise for option in part.ask.options)


def asks(text: str) -> bool:
    """A sentence of it is a question."""
    return any(sentence.rstrip("\"'”’)").endswith("?") for sentence in sentences(text))


def _check_in(form: Form) -> Iterator[Slip]:
    seen: set[str] = set()
    for index, part in enumerate(form.parts):
        path = ("parts", index)
        yield from _ask(part, path)
        if part.key is None or part.ask is None:
            continue
        if part.key in seen:
            yield Slip((*path, "key"), *words.key_twice(part.key))
        seen.add(part.key)
        if isinstance(part.ask, _ASKED_WITH[part.key]):
            yield from _answers(part, part.key, (*path, "ask"))
        else:
            kind = _ASKED_WITH[part.key].__name__.lower()
            yield Slip((*path, "ask"), *words.other_question(part.key, kind))


def _answers(part: Part, key: str, path: KeyPath) -> Iterator[Slip]:
    """Answers are what the journal can keep."""
    match part.ask:
        case Choose(options=options, own=own):
            if own and key != "word":
                yield Slip((*path, "choose", "own"), *words.OWN_WORDS_ONLY_FOR_WORD)
            seen: set[str] = set()
            for index, token in enumerate(option.token for option in options):
                if token is None:
                    continue
                at = (*path, "choose", "options", index, "token")
                is_own = key == "word" and token.startswith(OWN_TOKEN)
                if token not in _TOKENS[key] and not is_own:
                    yield Slip(at, *words.unknown_token(key, ", ".join(_TOKENS[key]), key == "word"))
                if token in seen:
                    yield Slip(at, *words.token_twice(token))
                seen.add(token)
        case Scale(lowest=lowest, highest=highest) if (lowest, highest) != (FEEL[0], FEEL[-1]):
            yield Slip((*path, "scale"), *words.FEEL_ENDS)
