"""Words that somebody in distress may type in place of a command. Each is ``support``, whatever language is set."""

import unicodedata

QUIET_NAMES = (
    *("crisis", "emergency", "sos", "helpline", "hotline", "suicide", "suicidal", "help-me", "helpme"),
    # German
    *("krise", "notruf", "notfall", "hilfe", "hilf-mir", "seelsorge", "suizid", "selbstmord"),
    # Spanish
    *("ayuda", "ayudame", "socorro", "auxilio", "emergencia", "suicidio"),
    # French
    *("aide", "aidez-moi", "aide-moi", "crise", "secours", "urgence", "detresse"),
    # Italian
    *("aiuto", "aiutami", "crisi", "soccorso", "emergenza"),
    # Portuguese
    *("ajuda", "ajude-me", "ajudem-me"),
    # Dutch
    *("hulp", "help-mij", "noodgeval", "noodnummer", "zelfmoord"),
)
"""Small letters without accents."""


def means_support(word: str) -> bool:
    """Whether a word is one of these, in any case, with its accents or without."""
    if len(word) > 40:
        return False
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in letters if not unicodedata.combining(char)).replace("_", "-") in QUIET_NAMES
