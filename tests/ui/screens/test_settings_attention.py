"""Waar RegieDesk op let: folded, then a tick and a period for every rule, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout

from regiedesk.domain.attention.catalogue import BY_KEY, RULES
from regiedesk.domain.attention.settings import USUAL
from regiedesk.domain.errors import UserError
from regiedesk.ui.screens.settings_attention import AttentionCard
from regiedesk.ui.viewmodels.settings_attention import AttentionModel
from regiedesk.ui.widgets.page import Screen
from tests.ui.fakes import FakeOffice, PromptJobs, as_office
from tests.ui.screens.looking import button, without_name, words


@pytest.fixture
def office() -> FakeOffice:
    return FakeOffice()


@pytest.fixture
def card(office, show, qtbot) -> AttentionCard:
    screen, made = Screen(), AttentionCard(AttentionModel(as_office(office), PromptJobs()))
    QVBoxLayout(screen).addWidget(made)
    show(screen, 1154, 2400)
    assert isinstance(made, AttentionCard)
    return made


@pytest.fixture
def unfolded(card) -> AttentionCard:
    assert isinstance(card, AttentionCard)
    button(card, "Bekijk en kies").click()
    QApplication.processEvents()
    return card


def tick(card: AttentionCard, key: str) -> QCheckBox:
    return next(one for one in card.findChildren(QCheckBox) if one.accessibleName() == BY_KEY[key].title)


def figure(card: AttentionCard, key: str) -> QLineEdit:
    period = BY_KEY[key].period
    assert period
    name = f"{BY_KEY[key].title}: {period.label}"
    return next(one for one in card.findChildren(QLineEdit) if one.accessibleName() == name)


def write(qtbot, line: QLineEdit, words: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_it_is_folded_until_it_is_wanted(card):
    assert card.findChildren(QCheckBox) == []
    button(card, "Bekijk en kies").click()
    assert all(one.isVisible() for one in card.findChildren(QCheckBox))
    assert len(card.findChildren(QCheckBox)) == len(RULES)
    button(card, "Vouw dicht").click()
    assert not any(one.isVisible() for one in card.findChildren(QCheckBox))


def test_every_field_has_a_name_and_says_what_it_is_for(unfolded):
    assert without_name(unfolded) == []
    assert "S002:84" in tick(unfolded, "vaste partner").accessibleDescription()
    assert "weken na het startgesprek" in words(unfolded)


def test_a_rule_is_switched_with_space_and_its_period_waits(unfolded, office, qtbot):
    box = tick(unfolded, "contact")
    assert figure(unfolded, "contact").isEnabled()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)

    assert office.watched == USUAL.switched(BY_KEY["contact"], False)
    assert not figure(unfolded, "contact").isEnabled()


def test_a_period_is_typed(unfolded, office, qtbot):
    assert figure(unfolded, "contact").text() == "14"
    write(qtbot, figure(unfolded, "contact"), "21")

    assert office.watched == USUAL.with_period(BY_KEY["contact"], 21)


@pytest.mark.parametrize("typed", ["0", "91", "veel"])
def test_a_period_that_cannot_be_is_said_in_place_and_does_not_hold(unfolded, office, qtbot, typed):
    write(qtbot, figure(unfolded, "contact"), typed)
    tick(unfolded, "delen").setFocus()

    assert "getal" in figure(unfolded, "contact").accessibleDescription()
    assert office.watched == USUAL


def test_an_emptied_period_stays_empty_while_somebody_types(unfolded, office, qtbot):
    line = figure(unfolded, "contact")
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    unfolded.render_rules()

    assert line.text() == ""
    assert office.watched == USUAL


def test_everything_goes_back_to_usual(unfolded, office, qtbot):
    write(qtbot, figure(unfolded, "uren"), "80")
    write(qtbot, figure(unfolded, "contact"), "0")
    button(unfolded, "Alles weer zoals het was").setFocus()
    button(unfolded, "Alles weer zoals het was").click()

    assert office.watched == USUAL
    assert [figure(unfolded, key).text() for key in ("uren", "contact")] == ["50", "14"]
    assert "getal" not in figure(unfolded, "contact").accessibleDescription()


def test_a_choice_that_cannot_be_kept_is_said(unfolded, office):
    office.refuses = UserError("De schijf is vol.", "Maak ruimte.")
    tick(unfolded, "contact").click()

    assert "De schijf is vol" in words(unfolded)
    assert tick(unfolded, "contact").isChecked()
