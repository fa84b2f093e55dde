"""Where a line of text may end, and where a sentence does, in the languages that there are or may be."""

import re
from functools import cache

NO_BREAK = "\u00a0\u202f"
"""Spaces at which no line ends. A person types the first; French sets the narrow one before ; ! and ?."""
GLUE = re.compile(f"[{NO_BREAK}]")
# Lines may end before and after a letter of Chinese and Japanese (Hangul stands in words, as Latin letters do), but
# none begins with what closes or goes with the letter before it, and none ends with what opens.
_IDEOGRAPHIC = (
    "\u2e80-\u2fff\u3001-\u312f\u31a0-\u3247\u3250-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff9f\uffe0-\uffe6"
    "\U00020000-\U0003fffd"
)
_OPENS = "「『（［｛〈《【〔〖〘〚〝｟｢＄￡￥￦"
_CLOSES = (
    "」』）］｝〉》】〕〗〙〛〞〟｠｣、。，．：；！？･・｡､ー々〵〻ゝゞヽヾ〜〼゠ｰﾞﾟ゛゜％￠\u302a-\u302f\u3099\u309a"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ"
)
_FIRST_IDEOGRAPHIC = _IDEOGRAPHIC[0]


def has_ideographs(text: str) -> bool:
    """Lines of this text may end between letters; true of some other text of the far end of Unicode as well."""
    return not text.isascii() and max(text) >= _FIRST_IDEOGRAPHIC


@cache
def between_letters() -> re.Pattern[str]:
    """Where a line may end between two letters. Made where it is needed: it takes 10 ms."""
    return re.compile(
        rf"(?<=[\w{_IDEOGRAPHIC})\]!?.,;:…])(?<![{_OPENS}])(?=[\w{_IDEOGRAPHIC}(\[])(?![{_CLOSES}])"
        rf"(?:(?<=[{_IDEOGRAPHIC}])|(?=[{_IDEOGRAPHIC}]))"
    )


NO_SPACE_AFTER = "。？！、，；："
_LETTER = r"[^\W\d_]"
# A full stop ends no sentence after a number of one or two digits (3. November), nor in z. B., u. a., p. ej.
SENTENCE_END = (
    rf"(?<=[.?!])(?<!\b\d\.)(?<!\b\d\d\.)(?<!\b{_LETTER}\. {_LETTER}\.)(?<!\b{_LETTER}\. {_LETTER}{_LETTER}\.)"
    rf"(?!(?<=\b{_LETTER}\.) {_LETTER}{{1,2}}\.)[^\S{NO_BREAK}]+"
    r"|(?<=[。？！])(?![。？！」』）])\s*"
)
