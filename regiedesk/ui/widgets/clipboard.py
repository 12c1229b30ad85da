"""The clipboard for texts about families: they do not stay there."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

KEPT_MS = 60_000


class PassingClipboard(QObject):
    """Puts a text on the clipboard and takes it off after a minute, or earlier when asked; never what another put."""

    def __init__(self, parent: QObject | None = None, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._mark = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.clear)

    def put(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._mark = _mark(text)
        self._timer.start()

    @Slot()
    def clear(self) -> None:
        """Take our text off, when it is still there."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if self._mark and _mark(clipboard.text()) == self._mark:
            clipboard.clear()
        self._mark = b""


def _mark(text: str) -> bytes:
    """Remember what we put there without keeping it."""
    return hashlib.sha256(text.encode()).digest()
