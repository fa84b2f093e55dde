"""Every token: what files, the journal and options call things. ``words/`` says them to a person and defines none."""

FULL, SHORT, IN_BED = "full", "short", "in-bed"
"""Forms that have a meaning of their own; any other name is a branch."""

STEP, EXERCISE, CHECK_IN = "step", "exercise", "check-in"
"""Kinds of files."""

SENSES = ("see", "hear", "touch", "smell", "taste", "move")
ENERGIES = ("none", "a-little", "some")
"""What a practice asks of a person, least first."""
HAZARDS = (
    "cold", "heat", "flame", "light", "scent", "taste", "breath", "height", "outdoors",
    "standing", "alone", "sound", "touch", "body", "weight", "movement", "contact", "animal",
)  # fmt: skip
EVIDENCE = ("common-practice", "small-studies", "reviewed")

CANT_TELL, RATHER_NOT_SAY = "cant-tell", "rather-not-say"
WORDS = ("nothing", CANT_TELL, "flat", "heavy", "far-away", "tired", "something-small", RATHER_NOT_SAY)
"""The shipped answers to "which word is closest?". In their place can stand a token of one's own, or typed text."""
OWN_TOKEN = "my-"
"""How tokens of a person's own check-in begin."""
LONGEST_TOKEN = 40
CHECK_IN_ENERGIES = (*ENERGIES, CANT_TELL, RATHER_NOT_SAY)
"""The answers to the question about energy. The last two are answers and no amounts."""
CHECK_IN_KEYS = ("word", "energy", "feel", "note")
FEEL = range(11)
"""How much can be felt, from nothing to a lot."""

NOTHING, A_LITTLE, SOMETHING, FURTHER_AWAY = "nothing", "a-little", "something", "further-away"
NOTICED = (NOTHING, A_LITTLE, SOMETHING, FURTHER_AWAY, RATHER_NOT_SAY)
"""The answers to the closing question, in the order of their digits."""

SHOWN_AT_ONCE = 4
"""Practices that one opening names: the one it opens, and the others with a digit."""

PICKED, NAMED = "picked", "named"
HOW = (PICKED, NAMED)
"""Whether the program picked a practice, or the person named it."""
