"""Whatever is edited, taken back, brought back, fixed and printed: undo touches the plan, and never a register."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.history import chain_faults
from regiedesk.domain.registers import CaseFile
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.ui.viewmodels.session import CaseSession
from tests.domain.services.office import CODE, Office, family, with_what
from tests.properties.test_going_back import UNSHRUNK
from tests.storage.vault.support import made, paper

OTHER = family()
WORDS = ("belt op maandag", "fietst mee", "leest voor")
steps = st.lists(st.sampled_from([*WORDS, "undo", "redo", "undo", "redo", "freeze", "print", "mark"]), max_size=25)


@pytest.fixture
def vault(tmp_path: Path) -> OpenVault:
    return made(tmp_path / "kluis")[0]


class Walk:
    """A case that is open, and what the window can do with it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.session = CaseSession(office.editing, office.editing.open(CODE))

    def step(self, name: str) -> None:
        """Do one thing; what cannot be done now is refused."""
        if name in WORDS:
            self.session.edit(name, partial(with_what, what=name))
        elif name in ("undo", "redo"):
            getattr(self.session, name)()
        elif name == "freeze":
            with suppress(NotAllowed):
                self.office.planning().freeze(CODE, "MDO")
        else:
            self._paper(name)

    def _paper(self, name: str) -> None:
        number = len(self.office.case().copies)
        with self.office.vault.work() as work:
            if name == "print":
                work.cases.add_copy("c1", paper(number + 1))
            elif number:
                work.cases.replace_copy("c1", replace(paper(number), returned_on=paper().printed_on))


def registers(case: CaseFile) -> CaseFile:
    return replace(case, plan=OTHER)


@settings(max_examples=15, deadline=None, phases=UNSHRUNK, suppress_health_check=list(HealthCheck))
@given(steps)
def test_undo_and_redo_leave_every_register_alone(vault: OpenVault, names: list[str]) -> None:
    office = Office(vault)
    with vault.work() as work:
        if work.cases.exists("c1"):
            work.cases.remove("c1")
    office.take(family())
    walk = Walk(office)
    for name in names:
        before = office.case()
        walk.step(name)
        after = office.case()
        if name in ("undo", "redo", *WORDS):
            assert registers(after) == registers(before)
        else:
            assert after.plan == before.plan
        assert after.plan == walk.session.plan
        assert [frozen.version.leading for frozen in after.versions[-1:]] == [True] * bool(after.versions)
        assert sum(frozen.version.leading for frozen in after.versions) == bool(after.versions)
        with vault.read() as work:
            assert chain_faults(work.cases.frozen_bodies("c1")) == ()
            assert work.cases.differences("c1") == ()
