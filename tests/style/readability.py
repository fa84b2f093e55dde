"""How hard a text is to read: Flesch-Kincaid grade, SMOG, and the mean length of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

MEAN_WORDS, HIGHEST_GRADE, HIGHEST_SMOG = 12, 6, 9
"""Words in a sentence on average; years of school."""
LEAST_FOR_SMOG = 30
"""Sentences. SMOG was made for thirty; on fewer one long word moves it by a grade."""

# The name of a therapy is a name: it counts as one short word, whatever its length. So does a person's own answer.
_NAME = re.compile(
    r"(?i:\b(?:(?:cognitive )?behaviou?ral (?:activation|therapy)|cognitive therapy|dialectical behaviou?r therapy"
    r"|mindfulness-based (?:cognitive therapy|stress reduction|therapy)|acceptance(?: and commitment|-based) therapy"
    r"|(?:interpersonal )?(?:psycho)?therap(?:y|ies))\b)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")

# A y between vowels is no vowel of its own: lay-er, be-yond, and eye with its silent e.
_VOWELS = re.compile(r"(?:[aeiou]|y(?![aeiou])|(?<![aeiou])y)+")
_SILENT = re.compile(
    r"(?<=[^aeioul])e(?:ly|less|ful|ness|ment)?$|(?<=[aeiour])le$"  # one, care-ful, whole
    r"|(?<=[^aeioulszxcgh])es$|(?<=[aeiourt]h)es$|(?<=[aeiour])les$"  # times, clothes, holes
    r"|(?<=[^aeiouytdl])ed$|(?<=[aeiourly]l)ed$"  # looked, curled
)
_GROWN = re.compile(
    r"(?:some|every|there|where|here|fore|home|side|time|one|safe|fire|base)"
    r"(?=[^aeiouyrv])(?!(?:ly|less|ful|ness|ment|s|d)$)"
)
_APART = re.compile(
    r"[aeiouy]ing$|(?<=[^tcs])ia|(?<=[^tscgxlh])io|iu|(?<=[^qg])ua|(?<=[aeiouy][^aeiouy])ie(?:r|st)$"
    r"|(?<=[aeiouy][^aeiouy]{2})ie(?:r|st)$|[^aeiouyr]n't$|(?:s|th)m$"
)
_ODD = {
    "people": 2, "idea": 3, "ideas": 3, "area": 3, "areas": 3, "quiet": 2, "quieter": 3, "quietly": 3, "diet": 2,
    "science": 2, "create": 2, "poem": 2, "fluid": 2, "ruin": 2, "cruel": 2, "lion": 2, "video": 3, "being": 2,
    "several": 2, "different": 2, "evening": 2, "business": 2, "vegetable": 3, "chocolate": 2, "the": 1, "recipe": 3,
    "forever": 3, "every": 2, "someone": 2, "anyone": 3, "everyone": 3, "naked": 2, "sacred": 2, "hundred": 2,
    "isn't": 2,
}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text; the name of a therapy is one short word."""
    text = text.replace("{answer}", "it")
    # Every name ends in one of these two words. Looking for them first takes half the time.
    return _WORD.findall(_NAME.sub("it", text) if "herap" in text or "ctivation" in text else text)


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Syllables of an English word, by its letters; each digit of a figure is one, a name such as CBT is one.

    Groups of vowels are counted. A silent e at the end (-e, -es, -ed, -eful) or in the middle (some-thing) takes one
    away; vowels that stand side by side but apart (try-ing, ra-di-o, eas-i-er), n't and a final -sm add one. What this
    gets wrong and people write often stands in a short list.
    """
    if word.isdigit():
        return len(word)
    if word.isupper() and 2 <= len(word) <= 5:
        return 1
    low = word.lower().replace("’", "'")
    if low in _ODD:
        return _ODD[low]
    count = len(_VOWELS.findall(low)) + len(_APART.findall(low))
    count -= bool(_SILENT.search(low)) + bool(_GROWN.match(low))
    return max(1, count)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text counts to: ``long`` are the words of three syllables or more."""

    sentences: int
    words: int
    syllables: int
    long: int

    @property
    def mean(self) -> float:
        """Words in a sentence, on average."""
        return self.words / max(1, self.sentences)

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade: years of school."""
        return 0.39 * self.mean + 11.8 * self.syllables / max(1, self.words) - 15.59

    @property
    def smog(self) -> float:
        """The SMOG grade. Says little below ``LEAST_FOR_SMOG`` sentences."""
        return 1.043 * sqrt(self.long * 30 / max(1, self.sentences)) + 3.1291


def measure(sentences: Sequence[str]) -> Reading:
    """The reading of these sentences together."""
    counts = [syllables(word) for word in words(" ".join(sentences))]
    return Reading(len(sentences), len(counts), sum(counts), sum(count >= 3 for count in counts))
