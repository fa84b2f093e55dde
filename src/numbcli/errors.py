"""What can go wrong, as one sentence, a hint and an exit code."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the program. A signal ends it with 128 plus the signal's number."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INVALID = 3
    INTERRUPTED = 130


class NumbError(Exception):
    """Something a person can act on.

    ``sentence`` says what, ``hint`` what to do. Neither holds private text. Both are cleaned where they are printed.
    """

    def __init__(self, sentence: str, hint: str = "", code: ExitCode = ExitCode.FAILED) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
        self.code = code


class ExitWithCodeError(Exception):
    """The program ends with this exit code; what there was to say has been said."""

    def __init__(self, code: ExitCode) -> None:
        super().__init__(int(code))
        self.code = code


class StoppedBySignalError(BaseException):
    """A signal asked the program to end. Not an ``Exception``: nothing but the exit may catch it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
