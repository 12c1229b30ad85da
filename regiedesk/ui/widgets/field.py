"""What all fields share: a label above, a hint or an error below, and telling in time what was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.picture import Icon

PAUSE_MS, LATEST_MS = 300, 800
"""A field tells its value this long after the last key, and at the latest this long after the first untold one."""

_QUIET_REASONS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class Field(QWidget):
    """One value that a person types or chooses.

    `edited` carries a value that can be used; `refused` carries the words of one that cannot, and why. `left` tells
    that the focus went elsewhere, after `edited`. `set_value` tells nothing.
    """

    edited = Signal(object)
    refused = Signal(str, str)
    left = Signal()

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._hint_words, self._error = label, hint, ""
        self._inputs: list[QWidget] = []
        self._shown_below: tuple[str, str, int] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._label = text.h3(label)
        self._box.addWidget(self._label)
        self._label.setVisible(bool(label))
        self._below, self._mark, self._line = self._make_below()
        self._box.addStretch(1)
        self._pause, self._latest = self._timer(PAUSE_MS), self._timer(LATEST_MS)
        self._show_below()

    def label(self) -> str:
        """Return the words above the field."""
        return self._words

    def value(self) -> object:
        """Return what is filled in; nothing when it is empty or cannot be used."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value, without telling it back."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return why what is typed cannot be used, as a Dutch sentence, or nothing."""
        return ""

    def raw(self) -> str:
        """Return the words as they were typed: what a draft keeps."""
        return str(self.value() or "")

    def set_raw(self, words: str) -> None:
        """Show the words of a draft, usable or not."""
        self.set_value(words)

    def set_error(self, sentence: str) -> None:
        """Say under the field what is wrong; nothing takes it away."""
        self._error = sentence
        self._show_below()

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._error

    def set_hint(self, sentence: str) -> None:
        """Say something under the field; an error goes before it."""
        self._hint_words = sentence
        self._show_below()

    def set_name(self, name: str) -> None:
        """Name the field for who listens, when its label alone does not tell enough."""
        for one in self._inputs:
            one.setAccessibleName(name)

    def flush(self) -> None:
        """Tell at once what was typed and not yet told."""
        if self._latest.isActive():
            self._tell()

    def focus(self) -> bool:
        """Put the focus in the field; tells whether it took it: one with nothing to choose does not."""
        if self._inputs:
            self._inputs[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._inputs)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice that the focus leaves the field; give Ctrl+Z to the window when the field has nothing to undo."""
        if leaves_undo(watched, event):
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _QUIET_REASONS:
            now = QApplication.focusWidget()
            if now is None or not self.isAncestorOf(now):
                self._leave()
        return super().eventFilter(watched, event)

    def _place(self, shown: QWidget, *inputs: QWidget) -> None:
        """Put the input under the label; `inputs` are its focusable parts when it is not one itself."""
        self._box.insertWidget(1, shown)
        for one in inputs or (shown,):
            one.setAccessibleName(one.accessibleName() or self._words)
            one.installEventFilter(self)
            self._inputs.append(one)
        self._label.setBuddy(self._inputs[0])
        self._show_below()

    def _typed(self) -> None:
        """Note that a person typed: tell it soon."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _tell(self) -> None:
        self._hold()
        sentence = self.problem()
        if sentence:
            self.refused.emit(self.raw(), sentence)
            return
        if self._error:
            self.set_error("")
        self.edited.emit(self.value())

    def _leave(self) -> None:
        self.flush()
        sentence = self.problem()
        if sentence:
            self.set_error(sentence)
        self.left.emit()

    def _hold(self) -> None:
        """Forget what was not told: it is told now, or replaced by another value."""
        self._pause.stop()
        self._latest.stop()

    def _timer(self, wait: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(wait)
        made.timeout.connect(self._tell)
        return made

    def _make_below(self) -> tuple[QWidget, Icon, QLabel]:
        below = QWidget(self)
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        mark = Icon("circle-alert", 18, "danger", below)
        line = text.small("")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(line, 1)
        self._box.addWidget(below)
        return below, mark, line

    def _show_below(self) -> None:
        now = (self._error, self._hint_words, len(self._inputs))
        if now == self._shown_below:
            return
        self._shown_below = now
        wrong = bool(self._error)
        sentence = self._error or self._hint_words
        self._mark.setVisible(wrong)
        self._line.setText(sentence)
        self._line.setFont(theme.font("small_b" if wrong else "small"))
        text.retone(self._line, "danger" if wrong else "muted")
        self._below.setVisible(bool(sentence))
        for one in self._inputs:
            one.setAccessibleDescription(f"Let op: {sentence}" if wrong else sentence)
            mark(one, "wrong", wrong)


def leaves_undo(watched: QObject, event: QEvent) -> bool:
    """Give Ctrl+Z to the window when a text field has nothing to take back; tells whether it did."""
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _not_mine(watched, event):
        event.ignore()
        return True
    return False


def _not_mine(watched: QObject, event: QKeyEvent) -> bool:
    """Tell whether a text field has nothing to take back, or to bring back."""
    text = watched.document() if isinstance(watched, QPlainTextEdit) else watched
    # Not loaded with the unlock window, which would be painted later for it.
    from PySide6.QtGui import QKeySequence, QTextDocument

    if not isinstance(text, (QLineEdit, QTextDocument)):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not text.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not text.isRedoAvailable()


def mark(widget: QWidget, name: str, on: bool) -> None:
    """Switch a property that the style sheet looks at."""
    if bool(widget.property(name)) != on:
        widget.setProperty(name, on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
