"""The words of a practice in another language; structure, seconds, hazards and tokens stay those of the one file."""

from collections.abc import Callable, Collection
from typing import Any

from ..language import Language, context_of, current
from ..practice.model import Ask, Choose, Form, Name, Option, Part, Practice, Scale
from ..practice.vocabulary import CHECK_IN
from ..structs import replace
from .ids import FOLDERS

Say = Callable[[str, str], str]
"""What a text of this field is in another language: (field, English) to words."""


def translate(practice: Practice, forms: bool = True) -> Practice:
    """A shipped practice in the language of this run, or in English where its translation has gaps.

    Without ``forms``, only what stands before them.
    """
    language = current()
    if language is None:
        return practice
    if practice.id in language.incomplete:
        return replace(practice, offered=False)  # played by name alone
    place = practice.id if practice.kind == CHECK_IN else f"{FOLDERS[practice.kind]}/{practice.id}"
    practice = (map_texts if forms else map_top)(practice, translator(language, place))
    # Nothing leads to one that would be played in English.
    if practice.instead in language.incomplete:
        practice = replace(practice, instead=None)
    if forms and language.incomplete:
        kept = {name: _without_exercises(form, language.incomplete) for name, form in practice.forms.items()}
        practice = replace(practice, forms=kept)
    return practice


def _without_exercises(form: Form, incomplete: Collection[str]) -> Form:
    parts = []
    for part in form.parts:
        if isinstance(part.ask, Choose):
            options = tuple(option for option in part.ask.options if option.exercise not in incomplete)
            part = replace(part, ask=replace(part.ask, options=options))
        parts.append(part)
    return replace(form, parts=tuple(parts))


def translate_title(place: str, title: str) -> str:
    """The title of a shipped practice at this place, such as senses/slow-look, in the language of this run."""
    language = current()
    return title if language is None else translator(language, place)("title", title)


def translator(language: Language, place: str) -> Say:
    """What the texts of one file are in this language; English where one is not translated."""
    return lambda field, text: language.find_shared(context_of(place, field), text) or text


def map_texts(practice: Practice, say: Say) -> Practice:
    """The practice with each of its texts as ``say`` gives it; the forms too."""
    return replace(
        map_top(practice, say),
        forms={name: _map_form(form, say) for name, form in practice.forms.items()},
    )


def map_top(practice: Practice, say: Say) -> Practice:
    """The practice with the texts before its forms as ``say`` gives them; what lists show."""
    return replace(
        practice,
        title=_map(say, "title", practice.title),
        why=_map(say, "why", practice.why),
        **_map_opening(practice, say),
    )


def _map_form(form: Form, say: Say) -> Form:
    return replace(
        form,
        parts=tuple(_map_part(part, say) for part in form.parts),
        **_map_opening(form, say),
    )


def _map_opening(of: Practice | Form, say: Say) -> dict[str, Any]:
    """What an opening says, which a form can have of its own."""
    return {
        "purpose": _map(say, "purpose", of.purpose),
        "ready": _map_all(say, "ready", of.ready),
        "careful": _map_all(say, "careful", of.careful),
        "more": _map_all(say, "more", of.more),
    }


def _map_part(part: Part, say: Say) -> Part:
    return replace(
        part,
        say=_map(say, "say", part.say),
        label=part.label and say("label", part.label),
        then=part.then and say("then", part.then),
        rest=part.rest and say("rest", part.rest),
        ask=part.ask and _map_ask(part.ask, say),
    )


def _map_ask(ask: Ask, say: Say) -> Ask:
    match ask:
        case Name():
            return replace(ask, what=_map(say, "what", ask.what))
        case Choose():
            return replace(ask, options=tuple(_map_option(option, say) for option in ask.options))
        case Scale():
            return replace(ask, low=_map(say, "low", ask.low), high=_map(say, "high", ask.high))
        case _:
            return ask


def _map_option(option: Option, say: Say) -> Option:
    return replace(option, say=_map(say, "option", option.say))


def _map(say: Say, field: str, text: str) -> str:
    return text and say(field, text)


def _map_all(say: Say, field: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_map(say, field, text) for text in texts)
