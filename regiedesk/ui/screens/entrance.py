"""What the screens before the vault share: the name of the program, the three steps, a column beside a quiet side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui import icons, theme
from regiedesk.ui.screens.room import LOW, scrolling
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.picture import Icon, TableMark

WIDE, HIGH, NARROW = 1000, 680, 760
"""From WIDE and HIGH on there is room for a side; below NARROW margins shrink."""
STEPS = ("Wachtzin", "Herstelblad", "Beginnen")
_CIRCLE = 28


def brand() -> QWidget:
    """Return the mark with the name of the program."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(TableMark(40))
    row.addWidget(text.one_line("RegieDesk", "h2"))
    row.addStretch(1)
    return made


class Steps(QWidget):
    """The three steps of the first run; `current` counts from 0."""

    def __init__(self, current: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Stap {current + 1} van {len(STEPS)}: {STEPS[current]}")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room it takes."""
        return QSize(430, 32)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint a circle and a word per step, with lines between."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for index, word in enumerate(STEPS):
            if index:
                painter.setPen(QPen(theme.color("track"), 2))
                painter.drawLine(round(left), 16, round(left) + 36, 16)
                left += 48
            left = self._paint_step(painter, left, index, word) + 12
        painter.end()

    def _paint_step(self, painter: QPainter, left: float, index: int, word: str) -> float:
        circle = QRectF(left + 1, 2, _CIRCLE, _CIRCLE)
        done, now = index < self._current, index == self._current
        painter.setPen(QPen(theme.color("primary" if done or now else "field"), 2))
        painter.setBrush(theme.color("primary" if done else "surface"))
        painter.drawEllipse(circle)
        if done:
            icons.draw(painter, "check", circle.adjusted(6, 6, -6, -6), "on_primary")
        else:
            painter.setFont(theme.font("small_b"))
            painter.setPen(theme.color("primary" if now else "muted"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        font = theme.font("h3" if now else "body")
        painter.setFont(font)
        painter.setPen(theme.color("text" if now or done else "muted"))
        start = circle.right() + 8
        painter.drawText(QRectF(start, 0, 200, 32), Qt.AlignmentFlag.AlignVCenter, word)
        painter.setFont(font)
        return start + painter.fontMetrics().horizontalAdvance(word)


class Promise(QWidget):
    """An icon with a short heading and a line under it."""

    def __init__(self, icon: str, heading: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Icon(icon, 24, "primary"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text.h3(heading))
        words.addWidget(text.words(line, "body", "muted"))
        row.addLayout(words, 1)


class Side(QFrame):
    """The quiet ground at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(56, 44, 56, 44)
        self.body.setSpacing(24)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground of the side."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("side"))
        painter.end()


class Entrance(QWidget):
    """A page in two halves: `column` for what is asked, `side` for what it means; the side goes when it is narrow."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        inner = QWidget()
        inner.setObjectName("page")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(64, 44, 56, 36)
        self.column.setSpacing(12)
        self._brand = brand()
        self.column.addWidget(self._brand)
        row.addWidget(scrolling(inner), 56)
        row.addWidget(side, 44)
        self.side = side

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave out the side, and what is not asked, when there is no room for it."""
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE and event.size().height() >= HIGH
        self.side.setVisible(wide)
        narrow = event.size().width() < NARROW
        low = event.size().height() < LOW
        for one in (self._brand, *self.findChildren(Steps)):
            one.setVisible(not low)
        around = (24, 20, 24, 20) if narrow else (64, 44, 56, 36)
        self.column.setContentsMargins(*((around[0], 10, around[2], 10) if low else around))
