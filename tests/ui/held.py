"""A sample family as it lies with somebody whose case it is not."""

from __future__ import annotations

from dataclasses import replace

from regiedesk.bootstrap import Desk
from regiedesk.domain.registers import Holding


def hold(desk: Desk, code: str, holding: Holding) -> None:
    """Let the case be held so; nothing of it leads then."""
    with desk.vault.work() as work:
        case = work.cases.case_file(work.cases.id_of(code) or "")
        still = tuple(replace(f, version=replace(f.version, leading=False)) for f in case.versions)
        work.cases.remove(case.id)
        work.cases.add(replace(case, versions=still, holding=holding))
