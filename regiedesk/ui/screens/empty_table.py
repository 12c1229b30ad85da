"""The empty table: one warm chair, and three ways to begin."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui import icons, theme
from regiedesk.ui.screens import parts
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN

SAID = "Zodra je een casus maakt, zie je hier wie vandaag aandacht vraagt, en waarom."
_CHAIRS = 7
_LOW = 480
"""Below this height there is no room for the table itself."""


class Table(QWidget):
    """A round table with seven chairs, seen from above; the warm one is the family's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(230)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size it likes best."""
        return QSize(230, 220)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let it shrink."""
        return QSize(60, 60)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint table, chairs and the paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        size = min(self.width(), self.height()) - 4
        painter.setPen(QPen(theme.color("primary"), 2.5))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(middle, size * 0.28, size * 0.28)
        for chair in range(_CHAIRS):
            self._paint_chair(painter, middle, size, chair)
        icon = size * 0.16
        icons.draw(painter, "file-text", QRectF(middle.x() - icon / 2, middle.y() - icon / 2, icon, icon), "primary")
        painter.end()

    def _paint_chair(self, painter: QPainter, middle: QPointF, size: float, chair: int) -> None:
        warm = chair == 0
        painter.setPen(QPen(theme.color("focus" if warm else "primary"), 2, _dash(warm=warm)))
        painter.setBrush(theme.color("warn_s" if warm else "surface"))
        angle = 2 * math.pi * chair / _CHAIRS - math.pi / 2
        at = middle + QPointF(math.cos(angle), math.sin(angle)) * size * 0.42
        painter.drawEllipse(at, size * 0.075, size * 0.075)


def _dash(*, warm: bool) -> Qt.PenStyle:
    return Qt.PenStyle.SolidLine if warm else Qt.PenStyle.DashLine


class EmptyTable(QWidget):
    """What stands on the screen when there is no case yet."""

    new_wanted = Signal()
    sample_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = self._outer = QVBoxLayout(self)
        page = parts.Scroll()
        outer.addWidget(page)
        column = page.column
        self._news = QVBoxLayout()
        column.addLayout(self._news)
        column.addStretch(1)
        self._table = Table()
        column.addWidget(self._table, 4)
        title = text.h1("De tafel is nog leeg")
        said = text.words(SAID, "body", "muted")
        for label in (title, said):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(12)
        column.addWidget(self._ways())
        column.addStretch(2)

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong."""
        parts.empty(self._news)
        self._news.addWidget(Strip("fout", sentence))

    def focus_first(self) -> None:
        """Put the focus on the first way to begin."""
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the table out where it would push the ways to begin off the screen; margins give way too."""
        self._table.setVisible(event.size().height() >= _LOW)
        side = MARGIN if event.size().width() >= parts.NARROW else NARROW_MARGIN
        self._outer.setContentsMargins(side, 0, side, 0)
        super().resizeEvent(event)

    def _ways(self) -> QWidget:
        beside = parts.Beside()
        new = self._new = buttons.primary("Nieuwe casus", "plus")
        sample = buttons.secondary("Bekijk een voorbeeld")
        taken = buttons.secondary("Overdracht inlezen")
        new.clicked.connect(self.new_wanted)
        sample.clicked.connect(self.sample_wanted)
        taken.clicked.connect(self.import_wanted)
        ways = (
            ("Begin met een gezin", "sprout", "Een naam is genoeg. De rest komt aan de keukentafel.", new),
            ("Kijk eerst rond", "eye", "Verzonnen gezinnen, helemaal ingevuld. Je kunt niets stukmaken.", sample),
            ("Neem een casus over", "share-2", "Kreeg je een overdracht van een collega? Lees het bestand in.", taken),
        )
        for title, icon, words, button in ways:
            card = Card(title, icon)
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            card.body.addWidget(text.words(words, "body", "muted"))
            card.body.addStretch(1)
            card.body.addWidget(button)
            beside.box.addWidget(card, 1)
        return beside
