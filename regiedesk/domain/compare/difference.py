"""One difference between two plans, and what it was found in."""

from __future__ import annotations

from enum import StrEnum

from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value


class Turn(StrEnum):
    """What sort of difference it is."""

    ADDED = "erbij"
    CHANGED = "anders"
    DONE = "klaar"
    PAUSED = "staat stil"
    ENDED = "gestopt"
    REMOVED = "weg"
    DISAGREES = "niet eens"


@value
class Difference:
    """One difference in a sentence, under its step and with the people it concerns.

    `apart`: it was told apart and may not be on paper yet, so it is for the regisseur alone.
    """

    step: int
    turn: Turn
    sentence: str
    place: str
    people: tuple[str, ...] = ()
    apart: bool = False


@value
class Sides:
    """The two plans that are compared."""

    old: Plan
    new: Plan


Told = tuple[Turn, str]
"""A turn and its sentence; one thing can have more than one."""
