"""What `check` says of a file, and what a reader says of one that it cannot use. Each is a sentence and a hint."""

from collections.abc import Iterable

NOTHING_PICKED = ("Nothing was picked to be played.", "The part before has a choose whose answers name an exercise.")
PICK_NOT_PLAYED = ("An exercise is picked here and not played.", "The part after this one is: play: exercise")
THEN_WITHOUT_SAY = ("A part that plays an exercise has no second line.", "Take then out.")
TOO_MANY_LINES = (
    "This question has more than nine lines.",
    "Each line has a digit, and words of one's own are the last line. Take one answer out.",
)


def no_form(name: str, forms: Iterable[str]) -> tuple[str, str]:
    return f'There is no form "{name}".', f"The forms here: {', '.join(forms)}."


def no_exercise(name: str) -> tuple[str, str]:
    return f'There is no exercise "{name}".', "Name one that is there."
