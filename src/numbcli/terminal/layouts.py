"""Layouts of keyboards without Latin letters or without bare digits: which character stands where the key is.

Left the key as it is named on the screen, where a US keyboard has it; right what the layout gives there.
"""

LETTERS: dict[str, tuple[dict[str, str], ...]] = {
    "Cyrillic": (
        # Russian
        {"q": "й", "w": "ц", "o": "щ", "p": "з", "s": "ы", "g": "п", "h": "р", "l": "д", "c": "с", "b": "и", "?": ","},
        # Ukrainian
        {"q": "й", "w": "ц", "o": "щ", "p": "з", "s": "і", "g": "п", "h": "р", "l": "д", "c": "с", "b": "и", "?": ","},
    ),
    "Greek": (
        {"q": ";", "w": "ς", "o": "ο", "p": "π", "s": "σ", "g": "γ", "h": "η", "l": "λ", "c": "ψ", "b": "β"},
        # With Shift, and the question mark of Greek, which looks like a semicolon and is none.
        {"q": ":", "?": "\u037e"},
    ),
    "Hebrew": ({"q": "/", "w": "'", "o": "ם", "p": "פ", "s": "ד", "g": "ע", "h": "י", "l": "ך", "c": "ב", "b": "נ"},),
    "Arabic": (
        # The B key gives two letters in one.
        {"q": "ض", "w": "ص", "o": "خ", "p": "ح", "s": "س", "g": "ل", "h": "ا", "l": "م", "c": "ؤ", "b": "ﻻ", "?": "؟"},
        # Persian
        {"q": "ض", "w": "ص", "o": "خ", "p": "ح", "s": "س", "g": "ل", "h": "ا", "l": "م", "c": "ز", "b": "ذ", "?": "؟"},
    ),
    "Korean": (
        {"q": "ㅂ", "w": "ㅈ", "o": "ㅐ", "p": "ㅔ", "s": "ㄴ", "g": "ㅎ", "h": "ㅗ", "l": "ㅣ", "c": "ㅊ", "b": "ㅠ"},
        # With Shift
        {"q": "ㅃ", "w": "ㅉ", "o": "ㅒ", "p": "ㅖ"},
    ),
}
"""Layouts without Latin letters. Those of one family can be told from each other by nothing that matters here."""

DIGITS: dict[str, tuple[str, ...]] = {
    "AZERTY": ("&é\"'(-è_çà", "&é\"'(§è!çà"),  # French; Belgian, and French on a Mac
    "Czech": ("+ěščřžýáíé", "+ľščťžýáíé"),  # Czech; Slovak
}
"""What the keys 1 2 3 4 5 6 7 8 9 0 give without Shift. Letters are Latin there, and go by what stands on them."""

AMBIGUOUS = ";:/"
"""What stands for a letter on one layout, and on many others beside a key that is pressed often.

It counts only where the layout is known: a US keyboard has ``/`` and ``?`` on one key, and Hebrew ``/`` where Q is.
"""

LANGUAGES = {
    "ru": "Cyrillic",
    "uk": "Cyrillic",
    "el": "Greek",
    "he": "Hebrew",
    "iw": "Hebrew",
    "ar": "Arabic",
    "fa": "Arabic",
    "ko": "Korean",
    "fr": "AZERTY",
    "cs": "Czech",
    "sk": "Czech",
}
"""The layout that a person with this language is likely to have."""
