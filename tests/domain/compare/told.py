"""What the tests of differences ask: the family with other parts, told as turns and sentences."""

from __future__ import annotations

from typing import Any

from regiedesk.domain.compare import differences
from regiedesk.domain.plan import Plan
from tests.domain.families import family


def between(old: Plan, new: Plan) -> list[tuple[str, str]]:
    """Return (turn, sentence) for each difference."""
    return [(found.turn.value, found.sentence) for found in differences(old, new)]


def changed(**parts: Any) -> list[tuple[str, str]]:
    """Return what differs when the family gets these parts."""
    return between(family(), family(**parts))
