"""Grounds and messages: cards, strips, the mark that says everything is saved, passing news."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.picture import Icon

TOAST_MS = 6000

_STRIPS = {
    "let op": ("warn", "warn_s", "warn_l", "triangle-alert"),
    "fout": ("danger", "danger_s", "danger", "circle-x"),
    "goed": ("ok", "ok_s", "ok", "circle-check"),
    "uitleg": ("primary", "primary_s", "primary", "info"),
}


class Card(QFrame):
    """A white ground with a hairline; put things in `body`."""

    def __init__(self, title: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(12)
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        if title:
            if icon:
                self.head.addWidget(Icon(icon, 20, "primary"))
            self.head.addWidget(text.h3(title), 1)
            self.body.addLayout(self.head)


class ApartCard(QFrame):
    """What was told under four eyes: a hatched edge, an ear, and words for what it stays out of."""

    def __init__(self, title: str, stays_out_of: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(32, 14, 20, 16)
        self.body.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("ear", 20, "warn"))
        head.addWidget(text.words(title, "small_b", "warn"), 1)
        if stays_out_of:
            head.addWidget(text.one_line(stays_out_of, "small", "muted"))
            head.addWidget(Icon("eye-off", 18, "muted"))
        self.body.addLayout(head)
        self.setAccessibleName(". ".join(part for part in (title, stays_out_of) if part))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground, line and hatched edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        whole, edge = QPainterPath(), QPainterPath()
        whole.addRoundedRect(area, 12, 12)
        edge.addRect(area.adjusted(0, 0, 16 - area.width(), 0))
        painter.fillPath(whole, theme.color("surface"))
        painter.fillPath(whole.intersected(edge), theme.color("warn_s"))
        painter.fillPath(whole.intersected(edge), QBrush(theme.color("warn_l"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(theme.color("warn_l"), 1.5))
        painter.drawPath(whole)
        painter.end()


class Strip(QFrame):
    """One sentence that asks for attention, with at most one action. Kinds: let op, fout, goed, uitleg."""

    acted = Signal()

    def __init__(self, kind: str, words: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        ink, self._ground, self._line, icon = _STRIPS[kind]
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(Icon(icon, 20, ink), 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = text.words(words, "body", ink)
        self._words.setMinimumHeight(24)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._action = buttons.quiet(action) if action else None
        if self._action is not None:
            self._action.clicked.connect(self.acted)
            row.addWidget(self._action)
        self.setAccessibleName(words)

    def set_text(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def action(self) -> buttons.Button | None:
        """Return the button of the action, if there is one."""
        return self._action

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(self._line), 1))
        painter.setBrush(theme.color(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.end()


class SavedMark(QWidget):
    """Says whether everything is saved; it has the same place on every screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = Icon("circle-check", 18, "ok")
        self._words = text.one_line("", "nav", "muted")
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.show_saved("Alles bewaard")

    def show_saved(self, words: str, why: str = "") -> None:
        """Show the words of the session; what begins with "Niet" is red. `why` is told on hover."""
        wrong = words.startswith("Niet")
        self._icon.show_icon("circle-x" if wrong else "circle-check", "danger" if wrong else "ok")
        self._words.setText(words)
        self._words.setFont(theme.font("nav_b" if wrong else "nav"))
        text.retone(self._words, "danger" if wrong else "muted")
        self.setToolTip(why)
        self.setAccessibleName(f"{words}. {why}".strip())

    def text(self) -> str:
        """Return the words."""
        return self._words.text()


class Toast(QFrame):
    """Passing news at the bottom of a window: six seconds, never an error."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = parent
        self.setObjectName("toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        self._words: QLabel = text.one_line("", "body", "on_toast")
        row.addWidget(self._words)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, words: str) -> None:
        """Show the news, in place of older news."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.adjustSize()
        self._settle()
        self.show()
        self.raise_()
        self._away.start(TOAST_MS)

    def text(self) -> str:
        """Return the news."""
        return self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the bottom when the window gets another size."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    @Slot()
    def _settle(self) -> None:
        home = self._home
        width = min(self.sizeHint().width(), home.width() - 32)
        self.resize(width, self.sizeHint().height())
        self.move((home.width() - width) // 2, home.height() - self.height() - 76)
