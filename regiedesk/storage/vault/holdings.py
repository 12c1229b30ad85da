"""Whose case it is: handovers, waarneemkopieën, and the guard that nothing changes in a case of somebody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, select, update
from sqlmodel import SQLModel

from regiedesk.domain.errors import NotFound, UserError
from regiedesk.domain.registers import OWN, CaseFile, DeputyCopy, Holding, Transfer
from regiedesk.domain.work_words import Access
from regiedesk.storage.vault import problems, rows
from regiedesk.storage.vault.tables import CaseTable, DeputyTable, TransferTable, VersionTable

_CASES, _VERSIONS = rows.table_of(CaseTable), rows.table_of(VersionTable)
_NAMES = rows.names_of(Holding)
_OF_CASE = select(*(_CASES.c[name] for name in _NAMES)).where(_CASES.c.id == bindparam("case"))


def of_case(connection: Connection, case_id: str) -> Holding:
    """Return whose case this is; raises NotFound."""
    row = connection.execute(_OF_CASE, {"case": case_id}).first()
    if row is None:
        raise problems.no_case()
    return Holding(**dict(zip(_NAMES, row, strict=True)))


def require_own(connection: Connection, case_id: str) -> None:
    """Raise NotAllowed when this case may not change here, NotFound when there is none."""
    refuse_other(of_case(connection, case_id))


def refuse_other(holding: Holding) -> None:
    """Raise NotAllowed when a case that is held so may not change here."""
    if not holding.may_edit():
        raise _REFUSED[holding.access]()


def refuse_over(holding: Holding, today: dt.date) -> None:
    """Raise NotAllowed when a case that is held so may no longer be read."""
    if holding.is_over(today):
        raise problems.deputy_over()


def nothing_leads(connection: Connection, case_id: str) -> None:
    """Let no version of the case lead any more."""
    where = and_(_VERSIONS.c.case_id == case_id, _VERSIONS.c.leading)
    connection.execute(update(_VERSIONS).where(where).values(leading=False))


def store_registers(connection: Connection, case: CaseFile) -> None:
    """Store the handovers and waarneemkopieën of a new case."""
    for transfer in case.transfers:
        rows.store(connection, TransferTable, transfer, case_id=case.id)
    for copy in case.deputies:
        rows.store(connection, DeputyTable, copy, case_id=case.id)


_REFUSED: dict[Access, Callable[[], UserError]] = {
    Access.RECEIVED: problems.not_begun,
    Access.HANDED_OVER: problems.handed_over,
    Access.DEPUTY: problems.deputy_only,
}


class SqlHandoverStore:
    """The port `HandoverStore`, within one transaction. `rebuild` derives a case anew."""

    def __init__(
        self,
        connection: Connection,
        translated: Callable[[], AbstractContextManager[None]],
        rebuild: Callable[[str], None],
    ) -> None:
        self._connection = connection
        self._translated = translated
        self._rebuild = rebuild

    def holding(self, case_id: str) -> Holding:
        """Return whose case this is; raises NotFound."""
        return of_case(self._connection, case_id)

    def transfers(self, case_id: str) -> tuple[Transfer, ...]:
        """Return all handovers of the case, oldest first."""
        return rows.of_case(self._connection, TransferTable, Transfer, case_id, "number")

    def add_transfer(self, case_id: str, transfer: Transfer) -> None:
        """Register that the case was sent; refused while another handover waits."""
        self._add(TransferTable, case_id, transfer)

    def withdraw(self, case_id: str, transfer: Transfer) -> None:
        """Note that a handover that waited was withdrawn; raises NotFound, NotAllowed."""
        self._must(transfer.withdrawn_on is not None and transfer.confirmed_on is None)
        require_own(self._connection, case_id)
        self._replace(case_id, transfer)

    def hand_over(self, case_id: str, transfer: Transfer) -> None:
        """Note that the receiver confirmed: nothing leads here any more, and nothing changes."""
        self._must(transfer.confirmed_on is not None and transfer.withdrawn_on is None)
        require_own(self._connection, case_id)
        self._replace(case_id, transfer)
        nothing_leads(self._connection, case_id)
        self._hold(case_id, Holding(access=Access.HANDED_OVER))

    def take_back(self, case_id: str, transfer: Transfer) -> None:
        """Note that a case that was handed over on paper came back: it leads here again."""
        self._must(transfer.on_paper and transfer.returned_on is not None)
        self._must(self.holding(case_id).access is Access.HANDED_OVER)
        self._replace(case_id, transfer)
        self._lead(case_id)

    def begin(self, case_id: str, transfer: Transfer) -> None:
        """Let a received case be one's own: its last version leads from now on, here only."""
        self._must(transfer.confirmed_on is not None)
        self._must(self.holding(case_id).access is Access.RECEIVED)
        self._replace(case_id, transfer)
        self._lead(case_id)

    def deputies(self, case_id: str) -> tuple[DeputyCopy, ...]:
        """Return all waarneemkopieën that were given out, oldest first."""
        return rows.of_case(self._connection, DeputyTable, DeputyCopy, case_id, "number")

    def add_deputy(self, case_id: str, copy: DeputyCopy) -> None:
        """Register a waarneemkopie."""
        self._add(DeputyTable, case_id, copy)

    def replace_deputy(self, case_id: str, copy: DeputyCopy) -> None:
        """Note that a waarneemkopie came back or was removed; raises NotFound."""
        require_own(self._connection, case_id)
        self._change(DeputyTable, case_id, copy.number, copy)

    def _add(self, model: type[SQLModel], case_id: str, item: object) -> None:
        require_own(self._connection, case_id)
        with self._translated():
            rows.store(self._connection, model, item, case_id=case_id)
        self._rebuild(case_id)

    def _replace(self, case_id: str, transfer: Transfer) -> None:
        self._change(TransferTable, case_id, transfer.number, transfer)

    def _change(self, model: type[SQLModel], case_id: str, number: int, item: object) -> None:
        table = rows.table_of(model)
        where = and_(table.c.case_id == case_id, table.c.number == number)
        if not self._connection.execute(update(table).where(where).values(rows.content_of(item))).rowcount:
            raise NotFound("Dit staat niet in het register.", "Kies een regel uit de lijst.", key="not_found")
        self._rebuild(case_id)

    def _lead(self, case_id: str) -> None:
        self._hold(case_id, OWN)
        of_this = _VERSIONS.c.case_id == case_id
        last = select(func.max(_VERSIONS.c.number)).where(of_this).scalar_subquery()
        lead = update(_VERSIONS).where(and_(of_this, _VERSIONS.c.number == last)).values(leading=True)
        self._connection.execute(lead)
        self._rebuild(case_id)

    def _hold(self, case_id: str, holding: Holding) -> None:
        values: dict[str, Any] = rows.content_of(holding)
        self._connection.execute(update(_CASES).where(_CASES.c.id == case_id).values(values))
        self._rebuild(case_id)

    @staticmethod
    def _must(right: bool) -> None:
        if not right:
            raise problems.not_in_this_order()
