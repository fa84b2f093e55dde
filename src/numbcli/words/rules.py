"""What the rules of `check` say beside the format: lengths, cautions, hazards. Each is a sentence and a hint."""

from .errors import did_you_mean

Said = tuple[str, str]

# Across files


def no_source(name: str, near: str | None) -> Said:
    hint = did_you_mean(near, "Take it out: an empty list is fine. Or name one from sources.yaml.")
    return f'There is no source "{name}".', hint


def same_id(name: str, other: str) -> Said:
    return f'Another file of yours has the id "{name}" too.', f"Give one of them an id of its own: {other}"


# Lengths


def wrong_sum(form: str, seconds: int, wanted: int) -> Said:
    hint = f"It lasts {wanted} seconds: {abs(seconds - wanted)} {'less' if seconds > wanted else 'more'}."
    return f'The parts of "{form}" sum to {seconds} seconds.', hint


def wrong_branch_sum(branch: str, form: str, seconds: int, wanted: int) -> Said:
    hint = f"Both last {wanted} seconds: {abs(seconds - wanted)} {'less' if seconds > wanted else 'more'}."
    return f'"{branch}" and what stands before it in "{form}" sum to {seconds} seconds.', hint


def wrong_short(form: str, seconds: int, least: int, most: int) -> Said:
    return f'The parts of "{form}" sum to {seconds} seconds.', f"It lasts {least} to {most} seconds."


def too_fast(least: int, seconds: int) -> Said:
    return f"Reading this takes {least} seconds; the part has {seconds}.", "Say less, or give it more time."


def too_fast_halves(least: int, seconds: int) -> Said:
    hint = "Each half is long enough to read what is new in it. Say less, or give it more time."
    return f"Reading this in two halves takes {least} seconds; the part has {seconds}.", hint


def too_long(seconds: int, most: int) -> Said:
    return f"This part lasts {seconds} seconds.", f"10 to 90, and up to {most} for one act."


def wrong_play(seconds: int, wanted: int) -> Said:
    return f"This part has {seconds} seconds.", f"The exercise that it plays lasts {wanted}."


def too_short_for_a_breath(breath: int) -> Said:
    return f"One breath takes {breath} seconds here, and the part is shorter.", "Give it more time."


# Parts

FIXED_WITHOUT_REST = (
    "A part that is never made longer has a rest line.",
    'Say what to do in a pause, such as: "Put it down while you wait."',
)
ACT_WITHOUT_REST = (
    "Something is in the hand, worn, lit, eaten, run or stood through here, without a rest line.",
    'Say what to do in a pause, such as: "Put it down." or "Sit down first."',
)
NOT_OUTWARD = ("The first part does not look outward.", 'Such as: "Look round. Your eyes are open."')
NO_END = (
    "The last part does not look round or name the place.",
    'Such as: "Say where you are and what day it is, or think it."',
)
ONLY_AN_ANSWER = ("Without an answer, nothing is left of this text.", "Add a sentence without {answer}.")


def long_label(count: int, most: int) -> Said:
    return f'"label" has {count} words; {most} fit.', "One to three words."


# Cautions

NOT_CAREFUL = ("A careful line says when to skip or to stop.", 'It begins "Skip this if" or "Stop if".')
INSTEAD_OF_ITSELF = ("This is the practice itself.", "Name another one.")
LYING_NOT_SHORT = ("Only the short form says that it can be done lying down.", "Take lying out.")
LYING_WITH_READY = ("There is something to fetch here, and it is done lying down.", "Give this form: ready: []")
COLD_NOT_FIXED = ("A part with something cold is never made longer.", "Add fixed: true and a rest line.")
ICE_WITHOUT_HAZARD = ("There is ice here and no hazard of cold.", "Add cold to the hazards.")


def long_careful(count: int, most: int) -> Said:
    return f"A careful line has {count} words; {most} fit.", "Make it shorter, or make two of it."


def no_practice(name: str) -> Said:
    return f'There is no practice "{name}".', "Name one that is there."


def shared_hazards(name: str, hazards: str) -> Said:
    return f'"{name}" shares a hazard: {hazards}.', "Name a practice that has none of the hazards."


def cold_too_long(seconds: int, most: int) -> Said:
    return f"This is cold for {seconds} seconds.", f"At most {most} in one part."


def cold_in_all(form: str, seconds: int, most: int) -> Said:
    return f'"{form}" is cold for {seconds} seconds.', f"At most {most} in all."
