"""A family goes in without a mouse: only Tab, arrows, letters, Enter, Space, Escape and Alt with a figure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from regiedesk.domain.words import AgreementKind, ObservationKind, PersonKind, RegieKind, Role, Stance
from regiedesk.domain.work_words import MeetingKind, MeetingStatus
from regiedesk.ui.wizard.screen import HandreikingScreen
from tests.ui.wizard.conftest import Shown

Key = Qt.Key
MOST_TABS = 400


class Typist:
    """Somebody with a keyboard and no mouse."""

    def __init__(self, bot: QtBot, screen: HandreikingScreen) -> None:
        self._bot, self._screen = bot, screen

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "the focus is nowhere"
        return found

    def press(self, *keys: Qt.Key) -> Typist:
        for key in keys:
            self._bot.keyClick(self.focus(), key)
        return self

    def step(self, number: int) -> Typist:
        self._bot.keyClick(self.focus(), Key(Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        return self

    def to(self, name: str) -> Typist:
        """Tab to what is called so."""
        for _ in range(MOST_TABS):
            if self.focus().accessibleName().startswith(name):
                return self
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never comes to '{name}'")

    def add(self, name: str) -> Typist:
        return self.to(f"{name} toevoegen").press(Key.Key_Space)

    def write(self, name: str, words: str) -> Typist:
        self.to(name)
        self._bot.keyClicks(self.focus(), words)
        return self

    def pick(self, name: str, down: int) -> Typist:
        """Go down in a list that stays folded."""
        return self.to(name).press(*[Key.Key_Down] * down)

    def done(self) -> Typist:
        return self.press(Key.Key_Escape)


def test_a_whole_family_by_keyboard_alone(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    screen, desk = shown()
    screen.turns()[1].setFocus()
    typist = Typist(qtbot, screen)
    typist.add("Gezin").write("Voornaam", "Noor").write("Wie is dit voor het gezin", "moeder").done()
    typist.add("Gezin").write("Voornaam", "Pim").write("Rol", "jeug").write("Geboren op", "14-3-2015").done()
    typist.add("Professional").write("Voornaam", "Els").write("Werk", "juf").done()
    typist.step(2)
    typist.add("Kracht").write("Wat is er gezien", "Pim lacht weer.").to("Feit of mening: Feit").press(Key.Key_Space)
    typist.pick("Wie het zegt", 1).pick("Leefgebied", 1).done()
    typist.step(3)
    typist.add("Doel erbij").write("Wat wil je bereiken", "Elke dag naar school").pick("Van wie", 2)
    typist.to("Begincijfer").press(Key.Key_3).to("Doelcijfer").press(Key.Key_8).done()
    typist.step(4)
    typist.add("Zelf").write("Wat", "zet de wekker").to("Wie: Noor").press(Key.Key_Space).pick(
        "Bij welk doel", 1
    ).done()
    typist.step(5)
    typist.add("Procesregie").to("Wie: ").press(Key.Key_E, Key.Key_Space).pick("Bij welk doel", 1).done()
    typist.step(6).to("Meer vragen").press(Key.Key_Space)
    typist.add("Antwoord erbij").write("Antwoord", "Gewoon bellen.").pick("Wie zegt dit", 1).done()
    typist.step(7)
    typist.add("Overleg erbij").write("Datum", "24-9-2026").write("Tijd", "14.00").done()
    plan = desk.kept()
    noor, pim, els = plan.people
    assert [p.first_name for p in plan.people] == ["Noor", "Pim", "Els"]
    assert [p.kind for p in plan.people] == [PersonKind.FAMILY, PersonKind.FAMILY, PersonKind.PROFESSIONAL]
    assert (noor.relation, pim.birth_date, els.job) == ("moeder", "2015-03-14", "juf")
    (seen,) = plan.observations
    assert (seen.text, seen.kind, seen.stance) == ("Pim lacht weer.", ObservationKind.STRENGTH, Stance.FACT)
    assert seen.said_by == noor.id
    (goal,) = plan.results
    assert (goal.title, goal.owner, goal.start_score, goal.goal_score) == ("Elke dag naar school", pim.id, 3, 8)
    (agreement,) = plan.agreements
    assert (agreement.what, agreement.who, agreement.result) == ("zet de wekker", (noor.id,), goal.id)
    assert agreement.kind is AgreementKind.SELF
    (regie,) = plan.regie
    assert (regie.kind, regie.people, regie.result) == (RegieKind.PROCESS, (els.id,), goal.id)
    (answer,) = plan.answers
    assert (answer.text, answer.speaker) == ("Gewoon bellen.", noor.id)
    (meeting,) = plan.meetings
    assert (meeting.kind, meeting.on, meeting.time) == (MeetingKind.START, "2026-09-24", "14.00")
    assert meeting.status is MeetingStatus.PLANNED
    assert pim.role is Role.YOUTH
    assert desk.open().drafts("people") == ()


def test_tab_goes_round_without_a_trap(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    screen, _ = shown()
    typist = Typist(qtbot, screen)
    screen.turns()[1].setFocus()
    seen: list[QWidget] = []
    while typist.focus() not in seen:
        seen.append(typist.focus())
        typist.press(Key.Key_Tab)
    assert typist.focus() is seen[0]
    assert len(seen) > 10
