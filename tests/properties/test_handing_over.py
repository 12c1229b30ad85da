"""Whatever is edited, frozen, sent, confirmed and taken back between vaults: one plan leads, or it is on its way."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from regiedesk.domain.errors import NotAllowed, UserError
from regiedesk.domain.history import chain_faults
from regiedesk.domain.plan import Plan
from regiedesk.domain.services.handover import HandoverService
from regiedesk.domain.services.purging import PurgeService
from regiedesk.domain.work_words import Access
from regiedesk.storage.vault.open_vault import OpenVault
from tests.domain.services.office import CODE, DAY, Office, family, with_what
from tests.fakes import CountingIds, NoTraces
from tests.storage.vault.support import made, paper

SIDES = ("noor", "jan", "sara")
OWNER = "wie hem nu heeft"
some_side = st.sampled_from((*SIDES, OWNER, OWNER, OWNER))
"""Anybody may try; most often it is the one who has the case, or little would happen."""
what = st.sampled_from(["belt op maandag", "fietst mee", "leest voor"])


class Regisseur:
    """A vault, and all plans that were ever in it."""

    def __init__(self, name: str, folder: Path) -> None:
        self.vault: OpenVault = made(folder / name)[0]
        self.office = Office(self.vault, ids=CountingIds(name))
        self.service = HandoverService(self.vault, self.office.files, self.office.clock, self.office.ids)
        self.wiping = PurgeService(self.vault, NoTraces(), self.office.clock, self.office.ids)
        self.earlier: list[Plan] = []
        self.receipt = self.answer = ""

    def case(self) -> Any:
        return self.office.case() if self.has_case() else None

    def has_case(self) -> bool:
        return bool(self.office.cases.summaries())

    def registers(self) -> tuple[int, ...]:
        case = self.office.case()
        return tuple(len(each) for each in (case.versions, case.copies, case.transfers, case.deputies))


@contextmanager
def kept(files: list[bytes], sealed: bytes) -> Iterator[None]:
    yield
    files.append(sealed)


class HandingOver(RuleBasedStateMachine):
    """Three regisseurs who do what they like with one case."""

    @initialize()
    def begin_with_one(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.sides = {name: Regisseur(name, self.folder) for name in SIDES}
        self.sides["noor"].office.take(family())
        self.files: list[bytes] = []
        self.answers: list[str] = []
        self.frozen_once = self.gone = False

    def side(self, name: str) -> Regisseur:
        """Return a regisseur by name; when nobody has the case, the first."""
        if name != OWNER:
            return self.sides[name]
        own = (side for side in self.sides.values() if side.has_case() and side.case().holding.may_edit())
        return next(own, self.sides["noor"])

    def teardown(self) -> None:
        for side in getattr(self, "sides", {}).values():
            side.vault.close()
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)

    @rule(name=some_side, words=what)
    def edit(self, name: str, words: str) -> None:
        side = self.side(name)
        if not side.has_case():
            return
        case, changed = side.case(), with_what(side.case().plan, words)
        try:
            side.office.editing.save("c1", changed)
        except NotAllowed:
            assert not case.holding.may_edit()
            assert side.case() == case
        else:
            assert case.holding.may_edit()
            side.earlier.append(case.plan)

    @rule(name=some_side)
    def undo(self, name: str) -> None:
        side = self.side(name)
        if side.has_case() and side.earlier:
            before = side.registers()
            with suppress(NotAllowed):
                side.office.editing.save("c1", side.earlier.pop())
            assert side.registers() == before

    @rule(name=some_side)
    def freeze(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).office.planning().freeze(CODE, "MDO")
            self.frozen_once = True

    @rule(name=some_side)
    def print_copy(self, name: str) -> None:
        side = self.side(name)
        if side.has_case():
            with suppress(UserError), side.vault.work() as work:
                work.cases.add_copy("c1", paper(len(work.cases.copies("c1")) + 1))

    @rule(name=some_side)
    def send(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).service.send(CODE, "wie dan ook", bytes, lambda body: kept(self.files, body))

    @rule(name=some_side)
    def lend(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).service.lend(CODE, "wie dan ook", DAY, bytes, lambda body: kept(self.files, body))

    @rule(name=some_side, back=st.integers(0, 3))
    def receive(self, name: str, back: int) -> None:
        side = self.side(name)
        with suppress(UserError, IndexError):
            side.office.cases.import_case(self.files[-1 - back])
            side.receipt = side.case().holding.receipt

    @rule(name=some_side, other=some_side)
    def confirm(self, name: str, other: str) -> None:
        if self.side(other).receipt:
            with suppress(UserError):
                self.answers.append(self.side(name).service.confirm(CODE, self.side(other).receipt))
                self.gone = True

    @rule(name=some_side, back=st.integers(0, 2))
    def begin(self, name: str, back: int) -> None:
        with suppress(UserError, IndexError):
            self.side(name).service.begin(CODE, self.answers[-1 - back])
            self.gone = False

    @rule(name=some_side, other=some_side)
    def hand_over(self, name: str, other: str) -> None:
        """All steps in a row: one by one they seldom meet."""
        self.send(name)
        self.receive(other, 0)
        self.confirm(name, other)
        self.begin(other, 0)

    @rule(name=some_side)
    def withdraw(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).service.withdraw(CODE)

    @rule(name=some_side)
    def on_paper(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).service.send_on_paper(CODE, "wie dan ook")

    @rule(name=some_side)
    def signed(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).service.confirm_paper(CODE, DAY)
            self.gone = True

    @rule(name=some_side)
    def take_back(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).service.take_back(CODE, DAY)
            self.gone = False

    @rule(name=some_side)
    def remove(self, name: str) -> None:
        with suppress(UserError):
            self.side(name).wiping.begin_copy(CODE)

    @invariant()
    def one_plan_leads_or_it_is_on_its_way(self) -> None:
        cases = [side.case() for side in getattr(self, "sides", {}).values() if side.has_case()]
        leading = [case for case in cases if case.leading()]
        own = [case for case in cases if case.holding.access is Access.OWN]
        assert len(leading) <= 1
        if cases:
            assert len(own) == (0 if self.gone else 1)
            assert bool(leading) == (self.frozen_once and not self.gone)

    @invariant()
    def every_version_verifies(self) -> None:
        for side in getattr(self, "sides", {}).values():
            with side.vault.read() as work:
                assert chain_faults(work.cases.frozen_bodies("c1")) == ()
                if work.cases.exists("c1"):
                    assert work.cases.differences("c1") == ()


HandingOver.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
TestHandingOver = HandingOver.TestCase
