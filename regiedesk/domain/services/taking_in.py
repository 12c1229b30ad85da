"""What may come into the vault: a case once, and a case of somebody else never in the place of one's own."""

from __future__ import annotations

from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.ports import CaseStore
from regiedesk.domain.registers import CaseFile, Event
from regiedesk.domain.work_words import Access

HANDED_OVER, BEGUN, RETURNED = "overgedragen", "overdracht begonnen", "overdracht terug"
"""Kinds of events; they stay known after the case itself was removed."""


def make_room(cases: CaseStore, case: CaseFile) -> None:
    """Remove the copy that this case takes the place of; raises NotAllowed when it may not come in."""
    if case.holding.access is Access.RECEIVED:
        _refuse_used(cases, case)
    elif case.holding.may_edit():
        _refuse_handed_over(cases, case)
    if cases.exists(case.id):
        there = cases.handovers.holding(case.id).access
        if there not in _REPLACES[case.holding.access]:
            raise _already_there()
        cases.remove(case.id)
    if cases.id_of(case.plan.details.code):
        raise _already_there()


_REPLACES: dict[Access, tuple[Access, ...]] = {
    Access.OWN: (),
    Access.HANDED_OVER: (),
    Access.RECEIVED: (Access.HANDED_OVER, Access.DEPUTY, Access.RECEIVED),
    Access.DEPUTY: (Access.DEPUTY,),
}
"""By how a file is held: what it may take the place of."""


def _refuse_used(cases: CaseStore, case: CaseFile) -> None:
    """A file with which a case began once does not begin it again: the plan may lead elsewhere by now."""
    number = next((transfer.number for transfer in case.transfers if transfer.waits()), 0)
    used = [int(event.detail) for event in _moves(cases, case.id) if event.kind in (BEGUN, HANDED_OVER)]
    if number == 0 or number <= max(used, default=0):
        raise NotAllowed(
            "Met dit bestand is de overdracht al geweest.", "Vraag de afzender om een nieuw bestand.", key="used_file"
        )


def _refuse_handed_over(cases: CaseStore, case: CaseFile) -> None:
    moves = _moves(cases, case.id)
    if moves and moves[-1].kind == HANDED_OVER:
        raise NotAllowed(
            "Deze casus is overgedragen. Een oud bestand ervan geldt niet meer.",
            "Vraag de regisseur van nu om een overdracht.",
            key="handed_over",
        )


def _moves(cases: CaseStore, case_id: str) -> list[Event]:
    return [event for event in cases.events(case_id) if event.kind in (HANDED_OVER, BEGUN, RETURNED)]


def _already_there() -> NotAllowed:
    return NotAllowed(
        "Deze casus staat al in de kluis. Er is niets veranderd.",
        "Wil je hem er nog een keer bij? Gebruik dan --als-kopie.",
        key="already_there",
    )
