"""What the keys are called and what they do."""

from ..language import Translator

_ = Translator("keys")

KEY = {
    "enter": _("Enter"),
    "space": _("space"),
    "esc": _("Esc"),
    "backspace": _("Backspace"),
}
"""Keys whose name is not the key itself."""
KEY_ALOUD = {"?": _("question mark")}
"""Keys that a voice passes over in silence, by the name it can say."""
# What a key does, in a word or two.
START, SHORT, LYING_DOWN, OTHERS, PASS_OVER = _("start"), _("short"), _("lying down"), _("others"), _("pass over")
NEXT_PART, PAUSE, BACK, TO_THE_END, ENOUGH = _("next"), _("pause"), _("back"), _("to the end"), _("enough for now")
GO_ON, GO_ON_KEY, PEOPLE, KEYS, LEAVE = _("goes on"), _("go on"), _("people"), _("keys"), _("leave")
DONE, ESC_THEN, WRITE_ON, ONE_MORE = _("done"), _("then h people, s, q"), _("write on"), _("one more")
TAKE, KEEP_IT, TAKE_AWAY, PASS = _("take this"), _("keep this"), _("take away"), _("pass")
CLOSE, GO_BACK, KEEP_PAGE, MORE, GO_TO_IT = _("close"), _("go back"), _("keep this page"), _("more"), _("go to it")
THE_REST, START_WAIT, END_WAIT, LAST_LINE = _("the rest"), _("start the wait"), _("end the wait"), _("the last line")
_LONGER = {
    START: _("start what is on the screen"),
    SHORT: _("show the short form first"),
    LYING_DOWN: _("show the form for lying down first"),
    OTHERS: _("show others"),
    PASS_OVER: _("pass over this one"),
    NEXT_PART: _("the next part"),
    PAUSE: _("pause; the words stay"),
    BACK: _("back to the one before"),
    TO_THE_END: _("straight to the quiet end"),
    ENOUGH: _("keep what is answered, and close"),
    GO_ON: _("go on"),
    PEOPLE: _("people to talk to"),
    KEYS: _("what the keys do"),
    LEAVE: _("leave, at any moment"),
    PASS: _("pass over this question"),
    KEEP_PAGE: _("leave this page on your screen afterwards"),
    THE_REST: _("all that is not on this screen"),
}


def key_says(word: str) -> str:
    """What a key does, in a few more words."""
    return _LONGER.get(word, word)


KEYS_TITLE = _("What the keys do")
KEYS_TITLE_SAID = _("What the keys do:")
