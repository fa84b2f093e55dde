"""Lines and sentences end where the rules of a language, as UAX 14 has them, let them end."""

import re
from itertools import accumulate

import pytest
from uniseg.linebreak import line_break_units

from numbcli.breaks import between_letters
from numbcli.text import clean, join_sentences, sentences, width, with_plain_spaces, wrap

SAMPLES = {
    "Spanish": "¿Qué tres cosas ves cerca de ti? Di sus nombres en voz baja, sin prisa: «una taza», «la puerta»… El "
    "3\u00a0de\u00a0noviembre de 2026 (por ejemplo) también vale; no hace falta sentir nada.",
    "German": "Sieh dich um. Welche drei Dinge stehen in deiner Nähe? Geprüft am 21.\u00a0November 2026, z.\u00a0B. "
    "„die Tasse“ oder »das Fenster«: Mit der Donaudampfschifffahrtsgesellschaftskapitänsmütze geht es auch.",
    "French": "Où êtes-vous\u202f? Regardez\u00a0: trois choses près de vous, «\u00a0la tasse\u00a0», "
    "«\u00a0la porte\u00a0»\u202f; puis, s’il vous plaît, restez là. Relu le 21\u00a0novembre 2026\u202f!",
    "Japanese": "近くにある三つのものを、ゆっくり見てください。「コップ」や『まど』でもかまいません。ちょっと待って、"
    "どこにいますか？（目は開けたまま）人々の声、キャッチボール、スーパー・マーケットの音……何も感じなくても"
    "大丈夫です。電話は03-6634-7830へ。",
    "Chinese": "慢慢地看一看身边的三样东西。“杯子”、《书》，还是（门）？你现在在哪里！请输入 numbcli support 查看电话："
    "12356。什么都感觉不到，也可以；价格￥100，百分之５０％。",
}
WIDTHS = range(18, 81)
CLOSE, OPEN = "、。，．：；！？」』）》ー々ゃゅょっャュョッァ・", "「『（《￥"


def _ends(text: str) -> set[int]:
    """Where UAX 14 lets a line end, as the count of visible characters before it."""
    return set(accumulate(len(re.sub(r"\s", "", unit)) for unit in line_break_units(text)))


@pytest.mark.parametrize("language", SAMPLES)
def test_no_line_ends_where_the_language_lets_none_end(language: str) -> None:
    text = clean(SAMPLES[language])
    allowed = _ends(text)
    widest = max(width(unit.rstrip(" ")) for unit in line_break_units(text))
    for cells in WIDTHS:
        lines = wrap(text, cells)
        assert " ".join(lines).replace(" ", "") == re.sub(r"\s", "", text)
        assert all(width(line) <= cells for line in lines)
        broken = {sum(len(line.replace(" ", "")) for line in lines[:count]) for count in range(1, len(lines))} - allowed
        # Only a word that no line holds is broken anywhere.
        assert len(broken) <= (widest > cells) * widest // cells, (cells, lines)


@pytest.mark.parametrize("language", ["Japanese", "Chinese"])
def test_no_line_begins_with_what_closes_or_ends_with_what_opens_and_lines_are_filled(language: str) -> None:
    for cells in WIDTHS:
        lines = wrap(SAMPLES[language], cells)
        assert all(line[0] not in CLOSE and line[-1] not in OPEN for line in lines)
        # What has to stay together is short.
        assert all(width(line) >= cells - 16 for line in lines[:-1]), (cells, lines)


def test_beside_every_letter_of_chinese_and_japanese_a_line_ends_only_where_uax_14_lets_it() -> None:
    for code in (*range(0x2FF0, 0x3400), *range(0x3400, 0xA000, 0x200), *range(0xFF01, 0xFFE7), 0x20001):
        char = chr(code)
        if clean(char) != char:
            continue
        for text in (f"見{char}見", f"、{char}。"):
            ends = set(accumulate(map(len, line_break_units(text))))
            assert {found.end() for found in between_letters().finditer(text)} <= ends, (hex(code), text)


def test_a_no_break_space_holds_until_it_is_printed_and_gives_way_before_a_word_does() -> None:
    assert wrap("am 21.\u00a0November", 12) == ["am", "21. November"]
    assert wrap("numbcli\u00a0support\u00a0--all", 16) == ["numbcli support", "--all"]
    assert with_plain_spaces("où\u202f?\u00a0là") == "où ? là"


def test_a_compound_wider_than_the_line_is_broken_and_nothing_is_put_in() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    lines = wrap(f"die {word} da", 18)
    assert lines[0] == "die" and "".join(lines[1:]).replace(" ", "") == f"{word}da"


def test_a_path_stays_in_one_piece_in_any_letters() -> None:
    assert "/home/田中さん/ドキュメント/journal.db" in wrap(
        "これは /home/田中さん/ドキュメント/journal.db です", 20, whole=True
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Geprüft am 21.\u00a0November 2026. Gut.", ["Geprüft am 21.\u00a0November 2026.", "Gut."]),
        ("Es ist der 3. November. Schau hin.", ["Es ist der 3. November.", "Schau hin."]),
        ("Nimm z. B. Wasser. Oder u. a. Tee.", ["Nimm z. B. Wasser.", "Oder u. a. Tee."]),
        ("Algo, p. ej. agua. ¿Dónde? Aquí.", ["Algo, p. ej. agua.", "¿Dónde?", "Aquí."]),
        ("Où êtes-vous\u202f? Regardez\u00a0! Là.", ["Où êtes-vous\u202f?", "Regardez\u00a0!", "Là."]),
        (
            "見てください。どこですか？「ここ。」と言います。",
            ["見てください。", "どこですか？", "「ここ。」と言います。"],
        ),
        ("Press s. Then call 112. It is 2026. Look.", ["Press s.", "Then call 112.", "It is 2026.", "Look."]),
    ],
)
def test_a_sentence_ends_where_its_language_ends_it(text: str, found: list[str]) -> None:
    assert sentences(clean(text)) == found


@pytest.mark.parametrize("text", ["Look. Where? Here.", "見て。どこ？ここ。"])
def test_sentences_join_to_what_they_were(text: str) -> None:
    assert join_sentences(sentences(text)) == text
