"""What a user can act on: a Dutch sentence that says what, where and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where: `place` is a path in the plan such as `agreements/a3/until_on`."""

    place: str
    sentence: str


class UserError(Exception):
    """Something the user can act on. `message` and `remedy` are whole Dutch sentences, without personal data."""

    def __init__(self, message: str, remedy: str = "", *, key: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.key = key

    def sentence(self) -> str:
        """Return message and remedy on one line, as a command prints it."""
        return f"{self.message} {self.remedy}".strip()


class RefusedInput(UserError):
    """Input that is kept apart until it is right. `faults` name each place."""

    def __init__(self, faults: tuple[Fault, ...], remedy: str = "") -> None:
        super().__init__(" ".join(fault.sentence for fault in faults), remedy, key="refused")
        self.faults = faults


class NotFound(UserError):
    """A case, person, version or item that is not there."""


class NotAllowed(UserError):
    """Something the rules of the product refuse, for example exporting a family that objects."""
