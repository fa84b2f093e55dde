"""Every sentence of the page of people to talk to. ASCII, so that any terminal shows it whole."""

from ..language import Translator, own
from .phrases import date, sentence

_ = Translator("people")

TITLE = _("People to talk to.")
YOUR_PEOPLE = _("Your people")
EMERGENCY = _("Emergency")
MORE = _("Enter shows more. q leaves.")
OTHER_PLACES = _("Other places")
OTHER_COUNTRY = _("Other country")
YOUR_COUNTRY = _("Your country")
EVERY_LINE = _("Every line")
HELPLINE = _("Helpline")
DAY_AND_NIGHT = _("day and night")

ANOTHER_COUNTRY = _("another country")
"""What a key does on the page of a session."""
YOUR_COUNTRY_KEY = _("your country")
HIDES = _("hides")
SHOWS = _("shows")
WHICH_COUNTRY = _("Which country? Two letters, such as IE or US.")

DANGER = _("If you may end your life, have hurt yourself or taken something:")
CALL_WHERE_YOU_ARE = _("call the emergency number where you are, or go to a hospital.")
NOT_ALONE = _("If you can, be near somebody who is safe.")

WHOSE = {
    "all": _("any emergency"),
    "ambulance": _("ambulance"),
    "police": _("police"),
    "fire": _("fire"),
    "ambulance and fire": _("ambulance and fire"),
}
"""Whose number an emergency number is, by the token of the facts."""
WHOM = {**WHOSE, "ambulance": _("the ambulance"), "police": _("the police")}
"""The same in a sentence."""
TOO = _("works too")
MOBILE = _("from a mobile phone")

NO_SPEECH = _("if you cannot hear or speak")
NO_SPEECH_HEADING = _("If you cannot hear or speak:")
NO_SPEECH_BY = {
    "sms": _("text {number}"),
    "app": _("app {number}"),
    "relay": _("relay {number}"),
    "textphone": _("textphone {number}"),
    "videophone": _("videophone {number}"),
    "whatsapp": _("WhatsApp {number}"),
}
"""A way for people who cannot hear or speak, by the token of the facts."""

IN_THE_UNION = _("in the European Union")
NO_LINE = _("No line is known here for this country.")
NO_NUMBER = _("No number to call is known here for this country.")
NO_COUNTRY = _("Your country is not known here.")

DOCTOR = (
    _("See a doctor if the numbness is there most days for two weeks or more."),
    _("See one too if it affects daily life, or with thoughts of suicide."),
)
DOCTOR_MORE = (
    _("Go sooner for memory gaps, voices, not eating or drinking, after a birth or a head injury."),
    _("Some medicines can dull feelings. Ask, and do not stop suddenly."),
)

SOURCE = {
    "setting": _("from your settings"),
    "zone": _("guessed from your time zone"),
    "region": _("guessed from your system's region"),
    "language": _("guessed from your language setting"),
}
"""What named the country, where it was not the command line."""

OLD = (
    _("These numbers were read a year ago or more. One can have changed."),
    _("If one does not answer, try findahelpline.com."),
)
WRONG_NUMBER = _("Is a number wrong? numbcli help people says where to tell it.")

_LANGUAGES = {
    "am": "Amharic",
    "ar": "Arabic",
    "cs": "Czech",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fi": "Finnish",
    "fil": "Filipino",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lb": "Luxembourgish",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "ms": "Malay",
    "mt": "Maltese",
    "ne": "Nepali",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "si": "Sinhala",
    "sl": "Slovenian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "th": "Thai",
    "uk": "Ukrainian",
    "yue": "Cantonese",
    "zh": "Chinese",
}
"""English alone: other languages bring their own names of languages."""


def call(number: str, whose: str | None, mobile: bool, guessed: str | None) -> str:
    """Whom to call in danger. ``whose``: the token of the facts, where the number does not bring everybody.

    ``guessed``: the name of the country, where nobody has named it.
    """
    return _("call {number}, or go to a hospital now.", number=_told(number, whose, mobile, guessed))


def hospital_first(number: str, whose: str | None, mobile: bool, guessed: str | None) -> str:
    """Where no number is known that brings an ambulance."""
    return _("go to a hospital now, or call {number}.", number=_told(number, whose, mobile, guessed))


def _told(number: str, whose: str | None, mobile: bool, guessed: str | None) -> str:
    said = ", ".join(filter(None, (number, WHOM[whose] if whose else None, MOBILE if mobile else None)))
    return _("{number} ({country})", number=said, country=guessed) if guessed else said


def where(name: str, source: str) -> str:
    """Whose numbers these are, and what named the country."""
    return _("{country}, {source}.", country=name, source=SOURCE[source]) if source in SOURCE else sentence(name)


def no_country(letters: str) -> str:
    """The letters that were typed name none."""
    return _("{letters} is no country that is known here.", letters=letters)


def text(number: str, keyword: str | None) -> str:
    """A text message as one sends it."""
    return (
        _("text {keyword} to {number}", keyword=keyword, number=number)
        if keyword
        else _("text {number}", number=number)
    )


def whatsapp(number: str) -> str:
    return _("WhatsApp {number}", number=number)


def also(number: str) -> str:
    return _("also {number}", number=number)


def chat(address: str) -> str:
    return _("chat on {address}", address=address)


def write(address: str) -> str:
    """An address of post, or a page to write from."""
    return _("email {address}", address=address) if "@" in address else _("write on {address}", address=address)


def more(address: str) -> str:
    return _("more on {address}", address=address)


def in_language(code: str) -> str:
    return _("in {language}", language=language(code))


def in_languages(codes: list[str]) -> str:
    return _("in {languages}", languages=", ".join(language(code) for code in codes))


def language(code: str) -> str:
    """The name of a language, or its code where the name is not known."""
    spoken = own()
    return _LANGUAGES.get(code, code) if spoken is None else spoken.language_name(code)


def country(code: str, name: str) -> str:
    """What the country of this code is called, which is ``name`` in English."""
    spoken = own()
    return name if spoken is None else spoken.country_name(code, name)


def hours(said: str) -> str:
    """Opening hours. They stand as they were read, but for the usual short one."""
    return DAY_AND_NIGHT if said == "24/7" else fact(said)


def fact(said: str) -> str:
    """What stands beside a number, in the facts' own words or in another language."""
    return _(said)


def command(code: str) -> str:
    """How to see another country."""
    return f"numbcli support --country {code}"


def every_line(code: str) -> str:
    return f"{command(code)} --all"


def checked(day: str) -> str:
    """Up to when the numbers were read, said once. ``day`` is a date such as 2026-11-21."""
    return _("Read on public pages up to {date}. Nobody has called them to check.", date=date(day))


def older(names: list[str]) -> str:
    """The entries for which no newer page was found, each with its year."""
    return _("On older pages only: {names}. These can have changed.", names="; ".join(names))


def of_year(name: str, year: str) -> str:
    return f"{name} {year}"


NOT_A_COUNTRY = (
    _("This is no country that is known here."),
    _("Two letters work, such as GB, and names, such as Ireland. People to talk to: numbcli support"),
)
