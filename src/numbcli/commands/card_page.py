"""A practice as one HTML page for a phone or for paper, all of its parts one below the other.

What is said of keys, of this program or of its screen is left out: a page has none of them. A careful line stays
whole, with a title in place of a command.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from ..language import current_code
from ..markup import document, element, escaped
from ..practice.model import Choose, Form, Name, Part, Practice, Scale, Write
from ..practice.screens import lines
from ..text import sentences
from ..words import card as words
from ..words import phrases
from ..words import session as session_words

_COMMAND = re.compile(r"\bnumbcli (?:exercise|step|card|why) ([a-z0-9-]+)")
_KEY = "(?:[a-z?]|space|Enter)"

_STYLE = """\
:root { color-scheme: light dark; }
body { margin: 1.2em auto; max-width: 34em; padding: 0 1em; font: 17px/1.45 Helvetica, Arial, sans-serif;
  color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.35em; line-height: 1.2; margin: 0 0 .3em; }
h2 { font-size: 1em; margin: 1.2em 0 .2em; break-after: avoid; }
p { margin: .15em 0; }
ul { margin: .5em 0; padding-left: 1.1em; }
ol { margin: .8em 0; padding-left: 1.5em; }
li { margin: 0 0 .7em; break-inside: avoid; }
.careful li { margin: 0 0 .1em; }
.quiet { color: #555; font-size: .9em; }
.stop { border: 1px solid; padding: .4em .6em; margin: .6em 0; font-weight: bold; }
.line { border-bottom: 1px solid; height: 1.8em; }
footer { border-top: 1px solid #999; margin-top: 1.2em; padding-top: .5em; }
a { color: inherit; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #121212; }
  .quiet { color: #aaa; }
}
@page { margin: 12mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.3; color: #000; background: #fff; }
  .quiet { color: #333; }
  li { margin-bottom: .4em; }
}
"""


def card(practice: Practice, form: Form, title_of: Callable[[str], str], numbers: Sequence[tuple[str, str]]) -> str:
    """The whole file. ``title_of``: the title of a practice by its id. ``numbers``: each with whose it is before it."""
    adapted = _Adapted(title_of)
    purpose = adapted.said(form.purpose or practice.purpose)
    ready = session_words.at_hand(form.ready) if form.ready else ""
    length = phrases.sentence(phrases.duration(form.seconds))
    pieces = [
        "<main>",
        element("h1", practice.title),
        element("p", " ".join(purpose)),
        element("p", " ".join(filter(None, (length, ready))), "quiet"),
        *_careful(adapted, form.careful or practice.careful),
        element("p", words.STOP_LINE, "stop"),
        *_parts(adapted, form.parts),
        *_branches(adapted, practice, form),
        "</main>",
        *_foot(numbers),
    ]
    return document(current_code(), practice.title, _STYLE, "".join(f"{piece}\n" for piece in pieces))


class _Adapted:
    """The words of a practice as they can stand on a page."""

    def __init__(self, title_of: Callable[[str], str]) -> None:
        self._title_of = title_of
        press = _pattern(words.PRESS)
        self._press = re.compile(rf"\b{press}(?=[.,;!?]|$)", re.IGNORECASE)
        about = "|".join(map(_pattern, ("numbcli", words.PRESS, *words.OF_THE_PROGRAM)))
        self._of_the_program = re.compile(rf"\b(?:{about})(?!\w)", re.IGNORECASE)

    def is_about_the_program(self, text: str) -> bool:
        """It speaks of keys, of the program or of its screen."""
        return bool(self._of_the_program.search(text))

    def said(self, text: str | None) -> list[str]:
        """The sentences of a part. Where each of them is about the program, all stay: something is to be done."""
        told = [self.careful(said) for said in lines(text, None)]
        # What repeats an answer has nothing to repeat here.
        repeats = text is not None and len(told) < len(sentences(text))
        return [said for said in told if not self.is_about_the_program(said)] or ([] if repeats else told)

    def optional(self, text: str | None) -> list[str]:
        """The same of a line without which nothing is missing."""
        return [said for said in lines(text, None) if not self.is_about_the_program(said)]

    def careful(self, text: str) -> str:
        """A line of which nothing is left out."""
        named = _COMMAND.sub(lambda found: words.try_title(self._title_of(found[1])), text)
        return self._press.sub(lambda found: words.call_somebody(found[0][0].isupper()), named)


def _pattern(phrase: str) -> str:
    """A phrase to look for, with any key in the place of its key."""
    return re.escape(phrase).replace(re.escape("{key}"), _KEY)


def _careful(adapted: _Adapted, careful: Sequence[str]) -> Iterator[str]:
    if careful:
        items = "".join(element("li", adapted.careful(line)) for line in careful)
        yield f'<ul class="careful">{items}</ul>'


def _parts(adapted: _Adapted, parts: Sequence[Part]) -> Iterator[str]:
    yield "<ol>"
    for part in parts:
        said = [*adapted.said(part.say), *adapted.optional(part.then)]
        yield f"<li>{element('p', ' '.join(said))}"
        yield from _ask(adapted, part)
        if part.breathe is not None:
            yield element("p", words.breath(part.breathe.inward, part.breathe.outward))
        about = words.lasts(part.seconds, part.fixed)
        about = f"{part.label}, {about}" if part.label else about
        rest = [words.if_you_stop(said) for said in sentences(part.rest or "")[:1]]
        rest += sentences(part.rest or "")[1:]
        yield f"{element('p', ' '.join([phrases.sentence(about), *rest]), 'quiet')}</li>"
    yield "</ol>"


def _ask(adapted: _Adapted, part: Part) -> Iterator[str]:
    match part.ask:
        case Choose(options):
            shown = [option.say for option in options if not adapted.is_about_the_program(option.say)]
            yield element("p", words.any_of(shown))
        case Name(count, what):
            yield element("p", words.things(count, what))
        case Scale(lowest, highest, low, high):
            yield element("p", words.scale(lowest, low, highest, high))
        case Write():
            yield '<div class="line"></div>'


def _branches(adapted: _Adapted, practice: Practice, form: Form) -> Iterator[str]:
    """The forms that an answer in this one leads to, those that their answers lead to included, each once."""
    seen, left = {form.name}, _leads_to(form)
    while left:
        said, name = left.pop(0)
        if name in seen:
            continue
        seen.add(name)
        branch = practice.form(name)
        yield element("h2", words.branch(said))
        if branch.careful != form.careful:
            yield from _careful(adapted, branch.careful)
        yield from _parts(adapted, branch.parts)
        left += _leads_to(branch)


def _leads_to(form: Form) -> list[tuple[str, str]]:
    asks = [part.ask for part in form.parts if isinstance(part.ask, Choose)]
    return [(option.say, option.form) for ask in asks for option in ask.options if option.form is not None]


def _foot(numbers: Sequence[tuple[str, str]]) -> Iterator[str]:
    if numbers:
        rows = "".join(f"<p>{escaped(whose)}: {_reach(number)}</p>" for whose, number in numbers)
        yield f"<footer>{rows}</footer>"


def _reach(number: str) -> str:
    """A number that a phone can call; other words as they are."""
    shown = escaped(number)
    digits = re.match(r"\+?[0-9][0-9 ()-]*", number)
    if digits is None:
        return shown
    dialled = re.sub(r"[^0-9+]", "", digits[0])
    called = digits[0].strip()
    return shown.replace(escaped(called), f'<a href="tel:{dialled}">{escaped(called)}</a>', 1)
