"""What the vault needs from others, handed over once when it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import Clock
from regiedesk.storage.vault.derivation import Derivation
from regiedesk.storage.vault.migrations import MIGRATIONS, Migration


class StoredPlanCodec(Protocol):
    """The port `PlanCodec`, knowing the number of the format that stored bytes were written in."""

    @property
    def schema(self) -> int:
        """The number of the format that `encode` writes."""
        ...

    def encode(self, plan: Plan) -> bytes:
        """Return the canonical bytes."""
        ...

    def decode(self, body: bytes, schema: int) -> Plan:
        """Return the plan from bytes of this or an older format; raises RefusedInput naming each fault."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """The codec, the derivations, the clock, and the history of the database's tables."""

    codec: StoredPlanCodec
    derivation: Derivation
    clock: Clock
    migrations: tuple[Migration, ...] = MIGRATIONS
