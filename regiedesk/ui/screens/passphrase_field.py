"""A passphrase being typed: hidden, with an eye to look, a warning for Caps Lock and a bar for its strength."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.viewmodels.passphrase import Advice
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.field import Field

_CAPS = "Caps Lock staat aan."
_NOT_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class _HiddenLine(QLineEdit):
    """A line that notices from the letters themselves that Caps Lock is on; Qt cannot tell."""

    caps = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Compare the letter that came with the Shift key."""
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and not event.modifiers() & _NOT_SHIFT:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(letter.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps.emit(False)
        super().keyPressEvent(event)


class PassphraseField(Field):
    """One passphrase, never stripped: spaces count."""

    typed = Signal(str)
    """At every key, unlike `edited`."""
    entered = Signal()

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._usual = hint
        self._input = _HiddenLine(self)
        self._input.setEchoMode(QLineEdit.EchoMode.Password)
        self._input.setAcceptDrops(False)
        self._input.setMaxLength(1000)
        self._input.textEdited.connect(self._typed)
        self._input.textEdited.connect(self.typed)
        self._input.returnPressed.connect(self.entered)
        self._input.caps.connect(self._caps)
        self._eye = buttons.icon_only(f"Laat zien wat je typt: {label.lower()}", "eye")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._look)
        shown = QWidget(self)
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._input, 1)
        row.addWidget(self._eye)
        self._place(shown, self._input)

    def value(self) -> str:
        """Return what was typed, spaces and all."""
        return self._input.text()

    def set_value(self, value: object) -> None:
        """Show a text; an empty one forgets what was typed."""
        self._hold()
        self._input.setText(str(value or ""))

    def clear(self) -> None:
        """Forget what was typed and hide what comes."""
        self.set_value("")
        self._eye.setChecked(False)
        self._caps(on=False)

    def line(self) -> QLineEdit:
        """Return the line itself."""
        return self._input

    def _look(self, on: bool) -> None:
        self._input.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._eye.set_icon("eye-off" if on else "eye")

    def _caps(self, on: bool) -> None:
        self.set_hint(_CAPS if on else self._usual)


class _Bar(QWidget):
    """Four pieces, as many of them filled as the passphrase is strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice = Advice()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_advice(self, advice: Advice) -> None:
        """Show how strong."""
        self._advice = advice
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room it takes."""
        return QSize(200, 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pieces; an empty one keeps its outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 3 * 6) / 4
        painter.setPen(Qt.PenStyle.NoPen)
        for piece in range(4):
            filled = piece < self._advice.level
            painter.setBrush(theme.color(("ok" if self._advice.good else "warn_l") if filled else "track"))
            painter.drawRoundedRect(QRectF(piece * (width + 6), 0, width, 8), 4, 4)
        painter.end()


class StrengthLine(QWidget):
    """The bar with what it means in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self._bar = _Bar(self)
        self._words = text.small("")
        self._words.setMinimumHeight(2 * self._words.fontMetrics().lineSpacing())
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._bar)
        box.addWidget(self._words)

    def show_advice(self, advice: Advice) -> None:
        """Show the advice of now."""
        self._bar.show_advice(advice)
        words = f"{advice.label[:1].upper()}{advice.label[1:]}. {advice.sentence}" if advice.label else ""
        self._words.setText(words)
        text.retone(self._words, "ok" if advice.good else "muted")
