"""What the tests of the vault share: a cheap key, the domain's own derivations, fictional cases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from regiedesk.domain import attention, history, search, summary
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.meetings import TimeEntry
from regiedesk.domain.people import Person
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.registers import (
    AttentionRow,
    CaseFile,
    CaseSummary,
    FrozenPlan,
    PlanVersion,
    PrintCopy,
    SearchText,
)
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import Activity
from regiedesk.storage.codec import JsonPlanCodec
from regiedesk.storage.vault.derivation import Standing
from regiedesk.storage.vault.kdf import KdfCost
from regiedesk.storage.vault.migrations import MIGRATIONS, Migration
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.storage.vault.opening import create_vault, open_vault
from regiedesk.storage.vault.tools import Tools
from tests.fakes import FixedClock

PASSPHRASE = "vier gele fietsen in de regen"
CHEAP = KdfCost(passes=1, memory_kib=64, lanes=1)
"""Refused by a vault that is opened the normal way."""

DAY = dt.date(2026, 9, 2)


class DomainDerivation:
    """The derivations of the domain, with a number that a test can raise."""

    def __init__(self, rules: int = 1) -> None:
        self.rules = rules

    def summary(self, standing: Standing) -> CaseSummary:
        return summary.summarise(standing.id, standing.plan, standing.versions, standing.holding)

    def attention(self, standing: Standing, settings: AttentionSettings) -> tuple[AttentionRow, ...]:
        sent, lent = standing.transfers, standing.deputies
        plan, versions, copies = standing.plan, standing.versions, standing.copies
        return attention.attention(plan, versions, copies, settings, transfers=sent, deputies=lent)

    def search(self, plan: Plan) -> tuple[SearchText, ...]:
        return search.search_texts(plan)

    def due(self, plan: Plan) -> tuple[tuple[str, dt.date], ...]:
        return attention.due(plan)


@lru_cache(maxsize=1)
def codec() -> JsonPlanCodec:
    """Return the real codec; building its validators takes a tenth of a second."""
    return JsonPlanCodec()


def tools(migrations: tuple[Migration, ...] = MIGRATIONS) -> Tools:
    """Return tools with the real codec and derivations and a clock that stands still."""
    return Tools(codec(), DomainDerivation(), FixedClock(), migrations)


def made(folder: Path) -> tuple[OpenVault, str]:
    """Return a new open vault with its recovery code."""
    return create_vault(folder, PASSPHRASE, tools(), cost=CHEAP)


def opened(folder: Path, passphrase: str = PASSPHRASE, wrong_tries: int = 0) -> OpenVault:
    """Open a vault made with the cheap key."""
    return open_vault(folder, passphrase, tools(), wrong_tries=wrong_tries, allow_weak=True)


def plan(code: str = "GP-01", what: str = "Sanne belt dinsdag de huisarts") -> Plan:
    """Return a small plan with a person, two agreements and an hour of work."""
    return Plan(
        details=CaseDetails(code=code),
        people=(Person(id="p1", first_name="Sanne", kind=PersonKind.FAMILY),),
        agreements=(
            Agreement(id="a1", number=1, what=what, who=("p1",), until_on="2026-09-01"),
            Agreement(id="a2", number=2, what="Logeerweekend bij oma Françoise", until_on="2026-10-01"),
        ),
        hours=(TimeEntry(id="h1", activity=next(iter(Activity)), minutes=60, on="2026-08"),),
    )


def case(case_id: str = "c1", code: str = "GP-01") -> CaseFile:
    """Return a case with a working plan only."""
    return CaseFile(id=case_id, plan=plan(code))


def frozen(content: Plan, before: tuple[PlanVersion, ...] = (), *, leading: bool = True) -> FrozenPlan:
    """Return the next version with its real kenmerk."""
    number = len(before) + 1
    previous = before[-1].kenmerk if before else ""
    mark = history.version_kenmerk(number, DAY, codec().encode(content), previous)
    version = PlanVersion(
        number=number,
        frozen_on=DAY,
        reason="MDO",
        author="Noor",
        kenmerk=mark,
        previous_kenmerk=previous,
        leading=leading,
    )
    return FrozenPlan(version=version, plan=content)


def paper(number: int = 1, version: int = 0) -> PrintCopy:
    """Return a registered copy."""
    return PrintCopy(
        number=number,
        version=version,
        paper="gezinsplan",
        holders=("p1",),
        holder_kind=PersonKind.FAMILY,
        holder_label="Sanne",
        printed_on=DAY,
        bladkenmerk="b1ad",
    )


def with_agreement(content: Plan, what: str) -> Plan:
    """Return the plan with another text for its first agreement."""
    first, *rest = content.agreements
    return replace(content, agreements=(replace(first, what=what), *rest))
