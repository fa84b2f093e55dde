"""What has to hold whatever is pressed: each rule a small one, a sentence where it is broken."""

from collections.abc import Callable

from numbcli.words import people
from numbcli.words import session as session_words

from .robot_eyes import Look
from .robot_setup import Setup

CODES = {"^C": 130, "signal:TERM": 143, "signal:HUP": 129, "hang-up": 129}
"""Exit codes of what ends it; 0 after anything else."""
_FORBIDDEN = ("went wrong", "Traceback", "Aborted", "Exception")
_MAY_END = ("q", "Enter", "space", "s", "b", "g", "^D", *CODES)


def ends_only_by(key: str, before: Look) -> str | None:
    """Nothing ends the program but a key that leaves, or that turns to the last page of a list."""
    wild = key.startswith(("bytes:", "paste:", "type:"))
    turned = key == "Down" and before.says(people.MORE)
    return None if wild or turned or key in _MAY_END else f"{key} ended it"


def must_end(key: str, seen: Look) -> bool:
    """A key that leaves, wherever it is pressed; ``q`` where it is named."""
    return key in ("^D", *CODES) or (key == "q" and key in seen.offer.keys)


def has_exit_code(code: int, wanted: int) -> str | None:
    return None if code == wanted else f"exit code {code} and not {wanted}"


def says_nothing_forbidden(text: str) -> str | None:
    found = next((text.index(word) for word in _FORBIDDEN if word in text), None)
    return None if found is None else f"it says:\n{text[max(0, found - 40) :][:400]}"


def has_no_escapes(text: str, setup: Setup) -> str | None:
    return "an escape byte in plain" if setup.plain and "\x1b" in text else None


def is_drawn_alike(before: Look, after: Look) -> str | None:
    """Drawn anew, a screen is the one that was drawn piece by piece."""
    if before.still == after.still:
        return None
    return f"drawn anew it is another screen:\n{before.text}\nand then\n{after.text}"


def shows_what_is_typed(key: str, before: Look, after: Look) -> str | None:
    """Letters never lead away from the words that are being typed, nor these off the screen."""
    if not before.offer.typing or not key.startswith("type:") or (after.offer.typing and "_" in after.text):
        return None
    return f"what is typed goes out of sight:\n{after.text}"


def goes_back(key: str, before: Look, after: Look) -> str | None:
    """``b`` leads to the part before, from the first to that one. Another count of parts is another form."""
    if key != "b" or key not in before.offer.keys or before.part is None or after.part is None:
        return None
    (number, count), (found, now) = before.part, after.part
    if now != count or found == max(1, number - 1):
        return None
    return f"b leads from part {number} to part {found}:\n{after.text}"


def takes_digit(key: str, before: Look, after: Look) -> str | None:
    """A digit is added to the number of a scale, or takes the place of an earlier answer; too high, it is not taken."""
    if before.offer.scale is None or before.number is None or not key.isdecimal() or len(key) > 1:
        return None
    earlier = "Backspace" in before.offer.keys
    longer = str(int(("" if earlier else before.number) + key))
    wanted = longer if int(longer) <= before.offer.scale[1] else before.number
    return None if after.number == wanted else f"{key} makes {after.number} of {before.number}, not {wanted}"


def says_what_is_kept(text: str, grown: bool) -> str | None:
    """The last line says that something is kept where it is, and nowhere else."""
    said = f"{session_words.KEPT} {session_words.CLOSED}" in text
    return None if said == grown else f"the last line says kept: {said}, and something was kept: {grown}"


def shows_something(seen: Look, setup: Setup) -> str | None:
    return None if seen.text.strip() or setup.plain else "the screen is empty"


def names_people(seen: Look, setup: Setup) -> str | None:
    """``h`` on every screen, but where words are typed and on the page of people itself."""
    if setup.plain or not seen.offer.keys or seen.offer.typing or seen.offer.more:
        return None
    on_it = any(map(seen.says, ("findahelpline", "screen when you leave", "people to talk to", "shows more.")))
    return None if on_it or {"h", "c"} & set(seen.offer.keys) else f"h is not named:\n{seen.text}"


def names_a_way_out(seen: Look, setup: Setup) -> str | None:
    if setup.plain or seen.offer.more or set(seen.offer.keys) & {"q", "Enter", "Esc", "b", "space"}:
        return None
    return f"no way on is named:\n{seen.text}"


RULES: tuple[Callable[[Look, Setup], str | None], ...] = (shows_something, names_people, names_a_way_out)


def is_typed_on(key: str, seen: Look) -> bool:
    """What a key brings stands beside what was typed before it, and the same keys are named."""
    return (seen.offer.typing and key not in ("Enter", "Esc")) or (
        seen.offer.scale is not None and (key.isdecimal() or ":" in key)
    )


_FAST = 60
"""The rate from which on a part can be over before anybody sees it."""


def may_change_nothing(key: str, seen: Look, rate: float) -> bool:
    """The keys that are named and may leave a screen as it was."""
    # The part before ends by the clock, and this one stands again.
    passes_by = key == "b" and rate > _FAST
    return passes_by or goes_to_where_it_is(key, seen) or types_what_stands_there(key, seen)


def goes_to_where_it_is(key: str, seen: Look) -> bool:
    """``b`` on the first part begins that one anew."""
    return key == "b" and (seen.part is None or seen.part[0] == 1)


def types_what_stands_there(key: str, seen: Look) -> bool:
    """A digit of a scale that stands there already."""
    return seen.offer.scale is not None and key.isdecimal()
