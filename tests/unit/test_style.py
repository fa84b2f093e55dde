"""Each rule for words catches its example and leaves the exempt neighbour alone."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from numbcli.authoring.style import EVERYWHERE, TABLE, Row, find_slips


def rules(text: str, field: str = "why", where: str = "") -> list[int]:
    return [finding.rule for finding in find_slips(text, field, where)]


CAUGHT_AND_EXEMPT = [
    # rule, field, caught, exempt
    (3, "say", "You should look up.", "Your shoulder is near the wall."),
    (3, "say", "You shouldn't look up.", "Look up."),
    (3, "say", "You must look up.", "The mustard is yellow."),
    (3, "say", "Make sure the cup is warm.", "Is the cup warm?"),
    (3, "say", "You need to look up.", "You do not need to look up."),
    (3, "say", "You have to look up.", "You don't have to look up."),
    (3, "say", "You have to look up.", "You don’t have to look up."),
    (3, "say", "It has to be looked at.", "Nothing has to be looked at."),
    (3, "say", "It has to be looked at.", "Nothing here has to be looked at."),
    (3, "say", "Nothing, you have to look up.", "No one has to look up."),
    (3, "say", "They have to be said aloud.", "None of them has to be said aloud."),
    (3, "say", "You need to answer.", "There is no need to answer."),
    (3, "say", "Take what you have to take.", "Take what you have to hand."),
    (4, "say", "Just look up.", "It is fine just now."),
    (4, "say", "Look at just one thing.", "Look just above the door, or just below."),
    (4, "say", "Simply look up.", "A simple thing will do."),
    (4, "say", "This is easy.", "This is easier with a chair."),
    (4, "say", "All you need is a chair.", "Name all you can see."),
    (4, "say", "It only takes a minute.", "Only one hand moves."),
    (4, "say", "It merely takes a minute.", "It takes a minute."),
    (5, "why", "This will help.", "This may be enough."),
    (5, "why", "You'll feel warm.", "The cup feels warm."),
    (5, "purpose", "A proven way.", "A plain way."),
    (5, "why", "It heals.", "The heel is on the floor."),
    (5, "why", "It restores you.", "It stores heat."),
    (5, "say", "It can be fixed.", "The step is called: Nothing has to be fixed."),
    (6, "why", "It calms the nervous system.", "Some people find it calm."),
    (6, "why", "It regulates you.", "A regular sound."),
    (6, "interface", "It works offline.", "It works without a network."),
    (7, "interface", "Well done.", "That is done."),
    (7, "interface", "A streak of days.", "A strip of light."),
    (7, "interface", "Five days in a row.", "A row of chairs."),
    (7, "interface", "You have 12 points.", "Press it at three points."),
    (7, "interface", "The next level.", "The cup is level with the table."),
    (7, "interface", "You've missed one.", "One is missing."),
    (7, "say", "Reach the goal.", "Walk with no goal. Walk without a goal."),
    (7, "interface", "You lost your progress.", "The file was lost."),
    (7, "interface", "Is it better than before?", "Is it warmer than the table?"),
    (7, "interface", "Do you feel better?", "How much can you feel right now?"),
    (7, "say", "Does it feel any worse?", "Does it feel smooth?"),
    (7, "say", "How do you feel?", "How does the cup feel?"),
    (7, "interface", "Is it better now?", "Is it lighter now?"),
    (7, "say", "Look up!", "Look up."),
    (7, "interface", "A smile 🙂 here.", "A dot · and a bar █ here."),
    (7, "say", "Keep going.", "It goes on."),
    (7, "interface", "Don't forget the note.", "A note is kept."),
    (7, "interface", "You still have not looked.", "Is the sound still there?"),
    (7, "interface", "At least you came.", "At the least bright spot."),
    (8, "learn", "He committed suicide.", "He died by suicide."),
    (8, "learn", "A depression sufferer.", "A person with depression."),
    (8, "learn", "It is lazy.", "It is slow."),
    (8, "learn", "You are weak.", "The light is weak."),
    (8, "learn", "A broken person.", "A broken cup."),
    (8, "careful", "You are not broken.", "Skip this if you have broken skin."),
    (8, "learn", "Tell a patient who waits.", "Be patient with it."),
    (8, "say", "Thoughts of suicide.", "Thoughts of rain."),
    (9, "say", "It is for depression.", "The spring is pressed down."),
    (9, "title", "A bit of therapy", "A bit of tea"),
    (9, "purpose", "A mindfulness practice.", "A slow practice."),
    (9, "id", "anxiety-walk", "slow-walk"),
    (9, "description", "Help with trauma.", "Help with time."),
    (10, "why", "It works for 80% of people.", "It works for some people."),
    (10, "why", "Studies show that it works.", "Some people find that it works."),
    (10, "say", "Write it in your journal.", "Write it down."),
    (11, "say", "Close your eyes.", "Your eyes are open."),
    (11, "say", "Take a deep breath.", "Take a breath."),
    (11, "say", "Relax your hands.", "Rest your hands."),
    (11, "say", "Let go.", "Let go of the cup. Let go of it."),
    (11, "say", "Let it all go. Letting go.", "Let go of the cup."),
    (11, "interface", "On hold.", "Paused."),
    (12, "say", "The journey begins.", "The walk begins."),
    (12, "say", "Sit with it.", "Sit with your back on the chair."),
    (12, "say", "Sit with the feeling.", "Could you sit with me a while?"),
    (12, "say", "Take a moment.", "Take a cup."),
    (14, "say", "Fill it with hot water.", "It is warm, not hot."),
    (14, "say", "Hold some ice.", "Hold ice that is wrapped in cloth."),
    (14, "ready", "an ice cube", "an ice cube wrapped in cloth"),
    (22, "interface", "The last one was three days ago.", "It lasts three days."),
    (22, "interface", "It has been 4 days.", "It lasts 4 days."),
    (22, "interface", "Since your last visit.", "Since the door is open, look out."),
    (22, "say", "Why is it there?", "Where is it?"),
]


@pytest.mark.parametrize(("rule", "field", "caught", "exempt"), CAUGHT_AND_EXEMPT)
def test_a_rule_catches_its_example_and_leaves_the_neighbour(rule: int, field: str, caught: str, exempt: str) -> None:
    assert rules(caught, field) == [rule]
    assert rules(exempt, field) == []


@pytest.mark.parametrize(
    ("rule", "text", "field", "exempt_field"),
    [
        (3, "You should call.", "interface", "support"),
        (3, "You have to call.", "learn", "support"),
        (4, "Skip this if you faint easily.", "say", "careful"),
        (4, "Skip this if that is not easy.", "say", "careful"),
        (7, "It made some people feel worse.", "say", "learn"),
        (7, "Some people feel better outside.", "purpose", "why"),
        (8, "With thoughts of suicide, call.", "interface", "support"),
        (8, "With thoughts of suicide, call.", "say", "learn"),
        (8, "The Suicide Line.", "interface", "quoted"),
        (9, "Skip this if a trauma is near.", "say", "careful"),
        (9, "Small steps are part of some therapies.", "purpose", "why"),
        (9, "A therapist can be met at home.", "description", "learn"),
        (9, "A line for anxiety.", "label", "support"),
        (10, "It is in a journal.", "why", "learn"),
        (10, "90% of people.", "why", "interface"),
        (11, "The door holds.", "interface", "say"),
        (14, "Skip this if hot water scares you.", "say", "careful"),
        (22, "Why is it hard to move?", "say", "learn"),
    ],
)
def test_a_field_can_be_exempt(rule: int, text: str, field: str, exempt_field: str) -> None:
    assert rules(text, field) == [rule]
    assert rules(text, exempt_field) == []


def test_one_step_may_say_fix() -> None:
    assert rules("Fix nothing.", "say", "ground") == [5]
    assert rules("Fix nothing.", "say", "let-be") == []


def test_a_readme_obeys_four_rules() -> None:
    assert rules("You must not miss this! It is easy. Why? Keep going.", "readme") == []
    assert rules("It is proven, and heals depression offline in a lazy brain.", "readme") == [5, 5, 6, 8, 9]


def test_sentences_have_at_most_twenty_words() -> None:
    assert rules("word " * 19 + "end.", "say") == []
    assert rules("word " * 20 + "end.", "say") == [1]
    assert rules("word " * 20 + "end.", "quoted") == []
    assert rules("word " * 10 + "end. " + "word " * 10 + "end.", "say") == []


@pytest.mark.parametrize("text", ["Look up.", "Is it up?", 'Say "up."', "Say (up.)", "Look up. Is it?"])
def test_what_is_said_ends(text: str) -> None:
    assert rules(text, "say") == []


@pytest.mark.parametrize("text", ["Look up", "Look up. And down", "Look up:", "Is it? Is it not?"])
def test_what_is_said_ends_and_asks_one_thing(text: str) -> None:
    assert rules(text, "say") == [1]
    assert rules("Look up", "label") == []


def test_a_finding_says_where_and_what() -> None:
    (finding,) = find_slips("Look. You MUST look.", "say")
    assert (finding.rule, finding.start, finding.word) == (3, 10, "MUST")
    assert finding.sentence == '"MUST" presses.'
    assert finding.hint


def test_offsets_stay_where_small_letters_take_more_room() -> None:
    (finding,) = find_slips("İİİ must.", "say")
    assert (finding.start, finding.word) == (4, "must")


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.rule}-{row.words[:12]}")
def test_every_row_says_what_to_do(row: Row) -> None:
    sentence, hint = row.says
    assert "{word}" in sentence and sentence.endswith(".")
    assert hint.endswith(".")
    assert row.fields


@given(st.text(max_size=60), st.sampled_from(sorted(EVERYWHERE)))
@example("\r", "say")
def test_any_text_can_be_looked_at(text: str, field: str) -> None:
    for finding in find_slips(text, field):
        assert text[finding.start : finding.start + len(finding.word)] == finding.word
