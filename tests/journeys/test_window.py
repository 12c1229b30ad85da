"""From the first run to an unlocked vault with everything in it, by keyboard alone, through the real window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from regiedesk.domain.plan import Plan
from regiedesk.domain.words import AgreementKind, PersonKind, ReadScope, RegieKind
from regiedesk.storage.vault import kdf
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import Place
from regiedesk.ui.viewmodels.paper import PaperModel
from regiedesk.ui.viewmodels.steps import StepsModel
from regiedesk.ui.widgets import ask
from tests.journeys import dossier
from tests.journeys.laptop import Laptop, file_printer, opened, seen, text_of
from tests.storage.vault.support import CHEAP
from tests.ui.finding import the
from tests.ui.typist import Key, Typist

PASSPHRASE = "paars fiets regen lepel"
CODE = "Wisselweek"
FEW = ("Ilse", "Karlijn", "Miriam")


@pytest.fixture
def laptop(tmp_path, monkeypatch) -> Laptop:
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)
    return Laptop(tmp_path)


def write_sheet_over(typist: Typist, window: MainWindow) -> list[str]:
    """Copy the recovery code by hand and return its groups."""
    typist.push("Ik schrijf hem over")
    groups: list[str] = []
    typist.to("Volgende")
    for _ in range(8):
        shown = next(w for w in window.findChildren(QLabel) if re.match(r"Groep \d: ", w.accessibleName()))
        groups.append(shown.accessibleName().partition(": ")[2].replace(" ", ""))
        typist.press(Key.Key_Space)
    return groups


def first_run(qtbot: QtBot, typist: Typist, window: MainWindow) -> None:
    typist.write("Wachtzin", PASSPHRASE).press(Key.Key_Tab).press(Key.Key_Tab)
    typist.type(PASSPHRASE).press(Key.Key_Return)
    qtbot.waitUntil(lambda: "Print je herstelblad" in seen(window))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    groups = write_sheet_over(typist, window)
    asked = sorted({int(n) for n in re.findall(r"^Groep (\d)$", seen(window), re.MULTILINE)})
    assert len(asked) == 2
    for number in asked:
        typist.write(f"Groep {number}", groups[number - 1])
    typist.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.place is Place.CASES)


def unlock(qtbot: QtBot, typist: Typist, window: MainWindow) -> None:
    typist.write("Wachtzin", PASSPHRASE).press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.place is Place.CASES)


def new_case(typist: Typist, window: MainWindow) -> None:
    typist.push("Nieuwe casus").write("Hoe noem je deze casus?", CODE).press(Key.Key_Return)
    assert window.place is Place.OVERVIEW


def test_the_shows_of_the_window(laptop, qapp, qtbot, tmp_path):
    typist = Typist()
    window = laptop.switch_on(qapp)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    first_run(qtbot, typist, window)
    new_case(typist, window)
    typist.ctrl(Key.Key_3)
    dossier.type_in(typist)
    all_is_in(opened(window).plan)
    walk(typist, window)
    freeze(typist, window)
    papers(qtbot, typist, window)
    printed(qtbot, typist, window, tmp_path / "druk.pdf")
    before = opened(window).plan
    typist.ctrl(Key.Key_L)
    assert window.place is None
    assert seen(window).count("Roos") == 0
    unlock(qtbot, typist, window)
    open_first(typist, window)
    case = opened(window)
    assert case.plan == before
    assert [version.reason for version in case.opened.versions] == ["na de ronde tafel"]
    assert len(case.opened.copies) == len(FEW)


def open_first(typist: Typist, window: MainWindow) -> None:
    typist.to("Zoek in alles").press(Key.Key_Down).press(Key.Key_Return)
    assert window.place is Place.OVERVIEW


def all_is_in(plan: Plan) -> None:
    names = {person.id: person.first_name for person in plan.people}
    assert list(names.values()) == ["Ilse", "Björn", "Roos", "Storm", "Karlijn", "Miriam", "Anneloes"]
    kinds = [PersonKind.FAMILY] * 4 + [PersonKind.NETWORK] + [PersonKind.PROFESSIONAL] * 2
    assert [person.kind for person in plan.people] == kinds
    assert names[plan.details.regisseur or ""] == "Anneloes"
    homes = [(h.name, h.address, [names[m.person] for m in h.members]) for h in plan.households]
    assert homes == [
        ("Huis 1", "Wilgenhof 12", ["Ilse", "Roos", "Storm"]),
        ("Huis 2", "Molenkamp 7", ["Björn", "Roos", "Storm"]),
    ]
    assert [m.rhythm for h in plan.households for m in h.members] == ["", "week om week", "week om week"] * 2
    scopes = [(names[a.reader], a.scope) for a in plan.reading_agreements]
    assert scopes == list(zip(FEW, (ReadScope.ALL, ReadScope.FAMILY_SHEET, ReadScope.OWN_AGREEMENTS), strict=True))
    seen_by = [(o.text, names[o.said_by or ""], [names[p] for p in o.about]) for o in plan.observations]
    assert seen_by == [(dossier.STRENGTH, "Karlijn", ["Storm"]), (dossier.WORRY, "Ilse", ["Roos"])]
    goals = {goal.id: goal.title for goal in plan.results}
    assert [(g.title, names[g.owner], g.start_score, g.goal_score) for g in plan.results] == [
        (dossier.SCHOOL, "Roos", 2, 7),
        (dossier.QUIET, "Storm", 3, 8),
    ]
    tasks = [(a.kind, a.what, [names[p] for p in a.who], goals[a.result or ""]) for a in plan.agreements]
    assert tasks == [
        (AgreementKind.SELF, dossier.HOME, ["Ilse"], dossier.QUIET),
        (AgreementKind.NETWORK, dossier.FETCH, ["Karlijn"], dossier.SCHOOL),
        (AgreementKind.COMMUNITY, dossier.CHAIR, ["Miriam"], dossier.SCHOOL),
    ]
    regie = [(r.kind, [names[p] for p in r.people]) for r in plan.regie]
    assert regie == [(RegieKind.OWN, ["Ilse", "Björn"]), (RegieKind.PROCESS, ["Anneloes"])]
    (obstacle,) = plan.obstacles
    assert (obstacle.text, [names[p] for p in obstacle.owners]) == (dossier.OBSTACLE, ["Anneloes"])
    (meeting,) = plan.meetings
    assert (meeting.on, meeting.time, meeting.place) == ("2026-09-24", "15.30", "bij Karlijn")


def walk(typist: Typist, window: MainWindow) -> None:
    """Go back to step 1 and on through all seven with Alt and an arrow."""
    typist.step(1)
    numbers = []
    for _ in range(7):
        numbers.append(the(StepsModel, window.current()).state.number)
        typist.alt(Key.Key_Right)
    assert numbers == [1, 2, 3, 4, 5, 6, 7]


def freeze(typist: Typist, window: MainWindow) -> None:
    typist.ctrl(Key.Key_5)
    typist.push("Versie 1 vaststellen").press(Key.Key_Return)
    assert "Vul in waarom je dit plan vaststelt." in seen(window)
    typist.write("Waarom stel je dit plan vast?", "na de ronde tafel").press(Key.Key_Return)
    assert "Versie 1 geldt nu" in seen(window)


def papers(qtbot: QtBot, typist: Typist, window: MainWindow) -> None:
    """Choose one plan for three people, and look at what each of them would get."""
    typist.ctrl(Key.Key_4)
    model = the(PaperModel, window.current())
    only_plan_for(typist, model)
    texts = {}
    for name in FEW:
        typist.push(f"Bekijk het papier van {name}")
        texts[name] = text_of(paper_of(qtbot, model, name))
    on = {name: [said for said in (dossier.HOME, dossier.FETCH, dossier.CHAIR, dossier.WORRY, dossier.STRENGTH)
                 if said in text] for name, text in texts.items()}  # fmt: skip
    assert on == {
        "Ilse": [dossier.HOME, dossier.FETCH, dossier.CHAIR, dossier.WORRY, dossier.STRENGTH],
        "Karlijn": [dossier.HOME, dossier.FETCH, dossier.CHAIR, dossier.STRENGTH],
        "Miriam": [dossier.CHAIR],
    }


def paper_of(qtbot: QtBot, model: PaperModel, name: str) -> bytes:
    """Wait for the preview of somebody's paper."""
    qtbot.waitUntil(lambda: model.state.sheet is not None and model.state.sheet.holder == name)
    assert model.state.sheet is not None
    return model.state.sheet.pdf


def only_plan_for(typist: Typist, model: PaperModel) -> None:
    for kind in model.state.kinds:
        if kind.chosen != (kind.name == "Gezinsplan"):
            typist.push(f"{kind.name}, {kind.says}")
    for holder in model.state.holders:
        if holder.chosen != (holder.name in FEW):
            typist.push(f"{holder.name}: ")
    assert [h.name for h in model.state.holders if h.chosen] == list(FEW)


def printed(qtbot: QtBot, typist: Typist, window: MainWindow, file: Path) -> None:
    with ask.answers([file_printer(file)]) as script:
        typist.push("Print en noteer")
    qtbot.waitUntil(lambda: "geprint en genoteerd" in seen(window), timeout=20_000)
    assert script.asked == ["Print papieren"]
    assert file.read_bytes().startswith(b"%PDF")
