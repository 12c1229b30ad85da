"""What the step still lacks, as sentences that lead to where it is filled in. It never blocks anything."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.domain.findings.finding import FindingKind
from regiedesk.ui import theme
from regiedesk.ui.viewmodels.steps_state import FindingState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.marks import Tag
from regiedesk.ui.widgets.picture import Icon

SHOWN = 3
_ICONS = {
    FindingKind.GAP: "circle-dashed",
    FindingKind.MISSING: "pencil",
    FindingKind.ASK: "message-circle",
    FindingKind.MIND: "triangle-alert",
}


class FindingRow(QPushButton):
    """One sentence; a press goes to its place."""

    wanted = Signal(str)

    def __init__(self, finding: FindingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = finding
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{finding.kind}: {finding.sentence}")
        self.clicked.connect(self._go)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 6, 8, 6)
        self._row.setSpacing(10)
        parts: list[tuple[QWidget, int]] = [
            (Icon(_ICONS[finding.kind], 18, "warn", self), 0),
            (text.words(finding.sentence, "body"), 1),
            *([(Tag("apart", self), 0)] if finding.apart else []),
            (Icon("arrow-right", 18, "muted", self), 0),
        ]
        for widget, stretch in parts:
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(widget, stretch)

    def place(self) -> str:
        """Return where the finding leads."""
        return self._finding.place

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the words."""
        return self._row.sizeHint().expandedTo(QSize(0, 36))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a row that may fold its words."""
        return QSize(120, 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 8, 8)
        painter.end()

    @Slot()
    def _go(self) -> None:
        self.wanted.emit(self._finding.place)


class Findings(QWidget):
    """A quiet amber block; the first three, and the rest when asked."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[FindingState, ...] = ()
        self._all = False
        self._rows: list[FindingRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 10, 12, 8)
        self._box.setSpacing(2)
        self._head = text.words("", "h3", "warn")
        self._head.setContentsMargins(8, 0, 8, 4)
        self._box.addWidget(self._head)
        self._more = buttons.quiet("", "chevron-down")
        self._more.clicked.connect(self._turn)
        self._more.hide()
        self._box.addWidget(self._more)

    def show_findings(self, findings: tuple[FindingState, ...]) -> None:
        """Show what was found; nothing hides the block."""
        self.setVisible(bool(findings))
        if findings == self._shown:
            return
        self._shown = findings
        self._rebuild()

    def rows(self) -> list[FindingRow]:
        """Return the sentences that are shown."""
        return self._rows

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("warn_l"), 1))
        painter.setBrush(theme.color("warn_s"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        painter.end()

    def _rebuild(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        count = len(self._shown)
        thing = "1 ding mist nog" if count == 1 else f"{count} dingen missen nog"
        self._head.setText(f"{thing} in deze stap. Je kunt gewoon verder.")
        offered = self._shown if self._all else self._shown[:SHOWN]
        self._rows = [FindingRow(finding, self) for finding in offered]
        for place, row in enumerate(self._rows):
            row.wanted.connect(self.wanted)
            self._box.insertWidget(1 + place, row)
            row.show()
        self._more.setVisible(count > SHOWN)
        self._more.set_text("Toon minder" if self._all else f"Toon alle {count}")
        self._more.set_icon("chevron-up" if self._all else "chevron-down")

    @Slot()
    def _turn(self) -> None:
        self._all = not self._all
        self._rebuild()
