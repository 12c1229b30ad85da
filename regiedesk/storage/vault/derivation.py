"""What a case is summed up to: the rows that can always be made again from the plan and its registers."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import (
    OWN,
    AttentionRow,
    CaseSummary,
    DeputyCopy,
    Holding,
    PlanVersion,
    PrintCopy,
    SearchText,
    Transfer,
)
from regiedesk.domain.values import value


@value
class Standing:
    """A case as far as derivations look: the working plan, the registers, whose it is."""

    id: str
    plan: Plan
    versions: tuple[PlanVersion, ...] = ()
    copies: tuple[PrintCopy, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    deputies: tuple[DeputyCopy, ...] = ()
    holding: Holding = OWN


class Derivation(Protocol):
    """The domain's answers, each a pure function.

    `rules` goes up when an answer to the same case changes: what older rules derived is then made again.
    """

    @property
    def rules(self) -> int:
        """The number of these rules."""
        ...

    def summary(self, standing: Standing) -> CaseSummary:
        """Return the line in the list of cases."""
        ...

    def attention(self, standing: Standing, settings: AttentionSettings) -> tuple[AttentionRow, ...]:
        """Return what asks for attention under these settings, each from its day on."""
        ...

    def search(self, plan: Plan) -> tuple[SearchText, ...]:
        """Return the searchable text of every item."""
        ...

    def due(self, plan: Plan) -> tuple[tuple[str, dt.date], ...]:
        """Return (agreement id, day) for every agreement that must be done by a day."""
        ...
