"""Layouts of keyboards without Latin letters or without bare digits: which character stands where the key is.

A key is called by what a US keyboard has there, which is how it is named on the screen.
"""

KEYS = "bcghlopqsw?"
"""Of all these, the keys that mean something on a screen."""
PLACES = "qwertyuiopasdfghjklzxcvbnm"
ROWS = {
    # Russian; Ukrainian
    "Cyrillic": ("йцукенгшщзфывапролдячсмить", "йцукенгшщзфівапролдячсмить"),
    "Greek": (";ςερτυθιοπασδφγηξκλζχψωβνμ",),
    "Hebrew": ("/'קראטוןםפשדגכעיחלךזסבהנמצ",),
    # Arabic, whose B key gives two letters in one; Persian
    "Arabic": ("ضصثقفغعهخحشسيبلاتنمئءؤرﻻىة", "ضصثقفغعهخحشسیبلاتنمظطزرذدپ"),
    "Korean": ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",),
}
"""Layouts without Latin letters: what the keys of ``PLACES`` give. One family cannot be told apart further."""
MORE: dict[str, dict[str, str]] = {
    "Cyrillic": {",": "?"},
    # With Shift, and the question mark of Greek, which looks like a semicolon and is none.
    "Greek": {":": "q", "\u037e": "?"},
    "Arabic": {"؟": "?"},
    # With Shift
    "Korean": {"ㅃ": "q", "ㅉ": "w", "ㄸ": "e", "ㄲ": "r", "ㅆ": "t", "ㅒ": "o", "ㅖ": "p"},
}
TOGETHER = {"ㅘ": "hk", "ㅙ": "ho", "ㅚ": "hl", "ㅝ": "nj", "ㅞ": "np", "ㅟ": "nl", "ㅢ": "ml"}
"""Korean vowels that an input method makes of two keys."""

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
