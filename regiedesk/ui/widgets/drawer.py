"""The guidance at the right: beside the page, or over it; help for now is always at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.picture import Icon

WIDTH = 284
HELP_NOW = ("112 bij gevaar", "Veilig Thuis 0800-2000", "113 of 0800-0113 bij zelfmoord")


class Drawer(QFrame):
    """Shows the guidance of a screen."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setFixedWidth(WIDTH)
        self._shown: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 16, 16)
        box.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("lightbulb", 20, "primary"))
        head.addWidget(text.h3("Uitleg"), 1)
        self._close = buttons.icon_only("Uitleg sluiten", "x")
        self._close.clicked.connect(self.closed)
        head.addWidget(self._close)
        box.addLayout(head)
        self._page = QScrollArea()
        self._page.setObjectName("guidance")
        self._page.setWidgetResizable(True)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.addWidget(self._page, 1)
        box.addWidget(help_now())

    def show_guidance(self, guidance: QWidget | None) -> None:
        """Show the guidance of a screen; the screen stays its owner."""
        if guidance is self._shown:
            return
        if self._shown is not None:
            self._page.takeWidget()
            self._shown.hide()
        self._shown = guidance
        if guidance is not None:
            self._page.setWidget(guidance)
            guidance.show()

    def set_docked(self, on: bool) -> None:
        """Stand beside the page: then there is nothing to close."""
        self._close.setVisible(not on)

    def focus(self) -> None:
        """Put the focus where it can be closed."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def help_now() -> QFrame:
    """Return the numbers that help at once."""
    box = QFrame()
    box.setObjectName("quiet")
    lines = QVBoxLayout(box)
    lines.setContentsMargins(14, 10, 14, 12)
    lines.setSpacing(2)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(Icon("phone", 18, "text"))
    head.addWidget(text.words("Nu hulp nodig?", "nav_b"), 1)
    lines.addLayout(head)
    for line in HELP_NOW:
        lines.addWidget(text.words(line, "small"))
    return box
