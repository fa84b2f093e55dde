"""A clock that a test moves by hand."""


class ManualClock:
    """Stands until it is moved."""

    def __init__(self) -> None:
        self.at = 1000.0

    def now(self) -> float:
        return self.at

    def real_seconds(self, session_seconds: float) -> float:
        return session_seconds

    def after(self, real_seconds: float) -> float:
        return self.at + real_seconds
