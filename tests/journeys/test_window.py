"""The first dossier by keyboard alone, through the real window: from first run to unlocked again, and after a kill."""

from __future__ import annotations

import re
import signal
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLineEdit

from regiedesk.domain.plan import Plan
from regiedesk.domain.work_words import PaperKind
from regiedesk.storage.vault import kdf
from tests.architecture.source import ROOT
from tests.domain.services.office import Office
from tests.fakes import MemoryVault
from tests.journeys.entering_until_killed import IMPOSSIBLE, PASSPHRASE, WANTED, begun, laptop
from tests.journeys.laptop import Laptop, text_of
from tests.journeys.regisseur import Regisseur
from tests.journeys.same import differences, told_alike
from tests.samples.test_wisselweek import NEVER_ON_PAPER_FOR
from tests.storage.vault.support import CHEAP
from tests.ui.typist import Key

REASON = "na de ronde tafel"
HOLDERS = {"Ilse": "ilse", "Karlijn": "karlijn", "Miriam": "miriam"}


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Laptop:
    """A laptop without a vault."""
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)
    return laptop(tmp_path)


@pytest.fixture
def regisseur(desk, qapp, qtbot) -> Regisseur:
    window = desk.switch_on(qapp)
    qtbot.addWidget(window)
    return Regisseur(window)


def test_a_whole_dossier(regisseur, desk, tmp_path, record_property):
    regisseur.begins(PASSPHRASE)
    regisseur.makes_case(WANTED.details.code)
    items = len(list(regisseur.types_in(WANTED)))
    record_property("items", items)
    record_property("keys pressed beside what is typed", regisseur.typist.pressed)
    assert differences(told_alike(regisseur.case().plan), told_alike(WANTED)) == []
    assert regisseur.walks_the_steps() == ["besproken 11 februari"] * 7
    regisseur.freezes(REASON)
    papers = regisseur.looks_at_papers(tuple(HOLDERS))
    assert {name: _unmarked(text) for name, text in papers.items()} == papers_of(told_alike(WANTED), desk)
    for name, holder in HOLDERS.items():
        assert [word for word in NEVER_ON_PAPER_FOR[holder] if word in papers[name]] == []
    regisseur.prints(tmp_path / "druk.pdf")
    assert (tmp_path / "druk.pdf").read_bytes().startswith(b"%PDF")
    before = regisseur.case().plan
    regisseur.locks()
    assert not regisseur.sees("Roos")
    regisseur.unlocks(PASSPHRASE)
    regisseur.opens_first_case()
    case = regisseur.case()
    assert case.plan == before
    assert [version.reason for version in case.opened.versions] == [REASON]
    assert len(case.opened.copies) == len(HOLDERS)


def papers_of(plan: Plan, desk: Laptop) -> dict[str, str]:
    """Return what the papers say when the plan comes from elsewhere."""
    office = Office(MemoryVault(), desk.clock)
    office.take(plan)
    office.planning().freeze(plan.details.code, REASON)
    drawn = {n: office.prints().preview(PaperKind.FAMILY_PLAN, plan.details.code, (n,)) for n in HOLDERS}
    return {name: _unmarked(text_of(paper.pdf)) for name, paper in drawn.items()}


def _unmarked(text: str) -> str:
    """Return a text without the marks that are made from the ids in the plan."""
    return re.sub(r"kenmerk [0-9A-Z-]+", "kenmerk", text)


def test_after_a_kill_all_is_there_and_the_word_that_was_being_typed(desk, qapp, qtbot, tmp_path):
    command = [sys.executable, "-m", "tests.journeys.entering_until_killed", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        saved = [child.stdout.readline().strip() for _ in range(3)]
        child.send_signal(signal.SIGKILL)
    assert saved == ["0", "1", "2"]
    window = desk.switch_on(qapp)
    qtbot.addWidget(window)
    regisseur = Regisseur(window)
    regisseur.unlocks(PASSPHRASE)
    regisseur.opens_first_case()
    assert differences(told_alike(regisseur.case().plan), told_alike(begun())) == []
    (draft,) = regisseur.case().drafts("observations")
    assert [number for number in saved if f"zin {number}." not in draft.text] == []
    regisseur.typist.ctrl(Key.Key_3).step(2).to("Zin 0.").press(Key.Key_Return)
    assert regisseur.typist.focus().accessibleName() == "Wat is er gezien of gehoord"
    regisseur.typist.step(7).to("Anneloes, nog niet af").press(Key.Key_Return)
    assert IMPOSSIBLE in [line.text() for line in window.current().findChildren(QLineEdit) if line.isVisible()]
    (refused,) = [draft for draft in regisseur.case().drafts("meetings") if draft.place.endswith("/on")]
    assert regisseur.sees(refused.problem)
