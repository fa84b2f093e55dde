"""Every sentence of the page of people to talk to. ASCII, so that any terminal shows it whole."""

from .en import date

TITLE = "People to talk to."
EMERGENCY = "Emergency"
MORE = "Enter shows more. q leaves."
OTHER_PLACES = "Other places"
OTHER_COUNTRY = "Other country"
YOUR_COUNTRY = "Your country"
EVERY_LINE = "Every line"
HELPLINE = "Helpline"
DAY_AND_NIGHT = "day and night"

EMERGENCY_RULE = "call the emergency number where you are"
EMERGENCY_RULE_EU = "In the European Union it is 112."
NO_LINE = "No line is known here for this country."
NO_COUNTRY = "Your country is not known here."

DOCTOR = (
    "See a doctor if it is there most days for two weeks or more.",
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
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "ms": "Malay",
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


def title(name: str | None, source: str) -> str:
    """The first line: whose page it is, and what named the country."""
    if name is None:
        return TITLE
    return f"{TITLE} {name}, {SOURCE[source]}." if source in SOURCE else f"{TITLE} {name}."


def text(number: str, keyword: str | None) -> str:
    """A text message as one sends it."""
    return f"text {keyword} to {number}" if keyword else f"text {number}"


def whatsapp(number: str) -> str:
    return f"WhatsApp {number}"


def noted(number: str, note: str) -> str:
    """A number with what is needed to get through, on one line."""
    return f"{number}, {note}"


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
    """When the numbers were read, said once. ``day`` is a date such as 2026-11-21."""
    return f"Checked {date(day)} on public pages. Not rung by us."


def not_a_country(near: str | None, name: str | None) -> tuple[str, str]:
    """What is said to an unknown code, and the nearest one."""
    hint = f'Did you mean "{near}", {name}?' if near else "A code has two letters, such as GB."
    return "This is not a country code.", f"{hint} People to talk to: numbcli support"
