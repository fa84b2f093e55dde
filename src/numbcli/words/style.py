"""What the rules for words say of a text: a sentence, which repeats the words that were found, and a hint."""

Said = tuple[str, str]

_OUTWARD = "Name what can be seen, heard, touched, smelled, tasted or done."
_LEAVE_OUT = "Leave the word out."

# Rows of the table. {word} stands for what was found.

PRESSES = ('"{word}" presses.', 'Say the act alone, or "you can".')
PRESSES_UNLESS_NOT = ('"{word}" presses.', 'Say the act alone, or "you can". "You do not have to" is fine.')
SHRINKS = ('"{word}" makes an effort small.', _LEAVE_OUT)
SHRINKS_AN_ACT = ('"{word}" makes an effort small.', "Leave the word out, or say what it takes.")
SHRINKS_A_TASK = ('"{word}" makes an effort small.', "Say how long it lasts, or what is there to do.")
PROMISES = ('"{word}" promises.', 'Say what is done, or "some people find".')
PROMISES_REPAIR = ('"{word}" promises.', "Say what is done.")
EXPLAINS_A_BRAIN = ('"{word}" explains a brain.', _OUTWARD)
CHEERS = ('"{word}" is cheering.', "Say a plain fact, or nothing.")
COUNTS_A_PERSON = ('"{word}" keeps count of a person.', "Leave the counting out.")
JUDGES_AN_ACT = ('"{word}" is a verdict.', "Say what is here now.")
SETS_A_MARK = ('"{word}" sets a mark to reach.', 'Say what is done. "No goal" is fine.')
PUSHES = ('"{word}" pushes, or blames.', "Leave it out, or say the act alone.")
JUDGES = ('"{word}" judges a person.', "Say what happened, in plain words.")
JUDGES_WHAT_SOMEBODY_IS = ('"{word}" judges a person.', "Say what is there, not what somebody is.")
MAKES_A_CASE = ('"{word}" makes a person a case.', 'Say "person" or "you".')
HELP_ONLY = ('"{word}" is said on the pages about help only.', "Point to numbcli support.")
NAMES_AN_ILLNESS = (
    '"{word}" names an illness or a therapy.',
    "Say what is done. Such words have a place in careful and in why.",
)
CLAIMS = ('"{word}" claims more than is known.', 'Say "some people find".')
TURNS_INWARD = ('"{word}" turns inward.', _OUTWARD)
LETS_GO = ('"{word}" turns inward.', '"Let go of the cup" is fine.')
NOT_THE_WORD = ('"{word}" is not the word for it.', 'Say "pause".')
TURN_OF_SPEECH = ('"{word}" is a turn of speech.', _OUTWARD)
BURNS = ('"{word}" can burn.', 'Say "warm". "Not hot" is fine.')
COUNTS_TIME = ('"{word}" counts how long it has been.', "Leave it out.")

# Beside the table

LOUD = ('"{word}" is louder than words here.', "End in a full stop.")
ICE = ('"{word}" can hurt the skin.', "Ice is wrapped in cloth. Say so here.")
ASKS_WHY = ('"{word}" asks a person for reasons.', "Ask what, where or which.")
NO_END = ("The last sentence has no end.", "End it with a full stop or a question mark.")


def long_sentence(count: int, most: int) -> Said:
    return f"A sentence has {count} words; {most} fit.", "Make two of it."


def questions(count: int) -> Said:
    return f"There are {count} questions in one part.", "Keep one of them."
