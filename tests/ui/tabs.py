"""Where Tab has to come, and where it comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.finding import focused


def tab_round() -> list[QWidget]:
    """Tab until it comes back where it began, and return all stops; one that comes twice before that is a fault."""
    been = [focused()]
    while (here := _tab()) is not been[0]:
        assert here not in been, f"Tab goes round without {been[0].accessibleName()!r}"
        been.append(here)
    return been


def tab_stops(inside: QWidget) -> set[QWidget]:
    """Return what Tab has to come to."""
    return {
        part
        for part in inside.findChildren(QWidget)
        if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def _tab() -> QWidget:
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QApplication.processEvents()
    return focused()
