"""Every sentence of the page of people to talk to. ASCII, so that any terminal shows it whole."""

from .en import date

TITLE = "People to talk to."
YOUR_PEOPLE = "Your people"
EMERGENCY = "Emergency"
MORE = "Enter shows more. q leaves."
OTHER_PLACES = "Other places"
OTHER_COUNTRY = "Other country"
YOUR_COUNTRY = "Your country"
EVERY_LINE = "Every line"
HELPLINE = "Helpline"
DAY_AND_NIGHT = "day and night"

ANOTHER_COUNTRY = "another country"
"""What a key does on the page of a session."""
YOUR_COUNTRY_KEY = "your country"
HIDES = "hides"
SHOWS = "shows"
WHICH_COUNTRY = "Which country? Two letters, such as IE or US."

DANGER = "If you may end your life, have hurt yourself or taken something:"
CALL_WHERE_YOU_ARE = "call the emergency number where you are, or go to a hospital."
NOT_ALONE = "If you can, be near somebody who is safe."

WHOSE = {
    "all": "any emergency",
    "ambulance": "ambulance",
    "police": "police",
    "fire": "fire",
    "ambulance and fire": "ambulance and fire",
}
"""Whose number an emergency number is, by the token of the facts."""
WHOM = {**WHOSE, "ambulance": "the ambulance", "police": "the police"}
"""The same in a sentence."""
TOO = "works too"
MOBILE = "from a mobile phone"

NO_SPEECH = "if you cannot hear or speak"
NO_SPEECH_BY = {
    "sms": "text {}",
    "app": "app {}",
    "relay": "relay {}",
    "textphone": "textphone {}",
    "videophone": "videophone {}",
    "whatsapp": "WhatsApp {}",
}
"""A way for people who cannot hear or speak, by the token of the facts."""

IN_THE_UNION = "in the European Union"
NO_LINE = "No line is known here for this country."
NO_NUMBER = "No number to call is known here for this country."
NO_COUNTRY = "Your country is not known here."

DOCTOR = (
    "See a doctor if the numbness is there most days for two weeks or more.",
    "See one too if it affects daily life, or with thoughts of suicide.",
)
DOCTOR_MORE = (
    "Go sooner for memory gaps, voices, not eating or drinking, after a birth or a head injury.",
    "Some medicines can dull feelings. Ask, and do not stop suddenly.",
)

SOURCE = {
    "setting": "from your settings",
    "zone": "guessed from your time zone",
    "region": "guessed from your system's region",
    "language": "guessed from your language setting",
}
"""What named the country, where it was not the command line."""

OLD = (
    "These numbers were read a year ago or more. One can have changed.",
    "If one does not answer, try findahelpline.com.",
)
WRONG_NUMBER = "Is a number wrong? numbcli help people says where to tell it."

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


def call(number: str, whose: str | None, mobile: bool, guessed: str | None) -> str:
    """Whom to call in danger. ``whose``: the token of the facts, where the number does not bring everybody.

    ``guessed``: the name of the country, where nobody has named it.
    """
    return f"call {_told(number, whose, mobile, guessed)}, or go to a hospital now."


def hospital_first(number: str, whose: str | None, mobile: bool, guessed: str | None) -> str:
    """Where no number is known that brings an ambulance."""
    return f"go to a hospital now, or call {_told(number, whose, mobile, guessed)}."


def _told(number: str, whose: str | None, mobile: bool, guessed: str | None) -> str:
    said = ", ".join(filter(None, (number, WHOM[whose] if whose else None, MOBILE if mobile else None)))
    return f"{said} ({guessed})" if guessed else said


def where(name: str, source: str) -> str:
    """Whose numbers these are, and what named the country."""
    return f"{name}, {SOURCE[source]}." if source in SOURCE else f"{name}."


def no_country(letters: str) -> str:
    """The letters that were typed name none."""
    return f"{letters} is no country that is known here."


def text(number: str, keyword: str | None) -> str:
    """A text message as one sends it."""
    return f"text {keyword} to {number}" if keyword else f"text {number}"


def whatsapp(number: str) -> str:
    return f"WhatsApp {number}"


def also(number: str) -> str:
    return f"also {number}"


def chat(address: str) -> str:
    return f"chat on {address}"


def write(address: str) -> str:
    """An address of post, or a page to write from."""
    return f"email {address}" if "@" in address else f"write on {address}"


def more(address: str) -> str:
    return f"more on {address}"


def in_language(code: str) -> str:
    return f"in {language(code)}"


def in_languages(codes: list[str]) -> str:
    return "in " + ", ".join(language(code) for code in codes)


def language(code: str) -> str:
    """The name of a language, or its code where the name is not known."""
    return _LANGUAGES.get(code, code)


def hours(said: str) -> str:
    """Opening hours. They stand as they were read, but for the usual short one."""
    return DAY_AND_NIGHT if said == "24/7" else said


def command(code: str) -> str:
    """How to see another country."""
    return f"numbcli support --country {code}"


def every_line(code: str) -> str:
    return f"{command(code)} --all"


def checked(day: str) -> str:
    """Up to when the numbers were read, said once. ``day`` is a date such as 2026-11-21."""
    return f"Read on public pages up to {date(day)}. Nobody has called them to check."


def older(names: list[str]) -> str:
    """The entries for which no newer page was found, each with its year."""
    return f"On older pages only: {'; '.join(names)}. These can have changed."


def of_year(name: str, year: str) -> str:
    return f"{name} {year}"


NOT_A_COUNTRY = (
    "This is no country that is known here.",
    "Two letters work, such as GB, and names, such as Ireland. People to talk to: numbcli support",
)
