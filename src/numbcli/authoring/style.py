"""The rules for words, as one table: what is never said to a person, and a way to say it instead.

Rows see whole words in small letters. ``field`` is the field of a practice, or the kind of page: interface, learn,
support, description, readme, and quoted for facts in the words of others, such as the name of a helpline.
"""

import re
from functools import cache

from ..structs import Struct
from ..text import sentences
from ..words import style as said

PRACTICE = frozenset(
    ("id", "title", "purpose", "ready", "careful", "why", "say", "label", "rest", "option", "what", "low", "high")
)
EVERYWHERE = PRACTICE | {"interface", "learn", "support", "description", "quoted"}
_WITH_README = EVERYWHERE | {"readme"}
_PLAIN_WORDS = frozenset(("careful", "why", "learn", "support", "interface", "quoted"))
"""Where an illness or a therapy may be named."""

LONGEST_SENTENCE = 20
"""Words."""


class Finding(Struct):
    """Words that break a rule: the rule's number, where they start in the text, and what to say instead."""

    rule: int
    start: int
    word: str
    sentence: str
    hint: str


class Row(Struct):
    """One line of the table: patterns of words, what is wrong with them, and what to say instead.

    ``fields`` says where it holds, ``not_in`` names practices by id in which it does not. ``after`` and ``before``:
    words that clear the ones they follow, or the ones that stand in front of them.
    """

    rule: int
    words: str
    says: tuple[str, str]
    fields: frozenset[str] = EVERYWHERE
    not_in: frozenset[str] = frozenset()
    after: str = ""
    before: str = ""

    @property
    def pattern(self) -> str:
        cleared_by = rf"(?P<after>(?:{self.after}) )?" if self.after else ""
        clears = rf"(?P<before> (?:{self.before}))?" if self.before else ""
        return rf"\b{cleared_by}(?:{self.words}){clears}(?!\w)"


_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|a few|several|many"
_TIMES = "second|minute|hour|day|week|month|year"

TABLE = (
    Row(
        3,
        "should(?:n't)?|must(?:n't)?|ought(?:n't)?|make sure",
        said.PRESSES,
        EVERYWHERE - {"support", "quoted"},
    ),
    Row(
        3,
        "(?:need|needs|have|has) to",
        said.PRESSES_UNLESS_NOT,
        EVERYWHERE - {"support", "quoted"},
        # "Nothing here has to", but not "nothing, you have to": the words between are few and without a comma.
        after=r"not|\w+n't|no|(?:nothing|none|no one|nobody)(?: \w+){0,2}",
        before="hand",
    ),
    Row(4, "just", said.SHRINKS, before="now|above|below"),
    Row(4, "simply", said.SHRINKS),
    Row(
        4,
        "easy|easily",
        said.SHRINKS_AN_ACT,
        EVERYWHERE - {"careful"},
    ),
    Row(
        4,
        "all you (?:have|need)|(?:only|merely) (?:have to|has to|takes?)",
        said.SHRINKS_A_TASK,
    ),
    Row(
        5,
        "(?:will|(?:you|it|this|that|they)'ll) (?:help|feel)|heal(?:s|ed|ing)?|cur(?:e|es|ed|ing)|restor(?:e|es|ed|ing)"
        "|rewir(?:e|es|ed|ing)|proven|guarantee(?:s|d)?",
        said.PROMISES,
        _WITH_README,
    ),
    Row(
        5,
        "fix(?:es|ed|ing)?",
        said.PROMISES_REPAIR,
        _WITH_README,
        frozenset(("let-be",)),
        # The title of that step, wherever it is named.
        after="nothing has to be",
    ),
    Row(
        6,
        "neural|pathways?|dopamine|nervous systems?|reward systems?|offline|shutdowns?|regulat(?:e|es|ed|ing|ion)",
        said.EXPLAINS_A_BRAIN,
        _WITH_README,
    ),
    Row(7, "great job|well done|congratulations|amazing", said.CHEERS),
    Row(
        7,
        r"streaks?|in a row|badges?|\d+ points?|points?:? \d+|next (?:points?|level)"
        rf"|\d+ levels?|levels? (?:\d+|{_COUNT})|lost (?:your|a) (?:streak|day|progress)",
        said.COUNTS_A_PERSON,
    ),
    Row(7, "scor(?:e|es|ed|ing)", said.COUNTS_A_PERSON, after="not a|no"),
    Row(
        7,
        "you(?:'ve| have)? (?:missed|failed)|improved|(?:better|worse|more|less) than before",
        said.JUDGES_AN_ACT,
    ),
    Row(
        7,
        r"feel(?:s|ing)?(?: \w+)? (?:better|worse)|how (?:do|are|did) you feel(?:ing)?|(?:better|worse) (?:now|yet)",
        said.JUDGES_AN_ACT,
        # What a study found is said in its own words.
        EVERYWHERE - {"why", "learn", "support", "quoted"},
    ),
    Row(7, "goals?", said.SETS_A_MARK, after="no|without a"),
    Row(
        7,
        "keep going|don't forget|remember to|at least"
        r"|still (?:not|no|\w+n't|(?:have|has|are|is|do|does|did|can) not)|you still (?:have|need|owe)",
        said.PUSHES,
    ),
    Row(
        8,
        r"commit(?:s|ted|ting)? suicide|(?:un)?successful attempts?|sufferers?|suffer(?:s|ed|ing)? from|crazy|lazy"
        "|victims?",
        said.JUDGES,
        _WITH_README - {"quoted"},
    ),
    Row(
        8,
        "(?:you|yourself|brain|person)(?:'re|'s| are| is)?(?: not| so| too| very)? (?:weak|broken)"
        "|(?:weak|broken) (?:brain|person|you)",
        said.JUDGES_WHAT_SOMEBODY_IS,
        _WITH_README - {"quoted"},
    ),
    Row(
        8,
        "patients|(?:a|the|this|each|every|any|another|one|as|your) patient"
        r"(?='s|[.,;:?)]|$| (?:is|has|who|can|may|with|in|and|or|of|at|to)\b)",
        said.MAKES_A_CASE,
        _WITH_README - {"quoted"},
    ),
    Row(
        8,
        "suicid(?:e|es|al)",
        said.HELP_ONLY,
        _WITH_README - {"quoted", "support", "learn"},
    ),
    Row(
        9,
        "mental(?:ly)?|illness(?:es)?|disorders?|symptoms?|diagnos(?:is|es|ed)|clinical(?:ly)?|depress(?:ed|ion|ive)"
        "|anxiety|panic (?:attacks?|disorder)|trauma(?:s|tic|tised|tized)?|ptsd|ocd|adhd|bipolar|psycho(?:sis|tic)"
        "|schizophrenia|dissociat(?:e|es|ed|ing|ion|ive)|dereali[sz]ation|depersonali[sz]ation|anhedonia|addictions?"
        "|burnout|self-harm|therap(?:y|ies|ist|ists|eutic)|psychotherap(?:y|ist|ists)|psycholog(?:y|ist|ists|ical)"
        "|psychiatr(?:y|ist|ists|ic)|counsell?(?:or|ors|ing)|treatments?|cbt|dbt|behaviou?ral|cognitive"
        "|mindful(?:ly|ness)?",
        said.NAMES_AN_ILLNESS,
        _WITH_README - _PLAIN_WORDS,
    ),
    Row(
        10,
        r"\d+(?:\.\d+)? ?(?:%|per ?cent)|per ?cent|percentages?|journals?|(?:studies|study|research) shows?",
        said.CLAIMS,
        PRACTICE,
    ),
    Row(
        11,
        "clos(?:e|es|ing) your eyes|deep breaths?|(?:hold|holds|holding) your breath|empty(?:ing)? your mind"
        "|relax(?:es|ed|ing|ation)?|try(?:ing)? to feel",
        said.TURNS_INWARD,
    ),
    Row(11, "let(?:s|ting)? go", said.LETS_GO, before="of (?:the|it)"),
    Row(11, "holds?|on hold", said.NOT_THE_WORD, frozenset(("interface",))),
    Row(
        12,
        "behind glass|in a fog|brain fog|hit(?:s|ting)? a wall|empty batter(?:y|ies)|recharg(?:e|es|ed|ing)"
        "|weather(?:s|ing)? (?:a|the) storm|anchor(?:s|ed|ing)?|sparks?|journeys?|hold(?:s|ing)? space"
        "|sit(?:s|ting)? with (?:(?:a|the|this|that|your|any|whatever) (?:feelings?|emotions?|numbness|discomfort)"
        "|it(?=[.,;?]|$)|(?:what|how) you feel)"
        "|tak(?:e|es|ing) a moment|check(?:s|ing)? in with yourself",
        said.TURN_OF_SPEECH,
    ),
    Row(14, "hot", said.BURNS, PRACTICE - {"careful"}, after="not"),
    Row(
        22,
        rf"(?:\d+|{_COUNT}) (?:{_TIMES})s? (?:ago|since)|(?:it's|it has) been (?:\d+|{_COUNT})"
        rf"|(?:{_TIMES})s since|since (?:your|the) last|first time (?:in|since) (?:\d+|{_COUNT}|(?:{_TIMES})s)",
        said.COUNTS_TIME,
    ),
)

# An exclamation mark, and pictures as letters. No row of the table: these are no words.
_MARKS = re.compile("[!\u203c\u2049\u2600-\u27bf\u2b50\u2b55\ufe0f\u20e3\U0001f000-\U0001faff]+")
_ICE = re.compile(r"\bice\b")
_WRAPPED = re.compile(r"\bwrapped\b")
_WHY = re.compile(r"\bwhy\b[^.]*\?")
_CLOSED = re.compile(r"""[.?!]["'”’)]*$""")
_NO_PROSE = frozenset(("id", "quoted", "readme"))


def find_slips(text: str, field: str, where: str = "") -> list[Finding]:
    """Every rule that a text breaks, in the order of the rules. ``where``: the id of the practice or page."""
    low = _lower(text)
    found: list[Finding] = []
    any_row, rows = _rows(field)
    if any_row.search(low):
        for row, pattern in rows:
            if where in row.not_in:
                continue
            for match in pattern.finditer(low):
                if not any(match.groupdict().values()):
                    found.append(_finding(row.rule, text, match, row.says))
    if field != "readme":
        for match in _MARKS.finditer(text):
            found.append(_finding(7, text, match, said.LOUD))
    if field in PRACTICE and "ice" in low and not _WRAPPED.search(low):
        for match in _ICE.finditer(low):
            found.append(_finding(14, text, match, said.ICE))
    if field not in ("learn", "readme", "quoted"):
        for match in _WHY.finditer(low):
            found.append(_finding(22, text, match, said.ASKS_WHY))
    found += _check_sentences(text, field)
    return sorted(found, key=lambda finding: (finding.rule, finding.start))


def _check_sentences(text: str, field: str) -> list[Finding]:
    """Rule 1: sentences are short; what is said to a person ends in a full stop or asks one thing."""
    if field in _NO_PROSE:
        return []
    found = []
    if len(text.split()) > LONGEST_SENTENCE:
        for sentence in sentences(text):
            count = len(sentence.split())
            if count > LONGEST_SENTENCE:
                says = said.long_sentence(count, LONGEST_SENTENCE)
                found.append(Finding(1, text.find(sentence), sentence, *says))
    if field == "say" and text.strip():
        if not _CLOSED.search(text):
            last = text.split()[-1]
            found.append(Finding(1, text.rfind(last), last, *said.NO_END))
        if text.count("?") > 1:
            found.append(Finding(1, text.find("?"), "?", *said.questions(text.count("?"))))
    return found


def _finding(rule: int, text: str, match: re.Match[str], says: tuple[str, str]) -> Finding:
    word = text[match.start() : match.end()]
    sentence, hint = says
    return Finding(rule, match.start(), word, sentence.format(word=word), hint)


def _lower(text: str) -> str:
    """Small letters and straight apostrophes, character by character, so that offsets stay."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.replace("’", "'")


@cache
def _rows(field: str) -> tuple[re.Pattern[str], list[tuple[Row, re.Pattern[str]]]]:
    """The rows that hold for a field, and one pattern that finds whether any of them could match.

    Most texts break no rule: one search in place of thirty. Small letters beforehand, because a pattern that
    ignores case tries its alternatives eight times slower.
    """
    rows = [row for row in TABLE if field in row.fields]
    joined = "|".join(row.words for row in rows)
    return re.compile(rf"\b(?:{joined})(?!\w)"), [(row, re.compile(row.pattern)) for row in rows]
