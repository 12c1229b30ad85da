"""Beside the questions: why to ask, how to ask, what the family may expect, and whom to call now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.viewmodels.steps_state import HelpState
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.picture import Icon

WIDE = 284
NOW = ("112 bij gevaar", "Veilig Thuis 0800-2000", "113 of 0800-0113 bij zelfmoord")
CLEAR = "QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget#clear { background: transparent; }"
"""The ground below shows through the scrolling page."""


class Guidance(QFrame):
    """The guidance of one question; "Nu hulp nodig?" always stands below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = HelpState()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setStyleSheet(CLEAR)
        outer.addWidget(self._scroll, 1)
        low = QHBoxLayout()
        low.setContentsMargins(16, 0, 16, 16)
        low.addWidget(_now(self))
        outer.addLayout(low)

    def show_help(self, shown: HelpState) -> None:
        """Show the guidance of a question."""
        if shown == self._shown:
            return
        self._shown = shown
        page = QWidget(self)
        page.setObjectName("clear")
        box = QVBoxLayout(page)
        box.setContentsMargins(20, 22, 16, 12)
        box.setSpacing(6)
        box.addWidget(_head("lightbulb", "Zo vraag je dit", "primary", page))
        box.addWidget(text.small(shown.question))
        for title, words in (
            ("Aan een kind of jongere", shown.youth_text),
            ("Waarom", shown.why),
            ("Zo vraag je het", shown.how_to_ask),
            ("Wat het gezin mag verwachten", shown.family_may_expect),
        ):
            if words:
                box.addSpacing(8)
                box.addWidget(text.h3(title))
                box.addWidget(text.body(words))
        if shown.apart:
            box.addSpacing(8)
            box.addWidget(_apart(shown.apart, page))
        box.addStretch(1)
        self._scroll.setWidget(page)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, with a line at the side of the questions."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme.color("border"))
        painter.end()

    def shown(self) -> HelpState:
        """Return whose guidance is shown."""
        return self._shown


def _head(icon: str, words: str, color: str, parent: QWidget) -> QWidget:
    made = QWidget(parent)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Icon(icon, 20, color, made))
    row.addWidget(text.words(words, "h3", "warn" if color == "warn" else "text"), 1)
    return made


def _apart(words: str, parent: QWidget) -> QWidget:
    made = QFrame(parent)
    made.setObjectName("quiet")
    box = QVBoxLayout(made)
    box.setContentsMargins(12, 10, 12, 12)
    box.addWidget(_head("ear", "Waarom apart?", "warn", made))
    box.addWidget(text.words(words, "small"))
    return made


def _now(parent: QWidget) -> QWidget:
    made = QFrame(parent)
    made.setObjectName("quiet")
    box = QVBoxLayout(made)
    box.setContentsMargins(14, 10, 14, 12)
    box.setSpacing(2)
    box.addWidget(_head("phone", "Nu hulp nodig?", "text", made))
    for line in NOW:
        box.addWidget(text.words(line, "small", "text"))
    return made
